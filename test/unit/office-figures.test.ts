import { expect, test } from 'vitest';
import { figuresOf, openFor, windowIs } from '../../office/figures.ts';
import { pagesFor } from '../../office/state.ts';
import type { QueueRow, WindowRow } from '../../shared/views.ts';

const queue = (code: string, waiting: number, to: number | null, windows: string[] = []) =>
  ({ queue: code, waiting, wait: to === null ? null : { from: 0, to }, windows }) as unknown as QueueRow;
const window = (no: string, change: Partial<WindowRow>): WindowRow =>
  ({ window: no, status: 'open', number: null, serving: false, reserve: false, ...change }) as WindowRow;

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

test('six figures, each counted from the view', () => {
  const now = figuresOf({
    waiting: [queue('A', 3, 10), queue('B', 9, 45), queue('C', 0, null)],
    windows,
    missed: [
      { number: 'A003', at: '2026-12-01T01:00:00Z' },
      { number: 'B001', at: '2026-12-01T01:20:00Z' },
    ],
  });
  expect(now).toMatchObject({ waiting: 12, queuesWaiting: 2, serving: 1, calling: 1, free: 1, missed: 2 });
  expect(now.most?.queue).toBe('B');
  expect(now.longest?.queue).toBe('B');
  expect(now.windows).toEqual({ open: 3, due: 5, paused: 1, shut: 1 });
  expect(now.lastMissed?.number).toBe('B001');
});

test('an open flex window is due as well', () =>
  expect(figuresOf({ waiting: [], windows: [window('06', { reserve: true })], missed: [] }).windows).toMatchObject({ open: 1, due: 1 }));

test('where nobody waits nothing is longest, and nothing is most', () => {
  const now = figuresOf({ waiting: [queue('A', 0, null)], windows: [], missed: [] });
  expect([now.most, now.longest, now.lastMissed]).toEqual([null, null, null]);
});

test('a queue’s open windows', () => expect(openFor(queue('A', 0, null, ['01', '04', '05']), windows)).toBe(1));

test('whoever lacks a role does not see the page', () => {
  const who = (roles: string[]) => pagesFor({ id: 'S01', name: '林晓岚', roles });
  expect(who(['admin'])).toEqual(['hall', 'devices']);
  expect(who(['leader'])).toEqual(['hall']);
  expect(who(['window'])).toEqual([]);
});
