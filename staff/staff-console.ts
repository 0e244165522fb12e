import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staffWords } from '../shared/i18n/staff.ts';
import type { BoardView, MatterView, Named } from '../shared/views.ts';
import { type Lang, OUTCOMES } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import type { Seat } from './console.ts';
import './act-keys.ts';
import './choice-list.ts';
import './keys-sheet.ts';
import './now-card.ts';
import './sheet-dialog.ts';
import { NO_SHEET, type Sheet } from './state.ts';
import './status-line.ts';
import './transfer-sheet.ts';
import './waiting-list.ts';
import './window-bar.ts';
import './work-pane.ts';

/** The console: the dock beside another program, and the work pane where the screen is 900 wide or more. */
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
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) matters: ReadonlyMap<string, Named> = new Map();
  /** The whole of the matter in hand, once it was fetched. */
  @property({ attribute: false }) matter?: MatterView;

  static override styles = [
    base,
    css`
      :host { display: grid; height: 100%; min-height: 0; background: var(--paper); }
      .dock { background: var(--card); display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto auto auto minmax(112px, 1fr) auto; min-height: 0; min-width: 0; height: 100%; overflow-y: auto; }
      window-bar { position: sticky; top: 0; z-index: 1; }
      status-line { position: sticky; bottom: 0; }
      work-pane { display: none; }
      @media (min-width: 900px) {
        :host { grid-template-columns: 420px minmax(0, 1fr); }
        work-pane { display: grid; }
      }
    `,
  ];

  override render() {
    const { language, seat, sheet } = this;
    const ticket = seat?.view.ticket ?? null;
    return html`
      <section class="dock" aria-label=${staffWords[language].product}>
        <window-bar .language=${language} .seat=${seat} .window=${this.window} .name=${this.name}></window-bar>
        <now-card .language=${language} .seat=${seat} .named=${ticket ? this.nameOf(ticket) : undefined} .matter=${this.matter}></now-card>
        <act-keys .language=${language} .seat=${seat} .sheet=${sheet} .line=${this.line} .busy=${this.busy}></act-keys>
        <waiting-list .language=${language} .seat=${seat} .nameOf=${this.nameOf}></waiting-list>
        <status-line .language=${language} .seat=${seat} .focused=${this.focused}></status-line>
      </section>
      <work-pane .language=${language} .seat=${seat} .matter=${this.matter} .queues=${this.board?.waiting ?? []} .nameOf=${this.nameOf}></work-pane>
      ${this.over()}
    `;
  }

  private over() {
    const { sheet, language, seat } = this;
    const words = staffWords[language];
    const number = seat?.view.ticket?.number ?? '';
    switch (sheet.is) {
      case 'outcome':
        return html`<sheet-dialog .heading=${words.outcomeTitle(number)}><choice-list .choices=${OUTCOMES.map((one) => words.outcome[one])}></choice-list></sheet-dialog>`;
      case 'reason':
        return html`<sheet-dialog .heading=${words.reasonTitle}><choice-list .how=${words.reasonHow} .choices=${words.reasons}></choice-list></sheet-dialog>`;
      case 'held':
        return html`<sheet-dialog .heading=${words.heldTitle}><choice-list .choices=${seat?.view.held.map((one) => one.number) ?? []}></choice-list></sheet-dialog>`;
      case 'keys':
        return html`<sheet-dialog .heading=${words.keysTitle}><keys-sheet .language=${language}></keys-sheet></sheet-dialog>`;
      case 'transfer':
        return html`<sheet-dialog .heading=${words.transferTitle(sheet.ticket.number)}>
          <transfer-sheet .language=${language} .ticket=${sheet.ticket} .from=${this.window} .queues=${this.board?.waiting ?? []} .windows=${this.board?.windows ?? []}></transfer-sheet>
        </sheet-dialog>`;
      default:
        return nothing;
    }
  }

  private nameOf = ({ matter, queue }: { matter: string | null; queue: string }): Named | undefined =>
    (matter === null ? undefined : this.matters.get(matter)) ?? this.board?.waiting.find((one) => one.queue === queue);
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-console': StaffConsole;
  }
}
