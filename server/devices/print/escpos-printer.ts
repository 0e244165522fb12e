import { bytesOf } from './encode.ts';
import { type Line, openLine } from './line.ts';
import type { Width } from './markup.ts';
import type { Printer } from './printer.ts';

const ASK_FOR_PAPER = Buffer.from([0x10, 0x04, 0x02]); // DLE EOT 2
const TELL_NO_CHANGE = Buffer.from([0x1d, 0x61, 0x00]); // GS a 0: with this receiptline begins
const TELL_CHANGES = Buffer.from([0x1d, 0x61, 0x0e]); // GS a: on line, error and paper, by itself
const SILENCE = 1_500; // milliseconds; who has not answered by then never does: cheap printers and USB bridges
const PAPER_COMES = 2_500; // the slowest printers, 50 mm a second, on the longest slip

/** A network printer with a Chinese font of its own, asked before and after whether the paper is there. */
export function escposPrinter(address: string, width: Width): Printer {
  return {
    async print({ markup }, begin) {
      const line = await openLine(address, SILENCE);
      if (!line) return 'offline';
      let waits = 0;
      try {
        const before = await paperIn(line);
        if (before === 'offline' || before === 'no-paper') return before;
        if (!(await begin())) return 'unknown';
        line.send(tellingChanges(bytesOf(markup, width)));
        const end = before === 'silent' ? 'unknown' : await endOf(line);
        if (end === 'unknown') waits = SILENCE; // part of the slip may still be on its way
        return end;
      } finally {
        await line.leave(waits);
      }
    },
  };
}

/** Asked before anything is printed, so that no half slip comes out. */
async function paperIn(line: Line): Promise<'fine' | 'no-paper' | 'offline' | 'silent'> {
  line.send(ASK_FOR_PAPER);
  const said = await line.hear((told) => (told.is === 'answer' ? told : null), SILENCE);
  if (said === 'silent') return 'silent';
  if (said === 'gone' || said.broken) return 'offline';
  return said.paperOut || said.coverOpen ? 'no-paper' : 'fine';
}

/** The slip itself ends with GS r 1, which a printer answers when all before it has been printed. */
async function endOf(line: Line): Promise<'printed' | 'no-paper' | 'unknown'> {
  const said = await line.hear((told) => {
    if (told.is === 'answer') return null;
    if (told.paperOut || (told.is === 'change' && told.coverOpen)) return 'no-paper';
    return told.is === 'end' ? 'printed' : null;
  }, SILENCE + PAPER_COMES);
  return said === 'printed' || said === 'no-paper' ? said : 'unknown';
}

/** receiptline switches the telling off at the start of each slip; then nobody would hear that the paper ran out in the middle. */
function tellingChanges(slip: Buffer): Buffer {
  const at = slip.indexOf(TELL_NO_CHANGE);
  return at < 0 || at > 8
    ? Buffer.concat([TELL_CHANGES, slip])
    : Buffer.concat([slip.subarray(0, at), TELL_CHANGES, slip.subarray(at + TELL_NO_CHANGE.length)]);
}
