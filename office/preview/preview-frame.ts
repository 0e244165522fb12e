import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { officePreviewWords } from '../../shared/i18n/office-preview.ts';
import type { PreviewView, ShownInPreview } from '../../shared/preview.ts';
import type { Lang } from '../../shared/words.ts';
import { ask } from '../../ui/ask.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { type How, type PreviewAsk, previewAsks } from './preview-asks.ts';
import { previewStyle } from './preview-style.ts';
import { addressOf, type PreviewScreen, type PreviewSize, toldBy, USUAL } from './shown-there.ts';

/**
 * A screen of the hall as it would be with these drafts: the real page in a frame, shown what the server makes of them. It is
 * looked at, not used; enlarged, one may turn its pages. Tells `preview-pages` (`{seconds}`): how a board cuts the post at `at`.
 */
@customElement('preview-frame')
export class PreviewFrame extends LitElement {
  @property() screen: PreviewScreen = 'display';
  /** `board`, `board/A`, `kiosk`, `sign/03`. */
  @property() place = 'board';
  /** `home`, `queue/A`, `matters/A`, `matter/GA-HZ-001`, `post/<slug>`; left out: as the screen has it. */
  @property() at?: string;
  /** The drafts by the names of the documents; the others are as in force. */
  @property({ attribute: false }) documents: Readonly<Record<string, unknown>> = {};
  /** A board or window with made-up calls and open doors. */
  @property({ type: Boolean }) calls = false;
  @property({ type: Number }) width = 0;
  @property({ type: Number }) height = 0;
  /** Glasses to choose from; the first is shown. */
  @property({ attribute: false }) sizes: readonly PreviewSize[] = [];
  @property() language: Lang = 'zh-CN';
  /** What the screen speaks; the office's language if left out. */
  @property() speaks?: Lang;
  @property({ attribute: false }) ask: PreviewAsk = ask;
  /** What is shown, where it is known already; then nobody is asked. */
  @property({ attribute: false }) shows?: PreviewView;
  /** What stands on the screen in place of the word for a preview. */
  @property() marked?: string;

  @state() private chosen = 0;
  @state() private how: How | null = null;
  @state() private large = false;
  @state() private seconds: readonly number[] = [];
  @state() private page: number | null = null;
  @query('dialog') private dialog?: HTMLDialogElement;

  static override styles = [base, parts, previewStyle];

