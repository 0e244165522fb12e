import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BoardView, WindowView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

test('two clerks press at once: one citizen comes, one clerk is told nobody waits', async () => {
  const hall = await openHall();
  const [one, other] = [await hall.clerkAt('02'), await hall.clerkAt('03')];
  const board = hall.screen('board');
  await board.first;
  await hall.takeNumber('A');

  const answers = await Promise.all([one.next(), other.next()]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.map(({ body }) => body.refusal)).toContain('nobody-waiting');
  await expect.poll(() => (board.latest() as BoardView).calls.map(({ number }) => number)).toEqual(['A001']);
});

test('a nervous hand at the kiosk: fifty touches with one id are one number', async () => {
  const hall = await openHall();
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 50 }, () => hall.takeNumber('A', {}, id)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(answers.map(({ body }) => body.number))).toEqual(new Set(['A001']));
  expect((await hall.takeNumber('A')).body.number).toBe('A002');
});

test('a hundred citizens at once: a hundred numbers without a gap', async () => {
  const hall = await openHall({ alwaysOpen: true }); // without a session's quota
  await hall.token();
  const answers = await Promise.all(Array.from({ length: 100 }, () => hall.takeNumber('A')));
  const numbers = answers.map(({ body }) => body.number).sort();
  expect(numbers).toEqual(Array.from({ length: 100 }, (_, nth) => `A${String(nth + 1).padStart(3, '0')}`));
});

test('a hasty double press costs no citizen his turn', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  for (let nth = 0; nth < 3; nth += 1) await hall.takeNumber('A');

  const [first, second] = await Promise.all([clerk.next(), clerk.next()]);

  expect([first.status, second.status].sort()).toEqual([200, 409]);
  expect([first.body.refusal, second.body.refusal]).toContain('already-moved-on');
  expect((await clerk.see('02')).body).toMatchObject({ ticket: { number: 'A001' }, waiting: 2 });
});

test('a stale screen: what it believes is there has gone, and it is told so', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const stale = clerk.screen('window/02');
  await stale.first;
  const { body: zhang } = await hall.takeNumber('A');
  await hall.takeNumber('A');
  await clerk.next();
  await clerk.next(zhang.id);

  expect(await clerk.next(zhang.id)).toMatchObject({ status: 409, body: { refusal: 'already-moved-on' } });
  expect(await clerk.do('complete', { ticket: zhang.id, outcome: 'done' })).toMatchObject({
    status: 409,
    body: { refusal: 'already-moved-on' },
  });
  await expect.poll(() => (stale.latest() as WindowView).ticket?.number).toBe('A002');
});

test('twenty clerks and a hundred citizens: each is called once, by one of them', async () => {
  const hall = await openHall({ alwaysOpen: true });
  const clerks = await Promise.all(['02', '03', '04'].map((no) => hall.clerkAt(no)));
  await hall.token();
  await Promise.all(Array.from({ length: 60 }, () => hall.takeNumber('A')));
  const seen: string[] = [];
  await Promise.all(
    clerks.map(async (clerk) => {
      let leaving: string | null = null;
      for (;;) {
        const { status, body } = await clerk.next(leaving);
        if (status !== 200 || body.ticket === null) return;
        seen.push(body.ticket.number);
        leaving = body.ticket.id;
      }
    }),
  );
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
});
