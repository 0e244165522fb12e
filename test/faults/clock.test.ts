import { describe, expect, test } from 'vitest';
import { addDays, DAY, instantAt, MINUTE } from '../../shared/time.ts';
import type { HallView } from '../../shared/views.ts';
import { chance } from '../simulation/chance.ts';
import { newFolder, type RunningServer, startServer } from '../support/server.ts';
import { type Rush, rush } from './rush.ts';
import { FAKETIME, type SettableClock, settableClock } from './set-clock.ts';
import { IN_FULL, tell } from './told.ts';

if (FAKETIME === null)
  console.log('没有 faketime，机器时钟的测试跳过 faketime is not installed: the tests of the machine’s clock are passed over');

const ZONE = 'Asia/Shanghai';
const TODAY = '2026-12-01';
const HOUR = 60 * MINUTE;
const at = (clock: string, day = TODAY) => instantAt(day, clock, ZONE);

async function hallAt(clock: string) {
  const machine = settableClock(newFolder('clock'), at(clock));
  const server = await startServer(machine.environment);
  return { machine, server, hall: await rush(server.url) };
}
type There = Awaited<ReturnType<typeof hallAt>>;

const dayOf = async ({ server }: { server: RunningServer }) => (await server.ask<HallView>('GET', '/hall')).body.day;
const clockIsRight = async (server: RunningServer): Promise<boolean> => {
  const answer = await fetch(`${server.url}/readyz`);
  const { checks } = (await answer.json()) as { checks: { what: string; ok: boolean }[] };
  return checks.find(({ what }) => what === 'clock')?.ok ?? false;
};
/** So many more are answered. */
const goesOn = async ({ counted }: Rush, tickets = 4, calls = 1): Promise<void> => {
  const [before, called] = [counted.tickets, counted.calls];
  await expect.poll(() => counted.tickets >= before + tickets && counted.calls >= called + calls, { interval: 5 }).toBe(true);
};

/** The clock is set by mistake, and set right again a little later. */
async function mistaken({ machine, server, hall }: There, by: number): Promise<void> {
  const day = await dayOf({ server });
  machine.leap(by);
  await goesOn(hall);
  expect(await dayOf({ server }), `set by ${by / MINUTE} minutes`).toBe(day);
  expect(await clockIsRight(server)).toBe(false); // whoever looks after the hall can see it
  machine.leap(-by);
  await goesOn(hall);
  expect(await clockIsRight(server)).toBe(true);
}

const told = ({ counted }: Rush) =>
  `${counted.tickets} tickets, ${counted.calls} calls, ${counted.settings} settings, ${counted.looks} views`;
const MISTAKES: readonly (readonly [name: string, by: number])[] = [
  ['five minutes on', 5 * MINUTE],
  ['three hours on', 3 * HOUR],
  ['five minutes back', -5 * MINUTE],
  ['three hours back', -3 * HOUR],
  ['over midnight', 15 * HOUR],
  ['back over midnight', -12 * HOUR],
  ['a year on', 365 * DAY],
  ['back to 1970', 3 * HOUR - at('09:00')],
];

