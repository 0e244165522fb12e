import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { BoardView, MatterView, Named, WindowRecord } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import type { Seat } from './console.ts';
import type { Form } from './form.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import './act-keys.ts';
import './console-sheets.ts';
import './lock-panel.ts';
import './now-card.ts';
import { parts } from './parts.ts';
import type { Lock } from './screen-lock.ts';
import { NO_SLIP, type SlipState } from './slip-state.ts';
import { NO_SHEET, type Sheet, wish } from './state.ts';
import './status-line.ts';
import './strip-bar.ts';
import './waiting-list.ts';
import './window-bar.ts';
import './work-pane.ts';

/** The console in its three forms: the strip, the dock beside another program, and with the work pane where the screen is 900 wide or more. */
@customElement('staff-console')
export class StaffConsole extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() window = '';
  @property() name = '';
  /** Absent until the window's first view has come. */
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) sheet: Sheet = NO_SHEET;
  @property() line = '';
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) focused = true;
  @property({ attribute: false }) slip: SlipState = NO_SLIP;
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) matters: ReadonlyMap<string, Named> = new Map();
  /** The whole of the matter in hand, once it was fetched. */
  @property({ attribute: false }) matter?: MatterView;
  @property({ attribute: false }) record?: WindowRecord;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  @property({ attribute: false }) lock: Lock = { is: false, why: '', busy: false };
  @property({ reflect: true }) form: Form = 'usual';
  /** The console is in the small window: this page keeps only the work pane. */
  @property({ type: Boolean }) small = false;
  @property({ type: Boolean }) maySmall = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; height: 100%; min-height: 0; background: var(--paper); }
      .dock { background: var(--card); display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto auto auto minmax(112px, 1fr) auto; min-height: 0; min-width: 0; height: 100%; overflow-y: auto; }
      window-bar { position: sticky; top: 0; z-index: 1; }
      status-line { position: sticky; bottom: 0; }
      .elsewhere { display: grid; gap: 10px; justify-items: start; padding: 24px 16px; align-content: start; }
      h2 { font-size: 22px; line-height: 30px; font-weight: 700; }
      .elsewhere p { color: var(--ink-2); }
      work-pane, .veil { display: none; }
      :host([form='strip']) { grid-template-rows: 72px minmax(0, 1fr); }
      :host([form='low']) { align-content: start; }
      @media (min-width: 900px) {
        :host([form='usual']) { grid-template-columns: 420px minmax(0, 1fr); }
        work-pane { display: grid; }
        .veil { display: block; background: var(--hatch); }
      }
    `,
  ];

  override render() {
    const { language, seat, sheet, lock, form } = this;
    const strip = form !== 'usual' && !this.small;
    return html`
      ${
        strip
          ? html`<strip-bar .language=${language} .seat=${seat} .window=${this.window} .name=${this.name} .sheet=${sheet} .line=${this.line} .focused=${this.focused}
              .keys=${this.keys} .lock=${lock} .form=${form}></strip-bar>`
          : html`<section class="dock" aria-label=${staffWords[language].product}>${this.small ? this.elsewhere() : this.dock()}</section>`
      }
      ${lock.is || form === 'low' ? html`<div class="veil"></div>` : html`<work-pane .language=${language} .seat=${seat} .slip=${this.slip} .matter=${this.matter} .record=${this.record} .keys=${this.keys} .queues=${this.board?.waiting ?? []} .nameOf=${this.nameOf}></work-pane>`}
      ${lock.is || this.small || form === 'low' ? nothing : html`<console-sheets .language=${language} .window=${this.window} .seat=${seat} .matter=${this.matter} .sheet=${sheet} .board=${this.board} .record=${this.record} .keys=${this.keys} .maySmall=${this.maySmall}></console-sheets>`}
    `;
  }

  private dock() {
    const { language, seat, lock, keys } = this;
    const ticket = seat?.view.ticket ?? null;
    return html`
      <window-bar .language=${language} .seat=${seat} .window=${this.window} .name=${this.name}></window-bar>
      <now-card .language=${language} .seat=${seat} .named=${ticket ? this.nameOf(ticket) : undefined} .matter=${this.matter}></now-card>
      ${
        lock.is
          ? html`<lock-panel .language=${language} .name=${this.name} .lock=${lock}></lock-panel>`
          : html`<act-keys .language=${language} .seat=${seat} .sheet=${this.sheet} .line=${this.line} .busy=${this.busy} .keys=${keys}></act-keys>
            <waiting-list .language=${language} .seat=${seat} .keys=${keys} .nameOf=${this.nameOf}></waiting-list>
            <status-line .language=${language} .seat=${seat} .focused=${this.focused} .keys=${keys} .maySmall=${this.maySmall}></status-line>`
      }
    `;
  }

  /** Where the console is while it is in the small window. */
  private elsewhere() {
    const words = consoleWords[this.language];
    return html`<window-bar .language=${this.language} .seat=${this.seat} .window=${this.window} .name=${this.name}></window-bar>
      <div class="elsewhere"><h2>${words.small}</h2><p>${words.smallHow}</p>
        <button class="btn" @click=${() => wish(this, { do: 'aside', what: 'small' })}>${words.smallBack}</button></div>`;
  }

  private nameOf = ({ matter, queue }: { matter: string | null; queue: string }): Named | undefined =>
    (matter === null ? undefined : this.matters.get(matter)) ?? this.board?.waiting.find((one) => one.queue === queue);
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-console': StaffConsole;
  }
}
