import { expect, test } from 'vitest';
import { type DayRun, isFlat, kindOf, steadiness } from '../soak/counted.ts';
import { plot } from '../soak/plot.ts';
import { inWords } from '../soak/told.ts';

type Each = (nth: number) => number;
/** A fortnight whose server holds so many MB at the end of each day, and answers so quickly (milliseconds). */
function fortnight({
  heap = () => 50,
  take = () => 9,
  nothing = () => 3,
  days = 14,
}: {
  heap?: Each;
  take?: Each;
  nothing?: Each;
  days?: number;
} = {}): DayRun[] {
  return Array.from({ length: days }, (_, nth) => {
    const took = (ms: number) => ({ count: 700, p50: ms, p99: ms * 5 });
    const end = { hour: nth * 9.5, rss: 200, heap: heap(nth), database: 3 + nth * 1.6, log: 4 };
    return {
      day: `2026-12-${String(nth + 1).padStart(2, '0')}`,
      hours: 9.5,
      minutes: 5.7,
      tickets: 700,
      calls: 800,
      end,
      perTicket: 2.3,
      took: { take: took(take(nth)), call: took(take(nth)), nothing: took(nothing(nth)) },
    };
  });
}
const risen = (days: DayRun[]) => steadiness(days).flatMap((one) => (isFlat(one) ? [] : [one.what]));

test('a hall that weighs and answers as it did in its first days is flat', () => {
  expect(steadiness(fortnight())).toHaveLength(6);
  expect(risen(fortnight())).toEqual([]);
  expect(risen(fortnight({ heap: (nth) => (nth === 0 ? 20 : 50) }))).toEqual([]); // its caches fill on the first day
});

test('two megabytes kept a day, or an answer that takes longer each day, are told', () => {
  expect(risen(fortnight({ heap: (nth) => 50 + 2 * nth }))).toEqual(['memory in use']);
  expect(risen(fortnight({ take: (nth) => 9 + nth }))).toEqual(['take a number ÷ nothing (p50)', 'call the next ÷ nothing (p50)']);
});

test('an afternoon on which the whole machine is slow is not held against the hall', () => {
  const slow = (nth: number) => (nth > 9 ? 2 : 1);
  expect(risen(fortnight({ take: (nth) => 9 * slow(nth), nothing: (nth) => 3 * slow(nth) }))).toEqual([]);
});

test('two days tell of no slope, and the page says so', () => {
  const days = fortnight({ days: 2 });
  expect(steadiness(days)).toEqual([]);
  const run = { days, pace: 100, seed: 7, minutes: 12, requests: 9_000, looks: 200_000, broken: 0, pictures: 30_000 };
  expect(inWords(run)).toContain('Too few days');
  expect(inWords({ ...run, days: fortnight({ heap: (nth) => 50 + 2 * nth }) })).toMatch(/memory in use .*\*\*missed\*\*/);
});

test('of what a simulated hall asks, taking and calling are timed', () => {
  expect([
    kindOf('PUT', '/tickets/1'),
    kindOf('POST', '/windows/02/call-next'),
    kindOf('GET', '/queues'),
    kindOf('POST', '/windows/02/serve'),
  ]).toEqual(['take', 'call', null, null]);
});

test('the plot draws every line from zero, and no coordinate of it is nonsense', () => {
  const days = fortnight();
  const svg = plot(
    days,
    days.map(({ end }) => end),
  );
  expect(svg.match(/<polyline/g)).toHaveLength(7);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});
