import { type Cell, cellPlace, FileFault, MOST_COLUMNS, MOST_ROWS, type Row, type Sheet } from './cells.ts';
import { partsOf, readXml, unescaped } from './xlsx-parts.ts';

/** The sheets of a workbook (.xlsx), cell for cell; formulas and errors are told, never followed. Throws FileFault. */
export async function readXlsx(file: Uint8Array): Promise<Sheet[]> {
  const parts = await partsOf(file);
  const part = (path: string) => parts.get(path) ?? [...parts].find(([name]) => name.toLowerCase() === path.toLowerCase())?.[1];
  const workbook = part('xl/workbook.xml');
  if (!workbook) throw new FileFault('not-a-workbook');
  const { sheets, from1904 } = await sheetsIn(workbook);
  const targets = await targetsIn(part('xl/_rels/workbook.xml.rels'));
  const strings = await stringsIn(part('xl/sharedStrings.xml'));
  const dates = await datesIn(part('xl/styles.xml'));
  const read: Sheet[] = [];
  for (const { name, id } of sheets) {
    const cells = part(targets.get(id) ?? '');
    if (cells) read.push({ name, ...(await cellsIn(cells, { strings, dates, from1904 })) }); // a sheet of a chart has none
  }
  return read;
}

async function sheetsIn(part: Uint8Array) {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key) && key !== 'sheetId')?.[1];
      if (name === 'sheet' && id !== undefined) sheets.push({ name: attributes.name ?? '', id });
    },
  });
  return { sheets, from1904 };
}

async function targetsIn(part: Uint8Array | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (!part) return targets;
  await readXml(part, {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

/** Every text that stands in a cell somewhere; of one in several typefaces its pieces, without how it is read aloud. */
async function stringsIn(part: Uint8Array | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  let said = '';
  let inText = false;
  let inReading = false;
  await readXml(part, {
    open(name) {
      if (name === 'si') said = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    text(text) {
      if (inText && !inReading) said += text;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(said));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
  });
  return strings;
}

/** Formats of numbers that every program has built in and shows as dates or times, the Chinese ones among them. */
const BUILT_IN = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isDate = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/^general$/i.test(format);

/** By the number of a cell's style: whether a number in it is shown as a date. */
async function datesIn(part: Uint8Array | undefined): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const dates: boolean[] = [];
  if (!part) return dates;
  let inCells = false;
  await readXml(part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      const id = Number(numFmtId);
      if (name === 'numFmt') own.set(id, isDate(formatCode));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) dates.push(own.get(id) ?? BUILT_IN(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

type With = { strings: readonly string[]; dates: readonly boolean[]; from1904: boolean };

async function cellsIn(part: Uint8Array, { strings, dates, from1904 }: With): Promise<Omit<Sheet, 'name'>> {
  const rows: Row[] = [];
  const merged: { row: number; column: number }[] = [];
  let row = 0;
  let column = -1;
  let cells = new Map<number, Cell>();
  let attributes: Readonly<Record<string, string>> = {};
  let value: string | null = null;
  let formula = false;
  let reading = false;
  let hearing = false;

  const cell = (): Cell | null => {
    if (formula) return { is: 'formula' };
    if (value === null) return null;
    switch (attributes.t) {
      case 's':
        return { is: 'text', text: strings[Number(value)] ?? '' };
      case 'inlineStr':
      case 'str':
        return { is: 'text', text: unescaped(value) };
      case 'b':
        return { is: 'yes', yes: value.trim() === '1' };
      case 'e':
        return { is: 'error', text: value };
      case 'd':
        return { is: 'day', text: value.slice(0, 10) };
      default: {
        const number = Number(value);
        if (value.trim() === '' || Number.isNaN(number)) return null;
        return dates[Number(attributes.s ?? 0)] ? { is: 'day', text: dayOfSerial(number, from1904) } : { is: 'number', number };
      }
    }
  };

  await readXml(part, {
    open(name, given) {
      if (name === 'row') {
        row = Number(given.r ?? row + 1);
        column = -1;
        cells = new Map();
      } else if (name === 'c') {
        const place = cellPlace(given.r ?? '');
        column = place?.column ?? column + 1;
        attributes = given;
        value = null;
        formula = false;
      } else if (name === 'f') formula = true;
      else if (name === 'rPh') reading = true;
      else if ((name === 'v' || name === 't') && !reading) {
        hearing = true;
        value ??= '';
      } else if (name === 'mergeCell') {
        const place = cellPlace((given.ref ?? '').split(':')[0] ?? '');
        if (place) merged.push(place);
      }
    },
    text(text) {
      if (hearing && value !== null) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') hearing = false;
      else if (name === 'rPh') reading = false;
      else if (name === 'c') {
        const said = cell();
        if (said && column < MOST_COLUMNS) cells.set(column, said);
      } else if (name === 'row' && cells.size > 0) {
        if (rows.length > MOST_ROWS) throw new FileFault('too-many-rows');
        rows.push({ nr: row, cells });
      }
    },
  });
  return { rows, merged };
}

/** Days are counted from the last of 1899, as if 1900 had had a 29 February; or from the first of 1904. */
function dayOfSerial(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  const at = Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * 86_400_000;
  return Number.isFinite(at) && Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : '';
}
