import { describe, expect, test } from 'vitest';
import { flowAnswer, timeAnswer } from '../../office/overview/answers.ts';
import { atWork } from '../../office/overview/at-work.ts';
import { columnsOf } from '../../office/overview/flow-chart.ts';
import { hasBegun } from '../../office/overview/has-begun.ts';
import { sixFigures } from '../../office/overview/six-figures.ts';
import { flowTitle, timeTitle } from '../../office/overview/titles.ts';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import type { HalfHour, TodayView, WindowTime } from '../../shared/today.ts';
import type { OfficeView } from '../../shared/views.ts';

const words = overviewWords['zh-CN'];
const day = (waiting: number[], first = 16): HalfHour[] =>
  waiting.map((n, nth) => {
    const half = first + nth;
    return { from: `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`, taken: 10, done: 8, waiting: n };
  });
const time = (window: string, serving: number, free: number, absent = 0): WindowTime => ({ window, serving, free, paused: 0, absent });
const today = (change: Partial<TodayView>): TodayView => ({
  day: '2026-12-01',
  counted: '2026-12-01T02:42:00Z',
  halfHours: [],
  breaks: [],
  alert: 80,
  windowTimes: [],
  due: [],
  lastWeek: null,
  reviews: { given: 0, of: 0, bad: 0 },
  opening: '08:30',
  late: [],
  ...change,
});

describe('what the first chart answers', () => {
  test('from when more came than were served, how many it was at most, and how many are left', () => {
    expect(flowAnswer(day([4, 30, 93, 60, 17]), 3)).toEqual({ is: 'peaked', from: '08:30', peak: 93, now: 17 });
    expect(flowTitle(today({ halfHours: day([4, 30, 93, 60, 17]) }), words)).toBe('08:30 起来得比办得快，最多 93 人在等；现在还等 17 人');
    expect(flowTitle(today({ halfHours: day([4, 30, 93, 60, 0]) }), words)).toBe('08:30 起来得比办得快，最多 93 人在等；现在都办了');
  });
  test('that it is still rising', () => expect(flowAnswer(day([4, 30, 40, 39]), 3)).toEqual({ is: 'rising', from: '08:30', now: 39 }));
  test('a line that never stopped rising began with the day', () =>
    expect(flowAnswer(day([20, 30, 40]), 3)).toEqual({ is: 'rising', from: '08:00', now: 40 }));
  test('the rise before the most counts, not one of the afternoon', () =>
    expect(flowAnswer(day([5, 12, 60, 2, 30, 31]), 3)).toMatchObject({ is: 'peaked', from: '08:30', peak: 60, now: 31 }));
  test('that the hall keeps up, where no more wait than there are windows', () => {
    expect(flowAnswer(day([4, 20, 3]), 24)).toEqual({ is: 'kept', peak: 20 });
    expect(flowAnswer(day([4, 25, 3]), 24)).toMatchObject({ is: 'peaked' });
  });
  test('nothing, before anybody came', () => {
    expect(flowAnswer([], 24)).toEqual({ is: 'nobody' });
    expect(flowAnswer([{ from: '08:00', taken: 0, done: 0, waiting: 0 }], 24)).toEqual({ is: 'nobody' });
  });
});

describe('what the second chart answers', () => {
  test('who was left first, then which windows stood free for half of their time', () => {
    const times = [time('01', 100, 20), time('08', 20, 10, 14), time('16', 40, 50), time('21', 10, 80), time('22', 5, 20)];
    expect(timeAnswer(times)).toMatchObject({ absent: ['08'], absentMinutes: 14, idle: ['16', '21'] }); // 22 is not open for long
    expect(timeTitle(today({ windowTimes: times }), words)).toBe('08 号无人 14 分钟；16、21 号一半时间空着');
  });
  test('how busy all were, where nobody was left and none stood free; its plain name while there is nothing to say', () => {
    expect(timeTitle(today({ windowTimes: [time('01', 90, 30), time('02', 60, 20)] }), words)).toBe('窗口 75% 的时间在办');
    expect(timeTitle(today({ windowTimes: [time('01', 0, 3)] }), words)).toBe('窗口时间');
  });
  test('many windows are counted, not listed', () =>
    expect(timeTitle(today({ windowTimes: ['01', '02', '03', '04', '05'].map((no) => time(no, 10, 90)) }), words)).toBe(
      '01、02、03 号等 5 个窗口一半时间空着',
    ));
});

test('the break is one column without figures, unless somebody was served in it', () => {
  const quiet = (from: string, done = 0): HalfHour => ({ from, taken: 0, done, waiting: 0 });
  const breaks = [{ from: '12:00', to: '13:30' }];
  const names = (done: number) =>
    columnsOf({ halfHours: [quiet('11:30'), quiet('12:00', done), quiet('12:30'), quiet('13:00'), quiet('13:30')], breaks }, '午休').map(
      ({ name }) => name,
    );
  expect(names(0)).toEqual(['11:30', '午休', '13:30']);
  expect(names(3)).toEqual(['11:30', '12:00', '午休', '13:30']);
});

