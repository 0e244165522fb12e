import { expect, test } from 'vitest';
import { announcement } from '../../shared/announcement.ts';
import { common } from '../../shared/i18n/common.ts';

test('one announcement, for the eye and for the ear', () => {
  expect(announcement({ number: 'A001', window: '13' }, '请{ticket}号到{window}号窗口办理', 'zh-CN')).toEqual({
    caption: '请A001号到13号窗口办理',
    say: '请A零零幺号到十三号窗口办理',
  });
  expect(announcement({ number: 'A001', window: '03' }, 'Ticket {ticket}, please go to window {window}', 'en').say).toBe(
    'Ticket A zero zero one, please go to window 3',
  );
});
test('a waiting time is rounded outward and stands beside the count of people', () => {
  const { waiting } = common['zh-CN'];
  expect(waiting(9, { from: 41, to: 49 }, false)).toBe('等候 9 人，约 40—50 分钟');
  expect(waiting(4, { from: 20, to: 20 }, false)).toBe('等候 4 人，约 20 分钟');
  expect(waiting(1, { from: 1, to: 4 }, false)).toBe('等候 1 人，5 分钟以内');
  expect(waiting(30, { from: 92, to: 118 }, false)).toBe('等候 30 人，约 1.5—2 小时');
  expect(waiting(0, null, true)).toBe('现在不用等');
  expect(waiting(9, null, false)).toBe('等候 9 人，时间说不准');
});
