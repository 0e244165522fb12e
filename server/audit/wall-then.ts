import type { Kysely } from 'kysely';
import { ownWordsWords } from '../../shared/i18n/own-words.ts';
import type { WallThen } from '../../shared/journal.ts';
import type { Documents, Roster } from '../../shared/settings.ts';
import { iso } from '../../shared/time.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Instant, ZoneCode } from '../../shared/words.ts';
import { evolve } from '../domain/evolve.ts';
import type { Settings } from '../domain/settings.ts';
import { draftOf, emptyHall, type HallState } from '../domain/state.ts';
import { boardView } from '../domain/views.ts';
import type { Journal } from '../store/journal.ts';
import type { SettingsVersions } from '../store/settings-versions.ts';
import type { DayStates } from '../store/snapshots.ts';
import type { Tables } from '../store/tables.ts';
import { letIn } from './rows.ts';
import { documentsThen } from './settings-then.ts';

type Needs = {
  db: Kysely<Tables>;
  hallId: string;
  journal: Journal;
  days: DayStates;
  versions: SettingsVersions;
  documents: () => Documents;
  /** What the rules would look at, were these the documents, on the day of an instant. */
  settingsAt: (documents: Documents, rosters: ReadonlyMap<string, Roster>, at: Instant) => Settings;
  oops: (fault: unknown) => void;
};
export type WallsThen = ReturnType<typeof wallsThen>;

const PAGE = 1_000; // events: some milliseconds
const REST = 2; // milliseconds between two pages
const PATIENCE = 1_500; // milliseconds that whoever asks waits; then they are told how far it is, and ask again
const REMEMBERED = 4; // states that were made last

/** The board as it stood: the journal read on from the nearest day's turn, for one who asks at a time. */
export function wallsThen({ db, hallId, journal, days, versions, documents, settingsAt, oops }: Needs) {
  const made = new Map<number, HallState>();
  let reading: { seq: number; from: number; at: number; over: Promise<void> } | null = null;
  let shut = false;
  let resting = false;

  async function seqAt(at: Instant): Promise<number> {
    const row = await db
      .selectFrom('journal')
      .select('seq')
      .where('hall', '=', hallId)
      .where('at', '<=', at)
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? Number(row.seq) : 0;
  }

  /** Days that are passed on the way are kept, so that nobody has to come so far again. */
  async function read(wanted: { seq: number; from: number; at: number }): Promise<void> {
    let hall = (await days.before(wanted.seq)) ?? emptyHall();
    wanted.from = hall.seq;
    while (hall.seq < wanted.seq && !shut && !resting) {
      const page = await journal.read(hall.seq, Math.min(PAGE, wanted.seq - hall.seq));
      if (page.length === 0) break;
      hall = draftOf(hall);
      for (const event of page) {
        evolve(hall, event);
        if (event.type === 'DayTurned') await days.keepDay(hall);
      }
      wanted.at = hall.seq;
      await letIn(REST);
    }
    if (hall.seq < wanted.seq && resting) return;
    made.set(wanted.seq, hall);
    for (const seq of [...made.keys()].slice(0, -REMEMBERED)) made.delete(seq);
  }

  function begin(seq: number): void {
    const wanted = { seq, from: 0, at: 0, over: Promise.resolve() };
    wanted.over = read(wanted)
      .catch(oops)
      .finally(() => {
        reading = null;
      });
    reading = wanted;
  }

  return {
    /** Null where there was no such zone, or nothing had happened yet. */
    async at(at: Instant, zone: ZoneCode | null): Promise<WallThen | null> {
      const seq = await seqAt(at);
      if (seq === 0) return null;
      if (!made.has(seq)) {
        if (!reading && !resting) begin(seq);
        if (reading) await Promise.race([reading.over, letIn(PATIENCE)]);
      }
      const told = { at: iso(at), zone, seq };
      const hall = made.get(seq);
      if (!hall) {
        const own = reading?.seq === seq ? reading : null;
        return {
          ...told,
          view: null,
          done: own ? Math.max(0, own.at - own.from) : 0,
          of: seq - (own?.from ?? 0),
          documents: [],
          replaced: [],
        };
      }
      const inForce = hall.setup.versions;
      const then = await documentsThen(inForce, versions, documents());
      const view = withoutGaps(boardView(hall, settingsAt(then.documents, then.rosters, at), zone, at));
      return (
        view && {
          ...told,
          view,
          done: seq,
          of: seq,
          documents: [...inForce].map(([document, version]) => ({ document, version })),
          replaced: then.replaced,
        }
      );
    },
    /** Forgets every state, and makes none while a job lasts: whoever asks is told to ask again. */
    async rest<T>(job: () => Promise<T>): Promise<T> {
      resting = true;
      try {
        await reading?.over;
        made.clear();
        return await job();
      } finally {
        resting = false;
      }
    },
    async close(): Promise<void> {
      shut = true;
      await reading?.over;
    },
  };
}

/** What has been purged since is said to have been: no board ever showed a notice without words. */
const withoutGaps = (view: BoardView | null): BoardView | null =>
  view && {
    ...view,
    announcements: view.announcements.map((one) => (one.text === '' ? { ...one, text: ownWordsWords[one.lang].purged } : one)),
  };
