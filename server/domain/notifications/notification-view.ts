import { iso, localTime } from '../../../shared/time.ts';
import type { MatterView, Named, NotificationView } from '../../../shared/views.ts';
import type { Instant, Lang, NotificationKind } from '../../../shared/words.ts';
import { workdayAfter } from '../../../shared/workdays.ts';
import type { Settings } from '../settings.ts';
import type { Lacking } from './events.ts';

/** What stands on a slip beside what the journal has: the matter as it was told, and what the clerk wrote. */
export type Told = {
  readonly matter: MatterView;
  /** The citizen's, as it was called. */
  readonly lang: Lang;
  readonly situations: readonly string[];
  readonly lines: readonly string[];
  readonly reason: string;
  readonly basis: string;
};

/** A slip as it is kept over the days. */
export type KeptNotification = {
  readonly id: string;
  readonly serial: string;
  readonly kind: NotificationKind;
  readonly at: Instant;
  readonly by: string | null;
  readonly number: string;
  readonly window: string;
  readonly queue: string;
  readonly firstAt: Instant;
  readonly due: Instant | null;
  readonly answeredAt: Instant | null;
  readonly missing: readonly Lacking[];
  readonly told: Told;
};

/** A slip for whoever holds it: the seven contents, as they were told on its day. */
export function notificationView(kept: KeptNotification, settings: Settings): NotificationView {
  const { id, serial, kind, at, by, number, window, queue, due, answeredAt, missing, told } = kept;
  const { hall, url, calendar, staffOf, queueOf } = settings;
  const clerk = staffOf.get(by ?? '');
  const of = queueOf.get(queue);
  const { value, unit } = told.matter.time_limit.promised;
  const nth = (name: string) => told.matter.materials.findIndex((one) => one.name === name);
  const day = localTime(at, hall.timezone).day;
  return {
    id,
    serial,
    kind,
    at: iso(at),
    day,
    clock: localTime(at, hall.timezone).clock,
    number,
    window,
    queue,
    queueName: named(of, queue),
    matter: told.matter,
    lang: told.lang,
    situations: told.situations,
    missing: [...missing].sort((a, b) => nth(a.name) - nth(b.name)), // as the matter lists them
    lines: told.lines,
    reason: told.reason,
    basis: told.basis,
    clerk: { name: clerk?.name ?? '', badge: clerk?.badge_no ?? '' },
    promisedBy: unit === 'workday' && value !== null && value > 0 ? workdayAfter(calendar, day, value) : null,
    due: due === null ? null : iso(due),
    dueDay: due === null ? null : localTime(due, hall.timezone).day,
    answeredAt: answeredAt === null ? null : iso(answeredAt),
    hall: { name: hall.name_zh, nameEn: hall.name_en },
    phones: { consult: hall.phones.consult, complaint: hall.phones.complaint },
    link: `${url}/n/${id}`,
  };
}

const named = (of: { name_zh: string; name_en: string } | undefined, otherwise: string): Named => ({
  name: of?.name_zh ?? otherwise,
  nameEn: of?.name_en ?? otherwise,
});
