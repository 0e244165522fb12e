/**
 * Fills boxes of `room` with things of these sizes, in their order, `gap` between two: the places of those that go into each box.
 * What is larger than a box has one to itself.
 */
export function packed(sizes: readonly number[], room: number, gap = 0): readonly (readonly number[])[] {
  const boxes: number[][] = [];
  let left = 0;
  for (const [nth, size] of sizes.entries()) {
    const last = boxes.at(-1);
    if (last && size + gap <= left) {
      last.push(nth);
      left -= size + gap;
    } else {
      boxes.push([nth]);
      left = room - size;
    }
  }
  return boxes;
}

/** Lines of pills: the answers to one question stay together where a line can hold them, and begin a line where it cannot. */
export function linesOf(questions: readonly (readonly number[])[], room: number, gap: number): readonly (readonly number[])[] {
  const lines: (readonly number[])[] = [];
  let first = 0;
  let left = 0;
  for (const widths of questions) {
    const own = packed(widths, room, gap).map((line) => line.map((nth) => nth + first));
    const width = widths.reduce((sum, one) => sum + one + gap, 0);
    const last = lines.at(-1);
    if (last && width <= left) {
      lines[lines.length - 1] = [...last, ...own.flat()];
      left -= width;
    } else {
      lines.push(...own);
      left = own.length === 1 ? room + gap - width : 0;
    }
    first += widths.length;
  }
  return lines;
}

/** A long text in pieces of at most `most` signs, cut after a sentence where there is one, otherwise between two words, so that it can go on upon another page. */
export function inPieces(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  for (let rest = text.trim(); rest; ) {
    const room = rest.slice(0, most);
    const whole =
      rest.length <= most ? rest : (room.match(/^[\s\S]*(?:[。；！？;!?\n]|\.(?=\s))/)?.[0] ?? room.match(/^[\s\S]*\s/)?.[0] ?? room);
    pieces.push(whole.trim());
    rest = rest.slice(whole.length).trim();
  }
  return pieces;
}
