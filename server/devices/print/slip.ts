import { common } from '../../../shared/i18n/common.ts';
import { slipWords } from '../../../shared/i18n/slip.ts';
import { paperIn } from '../../../shared/matter-text.ts';
import type { Material } from '../../../shared/settings.ts';
import { localTime } from '../../../shared/time.ts';
import type { Named, TicketPlaceView, Wait } from '../../../shared/views.ts';
import type { Lang } from '../../../shared/words.ts';
import { rejoinBehind } from '../../domain/queue/views.ts';
import type { Settings } from '../../domain/settings.ts';
import { columnsOf, escaped, escapedLink, type Width, wrapped } from './markup.ts';

/** What stands on a ticket's slip, in the ticket's own language. There is no field for who holds it, nor for why it has priority. */
export type TicketDoc = {
  readonly hall: string;
  readonly service: string;
  readonly matter: string | null;
  readonly number: string;
  readonly lang: Lang;
  /** Tickets before it; null where it cannot be told: it waits no more. On a reprint: when it was taken. */
  readonly ahead: number | null;
  readonly wait: Wait;
  readonly place: string;
  readonly windows: readonly string[];
  /** All the papers that must be brought; the slip names six. */
  readonly bring: readonly string[];
  /** Null: the hall prints no code. */
  readonly link: string | null;
  readonly missedRule: string;
  /** The hall's own words at the foot; empty: none. */
  readonly foot: string;
  /** As on the hall's wall: 2026-12-01 09:42. */
  readonly takenAt: string;
  readonly device: string;
  readonly priority: boolean;
  readonly reprint: boolean;
};

type Shown = Pick<
  TicketPlaceView,
  'id' | 'number' | 'matter' | 'lang' | 'ahead' | 'wait' | 'takenAt' | 'queueName' | 'zone' | 'windows' | 'matterName'
>;
type More = { readonly device: string; readonly priority: boolean; readonly reprint: boolean };

/** A ticket, as its holder's phone shows it, made into its slip. */
export function docOf(ticket: Shown, settings: Settings, { device, priority, reprint }: More): TicketDoc {
  const { hall, calendar, url, matterOf } = settings;
  const { lang, zone } = ticket;
  const words = common[lang];
  const named = ({ name, nameEn }: Named): string => (lang === 'en' ? nameEn : name);
  const { day, clock } = localTime(Date.parse(ticket.takenAt), calendar.timezone);
  return {
    hall: lang === 'en' ? hall.name_en : hall.name_zh,
    service: named(ticket.queueName),
    matter: ticket.matterName && named(ticket.matterName),
    number: ticket.number,
    lang,
    ahead: ticket.ahead,
    wait: ticket.wait,
    place: zone.code ? `${words.floor(zone.floor)} ${words.zone(zone.code)}` : '',
    windows: ticket.windows,
    bring: (matterOf.get(ticket.matter ?? '')?.materials ?? [])
      .filter(mustBeBrought)
      .map((paper) => slipWords[lang].paper(paperIn(lang, paper).name, paper.form)),
    link: hall.slip.qr ? `${url}/t/${ticket.id}` : null,
    foot: lang === 'en' ? hall.slip.foot_en : hall.slip.foot_zh,
    missedRule: slipWords[lang].missed(rejoinBehind(settings)),
    takenAt: `${day} ${clock}`,
    device,
    priority,
    reprint,
  };
}

/** What nobody spares the citizen: neither other offices, nor the hall's own forms, nor what may follow or is needed only by some. */
const mustBeBrought = ({ necessity, source, form }: Material): boolean =>
  necessity === 'required' && source !== 'shared' && source !== 'hall' && form !== 'on_site' && form !== 'electronic';

const PAPERS = 6;
const BOLD = '"';
const TALL = '^^'; // twice as high, as wide as ever
const HUGE = '^^^^^';

/** The slip as receiptline writes one: short lines in the middle, the papers at the left, the code below. */
export function markupOf(doc: TicketDoc, width: Width): string {
  const say = slipWords[doc.lang];
  const words = common[doc.lang];
  const columns = columnsOf(width);
  const line = (text: string, look = ''): string[] => wrapped(text, columns).map((part) => `${look}${escaped(part)}`);
  const left = (text: string): string[] => wrapped(text, columns).map((part) => `|${escaped(part)}`);
  const then = doc.reprint ? say.whenTaken : '';
  const marks = [doc.reprint ? say.reprint : '', doc.priority ? say.priority : ''].filter(Boolean).join('  ');
  return [
    ...line(doc.hall, BOLD),
    ...line(doc.service),
    ...(doc.matter ? line(say.matter(doc.matter)) : []),
    ...(marks ? line(marks, BOLD) : []),
    '',
    `${HUGE}${BOLD}${escaped(doc.number)}`,
    '',
    ...(doc.ahead === null ? [] : line(`${then}${words.ahead(doc.ahead)}`, TALL)),
    ...(doc.wait ? line(`${then}${words.waitRange(doc.wait)}`, TALL) : []),
    ...(doc.place ? line(say.goTo(doc.place), `${TALL}${BOLD}`) : []),
    ...(doc.windows.length > 0 ? line(say.windows(doc.windows)) : []),
    '-',
    ...(doc.bring.length > 0
      ? [
          ...left(say.bring),
          ...doc.bring.slice(0, PAPERS).flatMap((paper, nth) => left(`${nth + 1} ${paper}`)),
          ...(doc.bring.length > PAPERS ? left(say.more(doc.bring.length - PAPERS)) : []),
          '-',
        ]
      : []),
    ...(doc.link === null
      ? []
      : [
          `{code:${escapedLink(doc.link)};option:qrcode,6,m}`,
          '', // a code is read only with white around it
          ...line(say.scan),
        ]),
    ...line(doc.missedRule),
    ...line(doc.foot),
    ...line(`${doc.takenAt}  ${doc.device}`.trimEnd()),
  ].join('\n');
}
