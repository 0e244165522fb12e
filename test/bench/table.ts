/** One line of the table: ours beside what it is measured against, in one run. */
export type Figure = {
  readonly section: string;
  readonly what: string;
  readonly ours: number;
  readonly base: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  /** What was hoped for, in words, and whether it was reached; null where nothing was. */
  readonly goal: string | null;
  readonly reached: boolean | null;
  readonly note: string;
};

type Goal = readonly [words: string, reached: boolean];
type More = { base?: number; ratio?: number; goal?: Goal; note?: string };

export const figure = (section: string, what: string, ours: number, unit: string, more: More = {}): Figure => ({
  section,
  what,
  ours,
  base: more.base ?? null,
  unit,
  ratio: more.ratio ?? (more.base === undefined ? null : ours / more.base),
  goal: more.goal?.[0] ?? null,
  reached: more.goal?.[1] ?? null,
  note: more.note ?? '',
});

export const short = (value: number | null): string =>
  value === null ? '' : Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
const ended = ({ reached }: Figure): string => (reached === null ? '' : reached ? 'reached' : 'MISSED');

/** The table as it is printed: columns as wide as they need to be. `then`: a figure beside the one of an earlier run. */
export function drawn(figures: readonly Figure[], then: (one: Figure) => string = () => ''): string {
  const head = ['', '', 'ours', 'base', '', 'ratio', 'baseline', 'goal', '', ''];
  const rows = figures.map((one) => [
    one.section,
    one.what,
    short(one.ours),
    short(one.base),
    one.unit,
    one.ratio === null ? '' : one.ratio.toFixed(2),
    then(one),
    one.goal ?? '',
    ended(one),
    one.note,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const right = new Set([2, 3, 5, 6]);
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (right.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ');
  return [line(head), ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}
