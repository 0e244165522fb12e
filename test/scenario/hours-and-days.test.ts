import { expect, test } from 'vitest';
import type { BoardView, TicketPlaceView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

test('outside its hours the hall gives no numbers and says when it will', async () => {
  const hall = await openHall({ clock: '08:00' });
  expect(await hall.takeNumber('A')).toMatchObject({
    status: 409,
    body: { refusal: 'hall-closed', nextOpening: '2026-12-01T00:15:00.000Z', title: '现在不取号。' },
  });
  expect((await hall.ask('GET', '/hall')).body).toMatchObject({
    state: 'pre-open',
    open: false,
    reason: 'before-hours',
    nextOpening: '2026-12-01T00:15:00.000Z',
    day: '2026-12-01',
  });
  hall.setClock('08:15');
  expect((await hall.takeNumber('A')).status).toBe(201);
});

test('a trial hall is open at all hours, and somebody leads today whatever the month', async () => {
  const hall = await openHall({ alwaysOpen: true, clock: '03:00', day: '2026-11-22' });
  expect((await hall.takeNumber('A')).status).toBe(201);
  const { body } = await hall.ask<{ leader: { name: string } | null; state: string }>('GET', '/hall');
  expect(body).toMatchObject({ state: 'open', open: true, trial: true });
  expect(body.leader?.name).toBeTruthy();
});

test('who leads is read off the roster', async () => {
  const hall = await openHall();
  expect((await hall.ask('GET', '/hall')).body).toMatchObject({ leader: { id: 'L05', name: '宋世杰' }, director: { id: 'L07' } });
  const board = hall.screen('board');
  expect(await board.first).toMatchObject({
    duty: {
      leader: { name: '宋世杰' },
      staff: [
        { surname: '林', badge: 'YL-1001' },
        { surname: '魏', badge: 'YL-1021' },
      ],
      reception: { phone: '0000-6600112' },
    },
  });
  expect((board.latest() as BoardView).posts.filter(({ kind }) => kind === 'rule')).toHaveLength(16);
});

test('at midnight the waiting expire, the one being served is finished, and numbers begin again', async () => {
  const hall = await openHall({ alwaysOpen: true, clock: '23:58' });
  const clerk = await hall.clerkAt('02');
  const [{ body: served }, { body: waits }] = [await hall.takeNumber('A'), await hall.takeNumber('A')];
  await clerk.next();
  await clerk.do('serve', { ticket: served.id });
  const phone = hall.screen(`ticket/${waits.id}`);
  await phone.first;

  hall.setClock('00:00', '2026-12-02');
  await hall.tick();

  await expect.poll(() => (phone.latest() as TicketPlaceView).status).toBe('expired');
  expect(await hall.ask('GET', `/tickets/${waits.id}`)).toMatchObject({ status: 200, body: { status: 'expired', number: 'A002' } });
  expect(await hall.ask('POST', `/tickets/${waits.id}/rejoin`)).toMatchObject({
    status: 409,
    body: { refusal: 'wrong-state', state: 'expired' },
  });
  expect((await hall.takeNumber('A')).body.number).toBe('A001');
  expect((await clerk.do('complete', { ticket: served.id, outcome: 'done' })).status).toBe(200);
  const fact = await hall.db.selectFrom('ticket').select(['day', 'status']).where('id', '=', served.id).executeTakeFirst();
  expect(fact).toEqual({ day: '2026-12-01', status: 'done' });
});

test('a retry over midnight finds the number it was given yesterday', async () => {
  const hall = await openHall({ alwaysOpen: true, clock: '23:59' });
  const { body: ticket } = await hall.takeNumber('A');
  hall.setClock('00:00', '2026-12-02');
  expect(await hall.takeNumber('A', {}, ticket.id)).toMatchObject({ status: 200, body: { number: 'A001', status: 'expired' } });
  expect((await hall.takeNumber('A')).body.number).toBe('A001');
});

test('a ticket of yesterday is still known by its id, and cannot be used; one of last week is not told of any more', async () => {
  const hall = await openHall({ alwaysOpen: true });
  const { body: ticket } = await hall.takeNumber('A');
  hall.setClock('09:00', '2026-12-02');
  await hall.tick();
  expect((await hall.ask('GET', `/tickets/${ticket.id}`)).body).toMatchObject({ status: 'expired' });
  expect(await hall.screen(`ticket/${ticket.id}`).first).toMatchObject({ status: 'expired', number: 'A001' });
  hall.setClock('09:00', '2026-12-08');
  await hall.tick();
  expect((await hall.ask('GET', `/tickets/${ticket.id}`)).body).toMatchObject({ refusal: 'unknown-ticket' });
  expect(await hall.screen(`ticket/${ticket.id}`).first).toMatchObject({ refusal: 'unknown-ticket' });
});
