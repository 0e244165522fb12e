import { common } from '../../shared/i18n/common.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { isNear } from '../../shared/near.ts';
import { localTime } from '../../shared/time.ts';
import type { HallView, Named, TicketPlaceView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';

export type PlainTicket = Pick<TicketPlaceView, 'at' | 'number' | 'status' | 'ahead' | 'window' | 'queueName'> & {
  hall: Pick<HallView, 'name' | 'nameEn' | 'trial' | 'clock' | 'timezone'>;
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it may stand in a page. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/**
 * What the page says before any script has run, or where none runs: hall, number, state, window, where the page will say them too,
 * so that nothing moves. The same for whatever nobody holds.
 */
export function plainTicket(ticket: PlainTicket | null, lang: Lang): string {
  const words = phoneWords[lang];
  if (!ticket) return `<div id="plain" lang="${lang}"><main class="unknown"><p>${escaped(words.unknown)}</p></main></div>`;
  const { number, status, window, hall, queueName } = ticket;
  const nameOf = ({ name, nameEn }: Named) => escaped(lang === 'en' ? nameEn : name);
  const strip = stripOf(ticket, lang);
  const at = window === null ? '' : status === 'called' ? words.plainWindow(window) : status === 'serving' ? words.serving(window) : '';
  return [
    `<div id="plain" lang="${lang}">`,
    strip && `<p class="strip">${escaped(strip)}</p>`,
    `<main class="${isNear(ticket) ? 'near' : status}"><p class="hall">${nameOf(hall)}</p>`,
    `<h1${number.length > 5 ? ' class="small"' : ''}>${escaped(number)}</h1>`,
    `<p class="svc"><span>${nameOf(queueName)}</span><b>${escaped(common[lang].ticketStatus[status])}</b></p>`,
    at && `<p>${escaped(at)}</p>`,
    '</main></div>',
  ].join('');
}

/** The strip over a hall that is not the real one, as the screens have it. */
function stripOf({ hall, at }: PlainTicket, lang: Lang): string {
  const { day, clock } = localTime(Date.parse(at), hall.timezone);
  const words = common[lang];
  const said = [hall.trial ? words.trial : '', hall.clock.set ? words.clockSet(`${words.date(day)} ${clock}`) : ''];
  return said.filter(Boolean).join('  ');
}
