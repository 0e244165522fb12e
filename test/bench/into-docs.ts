import { type Figure, short } from './table.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The figures of a section as a table of Markdown. */
export function asMarkdown(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, ours, base, unit, ratio, goal, reached, note }) => {
    const end = reached === null ? '' : reached ? ': reached' : ': **missed**';
    return [what, `${short(ours)} ${unit}`, short(base), ratio === null ? '' : ratio.toFixed(2), goal === null ? '' : goal + end, note];
  });
  return [['', 'figure', 'base', 'ratio', 'goal', ''], ['---', '---', '---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');
}

/**
 * A page with the table of each measured section between its markers (`<!-- bench i -->` … `<!-- /bench i -->`), with the day and the
 * command; a section without markers is not written.
 */
export function withTables(page: string, sections: ReadonlyMap<string, readonly Figure[]>, day: string): string {
  let written = page;
  for (const [name, figures] of sections) {
    const [from, to] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`];
    const [start, end] = [written.indexOf(from), written.indexOf(to)];
    if (start < 0 || end < start) continue;
    const said = `Written by \`npm run bench -- ${name} --write-docs\` on ${day}.`;
    written = `${written.slice(0, start + from.length)}\n${said}\n\n${asMarkdown(figures)}\n${written.slice(end)}`;
  }
  return written;
}
