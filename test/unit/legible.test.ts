import { expect, test } from 'vitest';
import { legible, readableFrom } from '../../shared/legible.ts';

// The text height table: from how many metres a line can be read, by the panel's diagonal.
const INCHES = [43, 55, 65, 75, 86];
const TABLE = [
  { px: 232, kind: 'digits', metres: [14.5, 18.5, 21.9, 25.3, 29.0] },
  { px: 168, kind: 'digits', metres: [10.5, 13.4, 15.9, 18.3, 21.0] },
  { px: 100, kind: 'digits', metres: [6.2, 8.0, 9.4, 10.9, 12.5] },
  { px: 52, kind: 'chinese', metres: [3.3, 4.2, 4.9, 5.7, 6.5] },
  { px: 40, kind: 'chinese', metres: [2.5, 3.2, 3.8, 4.4, 5.0] },
] as const;

test.each(TABLE)('a line of $px px ($kind) is read as far as the table says', ({ px, kind, metres }) => {
  const read = INCHES.map((inches) => readableFrom(px, kind, inches));
  for (const [nth, metre] of metres.entries()) expect(Math.abs((read[nth] ?? 0) - metre)).toBeLessThan(0.06);
});

test('the office is told which lines the last seat can read, and what would help where it cannot read the rows', () => {
  const ok = (seen: ReturnType<typeof legible>) => seen?.lines.filter((one) => one.ok).map(({ line }) => line);
  const near = legible('calls', 65, 9);
  expect(ok(near)).toEqual(['number', 'window', 'rows']);
  expect(near?.better).toBeNull();
  const far = legible('auto', 55, 12);
  expect(ok(far)).toEqual(['number', 'window']);
  expect(far?.better).toEqual({ zone: false, inches: 86 });
  expect(legible('calls', 55, 8.2)?.better).toEqual({ zone: true, inches: 65 }); // a zone's rows are a little larger
  expect(legible('table', 75, 10)?.better).toEqual({ zone: true, inches: 98 });
  expect(legible('calls', 43, 40)?.better).toEqual({ zone: false, inches: null }); // no panel that is sold
  expect(legible('led', 55, 12)).toBeNull();
});
