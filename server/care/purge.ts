import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { PERSONAL, type PersonalKind, type PersonalRow, type Purged, type PurgeView } from '../../shared/care.ts';
import type { inTurn } from '../../shared/in-turn.ts';
import type { RuleKey } from '../../shared/settings.ts';
import { addDays, DAY, instantAt, iso, localTime } from '../../shared/time.ts';
import type { Actor, Instant } from '../../shared/words.ts';
import type { Settings } from '../domain/settings.ts';
import { wordsStanding } from '../domain/words-standing.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { Errands } from '../store/errands.ts';
import type { WordedStates } from '../store/snapshots.ts';
import { wordsDue } from '../store/staff-words.ts';
import type { Tables } from '../store/tables.ts';
import type { Backups } from './backups.ts';

type Needs = {
  db: Kysely<Tables>;
  hallId: string;
  desk: FrontDesk;
  settings: () => Settings;
  errands: Errands;
  backups: Backups;
  states: WordedStates;
  /** Runs a job while nobody reads the journal for the wall of a day gone by. */
  wallsRest: <T>(job: () => Promise<T>) => Promise<T>;
  /** Where slips lie that were written to files. */
  slips: string;
  now: () => Instant;
  machineNow: () => Instant;
  alone: ReturnType<typeof inTurn>;
};
export type Purge = ReturnType<typeof openPurge>;

const WORDS_RULE = 'purge.staff_words_days';

/** How one kind is counted and destroyed. Where it is left out, the kind is told and never touched. */
type Kept = {
  readonly rule?: RuleKey;
  readonly there?: () => Promise<number>;
  readonly due?: () => Promise<number>;
  /** Destroys what is due and says how many. */
  readonly destroy?: (by: Actor) => Promise<number>;
};

