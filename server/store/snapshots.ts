import type { Kysely } from 'kysely';
import { freeze, SNAPSHOT_VERSION, thaw } from '../domain/snapshot.ts';
import type { HallState } from '../domain/state.ts';
import type { Tables } from './tables.ts';

/** The state after a day's turn, kept so that a start replays the open day only. A cache: without it everything is replayed. */
export interface Snapshots {
  latest(): Promise<HallState | null>;
  keep(hall: HallState): Promise<void>;
}

/** The states after all days' turns, for those who look back. A cache too: what is missing is made again from the journal. */
export interface DayStates {
  /** The last kept state at or before a place; null: there is none that this server can read. */
  before(seq: number): Promise<HallState | null>;
  keepDay(hall: HallState): Promise<void>;
}

export function sqlSnapshots(db: Kysely<Tables>, hall: string): Snapshots & DayStates {
  const keepDay = async ({ seq }: HallState, body: string): Promise<void> => {
    const kept = { version: SNAPSHOT_VERSION, body };
    await db
      .insertInto('day_state')
      .values({ hall, seq, ...kept })
      .onConflict((on) => on.columns(['hall', 'seq']).doUpdateSet(kept))
      .execute();
  };
  return {
    async latest() {
      const row = await db.selectFrom('snapshot').selectAll().where('hall', '=', hall).executeTakeFirst();
      return row?.version === SNAPSHOT_VERSION ? thaw(JSON.parse(row.body)) : null;
    },
    async keep(state) {
      const kept = { seq: state.seq, version: SNAPSHOT_VERSION, body: JSON.stringify(freeze(state)) };
      await db
        .insertInto('snapshot')
        .values({ hall, ...kept })
        .onConflict((on) => on.column('hall').doUpdateSet(kept))
        .execute();
      await keepDay(state, kept.body);
    },
    keepDay: (state) => keepDay(state, JSON.stringify(freeze(state))),
    async before(seq) {
      const row = await db
        .selectFrom('day_state')
        .select('body')
        .where('hall', '=', hall)
        .where('version', '=', SNAPSHOT_VERSION)
        .where('seq', '<=', seq)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? thaw(JSON.parse(row.body)) : null;
    },
  };
}
