import { type Kysely, sql } from 'kysely';
import type { TicketsAsked } from '../../../shared/figure-requests.ts';
import type { FiguresAsked } from '../../../shared/figures.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { Day, Instant, PlainRefusal, QueueCode } from '../../../shared/words.ts';
import { dayOf } from '../../domain/queue/decide.ts';
import { nameOf } from '../../domain/queue/views.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Tables } from '../tables.ts';
import { daySheets } from './day-sheets.ts';
import { reports } from './reports.ts';
import { ticketList } from './ticket-list.ts';

type Needs = { db: Kysely<Tables>; hall: string; settings: () => Settings; now: () => Instant };

/** All that the office asks of the past: figures of a period, and the tickets behind them. */
export function figuresOf({ db, hall, settings, now }: Needs) {
  const zone = () => settings().hall.timezone;
  const today = (): Day => dayOf(settings(), now());
  const sheets = daySheets({ db, hall, zone, now, today });
  const alertOf = (queue: QueueCode): number => (settings().queueOf.get(queue)?.alert.waiting_minutes ?? Number.POSITIVE_INFINITY) * MINUTE;

  /** A code of today's settings, or one that stood in them once. */
  async function wasOnce(document: 'queues' | 'windows', field: 'code' | 'no', code: string): Promise<boolean> {
    const { rows } = await sql`select 1 from settings_version as v, json_each(v.body) as one
      where v.hall = ${hall} and v.document = ${document} and one.value ->> ${field} = ${code} limit 1`.execute(db);
    return rows.length > 0;
  }

  return {
    sheets,
    figures: reports({ sheets, alertOf, now }),
    tickets: ticketList({ db, hall, sheets, alertOf, nameOf: (id) => nameOf(settings(), id) }),
    /** Why a question cannot be asked: its queue, or its window, never was one of this hall's. */
    async unknown({ queue, window }: FiguresAsked | TicketsAsked): Promise<PlainRefusal | null> {
      const { queueOf, windowOf } = settings();
      if (queue !== null && !queueOf.has(queue) && !(await wasOnce('queues', 'code', queue))) return 'unknown-queue';
      if (window !== null && !windowOf.has(window) && !(await wasOnce('windows', 'no', window))) return 'unknown-window';
      return null;
    },
  };
}
export type HallFigures = ReturnType<typeof figuresOf>;
