import { expect, test } from 'vitest';
import { numericColumns } from '../../office/charts/chart-table.ts';
import { heatStep } from '../../office/charts/shapes.ts';
import { addressOf, figuresQuery, placeIn, placeWith, storyIn, ticketsOf, ticketsQuery } from '../../office/figures/address.ts';
import { cardsOf } from '../../office/figures/cards.ts';
import { chartsOf } from '../../office/figures/charts.ts';
import { columnsOf } from '../../office/figures/charts-waits.ts';
import { daysBefore, PRESETS, periodOf, presetOf } from '../../office/figures/periods.ts';
import * as said from '../../office/figures/said.ts';
import { spansOf } from '../../office/figures/spans.ts';
import { type Names, told } from '../../office/figures/told.ts';
import type { FigureRow, Figures, Spread } from '../../shared/figures.ts';
import type { Lang } from '../../shared/words.ts';

const spread = (median: number | null, more: Partial<Spread> = {}): Spread => ({
  count: 10,
  median,
  p90: median,
  mean: median,
  longest: median,
  ...more,
});
const row = (change: Partial<FigureRow> = {}): FigureRow => ({
  taken: 100,
  called: 90,
  done: 80,
  cancelled: 4,
  expired: 6,
  abandoned: 0.1,
  wait: spread(12),
  legs: spread(10),
  withinAlert: 0.9,
  handling: spread(8),
  calls: 95,
  recalled: 5,
  misses: 7,
  transferred: 3,
  extended: 0,
  priority: 2,
  priorityWait: spread(3),
  grades: [30, 6, 2, 1, 1],
  estimate: { told: 80, within: 60, error: 2 },
  ...change,
});
const NOTHING: FigureRow = row({ taken: 0, called: 0, done: 0, recalled: 0, misses: 0, transferred: 0, wait: spread(null), handling: spread(null), grades: [0, 0, 0, 0, 0], abandoned: null, estimate: { told: 0, within: 0, error: null } }); // biome-ignore format: one thought
const promise = { told: 10, within: 8, sooner: 0, later: 2, untold: 1, quotedFrom: 5, quotedTo: 10, waited: 16 };
const time = (serving: number, free: number, absent = 0) => ({ serving, free, paused: 0, absent });
const figures: Figures = {
  from: '2026-11-23',
  to: '2026-11-27',
  queue: null,
  window: null,
  at: '2026-12-01T07:36:00.000Z',
  days: 5,
  total: row({ extended: 90 }),
  before: row({ taken: 80, wait: spread(15), abandoned: 0.05 }),
  byQueue: [
    { queue: 'A', ...row({ wait: spread(31), abandoned: 0.04, handling: spread(6) }) },
    { queue: 'B', ...row({ wait: spread(8), abandoned: 0.12, handling: spread(21) }) },
  ],
  byWindow: [
    { window: '02', ...row({ extended: 60, grades: [3, 0, 0, 0, 1] }), time: time(300, 100) },
    { window: '03', ...row({ extended: 30, misses: 1, grades: [1, 0, 0, 0, 0] }), time: time(60, 240, 14) },
  ],
  byDay: [
    { day: '2026-11-23', ...row({ taken: 40 }) },
    { day: '2026-11-26', ...row({ taken: 60 }) },
  ],
  byWeekday: [],
  halves: [
    { half: '08:30', taken: 40, done: 10, wait: 5 },
    { half: '10:00', taken: 60, done: 50, wait: 20 },
  ],
  heatByWeekday: [
    { weekday: 1, half: '08:30', taken: 40, done: 3, wait: 4 },
    { weekday: 4, half: '10:00', taken: 9, done: 3, wait: 22 },
    { weekday: 5, half: '11:00', taken: 1, done: 1, wait: 90 },
  ],
  heatByQueue: [{ queue: 'A', half: '10:00', taken: 9, done: 3, wait: 26 }],
  peak: { day: '2026-11-26', from: '09:35', taken: 21 },
  matters: [{ matter: 'GA-HZ-001', taken: 25, handling: 14 }],
  missing: [
    { matter: 'GA-HZ-001', material: '户口簿', count: 2 },
    { matter: 'GA-HZ-002', material: '照片', count: 3 },
    { matter: 'GA-HZ-003', material: '户口簿', count: 2 },
  ],
  promises: [
    { queue: null, ...promise },
    { queue: 'A', ...promise },
    { queue: 'B', ...promise, waited: 7 },
  ],
};
const empty: Figures = { ...figures, total: NOTHING, before: null, byQueue: [], byWindow: [], byDay: [], halves: [], heatByWeekday: [], heatByQueue: [], peak: null, matters: [], missing: [], promises: [] }; // biome-ignore format: one thought
const names: Names = {
  queue: (code) => (code === 'A' ? '综合业务' : '不动产登记'),
  window: (no) => `${no}号窗口`,
  matter: () => '新生儿落户',
  alert: (code) => (code === 'A' ? 30 : 40),
};
const place = placeIn('2026-11-23/2026-11-27', '2026-12-01');
const of = (language: Lang, from: Figures = figures) => told(from, place, names, language);

