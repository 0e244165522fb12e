import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { afterClosing, hallTime, isWorkday, nextOpening, sessionAt, sessionsOn } from '../../shared/schedule.ts';
import type { Calendar } from '../../shared/settings.ts';
import { SAMPLE, sampleDocuments } from '../support/hall.ts';

const { calendar } = sampleDocuments();

/*
 * The same two years reckoned a second time and in another way: every minute of them is painted, straight from the document
 * as it lies on the disk, with arithmetic in UTC. Yunling is eight hours ahead and never puts its clocks forward.
 */
type Paint = { open: boolean; phase: string; reason: string | null };
type Drawn = { day: string; workday: boolean; table: string; holiday: string | null; minutes: Paint[] };
type Sheet = {
  building: { open: string };
  weekly_rest: number[];
  timetables: {
    id: string;
    from: string;
    to: string;
    sessions: { id: string; open: string; close: string }[];
    ticketing: Record<string, { start: string; stop: string }>;
  }[];
  years: { year: number; days: { date: string; kind: string; name_zh: string; name_en: string }[] }[];
};
const sheet: Sheet = JSON.parse(readFileSync(join(SAMPLE, 'calendar.json'), 'utf8'));

const MINUTE = 60_000;
const MINUTES = 1440;
const AHEAD = 8 * 60 * MINUTE;
const FIRST = Date.UTC(2026, 0, 1) - AHEAD;
const DAYS = 730;
const MARGIN = 60; // days into 2028, to look ahead into: it has no notices yet

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const instantOf = (day: string, clock: string) => Date.parse(`${day}T00:00:00Z`) - AHEAD + minuteOf(clock) * MINUTE;
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Every date of a year with its timetable: each is walked from one end to the other, over the winter into a leap year. */
const tables = new Map<string, Sheet['timetables'][number]>();
for (const table of sheet.timetables) {
  const walk = new Date(`2023-${table.from}T00:00:00Z`);
  for (let date = ''; date !== table.to; walk.setUTCDate(walk.getUTCDate() + 1)) {
    date = walk.toISOString().slice(5, 10);
    tables.set(date, table);
  }
}
const notices = new Map(sheet.years.flatMap(({ days }) => days).map((notice) => [notice.date, notice]));

function paint(day: string): Drawn {
  const notice = notices.get(day);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  const workday = notice ? notice.kind === 'makeup_workday' : !sheet.weekly_rest.includes(weekday);
  const holiday = notice && notice.kind !== 'makeup_workday' ? notice.name_zh : null;
  const table = tables.get(day.slice(5)) as Sheet['timetables'][number];
  const minutes: Paint[] = Array.from({ length: MINUTES }, () => ({
    open: false,
    phase: 'closed',
    reason: workday ? 'after-hours' : holiday ? 'holiday' : 'rest-day',
  }));
  const brush = (from: number, to: number, stroke: Partial<Paint>) => {
    for (const one of minutes.slice(from, to)) Object.assign(one, stroke);
  };
  if (workday) {
    const [am, pm] = table.sessions.map((one) => ({ ...one, ...table.ticketing[one.id] })) as unknown as Record<string, string>[];
    const at = (session: Record<string, string> | undefined, what: string) => minuteOf(session?.[what] ?? '');
    brush(0, at(am, 'open'), { reason: 'before-hours' });
    brush(minuteOf(sheet.building.open), at(am, 'open'), { phase: 'pre-open' });
    brush(at(am, 'close'), at(pm, 'open'), { phase: 'lunch', reason: 'lunch' });
    for (const session of [am, pm]) {
      brush(at(session, 'open'), at(session, 'close'), { phase: 'open' });
      brush(at(session, 'stop'), at(session, 'close'), { phase: 'closing', reason: 'closing' });
      brush(at(session, 'start'), at(session, 'stop'), { open: true, reason: null });
    }
  }
  return { day, workday, table: table.id, holiday, minutes };
}

const drawn = Array.from({ length: DAYS + MARGIN }, (_, nth) =>
  paint(new Date(FIRST + AHEAD + nth * MINUTES * MINUTE).toISOString().slice(0, 10)),
);
const year2026and2027 = drawn.slice(0, DAYS);

/** For each minute the next one at which numbers are given, itself included: written from the end to the beginning. */
const nextOpen = new Int32Array(drawn.length * MINUTES).fill(-1);
for (let minute = nextOpen.length - 1, next = -1; minute >= 0; minute -= 1) {
  if (drawn[Math.floor(minute / MINUTES)]?.minutes[minute % MINUTES]?.open) next = minute;
  nextOpen[minute] = next;
}

