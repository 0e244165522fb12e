import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { takeAndCall } from './a-take-and-call.ts';
import { longDay } from './b-long-day.ts';
import { against, readBaseline, withFigures, writeBaseline } from './baseline.ts';
import { lastBoard } from './c-last-board.ts';
import { restart } from './d-restart.ts';
import { manyPhones } from './e-many-phones.ts';
import { firstLoad } from './f-first-load.ts';
import { faultless, faults, faultsInWords } from './faults.ts';
import { figuresOfAYear } from './g-figures.ts';
import { careOfAYear } from './h-care.ts';
import { toldWaits } from './i-told-waits.ts';
import { withTables } from './into-docs.ts';
import { knowableWaits } from './j-knowable-waits.ts';
import { drawn, type Figure } from './table.ts';

const SECTIONS: Record<string, () => Promise<Figure[]>> = {
  a: takeAndCall,
  b: longDay,
  c: lastBoard,
  d: restart,
  e: manyPhones,
  f: firstLoad,
  g: figuresOfAYear,
  h: careOfAYear,
  i: toldWaits,
  j: knowableWaits,
};

const ONLY_IF_NAMED: ReadonlySet<string> = new Set(['j']); // five minutes, and the same on every machine

const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(name);
  return at < 0 ? null : (args.splice(at, 2)[1] ?? null);
};
const flag = (name: string): boolean => {
  const at = args.indexOf(name);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
};
const BASELINE = resolve('docs/bench-baseline.json');
const PAGE = resolve('docs/performance.md');
const writesBaseline = flag('--baseline');
const writesDocs = flag('--write-docs');
const out = resolve(option('--out') ?? 'bench.json');
option('--profile'); // read where servers are started
const unknown = args.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(
    `没有这一部分 No such section: ${unknown.join(' ')} (${Object.keys(SECTIONS).join(' ')}; --out <file>, --baseline, --write-docs)`,
  );
  process.exit(1);
}

const began = performance.now();
const figures: Figure[] = [];
const measured = new Map<string, Figure[]>();
const baseline = readBaseline(BASELINE);
for (const [name, section] of Object.entries(SECTIONS)) {
  if (args.length > 0 ? !args.includes(name) : ONLY_IF_NAMED.has(name)) continue;
  const from = performance.now();
  const found = await section();
  figures.push(...found);
  measured.set(name, found);
  console.log(`\n${drawn(found, (one) => against(baseline, one))}\n(${name}) ${Math.round((performance.now() - from) / 1000)} s`);
}

const machine = { node: process.version, platform: process.platform, processors: cpus().length, model: cpus()[0]?.model ?? '' };
const seconds = Math.round((performance.now() - began) / 1000);
writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), seconds, machine, faults, figures }, null, 2)}\n`);
const day = new Date().toISOString().slice(0, 10);
if (writesBaseline) writeBaseline(BASELINE, withFigures(baseline, figures, machine, day));
if (writesDocs) writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), measured, day));
const goals = figures.filter(({ reached }) => reached !== null);
console.log(`\n${machine.processors} processors, ${machine.model}, Node ${machine.node}, ${seconds} s; written to ${out}`);
console.log(`must be 0: ${faultsInWords()}`);
console.log(`goals reached: ${goals.filter(({ reached }) => reached).length} of ${goals.length}`);
process.exit(faultless() ? 0 : 1);
