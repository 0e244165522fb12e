import { expect, test } from 'vitest';
import { DOUBT, steadyClock } from '../../server/steady-clock.ts';
import { DAY, MINUTE } from '../../shared/time.ts';

const NOON = Date.parse('2026-12-01T04:00:00Z');
const HOUR = 60 * MINUTE;

/** A machine whose clock can be set, and which can sleep; all of it stands still until the test moves it. */
function machine({ up = DAY, wrongBefore = 0 } = {}) {
  const is = { shown: NOON, counted: 5_000, up };
  const told: boolean[] = [];
  const { now, doubted } = steadyClock({
    shown: () => is.shown,
    counted: () => is.counted,
    machineUp: () => is.up,
    isWrong: (at) => at < wrongBefore,
    leapt: (_from, _to, believed) => told.push(believed),
  });
  const goesOn = (time: number) => {
    is.shown += time;
    is.counted += time;
    is.up += time;
  };
  return {
    told,
    now,
    doubted,
    /** Time goes by, and the clock is looked at each half minute as the hall does. */
    pass(time: number) {
      for (let gone = 0; gone < time; gone += MINUTE / 2) {
        goesOn(Math.min(MINUTE / 2, time - gone));
        now();
      }
    },
    set: (by: number) => {
      is.shown += by;
    },
    sleep: (time: number) => {
      is.shown += time;
      is.up += time;
    },
  };
}

test('a step of seconds or of a minute is followed at once, again and again', () => {
  const { now, set, pass, told } = machine();
  for (const by of [-30_000, 45_000, MINUTE, -MINUTE]) {
    const before = now();
    set(by);
    expect(now()).toBe(before + by);
    pass(MINUTE);
  }
  expect(told).toEqual([]);
});

test.each([
  ['an hour on', HOUR],
  ['an hour back', -HOUR],
  ['a day on', DAY],
  ['a year on', 365 * DAY],
  ['back to 1970', -NOON],
])('a leap of %s is not believed; set right within ten minutes it has changed nothing', (_name, by) => {
  const { now, set, pass, told, doubted } = machine();
  set(by);
  pass(DOUBT - MINUTE);
  expect(now()).toBe(NOON + DOUBT - MINUTE);
  expect(doubted()).toBe(NOON + DOUBT - MINUTE + by);
  set(-by);
  expect(doubted()).toBeNull();
  expect(now()).toBe(NOON + DOUBT - MINUTE);
  expect(told).toEqual([false]);
});

test('a leap by which the clock stands for ten minutes is believed, and the way back from it at once', () => {
  const { now, set, pass, told } = machine();
  set(DAY);
  pass(DOUBT + MINUTE);
  expect(now()).toBe(NOON + DAY + DOUBT + MINUTE);
  pass(HOUR);
  set(-DAY);
  expect(now()).toBe(NOON + DOUBT + MINUTE + HOUR);
  expect(told).toEqual([false, true, false, true]);
});

test('a second leap within the ten minutes is doubted anew', () => {
  const { now, set, pass } = machine();
  set(DAY);
  pass(DOUBT - MINUTE);
  set(HOUR);
  pass(DOUBT - MINUTE);
  expect(now()).toBe(NOON + 2 * (DOUBT - MINUTE));
});

test('a machine that has slept through the night wakes up in the morning', () => {
  const { now, sleep, pass } = machine();
  pass(HOUR);
  sleep(14 * HOUR);
  expect(now()).toBe(NOON + 15 * HOUR);
  sleep(14 * HOUR);
  expect(now()).toBe(NOON + 29 * HOUR);
});

test('a machine that has just been started is being set right, and so is a clock that stands before what the hall has seen', () => {
  const fresh = machine({ up: MINUTE });
  fresh.set(14 * HOUR);
  expect(fresh.now()).toBe(NOON + 14 * HOUR);
  const empty = machine({ wrongBefore: NOON + DAY });
  empty.set(DAY + HOUR);
  expect(empty.now()).toBe(NOON + DAY + HOUR);
});
