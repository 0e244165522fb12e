import { expect, test } from 'vitest';
import { placeOf } from '../../display/place.ts';
import { waitBefore } from '../../ui/ladder.ts';
import { isItsNight } from '../../ui/night.ts';
import { mayRestart } from '../../ui/restarts.ts';

test('a screen tries again after 1, 2, 5, 10 and 30 seconds, and then every 30 for ever', () => {
  expect([0, 1, 2, 3, 4, 5, 1000].map((tries) => waitBefore(tries, 0) / 1000)).toEqual([1, 2, 5, 10, 30, 30, 30]);
});

test('a hall of screens comes back within a fifth of the wait, not in one moment', () => {
  expect(waitBefore(4, 1) / 1000).toBe(36);
});

const minutes = (...all: readonly number[]) => all.map((one) => one * 60_000);
test.each([
  ['the first', [], 0, true],
  ['the third in ten minutes', [0, 4], 9, true],
  ['a fourth in ten minutes', [0, 4, 9], 9.5, false],
  ['a fourth half an hour later: the three were too many', [0, 4, 9], 39, false],
  ['the next one after an hour of rest', [0, 4, 9], 69, true],
  ['one that comes after three within a day', [0, 300, 600], 900, true],
  ['one after a clock was put back by a day', [2000, 2001, 2002], 560, true],
])('begin anew by itself: %s', (_which, before, now, may) => {
  expect(mayRestart(minutes(...before), now * 60_000)).toBe(may);
});

test('each screen begins anew at a minute of its own between 03:00 and 05:00, and at no other time', () => {
  const wall = (minute: number) => ({
    day: '2026-12-01',
    clock: `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    weekday: 2,
  });
  const all = Array.from({ length: 24 * 60 }, (_, minute) => minute);
  const firsts = Array.from({ length: 30 }, (_, nth) => all.find((minute) => isItsNight(`display-${nth}`, wall(minute))) ?? -1);
  for (const first of firsts) expect(first).toBeGreaterThanOrEqual(180);
  for (const first of firsts) expect(first).toBeLessThan(290);
  expect(new Set(firsts).size).toBeGreaterThan(15);
  expect(all.filter((minute) => isItsNight('display-1', wall(minute))).at(-1)).toBe(299);
  expect(isItsNight('display-1', null)).toBe(false); // nobody knows what time it is
});

test.each([
  ['', null, 'board'],
  ['', { kind: 'display', zone: 'C', window: null }, 'board/C'],
  ['', { kind: 'display', zone: 'C', window: '03' }, 'sign/03'],
  ['', { kind: 'pad', zone: null, window: '03' }, 'pad/03'],
  ['?zone=B', { kind: 'display', zone: 'C', window: '03' }, 'board/B'],
  ['?window=05', { kind: 'display', zone: 'C', window: null }, 'sign/05'],
  ['?lang=en', { kind: 'display', zone: 'C', window: null }, 'board/C'],
] as const)('a screen opened with "%s" and registered as %o looks at %s', (address, device, place) => {
  expect(placeOf(new URLSearchParams(address), device).place).toBe(place);
});
