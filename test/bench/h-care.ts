import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupsView } from '../../shared/care.ts';
import type { ChainView } from '../../shared/journal.ts';
import { addDays, localTime } from '../../shared/time.ts';
import { manyWindows } from './documents.ts';
import { pause } from './measure.ts';
import { newFolder, type Started, startHelper, startServer } from './processes.ts';
import { type Figure, figure } from './table.ts';

const [DAYS, PER_DAY] = [250, 2_000];
const MB = 1024 * 1024;
const GOAL = 200; // MB: a hall's PC has other things to do

/** (h) What keeping a year of 500,000 tickets safe costs: a backup, its trial, and every ticket as a file. */
export async function careOfAYear(): Promise<Figure[]> {
  const data = newFolder();
  manyWindows(data, 24);
  const filler = startHelper('fill');
  await filler.ask('fill', data, { days: DAYS, perDay: PER_DAY, done: 1_000, waiting: 0, lively: true });
  await filler.stop();
  const server = await startServer(data);
  const office = await signIn(server.port);
  const chained = await timed(() => settled(async () => (await office.read<ChainView>('/journal/chain')).checkedAt !== null));
  await office.drain(`/figures?${year()}`); // the days are counted, as they are in a hall that goes on
  const database = statSync(join(data, 'hall.db')).size / MB;

  const doing = async () => (await office.read<BackupsView>('/backups')).doing === null;
  const backup = await watched(server, async () => {
    await office.post('/backups');
    return settled(doing);
  });
  const [made] = (await office.read<BackupsView>('/backups')).backups;
  if (!made) throw new Error('no backup was made');
  const trial = await watched(server, async () => {
    await office.post(`/backups/${made.name}/try`);
    return settled(doing);
  });
  if (!(await office.read<BackupsView>('/backups')).backups[0]?.tried?.ok) throw new Error('the backup is not what the hall was');
  const xlsx = await watched(server, () => office.drain(`/figures/tickets.xlsx?${year()}`));
  const csv = await watched(server, () => office.drain(`/figures/tickets.csv?${year()}`));
  await server.stop();

  const more = (what: string, { peak, before, ms, bytes }: Watched): Figure[] => [
    figure('h', `memory at its highest: ${what}`, peak, 'MB', {
      base: before,
      goal: [`<= ${GOAL} MB more`, peak - before <= GOAL],
      note: bytes === 0 ? '' : `${Math.round(bytes / MB)} MB sent`,
    }),
    figure('h', `how long: ${what}`, ms, 'ms'),
  ];
  return [
    figure('h', `the chain of ${DAYS} days, marked and looked at for the first time`, chained.ms, 'ms'),
    ...more(`a backup of a database of ${Math.round(database)} MB`, backup),
    figure('h', 'the backup, packed', made.bytes / MB, 'MB', { base: database }),
    ...more('its trial: unpacked, replayed, compared', trial),
    ...more('500,000 tickets as a workbook', xlsx),
    ...more('500,000 tickets as csv', csv),
  ];
}

const year = (): string => {
  const { day } = localTime(Date.now(), 'Asia/Shanghai');
  return `from=${addDays(day, -DAYS)}&to=${day}`;
};

/** Milliseconds; megabytes resident before, once garbage is gone, and at the highest while it went on. */
type Watched = { readonly ms: number; readonly before: number; readonly peak: number; readonly bytes: number };
async function watched(server: Started, work: () => Promise<number>): Promise<Watched> {
  const { rss } = await server.ask<{ rss: number }>('memory');
  await server.ask('watchMemory');
  const { ms, result } = await timed(work);
  return { ms, before: rss / MB, peak: (await server.ask<number>('peakOfMemory')) / MB, bytes: result };
}
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
}

/** Answers 0: nothing was sent. */
async function settled(yes: () => Promise<boolean>): Promise<number> {
  while (!(await yes())) await pause(100);
  return 0;
}

async function signIn(port: number) {
  const url = `http://127.0.0.1:${port}/api`;
  const json = { 'content-type': 'application/json' };
  const said = await fetch(`${url}/sessions`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ account: 'admin', password: 'admin-password' }),
  });
  const by = { cookie: (said.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  const asked = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${url}${path}`, { headers: by, ...init });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  return {
    read: async <T>(path: string) => (await (await asked(path)).json()) as T,
    post: async (path: string) => void (await asked(path, { method: 'POST', headers: { ...by, ...json }, body: '{}' })).body?.cancel(),
    /** Takes all of it, holding nothing; answers how many bytes came. */
    async drain(path: string): Promise<number> {
      let bytes = 0;
      for await (const part of (await asked(path)).body ?? []) bytes += part.length;
      return bytes;
    },
  };
}
