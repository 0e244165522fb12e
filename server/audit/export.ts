import type { Day } from '../../shared/words.ts';
import { wordsLine } from '../store/words-apart.ts';
import type { Chain } from './chain.ts';
import { chained, lineOf, sealed } from './lines.ts';

type Needs = { chain: Chain; hall: string; software: string };
type Asked = { readonly from: Day; readonly to: Day; readonly madeAt: string; readonly by: string };

const PIECE = 256 * 1024; // characters that are handed on at once

/**
 * Writes the events of some days, one a line, each with the hash over the one before and itself, and after it a line for each text of the
 * staff that is still kept of it: the event has that line's own hash in it, so that it can be checked, and be missing. The first line tells what it is and
 * upon which hash it goes on, the last how many there are; where the hall's own marks do not agree with what is written, that is told
 * there with the days. `write` takes a piece and says whether whoever reads is still there.
 */
export async function writeExport(
  { chain, hall, software }: Needs,
  { from, to, madeAt, by }: Asked,
  write: (piece: string) => Promise<boolean>,
): Promise<void> {
  const start = await chain.startOf(from);
  const last = await chain.endOf(to);
  const marks = await chain.marksIn(start.seq + 1, last);
  const head = JSON.stringify({
    paihao: 'journal',
    hall,
    days: [from, to],
    from: start.seq + 1,
    previous: start.hash,
    madeAt,
    by,
    software,
  });
  const headHash = chained('', head);
  let piece = `${sealed(head, headHash)}\n`;
  let count = 0;
  const differing: string[] = [];
  let marked: string | null = null; // once a mark has differed: the hash as it goes on from there, so that one day does not spoil the next
  let there = true;
  const end = await chain.walk(start, last, 0, async (row, _before, hash) => {
    const line = lineOf(row);
    piece += `${sealed(line, hash)}\n`;
    for (const words of await chain.wordsOf(row)) piece += `${wordsLine(words)}\n`;
    count += 1;
    if (marked !== null) marked = chained(marked, line);
    const mark = marks.get(row.seq);
    if (mark && mark.hash !== (marked ?? hash)) {
      differing.push(mark.day);
      marked = mark.hash;
    }
    if (piece.length < PIECE) return;
    there = await write(piece);
    piece = '';
    return there;
  });
  if (!there) return;
  const tail = JSON.stringify({ count, last: end.hash, head: headHash, ...(differing.length > 0 ? { differing } : {}) });
  await write(`${piece}${sealed(tail, chained(end.hash, tail))}\n`);
}
