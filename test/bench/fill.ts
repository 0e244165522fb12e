import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '../../server/domain/queue/decide.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { openFrontDesk } from '../../server/front-desk.ts';
import { databaseFile } from '../../server/hall.ts';
import { migrate } from '../../server/store/migrate.ts';
import { foldIn, openSqlite } from '../../server/store/open-sqlite.ts';
import { sqlSnapshots } from '../../server/store/snapshots.ts';
import { openHead } from '../../server/store/sql-journal.ts';
import { DAY, MINUTE } from '../../shared/time.ts';
import { answerWith } from './answers.ts';
import { bulkJournal } from './bulk-journal.ts';
import { settingsIn } from './documents.ts';
import { enliven } from './enliven.ts';

export type Past = {
  /** Working days before today, each with so many tickets. */ days?: number;
  perDay?: number;
  done: number;
  waiting: number;
  /** Make them as different as those of a hall: for figures. */
  lively?: boolean;
};

/**
 * A hall with a past, made by the project's own front desk and journal with a clock that steps: tickets of queue A, taken,
 * called and completed, the last `waiting` of today still waiting (their ids are the answer).
 */
async function fill(data: string, { days = 0, perDay = 0, done, waiting, lively = false }: Past): Promise<string[]> {
  const settings = await settingsIn(data);
  const db = openSqlite(databaseFile(data));
  await sql`pragma synchronous = off`.execute(db); // nobody waits for these numbers
  await migrate(db);
  const hall = settings.hall.id;
  await openHead(db, hall);
  const journal = bulkJournal(db, hall);
  let time = Date.now() - days * DAY;
  const oops = (fault: unknown) => {
    throw fault;
  };
  const desk = await openFrontDesk({
    journal,
    snapshots: sqlSnapshots(db, hall),
    settings: () => settings,
    now: () => time,
    oops,
  });
  const windows = settings.windows.filter(({ categories }) => categories.includes('A'));
  const ask = async (command: Parameters<typeof desk.ask>[0]) => {
    const decision = await desk.ask(command);
    if ('refusal' in decision) throw new Error(`${command.type}: ${decision.refusal}`);
  };

  const takeAll = async (count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => randomUUID());
    const wish = { matter: null, person: null, priority: null, lang: 'zh-CN', ready: [], quoted: null } as const;
    for (let from = 0; from < count; from += 500) {
      const some = ids.slice(from, from + 500);
      await Promise.all(some.map((ticket) => ask({ about: 'queue', type: 'takeNumber', by: 'kiosk-1', ticket, queue: 'A', ...wish })));
    }
    return ids;
  };
  /** Every window calls once; who was there is done. */
  const callAll = (open: typeof windows) =>
    Promise.all(
      open.map(({ no, post_a: by }) =>
        ask({ about: 'queue', type: 'callNext', by, window: no, leaving: windowIn(desk.hall.queue, no).ticket }),
      ),
    );

  /** A day between two moments: as many tickets as are to be done, in waves, so that a handful waits at any time. */
  const spend = async (from: number, to: number, count: number): Promise<void> => {
    time = from;
    await ask({ about: 'time', type: 'tick' });
    for (const { no, post_a: by } of windows)
      await ask({ about: 'queue', type: 'openWindow', by, window: no, clerk: null, takeOver: false, supervisor: false });
    const rounds = Math.ceil(count / windows.length);
    for (let round = 0; round < rounds; round += 1) {
      time = from + ((to - from) * round) / rounds;
      const now = Math.min(windows.length, count - round * windows.length);
      await takeAll(now);
      await callAll(windows.slice(0, now));
    }
    time = to;
    for (const { no, post_a: by } of windows) {
      const { ticket } = windowIn(desk.hall.queue, no);
      if (ticket) await ask({ about: 'queue', type: 'complete', by, window: no, ticket, outcome: 'done' });
    }
    await journal.flush(); // each ticket is as it stays
  };

  const today = Date.now();
  const midnight = Math.max(
    today - 9 * 60 * MINUTE,
    startOfDay(today, (at) => dayOf(settings, at)),
  );
  for (let ago = days; ago > 0; ago -= 1) await spend(midnight - ago * DAY, midnight - ago * DAY + 8 * 60 * MINUTE, perDay);
  await spend(midnight, today - 3 * MINUTE, done); // three minutes ago: the boards show the calls of the last one
  const left = await takeAll(waiting);
  if (left.some((id) => ticketIn(desk.hall.queue, id)?.status !== 'waiting')) throw new Error('not all of them wait');
  await journal.flush();
  await desk.close();
  if (lively) await enliven(db, hall);
  await foldIn(db);
  await db.destroy();
  return left;
}

/** The first minute of the hall's own day. */
function startOfDay(at: number, day: (at: number) => string): number {
  let moment = at - (at % MINUTE);
  while (day(moment - MINUTE) === day(at)) moment -= MINUTE;
  return moment;
}

answerWith({ fill });
