import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { awaySince } from '../../server/domain/queue/presence.ts';
import { windowIn } from '../../server/domain/queue/state.ts';
import { draftOf, emptyHall } from '../../server/domain/state.ts';
import { migrate } from '../../server/store/migrate.ts';
import { up } from '../../server/store/migrations/0013-window-periods.ts';
import { openSqlite } from '../../server/store/open-sqlite.ts';
import { openHead, sqlJournal } from '../../server/store/sql-journal.ts';
import { type WindowPeriod, windowPeriods } from '../../server/store/window-periods.ts';
import { at, settings } from '../support/hall.ts';
import { asks, opened, opens } from '../support/people.ts';

const db = openSqlite(':memory:');
beforeAll(() => migrate(db));
afterAll(() => db.destroy());

const WINDOWS = ['02', '03', '04', '13'];
const TICK: Command = { about: 'time', type: 'tick' };
const deed = fc.constantFrom<(no: string) => Command>(
  (no) => opens(no),
  (no) => opens(no, 'S01', { clerk: 'S12', supervisor: true, takeOver: true }),
  (no) => asks(no, 'closeWindow', {}),
  (no) => asks(no, 'pauseWindow', { reason: '开会', kind: 'meeting' }),
  (no) => asks(no, 'pauseWindow', { reason: '临时离开', kind: 'away' }),
  (no) => asks(no, 'resumeWindow', {}),
  (no) => asks(no, 'loseConsole', {}),
  (no) => asks(no, 'findConsole', {}),
  () => TICK,
  () => TICK,
);
/** Minutes pass between one deed and the next; now and then a night. */
const days = fc.array(fc.tuple(deed, fc.constantFrom(...WINDOWS), fc.oneof({ weight: 20, arbitrary: fc.nat(20) }, fc.constant(1440))), {
  minLength: 1,
  maxLength: 60,
  size: 'max',
});
type Days = readonly (readonly [(no: string) => Command, string, number])[];

/** What the windows did, told by looking at the hall itself after every event, and at nothing else. */
function lived(moves: Days): { events: HallEvent[][]; periods: WindowPeriod[] } {
  const hall = draftOf(emptyHall());
  const [events, periods]: [HallEvent[][], WindowPeriod[]] = [[], []];
  let now = at('08:30');
  const running = new Map<string, WindowPeriod>();
  const look = (no: string): void => {
    const window = windowIn(hall.queue, no);
    const before = running.get(no);
    const is = window.absent ? 'absent' : window.status;
    const kind = is === 'paused' ? window.pausedKind : is === 'absent' ? (window.status === 'paused' ? 'away' : null) : null;
    const same = before && before.is === is && before.clerk === window.clerk && before.day === hall.queue.day && before.kind === kind;
    const again = is === 'paused' && before?.is === 'paused' && window.since > before.from; // paused, and paused anew
    if (same && !again) return;
    const gone = is === 'absent' && before?.is !== 'absent' ? (awaySince(window) ?? now) : now;
    const from = before ? Math.max(gone, before.from) : gone; // of an absence over midnight each day has its own part
    if (before && before.from < from) periods.push({ ...before, to: from });
    running.delete(no);
    if (is !== 'closed') running.set(no, { window: no, day: hall.queue.day, is, from, to: null, clerk: window.clerk, kind });
  };
  const ask = (command: Command) => {
    const decision = decide(command, hall, settings, now);
    if ('refusal' in decision || decision.events.length === 0) return;
    for (const event of decision.events) {
      evolve(hall, event);
      for (const no of WINDOWS) look(no);
    }
    events.push([...decision.events]);
  };
  ask(TICK);
  for (const [wish, no, minutes] of moves) {
    now += minutes * 60_000;
    ask(TICK);
    ask(wish(no));
  }
  return { events, periods: [...periods, ...running.values()] };
}

const inOrder = (periods: readonly WindowPeriod[]) => [...periods].sort((a, b) => a.window.localeCompare(b.window) || a.from - b.from);

async function store(events: readonly (readonly HallEvent[])[]): Promise<string> {
  const name = randomUUID();
  await openHead(db, name);
  const journal = sqlJournal(db, name);
  let seq = 0;
  for (const batch of events) {
    expect(await journal.append(seq, batch, [])).toBe('stored');
    seq += batch.length;
  }
  return name;
}

test('what is kept of the windows is what they were, whatever happened to them, over days; and the same by another store of the batches', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (moves) => {
      const { events, periods } = lived(moves);
      const kept = async (name: string) => windowPeriods(db, name)('2026-12-01', '2027-12-31');
      expect(await kept(await store(events))).toEqual(inOrder(periods));
      expect(await kept(await store([events.flat()]))).toEqual(inOrder(periods));
    }),
    { numRuns: 30 },
  );
});

test('an absence begins when the clerk was last there, not when it was noticed', async () => {
  const absent: HallEvent = {
    about: 'queue',
    by: 'clock',
    at: at('09:10'),
    type: 'AbsenceRecorded',
    window: '02',
    clerk: 'S03',
    since: at('09:00'),
  };
  const back: HallEvent = { about: 'queue', by: 'S03', at: at('09:14'), type: 'ConsoleBack', window: '02' };
  const name = await store([[opened('02')], [absent], [back]]);
  expect((await windowPeriods(db, name)('', '9999')).map(({ is, from, to }) => [is, from, to])).toEqual([
    ['open', at('08:30'), at('09:00')],
    ['absent', at('09:00'), at('09:14')],
    ['open', at('09:14'), null],
  ]);
});

test('a hall that is older than this finds in its journal what would have been kept', async () => {
  const moves = fc.sample(days, { numRuns: 8, seed: 7 }).flat();
  const name = await store(lived(moves).events);
  const kept = await windowPeriods(db, name)('', '9999');
  expect(kept.length).toBeGreaterThan(5);
  await sql`drop table window_period`.execute(db);
  await sql`drop index journal_turns`.execute(db);
  await up(db);
  expect(await windowPeriods(db, name)('', '9999')).toEqual(kept);
});
