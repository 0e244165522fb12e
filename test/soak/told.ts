import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type DayRun, isFlat, steadiness } from './counted.ts';

export type Run = {
  readonly days: readonly DayRun[];
  readonly pace: number;
  readonly seed: number;
  readonly minutes: number;
  readonly requests: number;
  readonly looks: number;
  readonly broken: number;
  readonly pictures: number;
};
const [FROM, TO] = ['<!-- soak -->', '<!-- /soak -->'];
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const ms = (value: number) => value.toFixed(1);

/** The figures of a run as Markdown: whether they stayed flat, and every day. */
export function inWords(run: Run): string {
  const { days } = run;
  const told = steadiness(days).map((one) => [
    one.what,
    `${one.first.toFixed(2)} ${one.unit}`.trim(),
    `${one.last.toFixed(2)} ${one.unit}`.trim(),
    (one.last / one.first).toFixed(2),
    `≤ ${one.most}${isFlat(one) ? ': reached' : ': **missed**'}`,
  ]);
  const flat =
    told.length === 0
      ? ['Too few days to tell whether anything rises.']
      : [row(['', 'first days', 'last days', 'ratio', 'goal']), row(Array(5).fill('---')), ...told.map(row)];
  const each = days.map(({ day, hours, tickets, calls, end, perTicket, took }) =>
    row([
      day,
      hours.toFixed(1),
      tickets,
      calls,
      end.rss.toFixed(0),
      end.heap.toFixed(1),
      end.database.toFixed(1),
      perTicket.toFixed(2),
      end.log.toFixed(1),
      `${ms(took.take.p50)} / ${ms(took.take.p99)}`,
      `${ms(took.call.p50)} / ${ms(took.call.p99)}`,
      `${ms(took.nothing.p50)} / ${ms(took.nothing.p99)}`,
    ]),
  );
  const head = ['day', 'hours', 'tickets', 'calls', 'resident MB', 'in use MB', 'database MB', 'kB a ticket', 'log MB'];
  const asked = ['take p50 / p99 ms', 'call', 'nothing'];
  return [
    ...flat,
    '',
    row([...head, ...asked]),
    row(Array(head.length + asked.length).fill('---')),
    ...each,
    '',
    `${sum(days, 'tickets')} tickets, ${sum(days, 'calls')} calls, ${run.requests} requests, ${run.pictures} pictures sent to screens; promises looked at ${run.looks} times, ${run.broken} broken.`,
  ].join('\n');
}
const sum = (days: readonly DayRun[], what: 'tickets' | 'calls') => days.reduce((all, one) => all + one[what], 0);

/** Writes a run into the page between its markers. */
export function writeInto(page: string, run: Run): void {
  const was = readFileSync(page, 'utf8');
  const [start, end] = [was.indexOf(FROM), was.indexOf(TO)];
  if (start < 0 || end < start) throw new Error(`${page} has no ${FROM} … ${TO}`);
  const machine = `${cpus().length} processors, Node ${process.version}`;
  const command = `npm run soak -- --days ${run.days.length} --seed ${run.seed} --write-docs`;
  const said = `Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}: ×${run.pace}, ${run.minutes} minutes, ${machine}.`;
  writeFileSync(page, `${was.slice(0, start + FROM.length)}\n${said}\n\n${inWords(run)}\n${was.slice(end)}`);
}
