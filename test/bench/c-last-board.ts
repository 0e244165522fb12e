import { monotonic } from './answers.ts';
import { appender } from './appender.ts';
import { median, pause, quantile, slice } from './measure.ts';
import { newFolder, startHelper, startServer } from './processes.ts';
import { type Figure, figure } from './table.ts';
import { visitors } from './visitors.ts';

const [BOARDS, ROUNDS, QUIET] = [60, 40, 150]; // boards, rounds, milliseconds without news between them

/** (c) From a clerk's request to the last of 60 boards, against socket.io telling 60 clients the same bytes, and one append. */
export async function lastBoard(): Promise<Figure[]> {
  const data = newFolder();
  const server = await startServer(data);
  const people = await visitors(server.port, data, 4);
  await slice(4, 200, people.take);
  const places = Array.from({ length: BOARDS }, () => 'board');
  const [ourScreens, rawScreens, raw] = [startHelper('watchers'), startHelper('watchers'), startHelper('raw-server')];
  const view = await ourScreens.ask<string>('watch', server.port, places);
  await rawScreens.ask('watch', await raw.ask<number>('listen'), places);
  await raw.ask('load', view);
  const append = await appender();

  const [ours, base, appends]: [number[], number[], number[]] = [[], [], []];
  for (let round = -5; round < ROUNDS; round += 1) {
    await pause(QUIET);
    const asked = monotonic();
    const seq = await people.callNext(round & 1);
    const seen = await ourScreens.ask<{ count: number; last: number }>('seen', seq, QUIET);
    const told = await raw.ask<{ seq: number; at: number }>('broadcast', 'board');
    const heard = await rawScreens.ask<{ count: number; last: number }>('seen', told.seq, QUIET);
    if (seen.count < BOARDS || heard.count < BOARDS) throw new Error(`of ${BOARDS} boards ${seen.count} and ${heard.count} saw the call`);
    const stored = await append.once();
    if (round < 0) continue; // the first ones warm up
    ours.push(seen.last - asked);
    base.push(heard.last - told.at);
    appends.push(stored);
  }
  people.leave();
  await append.close();
  await Promise.all([ourScreens.stop(), rawScreens.stop(), raw.stop(), server.stop()]);
  const most = 2 * median(base) + median(appends);
  return [
    figure('c', `a call until the last of ${BOARDS} boards has it, p50`, median(ours), 'ms', {
      base: median(base),
      note: `a view of ${(view.length / 1000).toFixed(1)} kB; base: from the emit on`,
      goal: [`<= 2 x raw + one append = ${most.toFixed(1)} ms`, median(ours) <= most],
    }),
    figure('c', '    p95', quantile(ours, 0.95), 'ms', { base: quantile(base, 0.95) }),
    figure('c', '    one append of a call, on disk', median(appends), 'ms'),
  ];
}
