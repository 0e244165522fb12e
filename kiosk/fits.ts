import type { LitElement, ReactiveController } from 'lit';

/**
 * The fit rules of SCREENS 0.3, by measure. A box with `data-fits="n"` tries its n smaller looks, `data-fit="1"` to `"n"`, until
 * its text fits; if none does it is `data-fit="cut"`, and the whole text is its title. The page says in its styles what each look is.
 */
export class Fits implements ReactiveController {
  readonly #host: LitElement;
  readonly #again = (): void => this.hostUpdated();
  readonly #watch = new ResizeObserver(this.#again);

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch.observe(this.#host);
    document.fonts.addEventListener('loadingdone', this.#again);
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#again);
  }

  hostUpdated(): void {
    for (const box of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-fits]')) fit(box);
  }
}

function fit(box: HTMLElement): void {
  box.removeAttribute('title');
  for (let look = 0; look <= Number(box.dataset.fits); look += 1) {
    box.dataset.fit = String(look);
    if (box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1) return;
  }
  box.dataset.fit = 'cut';
  box.title = (box.textContent ?? '').replace(/\s+/g, ' ').trim();
}
