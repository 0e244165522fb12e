import { expect, test } from 'vitest';
import type { BoardView, DeskView, WindowRecord } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';

// What happens at the windows of real halls, over the wire.

test('created, called, held, called from hold, finished; two on hold alternately, each with its own waiting and serving time', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const [first, second] = [(await hall.takeNumber('A')).body, (await hall.takeNumber('A')).body];
  hall.wait(5 * 60);
  await clerk.next();
  await clerk.do('serve', { ticket: first.id });
  hall.wait(4 * 60);
  await clerk.do('hold', { ticket: first.id }); // four minutes served, then off to copy a paper
  await clerk.next();
  await clerk.do('serve', { ticket: second.id });
  hall.wait(6 * 60);
  await clerk.do('hold', { ticket: second.id });
  await clerk.do('unhold', { ticket: first.id, here: true });
  hall.wait(3 * 60);
  await clerk.do('complete', { ticket: first.id, outcome: 'done' });
  expect((await clerk.do('unhold', { ticket: second.id })).body.ticket).toMatchObject({ number: 'A002', status: 'called' });
  await clerk.do('serve', { ticket: second.id });
  hall.wait(2 * 60);
  await clerk.do('complete', { ticket: second.id, outcome: 'accepted' });
  const { body } = await clerk.ask<WindowRecord>('GET', '/windows/02/record');
  expect(body).toMatchObject({ done: 2, missed: 0, meanService: 7.5, meanWait: 7 });
  expect(body.rows).toMatchObject([
    { number: 'A002', waited: 9, served: 8, held: 3, outcome: 'accepted' },
    { number: 'A001', waited: 5, served: 7, held: 6, outcome: 'done' },
  ]);
});

test('who left after waiting is missed at the last call; taken back within the minute, he is served after all', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const { body: ticket } = await hall.takeNumber('A');
  await clerk.next();
  hall.wait(30);
  await clerk.do('recall', { ticket: ticket.id });
  const missed = await clerk.do('miss', { ticket: ticket.id });
  expect(missed.body).toMatchObject({ ticket: null, undo: { id: ticket.id, number: 'A001' } });
  hall.wait(20);
  expect((await clerk.do('undo-miss', { ticket: ticket.id })).body).toMatchObject({
    ticket: { number: 'A001', status: 'called', calls: 2 },
    undo: null,
  });
  expect((await clerk.do('undo-miss', { ticket: ticket.id })).status).toBe(200); // asked again after a lost answer
  await clerk.do('complete', { ticket: ticket.id, outcome: 'done' });
});

test('two windows may call again as often as each is set to', async () => {
  const hall = await openHall({ windows: { '02': { recall_max: 0 }, '03': { recall_max: 3 } } });
  const [patient, brisk] = [await hall.clerkAt('03'), await hall.clerkAt('02')];
  const [first, second] = [(await hall.takeNumber('A')).body, (await hall.takeNumber('A')).body];
  await patient.next();
  expect((await brisk.next()).body.ticket).toMatchObject({ recallFrom: null, mayMiss: true });
  expect((await brisk.do('recall', { ticket: second.id })).body.refusal).toBe('too-many-recalls');
  expect((await brisk.do('miss', { ticket: second.id })).status).toBe(200);
  for (let nth = 0; nth < 3; nth += 1) {
    hall.wait(30);
    expect((await patient.do('recall', { ticket: first.id })).status).toBe(200);
  }
  hall.wait(30);
  expect((await patient.do('recall', { ticket: first.id })).body.refusal).toBe('too-many-recalls');
});

test('a hand-over to one window goes back with a reason, and says who sent it', async () => {
  const hall = await openHall();
  const [sender, receiver] = [await hall.clerkAt('02'), await hall.clerkAt('13')];
  const { body: ticket } = await hall.takeNumber('A');
  await sender.next();
  await sender.do('serve', { ticket: ticket.id });
  await sender.do('transfer', { ticket: ticket.id, to: { window: '13' }, note: '只差盖章' });
  expect((await receiver.see('13')).body.handovers).toMatchObject([
    { number: 'A001', note: '只差盖章', fromName: '周雨桐', returnable: true },
  ]);
  expect((await receiver.do('return', { ticket: ticket.id, reason: '' })).body).toMatchObject({ refusal: 'malformed', path: 'reason' });
  expect((await receiver.do('return', { ticket: ticket.id, reason: '不是本窗口的业务' })).body.handovers).toEqual([]);
  expect((await sender.see('02')).body.handovers).toMatchObject([{ number: 'A001', note: '不是本窗口的业务', from: '13' }]);
  await sender.do('accept', { ticket: ticket.id });
  expect((await sender.next()).body.ticket).toMatchObject({ number: 'A001', passedOn: 1, firstContact: { name: '周雨桐' } });
});

