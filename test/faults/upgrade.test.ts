import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, verify } from '../../scripts/verify-journal.mjs';
import type { BackupsView } from '../../shared/care.ts';
import type { JournalRow, TicketView, WindowView } from '../../shared/views.ts';
import type { TicketStatus, WindowNo } from '../../shared/words.ts';
import { type Entered, enterHall } from '../simulation/open-lobby.ts';
import { newFolder, type RunningServer, startServer } from '../support/server.ts';
import { tell } from './told.ts';

/** What the first release had answered; see first-release/README.md. */
type Answered = {
  readonly tickets: readonly { id: string; number: string; status: TicketStatus; queue: string }[];
  readonly calls: readonly { ticket: string; number: string; window: WindowNo }[];
  readonly devices: readonly { id?: string; kind: string; token: string; code?: string }[];
  readonly staff: readonly { badge: string; password: string; window: WindowNo }[];
  readonly queues: readonly { queue: string; waiting: number }[];
};
const FIRST = join(import.meta.dirname, 'first-release');
const AT = { before: '2026-12-01T10:40:00+08:00', again: '2026-12-01T10:45:00+08:00', next: '2026-12-02T09:00:00+08:00' };

function unpacked(name: string): string {
  const data = newFolder('first');
  const { status } = spawnSync('tar', ['xzf', join(FIRST, `${name}.tar.gz`), '-C', data]);
  if (status !== 0) throw new Error(`${name}.tar.gz cannot be unpacked here`);
  return data;
}
const CALLS = ['TicketCalled', 'TicketRecalled'];
const jsonIn = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test.each([
  ['hall', 'was stopped in order'],
  ['killed', 'was killed with its last half hour in the write-ahead log'],
])('the first release’s data folder “%s”, which %s, goes on in this one', async (name, ended) => {
  const answered = jsonIn(join(FIRST, `${name}.json`)) as Answered;
  const data = unpacked(name);
  const settings = new Map(readdirSync(join(data, 'settings')).map((file) => [file, jsonIn(join(data, 'settings', file))]));
  const server = await startServer({ HALL_DATA: data, HALL_CLOCK: AT.before });

  await ticketsStand(server, answered);
  const queues = (await server.ask<Answered['queues']>('GET', '/queues')).body;
  expect(queues.map(({ queue, waiting }) => ({ queue, waiting }))).toEqual(answered.queues);

  const admin = await server.signIn('admin', 'admin-password');
  const rows = await journalOf(server, admin);
  const taken = rows.flatMap(({ type, data: of }) => (type === 'NumberTaken' ? [`${of['ticket']} ${of['number']}`] : []));
  expect(taken).toEqual(answered.tickets.map(({ id, number }) => `${id} ${number}`));
  const calls = rows.flatMap(({ type, data: of }) => (CALLS.includes(type) ? [`${of['ticket']} at ${of['window']}`] : []));
  expect(calls).toEqual(answered.calls.map(({ ticket, window }) => `${ticket} at ${window}`));

  // Whoever was let in is let in: with the same passwords, and the same tokens.
  const clerks = new Map<WindowNo, { cookie: string }>();
  for (const { badge, password, window } of answered.staff) {
    const by = await server.signIn(badge, password);
    expect((await server.ask('GET', '/sessions/current', undefined, by)).status, badge).toBe(200);
    clerks.set(window, by);
    if (password !== badge) expect((await server.ask('POST', '/sessions', { account: badge, password: badge })).status).not.toBe(201);
  }
  for (const { token, kind } of answered.devices)
    expect((await server.ask('POST', '/devices/me/heartbeat', {}, bearer(token))).status, kind).toBe(200);

  // Every document says what its file said; what has come since stands beside it.
  for (const [file, before] of settings) {
    const now = (await server.ask('GET', `/settings/${file.replace('.json', '')}`, undefined, admin)).body;
    expect(now, file).toMatchObject(file === 'phrases.json' ? withMinutes(before) : (before as object));
  }

  // Numbers go on behind the last one, the windows with whom they have; the whole journal keeps what a hall promises.
  const entered = await enterHall(server.url);
  const token = answered.devices[0]?.token ?? '';
  for (const queue of ['A', 'R', 'S']) {
    const { body } = await server.take(token, queue);
    expect(body).toMatchObject({ number: `${queue}${String(lastOf(answered, queue) + 1).padStart(3, '0')}` });
    entered.checks.ticket(body.id, body.number);
  }
  for (const [no, by] of clerks) {
    const { ticket, status } = (await server.ask<WindowView>('GET', `/windows/${no}`, undefined, by)).body;
    expect(status, no).toBe(no === '09' ? 'paused' : 'open');
    if (no === '09') continue;
    const next = await server.atWindow(by, no, 'call-next', { leaving: ticket?.id ?? null });
    expect([200, 409], JSON.stringify(next.body)).toContain(next.status);
    if (next.body.ticket) entered.checks.call(next.body.ticket, no);
  }
  await entered.readOn();
  expect(entered.checks.finish()).toEqual([]);
  await everyTicketAsReplayed(server, entered);
  entered.close();

  await exportHolds(server, admin);
  await backupHolds(server, admin);
  await server.stop('SIGKILL');
  await server.start({ HALL_CLOCK: AT.again });
  await ticketsHaveTheirNumbers(server, answered);
  expect(await server.stop()).toBe(0);
  await server.start({ HALL_CLOCK: AT.next });
  expect((await server.take(token, 'A')).body.number).toBe('A001');
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  const looked = `${taken.length} tickets, ${calls.length} calls, ${settings.size} documents, ${answered.devices.length} devices, ${answered.staff.length} passwords`;
  tell({ of: 'upgrade', fault: `a data folder of the first release, which ${ended}`, times: 1, looked, lost: 0, note: '3 starts' });
});

