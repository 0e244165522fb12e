import { expect, test } from 'vitest';
import { openDraft } from '../../office/editing/draft.ts';
import { departmentRows, departmentsFrom, type Row, type SetUpDocuments, staffFrom, staffRows } from '../../office/set-up/rows.ts';
import { setUpSource } from '../../office/set-up/set-up-source.ts';
import type { Answer } from '../../ui/ask.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

// Two administrators in the guided set-up of one hall: what each has on the desk, against the real hall.

type From = (rows: readonly Row[], now: SetUpDocuments, others?: SetUpDocuments) => Partial<SetUpDocuments>;

/** An administrator at a step: `write` says the rows, and the draft keeps them apart from those of others. */
async function atStep(hall: OpenHall, to: (now: SetUpDocuments) => Row[], from: From) {
  const { cookie } = await hall.signIn('admin', 'admin-password');
  let ground: SetUpDocuments | undefined;
  let rows: readonly Row[] = [];
  const sent: string[][] = [];
  const ask = async <T>(method: string, path: string, asked: { body?: unknown; headers?: Readonly<Record<string, string>> } = {}) => {
    if (method === 'PUT') sent.push(Object.keys(asked.body as object));
    const { status, body, headers } = await hall.ask<T & { refusal: never }>(method, path, asked.body, { ...asked.headers, cookie });
    const answer = status < 300 ? { ok: true, status, body, etag: headers.get('etag') } : { ok: false, refusal: body.refusal, why: body };
    return answer as Answer<T>;
  };
  const beside = (_mine: SetUpDocuments, theirs: SetUpDocuments) => ({ ...(ground ?? theirs), ...from(rows, ground ?? theirs, theirs) });
  const draft = openDraft({ ask, language: () => 'zh-CN', redraw: () => {} }, setUpSource({ ask }, { heard: () => {}, beside }));
  await draft.load();
  return {
    draft,
    sent,
    write(change: (rows: readonly Row[]) => readonly Row[]) {
      ground = draft.now;
      if (!ground) throw new Error('the set-up was not read');
      rows = change(to(ground));
      draft.change({ ...ground, ...from(rows, ground) });
    },
  };
}
const department = (name_zh: string): Row => ({ was: '', name_zh, short_zh: name_zh, zone: 'A', consult_phone: '0571-1' });
const person = (name: string, badge_no: string, window = ''): Row => ({ was: '', name, badge_no, role: 'window', window });

test('each adds a department at the same time: both stand, under keys of their own', async () => {
  const hall = await openHall({ clock: '09:00' });
  const [one, other] = [await atStep(hall, departmentRows, departmentsFrom), await atStep(hall, departmentRows, departmentsFrom)];
  one.write((rows) => [...rows, department('青山派出所')]);
  other.write((rows) => [...rows, department('水务所')]);
  expect(await one.draft.save()).toBe(true);
  expect(await other.draft.save()).toBe(false);
  expect(other.draft.view.theirs?.by?.how).toBe('office');
  expect(other.draft.view.theirs?.differences.map(({ place, by }) => `${place} ${by}`).sort()).toEqual([
    'departments[bm1] theirs',
    'departments[bm2] mine',
  ]);
  other.draft.fulfil({ do: 'merge' });
  expect(hall.settings().departments.map(({ name_zh }) => name_zh)).not.toContain('水务所'); // looked at first
  expect(await other.draft.save()).toBe(true);
  const added = hall.settings().departments.filter(({ id }) => id.startsWith('bm'));
  expect(added.map(({ name_zh }) => name_zh).sort()).toEqual(['水务所', '青山派出所']);
});

test('what hangs together in several documents is merged row by row, chosen field by field, and stored together', async () => {
  const hall = await openHall({ clock: '09:00' });
  const before = hall.settings();
  const [one, other] = [await atStep(hall, staffRows, staffFrom), await atStep(hall, staffRows, staffFrom)];
  one.write((rows) => [...rows.map((row) => (row.was === 'S03' ? { ...row, name: '周雨' } : row)), person('石山', 'YL-2001', '02')]);
  other.write((rows) => [
    ...rows.map((row) => (row.was === 'S03' ? { ...row, name: '周桐' } : row.was === 'S04' ? { ...row, name: '吴越' } : row)),
    person('江月', 'YL-2002', '03'),
  ]);
  expect(await one.draft.save()).toBe(true);
  expect(await other.draft.save()).toBe(false);
  const differences = other.draft.view.theirs?.differences ?? [];
  const at = (place: string) => differences.find((each) => each.place === place)?.by;
  expect([at('staff[S03].name'), at('staff[S04].name'), at('staff[P1]'), at('staff[P2]')]).toEqual(['both', 'mine', 'theirs', 'mine']);
  expect([at('windows[02].post_a'), at('windows[03].post_a')]).toEqual(['theirs', 'mine']);
  other.draft.fulfil({ do: 'choose', place: 'staff[S03].name', choice: 'theirs' });
  other.draft.fulfil({ do: 'merge' });
  expect(await other.draft.save()).toBe(true);
  expect(other.sent.at(-1)).toEqual(['windows', 'staff']);
  const { staffOf, windowOf, staff } = hall.settings();
  expect(['S03', 'S04'].map((id) => staffOf.get(id)?.name)).toEqual(['周雨', '吴越']);
  expect(['02', '03'].map((no) => staffOf.get(windowOf.get(no)?.post_a ?? '')?.name)).toEqual(['石山', '江月']);
  expect(staff).toHaveLength(before.staff.length + 2);
});

test('a change of what the guided set-up does not ask about stands in nobody’s way', async () => {
  const hall = await openHall({ clock: '09:00' });
  const one = await atStep(hall, departmentRows, departmentsFrom);
  one.write((rows) => rows.map((row, nth) => (nth === 0 ? { ...row, name_zh: '青山镇党政办' } : row)));
  const admin = await hall.signIn('admin', 'admin-password');
  const { body, headers } = await admin.ask<object[]>('GET', '/settings/posts');
  const said = await hall.ask('PUT', '/settings/posts', body.slice(1), { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' });
  expect(said.status).toBe(200);
  expect(await one.draft.save()).toBe(true);
  expect(hall.settings().departments[0]?.name_zh).toBe('青山镇党政办');
  expect(hall.settings().posts).toHaveLength(body.length - 1);
});
