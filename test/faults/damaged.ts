import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalRow } from '../../shared/views.ts';
import { asTold } from '../simulation/as-told.ts';
import { enterHall } from '../simulation/open-lobby.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { newFolder, startServer } from '../support/server.ts';
import { journalOf } from './renaming.ts';

const NINE = '2026-12-01T09:00:00+08:00';
const LATER = '2026-12-01T09:30:00+08:00';

/** A data folder as a killed server leaves it in the middle of its day, its log unfolded; and all that its journal says. */
export type LivedIn = { readonly data: string; readonly rows: readonly JournalRow[]; readonly copy: (from?: string) => string };

/** A hall in which so many came, windows called, and the office saved; killed in the middle. */
export async function livedIn(came: number): Promise<LivedIn> {
  const data = newFolder('killed');
  sampleWith(join(data, 'settings'), withoutEnd);
  const server = await startServer({ HALL_CLOCK: NINE, HALL_DATA: data });
  const { token } = await server.device('kiosk');
  const clerk = await server.signIn('YL-1003');
  await server.atWindow(clerk, '02', 'open');
  let leaving: string | null = null;
  for (let nth = 0; nth < came; nth += 1) {
    await server.take(token, nth % 3 === 0 ? 'B' : 'A');
    if (nth % 3 === 2) leaving = (await server.atWindow(clerk, '02', 'call-next', { leaving })).body.ticket?.id ?? null;
  }
  await server.stop('SIGKILL');
  const copy = (from = data) => {
    const folder = newFolder('damaged');
    cpSync(from, folder, { recursive: true });
    return folder;
  };
  const whole = await startServer({ HALL_CLOCK: NINE, HALL_DATA: copy() });
  const { line, admin, close } = await enterHall(whole.url, { boards: false });
  const rows = (await journalOf(line, admin)).filter(({ at }) => Date.parse(at) < Date.parse(LATER));
  close();
  await whole.stop('SIGKILL');
  return { data, rows, copy };
}

/** What becomes of a damaged copy when it is started: it goes on with so many of the events there were, or says in one sentence why not. */
export type Outcome =
  | { readonly is: 'right'; readonly kept: number; readonly of: number; readonly looked: number }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'wrong'; readonly why: readonly string[] };

export async function outcomeOf(data: string, { rows }: LivedIn): Promise<Outcome> {
  const server = await startServer({ HALL_CLOCK: LATER, HALL_DATA: data }).catch((fault: Error) => fault);
  if (server instanceof Error) {
    const [, sentence] = /^the server ended with 1\n(.+)\n$/.exec(server.message) ?? [];
    return sentence && !sentence.startsWith('Paihao could not start')
      ? { is: 'refused', sentence }
      : { is: 'wrong', why: [server.message] };
  }
  try {
    const entered = await enterHall(server.url, { boards: false, patience: 0 });
    const { line, checks, admin } = entered;
    const there = await journalOf(line, admin);
    const differs = there.findIndex((row, nth) => JSON.stringify(row) !== JSON.stringify(rows[nth]));
    const kept = differs < 0 ? there.length : differs;
    const strange = there.slice(kept).filter(({ at }) => Date.parse(at) < Date.parse(LATER));
    const { looked, differences } = await asTold(entered);
    for (const queue of ['A', 'B', 'G']) {
      const device = await server.device('kiosk');
      const { status, body } = await server.take(device.token, queue);
      if (status === 201) checks.ticket(body.id, body.number);
      else differences.push(`a number of ${queue}: ${status} ${body.refusal}`);
    }
    const clerk = await entered.signedIn('S03');
    const opened = await line.ask('POST', '/windows/02/open', { takeOver: true }, clerk);
    if (opened.status !== 200) differences.push(`a window opens: ${opened.status} ${opened.body.refusal}`);
    await entered.readOn(); // `no-gap` looks at them
    const why = [
      ...strange.map(({ seq, type }) => `row ${seq} (${type}) is none of those there were`),
      ...differences,
      ...checks.finish().map(({ promise, what }) => `${promise}: ${what}`),
      ...(/"level":[56]0/.test(server.said().err) ? [server.said().err] : []),
    ];
    entered.close();
    return why.length > 0 ? { is: 'wrong', why } : { is: 'right', kept, of: rows.length, looked };
  } catch (fault) {
    return { is: 'wrong', why: [String(fault), server.said().err] };
  } finally {
    await server.stop('SIGKILL');
  }
}
