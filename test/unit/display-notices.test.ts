import { describe, expect, test } from 'vitest';
import { noticePieces } from '../../display/board/notices.ts';
import type { AnnouncementView } from '../../shared/views.ts';

const now = Date.parse('2026-12-01T10:00:00+08:00');
const notice = (nr: number, text: string, until = '2026-12-01T10:10:00+08:00'): AnnouncementView => ({
  nr,
  kind: 'notice',
  text,
  lang: 'zh-CN',
  at: '2026-12-01T09:59:00+08:00',
  until,
  zone: null,
});
const room = { line: 10, lines: 1 };

describe('a notice on the board', () => {
  test('stands there while it holds, the newest first', () =>
    expect(noticePieces([notice(2, '后说的'), notice(1, '先说的')], now, room).map(({ text }) => text)).toEqual(['后说的', '先说的']));
  test('goes at its minute, whether the server has said so or not', () => {
    expect(noticePieces([notice(1, '过了', '2026-12-01T10:00:00+08:00')], now, room)).toEqual([]);
    expect(noticePieces([notice(1, '谁知道')], null, room)).toEqual([]);
  });
  test('is cut at a sentence or a comma when it is long, and no sign of it is lost', () => {
    const text = '系统升级，今天下午两点到四点不办。急事请到咨询台登记，我们会打电话。';
    const pieces = noticePieces([notice(1, text)], now, room);
    expect(pieces.map((one) => one.text).join('')).toBe(text);
    expect(pieces.every((one) => one.text.length <= 10)).toBe(true);
    expect(pieces.map(({ nth, of }) => `${nth}/${of}`).at(-1)).toBe(`${pieces.length}/${pieces.length}`);
    expect(pieces[1]?.text).not.toMatch(/^[，。]/);
  });
  test('in one word longer than the strip is cut all the same', () =>
    expect(noticePieces([notice(1, '一'.repeat(25))], now, room).map(({ text }) => text.length)).toEqual([10, 10, 5]));
});