test.each<[(about: ReturnType<typeof told>) => string | null, string, string]>([
  [said.saidOfDays, '11月26日取号最多，60 个；平均每天 20 个', 'Most numbers on 26 Nov: 60; 20 a day on average'],
  [said.saidOfHalves, '10:00—10:30 来得最多，平均每天 12 个', 'Most come at 10:00–10:30: 12 a day on average'],
  [said.saidOfWaits, '综合业务等得最久，中位 31 分钟；1 项业务超过警戒', '综合业务 waits longest, median 31 min; 1 over the alert'],
  [
    said.saidOfQueueHeat,
    '10:00—10:30 取综合业务号的人等得最久，中位 26 分钟',
    'Whoever took a number of 综合业务 at 10:00–10:30 waited longest, median 26 min',
  ],
  [
    said.saidOfWeekWaits,
    '星期四 10:00—10:30 来的人等得最久，中位 22 分钟',
    'Whoever came on Thu at 10:00–10:30 waited longest, median 22 min',
  ],
  [said.saidOfWeekTaken, '星期一 08:30—09:00 来的人最多，40 个号', 'Most come on Mon at 08:30–09:00: 40 numbers'],
  [
    said.saidOfService,
    '不动产登记办得最久，中位 21 分钟；综合业务最快，6 分钟',
    '不动产登记 takes longest, median 21 min; 综合业务 is quickest, 6 min',
  ],
  [
    said.saidOfExtended,
    '2 个窗口下班后一共多办了 90 分钟，02号窗口最多，60 分钟',
    '2 windows served 90 min after closing, 02号窗口 most of all, 60 min',
  ],
  [
    said.saidOfLoad,
    '02号窗口最忙，开窗时间的 75% 在办理；03号窗口最闲，20%；03号窗口无人 14 分钟',
    '02号窗口 is busiest, serving for 75% of its open time; 03号窗口 least, 20%; 03号窗口 unattended for 14 min',
  ],
  [said.saidOfEvents, '重呼 5，过号 7，转窗 3；02号窗口过号最多，7 次', '5 recalled, 7 missed, 3 transferred; most missed at 02号窗口, 7'],
  [
    said.saidOfAbandoned,
    '不动产登记弃号最多，每 100 个号有 12 个没有办；全厅 10%',
    '不动产登记 is abandoned most, 12 in 100; the whole hall 10%',
  ],
  [
    said.saidOfEstimate,
    '10 个说过时间的号，80% 说准；没说准的多半晚了',
    '80% of 10 told a time were called as told; the others mostly later',
  ],
  [said.saidOfRanges, '综合业务差得最多，中位多等了 6 分钟', '综合业务 is furthest off: the median wait is 6 min longer than told'],
  [said.saidOfMatters, '新生儿落户办的人最多，25 个号，占 25%', 'Most come for 新生儿落户: 25, 25%'],
  [said.saidOfMissing, '户口簿缺得最多，4 次', 'Missing most: 户口簿, 4 times'],
  [said.saidOfReviews, '40 个评价，满意率 95%，参评率 50%', '40 reviews, 95% satisfied; 50% of services reviewed'],
  [said.saidOfBad, '1 个差评，02号窗口最多，1 个', '1 bad ratings, most at 02号窗口: 1'],
])('the title is the answer: %o', (say, zh, en) => {
  expect(say(of('zh-CN'))).toBe(zh);
  expect(say(of('en'))).toBe(en);
  expect(say(of('zh-CN', empty))).toBeNull();
});

test('one number does not speak for a time of day where others do', () => {
  const lone = figures.heatByWeekday.filter(({ weekday }) => weekday === 5);
  expect(said.saidOfWeekWaits(of('zh-CN', { ...figures, heatByWeekday: lone }))).toContain('星期五');
});

