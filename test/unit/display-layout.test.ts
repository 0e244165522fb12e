import { describe, expect, test } from 'vitest';
import { footLines } from '../../display/board/foot-lines.ts';
import { heroAt } from '../../display/board/hero.ts';
import { isSwapped, layoutOf } from '../../display/board/layout.ts';
import { ledLines } from '../../display/board/led-lines.ts';
import { isNight, stageOf } from '../../display/board/stage.ts';
import { tableTurned } from '../../display/board/table-turn.ts';
import { insteadOf, windowLook } from '../../display/board/window-look.ts';
import { asAsked, shapeOf } from '../../display/mounting.ts';
import { isLate, signLook } from '../../display/sign/sign-look.ts';
import type { Call, HallView, Mounting, WindowRow } from '../../shared/views.ts';

const mounting: Mounting = { preset: 'auto', rotate: 0, arrow: 'right', swapDaily: false, volume: 100, inches: null, lastSeat: null };
const row = (is: Partial<WindowRow> = {}): WindowRow => ({
  window: '13',
  name: '不动产综合受理（登记、交易、缴税）',
  nameEn: 'Real-estate one-stop',
  zone: 'C',
  floor: 2,
  status: 'open',
  number: null,
  serving: false,
  queues: ['B'],
  reserve: false,
  instead: null,
  ...is,
});
const at = (clock: string) => Date.parse(`2026-12-01T${clock}+08:00`);
const call = (nr: number, number: string, window: string, clock: string, kind: Call['kind'] = 'call'): Call => ({
  nr,
  number,
  window,
  kind,
  lang: 'zh-CN',
  at: new Date(at(clock)).toISOString(),
  zone: 'C',
  elsewhere: false,
  live: true,
  collects: false,
});
const sessions = [
  { id: 'am', open: '08:30', close: '12:00', start: '08:15', stop: '11:40' },
  { id: 'pm', open: '13:30', close: '17:30', start: '13:15', stop: '17:10' },
];

describe('which layout a board takes', () => {
  const hall = (windows: number, zone: string | null = null) => ({ zone, windows: Array.from({ length: windows }, () => row()) });

  test('a table only for more than sixteen windows on a lying panel of 75 inches and more', () => {
    expect(layoutOf({ ...mounting, inches: 75 }, hall(17), 'lying')).toBe('table');
    expect(layoutOf({ ...mounting, inches: 75 }, hall(16), 'lying')).toBe('calls');
    expect(layoutOf({ ...mounting, inches: 65 }, hall(27), 'lying')).toBe('calls');
    expect(layoutOf(mounting, hall(27), 'lying')).toBe('calls');
    expect(layoutOf({ ...mounting, inches: 86 }, hall(27), 'upright')).toBe('calls');
    expect(layoutOf({ ...mounting, inches: 86 }, hall(20, 'A'), 'lying')).toBe('calls');
  });

  test('a zone upright shows its windows, lying its calls; what the office has chosen goes before', () => {
    expect(layoutOf(mounting, hall(4, 'C'), 'upright')).toBe('zone');
    expect(layoutOf({ ...mounting, preset: 'zone' }, hall(4, 'C'), 'lying')).toBe('calls');
    expect(layoutOf({ ...mounting, preset: 'calls' }, hall(4, 'C'), 'upright')).toBe('calls');
    expect(layoutOf({ ...mounting, preset: 'table' }, hall(4), 'lying')).toBe('table');
    expect(layoutOf({ ...mounting, preset: 'led' }, hall(4), 'lying')).toBe('led');
  });

  test('light and dark half change places from day to day, over the end of a month and of a year too, if the hall wants it', () => {
    const days = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    const swapped = days.map((day) => isSwapped({ swapDaily: true }, day));
    expect(swapped.slice(0, 4)).toEqual([swapped[0], !swapped[0], swapped[0], !swapped[0]]);
    expect(swapped.slice(4)).toEqual([swapped[4], !swapped[4], swapped[4]]);
    expect(days.some((day) => isSwapped(mounting, day))).toBe(false);
  });

  test('the shape is that of the turned picture, and the address goes before what the hall says', () => {
    expect(shapeOf(1920, 1080, 90)).toBe('upright');
    expect(shapeOf(1080, 1920, 270)).toBe('lying');
    expect(shapeOf(1920, 1080, 180)).toBe('lying');
    expect(asAsked(mounting, '?preset=table&rotate=270&inches=86')).toMatchObject({ preset: 'table', rotate: 270, inches: 86 });
    expect(asAsked(mounting, '?arrow=left').arrow).toBe('left');
    expect(asAsked({ ...mounting, rotate: 90 }, '?preset=huge&rotate=45&inches=-1')).toEqual({ ...mounting, rotate: 90 });
  });
});