test('charts are drawn once there is something to draw, or it is time for it', () => {
  const begun = (change: Partial<TodayView>) => hasBegun({ today: today({ opening: null, ...change }) });
  expect([begun({}), begun({ opening: '08:30' }), begun({ windowTimes: [time('01', 0, 0)] }), begun({ halfHours: day([1]) })]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

describe('the six figures', () => {
  const view = (change: Partial<TodayView>, windows: object[] = []) =>
    ({
      at: '2026-12-01T02:42:00Z',
      queues: [
        {
          queue: 'B',
          name: '不动产登记',
          nameEn: 'Real estate',
          waiting: 17,
          longest: 46,
          windows: [],
          alert: { people: 12, minutes: 40 },
        },
      ],
      windows,
      overdue: [{ what: 'window-unattended', window: '08', since: '2026-12-01T02:28:00Z' }],
      figures: { taken: 558, done: 500, missed: 3, medianWait: 11, satisfied: 0.986, promises: [{ told: 100, within: 93 }] },
      today: today(change),
    }) as unknown as OfficeView;
  const notes = (seen: OfficeView) => Object.fromEntries(sixFigures(seen, 'zh-CN').map(({ key, note }) => [key, note]));
  const lastWeek = { day: '2026-11-24', taken: 602, takenByNow: 540, waiting: 23 };

  test('each stands beside what makes it mean something', () =>
    expect(notes(view({ lastWeek, reviews: { given: 305, of: 500, bad: 1 } }))).toMatchObject({
      waiting: '比上周二同时少 6 人',
      longest: '不动产登记，限 40 分钟',
      taken: '上周二同时 540，全天 602',
      median: '93% 在说的时间内',
      satisfied: '参评率 61%，差评 1',
    }));
  test('content is never told without how many rated', () => expect(notes(view({})).satisfied).toBe('参评率 0%，还没有评价'));
  test('windows count with somebody at them, of those due; one that is left is told by name', () => {
    const open = { status: 'open', absent: false, number: null };
    const seen = view({ due: ['01', '08'] }, [
      { ...open, window: '01' },
      { ...open, window: '08', absent: true },
    ]);
    const [, , windows] = sixFigures(seen, 'zh-CN');
    expect(windows).toMatchObject({ value: '1', unit: '/ 2', note: '08 号 14 分钟无人', alarm: true });
  });
  test('a wait over the limit of its queue is an alarm, and leads to those who wait there', () =>
    expect(sixFigures(view({}), 'zh-CN')[1]).toMatchObject({
      alarm: true,
      href: '#figures/2026-12-01/2026-12-01/tickets?status=waiting&queue=B',
    }));
});

test('who of the staff is where, and which machines are heard', () => {
  const window = (no: string, change: object) => ({
    window: no,
    status: 'open',
    number: null,
    serving: false,
    reserve: false,
    clerk: `S${no}`,
    clerkName: `员${no}`,
    absent: false,
    pausedFor: null,
    since: null,
    ...change,
  });
  const device = (name: string, change: object) => ({ name, paired: true, seenAt: '2026-12-01T01:00:00Z', lost: false, ...change });
  const view = {
    windows: [
      window('01', { number: 'A001', serving: true }),
      window('02', { number: 'A002' }),
      window('03', {}),
      window('04', { status: 'paused', pausedFor: '送件' }),
      window('05', { absent: true, since: '2026-12-01T00:30:00Z' }), // open since half past eight
      window('06', { status: 'closed', clerk: null }),
    ],
    devices: [
      device('取号机 1', {}),
      device('叫号屏 2', { lost: true }),
      device('叫号屏 3', { seenAt: null }),
      device('没开过的', { paired: false }),
    ],
    printers: [
      { name: '打印机 1', state: 'online' },
      { name: '打印机 2', state: 'paper-out' },
    ],
    overdue: [{ what: 'window-unattended', window: '05', since: '2026-12-01T01:30:00Z' }],
  } as unknown as Parameters<typeof atWork>[0];
  expect(atWork(view)).toEqual({
    busy: 2,
    free: 1,
    paused: [{ name: '员04', window: '04', why: '送件', since: null }],
    absent: [{ name: '员05', window: '05', why: null, since: '2026-12-01T01:30:00Z' }],
    screens: { heard: 1, all: 3, lost: ['叫号屏 2', '叫号屏 3'] },
    printers: { well: 1, all: 2, wrong: ['打印机 2'] },
  });
});
