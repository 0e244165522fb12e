import type { Kysely } from 'kysely';
import { freeze, SNAPSHOT_VERSION, thaw } from '../domain/snapshot.ts';
import type { HallState } from '../domain/state.ts';
import type { Tables } from './tables.ts';

/** The state after a day's turn, kept so that a start replays the open day only. A cache: without it everything is replayed. */
export interface Snapshots {
  latest(): Promise<HallState | null>;
  keep(hall: HallState): Promise<void>;
}

export function sqlSnapshots(db: Kysely<Tables>, hall: string): Snapshots {
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
    },
  };
}
