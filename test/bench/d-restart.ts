import { spawn } from 'node:child_process';
import type { Past } from './fill.ts';
import { median } from './measure.ts';
import { newFolder, startHelper, startServer } from './processes.ts';
import { type Figure, figure } from './table.ts';

const ROUNDS = 7;
const DAY: Past = { done: 9_900, waiting: 100 };
const YEAR: Past = { ...DAY, days: 250, perDay: 2_000 };

/** (d) From the start of the process to the first answer: an empty hall, one with a day of 10,000, and that day after a year. */
export async function restart(): Promise<Figure[]> {
  const [empty, day, year] = [newFolder(), newFolder(), newFolder()];
  const filler = startHelper('fill');
  await filler.ask('fill', day, DAY);
  await filler.ask('fill', year, YEAR);
  await filler.stop();

  const nothing: number[] = [];
  const took = new Map<string, number[]>([empty, day, year].map((data) => [data, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    nothing.push(await bareNode());
    for (const [data, times] of took) {
      const server = await startServer(data, { probe: false });
      await server.stop();
      if (round >= 0) times.push(server.readyAfter); // the first one made the empty hall's documents
    }
  }
  const of = (data: string) => median(took.get(data) ?? []);
  const bare = of(empty);
  return [
    figure('d', 'Node itself, doing nothing, from start to end', median(nothing), 'ms'),
    figure('d', 'start of an empty hall until it answers', bare, 'ms', { base: median(nothing) }),
    figure('d', 'the same with a day of 10,000 tickets', of(day), 'ms', {
      base: bare,
      note: `${Math.round(of(day) - bare)} ms more than empty`,
      goal: ['<= 300 ms', of(day) <= 300],
    }),
    figure('d', 'the same with 250 days of 2,000 behind it', of(year), 'ms', {
      base: of(day),
      note: `${Math.round(of(year) - of(day))} ms more than the day alone`,
      goal: ['the year adds nothing (<= 1.1)', of(year) / of(day) <= 1.1],
    }),
  ];
}

async function bareNode(): Promise<number> {
  const from = performance.now();
  await new Promise((done) => {
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', done);
  });
  return performance.now() - from;
}
