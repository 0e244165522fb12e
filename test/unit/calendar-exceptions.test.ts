import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { specialsAhead } from '../../server/domain/days-ahead.ts';
import { hallTime, isWorkday, nextOpening, sessionsOn } from '../../shared/schedule.ts';
import { Calendar, type CalendarException } from '../../shared/settings.ts';
import { specialLine } from '../../shared/special-text.ts';
import { addDays } from '../../shared/time.ts';
import { workdayAfter } from '../../shared/workdays.ts';
import { at, sampleDocuments } from '../support/hall.ts';

const { calendar } = sampleDocuments();
const why = { reason_zh: '停电检修', reason_en: 'power cut', notice_days: 3 };
const shut = (from: string, more: Partial<CalendarException> = {}): CalendarException => ({
  from,
  to: from,
  kind: 'closed',
  ...why,
  ...more,
});
const withThese = (...exceptions: CalendarException[]): Calendar => ({ ...calendar, exceptions });
const saturday = [{ id: 'am', open: '09:00', close: '12:00', start: '08:45', stop: '11:45' }];
const places = (change: object): string[] =>
  (Calendar.safeParse({ ...calendar, ...change }).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a hall that is shut', () => {
  test('all Wednesday gives no numbers, says why, and opens on Thursday', () => {
    const shutOn = withThese(shut('2026-12-02'));
    expect(hallTime(shutOn, at('09:00', '2026-12-02'))).toMatchObject({
      phase: 'closed',
      open: false,
      reason: 'special',
      special: { zh: '停电检修', en: 'power cut' },
      nextOpening: at('08:15', '2026-12-03'),
    });
    expect(nextOpening(shutOn, at('18:00'))).toBe(at('08:15', '2026-12-03'));
    expect(isWorkday(shutOn, '2026-12-02')).toBe(false);
    expect(workdayAfter(shutOn, '2026-12-01', 2)).toBe('2026-12-04');
  });
  test('for an afternoon is open as ever in the morning, and a day of work', () => {
    const shutOn = withThese(shut('2026-12-02', { sessions: ['pm'] }));
    expect(isWorkday(shutOn, '2026-12-02')).toBe(true);
    expect(hallTime(shutOn, at('11:50', '2026-12-02'))).toMatchObject({ reason: 'closing', nextOpening: at('08:15', '2026-12-03') });
    expect(hallTime(shutOn, at('12:00', '2026-12-02'))).toMatchObject({ phase: 'closed', reason: 'special' });
    expect(hallTime(shutOn, at('17:30', '2026-12-02'))).toMatchObject({ reason: 'after-hours', special: null });
  });
  test('for a morning says why until noon, and then when it begins', () => {
    const shutOn = withThese(shut('2026-12-02', { sessions: ['am'] }));
    expect(hallTime(shutOn, at('09:00', '2026-12-02'))).toMatchObject({
      phase: 'closed',
      reason: 'special',
      nextOpening: at('13:15', '2026-12-02'),
    });
    expect(hallTime(shutOn, at('12:30', '2026-12-02'))).toMatchObject({ phase: 'pre-open', reason: 'before-hours' });
  });
});

describe('a hall that is open on a Saturday', () => {
  const opened = withThese({ from: '2026-12-05', to: '2026-12-05', kind: 'open', hours: saturday, ...why });
  test('has the hours of that day, and no working day more', () => {
    expect(sessionsOn(opened, '2026-12-05')).toEqual(saturday);
    expect(hallTime(opened, at('09:30', '2026-12-05'))).toMatchObject({ open: true });
    expect(isWorkday(opened, '2026-12-05')).toBe(false);
    expect(nextOpening(opened, at('18:00', '2026-12-04'))).toBe(at('08:45', '2026-12-05'));
  });
  test('is shut all the same when that is said too', () => {
    expect(sessionsOn(withThese(...opened.exceptions, shut('2026-12-05')), '2026-12-05')).toEqual([]);
  });
});

