import { addDays, localTime } from '../../shared/time.ts';
import { type Asker, openAsker } from './asker.ts';
import { manyWindows } from './documents.ts';
import { median, slice, together } from './measure.ts';
import { newFolder, startHelper, startServer, untilIdle } from './processes.ts';
import { type Figure, figure } from './table.ts';
import { visitors } from './visitors.ts';

const [DAYS, PER_DAY, ROUNDS, CLERKS] = [250, 2_000, 9, 8];
const GOAL = 150; // milliseconds

/** (g) What the office asks of a year of 500,000 tickets, and what a call costs while it asks. */
export async function figuresOfAYear(): Promise<Figure[]> {
  const data = newFolder();
  manyWindows(data, 24);
  const filler = startHelper('fill');
  await filler.ask('fill', data, { days: DAYS, perDay: PER_DAY, done: 1_000, waiting: 900, lively: true });
  await filler.stop();
  const server = await startServer(data);
  const asker = await openAsker(server.port);
  const by = await signIn(server.port);
  const today = localTime(Date.now(), 'Asia/Shanghai').day;
  const period = (days: number, more = '') => `from=${addDays(today, 1 - days)}&to=${today}${more}`;
  const ask = (path: string) => timed(asker, by, path);

  const first = await ask(`/api/figures?${period(DAYS + 1)}`); // nothing is made yet: it makes 250 days itself
  await untilIdle(server);
  const times = async (path: string): Promise<number> => {
    const took: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const ms = await ask(path);
      if (round >= 0) took.push(ms);
    }
    return median(took);
  };
  const day = await times(`/api/figures?${period(1)}`);
  const month = await times(`/api/figures?${period(30)}`);
  const year = await times(`/api/figures?${period(DAYS + 1)}`);
  const queue = await times(`/api/figures?${period(DAYS + 1, '&queue=C')}`);
  const list = await times(`/api/figures/tickets?${period(DAYS + 1)}`);
  const longest = await times(`/api/figures/tickets?${period(DAYS + 1, '&with=late&sort=-wait&offset=1000')}`);

  const people = await visitors(server.port, data, CLERKS);
  const calls = async () => slice(CLERKS, 160, async (worker) => void (await people.callNext(worker)));
  await calls();
  const alone = together([await calls()]);
  let asking = true;
  const asked = (async () => {
    for (; asking; ) await ask(`/api/figures?${period(DAYS + 1)}`);
  })();
  const beside = together([await calls(), await calls()]);
  asking = false;
  await asked;
  people.leave();
  asker.close();
  await server.stop();

  const goal = { goal: [`<= ${GOAL} ms`, year <= GOAL] as const };
  return [
    figure('g', 'figures of a year of 500,000 tickets, the first time, no day counted yet', first, 'ms', { base: day }),
    figure('g', 'figures of one day, read from the facts', day, 'ms'),
    figure('g', 'figures of 30 days', month, 'ms', { base: day }),
    figure('g', 'figures of the year', year, 'ms', { base: day, ...goal }),
    figure('g', 'the same of one queue', queue, 'ms', { base: day }),
    figure('g', 'the first fifty tickets of the year', list, 'ms', { base: day }),
    figure('g', 'of those who waited too long, the longest, page 21', longest, 'ms', { base: day }),
    figure('g', 'call-next, p50, while the year is asked again and again', beside.p50, 'ms', {
      base: alone.p50,
      note: `p99 ${Math.round(beside.p99)} ms, alone ${Math.round(alone.p99)} ms`,
    }),
  ];
}

async function timed(asker: Asker, by: Record<string, string>, path: string): Promise<number> {
  const from = performance.now();
  const { status, body } = await asker.ask('GET', path, by);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
  return performance.now() - from;
}

async function signIn(port: number): Promise<Record<string, string>> {
  const said = await fetch(`http://127.0.0.1:${port}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'admin', password: 'admin-password' }),
  });
  return { Cookie: (said.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}
