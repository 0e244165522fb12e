import { expect, test } from 'vitest';
import type { BoardView, SignView, TicketPlaceView, WindowView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

test('a transfer is offered to the receivers, accepted by one, and announced as a transfer', async () => {
  const hall = await openHall();
  const [general, property, other] = [await hall.clerkAt('02'), await hall.clerkAt('13'), await hall.clerkAt('14')];
  const theirs = other.screen('window/14');
  const board = hall.screen('board/C');
  await Promise.all([theirs.first, board.first]);
  const { body: ticket } = await hall.takeNumber('A');
  const phone = hall.screen(`ticket/${ticket.id}`);
  await phone.first;
  await general.next();
  await general.do('serve', { ticket: ticket.id });

  const sent = await general.do('transfer', { ticket: ticket.id, to: { queue: 'B' }, note: '只差盖章' });
  expect(sent).toMatchObject({ status: 200, body: { ticket: null } });
  await expect.poll(() => (theirs.latest() as WindowView).handovers).toMatchObject([{ number: 'A001', from: '02', note: '只差盖章' }]);
  await expect.poll(() => phone.latest() as TicketPlaceView).toMatchObject({ status: 'waiting', number: 'A001', queue: 'B', ahead: 0 });
  expect((await property.next()).body.refusal).toBe('nobody-waiting');

  expect((await property.do('accept', { ticket: ticket.id })).status).toBe(200);
  await expect.poll(() => (theirs.latest() as WindowView).handovers).toEqual([]);
  expect((await other.next()).body.refusal).toBe('nobody-waiting');
  expect((await property.next()).body.ticket).toMatchObject({ number: 'A001', note: '只差盖章' });
  await expect.poll(() => (board.latest() as BoardView).calls[0]).toMatchObject({ number: 'A001', window: '13', kind: 'transfer' });
});

test('held, the number comes back to its window without waiting; here at once it is not announced', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const board = hall.screen('board');
  await board.first;
  const { body: ticket } = await hall.takeNumber('A');
  await clerk.next();
  await clerk.do('serve', { ticket: ticket.id });
  expect((await clerk.do('hold', { ticket: ticket.id })).body).toMatchObject({ ticket: null, held: [{ number: 'A001' }] });
  expect(await clerk.do('close')).toMatchObject({ status: 409, body: { refusal: 'window-busy', number: 'A001' } });

  expect((await clerk.do('unhold', { ticket: ticket.id })).body).toMatchObject({ ticket: { status: 'called' }, held: [] });
  await expect.poll(() => (board.latest() as BoardView).calls[0]).toMatchObject({ kind: 'resume', number: 'A001' });
  await clerk.do('hold', { ticket: ticket.id });
  const before = (board.latest() as BoardView).calls.length;
  expect((await clerk.do('unhold', { ticket: ticket.id, here: true })).body).toMatchObject({ ticket: { status: 'serving' } });
  await clerk.do('complete', { ticket: ticket.id, outcome: 'done' });
  await expect.poll(() => (board.latest() as BoardView).windows.find(({ window }) => window === '02')?.number).toBeNull();
  expect((board.latest() as BoardView).calls).toHaveLength(before);
});

test('missed, it is on the wall as missed; rejoined, it stands behind the next three', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const board = hall.screen('board');
  await board.first;
  const { body: ticket } = await hall.takeNumber('A');
  for (let nth = 0; nth < 4; nth += 1) {
    hall.wait(1);
    await hall.takeNumber('A');
  }
  await clerk.next();
  expect((await clerk.do('miss', { ticket: ticket.id })).body.refusal).toBe('call-again-first');
  expect(await clerk.do('recall', { ticket: ticket.id })).toMatchObject({ status: 409, body: { refusal: 'too-soon' } });
  hall.wait(30);
  expect((await clerk.do('recall', { ticket: ticket.id })).body.ticket).toMatchObject({ calls: 2 });
  await expect.poll(() => (board.latest() as BoardView).calls.map(({ kind }) => kind)).toEqual(['recall', 'call']);
  expect((await clerk.do('miss', { ticket: ticket.id })).status).toBe(200);
  await expect.poll(() => board.latest() as BoardView).toMatchObject({ calls: [], missed: [{ number: 'A001' }] });

  const back = await hall.ask('POST', `/tickets/${ticket.id}/rejoin`);
  expect(back).toMatchObject({ status: 200, body: { status: 'waiting', ahead: 3 } });
  await expect.poll(() => (board.latest() as BoardView).missed).toEqual([]);
});

test('a paused window says why and where instead; resumed it calls again', async () => {
  const hall = await openHall();
  const [clerk] = [await hall.clerkAt('13'), await hall.clerkAt('14')];
  const sign = hall.screen('sign/13');
  await sign.first;
  expect((await clerk.do('pause', { reason: '开会' })).body).toMatchObject({ status: 'paused', pausedFor: '开会' });
  await expect.poll(() => sign.latest() as SignView).toMatchObject({ status: 'paused', pausedFor: '开会', instead: '14' });
  await hall.takeNumber('B');
  expect((await clerk.next()).body.refusal).toBe('window-not-open');
  await clerk.do('resume');
  expect((await clerk.next()).body.ticket).toMatchObject({ number: 'B001' });
});

test('B takes over A’s window with the ticket on its screen, and A is no longer its clerk', async () => {
  const hall = await openHall();
  const a = await hall.clerkAt('02');
  const { body: ticket } = await hall.takeNumber('A');
  await a.next();
  const b = await hall.signIn('YL-1004');
  expect(await b.at('02', 'open')).toMatchObject({ status: 409, body: { refusal: 'window-busy', clerk: 'S03' } });
  expect((await b.at('02', 'open', { takeOver: true })).body).toMatchObject({ clerk: 'S04', post: 'B', ticket: { number: 'A001' } });
  expect(await a.do('complete', { ticket: ticket.id, outcome: 'done' })).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect((await b.at('02', 'complete', { ticket: ticket.id, outcome: 'done' })).status).toBe(200);
});

test('a supervisor puts a stranger at a window; once replaced, the stranger sees it no more', async () => {
  const hall = await openHall();
  const supervisor = await hall.signIn('YL-1040');
  const stranger = await hall.signIn('YL-1007');
  expect((await supervisor.at('02', 'open', { clerk: 'S07' })).body).toMatchObject({ clerk: 'S07', post: null });
  const screen = stranger.screen('window/02');
  expect(await screen.first).toMatchObject({ clerk: 'S07' });
  await (await hall.signIn('YL-1003')).at('02', 'open', { takeOver: true });
  const seen = screen.views.length;
  await hall.takeNumber('A');
  await expect.poll(async () => (await supervisor.see('02')).body.waiting).toBe(1);
  expect(screen.views.length).toBe(seen);
  expect((await stranger.see('02')).status).toBe(403);
});
