import { manyWindows } from './documents.ts';
import type { Past } from './fill.ts';
import { ratioOf, type Slice, slice, together } from './measure.ts';
import { newFolder, type Started, startHelper, startServer } from './processes.ts';
import { type Figure, figure } from './table.ts';
import { type Visitors, visitors } from './visitors.ts';

const [ASKERS, ROUNDS, WAITING] = [64, 7, 200];
const SIZES = [1_000, 10_000, 100_000];
const CROWDS = [1_000, 10_000];

type Day = { server: Started; people: Visitors; takes: Slice[]; calls: Slice[] };

/**
 * (b) What a number and a call cost late in a long day. The day so far is written through the front desk in a process of its
 * own; then servers with days of different lengths are asked by turns.
 */
export async function longDay(): Promise<Figure[]> {
  const moderate = await compare(
    SIZES.map((size) => ({ done: size - WAITING, waiting: WAITING })),
    640,
  );
  const crowded = await compare(
    CROWDS.map((size) => ({ done: 0, waiting: size })),
    320,
  );
  return [
    ...moderate.flatMap((day, nth) =>
      told(day, moderate[0] as Day, `a day of ${SIZES[nth]?.toLocaleString('en')}, ${WAITING} wait`, nth === 2),
    ),
    ...crowded.flatMap((day, nth) => told(day, crowded[0] as Day, `${CROWDS[nth]?.toLocaleString('en')} taken, all wait`, false)),
  ];
}

async function compare(pasts: readonly Past[], count: number): Promise<Day[]> {
  const days: Day[] = [];
  for (const past of pasts) {
    const data = newFolder();
    manyWindows(data, ASKERS);
    const filler = startHelper('fill');
    await filler.ask('fill', data, past);
    await filler.stop();
    const server = await startServer(data);
    days.push({ server, people: await visitors(server.port, data, ASKERS), takes: [], calls: [] });
  }
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const { people, takes, calls } of days) {
      const taken = await slice(ASKERS, count, people.take);
      const called = await slice(ASKERS, count, async (worker) => void (await people.callNext(worker)));
      if (round < 0) continue; // the first two warm up
      takes.push(taken);
      calls.push(called);
    }
  }
  for (const { people, server } of days) {
    people.leave();
    await server.stop();
  }
  return days;
}

function told(day: Day, shortest: Day, where: string, last: boolean): Figure[] {
  return (['takes', 'calls'] as const).map((kind) => {
    const rates = (of: Day) => of[kind].map(({ perSecond }) => perSecond);
    const cost = ratioOf(rates(shortest), rates(day)); // a cost is a rate the other way round
    return figure('b', `${kind === 'takes' ? 'take-a-number' : 'call-next'}, ${where}`, together(day[kind]).perSecond, '/s', {
      base: together(shortest[kind]).perSecond,
      ratio: cost,
      note: 'ratio: cost of one',
      ...(last ? { goal: ['cost <= 1.2 x that of 1,000', cost <= 1.2] as const } : {}),
    });
  });
}
