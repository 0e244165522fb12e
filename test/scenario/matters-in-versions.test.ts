import { expect, test } from 'vitest';
import { versionFrom } from '../../shared/matter-versions.ts';
import type { Matter, Window } from '../../shared/settings.ts';
import type { MatterChange, MatterRow, MatterView, TriedView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

const CODE = 'GA-HZ-001';

/** The administrator, who changes a document upon the version that was read. */
async function office(hall: OpenHall) {
  const admin = await hall.signIn('admin', 'admin-password');
  const by = { cookie: admin.cookie };
  return {
    ask: admin.ask,
    read: <T>(document: string) => hall.ask<T>('GET', `/settings/${document}`, undefined, by),
    async change<T>(document: string, how: (body: T) => T, why = '') {
      const { body, headers } = await hall.ask<T>('GET', `/settings/${document}`, undefined, by);
      const query = why ? `?why=${encodeURIComponent(why)}` : '';
      return hall.ask(`PUT`, `/settings/${document}${query}`, how(body), { ...by, 'if-match': headers.get('etag') ?? '' });
    },
  };
}
const only = (rows: Matter[], how: (matter: Matter) => Matter) => rows.map((one) => (one.code === CODE ? how(one) : one));

/** The matter with other papers, and so called, from tomorrow on. */
const fromTomorrow = (rows: Matter[]) =>
  only(rows, (matter) => ({
    ...matter,
    next: [versionFrom({ ...matter, name_zh: '新生儿落户', materials: matter.materials.slice(0, 1) }, '2', '2026-12-02')],
  }));

test('a version from tomorrow: kiosk, phone and search say the old today, and the new from midnight on, without a restart', async () => {
  const hall = await openHall({ clock: '16:00' });
  const admin = await office(hall);
  expect((await admin.change('matters', fromTomorrow)).status).toBe(200);
  const read = async () => (await hall.ask<MatterView>('GET', `/matters/${CODE}`)).body;
  const found = async (query: string) =>
    (await hall.ask<MatterRow[]>('GET', `/matters?query=${encodeURIComponent(query)}`)).body.map(({ code }) => code);

  const today = await read();
  expect(today).toMatchObject({ name_zh: '出生登记', version: '1' });
  expect(today).not.toHaveProperty('next');
  expect(await found('新生儿落户')).toEqual([]);
  hall.setClock('23:59:59');
  expect((await read()).name_zh).toBe('出生登记');

  hall.setClock('00:00', '2026-12-02');
  const then = await read();
  expect(then).toMatchObject({ name_zh: '新生儿落户', version: '2', version_date: '2026-12-02' });
  expect(then.materials.map(({ name }) => name)).toEqual(['出生医学证明']);
  expect(await found('xselh')).toEqual([CODE]); // by its initials too
  expect(await found('出生登记')).not.toContain(CODE);
  expect(hall.faults).toEqual([]);
});

test('a version that speaks of a department the hall has not is sent back with the place, and nothing changes', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  const said = await admin.change<Matter[]>('matters', (rows) =>
    only(fromTomorrow(rows), (matter) => ({ ...matter, next: matter.next?.map((one) => ({ ...one, department: 'nowhere' })) })),
  );
  expect(said).toMatchObject({ status: 400, body: { refusal: 'malformed', path: '[0].next[0].department' } });
  expect((await admin.read<Matter[]>('matters')).body[0]).not.toHaveProperty('next');
});

test('trying windows changes nothing: not the settings, not the hall, not the journal', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  await hall.clerkAt('02');
  for (let nth = 0; nth < 4; nth += 1) await hall.takeNumber('A');
  const { body: windows, headers } = await admin.read<Window[]>('windows');
  const before = { seq: hall.desk.hall.seq, queues: (await hall.ask('GET', '/queues')).body };
  const added = { ...windows[1], no: '28', name_zh: '新窗口', name_en: 'New window', categories: ['A'] };
  const said = await admin.ask<TriedView>('POST', '/try', { windows: [...windows, added] });
  expect(said.status).toBe(200);
  const row = said.body.queues.find(({ queue }) => queue === 'A');
  expect([row?.now?.windows, row?.then?.windows]).toEqual([['02'], ['02', '28']]);
  expect(row?.then?.wait?.to).toBeLessThan(row?.now?.wait?.to ?? 0);

  expect(hall.desk.hall.seq).toBe(before.seq);
  expect((await hall.ask('GET', '/queues')).body).toEqual(before.queues);
  expect((await admin.read('windows')).headers.get('etag')).toBe(headers.get('etag'));
  const wrong = await admin.ask('POST', '/try', { windows: [...windows, { ...added, categories: ['Z'] }] });
  expect(wrong).toMatchObject({ status: 400, body: { errors: [{ document: 'windows', path: '[27].categories[0]' }] } });
  expect((await hall.ask('POST', '/try', {}, { cookie: (await hall.signIn('YL-1040')).cookie })).status).toBe(403);
});

test('who changed one matter is told with before and after; what changed others is not among it', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  const rename = (code: string, name_zh: string) => (rows: Matter[]) => rows.map((one) => (one.code === code ? { ...one, name_zh } : one));
  await admin.change('matters', rename(CODE, '新生儿落户'), '改叫百姓的叫法');
  await admin.change('matters', rename('GA-HZ-002', '注销户口'));
  await admin.change('matters', rename(CODE, '出生登记')); // as it was: the document has no new version, the journal has
  const { body } = await admin.ask<MatterChange[]>('GET', `/matters/${CODE}/versions`);
  expect(body.map(({ by, why, before, after }) => [by, why, before?.name_zh, after?.name_zh])).toEqual([
    ['admin', null, '新生儿落户', '出生登记'],
    ['admin', '改叫百姓的叫法', '出生登记', '新生儿落户'],
    ['clock', null, undefined, '出生登记'],
  ]);
  expect((await admin.ask('GET', '/matters/ZZ-999/versions')).status).toBe(404);
  expect((await hall.ask('GET', `/matters/${CODE}/versions`)).status).toBe(401);
});
