import { manyWindows } from './documents.ts';
import { ratioOf, type Slice, slice, together } from './measure.ts';
import { type Helper, newFolder, startHelper, startServer } from './processes.ts';
import { type Figure, figure } from './table.ts';
import { type Idlers, idlers, KIOSKS, type Visitors, visitors } from './visitors.ts';

const ASKERS = [1, 20, 64] as const;
// A slice is small, so that few wait behind it; still smaller where boards watch: their view holds every call of the last minute.
const ALONE = { rounds: 7, count: { 1: 200, 20: 600, 64: 960 } };
const WATCHED = { rounds: 3, count: { 1: 60, 20: 200, 64: 320 } };
const [BOARDS, PHONES] = [60, 200];
const STANDING = 300; // wait from the beginning to the end

/** (a) Take-a-number and call-next on one queue against a route that does nothing, alone and with the lobby watching. */
export async function takeAndCall(): Promise<Figure[]> {
  const noop = startHelper('noop-server');
  const { port, tokens } = await noop.ask<{ port: number; tokens: string[] }>('open', newFolder(), KIOSKS);
  const idle = await idlers(port, tokens, 64);
  const figures = [...(await oneHall(idle, false)), ...(await oneHall(idle, true))];
  idle.leave();
  await noop.stop();
  return figures;
}

async function oneHall(idle: Idlers, watched: boolean): Promise<Figure[]> {
  const data = newFolder();
  manyWindows(data, 64);
  const server = await startServer(data);
  const people = await visitors(server.port, data, 64);
  await slice(64, STANDING, people.take);
  const screens = watched ? startHelper('watchers') : null;
  const boards = Array.from({ length: BOARDS }, () => 'board');
  await screens?.ask('watch', server.port, [...boards, ...people.newest(PHONES).map((id) => `ticket/${id}`)]);
  const figures: Figure[] = [];
  for (const askers of ASKERS) figures.push(...(await measured(askers, people, idle, screens)));
  people.leave();
  await screens?.stop();
  await server.stop();
  return figures;
}

async function measured(askers: (typeof ASKERS)[number], people: Visitors, idle: Idlers, screens: Helper | null): Promise<Figure[]> {
  const plan = screens ? WATCHED : ALONE;
  const count = plan.count[askers];
  const [noop, take, call]: [Slice[], Slice[], Slice[]] = [[], [], []];
  const viewsBefore = (await screens?.ask<number>('views')) ?? 0;
  for (let round = -1; round < plan.rounds; round += 1) {
    const nothing = await slice(askers, count, idle.ask);
    const taken = await slice(askers, count, people.take);
    await screens?.ask('turnTo', people.newest(PHONES)); // those in line now: the ones before were called
    const called = await slice(askers, count, async (worker) => void (await people.callNext(worker)));
    if (round < 0) continue; // the first one warms up
    noop.push(nothing);
    take.push(taken);
    call.push(called);
  }
  const views = ((await screens?.ask<number>('views')) ?? 0) - viewsBefore;
  const base = together(noop);
  const where = `${askers} at once${screens ? `, ${BOARDS} boards and ${PHONES} phones watch` : ''}`;
  return [take, call].flatMap((slices, nth) => {
    const what = `${nth === 0 ? 'take-a-number' : 'call-next'}, ${where}`;
    const ours = together(slices);
    const rates = (of: Slice[]) => of.map(({ perSecond }) => perSecond);
    const ratio = ratioOf(rates(slices), rates(noop));
    const note = screens && nth === 1 ? `${views} views received` : '';
    return [
      figure('a', what, ours.perSecond, '/s', {
        base: base.perSecond,
        ratio,
        note,
        ...(!screens && askers === 64 ? { goal: ['>= 0.60 of the no-op', ratio >= 0.6] as const } : {}),
      }),
      figure('a', '    p50', ours.p50, 'ms', { base: base.p50 }),
      figure('a', '    p99', ours.p99, 'ms', {
        base: base.p99,
        ...(!screens && askers === 20 ? { goal: ['<= 2 x the no-op', ours.p99 <= 2 * base.p99] as const } : {}),
      }),
    ];
  });
}
