import { describe, expect, test } from 'vitest';
import { dutyAt } from '../../display/pages/on-duty.ts';
import { holidaysAhead } from '../../server/domain/days-ahead.ts';
import { dueInDuty, evolveDuty, rosterGaps } from '../../server/domain/duty/duty.ts';
import { dutyView } from '../../server/domain/duty/duty-view.ts';
import { postsFor } from '../../server/domain/posts.ts';
import { clerkOnSign, surnameOf } from '../../server/domain/queue/views.ts';
import type { Settings } from '../../server/domain/settings.ts';
import { Roster, type RosterChange } from '../../shared/settings.ts';
import { at, hallSettings, settings } from '../support/hall.ts';

type Change = Partial<RosterChange> & { from: string };
/** The sample hall, no longer a trial, with days of its December roster changed or (null) taken out. */
function withDays(days: Record<string, { changes?: Change[]; leader?: string | null } | null>, more: Partial<Settings> = {}): Settings {
  const real = hallSettings({ trial: false });
  const december = real.rosters.get('2026-12');
  if (!december) throw new Error('the sample has a roster for December');
  const changed = december.days.flatMap((day) => (days[day.date] === null ? [] : [{ ...day, ...days[day.date] }]));
  return { ...real, rosters: new Map([['2026-12', Roster.parse({ ...december, days: changed })]]), ...more };
}
const leaderAt = (of: Settings, clock: string, day?: string) => dutyView(of, at(clock, day), surnameOf).leader;

describe('who is on duty', () => {
  const shifts = withDays({
    '2026-12-01': {
      changes: [
        { from: '15:00', leader: 'L06' },
        { from: '12:00', leader: 'L04', director_on_duty: 'L08', duty_staff: ['S05'], substitute: true },
      ],
    },
  });

  test('changes with the shift, to the minute, in whatever order the roster names the changes', () => {
    expect(['11:59', '12:00', '14:59', '15:00'].map((clock) => leaderAt(shifts, clock)?.id)).toEqual(['L05', 'L04', 'L04', 'L06']);
  });

  test('changes at midnight', () => {
    expect([leaderAt(shifts, '23:59')?.id, leaderAt(shifts, '00:00', '2026-12-02')?.id]).toEqual(['L06', 'L04']);
  });

  test('says who stands in for somebody, as long as they do', () => {
    const substitutes = ['11:59', '12:00', '15:00'].map((clock) => {
      const { leader, director, staff } = dutyView(shifts, at(clock), surnameOf);
      return [leader, director, ...staff].map((one) => one?.substitute);
    });
    expect(substitutes).toEqual([
      [false, false, false, false],
      [true, true, true],
      [false, true, true],
    ]);
  });

  test('a board goes on by what it was told until the end of tomorrow, and then names nobody', () => {
    const told = dutyView(shifts, at('09:00'), surnameOf);
    const shown = (clock: string, day?: string) => dutyAt(told, at(clock, day)).leader?.id;
    expect([shown('11:59'), shown('12:00'), shown('23:59'), shown('00:00', '2026-12-02'), shown('23:59', '2026-12-02')]).toEqual([
      'L05',
      'L04',
      'L06',
      'L04',
      'L04',
    ]);
    expect(shown('00:00', '2026-12-03')).toBeUndefined();
  });

  test('a photo of the staff is shown only if they agreed', () => {
    const withPhoto = (agreed: boolean) => {
      const staff = settings.staff.map((one) => (one.id === 'S01' ? { ...one, photo: 'lin.jpg', photo_agreed: agreed } : one));
      return dutyView({ ...settings, staffOf: new Map(staff.map((one) => [one.id, one])) }, at('09:00'), surnameOf).staff[0];
    };
    expect(withPhoto(true)).toMatchObject({ surname: '林', surnameEn: 'Lin', photo: '/pictures/lin.jpg' });
    expect(withPhoto(false)).toMatchObject({ surname: '林', photo: null });
  });

  test('over a window too, and only where there is a picture', () => {
    const overWindow = (photo: object) => {
      const staff = settings.staff.map((one) => (one.id === 'S01' ? { ...one, ...photo } : one));
      return clerkOnSign({ ...settings, staffOf: new Map(staff.map((one) => [one.id, one])) }, 'S01', 'A')?.photo;
    };
    expect(overWindow({ photo: 'lin.jpg', photo_agreed: true })).toBe('/pictures/lin.jpg');
    expect(overWindow({ photo: 'lin.jpg', photo_agreed: false })).toBeNull();
    expect(overWindow({ photo_agreed: true })).toBeNull();
  });

  test('next month is posted from its roster alone, and not by rotation', () => {
    const told = (of: Settings, day: string) => dutyView(of, at('09:00', day), surnameOf).nextMonth;
    const december = settings.rosters.get('2026-12');
    if (!december) throw new Error('the sample has a roster for December');
    const days = december.days.map((day) => ({ ...day, date: day.date.replace('2026-12', '2027-01') }));
    const both = { ...settings, rosters: new Map([...settings.rosters, ['2027-01', { ...december, month: '2027-01', days }]]) };
    expect(told(settings, '2026-12-31')).toBeNull(); // a trial hall fills January by rotation
    expect(told(both, '2026-12-20')).toBeNull();
    expect(told(both, '2026-12-27')?.days).toHaveLength(31);
  });
});

