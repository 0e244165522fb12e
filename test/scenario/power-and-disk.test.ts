import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { freeze } from '../../server/domain/snapshot.ts';
import type { BoardView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

test('restarted in mid-call, the hall stands where it stood', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-restart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const before = await openHall({ folder, keep: true });
  const clerk = await before.clerkAt('02');
  const tickets = [(await before.takeNumber('A')).body, (await before.takeNumber('A')).body, (await before.takeNumber('B')).body];
  await clerk.next();
  const was = freeze(before.desk.hall);
  await before.close();

  const after = await openHall({ folder });
  expect(freeze(after.desk.hall)).toEqual(was);
  const again = { cookie: clerk.cookie }; // nobody has to sign in again
  expect(await after.ask('GET', '/windows/02', undefined, again)).toMatchObject({
    status: 200,
    body: { clerk: 'S03', ticket: { number: 'A001', status: 'called' } },
  });
  const next = await after.ask('POST', '/windows/02/call-next', { leaving: tickets[0]?.id }, again);
  expect(next.body).toMatchObject({ ticket: { number: 'A002' } });
  expect(await after.screen('board').first).toMatchObject({
    calls: [
      { nr: 2, number: 'A002' },
      { nr: 1, number: 'A001' },
    ],
  });
  expect((await after.takeNumber('B')).body.number).toBe('B002');
});

test('the disk is full: the kiosk is told to ask again, the board hears nothing, and nothing is lost', async () => {
  const hall = await openHall();
  const { body: first } = await hall.takeNumber('A');
  const board = hall.screen('board');
  await board.first;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(hall.db);
  await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(hall.db); // the engine's own "database or disk is full"

  let refused = 0;
  for (let nth = 0; nth < 200 && refused === 0; nth += 1) {
    const said = await hall.takeNumber('A');
    if (said.status !== 201) {
      expect(said).toMatchObject({ status: 503, body: { refusal: 'not-saved' } });
      expect(said.type).toContain('application/problem+json');
      refused += 1;
    }
  }
  expect(refused).toBe(1);
  const { size } = hall.desk.hall.queue.tickets;
  expect((await hall.ask('GET', `/tickets/${first.id}`)).status).toBe(200); // what is there can be seen
  const rowsOnDisk = await hall.db
    .selectFrom('ticket')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  expect(Number(rowsOnDisk.count)).toBe(size);
  await expect.poll(() => (board.latest() as BoardView).waiting[0]?.waiting).toBe(size);

  await sql`pragma max_page_count = 1073741823`.execute(hall.db);
  const { body: next } = await hall.takeNumber('A');
  expect(next.number).toBe(`A${String(size + 1).padStart(3, '0')}`);
  await expect.poll(() => (board.latest() as BoardView).waiting[0]?.waiting).toBe(size + 1);
});