describe('what a line of a board says of a window', () => {
  test('served is only who was said to be served', () => {
    const calls = [call(1, 'B012', '13', '10:00:00')];
    expect(windowLook(row({ number: 'B012' }), calls)).toBe('calling');
    expect(windowLook(row({ number: 'B012' }), [])).toBe('called');
    expect(windowLook(row({ number: 'B012', serving: true }), calls)).toBe('serving');
    expect(windowLook(row(), calls)).toBe('free');
    expect(windowLook(row({ status: 'paused' }), calls)).toBe('paused');
  });

  test('a number whose window does not work any more is sent to the one that took over', () => {
    const { window } = row();
    expect(insteadOf({ window }, [row()])).toEqual({ is: 'there' });
    expect(insteadOf({ window }, [row({ status: 'paused', instead: '14' })])).toEqual({ is: 'taken-over', by: '14' });
    expect(insteadOf({ window }, [row({ status: 'paused' })])).toEqual({ is: 'paused' });
    expect(insteadOf({ window }, [])).toEqual({ is: 'there' });
  });

  test('for lamps: who is called, else what each window is for and where to go instead', () => {
    const view = {
      windows: [row(), row({ window: '14', status: 'paused', instead: '13' })],
      hall: { name: '大厅' } as HallView,
      calls: [],
    };
    expect(ledLines(view, { is: 'quiet' }, 'zh-CN')).toEqual(['13号窗口 不动产综合受理', '14号窗口 暂停服务，请到 13 号窗口']);
    const hero = { is: 'calling', calls: [call(1, 'B012', '13', '10:00:00')] } as const;
    expect(ledLines(view, hero, 'zh-CN')).toEqual(['B012 请到 13 号窗口']);
  });
});

test('a number that is called again within its eight seconds keeps its side and is not there twice', () => {
  const calls = [call(1, 'A001', '02', '10:00:00'), call(2, 'B001', '13', '10:00:01'), call(3, 'A001', '02', '10:00:04', 'recall')];
  const hero = heroAt(calls, at('10:00:05'));
  expect(hero.is === 'calling' ? hero.calls.map(({ nr }) => nr) : hero.is).toEqual([3, 2]);
});

test('a table gives way to a page after a minute without a call, for as long as it takes to read; a call brings it back', () => {
  const idle = tableTurned({ reading: false, since: 0 }, false, 12, 59_999);
  expect(idle.reading).toBe(false);
  const reading = tableTurned(idle, false, 12, 60_000);
  expect(reading).toEqual({ reading: true, since: 60_000 });
  expect(tableTurned(reading, false, 12, 71_999).reading).toBe(true);
  expect(tableTurned(reading, false, 12, 72_000)).toEqual({ reading: false, since: 72_000 });
  expect(tableTurned(reading, true, 12, 61_000).reading).toBe(false);
});

test('a board is dark from half an hour after closing to half an hour before opening, never while the doors are open', () => {
  const hall = { state: 'closed', timezone: 'Asia/Shanghai', sessions } as const;
  const dark = (clock: string) => isNight(hall, at(`${clock}:00`));
  expect([dark('17:59'), dark('18:00'), dark('03:00'), dark('07:59'), dark('08:00')]).toEqual([false, true, true, true, false]);
  expect(isNight({ ...hall, state: 'pre-open' }, at('07:40:00'))).toBe(false);
  expect(isNight({ ...hall, sessions: [] }, at('10:00:00'))).toBe(false); // a day of rest: by daylight the door says why
  expect(isNight({ ...hall, sessions: [] }, at('22:00:00'))).toBe(true);
});

test('an emergency stops the calls, and a call wakes a dark board', () => {
  const hall = { state: 'closed', reason: 'after-hours', timezone: 'Asia/Shanghai', sessions } as unknown as HallView;
  const hero = heroAt([call(1, 'A001', '02', '18:30:00')], at('18:30:01'));
  expect(stageOf(hall, hero, at('18:30:01'))).toBe('calls');
  expect(stageOf(hall, hero, at('18:30:01'), true)).toBe('emergency');
  expect(stageOf(hall, { is: 'quiet' }, at('18:30:01'))).toBe('night');
  expect(stageOf(hall, { is: 'quiet' }, null)).toBe('closed'); // whoever does not know the time does not go dark
});

test('the foot of a table says the missed numbers, three at a time', () => {
  const hall = { state: 'open', timezone: 'Asia/Shanghai', sessions, trial: true } as unknown as HallView;
  const missed = ['A031', 'C018', 'F007', 'B007'].map((number) => ({ number, at: '' }));
  const lines = footLines({ hall, waiting: [], missed, enquiry: '01' }, at('10:00:00'), 'zh-CN', false, true);
  expect(lines).toContain('过号请到 01 号咨询台：A031  C018  F007');
  expect(lines).toContain('过号请到 01 号咨询台：B007');
});

test('over a window: work in the villages is no pause, and work after hours is said', () => {
  const here = { status: 'paused', number: null, ticketStatus: null } as const;
  expect(signLook({ ...here, pausedFor: '下乡服务' }, null)).toBe('village');
  expect(signLook({ ...here, pausedFor: '开会' }, null)).toBe('paused');
  expect(isLate({ status: 'open', hall: { state: 'closed' } })).toBe(true);
  expect(isLate({ status: 'open', hall: { state: 'closing' } })).toBe(false);
  expect(isLate({ status: 'closed', hall: { state: 'closed' } })).toBe(false);
});