const day = fc.integer({ min: 0, max: 400 }).map((ahead) => addDays('2026-01-01', ahead));
const exception = fc.record({
  from: day,
  length: fc.integer({ min: 0, max: 20 }),
  sessions: fc.option(fc.subarray(['am', 'pm'], { minLength: 1 }), { nil: undefined }),
});
const closing = fc
  .array(exception, { maxLength: 5 })
  .map((all) => all.map(({ from, length, sessions }) => shut(from, { to: addDays(from, length), ...(sessions ? { sessions } : {}) })));

test('shutting a hall never opens it: no session, no minute and no working day is there that was not there before', () => {
  fc.assert(
    fc.property(closing, day, fc.integer({ min: 0, max: 24 * 60 - 1 }), (exceptions, on, minute) => {
      const shutOn = withThese(...exceptions);
      const before = sessionsOn(calendar, on);
      expect(sessionsOn(shutOn, on).every((one) => before.some(({ id, open }) => id === one.id && open === one.open))).toBe(true);
      const now = at('00:00', on) + minute * 60_000;
      if (!hallTime(calendar, now).open) expect(hallTime(shutOn, now).open).toBe(false);
      if (!isWorkday(calendar, on)) expect(isWorkday(shutOn, on)).toBe(false);
      const next = nextOpening(shutOn, now);
      if (next !== null) expect(hallTime(shutOn, next)).toMatchObject({ open: true, reason: null, special: null });
    }),
  );
});

test('three days ahead the screens tell of it, and no sooner', () => {
  const shutOn = withThese(shut('2026-12-04', { sessions: ['pm'] }));
  expect(specialsAhead(shutOn, '2026-11-30')).toEqual([]);
  const [told] = specialsAhead(shutOn, '2026-12-01');
  expect(told && specialLine(told, 'zh-CN')).toBe('12月4日（星期五）13:30—17:30停止办公：停电检修');
  expect(told && specialLine(told, 'en')).toBe('Closed on Fri, 4 Dec, 13:30–17:30: power cut');
  expect(specialsAhead(withThese(shut('2026-12-05')), '2026-12-04')).toEqual([]); // a Saturday: nothing is otherwise than ever
});

describe('a calendar is refused, with the place', () => {
  const [winter, summer] = calendar.timetables;
  const winterWith = (change: object) => ({ timetables: [{ ...winter, ...change }, summer] });
  test.each([
    [
      'sessions out of order',
      winterWith({ sessions: winter?.sessions.toReversed() }),
      /^timetables\.0\.sessions\.1\.open: am: opens at 08:30, before pm closes/,
    ],
    [
      'a session that closes before it opens',
      winterWith({ sessions: [{ id: 'am', open: '12:00', close: '08:30' }] }),
      /^timetables\.0\.sessions\.0\.close/,
    ],
    [
      'numbers after the close',
      winterWith({ ticketing: { am: { start: '08:15', stop: '12:10' }, pm: { start: '13:15', stop: '17:10' } } }),
      /^timetables\.0\.ticketing\.am\.stop/,
    ],
    ['days without a timetable', winterWith({ from: '10-08' }), /^timetables: no timetable is of 10-01/],
    ['days with two', winterWith({ from: '09-30' }), /^timetables\.1\.from: 09-30 has two/],
    ['a day that is none', { exceptions: [shut('2026-02-30')] }, /^exceptions\.0\.from: there is no day 2026-02-30/],
    ['an end before its beginning', { exceptions: [shut('2026-12-02', { to: '2026-12-01' })] }, /^exceptions\.0\.to/],
    [
      'a session nobody knows',
      { exceptions: [shut('2026-12-02', { sessions: ['night'] })] },
      /^exceptions\.0\.sessions\.0: there is no session night/,
    ],
    [
      'a day of another year',
      { years: [{ year: 2026, days: [{ date: '2027-01-01', kind: 'holiday', name_zh: '元旦', name_en: 'New Year' }] }] },
      /^years\.0\.days\.0\.date/,
    ],
  ])('%s', (_what, change, place) => expect(places(change)[0]).toMatch(place));
  test('and the sample has nothing of it', () => expect(places({})).toEqual([]));
});
