import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { domain } from './domain.ts';
import { http } from './http.ts';
import type { Asked, Outcome } from './part.ts';
import { inWords, table, withTable } from './report.ts';
import { settings } from './settings.ts';
import { sockets } from './sockets.ts';

/** Each part with its share of the cases: by how long one takes, so that all of them together are done within a coffee. */
const PARTS: Readonly<Record<string, { share: number; run: (asked: Asked, ofRound?: number) => Promise<Outcome>; ofRound?: number }>> = {
  domain: { share: 0.8, run: (asked) => domain(asked) },
  settings: { share: 0.06, run: settings },
  http: { share: 0.08, run: http, ofRound: 1_000 },
  sockets: { share: 0.06, run: sockets, ofRound: 1_000 },
};
const USAGE = `npm run fuzz -- [--cases <n>] [--seed <n>] [--only ${Object.keys(PARTS).join('|')}] [--path <path>] [--write-docs]`;

function read() {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string' },
        seed: { type: 'string' },
        only: { type: 'string' },
        path: { type: 'string' },
        'write-docs': { type: 'boolean' },
      },
    });
    const { cases = '1000000', seed = String(Math.floor(Math.random() * 2 ** 31)), only, path } = values;
    if (
      !/^\d+$/.test(cases) ||
      !/^-?\d+$/.test(seed) ||
      (only !== undefined && !Object.hasOwn(PARTS, only)) ||
      (path !== undefined && !only)
    )
      return null;
    return { cases: Number(cases), seed: Number(seed), only, path, writes: values['write-docs'] === true };
  } catch {
    return null; // an option that there is not
  }
}
const wish = read();
if (!wish) {
  console.error(`用法 Usage: ${USAGE}`);
  process.exit(2);
}

const { cases, seed, only, path, writes } = wish;
console.log(`seed ${seed}`);
const outcomes: Outcome[] = [];
for (const [name, { share, run, ofRound }] of Object.entries(PARTS)) {
  if (only !== undefined && only !== name) continue;
  const own = Math.ceil(only === undefined ? cases * share : cases);
  const outcome = await run({ seed, cases: own, path }, own > 20_000 ? ofRound : undefined);
  outcomes.push(outcome);
  console.log(`${name}: ${outcome.cases.toLocaleString('en')} cases, ${Math.round(outcome.seconds)} s`);
  if (outcome.found) console.error(`\n${inWords(outcome)}\n`);
}
console.log(`\n${table(outcomes)}`);
if (writes) {
  const page = resolve('docs/reliability.md');
  const said = `Written by \`npm run fuzz -- --seed ${seed} --write-docs\` on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors, Node ${process.version}.`;
  writeFileSync(page, withTable(readFileSync(page, 'utf8'), `${said}\n\n${table(outcomes)}`));
}
process.exit(outcomes.some(({ found }) => found) ? 1 : 0);
