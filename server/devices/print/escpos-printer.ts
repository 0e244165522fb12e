import { type Line, openLine } from './line.ts';
import type { Found, Printed, Printer } from './printer.ts';

const ASK_FOR_PAPER = Buffer.from([0x10, 0x04, 0x02]); // DLE EOT 2
const ASK_FOR_THE_END = Buffer.from([0x1d, 0x72, 0x01]); // GS r 1
const RESET = Buffer.from([0x1b, 0x40]); // ESC @: with this each slip begins
const TELL_NO_CHANGE = Buffer.from([0x1d, 0x61, 0x00]); // GS a 0: with this receiptline goes on
const TELL_CHANGES = Buffer.from([0x1d, 0x61, 0x0e]); // GS a: on line, error and paper, by itself
const SILENCE = 1_500; // milliseconds; who has not answered by then never does: cheap printers and USB bridges
const GOODBYE = 200; // a printer speaks with one at a time: it has hung up before the next one calls
const PAPER_COMES = 2_500; // the slowest printers, 50 mm a second, on the longest slip

type Needs = {
  address: string;
  /** False: it is known to say nothing, and is not asked. */
  answers: boolean;
  /** What is sent for a slip; null where it cannot be drawn. */
  bytesOf: (markup: string) => Promise<Buffer | null>;
  /** Whether anything can be drawn at all. */
  canDraw: () => Promise<boolean>;
};

/** A network printer, asked before and after whether the paper is there. */
export function escposPrinter({ address, answers, bytesOf, canDraw }: Needs): Printer {
  const before = (line: Line) => (answers ? paperIn(line) : 'silent');
  return {
    async print({ markup }, begin): Promise<Printed> {
      const slip = await bytesOf(markup);
      const line = slip && (await openLine(address, SILENCE));
      if (!line) return { print: 'offline', found: 'offline' };
      let waits = GOODBYE;
      try {
        const found = await before(line);
        if (found === 'offline') return { print: 'offline', found };
        if (found === 'paper-out' || found === 'cover-open') return { print: 'no-paper', found };
        if (!(await begin())) return { print: 'unknown', found: null };
        line.send(tellingChanges(slip));
        const end = found === 'silent' ? SENT : await endOf(line);
        if (end.print === 'unknown') waits = SILENCE; // part of the slip may still be on its way
        return end;
      } finally {
        await line.leave(waits);
      }
    },
    async look(): Promise<Found> {
      const line = (await canDraw()) ? await openLine(address, SILENCE) : null;
      if (!line) return 'offline';
      try {
        const found = await before(line);
        if (found !== 'online') return found;
        line.send(ASK_FOR_THE_END);
        const said = await line.hear((told) => (told.is === 'end' ? told : null), SILENCE);
        if (said === 'silent' || said === 'gone') return found; // it has just said that all is well
        return said.paperOut ? 'paper-out' : said.paperLow ? 'paper-low' : found;
      } finally {
        await line.leave(GOODBYE);
      }
    },
  };
}

/** Sent, and no answer possible. */
const SENT: Printed = { print: 'unknown', found: 'silent' };

/** Asked before anything is printed, so that no half slip comes out. */
async function paperIn(line: Line): Promise<Exclude<Found, 'paper-low'>> {
  line.send(ASK_FOR_PAPER);
  const said = await line.hear((told) => (told.is === 'answer' ? told : null), SILENCE);
  if (said === 'silent') return 'silent';
  if (said === 'gone' || said.broken) return 'offline';
  return said.paperOut ? 'paper-out' : said.coverOpen ? 'cover-open' : 'online';
}

/** The slip itself ends with GS r 1, which a printer answers when all before it has been printed. */
async function endOf(line: Line): Promise<Printed> {
  const said = await line.hear((told): Printed | null => {
    if (told.is === 'answer') return null;
    if (told.paperOut) return { print: 'no-paper', found: 'paper-out' };
    if (told.is === 'change') return told.coverOpen ? { print: 'no-paper', found: 'cover-open' } : null;
    return { print: 'printed', found: told.paperLow ? 'paper-low' : 'online' };
  }, SILENCE + PAPER_COMES);
  if (said === 'gone') return { print: 'unknown', found: null };
  return said === 'silent' ? SENT : said;
}

/** receiptline switches the telling off at the start of each slip; then nobody would hear that the paper ran out in the middle. */
function tellingChanges(slip: Buffer): Buffer {
  const at = slip.indexOf(TELL_NO_CHANGE);
  if (at >= 0 && at <= 8) return Buffer.concat([slip.subarray(0, at), TELL_CHANGES, slip.subarray(at + TELL_NO_CHANGE.length)]);
  const after = slip.indexOf(RESET) === 0 ? RESET.length : 0; // a reset would switch it off again
  return Buffer.concat([slip.subarray(0, after), TELL_CHANGES, slip.subarray(after)]);
}