const at = (nth: number, minute: number) => FIRST + (nth * MINUTES + minute) * MINUTE;
const reckoned = (instant: number) => {
  const minute = Math.floor((instant - FIRST) / MINUTE);
  const { day, holiday, minutes } = drawn[Math.floor(minute / MINUTES)] as Drawn;
  const { open, phase, reason } = minutes[minute % MINUTES] as Paint;
  return { day, open, phase, reason, holiday, nextOpening: open ? null : iso(FIRST + (nextOpen[minute] ?? -1) * MINUTE) };
};
const shown = (instant: number) => {
  const { day, open, phase, reason, holiday, nextOpening: next } = hallTime(calendar, instant);
  return { day, open, phase, reason, holiday: holiday?.zh ?? null, nextOpening: iso(next) };
};

const CLOCKS = [
  '00:00',
  sheet.building.open,
  ...sheet.timetables
    .flatMap((table) => [...table.sessions, ...Object.values(table.ticketing)])
    .flatMap((one) => Object.values(one).filter((value) => /^\d\d:\d\d$/.test(value))),
];
/** The minutes at which anything changes in any season, with the one before and the one after. */
const EDGES = [...new Set(CLOCKS.flatMap((clock) => [-1, 0, 1].map((by) => (minuteOf(clock) + by + MINUTES) % MINUTES)))].sort(
  (a, b) => a - b,
);
const anyInstant = fc.integer({ min: FIRST, max: FIRST + DAYS * MINUTES * MINUTE - 1 });

const differences = (nths: readonly number[], minutes: readonly number[]) =>
  nths
    .flatMap((nth) => minutes.map((minute) => at(nth, minute)))
    .filter((instant) => JSON.stringify(shown(instant)) !== JSON.stringify(reckoned(instant)));
const allDays = [...year2026and2027.keys()];
const allMinutes = Array.from({ length: MINUTES }, (_, minute) => minute);

describe('every day of 2026 and 2027', () => {
  test('is worked or not as the notice says, else as the weekday does', () => {
    expect(year2026and2027.at(-1)?.day).toBe('2027-12-31');
    expect(year2026and2027.filter(({ day, workday }) => isWorkday(calendar, day) !== workday)).toEqual([]);
    const worked = (year: string) => year2026and2027.filter(({ day, workday }) => workday && day.startsWith(year)).length;
    expect([worked('2026'), worked('2027')]).toEqual([248, 248]);
  });
  test('has the sessions of its season, or none', () => {
    for (const { day, workday, table } of year2026and2027) {
      const afternoon = table === 'winter' ? '13:30 13:15' : '14:30 14:15';
      const lines = sessionsOn(calendar, day).map(({ id, open, start, stop, close }) => `${id} ${open} ${start} ${stop} ${close}`);
      expect(lines, day).toEqual(workday ? ['am 08:30 08:15 11:40 12:00', `pm ${afternoon} 17:10 17:30`] : []);
    }
  });
  test('the days on which the seasons change belong to the new one, were they worked', () => {
    const bare = { ...calendar, years: [], weekly_rest: [] };
    const afternoon = (day: string) => sessionsOn(bare, day)[1]?.open;
    expect(['04-30', '05-01', '09-30', '10-01', '12-31', '01-01'].map((date) => afternoon(`2026-${date}`))).toEqual([
      '13:30',
      '14:30',
      '14:30',
      '13:30',
      '13:30',
      '13:30',
    ]);
    expect(afternoon('2028-02-29')).toBe('13:30');
  });
  test('tells the truth at every edge of it: phase, numbers, why not, which holiday, when next', () => {
    expect(differences(allDays, EDGES).map((instant) => [shown(instant), reckoned(instant)])).toEqual([]);
  });
  test('and at any instant between', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(shown(instant)).toEqual(reckoned(instant));
      }),
      { numRuns: 1000 },
    );
  });
  test.each([
    ['the last day of a year and New Year', '2026-12-31'],
    ['New Year', '2027-01-01'],
    ['a Sunday that is worked', '2026-01-04'],
    ['the Saturday before Spring Festival', '2026-02-14'],
    ['the last of winter', '2026-04-30'],
    ['the first working day of summer', '2026-05-06'],
    ['the last of summer', '2026-09-30'],
    ['the first working day of winter', '2026-10-08'],
    ['a holiday that falls on a Sunday', '2026-04-05'],
    ['a day of rest that is only expected', '2027-02-09'],
    ['an ordinary weekend', '2026-11-28'],
  ])('%s: every minute of it', (_, day) => {
    const nth = drawn.findIndex((one) => one.day === day);
    expect(differences([nth], allMinutes)).toEqual([]);
  });
});

