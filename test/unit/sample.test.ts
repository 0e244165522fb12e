import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { byTurns } from '../../server/domain/duty/duty.ts';
import { onDuty } from '../../shared/roster.ts';
import { isWorkday } from '../../shared/schedule.ts';
import { DOCUMENTS, type DocumentName, type Documents, Roster } from '../../shared/settings.ts';
import { checkTogether } from '../../shared/settings-check.ts';
import { addDays } from '../../shared/time.ts';
import { settings } from '../support/hall.ts';

const NAMES = Object.keys(DOCUMENTS) as DocumentName[];
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../sample/${name}.json`, import.meta.url), 'utf8'));
const shapeOf = (name: DocumentName): z.ZodType => DOCUMENTS[name];
const hall = Object.fromEntries(NAMES.map((name) => [name, shapeOf(name).parse(read(name))])) as Documents;
const december = Roster.parse(read('roster-2026-12'));

/** Every day of a month, in order. */
function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

test.each(NAMES)('%s has the shape of its document', (name) => {
  expect(shapeOf(name).safeParse(read(name)).error?.issues).toBeUndefined();
});

describe('the sample hall as a whole', () => {
  test('whatever one document speaks of, another one has', () => expect(checkTogether(hall)).toEqual([]));

  test('it has 80 matters, 17 queues, 27 windows and 40 staff', () => {
    expect([hall.matters, hall.queues, hall.windows, hall.staff].map(({ length }) => length)).toEqual([80, 17, 27, 40]);
  });

  test('it is a trial hall, and says that it is invented', () => expect(hall.hall).toMatchObject({ trial: true, fictional: true }));

  test('no telephone in it is anybody’s', () => {
    const phones = JSON.stringify(NAMES.map(read)).match(/"[a-z_]*phone[a-z_0-9]*":"[^"]+"/g) ?? [];
    expect(phones.length).toBeGreaterThan(100);
    expect(phones.filter((phone) => !phone.includes(':"0000-'))).toEqual([]);
  });
});

describe('queues', () => {
  test('the kiosk begins with seven of them', () => expect(hall.hall.home_queues).toEqual(['A', 'B', 'C', 'D', 'G', 'R', 'S']));

  test.each(hall.queues)('$code says what people call it, in few words', ({ examples_zh, examples_en }) => {
    expect(examples_zh).toMatch(/^\p{Script=Han}[\p{Script=Han}、，]{3,13}$/u);
    expect(examples_en).toMatch(/^[\w ,?]{8,60}$/);
  });

  test.each(hall.queues)('$code is served at a window that is open every day', ({ code }) => {
    expect(hall.windows.some(({ categories, status }) => status === 'open' && categories.includes(code))).toBe(true);
  });

  test('every matter is the business of its queue’s departments', () => {
    const serves = (code: string) => hall.queues.find((queue) => queue.code === code)?.departments ?? [];
    expect(hall.matters.filter(({ category, department }) => !serves(category).includes(department))).toEqual([]);
  });

  test.each(hall.queues)('$code has a number of tickets for each session', ({ quota }) => {
    for (const { sessions } of hall.calendar.timetables) for (const { id } of sessions) expect(quota[id]).toBeGreaterThan(0);
  });
});

describe('matters in English', () => {
  const CHINESE = /[\p{Script=Han}、。《》，；：（）]/u;
  const LONGEST_NAME = 52; // two lines of a kiosk's row

  /** Texts that have no English beside them, and English ones in which a Chinese sign stands. */
  function wanting(value: unknown, at: string): string[] {
    if (Array.isArray(value)) return value.flatMap((one, nth) => wanting(one, `${at}[${nth}]`));
    if (typeof value !== 'object' || value === null) return at.includes('_en') && CHINESE.test(String(value)) ? [at] : [];
    const all = Object.entries(value);
    const told = ['name', 'note', 'law', 'article', 'conditions', 'steps'];
    const alone = all.filter(([key, text]) => {
      const english = told.includes(key) ? `${key}_en` : key.replace(/^(name|example|text|result|notes)_zh$/, '$1_en');
      return english !== key && text && !(english in value);
    });
    return [...alone.map(([key]) => `${at}.${key}`), ...all.flatMap(([key, one]) => wanting(one, `${at}.${key}`))];
  }

  test.each(hall.matters)('$code tells in English all that it tells in Chinese', (matter) => {
    expect(wanting(matter, matter.code)).toEqual([]);
    expect(matter.materials.filter(({ name_en = '' }) => name_en.length > LONGEST_NAME)).toEqual([]);
  });

  test('a paper, a step or a limit has one English name wherever it stands', () => {
    const english = new Map<string, Set<string>>();
    const put = (kind: string, zh: string, en = '') => english.set(`${kind} ${zh}`, (english.get(`${kind} ${zh}`) ?? new Set()).add(en));
    for (const { materials, steps, steps_en = [], time_limit } of hall.matters) {
      for (const { name, name_en } of materials) put('paper', name, name_en);
      for (const [nth, step] of steps.entries()) put('step', step, steps_en[nth]);
      for (const { text_zh, text_en } of Object.values(time_limit) as Limit[]) put('limit', text_zh, text_en);
    }
    expect([...english].filter(([, said]) => said.size > 1).map(([text]) => text)).toEqual([]);
  });
});
type Limit = Documents['matters'][number]['time_limit']['promised'];

describe('staff', () => {
  const partnerOf = (id: string | null) => hall.staff.find((one) => one.id === id)?.ab_partner;

  test('partners name each other, and nobody is his own', () => {
    const wrong = hall.staff.filter(({ id, ab_partner }) => ab_partner !== null && (partnerOf(ab_partner) !== id || ab_partner === id));
    expect(wrong).toEqual([]);
  });

  test.each(hall.windows)('window $no has partners at post A and post B', ({ post_a, post_b }) => {
    expect(partnerOf(post_a)).toBe(post_b);
  });

  test('a chief representative works for the department', () => {
    for (const { id, chief_representative: chief } of hall.departments) {
      if (chief) expect(hall.staff.find((one) => one.id === chief)).toMatchObject({ department: id, chief_representative: true });
    }
  });
});

describe('the roster of December 2026', () => {
  const leaders = hall.leaders.map(({ id }) => id);
  const staff = hall.staff.map(({ id }) => id);

  test.each(daysOf('2026-12'))('%s has a leader and two on duty, and on a working day a director', (day) => {
    const duty = onDuty(december, day, '00:00');
    expect(leaders).toContain(duty.leader);
    expect(duty.staff).toHaveLength(2);
    expect(new Set([...staff, ...duty.staff]).size).toBe(staff.length);
    if (isWorkday(hall.calendar, day)) expect(leaders).toContain(duty.director);
  });

  test('its working days are the calendar’s', () => {
    for (const { date, day_type } of december.days) expect([date, day_type === 'workday']).toEqual([date, isWorkday(hall.calendar, date)]);
  });
});

describe('a month without a roster', () => {
  const months = [2026, 2027, 2028].flatMap((year) =>
    Array.from({ length: 12 }, (_, nth) => `${year}-${String(nth + 1).padStart(2, '0')}`),
  );

  test.each(months)('%s is filled by turns: a leader and two a day, a director on working days', (month) => {
    const roster = byTurns(settings, month, []);
    expect(Roster.safeParse(roster).success).toBe(true);
    expect(roster.days.map(({ date }) => date)).toEqual(daysOf(month));
    for (const { date, leader, director_on_duty, duty_staff } of roster.days) {
      expect(hall.leaders.some(({ id }) => id === leader)).toBe(true);
      expect(new Set(duty_staff).size).toBe(2);
      if (isWorkday(hall.calendar, date)) expect(director_on_duty).not.toBeNull();
    }
  });
});

test('what the TV’s pages and the rules refer to is a known system', () => {
  const systems = new Set([...hall.systems.map(({ slug }) => slug), 'queue']);
  const named = [...hall.posts.flatMap((post) => post.systems), ...hall.rules.map(({ system }) => system)];
  expect(named.filter((slug) => !systems.has(slug))).toEqual([]);
});
