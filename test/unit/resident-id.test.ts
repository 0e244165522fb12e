import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, checkSign, readResidentNumber } from '../../shared/resident-id.ts';

// Made up: nobody was given these. The check sign of the first is worked out by hand from the standard's own table:
// 1×7+1×9+0×10+0×5+0×8+0×4+1×2+9×1+0×6+0×3+0×7+1×9+0×10+1×5+0×8+0×4+0×2 = 41, 41 mod 11 = 8, the sign for 8 is 4.
const BY_HAND = '110000190001010004';
const made = (seventeen: string) => seventeen + checkSign(seventeen);

describe('a number on a card', () => {
  test('its check sign is that of the standard', () => {
    expect(readResidentNumber(BY_HAND)).toEqual({ kind: 'resident-id', number: BY_HAND, bornOn: '1900-01-01' });
    expect(checkSign('11010519491231002')).toBe('X'); // the specimen in the standard itself
    // ISO 7064 puts it otherwise: every sign times 2 to the power of its place from the right leaves 1 over eleven.
    for (let nth = 0; nth < 1000; nth += 1) {
      const values = [...made(`53000019850714${String(nth).padStart(3, '0')}`)].map((sign) => (sign === 'X' ? 10 : Number(sign)));
      expect(values.reduce((sum, value, place) => sum + value * 2 ** (17 - place), 0) % 11).toBe(1);
    }
    const signs = Array.from({ length: 1000 }, (_all, nth) => checkSign(`11000019900101${String(nth).padStart(3, '0')}`));
    expect([...new Set(signs)].sort()).toEqual([...'0123456789X']);
  });

  test('one wrong digit, or two that changed places, is always found', () => {
    const place = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), place, fc.integer({ min: 1, max: 9 }), (serial, at, by) => {
        const right = made(`53000019850714${String(serial).padStart(3, '0')}`);
        const digit = (Number(right[at]) + by) % 10;
        expect(readResidentNumber(right.slice(0, at) + digit + right.slice(at + 1))).toBeNull();
        const swapped = right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2);
        if (swapped !== right) expect(readResidentNumber(swapped)).toBeNull();
      }),
    );
  });

  test.each([
    ['resident-id', '53000019850714001', '1985-07-14'],
    ['residence-permit', '81000019900229001', null],
    ['residence-permit', '81000019920229001', '1992-02-29'],
    ['residence-permit', '82000020010101001', '2001-01-01'],
    ['residence-permit', '83000019991231001', '1999-12-31'],
    ['foreign-permanent-id', '91184019800520001', '1980-05-20'],
    ['no province', '99984019800520001', null],
    ['no province', '10000019850714001', null],
    ['no month', '53000019851314001', null],
    ['no day', '53000019850631001', null],
    ['no year', '53000018850714001', null],
  ])('%s %s…', (kind, seventeen, bornOn) => {
    expect(readResidentNumber(made(seventeen))).toEqual(bornOn && { kind, number: made(seventeen), bornOn });
  });

  test('blanks and a small x make no difference', () => {
    const withX = Array.from({ length: 100 }, (_all, nth) => made(`53000019850714${100 + nth}`)).find((one) => one.endsWith('X')) ?? '';
    expect(readResidentNumber(` ${withX.slice(0, 6)} ${withX.slice(6).toLowerCase()} `)?.number).toBe(withX);
  });

  test.each([
    '',
    '530000',
    `${BY_HAND}0`,
    BY_HAND.slice(1),
    '１１００００１９０００１０１０００４',
    'X'.repeat(18),
    '110000190001010X04',
    '__proto__',
  ])('%j is none', (text) => expect(readResidentNumber(text)).toBeNull());
});

test.each([
  ['1966-12-01', '2026-11-30', 59],
  ['1966-12-01', '2026-12-01', 60],
  ['2000-02-29', '2026-02-28', 25],
  ['2000-02-29', '2026-03-01', 26],
  ['2000-02-29', '2028-02-29', 28],
  ['2026-12-02', '2026-12-01', -1],
])('born on %s, on %s one is %i', (bornOn, day, age) => expect(ageOn(bornOn, day)).toBe(age));
