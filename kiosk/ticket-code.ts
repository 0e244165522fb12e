import { LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang, TicketId } from '../shared/words.ts';
import type { qr } from '../ui/qr.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';

let code: typeof qr | null = null;
/** Drawing the code is a tenth of what a kiosk would load at first, and is needed last. */
export const fetchQr = async (): Promise<void> => {
  code ??= (await import('../ui/qr.ts')).qr;
};

/** The code that takes a ticket along on a phone. Its place gives it its size; the quiet zone of four modules is in it. */
@customElement('ticket-code')
export class TicketCode extends LitElement {
  /** The hall's address, as phones reach it. */
  @property() hall = '';
  @property() ticket: TicketId = '';
  @property() number = '';
  @property() language: KioskLang = 'zh-CN';

  static override styles = [...look, canvas`svg { display: block; width: 100%; height: 100%; }`];

  override connectedCallback(): void {
    super.connectedCallback();
    fetchQr().then(
      () => this.requestUpdate(),
      () => {}, // without the server there is no code; the number holds
    );
  }

  override render() {
    const { hall, ticket, number, language } = this;
    return code?.(`${hall}/t/${ticket}`, kioskWords[language].qrLabel(number)) ?? nothing;
  }
}
