/** What an export is found to be: nothing `wrong` means that not a byte was changed; `found`: the hashes at the places that were wanted; `texts`: of the staff that are in it, `purged`: that are not. */
export function verify(
  lines: Iterable<Buffer>,
  wanted?: ReadonlySet<number>,
): {
  texts: number;
  purged: number;
  wrong: string[];
  found: Map<number, string>;
  hall: string;
  from: number;
  to: number;
  before: string;
  last: string;
  count: number;
};
export function linesOf(chunks: Iterable<Buffer>): Generator<Buffer>;
