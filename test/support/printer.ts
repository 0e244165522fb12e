import { createServer, type Socket } from 'node:net';
import iconv from 'iconv-lite';
import { onTestFinished } from 'vitest';
import { readQr } from './browser.ts';

type Token =
  | { is: 'text'; bytes: Buffer }
  | { is: 'command'; name: string; with: Buffer }
  | { is: 'picture'; columns: number; bits: Buffer };

/** How many bytes follow each command that a slip may hold. Any other is a mistake, as it would be on paper. */
const FOLLOW: Readonly<Record<string, number>> = {
  ...{
    'ESC @': 0,
    'ESC M': 1,
    'ESC  ': 1,
    'ESC 2': 0,
    'ESC {': 1,
    'ESC -': 1,
    'ESC E': 1,
    'ESC a': 1,
    'ESC $': 2,
    'ESC \\': 2,
    'ESC t': 1,
  },
  ...{ 'GS a': 1, 'GS B': 1, 'GS !': 1, 'GS L': 2, 'GS W': 2, 'GS V': 2, 'GS r': 1, 'FS S': 2, 'FS .': 0, 'FS &': 0, 'FS -': 1, 'FS C': 1 },
  'DLE \u0004': 1,
};
const LEADS: Readonly<Record<number, string>> = { 16: 'DLE', 27: 'ESC', 28: 'FS', 29: 'GS' };

/** The first thing in the bytes and how long it is; null as long as it is not there whole. */
function tokenIn(bytes: Buffer): { token: Token; length: number } | null {
  const lead = LEADS[bytes[0] ?? -1];
  if (!lead) {
    if (bytes.length === 0) return null;
    const end = bytes.findIndex((byte) => byte in LEADS);
    const length = end < 0 ? bytes.length : end;
    return { token: { is: 'text', bytes: bytes.subarray(0, length) }, length };
  }
  if (bytes.length < 2) return null;
  const name = `${lead} ${String.fromCharCode(bytes[1] ?? 0)}`;
  if (name === 'GS v') {
    if (bytes.length < 8) return null;
    const [across, down] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
    const length = 8 + across * down;
    return bytes.length < length ? null : { token: { is: 'picture', columns: across, bits: bytes.subarray(8, length) }, length };
  }
  const follow = FOLLOW[name];
  if (follow === undefined) throw new Error(`a command that no slip has: ${name}`);
  return bytes.length < 2 + follow ? null : { token: { is: 'command', name, with: bytes.subarray(2, 2 + follow) }, length: 2 + follow };
}

export type Paper = {
  /** All pictures, one below the other, as they are on paper when nothing but pictures is printed. */
  readonly drawn: Buffer;
  /** Of the widest picture, in dots. */
  readonly dots: number;
  readonly lines: readonly string[];
  readonly text: string;
  readonly pictures: readonly Buffer[];
  readonly cut: boolean;
};

/** What comes out of a printer when these bytes go in: the letters read by iconv-lite, pictures as bitmaps that other programs read. */
export function paperFrom(bytes: Buffer): Paper {
  let [rest, chinese, text, cut] = [bytes, false, '', false];
  const pictures: Buffer[] = [];
  const bands: { columns: number; bits: Buffer }[] = [];
  for (let next = tokenIn(rest); next; next = tokenIn(rest)) {
    const { token } = next;
    if (token.is === 'picture') {
      pictures.push(bitmap(token.columns, token.bits));
      bands.push(token);
    }
    if (token.is === 'text') text += iconv.decode(token.bytes, chinese ? 'gb18030' : 'cp437');
    if (token.is === 'command' && token.name === 'GS V') cut = true;
    if (token.is === 'command' && /^FS [.&]$/.test(token.name)) chinese = token.name === 'FS &';
    rest = rest.subarray(next.length);
  }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const columns = Math.max(0, ...bands.map((band) => band.columns));
  const drawn =
    columns > 0
      ? bitmap(columns, Buffer.concat(bands.filter((band) => band.columns === columns).map(({ bits }) => bits)))
      : Buffer.alloc(0);
  return { lines, text: lines.join('\n'), pictures, drawn, dots: columns * 8, cut };
}

/** What the code on a slip says, read by zbarimg from the very dots that go to the printer; of a slip that is one picture, from all of it. */
export const qrOn = ({ pictures, drawn }: Paper): Promise<string | null> =>
  readQr(pictures.length > 1 ? drawn : (pictures[0] ?? Buffer.alloc(0)));

