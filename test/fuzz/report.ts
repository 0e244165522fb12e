import type { Outcome } from './part.ts';

const REFUSED = /^(?!accepted|so already|taken|2\d\d|304|bare|hung)/;

/** What was answered most, in a few words. */
function answered({ answers, cases }: Outcome): string {
  const most = [...answers].sort((one, other) => other[1] - one[1]);
  const shares = most.slice(0, 5).map(([word, count]) => `${word} ${Math.round((count / cases) * 100)} %`);
  const rest = most.slice(5).length;
  return shares.join(', ') + (rest > 0 ? `, and ${rest} more` : '');
}

/** How often a part was told no, and with how many words. */
const refused = ({ answers }: Outcome): string => {
  const all = [...answers].filter(([word]) => REFUSED.test(word));
  return `${all.reduce((sum, [, count]) => sum + count, 0).toLocaleString('en')} in ${all.length} kinds`;
};

/** The table of a run, as Markdown. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((one) => [
    one.part,
    one.cases.toLocaleString('en'),
    one.part === 'sockets' ? '' : refused(one),
    String(Math.round(one.seconds)),
    one.found ? '**broken**' : 'nothing',
    answered(one),
  ]);
  const all = [
    'all',
    outcomes.reduce((sum, { cases }) => sum + cases, 0).toLocaleString('en'),
    '',
    String(Math.round(outcomes.reduce((sum, { seconds }) => sum + seconds, 0))),
    '',
    '',
  ];
  return [
    ['part', 'cases', 'refused', 'seconds', 'found', 'answers'],
    ['---', '---:', '---', '---:', '---', '---'],
    ...rows,
    ...(outcomes.length > 1 ? [all] : []),
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** What broke, how to see it again, and the smallest case of it. */
export const inWords = ({ part, found }: Outcome): string =>
  found === null
    ? ''
    : [
        `${part}: 出错了 something broke, with seed ${found.seed}${found.path ? ` and path ${found.path}` : ''}, after ${found.shrinks} steps of shrinking`,
        `再现 Again: npm run fuzz -- --only ${part} --seed ${found.seed}${found.path ? ` --path ${found.path}` : ''}`,
        found.what,
        found.why,
      ].join('\n\n');

/** The page with the table between its markers; unchanged where it has none. */
export function withTable(page: string, text: string): string {
  const [from, to] = ['<!-- fuzz -->', '<!-- /fuzz -->'];
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  return start < 0 || end < start ? page : `${page.slice(0, start + from.length)}\n${text}\n${page.slice(end)}`;
}
