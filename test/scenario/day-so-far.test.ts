import { expect, test } from 'vitest';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import type { OfficeView } from '../../shared/views.ts';
import { busyDay } from '../support/busy-day.ts';
import { at } from '../support/hall.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

const MINUTE = 60_000;
const HALVES = ['08:00', '08:30', '09:00', '09:30', '10:00'];

/** The hall as it was after each minute of the day, played again from the journal and from nothing else. */
async function minuteByMinute(hall: OpenHall, look: (state: HallState, minute: number) => void, until: number): Promise<HallEvent[]> {
  const rows = await hall.db.selectFrom('journal').select('event').orderBy('seq').execute();
  const events: HallEvent[] = rows.map(({ event }) => JSON.parse(event));
  const state = draftOf(emptyHall());
  let nth = 0;
  for (let minute = at('08:00'); minute <= until; minute += MINUTE) {
    for (; (events[nth]?.at ?? Number.POSITIVE_INFINITY) <= minute; nth += 1) evolve(state, events[nth] as HallEvent);
    look(state, minute);
  }
  return events;
}

const office = async (hall: OpenHall) =>
  (await (await hall.signIn('admin', 'admin-password')).screen('office').first) as unknown as OfficeView;

test('the day so far is what the journal tells, minute by minute: half hours, the windows’ time, who was late', async () => {
  const hall = await openHall({ clock: '08:10' });
  await busyDay(hall, { until: '10:20' });
  const { today } = await office(hall);
  expect(today).toMatchObject({ day: '2026-12-01', opening: '08:30', lastWeek: null });

  const end = at('10:20');
  const waiting = new Map<number, number>();
  const minutes = new Map<string, { serving: number; free: number; paused: number; away: number }>();
  const events = await minuteByMinute(
    hall,
    ({ queue }, minute) => {
      waiting.set(minute, [...queue.tickets.values()].filter(({ status }) => status === 'waiting').length);
      if (minute >= end) return;
      for (const { no } of hall.settings().windows) {
        const window = windowIn(queue, no);
        if (window.status === 'closed') continue;
        const sum = minutes.get(no) ?? { serving: 0, free: 0, paused: 0, away: 0 };
        const is = ticketIn(queue, window.ticket)?.status === 'serving';
        sum[window.silentSince !== null ? 'away' : window.status === 'paused' ? 'paused' : is ? 'serving' : 'free'] += 1;
        minutes.set(no, sum);
      }
    },
    end,
  );
  const within = (from: string, type: string) =>
    events.filter((event) => event.type === type && event.at >= at(from) && event.at < at(from) + 30 * MINUTE).length;
  expect(today.halfHours).toEqual(
    HALVES.map((from) => ({
      from,
      taken: within(from, 'NumberTaken'),
      done: within(from, 'TicketCompleted'),
      // Whoever comes or is called in the very minute belongs to the half hour that begins with it.
      waiting: waiting.get(Math.min(end, at(from) + 29 * MINUTE)),
    })),
  );
  expect(Math.max(...today.halfHours.map((one) => one.waiting))).toBeGreaterThan(40);
  for (const time of today.windowTimes) {
    const { away = 0, ...sum } = minutes.get(time.window) ?? {};
    expect({ ...time, absent: 0 }, time.window).toEqual({ window: time.window, absent: 0, ...sum });
    expect(time.absent, time.window).toBe(time.window === '08' ? away : 0);
  }
  expect(today.windowTimes.map(({ window }) => window)).toEqual([...minutes.keys()].sort());
  expect(today.windowTimes.find(({ window }) => window === '08')?.absent).toBe(50);
  expect(today.late).toEqual([
    { window: '03', openedAt: '08:52', minutes: 22 },
    { window: '15', openedAt: null, minutes: 110 },
    { window: '27', openedAt: null, minutes: 110 },
  ]);
  expect(today.due).toHaveLength(24);
  expect(hall.faults).toEqual([]);
});

test('a week later the same weekday stands beside the day, up to the minute and whole', async () => {
  const hall = await openHall({ clock: '08:10', day: '2026-11-24' });
  const before = await busyDay(hall, { day: '2026-11-24', until: '09:30' });
  hall.setClock('08:50', '2026-12-01');
  await hall.tick();
  const { today } = await office(hall);
  expect(today.lastWeek).toMatchObject({ day: '2026-11-24', taken: before.tickets.length });
  const rows = await hall.db.selectFrom('journal').select(['type', 'at']).execute();
  const taken = rows.filter((row) => row.type === 'NumberTaken' && Number(row.at) <= at('08:50', '2026-11-24'));
  expect(today.lastWeek?.takenByNow).toBe(taken.length);
  expect(taken.length).toBeLessThan(before.tickets.length);
  const called = rows.filter((row) => row.type === 'TicketCalled' && Number(row.at) <= at('08:50', '2026-11-24'));
  expect(today.lastWeek?.waiting).toBe(taken.length - called.length);
  expect(today.halfHours.at(-1)).toEqual({ from: '08:30', taken: 0, done: 0, waiting: 0 });
});

test('a hall that is shut has no day to tell of, and no window is due', async () => {
  const hall = await openHall({ clock: '07:30' });
  const { today } = await office(hall);
  expect(today).toMatchObject({ halfHours: [], windowTimes: [], due: [], late: [], opening: null, lastWeek: null });
});
