import { expect, test } from 'vitest';
import { beginDay } from '../simulation/day.ts';
import { enterHall } from '../simulation/open-lobby.ts';
import { steppedClock } from '../simulation/sim-clock.ts';
import { at } from '../support/hall.ts';
import { openHall } from '../support/open-hall.ts';

const MONDAY = '2026-12-07';

/** A Monday of the simulated hall by its public interface, as fast as it answers: the clock moves on when everybody waits. */
async function live(until: string, seed: number) {
  const hall = await openHall({ clock: '08:00', day: MONDAY });
  await hall.tick();
  const entered = await enterHall(hall.url);
  const clock = steppedClock({ from: at('08:00', MONDAY), end: at(until, MONDAY), move: hall.setMoment });
  const lobby = entered.lobby({ seed, day: MONDAY, clock });
  beginDay(lobby);
  await clock.over();
  await entered.readOn();
  entered.close();
  const journal = [...entered.checks.told.tickets.values()].map(({ number, status, window, calledAt }) => ({
    number,
    status,
    window,
    calledAt,
  }));
  return { entered, lobby, journal };
}

test('an hour goes by: people come, are called and served, nothing that was promised is broken, and the same seed brings it again', async () => {
  const { entered, lobby, journal } = await live('09:00', 7);
  expect(entered.checks.finish()).toEqual([]);
  expect(entered.checks.checked()).toBeGreaterThan(2_000);
  const { taken, calls, done } = entered.figures.today();
  expect(taken).toBeGreaterThan(50);
  expect(calls).toBeGreaterThan(30);
  expect(done).toBeGreaterThan(10);
  const words = ['nobody-waiting', 'already-waiting', 'already-moved-on', 'already-called', 'wrong-state', 'window-busy'];
  expect([...lobby.refused.keys()].filter((key) => !words.some((word) => key.endsWith(word)))).toEqual([]);
  expect((await live('09:00', 7)).journal).toEqual(journal);
});
