import { expect, test } from 'vitest';
import { tried } from '../../server/domain/queue/tried.ts';
import { settingsFrom } from '../../server/domain/settings.ts';
import { hallAfter } from '../support/given.ts';
import { at, hallSettings, sampleDocuments, settings } from '../support/hall.ts';
import { has, opened } from '../support/people.ts';

const nine = at('09:00');
const four = Array.from({ length: 4 }, (_, nth) => has(`A${nth}`, `A00${nth + 1}`, { clock: '08:50' }));
const rowOf = (view: ReturnType<typeof tried>, code: string) => view.queues.find(({ queue }) => queue === code);

/** The sample's settings with one window more for queue A. */
const oneMore = (() => {
  const documents = sampleDocuments();
  const more = {
    ...documents.windows[1],
    no: '28',
    categories: ['A'],
    second: [],
    status: 'open' as const,
  } as (typeof documents.windows)[number];
  return settingsFrom(
    { ...documents, windows: [...documents.windows, more] },
    { day: '2026-12-01', rosters: new Map(), clock: { set: true, pace: 1 }, url: '' },
  );
})();

test('a window more shortens the line of its queue, as if somebody sat there; no other queue is told otherwise', () => {
  const { queue } = hallAfter([opened('02'), opened('13'), ...four]);
  const before = [...queue.windows];
  const view = tried(queue, settings, oneMore, 'now', nine);
  expect(rowOf(view, 'A')).toEqual({
    queue: 'A',
    waiting: 4,
    now: { windows: ['02'], wait: { from: 24, to: 72 } },
    then: { windows: ['02', '28'], wait: { from: 12, to: 36 } },
  });
  expect(rowOf(view, 'B')?.then).toEqual(rowOf(view, 'B')?.now);
  expect([...queue.windows]).toEqual(before);
});

test('with nobody at a window nothing can be told; asked as if all were manned, it can, but not of a window in reserve', () => {
  const { queue } = hallAfter(four);
  expect(rowOf(tried(queue, settings, settings, 'now', nine), 'A')?.now).toEqual({ windows: [], wait: null });
  const all = rowOf(tried(queue, settings, settings, 'all', nine), 'A')?.now;
  expect(all?.windows.length).toBeGreaterThan(1);
  expect(all?.wait).not.toBeNull();
  const reserve = hallSettings({ windows: Object.fromEntries(['02', '03', '04'].map((no) => [no, { status: 'reserve' }])) });
  expect(rowOf(tried(queue, settings, reserve, 'all', nine), 'A')?.then?.windows).not.toContain('02');
});

test('a queue that only one of both has is nobody’s in the other', () => {
  const { queue } = hallAfter([opened('02')]);
  const documents = { ...settings, queues: settings.queues.filter(({ code }) => code !== 'R') };
  const fewer = { ...settings, ...documents, queueOf: new Map(documents.queues.map((one) => [one.code, one])) };
  expect(rowOf(tried(queue, settings, fewer, 'now', nine), 'R')).toMatchObject({ then: null, now: { wait: null } });
});
