import fc from 'fast-check';

// What nobody means to type, and what finds its way into every field sooner or later.

const LONG = 'x'.repeat(9_000);
/** Names that an object has by itself, halves of letters, ways out of a folder, what a shell, a page or a database would run. */
export const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'undefined', 'null', 'NaN'],
  ...['', ' ', '\t', '\u0000', '\ud800', '\udc00x', '\ufeff', '\u202e号', '𠮷', 'e\u0301', '\r\nx-y: z', '\u2028'],
  ...['..', '../../../etc/passwd', '..%2f..', '%00', '%', '%E0%A4%A', 'C:\\', 'con', '/', '\\', '.', '*', '?', '#', '@02'],
  ...[
    '-0',
    '1e308',
    '1e999',
    '-1',
    '0x10',
    '99',
    '００１',
    "'; DROP TABLE journal;--",
    '<script>alert(1)</script>',
    '{{7*7}}',
    '$&',
    '$(id)',
  ],
  ...['2026-02-30', '2026-13-01', '0000-00-00', '9999-12-31', '24:00', '24:01', '99:99', '02-29', '02-30', '2026-12-01T09:00:00+99:00'],
  LONG,
] as const;

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

/** As JSON may carry them: `1e999` is read as infinity. */
export const nastyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 53), 8.64e15, 8.64e15 + 1, Number.POSITIVE_INFINITY),
  fc.integer({ min: -10, max: 10_000 }),
);

/** Anything that JSON can say, with keys that an object has by itself. */
export const nastyJson: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 2, arbitrary: fc.constantFrom(null, true, false) },
    { weight: 3, arbitrary: nastyText },
    { weight: 3, arbitrary: nastyNumber },
    { weight: 1, arbitrary: fc.array(tie('any'), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(fc.tuple(nastyText, tie('any')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }).map(deep) },
  ),
})).any;

function deep(levels: number): unknown {
  let made: unknown = 1;
  for (let nth = 0; nth < levels; nth += 1) made = nth % 2 ? [made] : { a: made };
  return made;
}

const INFINITE = '@infinite@';
/** The text of it, with infinity as a number that is too large to be read as any other. */
export const jsonText = (value: unknown): string =>
  (JSON.stringify(value, (_key, one) => (one === Number.POSITIVE_INFINITY ? INFINITE : one)) ?? 'null').replaceAll(
    `"${INFINITE}"`,
    '1e999',
  );
