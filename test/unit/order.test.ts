import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextFor, rejoinAt, turnAt } from '../../server/domain/queue/order.ts';
import { given } from '../support/given.ts';
import { at, hallSettings } from '../support/hall.ts';
import { callsNext, has, opened, takes } from '../support/people.ts';

const turn = (clock: string, nth = 0) => ({ turnAt: at(clock), nth });

test('priority moves the turn earlier by the head start, and by nothing else', () => {
  expect(turnAt(at('09:00'), 'elderly', 20)).toBe(at('08:40'));
  expect(turnAt(at('09:00'), null, 20)).toBe(at('09:00'));
});

test('a priority ticket passes those of the last twenty minutes, not the one before', () => {
  const waiting = [
    has('early', 'A001', { clock: '08:39' }),
    has('late', 'A002', { clock: '08:45' }),
    has('old', 'A003', { clock: '09:00', turn: '08:40', priority: 'elderly' }),
  ];
  given(opened('02'), ...waiting)
    .when(callsNext('02'), at('09:01'))
    .then({ ticket: 'early' });
  given(opened('02'), ...waiting.slice(1))
    .when(callsNext('02'), at('09:01'))
    .then({ ticket: 'old' });
});

test('equal turns stand as their numbers were taken', () =>
  given(opened('02'), has('first', 'A001'), has('second', 'A002')).when(callsNext('02')).then({ ticket: 'first' }));

test('behind the next n; behind all, if there are fewer; now, if nobody waits', () => {
  const line = [turn('08:31'), turn('08:32'), turn('08:33'), turn('08:34')];
  expect(rejoinAt(line, 3, at('09:00'))).toBe(at('08:33') + 1);
  expect(rejoinAt(line.slice(0, 1), 3, at('09:00'))).toBe(at('08:31') + 1);
  expect(rejoinAt([], 3, at('09:00'))).toBe(at('09:00') + 1);
  expect(rejoinAt(line, 0, at('09:00'))).toBe(at('09:00') + 1);
});

test('a clock that was put back lets no newcomer pass those who wait', () => {
  const waiting = [has('a', 'A001', { clock: '10:00' }), has('b', 'A002', { clock: '10:05' })];
  given(...waiting)
    .when(takes('c'), at('09:00'))
    .then({ ticket: 'c', turnAt: at('10:05') });
  given(...waiting)
    .when(takes('c'), at('10:06'))
    .then({ ticket: 'c', turnAt: at('10:06') });
});

const second = hallSettings({ windows: { '13': { categories: ['B'], second: ['A'] } } });
test('the second rank is called when nobody of the first waits', () => {
  given(opened('13'), has('a', 'A001', { clock: '08:40' }), has('b', 'B001', { clock: '08:50' }))
    .in(second)
    .when(callsNext('13'))
    .then({ ticket: 'b' });
  given(opened('13'), has('a', 'A001', { clock: '08:40' }))
    .in(second)
    .when(callsNext('13'))
    .then({ ticket: 'a' });
});
test('a second-rank queue counts as first once its oldest has waited longer than its alert', () => {
  const waiting = [opened('13'), has('a', 'A001', { clock: '08:30' }), has('b', 'B001', { clock: '08:50' })];
  given(...waiting)
    .in(second)
    .when(callsNext('13'), at('09:00'))
    .then({ ticket: 'b' }); // thirty minutes, not longer
  given(...waiting)
    .in(second)
    .when(callsNext('13'), at('09:00') + 1)
    .then({ ticket: 'a' });
});

test('the least turn of the first rank that has anybody', () => {
  const lines = fc.array(fc.array(fc.record({ turnAt: fc.integer({ min: 0, max: 50 }), nth: fc.nat(1000) }), { maxLength: 4 }), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(lines, (all) => {
      const sorted = all.map((line) => [...line].sort((a, b) => a.turnAt - b.turnAt || a.nth - b.nth));
      const names = sorted.map((_, nth) => String(nth));
      const next = nextFor([names.slice(0, 2), names.slice(2)], (line) => sorted[Number(line)]?.[0]);
      const rank = [sorted.slice(0, 2).flat(), sorted.slice(2).flat()].find((one) => one.length > 0);
      expect(next?.turnAt).toBe(rank ? Math.min(...rank.map((one) => one.turnAt)) : undefined);
    }),
  );
});
