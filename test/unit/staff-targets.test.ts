import { describe, expect, test } from 'vitest';
import type { QueueRow, WindowRow } from '../../shared/views.ts';
import { refusalLine } from '../../staff/refusal-line.ts';
import { targets } from '../../staff/targets.ts';

const queue = (code: string, name: string, windows: string[]) =>
  ({ queue: code, name, nameEn: name, windows, waiting: 0 }) as unknown as QueueRow;
const window = (no: string, status: string) => ({ window: no, status, name: '综合窗口', nameEn: 'General' }) as unknown as WindowRow;
const hall = {
  queues: [queue('A', '综合业务', ['02', '03']), queue('B', '不动产登记', ['13'])],
  windows: [window('02', 'open'), window('03', 'closed'), window('12', 'paused'), window('13', 'open')],
  from: '13',
};
const keys = (find: string) => targets({ ...hall, find }).map(({ key }) => key);

describe('where a number can be handed to', () => {
  test('services of other windows, and windows somebody sits at; never this one', () => expect(keys('')).toEqual(['qA', 'w02', 'w12']));
  test('a letter is a service', () => expect(keys('a')).toEqual(['qA']));
  test('a number is a window, with or without its zero', () => {
    expect(keys('12')).toEqual(['w12']);
    expect(keys('2')).toEqual(['w02']);
  });
  test('a part of the name', () => expect(keys('综合')).toEqual(['qA', 'w02', 'w12']));
});

describe('a refusal is one line at the window', () => {
  const line = (why: object) =>
    refusalLine({ ok: false, refusal: 'wrong-state', why } as unknown as Parameters<typeof refusalLine>[0], 'zh-CN', {
      calls: 3,
      now: Date.parse('2026-12-01T01:30:00Z'),
      clockOf: () => '09:41',
    });
  test.each([
    [{ refusal: 'window-busy', number: 'A001' }, '先办结 A001'],
    [{ refusal: 'already-called', window: '05', at: '2026-12-01T01:41:00Z' }, '这个号已被 05 号窗口叫走（09:41）'],
    [{ refusal: 'already-moved-on' }, '刚才已经叫过了'],
    [{ refusal: 'too-many-recalls' }, '已重呼 2 次，可以过号'],
    [{ refusal: 'too-soon', retryAt: '2026-12-01T01:30:12Z' }, '刚叫过，12 秒后可以重呼'],
    [{ refusal: 'wrong-state', state: 'done' }, '这个号已经是“已办结”'],
    [{ refusal: 'nobody-waiting' }, '没有人等候'],
    [{ refusal: 'not-saved' }, '暂时没有保存成功，请稍后再试。'],
  ])('%o', (why, said) => expect(line(why)).toBe(said));

  test('no answer is told as it is: nothing was done', () =>
    expect(refusalLine({ ok: false, refusal: 'offline', why: null }, 'zh-CN', { calls: 0, now: null, clockOf: () => '' })).toContain(
      '没有办成',
    ));
});
