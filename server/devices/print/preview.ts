import { notificationText } from '../../../shared/notification-text.ts';
import { localTime } from '../../../shared/time.ts';
import type { SlipPage } from '../../../shared/views.ts';
import type { Instant, Lang } from '../../../shared/words.ts';
import { matterView } from '../../domain/matters/matter-view.ts';
import { notificationView } from '../../domain/notifications/notification-view.ts';
import { zoneOf } from '../../domain/queue/views.ts';
import type { Settings } from '../../domain/settings.ts';
import { pageOf } from './encode.ts';
import type { Width } from './markup.ts';
import { matterMarkup, matterSheet } from './matter-sheet.ts';
import { notificationMarkup } from './notification-slip.ts';
import { docOf, markupOf } from './slip.ts';
import { testMarkup } from './test-sheet.ts';

export type Previewed = 'ticket' | 'sheet' | 'notification' | 'test';
type Wish = {
  readonly what: Previewed;
  readonly width: Width;
  readonly lang: Lang;
  /** What is written of the slip's text and not stored yet. */
  readonly slip: Settings['hall']['slip'];
  readonly device: string;
};

const NOBODY = '00000000-0000-4000-8000-000000000000'; // nobody's ticket: the code in the picture leads nowhere

/** A slip as it would come out of a printer now, with the hall's own names and papers, of a ticket that nobody holds. */
export function slipPreview({ what, width, lang, slip, device }: Wish, settings: Settings, at: Instant): SlipPage {
  const { day, clock } = localTime(at, settings.calendar.timezone);
  const printedAt = `${day} ${clock}`;
  const then = { ...settings, hall: { ...settings.hall, slip } };
  const matter = settings.matters.toSorted((a, b) => b.materials.length - a.materials.length)[0];
  const queue = (matter && settings.queueOf.get(matter.category)) ?? settings.queues[0];
  const test = () => testMarkup({ hall: settings.hall.name_zh, device, printer: '', link: settings.url, printedAt }, width);
  if (what === 'test' || !queue) return pageOf(test(), width);
  const number = `${queue.code}${'12'.padStart(queue.ticket_digits, '0')}`;
  const shown = {
    id: NOBODY,
    number,
    matter: matter?.code ?? null,
    lang,
    ahead: 3,
    wait: { from: 10, to: 20 },
    takenAt: new Date(at).toISOString(),
    queueName: { name: queue.name_zh, nameEn: queue.name_en },
    zone: zoneOf(settings, queue.zone),
    windows: settings.windows.filter(({ categories }) => categories.includes(queue.code)).map(({ no }) => no),
    matterName: matter ? { name: matter.name_zh, nameEn: matter.name_en } : null,
  };
  if (what === 'ticket' || !matter) return pageOf(markupOf(docOf(shown, then, { device, priority: false, reprint: false }), width), width);
  if (what === 'sheet') {
    const wish = { matter, lang, situations: [], ready: undefined, onlyMissing: false, printedAt, device };
    return pageOf(matterMarkup(matterSheet(wish, then), width), width);
  }
  const seen = matterView(settings, matter.code);
  if (!seen) return pageOf(test(), width);
  const told = { matter: seen, lang, situations: [], lines: [], reason: '', basis: '' };
  const window = shown.windows[0] ?? '01';
  const lacks = matter.materials.slice(0, 1).map(({ name }) => ({ name, state: 'missing' as const }));
  const kept = {
    id: NOBODY,
    serial: `${day.replaceAll('-', '')}-001`,
    kind: 'notified' as const,
    at,
    by: settings.windowOf.get(window)?.post_a ?? null,
    number,
    window,
    queue: queue.code,
    firstAt: at,
    due: null,
    answeredAt: null,
    missing: lacks,
    told,
  };
  const text = notificationText(notificationView(kept, settings), lang);
  return pageOf(notificationMarkup({ text, lang, link: `${settings.url}/n/${NOBODY}`, printedAt }, width), width);
}
