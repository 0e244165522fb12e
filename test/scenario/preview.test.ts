import { expect, test } from 'vitest';
import type { BoardView, KioskView, MatterView, SignView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

type Seen<V> = { view: V; answers: Record<string, unknown>; errors: { document: string; path: string; message: string }[] };

const admin = (hall: OpenHall) => hall.signIn('admin', 'admin-password');
const supervisor = (hall: OpenHall) => hall.signIn(hall.settings().staff.find(({ role }) => role === 'supervisor')?.badge_no ?? '');

test('an administrator and a supervisor see the hall with their drafts, and nothing of it has changed', async () => {
  const hall = await openHall();
  const { queues, posts, windows } = hall.settings();
  const renamed = queues.map((one) => (one.code === 'A' ? { ...one, name_zh: '草稿业务' } : one));
  const before = { seq: hall.desk.hall.seq, posts, queues, windows };
  for (const who of [await admin(hall), await supervisor(hall)]) {
    const kiosk = await who.ask<Seen<KioskView>>('POST', '/preview', { place: 'kiosk', documents: { queues: renamed } });
    expect(kiosk.status).toBe(200);
    expect(kiosk.body.view.queues.find(({ queue }) => queue === 'A')?.name).toBe('草稿业务');
    const post = {
      ...posts[0],
      slug: 'neu',
      name_zh: '停电',
      from: '2027-01-01',
      hours: { from: '01:00', to: '02:00' },
      zones: ['C'],
      draft: true,
    };
    const board = await who.ask<Seen<BoardView>>('POST', '/preview', {
      place: 'board',
      at: 'post/neu',
      with: 'calls',
      documents: { posts: [...posts, post] },
    });
    expect(board.body.view.posts.map(({ name_zh }) => name_zh)).toEqual(['停电']); // as if it were due here and now
    expect(board.body.view.posts[0]).not.toHaveProperty('from');
    expect(board.body.view.calls.length).toBeGreaterThan(1);
    expect(board.body.answers).toHaveProperty(['/posts/neu', 'name_zh'], '停电');
  }
  const { seq, ...rest } = before;
  expect(hall.desk.hall.seq).toBe(seq);
  expect(hall.settings()).toMatchObject(rest);
  expect((await hall.ask('GET', '/posts/neu')).status).toBe(404);
});

test('a matter of the drafts is answered to the kiosk as the hall would answer it', async () => {
  const hall = await openHall();
  const who = await admin(hall);
  const matters = hall.settings().matters.map((one) => (one.code === 'GA-HZ-001' ? { ...one, name_zh: '出生登记（新）' } : one));
  const said = await who.ask<Seen<KioskView>>('POST', '/preview', { place: 'kiosk', at: 'matter/GA-HZ-001', documents: { matters } });
  expect((said.body.answers['/matters/GA-HZ-001'] as MatterView).name_zh).toBe('出生登记（新）');
  expect((await hall.ask<MatterView>('GET', '/matters/GA-HZ-001')).body.name_zh).toBe('出生登记');
});

test('one of the staff is seen as citizens would: over a window without having opened it, and on the wall as if on duty', async () => {
  const hall = await openHall();
  const who = await admin(hall);
  const staff = hall.settings().staff.map((one) => (one.id === 'S03' ? { ...one, name: '欧阳雨桐', chief_representative: false } : one));
  const asked = { at: 'person/S03', with: 'calls', documents: { staff } };
  const sign = await who.ask<Seen<SignView>>('POST', '/preview', { ...asked, place: 'sign/02' });
  expect(sign.body.view.clerk).toMatchObject({ surname: '欧阳', badge: 'YL-1003', post: 'A', chief: false, photo: null });
  expect((await who.ask<Seen<SignView>>('POST', '/preview', { ...asked, place: 'sign/03' })).body.view.clerk?.post).toBe('B');
  const board = await who.ask<Seen<BoardView>>('POST', '/preview', { ...asked, place: 'board' });
  expect(board.body.view.duty.staff.map(({ surname, badge }) => [surname, badge])).toEqual([['欧阳', 'YL-1003']]);
  expect(JSON.stringify(board.body.view.duty)).not.toContain('雨桐'); // by surname and badge, as on every board
  const nobody = await who.ask<Seen<BoardView>>('POST', '/preview', { place: 'board', at: 'person/S99' });
  expect(nobody.body.view.duty.staff).toEqual([]);
});

test('mistakes of the drafts are told with document and place; what is no document or no place is refused; nobody else may look', async () => {
  const hall = await openHall();
  const who = await admin(hall);
  const { queues, windows } = hall.settings();
  const shapeless = await who.ask<Seen<never>>('POST', '/preview', { place: 'board', documents: { posts: [{ slug: 'x' }] } });
  expect(shapeless).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
  expect(shapeless.body.errors).toContainEqual(expect.objectContaining({ document: 'posts', path: '[0].name_zh' }));
  const leading = await who.ask<Seen<never>>('POST', '/preview', {
    place: 'board',
    documents: { queues: queues.filter(({ code }) => code !== 'A') },
  });
  const nth = windows.findIndex(({ categories }) => categories.includes('A'));
  expect(leading.body.errors).toContainEqual(expect.objectContaining({ document: 'windows', path: `[${nth}].categories[0]` }));
  expect(await who.ask('POST', '/preview', { place: 'board', documents: { constructor: {} } })).toMatchObject({ status: 404 });
  expect(await who.ask('POST', '/preview', { place: 'board/Z', documents: {} })).toMatchObject({ status: 404 });
  expect(await who.ask('POST', '/preview', { place: 'office', documents: {} })).toMatchObject({ status: 400 });
  for (const role of ['window', 'guide', 'leader', 'director'] as const) {
    const badge = hall.settings().staff.find((one) => one.role === role)?.badge_no;
    if (!badge) continue;
    const other = await hall.signIn(badge);
    expect(await other.ask('POST', '/preview', { place: 'board' }), role).toMatchObject({ status: 403 });
  }
  expect(await hall.ask('POST', '/preview', { place: 'board' })).toMatchObject({ status: 401 });
  expect(await hall.ask('POST', '/preview', { place: 'board' }, { authorization: `Bearer ${await hall.token()}` })).toMatchObject({
    status: 403,
  });
  expect(hall.faults).toEqual([]);
});
