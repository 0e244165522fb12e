import { expect, test } from 'vitest';
import { keyBurst, signOf } from '../../ui/key-burst.ts';

/** Keys at these times, and what Enter at the last of them brings. */
function typed(signs: string, times: readonly number[]): string | null {
  const burst = keyBurst();
  [...signs].forEach((sign, nth) => {
    burst.add(sign, times[nth] ?? 0);
  });
  return burst.end(times[signs.length] ?? 0);
}
const every = (ms: number, count: number) => Array.from({ length: count + 1 }, (_all, nth) => 5000 + nth * ms);

test('four signs as fast as a scanner are a scan', () => {
  expect(typed('A001', every(5, 4))).toBe('A001');
  expect(typed('A001', every(100, 4))).toBe('A001');
});
test('a sign later than a tenth of a second, or a scan longer than one and a half seconds, is fingers', () => {
  expect(typed('A001', every(101, 4))).toBeNull();
  expect(typed('A001', [0, 5, 10, 15, 116])).toBeNull(); // Enter too late
  expect(typed('0'.repeat(15), every(100, 15))).toBe('0'.repeat(15));
  expect(typed('0'.repeat(16), every(100, 16))).toBeNull();
});
test('three signs are too few', () => expect(typed('A01', every(5, 3))).toBeNull());
test('after a pause a scan begins anew, and what was typed before is not in it', () => {
  expect(typed('9A001', [0, 200, 205, 210, 215, 220])).toBe('A001');
  const burst = keyBurst();
  for (const sign of 'A001') burst.add(sign, 1);
  expect([burst.end(2), burst.end(3)]).toEqual(['A001', null]);
});
test('keys are read by their place on an American keyboard', () => {
  const scan: [string, boolean][] = [
    ['KeyH', false],
    ['KeyT', true],
    ['Semicolon', true],
    ['Slash', false],
    ['Slash', true],
    ['Digit7', false],
    ['Digit7', true],
    ['Numpad0', false],
    ['Minus', true],
    ['Quote', true],
  ];
  expect(scan.map(([code, shift]) => signOf(code, shift)).join('')).toBe('hT:/?7&0_"');
  for (const code of ['F1', 'ArrowUp', 'Enter', 'constructor', '__proto__', '', 'KeyAA']) expect(signOf(code, false)).toBeNull();
});