describe.skipIf(FAKETIME === null)('the machine’s clock', () => {
  test('set by mistake and set right again, in a rush: the day goes on, nobody’s number ends, no wait is absurd, everybody stays signed in', async () => {
    const there = await hallAt('09:00');
    for (const [, by] of MISTAKES) await mistaken(there, by);
    const random = chance(7, TODAY, 'leaps');
    const more = IN_FULL ? 60 : 2;
    for (let nth = 0; nth < more; nth += 1) {
      const size = Math.exp(random() * Math.log(400 * 24 * 60)) * 3 * MINUTE; // from minutes to years
      await mistaken(there, random() < 0.5 ? size : -size);
    }
    const wrong = await there.hall.over();
    expect(wrong).toEqual([]);
    expect(there.hall.counted.signedOut).toBe(0);
    expect(there.hall.checks.told.day()).toBe(TODAY);
    expect([...there.hall.checks.told.tickets.values()].filter(({ status }) => status === 'expired')).toEqual([]);
    tell({
      of: 'clock',
      fault: 'set by minutes to years, and set right again',
      times: MISTAKES.length + more,
      looked: told(there.hall),
      lost: wrong.length,
    });
  });

  test('put right by seconds, to and fro, at the very moment of midnight: the day turns once', async () => {
    const there = await hallAt('23:59');
    const { machine, hall } = there;
    await goesOn(hall);
    const steps = IN_FULL ? 40 : 8;
    machine.set(at('23:59') + 58_000);
    await goesOn(hall);
    for (let nth = 0; nth < steps; nth += 1) {
      machine.set(at('24:00') + (nth % 2 === 0 ? 1 : -1) * (nth + 1) * 500);
      await goesOn(hall, 3, 1);
    }
    machine.set(at('24:00') + MINUTE);
    await goesOn(hall);
    const wrong = await hall.over();
    expect(wrong).toEqual([]);
    expect(hall.checks.told.day()).toBe(addDays(TODAY, 1));
    expect(await turnsOf(there)).toEqual([TODAY, addDays(TODAY, 1)]);
    tell({ of: 'clock', fault: 'NTP steps of seconds to and fro around midnight', times: steps, looked: told(hall), lost: wrong.length });
  });

  test('found another at a start: put back it lets nobody pass; ahead by a day it turns the day, and numbers go on under it until that day is over', async () => {
    const there = await hallAt('10:00');
    const { machine, server, hall } = there;
    const restart = async (by: number) => {
      await server.stop('SIGKILL');
      machine.leap(by);
      await server.start();
      await goesOn(hall);
    };
    await goesOn(hall);
    await restart(-HOUR); // `in-turn` of the invariants, and the order of those who wait
    const waiting = hall.checks.told;
    expect(await dayOf(there)).toBe(TODAY);
    await restart(HOUR);
    await restart(DAY);
    expect(await dayOf(there)).toBe(addDays(TODAY, 1));
    await restart(-DAY); // set right: the later day stays open
    expect(await clockIsRight(server)).toBe(false);
    await restart(DAY); // that day has come
    expect(await clockIsRight(server)).toBe(true);
    await restart(DAY);
    const wrong = await hall.over();
    expect(wrong).toEqual([]);
    expect(waiting.day()).toBe(addDays(TODAY, 2));
    expect(await turnsOf(there)).toEqual([0, 1, 2].map((days) => addDays(TODAY, days)));
    tell({
      of: 'clock',
      fault: 'another at a start: an hour, a day, on and back',
      times: 6,
      looked: told(hall),
      lost: wrong.length,
      note: 'kill -9 each time',
    });
  });

  test('a machine with an empty battery starts in 1970: the hall goes on with its open day, and the clock is believed as soon as it is put right', async () => {
    const there = await hallAt('09:00');
    const { machine, server, hall } = there;
    await goesOn(hall);
    await server.stop('SIGKILL');
    machine.set(at('08:00', '1970-01-01'));
    await server.start();
    await goesOn(hall);
    expect(await clockIsRight(server)).toBe(false);
    machine.set(at('09:30'));
    await expect.poll(() => clockIsRight(server)).toBe(true);
    await goesOn(hall);
    expect(await dayOf(there)).toBe(TODAY);
    const wrong = await hall.over();
    expect(wrong).toEqual([]);
    expect(await turnsOf(there)).toEqual([TODAY]);
    tell({ of: 'clock', fault: 'starts in 1970, is put right', times: 1, looked: told(hall), lost: wrong.length });
  });
});

/** The days that were opened, in their order. */
async function turnsOf({ server }: { server: RunningServer; machine: SettableClock }): Promise<string[]> {
  const admin = await server.signIn('admin', 'admin-password');
  const days: string[] = [];
  for (let from = 1; ; from += 1000) {
    const { body } = await server.ask<{ events: { type: string; data: { day: string } }[] }>(
      'GET',
      `/journal?from=${from}&limit=1000`,
      undefined,
      admin,
    );
    days.push(...body.events.flatMap(({ type, data }) => (type === 'DayTurned' ? [data.day] : [])));
    if (body.events.length < 1000) return days;
  }
}
