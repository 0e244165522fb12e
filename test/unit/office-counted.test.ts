import { describe, expect, test } from 'vitest';
import { allWell, byWaiting, cameTrue, deviceIs, figuresOf, openFor, paintedOf, toSee, windowIs } from '../../office/counted.ts';
import { pagesFor } from '../../office/state.ts';
import type { DeskQueue, DeskWindow, DeviceState, OfficeView } from '../../shared/views.ts';

const queue = (code: string, waiting: number, longest: number | null, windows: string[] = []) =>
  ({ queue: code, waiting, longest, windows }) as unknown as DeskQueue;
const window = (no: string, change: Partial<DeskWindow>): DeskWindow =>
  ({ window: no, status: 'open', number: null, serving: false, reserve: false, ...change }) as DeskWindow;

const windows = [
  window('01', { number: 'A001', serving: true }),
  window('02', { number: 'A002' }),
  window('03', {}),
  window('04', { status: 'paused' }),
  window('05', { status: 'closed' }),
  window('06', { status: 'closed', reserve: true }),
];

test('a window is what its row says', () =>
  expect(windows.map(windowIs)).toEqual(['serving', 'called', 'free', 'paused', 'closed', 'reserve']));

test('the figures of this moment are counted from the view', () => {
  const now = figuresOf({ queues: [queue('A', 3, 10), queue('B', 9, 45), queue('C', 0, null)], windows });
  expect(now).toMatchObject({ waiting: 12, queuesWaiting: 2, serving: 1, calling: 1, open: 3, paused: 1, shut: 1 });
  expect(now.longest).toMatchObject({ queue: { queue: 'B' }, minutes: 45 });
});

test('who came this very minute is the longest waiting, where nobody else waits', () =>
  expect(figuresOf({ queues: [queue('A', 1, 0)], windows: [] }).longest).toMatchObject({ minutes: 0 }));

test('where nobody waits nothing is longest', () => expect(figuresOf({ queues: [queue('A', 0, null)], windows: [] }).longest).toBeNull());

test('the busiest queue stands on top', () =>
  expect(byWaiting([queue('A', 1, 1), queue('B', 4, 1), queue('C', 1, 1)]).map((one) => one.queue)).toEqual(['B', 'A', 'C']));

test('a queue’s open windows', () => expect(openFor(queue('A', 0, null, ['01', '04', '05']), windows)).toBe(1));

describe('what should be seen to', () => {
  const view = {
    at: '2026-12-01T10:20:30+08:00',
    help: [{ nr: 2, where: '一号取号机', kind: 'help', by: null, at: '2026-12-01T10:20:00+08:00' }],
    overdue: [
      { what: 'held-long', queue: 'B', window: '13', number: 'B001', since: '2026-12-01T09:10:00+08:00' },
      { what: 'waiting-long', queue: 'A', window: null, number: 'A003', since: '2026-12-01T08:50:00+08:00' },
    ],
    alerts: [{ what: 'paper-out', printer: 'p1', devices: ['一号取号机'], since: '2026-12-01T10:15:00+08:00' }],
    screens: [{ what: 'black', device: 'display-1', name: '大屏', zone: null, since: '2026-12-01T10:19:00+08:00' }],
    readiness: [],
  } as unknown as OfficeView;
  test('begins with whoever called for help, then the screens and printers, then what has been left longest', () =>
    expect(toSee(view).map(({ what, minutes }) => [what, minutes])).toEqual([
      ['help', 0],
      ['screen', 1],
      ['printer', 5],
      ['waiting-long', 90],
      ['held-long', 70],
    ]));
  test('is nothing when nobody called, nothing is left, and the hall lacks nothing', () => {
    const well = {
      at: view.at,
      help: [],
      overdue: [],
      alerts: [],
      screens: [],
      readiness: [{ what: 'disk', ok: true, detail: '' }],
    } as const;
    expect(allWell(well)).toBe(true);
    expect(allWell({ ...well, readiness: [{ what: 'disk', ok: false, detail: '' }] })).toBe(false);
    expect(allWell(view)).toBe(false);
  });
});

describe('what was told', () => {
  const called = (from: number | null, to: number | null, waited: number) =>
    cameTrue({ number: 'A001', queue: 'A', quoted: from === null || to === null ? null : { from, to }, waited });
  test('came true from its first to its last minute', () =>
    expect([called(5, 10, 4), called(5, 10, 5), called(5, 10, 10), called(5, 10, 11)]).toEqual(['sooner', 'within', 'within', 'later']));
  test('is not judged where nothing could be told', () => expect(called(null, null, 7)).toBe('untold'));
});

describe('a device', () => {
  const device = (change: Partial<DeviceState>) => deviceIs({ paired: true, seenAt: null, lost: false, ...change } as DeviceState);
  test('is heard, silent, not heard yet, or not even paired', () => {
    expect(device({ seenAt: '2026-12-01T10:00:00Z' })).toBe('heard');
    expect(device({ seenAt: '2026-12-01T10:00:00Z', lost: true })).toBe('lost');
    expect(device({})).toBe('unheard');
    expect(device({ paired: false, lost: true })).toBe('unpaired');
  });
  test('is believed only what makes sense of its picture', () => {
    expect(paintedOf({ seq: 4, at: '2026-12-01T02:00:00.000Z', call: 'A001' })).toEqual({
      seq: 4,
      at: Date.parse('2026-12-01T02:00:00Z'),
      call: 'A001',
    });
    for (const nonsense of [null, 'painted', {}, { at: 7 }, { at: 'noon' }]) expect(paintedOf(nonsense)).toBeNull();
  });
});

test('whoever lacks a role does not see the page', () => {
  const who = (roles: string[]) => pagesFor({ id: 'S01', name: '林晓岚', roles });
  expect(who(['admin'])).toEqual(expect.arrayContaining(['hall', 'devices', 'calendar', 'rules', 'phrases', 'slips']));
  expect(who(['supervisor'])).toEqual(expect.arrayContaining(['hall', 'devices']));
  for (const page of ['calendar', 'rules', 'phrases', 'slips']) expect(who(['supervisor'])).not.toContain(page);
  expect(who(['leader'])).toEqual(['hall', 'readiness', 'figures', 'about']);
  expect(who(['window'])).toEqual([]);
});
