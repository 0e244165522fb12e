import { describe, expect, test } from 'vitest';
import { rosterSource } from '../../server/domain/duty/duty.ts';
import { type RosterCheckName, rosterChecks } from '../../shared/roster-checks.ts';
import { changedDays, exchanged, moved, repeated, setDay } from '../../shared/roster-edits.ts';
import { lateSwaps } from '../../shared/roster-swaps.ts';
import { Roster } from '../../shared/settings.ts';
import { settings } from '../support/hall.ts';

const december = settings.rosters.get('2026-12') as Roster;
const source = rosterSource(settings);
const check = (roster: Roster, what: RosterCheckName) => rosterChecks(roster, source).find((one) => one.what === what);
const day = (roster: Roster, date: string) => roster.days.find((one) => one.date === date);

describe('the checks before a month is posted', () => {
  test('tell of the sample’s December what the posted sheet shows', () => {
    expect(rosterChecks(december, source).map(({ what, ok, done, of }) => [what, ok, `${done}/${of}`])).toEqual([
      ['leader', true, '23/23'],
      ['principals', true, '2/2'],
      ['in-charge', true, '23/23'],
      ['director', true, '5/5'],
      ['staff', true, '31/31'],
      ['everyone', true, '40/40'],
      ['same-person', true, '31/31'],
      ['twice', true, '31/31'],
      ['away', true, '31/31'],
      ['unknown', true, '31/31'],
    ]);
    expect(check(december, 'principals')?.kept.days).toEqual(['2026-12-09', '2026-12-22']);
    expect(check(december, 'in-charge')?.kept.people).toEqual(['L03']);
  });

  test('find a working day without a leader, be it from noon on, and let a day of rest pass', () => {
    expect(check(setDay(december, '2026-12-02', { leader: null }), 'leader')).toMatchObject({ ok: false, done: 22, days: ['2026-12-02'] });
    expect(check(setDay(december, '2026-12-05', { leader: null }), 'leader')?.ok).toBe(true);
    const noon = setDay(december, '2026-12-02', { changes: [{ from: '12:00', leader: null, substitute: false }] });
    expect(check(noon, 'leader')?.days).toEqual(['2026-12-02']);
    expect(check(setDay(december, '2026-12-02', { leader: 'L99' }), 'unknown')).toMatchObject({ days: ['2026-12-02'], people: ['L99'] });
    expect(check({ ...december, days: december.days.slice(1) }, 'leader')?.days).toEqual(['2026-12-01']);
  });

  test('find who leads and is director on one day', () => {
    const both = setDay(setDay(december, '2026-12-03', { director_on_duty: 'L07' }), '2026-12-17', { director_on_duty: 'L07' });
    expect(check(both, 'same-person')).toMatchObject({ done: 29, days: ['2026-12-03', '2026-12-17'], people: ['L07'] });
  });

  test('find who is two things on one day, who is away, a head left out and a week without a director', () => {
    expect(check(setDay(december, '2026-12-02', { duty_staff: ['S02', 'S02'] }), 'twice')).toMatchObject({
      days: ['2026-12-02'],
      people: ['S02'],
    });
    const away = { ...december, away: [{ person: 'S02', from: '2026-12-01', until: '2026-12-02' }] };
    expect(check(away, 'away')).toMatchObject({ days: ['2026-12-02'], people: ['S02'] });
    const stoodIn = setDay(away, '2026-12-02', { changes: [{ from: '00:00', duty_staff: ['S01', 'S22'], substitute: true, why: '请假' }] });
    expect(check(stoodIn, 'away')?.ok).toBe(true);
    expect(check(setDay(december, '2026-12-09', { leader: 'L04' }), 'principals')).toMatchObject({ ok: false, people: ['L02'] });
    const noDirector = december.days
      .filter(({ date }) => date >= '2026-12-07' && date <= '2026-12-11')
      .reduce((roster, { date }) => setDay(roster, date, { director_on_duty: null }), december);
    expect(check(noDirector, 'director')).toMatchObject({ done: 4, of: 5 });
  });

  test('go by the hall’s own numbers', () => {
    const strict = { ...source, rules: { ...source.rules, 'duty.min_staff_per_day': 3, 'director.days_per_week': 0 } };
    const checks = rosterChecks(december, strict);
    expect(checks.find(({ what }) => what === 'staff')).toMatchObject({ done: 0, of: 31 });
    expect(checks.some(({ what }) => what === 'director')).toBe(false);
  });
});

