/** What stands in a cell, as its file has it. `day`: a number that the file shows as a date. */
export type Cell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'day'; readonly text: string }
  | { readonly is: 'yes'; readonly yes: boolean }
  | { readonly is: 'formula' }
  | { readonly is: 'error'; readonly text: string };

/** `nr` as the program at the edge of the sheet counts it: from 1, the heads included. */
export type Row = { readonly nr: number; readonly cells: ReadonlyMap<number, Cell> };
export type Sheet = {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The first cell of each merged range. */
  readonly merged: readonly { readonly row: number; readonly column: number }[];
};

/** Why a whole file cannot be read; the words stand in the dictionary `tables`. */
export const FILE_FAULTS = [
  'not-a-workbook',
  'not-text',
  'old-workbook',
  'protected',
  'too-much',
  'too-many-rows',
  'outside-links',
  'no-sheet',
  'empty',
] as const;
export type FileFaultWord = (typeof FILE_FAULTS)[number];
export class FileFault extends Error {
  readonly word: FileFaultWord;
  constructor(word: FileFaultWord) {
    super(word);
    this.name = 'FileFault';
    this.word = word;
  }
}

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** The letters over a column, counted from 0: A, Z, AA. */
export function columnLetter(nth: number): string {
  const rest = Math.floor(nth / 26) - 1;
  return `${rest >= 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + (nth % 26))}`;
}

/** 'C17' as column 2 and row 17; null: it is none. */
export function cellPlace(ref: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  if (letters === undefined || row === undefined) return null;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

const PAUSE = 4; // milliseconds at a stretch: a number is called meanwhile
let since = performance.now();
/** Lets the hall do what it has to before a long file is read on. */
export async function breathe(): Promise<void> {
  if (performance.now() < since + PAUSE) return;
  await new Promise(setImmediate);
  since = performance.now();
}