describe('the record of what was shown', () => {
  const shifts = withDays({ '2026-12-01': { changes: [{ from: '12:00', leader: 'L04', substitute: true }] } });

  test('names the substitute from the change on, once', () => {
    const [morning] = dueInDuty({ shown: null }, shifts, at('09:00'));
    if (!morning) throw new Error('the morning is to be recorded');
    const shown = evolveDuty({ shown: null }, morning);
    expect(dueInDuty(shown, shifts, at('11:59'))).toEqual([]);
    const [noon] = dueInDuty(shown, shifts, at('12:00'));
    expect(noon).toMatchObject({ type: 'DutyShown', day: '2026-12-01', leader: 'L04', standIns: ['L04'] });
    expect(noon && dueInDuty(evolveDuty(shown, noon), shifts, at('23:59'))).toEqual([]);
  });

  test('an event from before stand-ins were kept had none', () => {
    const [{ standIns: _standIns, ...old }] = dueInDuty({ shown: null }, settings, at('09:00')) as [ReturnType<typeof dueInDuty>[number]];
    expect(dueInDuty(evolveDuty({ shown: null }, old), settings, at('09:01'))).toEqual([]);
  });
});

describe('a gap in the roster', () => {
  const gaps = (of: Settings, day: string) => rosterGaps(of, at('09:00', day));

  test('is named: nobody today, nobody tomorrow, no roster for the month that comes', () => {
    expect(gaps(withDays({}), '2026-12-01')).toEqual([]);
    expect(gaps(withDays({ '2026-12-01': null }), '2026-12-01')).toEqual(['today']);
    expect(gaps(withDays({ '2026-12-01': { leader: null }, '2026-12-02': { leader: null } }), '2026-12-01')).toEqual(['today', 'tomorrow']);
    expect(gaps(withDays({ '2026-12-02': null }), '2026-12-01')).toEqual(['tomorrow']);
    expect(gaps(withDays({}), '2026-12-26')).toEqual([]);
    expect(gaps(withDays({}), '2026-12-27')).toEqual(['next-month']);
    expect(gaps(withDays({}), '2026-12-31')).toEqual(['tomorrow', 'next-month']);
    expect(gaps(withDays({ '2026-12-16': { leader: null } }), '2026-12-09')).toEqual([]);
    expect(gaps(withDays({ '2026-12-16': { leader: null } }), '2026-12-10')).toEqual(['next-week']);
  });

  test('hides the leader: also one whom no document knows', () => {
    const of = withDays({ '2026-12-01': { leader: 'L99' } });
    expect(leaderAt(of, '09:00')).toBeNull();
    expect(gaps(of, '2026-12-01')).toEqual(['today']);
  });

  test('a day of rest may stand without a leader until it comes', () => {
    const of = withDays({ '2026-12-05': { leader: null } }); // a Saturday
    expect(gaps(of, '2026-12-04')).toEqual([]);
    expect(gaps(of, '2026-12-05')).toEqual(['today']);
  });
});

test('a board hangs out the posts of its zone and of the hall, and none that is over', () => {
  const slugs = (zone: string | null, day: string) => postsFor(settings, zone, day).map(({ slug }) => slug);
  expect(slugs('E', '2026-12-01')).toEqual(expect.arrayContaining(['shouwen', 'yuandan', 'zhaopian']));
  expect(slugs('A', '2026-12-01')).not.toContain('zhaopian');
  expect(slugs(null, '2026-12-31')).toContain('yuandan');
  expect(slugs(null, '2027-01-01')).not.toContain('yuandan');
});

test('a holiday is told from a week before until it is over, with its weekend and the days that are worked for it', () => {
  const { calendar } = settings;
  expect(holidaysAhead(calendar, '2026-12-24', 7)).toEqual([]);
  expect(holidaysAhead(calendar, '2026-12-25', 7)).toEqual([
    { name: '元旦', nameEn: expect.any(String), from: '2027-01-01', to: '2027-01-03', back: '2027-01-04', worked: [] },
  ]);
  expect(holidaysAhead(calendar, '2026-09-28', 7)).toMatchObject([
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07', worked: ['2026-10-10'] },
  ]);
  expect(holidaysAhead(calendar, '2026-10-08', 7)).toEqual([]);
});
