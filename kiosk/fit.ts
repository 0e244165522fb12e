import type { LitElement, ReactiveController } from 'lit';

const STEPS = 5;

/**
 * Steps a box down until its words fit it: `data-fit` 1 to 5 makes `--fit` smaller (look.ts), and from 3 on styles may drop a
 * second line (SCREENS 0.3). Words of any length and language then stand in the same place; the sizes themselves keep the
 * least of 28 px. Boxes are those that the selector finds inside the element, and have a size of their own.
 */
export class Fit implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #seen = new WeakMap<Element, string>();
  readonly #sizes = new ResizeObserver(() => this.#later());
  #waits = 0;

  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this.#again);
    this.#sizes.observe(this.#host);
    this.#later();
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this.#again);
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#waits);
    this.#waits = 0;
  }

  hostUpdated(): void {
    this.#later();
  }

  /** Other letters, other widths. */
  readonly #again = (): void => {
    for (const box of this.#boxes()) this.#seen.delete(box);
    this.#later();
  };

  #boxes(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector)];
  }

  /** Measured right before the picture is drawn, when everything around has its place. */
  #later(): void {
    this.#waits ||= requestAnimationFrame(() => {
      this.#waits = 0;
      for (const box of this.#boxes()) this.#fit(box);
    });
  }

  #fit(box: HTMLElement): void {
    const rem = getComputedStyle(document.documentElement).fontSize;
    const state = [box.textContent, box.clientWidth, box.clientHeight, rem].join();
    if (this.#seen.get(box) === state) return;
    this.#seen.set(box, state);
    box.removeAttribute('data-fit');
    for (let step = 1; step <= STEPS && overflows(box); step += 1) box.dataset.fit = String(step);
  }
}

/** Words beyond its edge; the edge of a line box may be off by a fraction of a pixel. */
const overflows = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean =>
  scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
