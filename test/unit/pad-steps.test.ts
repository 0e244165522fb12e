import { describe, expect, test } from 'vitest';
import { newPad, type Pad, type PadMove, padAfter, type Rating, secondsLeft } from '../../display/pad/pad-steps.ts';
import type { PadView } from '../../shared/views.ts';

type Seen = { number?: string | null; review?: string | null };
const view = ({ number = null, review = null }: Seen): PadView =>
  ({
    number,
    review: review && { ticket: review, number: review, lang: 'zh-CN', clerk: null, doneAt: '', seconds: 20, secondsLarge: 60 },
  }) as unknown as PadView; // the steps look at nothing else
const sees = (seen: Seen, doneSince = 0): PadMove => ({ do: 'look', view: view(seen), doneSince });

/** Moves, each with the second in which it comes; what is handed in is kept. */
function goes(moves: readonly (readonly [number, PadMove])[], from: Pad = newPad(null)) {
  let pad = from;
  const handed: Rating[] = [];
  for (const [second, move] of moves) {
    const after = padAfter(pad, move, second * 1000);
    pad = after.pad;
    if (after.hand) handed.push(after.hand);
  }
  return { pad, handed, is: pad.step.is };
}
const tick: PadMove = { do: 'tick' };
const grade = (of: number): PadMove => ({ do: 'grade', grade: of });
const asking = [0, sees({ review: 'A001' })] as const;

describe('the question', () => {
  test('closes by itself after its seconds, as not rated, and is not asked again', () => {
    expect(goes([asking, [19.4, tick]]).is).toBe('asking');
    const over = goes([asking, [20, tick], [21, sees({ review: 'A001' })]]);
    expect(over).toMatchObject({ is: 'window', handed: [], pad: { settled: 'A001' } });
  });

  test('lasts three times as long in large print, and a touch begins the time anew', () => {
    expect(goes([asking, [1, { do: 'large' }], [59, tick]]).is).toBe('asking');
    expect(goes([asking, [1, { do: 'large' }], [61, tick]]).is).toBe('window');
    expect(goes([asking, [19, { do: 'language', language: 'en' }], [30, tick]]).is).toBe('asking');
    expect(secondsLeft(goes([asking]).pad, 2_000)).toBe(18);
  });

  test('has no more time after a reload than it had before', () => {
    expect(
      goes([
        [100, sees({ review: 'A001' }, 82_000)],
        [101, tick],
      ]).is,
    ).toBe('asking');
    expect(
      goes([
        [100, sees({ review: 'A001' }, 82_000)],
        [102, tick],
      ]).is,
    ).toBe('window');
    expect(goes([[100, sees({ review: 'A001' })]], newPad('A001')).is).toBe('window');
  });

  test('is left alone by whoever touches 这次不评', () => {
    expect(goes([asking, [3, { do: 'skip' }], [4, sees({ review: 'A001' })]])).toMatchObject({ is: 'window', handed: [] });
  });

  test('gives way to the next service; two in a hurry are not mixed up', () => {
    expect(goes([asking, [2, sees({ number: 'A002' })], [3, grade(5)]])).toMatchObject({ is: 'window', handed: [] });
    const next = goes([asking, [2, sees({ number: 'A002' })], [3, sees({ review: 'A002' }, 3_000)], [4, grade(4)]]);
    expect(next.handed).toEqual([{ ticket: 'A002', grade: 4, reasons: [] }]);
  });

  test('stands while the next number is only called by the same press', () => {
    expect(goes([asking, [1, sees({ number: 'A002', review: 'A001' })]]).is).toBe('asking');
  });
});

describe('an answer', () => {
  test('that is good is handed in once, however often the key is touched', () => {
    const { is, handed } = goes([asking, [2, grade(5)], [2, grade(1)], [2, grade(5)]]);
    expect([is, handed]).toEqual(['sending', [{ ticket: 'A001', grade: 5, reasons: [] }]]);
  });

  test('that is bad is asked why; reasons are touched on and off', () => {
    const why = [asking, [2, grade(2)], [3, { do: 'reason', reason: 'slow' }], [4, { do: 'reason', reason: 'place' }]] as const;
    expect(goes(why)).toMatchObject({ is: 'reasons', handed: [] });
    expect(goes([...why, [5, { do: 'reason', reason: 'slow' }], [6, { do: 'submit' }]]).handed).toEqual([
      { ticket: 'A001', grade: 2, reasons: ['place'] },
    ]);
    expect(goes([...why, [5, { do: 'back' }], [6, grade(4)]]).handed).toEqual([{ ticket: 'A001', grade: 4, reasons: [] }]);
  });

  test('that is bad counts when its giver walks away, and cannot be called away', () => {
    const bad = { ticket: 'A001', grade: 1, reasons: [] };
    expect(goes([asking, [2, grade(1)], [22, tick], [23, tick]]).handed).toEqual([bad]);
    expect(goes([asking, [2, grade(1)], [3, sees({ number: 'A002' })], [4, { do: 'submit' }]])).toMatchObject({
      is: 'window',
      handed: [bad],
    });
    expect(goes([asking, [2, grade(1)], [3, sees({})]]).is).toBe('reasons'); // the hall's time is over, theirs is not
  });

  test('is thanked for when the hall has it, and for six seconds', () => {
    const given = [asking, [2, grade(5)], [3, { do: 'handed', ticket: 'A001', well: true }]] as const;
    expect(goes(given).pad.step).toMatchObject({ is: 'thanks', said: 'thanks' });
    expect(goes([...given, [8.9, tick]]).is).toBe('thanks');
    expect(goes([...given, [9, tick], [10, sees({ review: 'A001' })]]).is).toBe('window');
    expect(goes([...given, [4, sees({ number: 'A002' })]]).is).toBe('window');
  });

  test('that does not get through says so calmly, and the pad goes on', () => {
    expect(goes([asking, [2, grade(5)], [8, tick]]).pad.step).toMatchObject({ is: 'thanks', said: 'later' });
    expect(goes([asking, [2, grade(5)], [8, tick], [14, tick]]).is).toBe('window');
    expect(goes([asking, [2, grade(5)], [3, { do: 'handed', ticket: 'A001', well: false }]]).pad.step).toMatchObject({ said: 'notTaken' });
  });
});

test('what somebody reads by is theirs alone: the next one finds the pad as it was', () => {
  const chosen = [
    [0, sees({ number: 'A001' })],
    [1, { do: 'large' }],
    [1, { do: 'contrast' }],
    [1, { do: 'language', language: 'en' }],
  ] as const;
  const asked = [...chosen, [2, sees({ review: 'A001' })]] as const;
  expect(goes(asked).pad).toMatchObject({ large: true, contrast: true, language: 'en' });
  const plain = { large: false, contrast: false, language: null };
  expect(goes([...asked, [3, { do: 'skip' }]]).pad).toMatchObject(plain);
  expect(goes([...chosen, [2, sees({ number: 'A002' })]]).pad).toMatchObject(plain);
  expect(
    goes([
      [0, { do: 'large' }],
      [59, tick],
    ]).pad.large,
  ).toBe(true);
  expect(
    goes([
      [0, { do: 'large' }],
      [60, tick],
    ]).pad,
  ).toMatchObject(plain);
});
