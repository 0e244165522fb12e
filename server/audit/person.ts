import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { PersonTrail } from '../../shared/journal.ts';
import { iso } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';
import { parsed } from './lines.ts';

const SLICE = 2_000; // events between two requests of others

/** What somebody has done in a time, counted; `low` and `high` are the places between which it lies. */
export async function personTrail(
  db: Kysely<Tables>,
  hall: string,
  { by, from, until, low, high }: { by: string; from: Instant; until: Instant; low: number; high: number },
): Promise<Pick<PersonTrail, 'events' | 'firstAt' | 'lastAt' | 'types' | 'windows'>> {
  const types = new Map<string, number>();
  const windows = new Map<string, number>();
  let [events, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let after = low - 1; ; ) {
    const rows = await db
      .selectFrom('journal')
      .select(['seq', 'at', 'type', 'event'])
      .where('hall', '=', hall)
      .where('by', '=', by)
      .where('seq', '>', after)
      .where('seq', '<=', high)
      .orderBy('seq')
      .limit(SLICE)
      .execute();
    for (const row of rows) {
      const at = Number(row.at);
      if (at < from || at >= until) continue;
      events += 1;
      [first, last] = [Math.min(first, at), Math.max(last, at)];
      types.set(row.type, (types.get(row.type) ?? 0) + 1);
      const event = row.type === 'WindowOpened' ? parsed(row.event) : null;
      if (event?.type === 'WindowOpened') windows.set(event.window, (windows.get(event.window) ?? 0) + 1);
    }
    const end = rows.at(-1);
    if (!end || rows.length < SLICE) break;
    after = Number(end.seq);
    await nextTurn();
  }
  return {
    events,
    firstAt: events > 0 ? iso(first) : null,
    lastAt: events > 0 ? iso(last) : null,
    types: [...types].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count || a.type.localeCompare(b.type)),
    windows: [...windows].map(([window, opened]) => ({ window, opened })).sort((a, b) => a.window.localeCompare(b.window)),
  };
}
