import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FoundView, TicketView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

// 我有号: somebody stands at the kiosk with a number and without the slip's code.

type Found = { found: FoundView; handle: string; refusal?: string };

async function kioskIn(hall: OpenHall) {
  const by = { authorization: `Bearer ${await hall.token()}` };
  return {
    by,
    find: (number: unknown) => hall.ask<Found>('POST', '/tickets/find', { number }, by),
    do: (handle: string, what: 'rejoin' | 'print', body?: object) =>
      hall.ask<Found & { print: string }>('POST', `/tickets/find/${handle}/${what}`, body, by),
  };
}

test('a number is found however it is typed; a kiosk is told no id, a guide is', async () => {
  const hall = await openHall();
  const { body: ticket } = await hall.takeNumber('A');
  await hall.takeNumber('A');
  const kiosk = await kioskIn(hall);
  for (const typed of ['A001', 'a1', ' a 01 ', 'Ａ００１', 'A0001']) {
    const { status, body } = await kiosk.find(typed);
    expect(status, typed).toBe(200);
    expect(body.found).toEqual({
      number: 'A001',
      queue: 'A',
      status: 'waiting',
      ahead: 0,
      wait: null,
      window: null,
      takenAt: ticket.takenAt,
    });
    expect(JSON.stringify(body)).not.toContain(ticket.id);
  }
  const guide = await hall.signIn('YL-1001');
  expect((await guide.ask<TicketView>('POST', '/tickets/find', { number: 'a2' })).body).toMatchObject({ number: 'A002', ahead: 1 });
  expect(await kiosk.find('A003')).toMatchObject({ status: 404, body: { refusal: 'unknown-ticket' } });
  expect(await kiosk.find('Z001')).toMatchObject({ status: 404 });
  for (const nonsense of ['', 'A', '001', 'AA1', "A1' or 1", 7, null, 'A1234567']) expect((await kiosk.find(nonsense)).status).toBe(400);
  hall.setClock('09:00', '2026-12-02');
  expect(await kiosk.find('A001')).toMatchObject({ status: 404 });
  expect(hall.faults).toEqual([]);
});

test('with what it was given the kiosk may let a missed number rejoin, and may not cancel', async () => {
  const hall = await openHall();
  const { body: ticket } = await hall.takeNumber('A');
  const clerk = await hall.clerkAt('02');
  await clerk.next();
  hall.wait(30);
  await clerk.do('recall', { ticket: ticket.id });
  await clerk.do('miss', { ticket: ticket.id });
  const kiosk = await kioskIn(hall);
  const { handle, found } = (await kiosk.find('A001')).body;
  expect(found.status).toBe('missed');
  const other = await hall.signIn('admin', 'admin-password');
  const { body: two } = await other.ask<{ token: string }>('POST', '/devices', { kind: 'kiosk', name: '二号取号机' });
  const stranger = { authorization: `Bearer ${two.token}` };
  expect(await hall.ask('POST', `/tickets/find/${handle}/rejoin`, undefined, stranger)).toMatchObject({ status: 404 });
  expect(await kiosk.do(handle, 'rejoin')).toMatchObject({ status: 200, body: { handle, found: { number: 'A001', status: 'waiting' } } });
  for (const path of [`/tickets/find/${handle}/cancel`, `/tickets/${handle}/cancel`])
    expect([400, 404]).toContain((await hall.ask('POST', path, undefined, kiosk.by)).status);
  expect((await hall.ask<TicketView>('GET', `/tickets/${ticket.id}`)).body.status).toBe('waiting');
});

test('the slip comes out again, marked, as often as it is asked for anew', async () => {
  const tray = { id: 'tray', name: '纸盘', kind: 'file', devices: ['kiosk-1'] };
  const hall = await openHall({ hall: { printers: [tray] } });
  const id = randomUUID();
  await hall.takeNumber('A', {}, id);
  const kiosk = await kioskIn(hall);
  const slips = () => new Set(readdirSync(join(hall.folder, 'slips', 'tray')).map((name) => name.replace(/\..*$/, ''))).size;
  await hall.ask('POST', `/tickets/${id}/print`, { attempt: 1 }, kiosk.by);
  expect(slips()).toBe(1);
  const { handle } = (await kiosk.find('A001')).body;
  expect((await kiosk.do(handle, 'print')).body.print).toBe('printed');
  expect((await kiosk.do(handle, 'print', { attempt: 1 })).body.print).toBe('printed'); // the same one: nothing more
  expect(slips()).toBe(2);
  const again = (await kiosk.find('A001')).body.handle;
  await kiosk.do(again, 'print');
  expect(slips()).toBe(3);
  expect(hall.desk.hall.devices.slips.get(id)).toMatchObject({ attempt: 3, again: true });
});

test('a kiosk that tries number after number is told to wait', async () => {
  const hall = await openHall();
  const kiosk = await kioskIn(hall);
  for (let nth = 1; nth <= 30; nth += 1) expect((await kiosk.find(`A${nth}`)).status).toBe(404);
  const said = await kiosk.find('A031');
  expect(said).toMatchObject({ status: 429, body: { refusal: 'too-many-requests' } });
  expect(Number(said.headers.get('retry-after'))).toBeGreaterThan(0);
  const guide = await hall.signIn('YL-1001');
  expect((await guide.ask('POST', '/tickets/find', { number: 'A1' })).status).toBe(404);
});
