import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, MatterView, WindowRecord } from '../shared/views.ts';
import { type Lang, OUTCOMES } from '../shared/words.ts';
import './choice-list.ts';
import type { Seat } from './console.ts';
import './find-sheet.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import './keys-sheet.ts';
import './line-sheet.ts';
import './note-sheet.ts';
import './pause-sheet.ts';
import './refuse-sheet.ts';
import './sheet-dialog.ts';
import { NO_SHEET, type Sheet, wish } from './state.ts';
import './told-sheet.ts';
import './transfer-sheet.ts';

/** Whatever lies open over the console. */
@customElement('console-sheets')
export class ConsoleSheets extends LitElement {
  static override styles = css`:host { display: contents; }`; // an open dialog lies above the page: here it takes no room

  @property() language: Lang = 'zh-CN';
  @property() window = '';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) matter?: MatterView;
  @property({ attribute: false }) sheet: Sheet = NO_SHEET;
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) record?: WindowRecord;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  @property({ type: Boolean }) maySmall = false;

  override render() {
    const { sheet, language, seat } = this;
    const words = staffWords[language];
    const own = consoleWords[language];
    const windows = this.board?.windows ?? [];
    switch (sheet.is) {
      case 'outcome':
        return html`<sheet-dialog .heading=${words.outcomeTitle(seat?.view.ticket?.number ?? '')}><choice-list .choices=${OUTCOMES.map((one) => words.outcome[one])}></choice-list></sheet-dialog>`;
      case 'reason':
        return html`<sheet-dialog .heading=${words.reasonTitle}><pause-sheet .language=${language} .sheet=${sheet} .from=${this.window} .windows=${windows} .absentAfter=${seat?.view.absentAfter ?? 15}></pause-sheet></sheet-dialog>`;
      case 'held':
        return html`<sheet-dialog .heading=${words.heldTitle}><choice-list .choices=${seat?.view.held.map((one) => one.number) ?? []}></choice-list></sheet-dialog>`;
      case 'keys':
        return html`<sheet-dialog .heading=${words.keysTitle}><keys-sheet .language=${language} .keys=${this.keys} .maySmall=${this.maySmall}></keys-sheet></sheet-dialog>`;
      case 'transfer': {
        const { ticket, left } = sheet;
        return html`<sheet-dialog .heading=${left > 0 ? own.closeHeld(ticket.number, left) : words.transferTitle(ticket.number)}>
          <transfer-sheet .language=${language} .ticket=${ticket} .from=${this.window} .queues=${this.board?.waiting ?? []} .windows=${windows}></transfer-sheet>
        </sheet-dialog>`;
      }
      case 'return':
        return html`<sheet-dialog .heading=${own.returnTitle(sheet.ticket.number)}><line-sheet .label=${own.returnWhy} .place=${own.returnPlace} .how=${own.returnHow} .action=${own.giveBack}
          @line-said=${({ detail }: CustomEvent<string>) => wish(this, { do: 'return', ticket: sheet.ticket.id, reason: detail })}></line-sheet></sheet-dialog>`;
      case 'note':
        return html`<sheet-dialog .heading=${own.noteTitle}><line-sheet .label=${own.noteTitle} .place=${own.notePlace} .how=${own.noteHow} .action=${own.noteSave} .text=${this.ownNote()} .mayBeEmpty=${true}
          @line-said=${({ detail }: CustomEvent<string>) => wish(this, { do: 'leaveNote', text: detail })}></line-sheet></sheet-dialog>`;
      case 'noteRead': {
        const clock = localTime(Date.parse(sheet.at), seat?.view.hall.timezone ?? 'Asia/Shanghai').clock;
        return html`<sheet-dialog .heading=${own.noteReadTitle(sheet.by, clock)}><note-sheet .language=${language} .text=${sheet.text}></note-sheet></sheet-dialog>`;
      }
      case 'slip': {
        const say = staffSlipWords[language];
        const number = seat?.view.ticket?.number ?? '';
        const more = sheet.of === 'notified' ? [say.later(seat?.view.noticeWorkdays ?? 0), say.refuse] : [];
        return html`<sheet-dialog .heading=${sheet.of === 'later' ? say.laterTitle(number) : say.sheetTitle(number)}><choice-list .choices=${[say.printFinish, say.printOnly, ...more]}></choice-list></sheet-dialog>`;
      }
      case 'refuse':
        return html`<sheet-dialog .heading=${staffSlipWords[language].refuseTitle(seat?.view.ticket?.number ?? '')}><refuse-sheet .language=${language} .matter=${this.matter}></refuse-sheet></sheet-dialog>`;
      case 'told':
        return html`<sheet-dialog .heading=${staffSlipWords[language].toldTitle(sheet.slip.number)}><told-sheet .language=${language} .slip=${sheet.slip}></told-sheet></sheet-dialog>`;
      case 'find':
        return html`<sheet-dialog .heading=${own.findTitle}><find-sheet .language=${language} .seat=${seat} .record=${this.record}></find-sheet></sheet-dialog>`;
      default:
        return nothing;
    }
  }

  /** What this clerk has left already may be put in other words. */
  private ownNote(): string {
    const view = this.seat?.view;
    return view?.note && view.note.by === view.clerkName ? view.note.text : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-sheets': ConsoleSheets;
  }
}
