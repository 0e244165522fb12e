import { monotonic } from './answers.ts';
import { median, pause, quantile } from './measure.ts';
import { type Helper, newFolder, startHelper, startServer } from './processes.ts';
import { type Figure, figure } from './table.ts';
import { visitors } from './visitors.ts';

const [WISHED, ROUNDS, QUIET] = [5_000, 9, 400];
const PROCESSES = 2;

/** (e) 5,000 phones, each with a ticket of its own in the line that moves, against as many distinct emits of the same size. */
export async function manyPhones(): Promise<Figure[]> {
  const phones = affordable();
  const data = newFolder();
  const filler = startHelper('fill');
  const tickets = await filler.ask<string[]>('fill', data, { done: 0, waiting: phones });
  await filler.stop();
  const places = tickets.map((id) => `ticket/${id}`);

  const server = await startServer(data);
  const people = await visitors(server.port, data, 1);
  const raw = startHelper('raw-server');
  const rawPort = await raw.ask<number>('listen');
  const [ours, base] = [crowd(), crowd()];
  const before = { ours: await held(server), base: await held(raw) };
  const view = await ours.watch(server.port, places);
  await raw.ask('load', view);
  await base.watch(rawPort, places);

  const [took, rawTook]: [number[], number[]] = [[], []];
  for (let round = -2; round < ROUNDS; round += 1) {
    await pause(QUIET);
    const asked = monotonic();
    const seen = await ours.seen(await people.callNext(0));
    const told = await raw.ask<{ seq: number; at: number }>('tellEach');
    const heard = await base.seen(told.seq);
    if (seen.count < phones - ROUNDS - 4 || heard.count < phones)
      throw new Error(`of ${phones} phones ${seen.count} and ${heard.count} saw it`);
    if (round < 0) continue; // the first ones warm up
    took.push(seen.last - asked);
    rawTook.push(heard.last - told.at);
  }
  const after = { ours: await held(server), base: await held(raw) };
  people.leave();
  await Promise.all([ours.stop(), base.stop(), raw.stop(), server.stop()]);

  const each = (side: 'ours' | 'base', kind: 'rss' | 'heap') => (after[side][kind] - before[side][kind]) / phones / 1000;
  const ratio = median(took) / median(rawTook);
  return [
    figure('e', `a call until the last of ${phones.toLocaleString('en')} phones has its view, p50`, median(took), 'ms', {
      base: median(rawTook),
      note: `a view of ${(view.length / 1000).toFixed(1)} kB; base: from the first emit on`,
      goal: ['<= 2 x raw', ratio <= 2],
    }),
    figure('e', '    p95', quantile(took, 0.95), 'ms', { base: quantile(rawTook, 0.95) }),
    figure('e', '    memory a phone on the server (resident)', each('ours', 'rss'), 'kB', {
      base: each('base', 'rss'),
      goal: ['<= 1.2 x raw', each('ours', 'rss') <= 1.2 * each('base', 'rss')],
    }),
    figure('e', '    of it in use (heap and buffers)', each('ours', 'heap'), 'kB', { base: each('base', 'heap') }),
  ];
}

/** Some hundred milliseconds after the last work, and after the garbage has been collected. */
async function held(server: Helper): Promise<{ rss: number; heap: number }> {
  await pause(1_000);
  return server.ask('memory');
}

function crowd() {
  const processes = Array.from({ length: PROCESSES }, () => startHelper('watchers'));
  return {
    async watch(port: number, places: string[]): Promise<string> {
      const share = Math.ceil(places.length / PROCESSES);
      const firsts = await Promise.all(
        processes.map((one, nth) => one.ask<string>('watch', port, places.slice(nth * share, (nth + 1) * share))),
      );
      return firsts[0] ?? '';
    },
    async seen(seq: number): Promise<{ count: number; last: number }> {
      const all = await Promise.all(processes.map((one) => one.ask<{ count: number; last: number }>('seen', seq, QUIET)));
      return { count: all.reduce((sum, { count }) => sum + count, 0), last: Math.max(...all.map(({ last }) => last)) };
    },
    stop: () => Promise.all(processes.map((one) => one.stop())),
  };
}

/** A connection is an open file: where the system allows fewer, fewer phones come, and it is said. */
function affordable(): number {
  const limits = (process.report?.getReport() as { userLimits?: { open_files?: { soft: number | string } } } | undefined)?.userLimits;
  const files = Number(limits?.open_files?.soft ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(files) || files >= WISHED + 200) return WISHED;
  console.log(`(e) only ${files} files may be open at once (ulimit -n): ${files - 200} phones instead of ${WISHED}`);
  return files - 200;
}