describe('said by hand', () => {
  const next = (day: string, clock: string) => iso(nextOpening(calendar, instantOf(day, clock)));
  test.each([
    ['over New Year’s three days to the Sunday that is worked', '2025-12-31', '18:00', '2026-01-04', '08:15'],
    ['over the nine days of Spring Festival', '2026-02-14', '17:10', '2026-02-24', '08:15'],
    ['to the Saturday that is worked after it', '2026-02-27', '17:10', '2026-02-28', '08:15'],
    ['over Qingming, which takes a Monday', '2026-04-03', '17:10', '2026-04-07', '08:15'],
    ['from winter into summer', '2026-04-30', '17:10', '2026-05-06', '08:15'],
    ['to the first afternoon of summer', '2026-05-06', '11:40', '2026-05-06', '14:15'],
    ['to the last afternoon of winter', '2026-04-30', '11:40', '2026-04-30', '13:15'],
    ['over National Day, from summer into winter', '2026-09-30', '17:10', '2026-10-08', '08:15'],
    ['to the first afternoon of winter', '2026-10-08', '11:40', '2026-10-08', '13:15'],
    ['over the new year into 2027', '2026-12-31', '17:10', '2027-01-04', '08:15'],
    ['over Spring Festival of 2027 with the two days that are only expected', '2027-02-04', '17:10', '2027-02-11', '08:15'],
    ['over the new year into a year without notices', '2027-12-31', '17:10', '2028-01-03', '08:15'],
  ])('%s: %s %s, then %s %s', (_, day, clock, then, opens) => {
    expect(next(day, clock)).toBe(iso(instantOf(then, opens)));
  });
  test('the holiday has its own name; a working day that replaces one has none; an expected one says that it is expected', () => {
    const named = (day: string) => hallTime(calendar, instantOf(day, '10:00')).holiday;
    expect(named('2026-02-20')).toEqual({ zh: '春节', en: 'Spring Festival' });
    expect(named('2027-02-06')?.zh).toBe('春节（正月初一）'); // not the seventh, which a computed moon would say
    expect(named('2027-02-09')?.zh).toBe('春节补假（推定）');
    expect(named('2026-02-28')).toBeNull();
    expect(named('2026-11-28')).toBeNull();
  });
});

describe('the next opening', () => {
  const opens = (calendar: Calendar, instant: number) => hallTime(calendar, instant).open;
  const checked = (hours: Calendar, instant: number) => {
    if (opens(hours, instant)) return;
    const then = nextOpening(hours, instant) ?? Number.NaN;
    expect(then).toBeGreaterThan(instant);
    expect(opens(hours, then)).toBe(true);
    expect(opens(hours, then - 1)).toBe(false);
    expect(opens(hours, then - MINUTE)).toBe(false);
  };
  test('is an instant at which numbers are given, and a minute before it they are not', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => checked(calendar, instant)),
      { numRuns: 1000 },
    );
  });
  test('passes over no minute at which they are given', () => {
    fc.assert(
      fc.property(anyInstant, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (instant, share) => {
        if (opens(calendar, instant)) return;
        const then = nextOpening(calendar, instant) ?? Number.NaN;
        expect(opens(calendar, instant + Math.floor(share * (then - instant)))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
  test.each(['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
    'in a hall of %s too, also on days when clocks are put forward or back',
    (timezone) => {
      const there = { ...calendar, timezone };
      const changes = fc.constantFrom(
        Date.UTC(2026, 2, 8),
        Date.UTC(2026, 2, 29),
        Date.UTC(2026, 3, 5),
        Date.UTC(2026, 9, 4),
        Date.UTC(2026, 9, 25),
        Date.UTC(2026, 10, 1),
      );
      const instants = fc.oneof(
        anyInstant,
        fc.tuple(changes, fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 })).map(([day, by]) => day + by * MINUTE),
      );
      fc.assert(
        fc.property(instants, (instant) => checked(there, instant)),
        { numRuns: 200 },
      );
    },
  );
  test('is not known when no working day is within forty days', () => {
    const rest = (count: number): Calendar => ({
      ...calendar,
      years: [
        {
          year: 2026,
          days: Array.from({ length: count }, (_, nth) => ({
            date: new Date(Date.UTC(2026, 5, 1 + nth)).toISOString().slice(0, 10),
            kind: 'holiday' as const,
            name_zh: '闭馆',
            name_en: 'Closed',
          })),
        },
      ],
    });
    const evening = instantOf('2026-05-31', '18:00'); // a Sunday
    expect(nextOpening(rest(60), evening)).toBeNull();
    expect(hallTime(rest(60), evening)).toMatchObject({ open: false, reason: 'rest-day', nextOpening: null });
    const allWeek = (count: number) => ({ ...rest(count), weekly_rest: [] });
    expect(iso(nextOpening(allWeek(39), evening))).toBe(iso(instantOf('2026-07-10', '08:15'))); // the fortieth day from it
    expect(nextOpening(allWeek(40), evening)).toBeNull();
    expect(nextOpening({ ...calendar, weekly_rest: [1, 2, 3, 4, 5, 6, 7], years: [] }, evening)).toBeNull();
  });
  test('the session in which numbers are given is there exactly while they are', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(sessionAt(calendar, instant) !== null).toBe(reckoned(instant).open);
      }),
    );
  });
});

