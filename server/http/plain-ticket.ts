import { common } from '../../shared/i18n/common.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import type { TicketView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';

export type PlainTicket = Pick<TicketView, 'number' | 'status' | 'window' | 'lang'>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** What the page says before any script has run, or where none runs: number, state, window. The same for whatever nobody holds. */
export function plainTicket(ticket: PlainTicket | null, lang: Lang): string {
  const words = phoneWords[lang];
  if (!ticket) return `<main id="plain" lang="${lang}"><p>${escaped(words.unknown)}</p></main>`;
  const { number, status, window } = ticket;
  const at = window === null ? '' : status === 'called' ? words.plainWindow(window) : status === 'serving' ? words.serving(window) : '';
  const lines = [common[lang].ticketStatus[status], at].filter(Boolean).map((line) => `<p>${escaped(line)}</p>`);
  return `<main id="plain" lang="${lang}"><h1>${escaped(number)}</h1>${lines.join('')}</main>`;
}