test('a change is told in its own measure, and nothing where nothing was before', () => {
  const change = (label: string, from = figures) => cardsOf(of('zh-CN', from)).find((card) => card.label === label)?.change;
  expect(change('取号')).toBe('比前面多 20');
  expect(change('等候时长（中位）')).toBe('比前面少 3 分钟');
  expect(change('弃号率')).toBe('比前面多 5 个百分点');
  expect(change('满意率')).toBe('和前面一样');
  expect(change('取号', { ...figures, before: null })).toBe('');
});

test('every cell with something in it leads to the tickets that it is made of', () => {
  const waits = chartsOf(told(figures, { ...place, tab: 'waits' }, names, 'zh-CN'));
  const heat = waits.find(({ id }) => id === 'heat-wait');
  expect(heat?.table.head).toEqual(['星期', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00']);
  expect(heat?.table.rows[1]?.[4]).toEqual({ text: 22, href: '#figures/2026-11-23/2026-11-27/tickets?weekday=4&half=10:00&with=called' });
  expect(heat?.leads({ series: '', index: 0, value: [3, 1, 22] })).toBe('2026-11-23/2026-11-27/tickets?weekday=4&half=10:00&with=called');
  expect(numericColumns({ head: ['a', 'b', 'c'], rows: [['x', '12%', '5—8'], ['y', null, 4]] })).toEqual([false, true, false]); // biome-ignore format: one thought
});

test('what is read from the address is written back as it was; what makes no sense is left out', () => {
  const address = '2026-11-23/2026-11-27/tickets?queue=A&weekday=4&half=10:00&with=late&sort=-wait&page=3';
  const here = placeIn(address, '2026-12-01');
  expect(addressOf(here)).toBe(address);
  expect(addressOf(placeWith(here, { tab: 'waits' }))).toBe('2026-11-23/2026-11-27/waits?queue=A');
  expect(ticketsQuery(here)).toBe('?from=2026-11-23&to=2026-11-27&queue=A&weekday=4&half=10:00&with=late&sort=-wait&offset=100&limit=50');
  expect(figuresQuery(here)).toBe('?from=2026-11-23&to=2026-11-27&queue=A');
  expect(addressOf(placeIn('2026-02-30/x/nonsense?weekday=9&half=25:00&with=all&page=-1&sort=id', '2026-12-01'))).toBe(
    '2026-11-30/2026-12-01',
  );
  expect(addressOf(placeIn('2026-12-01/2026-11-01', '2026-12-01'))).toBe('2026-11-01/2026-12-01');
  expect(ticketsOf(here, { window: '02' })).toBe('2026-11-23/2026-11-27/tickets?queue=A&window=02');
  expect(storyIn('story/2026-11-23/A001')).toEqual({ day: '2026-11-23', number: 'A001' });
  expect(storyIn('2026-11-23/2026-11-27')).toBeNull();
});

test('periods have names, end today while they go on, and are compared with as many days right before', () => {
  const today = '2026-01-15';
  expect(PRESETS.map((preset) => Object.values(periodOf(preset, today)).join(' '))).toEqual([
    '2026-01-15 2026-01-15',
    '2026-01-14 2026-01-14',
    '2026-01-12 2026-01-15',
    '2026-01-05 2026-01-11',
    '2026-01-01 2026-01-15',
    '2025-12-01 2025-12-31',
    '2026-01-01 2026-01-15',
    '2025-10-01 2025-12-31',
    '2026-01-01 2026-01-15',
  ]);
  expect(presetOf({ from: '2026-01-01', to: today }, today)).toBe('thisMonth');
  expect(presetOf({ from: '2026-01-03', to: today }, today)).toBeNull();
  expect(daysBefore({ from: '2026-01-05', to: '2026-01-11' })).toEqual({ from: '2025-12-29', to: '2026-01-04' });
});

test('bars of a long period are weeks, cut to what was asked for; a heat map has no hole at lunch and few colours', () => {
  expect(spansOf({ from: '2026-11-25', to: '2026-12-01', byDay: [{ day: '2026-11-25', ...row({ taken: 3 }) }, { day: '2026-11-27', ...row({ taken: 4 }) }, { day: '2026-12-01', ...row({ taken: 5 }) }] }, 'weeks').map(({ from, to, taken }) => [from, to, taken])).toEqual([['2026-11-25', '2026-11-29', 7], ['2026-11-30', '2026-12-01', 5]]); // biome-ignore format: one thought
  expect(columnsOf([{ half: '13:30', taken: 1 }, { half: '11:30', taken: 2 }, { half: '17:00', taken: 0 }])).toEqual(['11:30', '12:00', '12:30', '13:00', '13:30']); // biome-ignore format: one thought
  expect([0, 5, 6, 44, 2400].map(heatStep)).toEqual([1, 1, 2, 10, 500]);
});
