import { strFromU8 } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { breathe, FileFault } from './cells.ts';
import { listedIn, unpackedFrom } from './zip-list.ts';

const MOST_ENTRIES = 1_000;
const MOST_BYTES = 100 * 1024 * 1024; // of all parts together, unpacked
const PACKED = 10 * 1024 * 1024; // a part that is larger than this, and
const RATIO = 200; // so many times as large as it is packed, is no table that anybody typed
const NEEDED = /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/** The parts of a workbook that hold its cells, by their paths. Measured before anything is unpacked, and held to it. Throws FileFault. */
export async function partsOf(file: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  if (file[0] === 0xd0 && file[1] === 0xcf) throw new FileFault('old-workbook'); // .xls, or an .xlsx behind a password
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw new FileFault('not-a-workbook');
  const zip = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const parts = new Map<string, Uint8Array>();
  try {
    const listed = listedIn(zip);
    const bytes = listed.reduce((sum, one) => sum + one.bytes, 0);
    const bomb = listed.some((one) => one.bytes > PACKED && one.bytes > one.packed * RATIO);
    if (listed.length > MOST_ENTRIES || bytes > MOST_BYTES || bomb) throw new FileFault('too-much');
    if (listed.some(({ name }) => /^xl\/externalLinks\//i.test(name))) throw new FileFault('outside-links');
    for (const one of listed) if (NEEDED.test(one.name)) parts.set(one.name, await unpackedFrom(zip, one));
    return parts;
  } catch (fault) {
    if (fault instanceof FileFault) throw fault;
    throw new FileFault((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : 'not-a-workbook');
  }
}

type Hears = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};
const SLICE = 64 * 1024;

/** Reads a part of a workbook piece by piece. Names come without their prefix. Throws FileFault where it is not XML, or defines entities. */
export async function readXml(part: Uint8Array, { open, close, text }: Hears): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  let wrong = false;
  parser.on('error', () => {
    wrong = true;
  });
  parser.on('doctype', () => {
    wrong = true;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open?.(plain(name), attributes));
  parser.on('closetag', ({ name }) => close?.(plain(name)));
  parser.on('text', (said) => text?.(said));
  const whole = strFromU8(part);
  for (let at = 0; at < whole.length && !wrong; at += SLICE) {
    parser.write(whole.slice(at, at + SLICE));
    await breathe();
  }
  if (!wrong) parser.close();
  if (wrong) throw new FileFault('not-a-workbook');
}

/** `_x000D_` in a workbook stands for a sign that XML cannot have. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
export const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot have
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
