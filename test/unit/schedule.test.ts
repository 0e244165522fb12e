import { expect, test } from 'vitest';
import { hallTime, isWorkday, nextOpening, sessionsOn } from '../../shared/schedule.ts';
import { addDays, instantAt, localTime, weekdayOf } from '../../shared/time.ts';
import { at, sampleDocuments } from '../support/hall.ts';

const { calendar } = sampleDocuments();
const zone = 'Asia/Shanghai';
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

test('the hall’s midnight is not the machine’s', () => {
  expect(localTime(Date.parse('2026-12-01T15:59:59Z'), zone)).toEqual({ day: '2026-12-01', clock: '23:59', weekday: 2 });
  expect(localTime(Date.parse('2026-12-01T16:00:00Z'), zone)).toEqual({ day: '2026-12-02', clock: '00:00', weekday: 3 });
});
test('a day and a clock are an instant again, also where clocks are put forward', () => {
  expect(iso(instantAt('2026-12-01', '08:15', zone))).toBe('2026-12-01T00:15:00.000Z');
  expect(iso(instantAt('2026-12-01', '24:00', zone))).toBe('2026-12-01T16:00:00.000Z');
  expect(iso(instantAt('2026-07-01', '08:15', 'Europe/Berlin'))).toBe('2026-07-01T06:15:00.000Z');
  expect(iso(instantAt('2026-01-01', '08:15', 'Europe/Berlin'))).toBe('2026-01-01T07:15:00.000Z');
});
test('Monday is one, Sunday is seven; days are counted over months', () => {
  expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06')]).toEqual([1, 7]);
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('a Saturday can be worked, a Monday can be rest: the notice beats the weekday', () => {
  expect(isWorkday(calendar, '2026-02-14')).toBe(true);
  expect(isWorkday(calendar, '2026-02-16')).toBe(false);
  expect(isWorkday(calendar, '2026-12-05')).toBe(false);
  expect(isWorkday(calendar, '2026-12-01')).toBe(true);
});
test('summer and winter have their own afternoons', () => {
  expect(sessionsOn(calendar, '2026-07-01')[1]).toMatchObject({ open: '14:30', start: '14:15' });
  expect(sessionsOn(calendar, '2026-12-01')[1]).toMatchObject({ open: '13:30', start: '13:15' });
  expect(sessionsOn(calendar, '2027-01-04')[1]).toMatchObject({ open: '13:30' }); // winter runs over the new year
  expect(sessionsOn(calendar, '2026-12-05')).toEqual([]);
});

test.each([
  ['07:59', 'closed', false],
  ['08:00', 'pre-open', false],
  ['08:15', 'pre-open', true],
  ['08:30', 'open', true],
  ['11:39', 'open', true],
  ['11:40', 'closing', false],
  ['12:00', 'lunch', false],
  ['13:15', 'lunch', true],
  ['13:30', 'open', true],
  ['17:10', 'closing', false],
  ['17:30', 'closed', false],
  ['23:59', 'closed', false],
])('on a Tuesday at %s the hall is %s, numbers: %s', (clock, phase, open) => {
  expect(hallTime(calendar, at(clock))).toMatchObject({ phase, open });
});
test('on a holiday it says which, and when it opens again', () => {
  const newYear = hallTime(calendar, at('10:00', '2027-01-01'));
  expect(newYear).toMatchObject({ phase: 'closed', reason: 'holiday', holiday: { zh: '元旦' } });
  expect(iso(newYear.nextOpening)).toBe(iso(at('08:15', '2027-01-04')));
});
test('the next opening: later today, tomorrow, after the weekend', () => {
  expect(iso(nextOpening(calendar, at('11:50')))).toBe(iso(at('13:15')));
  expect(iso(nextOpening(calendar, at('18:00')))).toBe(iso(at('08:15', '2026-12-02')));
  expect(iso(nextOpening(calendar, at('18:00', '2026-12-04')))).toBe(iso(at('08:15', '2026-12-07')));
});
