import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { WindowRow } from '../shared/views.ts';
import { type Lang, PAUSE_KINDS, type WindowNo } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import './line-sheet.ts';
import { parts } from './parts.ts';
import { type Sheet, wish } from './state.ts';
import { inText } from './text-field.ts';

type Reason = Extract<Sheet, { is: 'reason' }>;

/** Why a window pauses, by its number key, and where citizens go meanwhile, by the arrows. */
@customElement('pause-sheet')
export class PauseSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) sheet: Reason = { is: 'reason', other: null, own: false };
  @property() from: WindowNo = '';
  @property({ attribute: false }) windows: readonly WindowRow[] = [];
  /** Minutes away without a reason that count as absence. */
  @property({ type: Number }) absentAfter = 15;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      ol { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }
      .wide { grid-column: 1 / -1; }
      .reason { width: 100%; min-height: 48px; height: auto; font-size: 17px; justify-content: flex-start; gap: 12px; padding: 6px 12px; text-align: left; white-space: normal; line-height: 1.25; }
      .reason kbd { color: var(--ink-2); }
      .reason small { display: block; font-size: 14px; font-weight: 400; color: var(--verm); }
      .to { display: grid; grid-template-columns: auto 44px minmax(0, 1fr) 44px; gap: 8px; align-items: center; padding: 8px 12px; border-radius: 12px; background: var(--paper); }
      .to b { text-align: center; text-wrap: balance; line-height: 1.3; min-height: 40px; display: grid; place-items: center; }
      .to .btn { padding: 0; }
      .how { color: var(--ink-2); font-size: 14px; }
    `,
  ];

  override render() {
    const words = consoleWords[this.language];
    if (this.sheet.own)
      return html`<line-sheet .label=${words.ownReason} .action=${words.pauseNow} .most=${60} @line-said=${({
        detail,
      }: CustomEvent<string>) => wish(this, { do: 'pause', kind: 'other', reason: detail, other: this.sheet.other })}></line-sheet>`;
    return html`
      <ol>${PAUSE_KINDS.map(
        (
          kind,
          nth,
        ) => html`<li class=${kind === 'away' ? 'wide' : ''}><button class="btn reason" @click=${() => wish(this, { do: 'choose', nth: nth + 1 })}>
          <kbd>${nth + 1}</kbd><span>${staffWords[this.language].reasons[kind]}${kind === 'away' ? html`<small>${words.awayMeans(this.absentAfter)}</small>` : nothing}</span></button></li>`,
      )}</ol>
      <p class="to"><span>${words.pauseTo}</span>
        <button class="btn" aria-label="←" @click=${() => this.turn(-1)}>←</button><b aria-live="polite">${this.chosen()}</b>
        <button class="btn" aria-label="→" @click=${() => this.turn(1)}>→</button></p>
      <p class="how">${words.pauseHow}</p>
    `;
  }

  private get open(): readonly WindowRow[] {
    return this.windows.filter(({ window, status }) => status === 'open' && window !== this.from);
  }

  private chosen(): string {
    const one = this.windows.find(({ window }) => window === this.sheet.other);
    if (!one) return consoleWords[this.language].pauseToNobody;
    const [no, name] = [common[this.language].windowNo(one.window), this.language === 'en' ? one.nameEn : one.name];
    return name.includes(one.window) ? name : `${no}　${name}`;
  }

  private turn(step: number) {
    const all = [null, ...this.open.map(({ window }) => window)];
    const at = all.indexOf(this.sheet.other);
    wish(this, { do: 'pauseTo', other: all[(Math.max(at, 0) + step + all.length) % all.length] ?? null });
  }

  private arrows = (event: KeyboardEvent) => {
    const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || this.sheet.own || inText(event)) return;
    event.preventDefault();
    this.turn(step);
  };

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.arrows); // wherever in the sheet the focus is
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.arrows);
  }

  override firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector<HTMLElement>('.reason')?.focus()); // once the dialog is open
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pause-sheet': PauseSheet;
  }
}