async function ticketsStand(server: RunningServer, { tickets }: Answered): Promise<void> {
  const now: Answered['tickets'][number][] = [];
  for (const { id } of tickets) {
    const { number, status, queue } = (await server.ask<TicketView>('GET', `/tickets/${id}`)).body;
    now.push({ id, number, status, queue });
  }
  expect(now).toEqual(tickets);
}

async function ticketsHaveTheirNumbers(server: RunningServer, { tickets }: Answered): Promise<void> {
  for (const { id, number } of tickets) expect((await server.ask<TicketView>('GET', `/tickets/${id}`)).body.number).toBe(number);
}

/** What the journal says of each ticket of the day, read by another program, and what its holder is told. */
async function everyTicketAsReplayed(server: RunningServer, { checks }: Entered): Promise<void> {
  expect(checks.told.tickets.size).toBeGreaterThan(90);
  for (const { id, number, status } of checks.told.tickets.values()) {
    const { body } = await server.ask<TicketView>('GET', `/tickets/${id}`);
    expect([body.number, body.status]).toEqual([number, status]);
  }
}

async function journalOf(server: RunningServer, by: { cookie: string }): Promise<readonly JournalRow[]> {
  const all: JournalRow[] = [];
  for (;;) {
    const { body } = await server.ask<{ events: JournalRow[] }>('GET', `/journal?from=${all.length + 1}&limit=1000`, undefined, by);
    all.push(...body.events);
    if (body.events.length < 1000) return all;
  }
}

async function exportHolds(server: RunningServer, by: { cookie: string }): Promise<void> {
  const answer = await fetch(`${server.url}/api/journal/export?from=2026-11-30&to=2026-12-01`, { headers: by });
  const found = verify(linesOf([Buffer.from(await answer.arrayBuffer())]));
  expect(found.wrong).toEqual([]);
  expect(found.count).toBeGreaterThan(200);
}

/** A backup is made, and tried: restored beside the hall and compared, event for event. */
async function backupHolds(server: RunningServer, by: { cookie: string }): Promise<void> {
  const view = async () => (await server.ask<BackupsView>('GET', '/backups', undefined, by)).body;
  await server.ask('POST', '/backups', {}, by);
  await expect.poll(async () => (await view()).doing).toBeNull();
  const { backups } = await view();
  await server.ask('POST', `/backups/${backups[0]?.name}/try`, {}, by);
  await expect.poll(async () => (await view()).doing).toBeNull();
  expect((await view()).backups[0]).toMatchObject({ tried: { ok: true } });
}

/** The one sentence that a hall has now in other words than it came with: the minutes are filled in. */
const withMinutes = (phrases: unknown): object =>
  JSON.parse(JSON.stringify(phrases).replace('20分钟', '{minutes}分钟').replace('in 20 minutes', 'in {minutes} minutes'));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
/** The last number of a queue on the second day: its first was 1 again. */
const lastOf = ({ tickets }: Answered, queue: string): number =>
  Number(tickets.findLast((one) => one.queue === queue && one.number.startsWith(queue))?.number.slice(queue.length) ?? 0);