  @state() private seen: PreviewView | null = null;
  private shownAt = '';
  private asks?: ReturnType<typeof previewAsks>;
  private readonly scales = new ResizeObserver((boxes) => {
    for (const { target, contentRect } of boxes)
      (target as HTMLElement).style.setProperty('--scale', String(contentRect.width / this.canvas.width));
  });
  private readonly hear = (event: MessageEvent) => {
    const told = toldBy(event, this.frames());
    if (!told) return;
    if (told.said.paihao === 'preview-ready') this.send([told.frame]);
    else this.heardPages(told.said.seconds);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.hear);
    this.asks = previewAsks(
      () => this.ask,
      (how, seen, place) => {
        if (place !== this.here.place) return; // another place is wanted by now, and will be heard of
        this.how = how;
        if (!seen) return;
        this.seen = seen;
        this.send(this.frames());
      },
    );
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.hear);
    this.asks?.stop();
    this.scales.disconnect();
  }

  private get glass(): PreviewSize | undefined {
    return this.sizes[Math.min(this.chosen, this.sizes.length - 1)];
  }
  private get canvas(): { width: number; height: number } {
    const { width, height } = this.glass ?? (this.width && this.height ? this : USUAL[this.screen]);
    return { width, height };
  }
  private get here(): { place: string; screen: PreviewScreen; at: string | null } {
    const { place = this.place, screen = this.screen } = this.glass ?? {};
    return { place, screen, at: this.at ?? null };
  }
  private frames = (): HTMLIFrameElement[] => [...this.renderRoot.querySelectorAll('iframe')];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('at') || changed.has('chosen')) this.page = null;
    if (changed.has('at') || changed.has('chosen')) this.seconds = [];
    if (this.here.place !== this.shownAt) this.seen = null; // a window's screen can make nothing of a board
    this.shownAt = this.here.place;
    if (changed.has('shows') && this.shows) {
      this.seen = this.shows;
      this.send(this.frames());
    }
  }

  override updated(): void {
    const { place, at } = this.here;
    if (!this.shows) this.asks?.want({ place, at, calls: this.calls, documents: this.documents });
    const { width, height } = this.canvas;
    this.style.setProperty('--wide', String(width));
    this.style.setProperty('--high', String(height));
    this.scales.disconnect();
    for (const box of this.renderRoot.querySelectorAll<HTMLElement>('.box')) this.scales.observe(box);
    if (this.large && !this.dialog?.open) this.dialog?.showModal();
  }

  private send(to: readonly HTMLIFrameElement[]): void {
    if (!this.seen) return;
    const { place, at } = this.here;
    const language = this.speaks ?? this.language;
    const mark = this.marked ?? officePreviewWords[this.language].mark;
    const shown: ShownInPreview = { ...this.seen, paihao: 'preview', place, at, page: this.page, language, mark };
    for (const frame of to) frame.contentWindow?.postMessage(shown, location.origin);
  }

  private heardPages(seconds: readonly number[]): void {
    this.seconds = seconds;
    this.dispatchEvent(new CustomEvent('preview-pages', { detail: { seconds }, bubbles: true, composed: true }));
  }

  private turn(to: number): void {
    this.page = (to + this.seconds.length) % this.seconds.length;
    this.send(this.frames());
  }

  override render() {
    const words = officePreviewWords[this.language];
    return html`${this.keys()}
      ${this.how === 'held' && this.seen ? html`<p class="strip" role="status">${words.held}</p>` : nothing}
      ${this.how === 'unheard' ? html`<p class="strip" role="status">${words.unheard}</p>` : nothing}
      ${this.box(false)}
      ${this.seconds.length > 0 ? this.paging() : nothing}
      <dialog aria-label=${words.title(words.screens[this.here.screen])} @close=${() => (this.large = false)}>
        ${this.large ? html`<button class="btn" autofocus @click=${() => this.dialog?.close()}>${words.close}</button>${this.box(true)}` : nothing}
      </dialog>`;
  }

  private keys() {
    const words = officePreviewWords[this.language];
    const choices = this.sizes.map(
      ({ name }, nth) =>
        html`<button type="button" class="btn" aria-pressed=${nth === this.chosen} @click=${() => (this.chosen = nth)}>${name}</button>`,
    );
    return html`<div class="keys" role="group" aria-label=${words.sizes}>${this.sizes.length > 1 ? choices : nothing}
      <button type="button" class="btn far" @click=${() => (this.large = true)}>${words.enlarge}</button></div>`;
  }

  private box(large: boolean) {
    const words = officePreviewWords[this.language];
    const { screen } = this.here;
    const { width, height } = this.canvas;
    const address = addressOf(screen, this.speaks ?? this.language, this.glass?.preset);
    const said = this.how === 'held' ? words.notYet : words.starting;
    const frame = html`<iframe src=${address} title=${words.title(words.screens[screen])} tabindex="-1" ?inert=${!large}></iframe>`;
    return html`<div class="box ${this.seen ? '' : 'empty'}">${this.seen ? nothing : html`<p class="wait">${said}</p>`}${keyed(`${address} ${width}x${height}`, frame)}</div>`;
  }

  private paging() {
    const words = officePreviewWords[this.language];
    const { seconds, page } = this;
    const at = page ?? 0;
    return html`<div class="turn"><p>${words.paging(seconds.length, seconds)}</p>${
      seconds.length > 1
        ? html`<button type="button" class="btn" aria-label=${words.before} @click=${() => this.turn(at - 1)}>‹</button>
          <span>${words.page(at + 1, seconds.length)}</span>
          <button type="button" class="btn" aria-label=${words.after} @click=${() => this.turn(at + 1)}>›</button>`
        : nothing
    }</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preview-frame': PreviewFrame;
  }
  interface HTMLElementEventMap {
    'preview-pages': CustomEvent<{ readonly seconds: readonly number[] }>;
  }
}
