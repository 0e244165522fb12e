import { describe, expect, test } from 'vitest';
import { type Blocks, givesNow, nextNumber } from '../../kiosk/reserved.ts';
import type { HallView, QueueRow } from '../../shared/views.ts';

const blocks: Blocks = {
  day: '2026-12-01',
  blocks: [
    { queue: 'A', from: 980, to: 982, used: [981] },
    { queue: 'B', from: 7, to: 8, used: [] },
  ],
};

describe('a kiosk’s own block', () => {
  test('gives its numbers one after the other, each once, as long as there are any', () => {
    const given = new Set<string>();
    const take = () => {
      const number = nextNumber(blocks, 'A', '2026-12-01', given);
      if (number) given.add(number);
      return number;
    };
    expect([take(), take(), take()]).toEqual(['A980', 'A982', null]);
  });
  test('is of its own queue and of its own day', () => {
    expect(nextNumber(blocks, 'B', '2026-12-01', new Set())).toBe('B7');
    expect(nextNumber(blocks, 'C', '2026-12-01', new Set())).toBeNull();
    expect(nextNumber(blocks, 'A', '2026-12-02', new Set())).toBeNull();
  });
});

describe('without the hall', () => {
  const hall = {
    trial: false,
    clock: { set: false, pace: 1 },
    timezone: 'Asia/Shanghai',
    day: '2026-12-01',
    sessions: [{ id: 'am', open: '08:30', close: '12:00', start: '08:15', stop: '11:30' }],
  } as unknown as HallView;
  const row = { queue: 'A', open: true } as QueueRow;
  const at = (clock: string, day = '2026-12-01') => Date.parse(`${day}T${clock}:00+08:00`);
  test('numbers are given within the hours that were heard last, and on no other day', () => {
    expect(['08:14', '08:15', '11:29', '11:30'].map((clock) => givesNow(hall, row, at(clock)))).toEqual([false, true, true, false]);
    expect(givesNow(hall, row, at('09:00', '2026-12-02'))).toBe(false);
  });
  test('a service whose numbers were gone gives none', () => {
    expect(givesNow(hall, { ...row, open: false, reason: 'quota-full' }, at('09:00'))).toBe(false);
  });
});