/** What may be personal in the data folder, and its destruction when its time is over: each day, and when somebody asks. */
export function openPurge({ db, hallId, desk, settings, errands, backups, states, wallsRest, slips, now, machineNow, alone }: Needs) {
  const today = () => localTime(now(), settings().hall.timezone).day;
  /** The beginning of the oldest day that is kept. */
  const since = (rule: RuleKey): Instant => instantAt(firstDay(rule), '00:00', settings().hall.timezone);
  const firstDay = (rule: RuleKey) => addDays(today(), -Number(settings().rules[rule]));

  const textsOf = (table: 'review_text' | 'notification_text', rule: RuleKey): Kept => {
    const own = () => db.selectFrom(table).where('hall', '=', hallId);
    const counted = async (asked: ReturnType<typeof own>) =>
      Number((await asked.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
    return {
      rule,
      there: () => counted(own()),
      due: () => counted(own().where('at', '<', since(rule))),
      destroy: async () =>
        Number((await db.deleteFrom(table).where('hall', '=', hallId).where('at', '<', since(rule)).executeTakeFirst()).numDeletedRows),
    };
  };

  const words = wordsDue(db, hallId);
  /** By text, how many are over their time; what still stands in the hall stays until it no longer does. */
  async function wordsOver(): Promise<ReadonlyMap<string, number>> {
    const standing = wordsStanding(desk.hall);
    return new Map([...(await words.texts(since(WORDS_RULE)))].filter(([text]) => !standing.has(text)));
  }
  /** With the states that hold them, all at once: what is made again from the journal has none of them. */
  async function destroyWords(): Promise<number> {
    const over = await wordsOver();
    if (over.size === 0) return 0;
    return wallsRest(async () => {
      const places = await states.worded(new Set(over.keys()));
      return desk.alone(() =>
        db.transaction().execute(async (tx) => {
          await states.drop(tx, places, desk.hall);
          return words.destroy(tx, since(WORDS_RULE), wordsStanding(desk.hall));
        }),
      );
    });
  }

  /** Phones of no number, or of one of another day: the call deletes the others. */
  const stale = () =>
    sql`not exists (select 1 from ticket where ticket.hall = push.hall and ticket.id = push.ticket and ticket.day >= ${today()})`;
  const phones = async (all: boolean): Promise<number> => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) as count from push where hall = ${hallId} and (${all ? 1 : 0} = 1 or ${stale()})`.execute(db);
    return Number(rows[0]?.count ?? 0);
  };
  async function oldSlips(): Promise<{ all: number; old: readonly string[] }> {
    const found = await readdir(slips, { recursive: true }).catch(() => []); // a hall with printers has no such folder
    const until = machineNow() - settings().rules['purge.printed_slip_days'] * DAY;
    const old: string[] = [];
    let all = 0;
    for (const name of found) {
      const file = await stat(join(slips, name));
      if (!file.isFile()) continue;
      all += 1;
      if (file.mtimeMs < until) old.push(name);
    }
    return { all, old };
  }

  const keys = async (due: boolean): Promise<number> => {
    const all = await db.selectFrom('day_key').select('day').execute();
    return all.filter(({ day }) => !due || day <= firstDay('ticket.id_retention_days')).length;
  };
  const sessions = async (due: boolean): Promise<number> => {
    const all = await db.selectFrom('session').select('expires_at').execute();
    return all.filter(({ expires_at }) => !due || Number(expires_at) < machineNow()).length;
  };

  const KEPT: Readonly<Record<PersonalKind, Kept>> = {
    'ticket-links': { rule: 'purge.ticket_link_days' },
    'id-keys': {
      rule: 'ticket.id_retention_days',
      there: () => keys(false),
      due: () => keys(true),
      async destroy() {
        const until = firstDay('ticket.id_retention_days');
        return Number((await db.deleteFrom('day_key').where('day', '<=', until).executeTakeFirst()).numDeletedRows);
      },
    },
    phones: {
      there: () => phones(true),
      due: () => phones(false),
      async destroy() {
        const due = await phones(false);
        await sql`delete from push where hall = ${hallId} and ${stale()}`.execute(db);
        return due;
      },
    },
    'review-texts': textsOf('review_text', 'purge.review_text_days'),
    'notification-texts': textsOf('notification_text', 'purge.notification_text_days'),
    'printed-slips': {
      rule: 'purge.printed_slip_days',
      there: async () => (await oldSlips()).all,
      due: async () => (await oldSlips()).old.length,
      async destroy() {
        const { old } = await oldSlips();
        for (const name of old) await rm(join(slips, name), { force: true });
        return old.length;
      },
    },
    sessions: {
      there: () => sessions(false),
      due: () => sessions(true),
      async destroy() {
        return Number((await db.deleteFrom('session').where('expires_at', '<', machineNow()).executeTakeFirst()).numDeletedRows);
      },
    },
    'free-words': {
      rule: WORDS_RULE,
      there: words.there,
      due: async () => [...(await wordsOver()).values()].reduce((sum, count) => sum + count, 0),
      destroy: destroyWords,
    },
    staff: {},
    facts: {},
    backups: {
      rule: 'backup.keep',
      there: async () => (await backups.list()).length,
      due: async () => (await backups.surplus()).length,
      async destroy(by) {
        const names = await backups.surplus();
        for (const name of names) await backups.delete(name, by);
        return names.length;
      },
    },
  };

  const rows = (): Promise<PersonalRow[]> =>
    Promise.all(
      PERSONAL.map(async (kind): Promise<PersonalRow> => {
        const { rule = null, there, due } = KEPT[kind];
        return {
          kind,
          there: there ? await there() : null,
          due: due ? await due() : null,
          keep: rule === null ? null : Number(settings().rules[rule]),
          rule,
        };
      }),
    );

  async function purge(by: Actor): Promise<Purged> {
    const at = now();
    const counts: Partial<Record<PersonalKind, number>> = {};
    for (const kind of PERSONAL) {
      const gone = (await KEPT[kind].destroy?.(by)) ?? 0;
      if (gone > 0) counts[kind] = gone;
    }
    // What was deleted still stands in the write-ahead log, until it is folded in and cut off.
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    await errands.note('purge', at, true, '');
    if (by !== 'clock' || Object.keys(counts).length > 0)
      await desk.ask({ about: 'care', type: 'noteCare', by, deed: { type: 'PersonalPurged', counts } });
    return { by, at: iso(at), counts };
  }

  return {
    rows,
    view: async (): Promise<PurgeView> => ({ day: today(), last: await errands.last('purge'), rows: await rows() }),
    now: (by: Actor): Promise<Purged> => alone(() => purge(by)),
    /** Once on each day of the hall. */
    async look(): Promise<void> {
      const last = await errands.last('purge');
      if (last && localTime(Date.parse(last.at), settings().hall.timezone).day === today()) return;
      await alone(() => purge('clock'));
    },
  };
}
