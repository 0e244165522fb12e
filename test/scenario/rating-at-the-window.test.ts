import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AnyView } from '../../shared/live.ts';
import type { PadView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

const SECOND_OF_THE_RULE = 20; // review.pad_seconds of the sample

async function device(hall: OpenHall, kind: string, window: string | null = null) {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ token: string }>('POST', '/devices', { kind, name: kind, window });
  return { token: body.token, by: { authorization: `Bearer ${body.token}` } };
}

/** Window 02 with its pad, and numbers A001, A002 … taken; the first is being served. */
async function atPad(numbers = 1, more: object = {}) {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  const ids: string[] = [];
  for (let nth = 0; nth < numbers; nth += 1) ids.push((await hall.takeNumber('A', more)).body.id);
  const pad = await device(hall, 'pad', '02');
  const place = hall.screen('pad/02', { token: pad.token });
  await place.first;
  const view = () => place.latest() as PadView;
  const reviewed = () => view().review?.number ?? null;
  const serve = async (id: string) => clerk.do('serve', { ticket: id });
  const complete = async (id: string) => clerk.do('complete', { ticket: id, outcome: 'done' });
  const give = (id: string, said: object, by = {}) => hall.ask('POST', `/tickets/${id}/review`, said, by);
  await clerk.next();
  await serve(ids[0] ?? '');
  return { hall, clerk, ids, pad, view, reviewed, serve, complete, give };
}

test('the pad names the matter while it is served, and no other screen does', async () => {
  const { hall, clerk, ids, view, complete } = await atPad(1, { matter: 'ZH-YS-001', ready: ['营业执照'], lang: 'en' });
  await expect.poll(() => view().matter).not.toBeNull();
  expect(view()).toMatchObject({ lang: 'en', ready: ['营业执照'], readyEn: ['Business licence'], review: null });
  const sign = await hall.screen('sign/02').first;
  expect(JSON.stringify(sign)).not.toContain(view().matter?.name);
  expect((await clerk.see('02')).body.ticket?.id).toBe(ids[0]);
  await complete(ids[0] ?? '');
  await expect.poll(() => view().matter).toBeNull();
  expect(view().review).toMatchObject({ lang: 'en', clerk: { badge: 'YL-1003' }, seconds: 20, secondsLarge: 60 });
});

test('the question ends when its time is over, though nothing happens in the hall', async () => {
  const { hall, ids, reviewed, complete } = await atPad();
  await complete(ids[0] ?? '');
  await expect.poll(reviewed).toBe('A001');
  hall.wait(3 * SECOND_OF_THE_RULE - 1); // whoever reads large print has three times as long
  await hall.hall.passTime();
  const before = hall.desk.hall.seq;
  expect(reviewed()).toBe('A001');
  hall.wait(1);
  await hall.hall.passTime();
  await expect.poll(reviewed).toBeNull();
  expect(hall.desk.hall.seq).toBe(before);
});

test('finishing one and calling the next in one press lets the first be asked; another call or the next service ends it', async () => {
  const { hall, clerk, ids, reviewed, serve, complete } = await atPad(4);
  const [a = '', b = '', c = ''] = ids;
  await clerk.next(a);
  await expect.poll(reviewed).toBe('A001');
  hall.wait(5);
  await serve(b);
  await expect.poll(reviewed).toBeNull();
  await complete(b);
  await expect.poll(reviewed).toBe('A002');
  hall.wait(1);
  await clerk.next();
  await expect.poll(reviewed).toBeNull();
  hall.wait(1);
  await complete(c); // two in a hurry: only the last is asked
  await expect.poll(reviewed).toBe('A003');
});

test('nobody of the staff and no pad of another window answers for the citizen', async () => {
  const { hall, clerk, ids, pad, complete, give } = await atPad();
  const id = ids[0] ?? '';
  await complete(id);
  const others = [
    { cookie: clerk.cookie },
    { cookie: (await hall.signIn('YL-1040')).cookie },
    { cookie: (await hall.signIn('admin', 'admin-password')).cookie },
    (await device(hall, 'pad', '03')).by,
  ];
  for (const by of others)
    expect(await give(id, { grade: 5, reasons: ['slow'] }, by)).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect(await hall.db.selectFrom('review').selectAll().execute()).toEqual([]);
  expect(await hall.db.selectFrom('review_text').selectAll().execute()).toEqual([]);
  expect((await give(id, { grade: 5 }, pad.by)).status).toBe(201);
});

test('no screen of the staff says whether a service is being asked about, or was reviewed, or how', async () => {
  const { hall, clerk, ids, pad, reviewed, complete, give } = await atPad();
  const id = ids[0] ?? '';
  await complete(id);
  await expect.poll(reviewed).toBe('A001');
  const guide = await hall.signIn('YL-1001');
  const boss = await hall.signIn('YL-1040');
  const screens = [clerk.screen('window/02'), guide.screen('desk'), boss.screen('office'), hall.screen('sign/02'), hall.screen('board')];
  const before = await Promise.all(screens.map(({ first }) => first));
  expect((await give(id, { grade: 1, reasons: ['manner'] }, pad.by)).status).toBe(201);
  const { seq } = hall.desk.hall;
  for (const [nth, { latest }] of screens.entries()) {
    await expect.poll(() => latest()?.seq).toBe(seq);
    expect(said(latest())).toEqual(said(before[nth]));
    expect(JSON.stringify(said(latest()))).not.toMatch(/"(review|grade|reasons)":/);
  }
});

/** What a view says, but for its seq and time, what the devices say, and the two totals of the day that the office has. */
function said(view: AnyView | undefined): object {
  const own: Record<string, unknown> = { ...view };
  for (const key of ['seq', 'at', 'devices', 'readiness']) delete own[key];
  if (view && 'figures' in view) own.figures = { ...view.figures, reviews: null, satisfied: null };
  return own;
}

test('why somebody was not content is of a closed list, and stands apart from the journal', async () => {
  const { hall, ids, pad, complete, give } = await atPad();
  const id = ids[0] ?? '';
  await complete(id);
  for (const reasons of [['bad'], ['slow', 'slow'], 'slow', [1], { slow: true }, Array(9).fill('slow'), ['__proto__']])
    expect(await give(id, { grade: 2, reasons }, pad.by), JSON.stringify(reasons)).toMatchObject({
      status: 400,
      body: { refusal: 'malformed', path: expect.stringMatching(/^reasons/) },
    });
  expect((await give(id, { grade: 2, reasons: ['slow', 'place'] }, pad.by)).status).toBe(201);
  expect(await give(id, { grade: 1, reasons: ['manner'] }, pad.by)).toMatchObject({ body: { refusal: 'already-reviewed' } });
  expect(await hall.db.selectFrom('review_text').select(['ticket', 'text', 'reasons']).execute()).toEqual([
    { ticket: id, text: '', reasons: '["slow","place"]' },
  ]);
  const events = await hall.db.selectFrom('journal').select('event').execute();
  expect(JSON.stringify(events)).toContain('ReviewGiven');
  expect(JSON.stringify(events)).not.toMatch(/slow|place/);
  expect((await give(randomUUID(), { grade: 5 }, pad.by)).status).toBe(404);
});

test('a pad stands at a window: without one it is not registered', async () => {
  const hall = await openHall();
  const admin = await hall.signIn('admin', 'admin-password');
  expect(await admin.ask('POST', '/devices', { kind: 'pad', name: '评价器' })).toMatchObject({
    status: 400,
    body: { refusal: 'malformed', path: 'window' },
  });
  expect((await admin.ask<unknown[]>('GET', '/devices')).body).toEqual([]);
});
