import type { Day } from './words.ts';

/** Kinds of document that carry a number of eighteen signs with a check sign; the names are those of `DOCUMENT_KINDS`. */
export type NumberedDocument = 'resident-id' | 'residence-permit' | 'foreign-permanent-id';
export type ResidentNumber = { readonly kind: NumberedDocument; readonly number: string; readonly bornOn: Day };

/** Provinces of GB/T 2260, by the first two digits. */
const PROVINCES = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '));
/** Residence permits for people from Hong Kong, Macao and Taiwan begin so (国办发〔2018〕81号). */
const PERMITS = ['810000', '820000', '830000'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The eighteenth sign over seventeen digits: ISO 7064 MOD 11-2, as GB 11643-1999 asks. */
export function checkSign(seventeen: string): string {
  const sum = WEIGHTS.reduce((so, weight, nth) => so + weight * Number(seventeen[nth]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/**
 * A number as it is typed, scanned or read off a card: blanks and a small x make no difference. Null unless it has eighteen
 * signs, a day of birth that there was, and the right check sign. A foreign permanent resident's (form of 2023) begins with 9.
 */
export function readResidentNumber(text: string): ResidentNumber | null {
  const number = text.replace(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number) || checkSign(number.slice(0, 17)) !== number[17]) return null;
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const kind = kindOf(number);
  return kind !== null && isDay(bornOn) ? { kind, number, bornOn } : null;
}

function kindOf(number: string): NumberedDocument | null {
  if (PERMITS.includes(number.slice(0, 6))) return 'residence-permit';
  if (number.startsWith('9')) return PROVINCES.has(number.slice(1, 3)) ? 'foreign-permanent-id' : null;
  return PROVINCES.has(number.slice(0, 2)) ? 'resident-id' : null;
}

/** A day of the calendar in the twentieth century or later. */
export function isDay(day: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(day)) return false;
  const at = new Date(`${day}T00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** Full years on a day; below zero for whoever is not born yet. Who was born on 29 February is a year older on 1 March. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
