import fc from 'fast-check';
import { nastyJson, nastyNumber, nastyText } from './nasty.ts';

// What happens to a document in a hurried hand, or a hostile one: something is left out, written twice, put into the wrong field.

const HOWS = ['delete', 'twice', 'many', 'put', 'text', 'number', 'near', 'key', 'swap', 'as there', 'as another'] as const;
/** One change: `at` and `other` lead to a place by the number of the child at each step. */
export type Edit = {
  readonly at: readonly number[];
  readonly how: (typeof HOWS)[number];
  readonly other: readonly number[];
  readonly value: unknown;
  readonly text: string;
  readonly number: number;
};

const way = fc.array(fc.nat({ max: 400 }), { minLength: 2, maxLength: 7, size: 'max' });
const edit: fc.Arbitrary<Edit> = fc.record({
  at: way,
  how: fc.constantFrom(...HOWS),
  other: way,
  value: nastyJson,
  text: nastyText,
  number: nastyNumber,
});
export const edits = (most = 3): fc.Arbitrary<readonly Edit[]> => fc.array(edit, { minLength: 1, maxLength: most });

type Holder = Record<string, unknown> | unknown[];
type Place = { readonly holder: Holder; readonly key: string | number; readonly value: unknown };
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
const read = (holder: Holder, key: string | number): unknown => (holder as Record<string | number, unknown>)[key];
const write = (holder: Holder, key: string | number, value: unknown): void => {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true }); // `__proto__` too
};

function placeAt(root: Holder, steps: readonly number[]): Place | null {
  let found: Place | null = null;
  let holder: unknown = root;
  for (const step of steps) {
    if (!isHolder(holder)) break;
    const keys = Object.keys(holder);
    const name = keys[step % keys.length];
    if (name === undefined) break;
    const key = Array.isArray(holder) ? Number(name) : name;
    found = { holder, key, value: read(holder, key) };
    holder = found.value;
  }
  return found;
}

/** The document with all the changes, as a copy; the first and only place of all is the document itself. */
export function edited(document: unknown, all: readonly Edit[]): unknown {
  const root = [structuredClone(document)];
  for (const one of all) {
    const place = placeAt(root, [0, ...one.at]);
    if (place) change(place, root, one);
  }
  return root[0];
}

function change({ holder, key, value }: Place, root: Holder, { how, other, value: odd, text, number }: Edit): void {
  const there = placeAt(root, [0, ...other]);
  switch (how) {
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 'twice':
      if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(value));
      else write(holder, text, structuredClone(value));
      return;
    case 'many':
      if (Array.isArray(value) && value.length > 0)
        write(
          holder,
          key,
          Array.from({ length: 300 }, (_, nth) => value[nth % value.length]),
        );
      else if (typeof value === 'string') write(holder, key, value.repeat(300));
      return;
    case 'put':
      write(holder, key, odd);
      return;
    case 'text':
      write(holder, key, text);
      return;
    case 'number':
      write(holder, key, number);
      return;
    case 'near':
      write(holder, key, near(value));
      return;
    case 'key':
      if (isHolder(value) && !Array.isArray(value)) write(value, text, odd);
      return;
    case 'swap':
      if (!there || contains(value, there.holder) || contains(there.value, holder)) return;
      write(holder, key, there.value);
      write(there.holder, there.key, value);
      return;
    case 'as there':
      if (there) write(holder, key, structuredClone(there.value));
      return;
    case 'as another': {
      // the same field of another row
      const row = there && isHolder(there.value) && !Array.isArray(there.value) ? there.value : there?.holder;
      if (row && !Array.isArray(row) && Object.hasOwn(row, key)) write(holder, key, structuredClone(read(row, key)));
      return;
    }
  }
}

/** Written into itself a document would have no end. */
const contains = (value: unknown, holder: Holder): boolean =>
  value === holder || (isHolder(value) && Object.values(value).some((one) => contains(one, holder)));

/** What is hardly another: a slip of the finger. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return [...value].reverse();
  if (typeof value !== 'string') return value;
  if (value.length === 1) return String.fromCharCode(value.charCodeAt(0) + 1); // the queue after
  const digit = value.search(/\d/);
  return digit < 0 ? value.slice(1) : `${value.slice(0, digit)}${(Number(value[digit]) + 1) % 10}${value.slice(digit + 1)}`;
}
