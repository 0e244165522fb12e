import { describe, expect, test } from 'vitest';
import { codeAfter, wantedOf } from '../../office/matters/rows.ts';
import { paired, postsOf, without } from '../../office/people/partners.ts';
import { homeWith } from '../../office/services/fields.ts';
import { freeLetter, freeWindow } from '../../office/services/new-rows.ts';
import { saidOf } from '../../office/services/places.ts';
import { rankOf, servedAt, turned, unserved } from '../../office/services/ranks.ts';
import { officeServicesWords } from '../../shared/i18n/office-services.ts';
import { readMistake } from '../../shared/mistakes.ts';
import { checkTogether } from '../../shared/settings-check.ts';
import { sampleDocuments } from '../support/hall.ts';

const { queues, windows, staff, matters, ...others } = sampleDocuments();
const window = (no: string) => windows.find((one) => one.no === no) as (typeof windows)[number];

describe('a window and its queues', () => {
  test('a press turns a queue from not served to first, to second, and off again; the others stay', () => {
    const first = turned(window('02'), 'C');
    expect([first.categories, first.second, rankOf(first, 'C')]).toEqual([['A', 'C'], [], 'first']);
    const second = turned(first, 'C');
    expect([second.categories, second.second]).toEqual([['A'], ['C']]);
    expect(turned(second, 'C')).toEqual(window('02'));
  });
  test('who serves a queue is told by rank; a queue that nobody serves is found', () => {
    expect(servedAt(windows, 'B').first).toEqual(['13', '14', '15']);
    const alone = windows.map((one) => ({ ...one, categories: one.categories.filter((code) => code !== 'B') }));
    expect([unserved(queues, windows), unserved(queues, alone)]).toEqual([[], ['B']]);
  });
  test('new ones take the next number and the first free letter, without I and O', () => {
    expect([freeWindow(windows), freeLetter(queues)]).toEqual(['28', 'T']);
    expect(freeWindow([{ no: '01' }, { no: '99' }])).toBe('02');
    expect(freeLetter([...'ABCDEFGH'].map((code) => ({ code })))).toBe('J');
    expect(freeWindow(Array.from({ length: 99 }, (_, nth) => ({ no: String(nth + 1).padStart(2, '0') })))).toBeNull();
  });
  test('a card takes its place on the first page, and the others make room', () => {
    expect(homeWith(['A', 'B', 'C'], 'C', 1)).toEqual(['C', 'A', 'B']);
    expect(homeWith(['A', 'B', 'C'], 'T', 4)).toEqual(['A', 'B', 'C', 'T']);
    expect(homeWith(['A', 'B', 'C'], 'B', null)).toEqual(['A', 'C']);
  });
});

describe('what the hall says against a draft', () => {
  const words = officeServicesWords['zh-CN'];
  test('which document still names a queue that is gone, and where that is', () => {
    const mistakes = checkTogether({ ...others, queues: queues.filter(({ code }) => code !== 'B'), windows, staff, matters });
    const rows: Readonly<Record<string, unknown>> = { windows, matters };
    const said = mistakes.map(({ document, path, reason }) =>
      saidOf(words, 'queues', { document, path, message: reason }, (name) => rows[name]),
    );
    expect(said.find(({ go }) => go?.rest === 'windows/13')).toEqual({
      text: '窗口“13”还用着业务 B，但没有这个业务了',
      go: { page: 'services', rest: 'windows/13' },
    });
    expect(said.some(({ go }) => go?.page === 'matters' && go.rest.startsWith('BD-'))).toBe(true);
    expect(mistakes.every(({ reason }) => readMistake(reason) !== null)).toBe(true);
  });
  test('what is not one of the known sentences is told as it is', () => {
    expect(saidOf(words, 'queues', { path: '[0].name_zh', message: 'too short' }, () => queues).text).toBe('业务“A” name_zh：too short');
  });
});

describe('partners and posts', () => {
  test('a pair is said on both sides, and whoever is left over has nobody', () => {
    const partner = (of: typeof staff, id: string) => of.find((one) => one.id === id)?.ab_partner;
    const next = paired(staff, 'S05', 'S07');
    expect(['S05', 'S06', 'S07', 'S08'].map((id) => partner(next, id))).toEqual(['S07', null, 'S05', null]);
    expect(partner(without(staff, 'S05'), 'S06')).toBeNull();
    expect(paired(next, 'S05', null).filter(({ ab_partner }) => ab_partner === 'S05')).toEqual([]);
  });
  test('the posts of a person are told with their windows', () => {
    expect(postsOf(windows, 'S03')).toEqual([
      { window: '02', post: 'A' },
      { window: '03', post: 'B' },
    ]);
  });
});

test('matters are found by what stands in them, by what the hall finds, and by what they lack', () => {
  const want = { typed: '', department: '', show: 'all' as const };
  expect(wantedOf(matters, { ...want, typed: 'ga-hz-00' }, null).length).toBeGreaterThan(3);
  expect(wantedOf(matters, { ...want, typed: 'csdj' }, new Set(['GA-HZ-001'])).map(({ code }) => code)).toEqual(['GA-HZ-001']);
  expect(wantedOf(matters, { ...want, show: 'unverified' }, null)).toHaveLength(58);
  const taken = matters.filter(({ code }) => code.startsWith('GA-HZ-')).length;
  expect(codeAfter(matters, 'GA-HZ-001')).toBe(`GA-HZ-${String(taken + 1).padStart(3, '0')}`);
});
