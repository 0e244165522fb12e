import { describe, expect, test } from 'vitest';
import { alarmOf } from '../../phone/alarm.ts';
import { hoursOf, stateOf } from '../../phone/hours.ts';
import type { HallView, TicketPlaceView } from '../../shared/views.ts';

const ticket = (more: Partial<TicketPlaceView>) =>
  ({ status: 'waiting', ahead: 5, since: '2026-12-01T01:42:00.000Z', ...more }) as TicketPlaceView;
const called = ticket({ status: 'called', ahead: null, since: '2026-12-01T02:14:00.000Z' });

describe('the phone in the pocket', () => {
  test('shakes when called, also if the page is opened only then', () => {
    expect(alarmOf(ticket({}), called)).toBe('called');
    expect(alarmOf(null, called)).toBe('called');
  });
  test('is told once, and again when called again', () => {
    expect(alarmOf(called, { ...called, seq: 9 })).toBeNull();
    expect(alarmOf(called, { ...called, since: '2026-12-01T02:15:00.000Z' })).toBe('called');
  });
  test('shakes once when it is nearly its turn, not for having been opened late', () => {
    expect(alarmOf(ticket({ ahead: 3 }), ticket({ ahead: 2 }))).toBe('near');
    expect(alarmOf(ticket({ ahead: 2 }), ticket({ ahead: 1 }))).toBeNull();
    expect(alarmOf(null, ticket({ ahead: 1 }))).toBeNull();
  });
});

describe('the hall now', () => {
  const hall = {
    day: '2026-12-01',
    timezone: 'Asia/Shanghai',
    open: false,
    reason: 'lunch',
    holiday: null,
    nextOpening: '2026-12-01T05:15:00.000Z',
    sessions: [{ id: 'am', open: '08:30', close: '12:00', start: '08:15', stop: '11:45' }],
  } as unknown as HallView;
  test('says why there are no numbers and when there are again', () => {
    expect(stateOf(hall, 'zh-CN')).toBe('午间休息，13:15 开始取号');
    expect(stateOf({ ...hall, reason: 'after-hours', nextOpening: '2026-12-02T00:15:00.000Z' }, 'zh-CN')).toBe(
      '已下班，明天 08:15 开始取号',
    );
    expect(
      stateOf({ ...hall, reason: 'holiday', holiday: { zh: '元旦', en: 'New Year' }, nextOpening: '2027-01-04T00:15:00.000Z' }, 'en'),
    ).toBe('Closed for New Year, numbers from 4 Jan 08:15');
  });
  test('today’s hours stand beside the hours of the numbers', () => {
    expect(hoursOf(hall, 'zh-CN')).toEqual(['08:30—12:00（取号 08:15—11:45）']);
  });
});
