// Writes the table of a run of `npm run test:faults` into docs/reliability.md, between its markers.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));
const [FROM, TO] = ['<!-- faults -->', '<!-- /faults -->'];
const cell = (text) => String(text).replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** @param {string} folder where the tests have told what they saw @param {{passed: number, failed: number, minutes: number}} run */
export function writeReliability(folder, run) {
  const told = join(folder, 'survived.jsonl');
  if (!existsSync(told)) return false;
  const lines = readFileSync(told, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const classes = [...new Set(lines.map((line) => line.of))].sort();
  const rows = classes.flatMap((name) =>
    lines.filter((line) => line.of === name).map((line) => row([name, line.fault, line.times, line.looked, line.lost, line.note ?? ''])),
  );
  const said = `Written by \`npm run test:faults\` on ${new Date().toISOString().slice(0, 10)}: ${run.passed} passed, ${run.failed} failed, ${run.minutes} minutes, ${cpus().length} processors, Node ${process.version}.`;
  const head = [row(['', 'what was done', 'times', 'looked at afterwards', 'lost, twice or wrong', '']), row(Array(6).fill('---'))];
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = [page.indexOf(FROM), page.indexOf(TO)];
  if (start < 0 || end < start) throw new Error(`docs/reliability.md has no ${FROM} … ${TO}`);
  writeFileSync(PAGE, `${page.slice(0, start + FROM.length)}\n${said}\n\n${[...head, ...rows].join('\n')}\n${page.slice(end)}`);
  return true;
}