describe('editing a month', () => {
  const at = (date: string, role: 'leader' | 'director' | 'staff', nth = 0) => ({ day: date, role, nth });

  test('somebody taken to another day changes places with who is there', () => {
    const after = moved(december, at('2026-12-01', 'leader'), at('2026-12-02', 'leader')) as Roster;
    expect([day(after, '2026-12-01')?.leader, day(after, '2026-12-02')?.leader]).toEqual(['L04', 'L05']);
    expect(changedDays(december, after)).toEqual(['2026-12-01', '2026-12-02']);
    const staff = moved(december, at('2026-12-01', 'staff', 1), at('2026-12-02', 'staff', 0)) as Roster;
    expect([day(staff, '2026-12-01')?.duty_staff, day(staff, '2026-12-02')?.duty_staff]).toEqual([
      ['S01', 'S02'],
      ['S21', 'S22'],
    ]);
  });

  test('an empty place takes whoever comes, and nobody is taken from an empty one', () => {
    const empty = setDay(december, '2026-12-02', { duty_staff: ['S02'] });
    const after = moved(empty, at('2026-12-01', 'staff', 0), at('2026-12-02', 'staff', 1)) as Roster;
    expect([day(after, '2026-12-01')?.duty_staff, day(after, '2026-12-02')?.duty_staff]).toEqual([['S21'], ['S02', 'S01']]);
    expect(moved(december, at('2026-12-05', 'director'), at('2026-12-02', 'director'))).toBeNull();
  });

  test('two days change places, and a week is carried on to the weeks behind it, holidays left as they are', () => {
    const after = exchanged(december, '2026-12-01', '2026-12-05');
    expect(day(after, '2026-12-05')).toMatchObject({ leader: 'L05', day_type: 'rest' });
    const weeks = repeated(december, '2026-12-09', 'week');
    expect(day(weeks, '2026-12-16')?.leader).toBe(day(december, '2026-12-09')?.leader);
    expect(day(weeks, '2026-12-04')).toEqual(day(december, '2026-12-04'));
    const alone = repeated(december, '2026-12-09', 'day');
    expect(changedDays(december, alone)).toEqual(['2026-12-16', '2026-12-23', '2026-12-30']);
  });
});

describe('a swap of what was posted', () => {
  const late = (next: Roster, today = '2026-12-09') => lateSwaps(december, next, today, 1).map(({ day: of, people }) => [of, ...people]);
  const today = (part: object) =>
    setDay(december, '2026-12-09', Roster.parse({ ...december, days: [{ ...day(december, '2026-12-09'), ...part }] }).days[0] ?? {});

  test('is reported a day before: tomorrow may be swapped, today not', () => {
    expect(late(setDay(december, '2026-12-10', { leader: 'L04' }))).toEqual([]);
    expect(late(today({ leader: 'L04' }))).toEqual([['2026-12-09', 'L02']]);
    expect(late(today({ duty_staff: ['S09', 'S30'] }))[0]?.[0]).toBe('2026-12-09');
  });

  test('today only a substitute with a reason is taken, and a gap may be filled', () => {
    const change = { from: '13:30', leader: 'L04', substitute: true };
    expect(late(today({ changes: [{ ...change, why: '县委会议' }] }))).toEqual([]);
    expect(late(today({ changes: [change] }))).toEqual([['2026-12-09', 'L02']]);
    const gap = setDay(december, '2026-12-09', { leader: null });
    expect(lateSwaps(gap, december, '2026-12-09', 1)).toEqual([]);
  });
});
