import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { freeze, SNAPSHOT_VERSION, thaw } from '../domain/snapshot.ts';
import type { HallState } from '../domain/state.ts';
import { wordsStanding } from '../domain/words-standing.ts';
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

/** States in which words stand that are to be destroyed: they go with them. */
export interface WordedStates {
  /** Their places; also of those that this server cannot read. Others of the hall have their turn meanwhile. */
  worded(words: ReadonlySet<string>): Promise<readonly number[]>;
  /** Drops them, and puts the hall as it is now in the place of the snapshot. */
  drop(tx: Transaction<Tables>, places: readonly number[], now: HallState): Promise<void>;
}

export function sqlSnapshots(db: Kysely<Tables>, hall: string): Snapshots & DayStates & WordedStates {
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
      try {
        return row?.version === SNAPSHOT_VERSION ? thaw(JSON.parse(row.body)) : null;
      } catch {
        return null; // it is a cache: the journal says whether the hall can be opened
      }
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
    async worded(words) {
      const places = await db.selectFrom('day_state').select('seq').where('hall', '=', hall).orderBy('seq').execute();
      const found: number[] = [];
      for (const { seq } of places) {
        const row = await db
          .selectFrom('day_state')
          .select(['version', 'body'])
          .where('hall', '=', hall)
          .where('seq', '=', seq)
          .executeTakeFirst();
        if (row && (row.version !== SNAPSHOT_VERSION || speaks(thaw(JSON.parse(row.body)), words))) found.push(Number(seq));
        await nextTurn();
      }
      return found;
    },
    async drop(tx, places, now) {
      for (const seq of places) await tx.deleteFrom('day_state').where('hall', '=', hall).where('seq', '=', seq).execute();
      const kept = { seq: now.seq, version: SNAPSHOT_VERSION, body: JSON.stringify(freeze(now)) };
      await tx
        .insertInto('snapshot')
        .values({ hall, ...kept })
        .onConflict((on) => on.column('hall').doUpdateSet(kept))
        .execute();
    },
  };
}

const speaks = (state: HallState, words: ReadonlySet<string>): boolean => [...wordsStanding(state)].some((one) => words.has(one));