test('a console that goes away is missed, and recorded as absent after a quarter of an hour; a program without a screen never is', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  await hall.clerkAt('03'); // run by another program: no screen of ours ever looks
  const screen = clerk.screen('window/02');
  await screen.first;
  const at = async (no: string) => (await (await hall.signIn('YL-1040')).see(no)).body;
  await hall.hall.passTime();
  screen.line.close();
  await expect
    .poll(async () => {
      hall.machineWaits(61);
      await hall.hall.passTime();
      return (await at('02')).absence;
    })
    .toMatchObject({ recorded: false });
  hall.wait(15 * 60);
  await hall.hall.passTime();
  expect((await at('02')).absence).toMatchObject({ recorded: true });
  expect((await at('03')).absence).toBeNull();
  const { body: journal } = await (await hall.signIn('YL-1040')).ask<{ events: { type: string; data: object }[] }>(
    'GET',
    '/journal?limit=1000',
  );
  expect(journal.events.filter(({ type }) => type === 'AbsenceRecorded')).toMatchObject([{ data: { window: '02', clerk: 'S03' } }]);
  const again = clerk.screen('window/02');
  await again.first;
  await hall.hall.passTime();
  expect((await at('02')).absence).toBeNull();
});

test('a locked screen keeps its ticket and does nothing, also after a restart of the page; the password opens it', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const { body: ticket } = await hall.takeNumber('A');
  await clerk.next();
  expect((await clerk.ask('POST', '/sessions/current/lock')).status).toBe(204);
  expect((await clerk.do('serve', { ticket: ticket.id })).body).toMatchObject({ refusal: 'not-allowed', locked: true });
  expect((await clerk.ask('GET', '/sessions/current')).body).toMatchObject({ locked: true, staff: { name: '周雨桐' } });
  expect((await clerk.ask('POST', '/sessions/current/unlock', { password: 'wrong' })).status).toBe(401);
  expect((await clerk.ask('POST', '/sessions/current/unlock', { password: 'YL-1003' })).status).toBe(204);
  expect((await clerk.do('serve', { ticket: ticket.id })).body.ticket).toMatchObject({ status: 'serving' });
});

test('the partner finds the note, the queue and the sign as they were; the desk sees who is not there', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const desk = (await hall.signIn('YL-1001')).screen('desk');
  await desk.first;
  await hall.takeNumber('A');
  await clerk.do('note', { text: '打印机缺墨，已报修' });
  await clerk.do('pause', { reason: '临时离开', kind: 'away', other: '03' });
  const partner = await hall.signIn('YL-1004');
  const taken = await partner.at('02', 'open', { takeOver: true });
  expect(taken.body).toMatchObject({
    post: 'B',
    status: 'open',
    waiting: 1,
    note: { text: '打印机缺墨，已报修', by: '周雨桐' },
  });
  await expect
    .poll(() => (desk.latest() as DeskView).windows.find(({ window }) => window === '02'))
    .toMatchObject({ post: 'B', vacant: false, clerkName: '何俊峰' });
});

test('a dozen who did not come one after another push nobody off the board who was served before them', async () => {
  const hall = await openHall({ windows: { '02': { recall_max: 0 } }, ...withoutEnd });
  const clerk = await hall.clerkAt('02');
  const call = async () => {
    await hall.takeNumber('A');
    hall.wait(70);
    return (await clerk.next()).body.ticket;
  };
  const served: string[] = [];
  for (let nth = 0; nth < 9; nth += 1) {
    const ticket = await call();
    expect((await clerk.do('complete', { ticket: ticket?.id, outcome: 'done' })).status).toBe(200);
    served.unshift(ticket?.number ?? '');
  }
  for (let nth = 0; nth < 12; nth += 1) expect((await clerk.do('miss', { ticket: (await call())?.id })).status).toBe(200);
  const { calls } = (await hall.screen('board').first) as BoardView;
  expect(calls.map(({ number }) => number)).toEqual(served.slice(0, 8));
});
