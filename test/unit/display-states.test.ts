import { describe, expect, test } from 'vitest';
import { footLines } from '../../display/board/foot-lines.ts';
import { stageOf } from '../../display/board/stage.ts';
import { drift } from '../../display/drift.ts';
import { signLook } from '../../display/sign/sign-look.ts';
import type { HallView } from '../../shared/views.ts';

const hall = (is: Partial<HallView>): HallView => ({
  id: 'yunling',
  name: '云岭县政务服务中心',
  nameEn: 'Yunling County Government Service Centre',
  trial: false,
  clock: { set: false, pace: 1 },
  timezone: 'Asia/Shanghai',
  state: 'open',
  open: true,
  holiday: null,
  nextOpening: null,
  day: '2026-12-01',
  sessions: [
    { id: 'am', open: '08:30', close: '12:00', start: '08:15', stop: '11:40' },
    { id: 'pm', open: '13:30', close: '17:30', start: '13:15', stop: '17:10' },
  ],
  leader: null,
  director: null,
  phones: { consult: '0000-6600100', complaint: '0000-6600110', supervision: null, hotline: null },
  url: 'http://hall',
  ...is,
});
const at = (clock: string) => Date.parse(`2026-12-01T${clock}:00+08:00`);
const first = (is: Partial<HallView>, clock: string) => footLines({ hall: hall(is), waiting: [] }, at(clock), 'zh-CN', false)[0];

describe('what the board is for', () => {
  const quiet = { is: 'quiet' } as const;

  test('follows the hall through its day', () => {
    expect(stageOf(hall({ state: 'pre-open' }), quiet)).toBe('opening');
    expect(stageOf(hall({ state: 'closed', reason: 'before-hours' }), quiet)).toBe('opening');
    expect(stageOf(hall({ state: 'open' }), quiet)).toBe('calls');
    expect(stageOf(hall({ state: 'lunch' }), quiet)).toBe('lunch');
    expect(stageOf(hall({ state: 'closing' }), quiet)).toBe('calls');
    expect(stageOf(hall({ state: 'closed', reason: 'after-hours' }), quiet)).toBe('closed');
  });

  test('is the call, whatever the hour, while somebody is called', () => {
    expect(stageOf(hall({ state: 'closed', reason: 'after-hours' }), { is: 'calling', calls: [] })).toBe('calls');
  });
});

describe('the foot', () => {
  test('says when numbers stop next', () => {
    expect(first({}, '10:14')).toBe('上午 11:40 停止取号，已取的号照常办完');
    expect(first({}, '15:00')).toBe('下午 17:10 停止取号，已取的号照常办完');
  });

  test('names no hours in a trial hall, which keeps none', () => {
    expect(first({ trial: true }, '10:14')).toBe('请先取号，听到叫号再去窗口');
  });

  test('says what changes next before opening, at noon and at the end', () => {
    expect(first({ state: 'pre-open', open: false }, '08:06')).toBe('请坐等，08:15 取号机开始取号');
    expect(first({ state: 'lunch', open: false }, '12:10')).toBe('下午 13:15 开始取号，13:30 继续办理');
    expect(first({ state: 'closing', open: false }, '17:20')).toBe('已停止取号，已取的号照常办完');
  });
});

describe('the screen over a window', () => {
  const called = { status: 'open', number: 'B012', ticketStatus: 'called' } as const;

  test('shows the call in amber only while the line holds', () => {
    expect(signLook(called, null)).toBe('called');
    expect(signLook(called, 5_000)).toBe('kept');
    expect(signLook(called, 60_000)).toBe('see-board');
  });

  test('says paused, closed or free when nobody stands there', () => {
    expect(signLook({ status: 'paused', number: null, ticketStatus: null }, null)).toBe('paused');
    expect(signLook({ status: 'closed', number: null, ticketStatus: null }, null)).toBe('closed');
    expect(signLook({ status: 'open', number: null, ticketStatus: null }, null)).toBe('free');
  });
});

test('the picture wanders a few pixels and comes back', () => {
  expect(drift(0)).toEqual(drift(12 * 60_000));
  for (let minute = 0; minute < 12; minute += 1) {
    const { x, y } = drift(minute * 60_000);
    expect(Math.hypot(x, y)).toBeGreaterThan(1.9);
    expect(Math.hypot(x, y)).toBeLessThan(4.1);
  }
});
