import { describe, expect, test } from 'vitest';
import { isSecondHalf } from '../../kiosk/double-touch.ts';
import { againOf, hallLine, headline, shutLine } from '../../kiosk/hours.ts';
import { isIdle } from '../../kiosk/idle.ts';
import { type Cancelled, cancelLater } from '../../kiosk/let-go.ts';
import { PLAIN } from '../../kiosk/manner.ts';
import { HOME } from '../../kiosk/steps.ts';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import type { HallView, QueueRow } from '../../shared/views.ts';

/** Runs every delay at once, one after the other, until nothing is left to do. */
async function tries(...answers: Cancelled[]): Promise<number> {
  let asked = 0;
  const due: (() => void)[] = [];
  cancelLater(
    't1',
    async () => answers[asked++] ?? 'settled',
    (then) => void due.push(then),
  );
  while (due.length > 0) await due.shift()?.();
  return asked;
}

describe('a number that nobody is there for any more', () => {
  test('is cancelled once the hall answers', async () => expect(await tries('unheard', 'unheard', 'settled')).toBe(3));
  test('is looked for again: the last try to take it may still be on its way', async () =>
    expect(await tries('unknown', 'settled')).toBe(2));
  test('is given up when the hall has never heard of it', async () =>
    expect(await tries('unknown', 'unheard', 'unknown', 'unknown', 'unknown')).toBe(5));
});

describe('a double touch', () => {
  const first = { x: 500, y: 900, at: 1000 };
  test('presses nothing on the page that came in between', () => expect(isSecondHalf(first, { x: 510, y: 905, at: 1200 })).toBe(true));
  test('elsewhere or later it is a touch of its own', () => {
    expect(isSecondHalf(first, { x: 500, y: 1400, at: 1200 })).toBe(false);
    expect(isSecondHalf(first, { x: 500, y: 900, at: 1600 })).toBe(false);
    expect(isSecondHalf(null, first)).toBe(false);
  });
});

describe('what the kiosk says when there are no numbers', () => {
  const hall = {
    day: '2026-12-01',
    timezone: 'Asia/Shanghai',
    open: false,
    reason: 'lunch',
    holiday: null,
    nextOpening: '2026-12-01T05:15:00.000Z',
    sessions: [
      { id: 'am', open: '08:30', close: '12:00', start: '08:15', stop: '11:45' },
      { id: 'pm', open: '13:30', close: '17:30', start: '13:15', stop: '17:15' },
    ],
  } as unknown as HallView;
  const row = { queue: 'A', open: false, reason: 'quota-full' } as QueueRow;
  test('why, and when again', () => {
    expect(hallLine(hall, 'zh-CN')).toBe('午间休息，13:15 开始取号');
    expect(headline(hall, 'zh-CN')).toEqual({ title: '午间休息，暂不取号', hint: '13:15 开始取号。现在可以先查材料。' });
    expect(hallLine({ ...hall, reason: 'closing' }, 'zh-CN')).toBe('已停止取号，已取的号照常办完');
  });
  test('today’s hours while numbers are given', () => {
    expect(hallLine({ ...hall, open: true }, 'zh-CN')).toBe('今天 08:30—12:00，13:30—17:30');
  });
  const open = { ...hall, open: true };
  const again = { today: '2026-12-01T05:15:00.000Z', tomorrow: '2026-12-02T00:15:00.000Z' };
  test('a sold-out service says whose numbers are gone, and when the next are given', () => {
    const line = (nextOpening: string | null, reason = 'quota-full') =>
      shutLine({ ...row, reason, nextOpening } as QueueRow, open, 'zh-CN');
    expect(line(again.today)).toBe('上午的号取完了，13:15 再取');
    expect(line(again.tomorrow)).toBe('今天的号取完了，明天 08:15 再取');
    expect(line(null)).toBe('今天的号取完了');
  });
  test('a service that could not be finished in time says so on its card', () => {
    const line = (nextOpening: string) => shutLine({ ...row, reason: 'queue-closed', nextOpening } as QueueRow, open, 'zh-CN');
    expect(line(again.today)).toBe('上午排满了，13:15 再取');
    expect(line(again.tomorrow)).toBe('今天排满了，明天 08:15 再取');
  });
  test('whoever is refused hears the same as a sentence', () => {
    const { sorry } = kioskWords['zh-CN'];
    const { when, part } = againOf(again.today, open, 'zh-CN');
    expect(sorry['quota-full']('婚姻登记', part, when)).toBe('婚姻登记上午的号取完了，下午 13:15 再取。');
    expect(sorry['queue-closed']('婚姻登记', 'today', '明天 08:15')).toBe('现在取婚姻登记的号，今天办不完了，明天 08:15 再取。');
  });
});

describe('a kiosk that was told to begin anew', () => {
  test('waits until nobody is there', () => {
    expect(isIdle(HOME, 60)).toBe(true);
    expect(isIdle(HOME, 1)).toBe(false);
    expect(isIdle({ ...HOME, lang: 'en' }, 60)).toBe(false);
    expect(isIdle({ lang: 'zh-CN', at: 'services', page: 0, manner: PLAIN }, 60)).toBe(false);
  });
});
