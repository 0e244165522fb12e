import { describe, expect, test } from 'vitest';
import { choiceOf, pageOf, someOf } from '../../kiosk/choice.ts';
import { secondsLeft, stayOf } from '../../kiosk/idle.ts';
import { HOME } from '../../kiosk/steps.ts';
import type { QueueRow } from '../../shared/views.ts';

const row = (queue: string) => ({ queue }) as QueueRow;
const rows = (codes: string) => [...codes].map(row);
const codes = (list: readonly QueueRow[]) => list.map(({ queue }) => queue).join('');

describe('the cards of the first screen', () => {
  test('with few queues all are shown, the hall’s own first', () => {
    const { shown, more } = choiceOf({ queues: rows('ABCD'), home: ['C', 'A'] }, 8);
    expect([codes(shown), codes(more)]).toEqual(['CABD', '']);
  });
  test('with many the last place is kept for all services', () => {
    const { shown, more } = choiceOf({ queues: rows('ABCDEFGHJKL'), home: ['A', 'B', 'C', 'D', 'G', 'R', 'S'] }, 8);
    expect([codes(shown), codes(more)]).toEqual(['ABCDGEF', 'HJKL']);
  });
  test('examples are cut between two of them', () => {
    expect(someOf('结婚、离婚、低保、临时救助', 9)).toBe('结婚、离婚、低保');
    expect(someOf('marriage, divorce, relief', 17)).toBe('marriage, divorce');
  });
  test('a page beyond the end is the last one', () => {
    expect(pageOf([1, 2, 3], 9, 2)).toEqual({ rows: [3], page: 1, pages: 2 });
    expect(pageOf([], 0, 6)).toEqual({ rows: [], page: 0, pages: 1 });
  });
});

describe('nobody touches the screen', () => {
  test('the first screen in Chinese calls after a minute, and calls until somebody comes; in English it turns back', () => {
    expect([secondsLeft(stayOf(HOME), 59), secondsLeft(stayOf(HOME), 60)]).toEqual([null, 0]);
    expect(stayOf({ ...HOME, at: 'attract' })).toBeNull();
    expect(secondsLeft(stayOf({ ...HOME, lang: 'en' }), 45)).toBe(0);
  });
  test('whoever reads large letters, or listens, has three times as long', () => {
    const large = { ...HOME, manner: { ...HOME.manner, large: true } };
    expect([secondsLeft(stayOf(large), 134), secondsLeft(stayOf(large), 135)]).toEqual([null, 0]);
  });
  test('whoever has called for help is given time, even with a number on the screen', () => {
    expect(stayOf({ ...HOME, help: { call: 1, how: 'heard' } })).toMatchObject({ quiet: 90, asks: true });
  });
  test('somebody who reads is asked later, and has 20 seconds to answer', () => {
    const reading = stayOf({ ...HOME, at: 'matters', queue: 'A', page: 0, back: HOME });
    expect([secondsLeft(reading, 89), secondsLeft(reading, 90), secondsLeft(reading, 111)]).toEqual([null, 20, 0]);
  });
});
