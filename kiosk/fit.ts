import type { LitElement, ReactiveController } from 'lit';

/** How often `--fit` can be made smaller (look.ts); a box with looks of its own says how many in `data-fits`. */
const STEPS = 5;

/**
 * The fit rules of SCREENS 0.3, by measure: a box whose words run over its edge steps down, `data-fit="1"`, `"2"` and so on, until
 * they fit, so that words of any length and language stand in the same place. What each step is, the styles say: `--fit` makes
 * letters smaller down to 28 px, further steps may drop a second line. A box with `data-fits="n"` has n steps of its own; if
 * none is enough it is `data-fit="cut"`, and its title is the whole text. Boxes are those that the selector finds inside the
 * element, and have a size of their own.
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
    const state = () => [box.textContent, box.className, box.clientWidth, box.clientHeight, rem].join();
    if (this.#seen.get(box) === state()) return;
    fit(box);
    this.#seen.set(box, state());
  }
}

function fit(box: HTMLElement): void {
  box.removeAttribute('data-fit');
  box.removeAttribute('title');
  const own = box.dataset.fits;
  for (let step = 1; step <= Number(own ?? STEPS) && overflows(box); step += 1) box.dataset.fit = String(step);
  if (own === undefined || !overflows(box)) return;
  box.dataset.fit = 'cut';
  box.title = (box.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Words beyond its edge; the edge of a line box may be off by a fraction of a pixel. */
const overflows = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean =>
  scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