describe('wherever the machine stands', () => {
  afterEach(() => void vi.unstubAllEnvs());
  test.each(['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Australia/Lord_Howe'])(
    'its clock set to %s changes nothing',
    (zone) => {
      const noon = new Date(Date.UTC(2026, 0, 1, 12));
      vi.stubEnv('TZ', zone);
      expect(noon.getHours()).toBe(Number(noon.toLocaleString('en-GB', { timeZone: zone, hour: '2-digit' }))); // it truly is set
      expect(
        differences(
          allDays.filter((nth) => nth % 7 === 0 || drawn[nth]?.holiday),
          EDGES.filter((_, nth) => nth % 3 === 1),
        ),
      ).toEqual([]);
      expect(year2026and2027.filter(({ day, workday }) => isWorkday(calendar, day) !== workday)).toEqual([]);
    },
  );
});

describe('what is served after closing', () => {
  const day = '2026-12-01';
  const sessions = sessionsOn(calendar, day);
  const served = (from: string, to: string, till = day) =>
    afterClosing(sessions, day, instantOf(day, from), instantOf(till, to), calendar.timezone) / MINUTE;
  test.each([
    ['nothing before the morning opens', '07:00', '08:30', 0],
    ['nothing while the windows are open', '08:30', '12:00', 0],
    ['what runs into the lunch break', '11:50', '12:10', 10],
    ['what lies within it', '12:30', '12:45', 15],
    ['all of the break, for what goes on through it', '11:00', '14:00', 90],
    ['what ends the break', '13:20', '13:40', 10],
    ['nothing in the afternoon', '13:30', '17:30', 0],
    ['what runs past the evening’s closing', '17:20', '17:55', 25],
    ['what begins after it', '18:00', '18:30', 30],
    ['break and evening together', '11:00', '18:00', 120],
    ['nothing of an empty stretch', '12:30', '12:30', 0],
    ['nothing of one that runs backwards', '18:00', '17:40', 0],
  ])('counts %s: %s to %s, %i minutes', (_, from, to, minutes) => {
    expect(served(from, to)).toBe(minutes);
  });
  test('counts on past midnight, into the next morning and to the millisecond', () => {
    expect(served('17:00', '00:30', '2026-12-02')).toBe(7 * 60);
    expect(served('17:30', '09:00', '2026-12-02')).toBe(15.5 * 60);
    expect(afterClosing(sessions, day, instantOf(day, '17:29'), instantOf(day, '17:30') + 1, calendar.timezone)).toBe(1);
  });
  test('counts nothing on a day without sessions', () => {
    expect(
      afterClosing(
        sessionsOn(calendar, '2026-12-05'),
        '2026-12-05',
        instantOf('2026-12-05', '09:00'),
        instantOf('2026-12-05', '23:00'),
        calendar.timezone,
      ),
    ).toBe(0);
  });
  test('is minute by minute what lies in no session and not before the first, on every working day', () => {
    const stretch = fc.tuple(fc.constantFrom(...allDays.filter((nth) => drawn[nth]?.workday)), fc.nat(MINUTES), fc.nat(2 * MINUTES));
    fc.assert(
      fc.property(stretch, ([nth, from, length]) => {
        const { day: its, minutes } = drawn[nth] as Drawn;
        const after = (minute: number) => {
          const painted = minutes[minute];
          return !painted || painted.phase === 'lunch' || (painted.phase === 'closed' && painted.reason === 'after-hours');
        };
        const count = Array.from({ length }, (_, by) => from + by).filter(after).length;
        expect(afterClosing(sessionsOn(calendar, its), its, at(nth, from), at(nth, from + length), calendar.timezone)).toBe(count * MINUTE);
      }),
    );
  });
  test('two stretches that meet count as much as the one they make', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(3000), fc.nat(3000), fc.nat(3000)), (three) => {
        const [a = 0, b = 0, c = 0] = [...three].sort((x, y) => x - y).map((minute) => instantOf(day, '00:00') + minute * MINUTE);
        const count = (from: number, to: number) => afterClosing(sessions, day, from, to, calendar.timezone);
        expect(count(a, b) + count(b, c)).toBe(count(a, c));
      }),
    );
  });
});
