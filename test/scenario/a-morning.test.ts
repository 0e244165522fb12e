import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BoardView, KioskView, SignView, TicketPlaceView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

test('a number goes from the kiosk to the window, the board, the sign and the phone', async () => {
  const hall = await openHall();
  const board = hall.screen('board');
  const sign = hall.screen('sign/02');
  await Promise.all([board.first, sign.first]);
  const clerk = await hall.clerkAt('02');

  const { status, body: ticket } = await hall.takeNumber('A', { lang: 'en' });
  expect(status).toBe(201);
  expect(ticket).toMatchObject({
    number: 'A001',
    queue: 'A',
    status: 'waiting',
    ahead: 0,
    wait: { from: 0, to: 0 },
    window: null,
    lang: 'en',
  });
  const phone = hall.screen(`ticket/${ticket.id}`);
  expect(await phone.first).toMatchObject({ number: 'A001', status: 'waiting', ahead: 0 });

  const called = await clerk.next();
  expect(called).toMatchObject({
    status: 200,
    body: { window: '02', ticket: { id: ticket.id, number: 'A001', status: 'called', calls: 1 }, waiting: 0 },
  });
  await expect.poll(() => (board.latest() as BoardView).calls).toMatchObject([{ number: 'A001', window: '02', kind: 'call', lang: 'en' }]);
  await expect
    .poll(() => sign.latest() as SignView)
    .toMatchObject({ number: 'A001', ticketStatus: 'called', clerk: { surname: '周', badge: 'YL-1003', post: 'A' } });
  await expect.poll(() => phone.latest() as TicketPlaceView).toMatchObject({ status: 'called', window: '02', ahead: null });

  await clerk.do('serve', { ticket: ticket.id });
  await expect.poll(() => phone.latest() as TicketPlaceView).toMatchObject({ status: 'serving' });
  const done = await clerk.do('complete', { ticket: ticket.id, outcome: 'accepted' });
  expect(done.body).toMatchObject({ ticket: null, doneToday: 1 });
  await expect.poll(() => phone.latest() as TicketPlaceView).toMatchObject({ status: 'done', window: null });
  expect((board.latest() as BoardView).calls).toHaveLength(1); // those who look up late still find it
  expect(hall.faults).toEqual([]);
});

test('asked twice, given once: 201, then 200, and a second id is a second number', async () => {
  const hall = await openHall();
  const id = randomUUID();
  const [first, second] = [await hall.takeNumber('A', {}, id), await hall.takeNumber('A', {}, id)];
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.body).toEqual(first.body);
  expect((await hall.takeNumber('A')).body.number).toBe('A002');
  expect((await hall.takeNumber('G')).body.number).toBe('G001');
});

test('the kiosk sees people waiting, and what is closed', async () => {
  const hall = await openHall({ clock: '09:00' });
  const kiosk = hall.screen('kiosk', { token: await hall.token() });
  expect(await kiosk.first).toMatchObject({ home: ['A', 'B', 'C', 'D', 'G', 'R', 'S'], rejoinBehind: 3 });
  await hall.takeNumber('B');
  await expect
    .poll(() => (kiosk.latest() as KioskView).queues.find(({ queue }) => queue === 'B'))
    .toMatchObject({ waiting: 1, open: true, windows: ['13', '14', '15'] });
  expect(await hall.screen('kiosk').first).toEqual({ refusal: 'not-signed-in' });
});

test('a phone hears of what changes for it, and of nothing else', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const { body: first } = await hall.takeNumber('A');
  const { body: second } = await hall.takeNumber('A');
  const phone = hall.screen(`ticket/${second.id}`);
  await phone.first;
  const board = hall.screen('board');
  await board.first;
  await hall.takeNumber('K'); // somebody comes for something else
  await expect.poll(() => (board.latest() as BoardView).waiting.find(({ queue }) => queue === 'K')?.waiting).toBe(1);
  await clerk.next();
  await expect.poll(() => (phone.latest() as TicketPlaceView).ahead).toBe(0);
  expect(phone.views.map((view) => (view as TicketPlaceView).ahead)).toEqual([1, 0]);
  await clerk.next(first.id);
  await expect.poll(() => (phone.latest() as TicketPlaceView).status).toBe('called');
});
