import { describe, expect, test } from 'vitest';
import { heroAt, rowsBeside, withSaid } from '../../display/board/hero.ts';
import type { Call } from '../../shared/views.ts';

const START = Date.parse('2026-12-01T10:14:00+08:00');
const after = (seconds: number) => START + seconds * 1000;

/** The calls of a morning, oldest first, as the board hears them: newest first. */
const calls = (...seconds: number[]): Call[] =>
  seconds
    .map((at, nth) => ({
      nr: nth + 1,
      number: `A00${nth + 1}`,
      window: `0${nth + 1}`,
      kind: 'call' as const,
      lang: 'zh-CN' as const,
      at: new Date(after(at)).toISOString(),
      zone: 'A',
      elsewhere: false,
      live: true,
      collects: false,
    }))
    .reverse();

const shown = (all: Call[], at: number) => {
  const hero = heroAt(all, after(at));
  return hero.is === 'quiet' ? 'quiet' : [hero.is, ...hero.calls.map(({ number }) => number)].join(' ');
};

describe('the big field', () => {
  test('takes a call at once and calls for a minute', () => {
    expect(shown(calls(0), 0)).toBe('calling A001');
    expect(shown(calls(0), 59)).toBe('calling A001');
  });

  test('goes calm a minute after the last call, and quiet after ten', () => {
    expect(shown(calls(0), 60)).toBe('recent A001');
    expect(shown(calls(0), 599)).toBe('recent A001');
    expect(shown(calls(0), 600)).toBe('quiet');
  });

  test('is the new call’s alone when the one before has had its eight seconds', () => {
    expect(shown(calls(0, 8), 8)).toBe('calling A002');
  });

  test('is shared when another call comes within eight seconds, and stays so', () => {
    expect(shown(calls(0, 3), 3)).toBe('calling A001 A002');
    expect(shown(calls(0, 3), 40)).toBe('calling A001 A002');
  });

  test('lets a third call wait until the first has had its eight seconds; the second keeps its side', () => {
    const three = calls(0, 3, 4);
    expect(shown(three, 7)).toBe('calling A001 A002');
    expect(shown(three, 8)).toBe('calling A003 A002');
  });

  test('shows four that were called at once two by two, none twice, none left out', () => {
    const four = calls(0, 0, 0, 0);
    expect(shown(four, 0)).toBe('calling A001 A002');
    expect(shown(four, 7.9)).toBe('calling A001 A002');
    expect(shown(four, 8)).toBe('calling A003 A004');
  });

  test('gives every call at least eight seconds, whatever comes', () => {
    const busy = calls(0, 1, 2, 3, 9, 9, 20, 21, 22, 50);
    const seen = new Map<string, number>();
    for (let tenth = 0; tenth < 1200; tenth += 1) {
      const hero = heroAt(
        busy.filter(({ at }) => Date.parse(at) <= after(tenth / 10)),
        after(tenth / 10),
      );
      if (hero.is !== 'calling') continue;
      expect(hero.calls.length).toBeLessThanOrEqual(2);
      for (const { number } of hero.calls) seen.set(number, (seen.get(number) ?? 0) + 1);
    }
    expect(seen.size).toBe(10);
    expect(Math.min(...seen.values())).toBeGreaterThanOrEqual(80);
  });

  test('names nobody before the first call, nor when the hall’s time is not known', () => {
    expect(heroAt([], after(0))).toEqual({ is: 'quiet' });
    expect(heroAt(calls(0), null)).toEqual({ is: 'quiet' });
  });

  test('shows a call that the server stamped a moment later than its view', () => {
    expect(shown(calls(1), 0)).toBe('calling A001');
  });
});

test('the call that is being said stands in the big field, also when newer ones have had its place', () => {
  const four = calls(0, 0, 0, 0);
  const [, third, , first] = four;
  const later = heroAt(four, after(9));
  expect(withSaid(later, third!)).toBe(later);
  const pinned = withSaid(later, first!);
  expect(pinned).toMatchObject({ is: 'calling', calls: [{ number: 'A001' }, { number: 'A004' }] });
  expect(rowsBeside(four, pinned, 6).map(({ number }) => number)).toEqual(['A003', 'A002']);
  expect(withSaid(heroAt(calls(0), after(700)), calls(0)[0]!)).toMatchObject({ is: 'calling', calls: [{ number: 'A001' }] });
  expect(withSaid(heroAt(calls(0), after(700)), null)).toEqual({ is: 'quiet' });
});

describe('the rows', () => {
  test('are the calls before, newest first, with whoever waits for the big field among them', () => {
    const three = calls(0, 3, 4);
    expect(rowsBeside(three, heroAt(three, after(5)), 6).map(({ number }) => number)).toEqual(['A003']);
    expect(rowsBeside(three, heroAt(three, after(9)), 6).map(({ number }) => number)).toEqual(['A001']);
  });

  test('name a ticket once, though it was called again', () => {
    const [newest, oldest] = calls(0, 100);
    const recalled = { ...newest!, nr: 9, number: oldest!.number, kind: 'recall' as const };
    const all = [recalled, newest!, oldest!];
    expect(rowsBeside(all, heroAt(all, after(700)), 6).map(({ number }) => number)).toEqual(['A001', 'A002']);
  });

  test('are no more than there is room for', () => {
    expect(rowsBeside(calls(0, 100, 200, 300, 400, 500, 600, 700, 800), { is: 'quiet' }, 6)).toHaveLength(6);
  });
});