const ROWS_A_LINE = 30;
const MARGIN = 4; // bytes, and eight times as many rows: a code is looked for on white paper
function bitmap(columns: number, bits: Buffer): Buffer {
  const across = columns + 2 * MARGIN;
  const white = Buffer.alloc(across * MARGIN * 8);
  const side = Buffer.alloc(MARGIN);
  const down = bits.length / columns;
  const rows = Array.from({ length: down }, (_, nth) => [side, bits.subarray(nth * columns, (nth + 1) * columns), side]).flat();
  return Buffer.concat([Buffer.from(`P4\n${across * 8} ${down + MARGIN * 16}\n`), white, ...rows, white]);
}

/** Where the paper and the cover are, and whether it speaks at all; 'dawdling' prints and does not say so until it is let. */
type State = 'fine' | 'paper-low' | 'paper-out' | 'cover-open' | 'silent' | 'dawdling' | 'broken';
const ANSWER: Readonly<Partial<Record<State, number>>> = {
  fine: 0x12,
  'paper-low': 0x12,
  dawdling: 0x12,
  'paper-out': 0x32,
  'cover-open': 0x16,
  broken: 0x52,
};

/**
 * A printer one can hold: it stands on loopback, speaks the status protocol, and hands out the paper. Open the cover, take the paper
 * away, or let it run out after so many lines.
 */
export async function openPrinter(first: State = 'fine') {
  const printed: Buffer[] = [];
  const torn: Buffer[] = [];
  let state = first;
  let linesLeft = Number.POSITIVE_INFINITY;
  let connected = 0;
  let calls = 0;
  let atOnce = 0;
  const waiting: (() => void)[] = [];
  const lines = new Set<Socket>();

  const server = createServer((line) => {
    lines.add(line);
    connected += 1;
    calls += 1;
    atOnce = Math.max(atOnce, connected);
    let rest: Buffer = Buffer.alloc(0);
    let slip: Buffer[] = [];
    let tellsChanges = false;
    const say = (...bytes: number[]) => {
      if (state !== 'silent' && !line.destroyed) line.write(Buffer.from(bytes));
    };
    const take = (token: Token, bytes: Buffer): void => {
      if (token.is === 'command' && token.name.startsWith('DLE')) {
        const answer = ANSWER[state];
        if (answer !== undefined) say(answer);
        return;
      }
      if (state === 'paper-out') return; // what comes now waits inside for paper that nobody puts in
      if (token.is !== 'command') {
        linesLeft -= token.is === 'text' ? bytes.filter((byte) => byte === 10).length : token.bits.length / token.columns / ROWS_A_LINE;
        if (linesLeft <= 0) {
          state = 'paper-out';
          torn.push(Buffer.concat(slip));
          if (tellsChanges) say(0x18, 0x00, 0x0c, 0x00);
          return;
        }
      }
      slip.push(bytes);
      if (token.is !== 'command') return;
      if (token.name === 'GS a') {
        tellsChanges = token.with[0] !== 0;
        if (tellsChanges) say(0x10, 0x00, 0x00, 0x0f);
      }
      if (token.name === 'GS V') {
        printed.push(Buffer.concat(slip));
        slip = [];
      }
      if (token.name === 'GS r') {
        if (state === 'dawdling') waiting.push(() => say(0x00));
        else say(state === 'paper-low' ? 0x03 : 0x00);
      }
    };
    line.on('data', (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes]);
      for (let next = tokenIn(rest); next; next = tokenIn(rest)) {
        take(next.token, rest.subarray(0, next.length));
        rest = rest.subarray(next.length);
      }
    });
    line.on('error', () => {});
    line.on('close', () => {
      lines.delete(line);
      connected -= 1;
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const close = () =>
    new Promise<void>((done) => {
      for (const line of lines) line.destroy();
      server.close(() => done());
    });
  onTestFinished(close);
  const port = (server.address() as { port: number }).port;
  return {
    address: `127.0.0.1:${port}`,
    /** The slips that were cut off, oldest first, and those that tore. */
    slips: () => printed.map(paperFrom),
    /** The slips as they came over the line. */
    bytes: (): readonly Buffer[] => printed,
    torn: () => torn.map(paperFrom),
    /** How many lines it had at the same time, at most. */
    atOnce: () => atOnce,
    /** How often it was called. */
    calls: () => calls,
    become(next: State) {
      state = next;
    },
    paperFor(count: number) {
      linesLeft = count;
      if (count > 0 && state === 'paper-out') state = 'fine';
    },
    /** A dawdling printer says that it has done what it was given. */
    sayDone() {
      for (const one of waiting.splice(0)) one();
    },
    close,
  };
}
