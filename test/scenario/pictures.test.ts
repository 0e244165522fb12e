import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { BoardView, PictureRow } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

/** As much of a PNG as says what it is; `more` bytes after it. */
function png(width: number, height: number, more = 0): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  const size = Buffer.alloc(9);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, deflateSync(Buffer.alloc(16)), Buffer.alloc(more)]);
}

async function keeper(hall: OpenHall) {
  const { cookie, ask } = await hall.signIn(hall.settings().staff.find(({ role }) => role === 'supervisor')?.badge_no ?? '');
  const bring = async (name: string, bytes: Buffer) => {
    const res = await fetch(`${hall.url}/api/pictures?${new URLSearchParams({ name })}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    return { status: res.status, body: (await res.json()) as PictureRow & { refusal?: string } };
  };
  const list = async () => (await ask<PictureRow[]>('GET', '/api/pictures')).body;
  return { ask, bring, list };
}

test('a picture that is brought hangs in the hall under a plain name of its own, and says who shows it', async () => {
  const hall = await openHall({ screens: '/none' });
  const who = await keeper(hall);
  const bytes = png(1920, 1080);
  const first = await who.bring('../../办事 大厅.JPG', bytes);
  expect(first).toMatchObject({
    status: 201,
    body: { picture: '办事-大厅.png', width: 1920, height: 1080, bytes: bytes.length, uses: [] },
  });
  expect((await who.bring('办事 大厅.png', png(10, 10))).body.picture).toBe('办事-大厅-2.png');
  expect((await who.bring('...', png(10, 10))).body.picture).toBe('picture.png');
  expect(readFileSync(join(hall.folder, 'pictures', '办事-大厅.png'))).toEqual(bytes);
  expect((await hall.ask('GET', first.body.address)).status).toBe(200);

  const posts = await who.ask<Record<string, unknown>[]>('GET', '/settings/posts');
  const [one, ...others] = posts.body;
  const cookie = (await hall.signIn('admin', 'admin-password')).cookie;
  const shown = [{ ...one, pictures: ['办事-大厅.png'] }, ...others];
  expect((await hall.ask('PUT', '/settings/posts', shown, { cookie, 'if-match': posts.headers.get('etag') ?? '' })).status).toBe(200);
  const row = (await who.list()).find(({ picture }) => picture === '办事-大厅.png');
  expect(row?.uses).toEqual([expect.objectContaining({ document: 'posts', key: one?.['slug'] })]);

  const name = encodeURIComponent('办事-大厅.png');
  expect(await who.ask('DELETE', `/api/pictures/${name}`)).toMatchObject({ status: 412, body: { refusal: 'changed-meanwhile' } });
  expect(existsSync(join(hall.folder, 'pictures', '办事-大厅.png'))).toBe(true);
  expect((await who.ask('DELETE', '/api/pictures/picture.png')).status).toBe(204);
  expect((await who.ask('DELETE', '/api/pictures/picture.png')).status).toBe(404);
  expect((await who.ask('DELETE', `/api/pictures/${encodeURIComponent('../hall.db')}`)).status).toBe(404);

  const { body } = await hall.ask<{ events: { type: string; by: string; data: object }[] }>('GET', '/journal?limit=1000', undefined, {
    cookie,
  });
  const told = body.events.filter(({ type }) => type.startsWith('Picture')).map(({ type, data }) => [type, data]);
  expect(told).toEqual([
    ['PictureAdded', expect.objectContaining({ picture: '办事-大厅.png' })],
    ['PictureAdded', expect.objectContaining({ picture: '办事-大厅-2.png' })],
    ['PictureAdded', expect.objectContaining({ picture: 'picture.png' })],
    ['PictureRemoved', expect.objectContaining({ picture: 'picture.png' })],
  ]);
  expect(hall.faults).toEqual([]);
});

test('what is no picture, or a picture too large, is refused and leaves nothing behind', async () => {
  const hall = await openHall();
  const who = await keeper(hall);
  for (const bytes of [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('GIF89a'),
    png(1, 1).subarray(0, 18),
    png(0, 10),
    png(60_000, 60_000),
    Buffer.alloc(0),
  ])
    expect(await who.bring('x.png', bytes)).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
  expect(await who.bring('x.png', png(10, 10, 20 * 1024 * 1024))).toMatchObject({ status: 413, body: { refusal: 'too-large' } });
  expect(await who.list()).toEqual([]);
  const clerk = await hall.signIn('YL-1003');
  expect((await clerk.ask('GET', '/api/pictures')).status).toBe(403);
  expect((await clerk.ask('DELETE', '/api/pictures/x.png')).status).toBe(403);
  expect(hall.faults).toEqual([]);
});

test('a notice in Markdown is a page of headings, lists, tables and safe links; what is being written is nowhere', async () => {
  const hall = await openHall({ screens: '/none' });
  const { cookie } = await hall.signIn('admin', 'admin-password');
  const { body, headers } = await hall.ask<Record<string, unknown>[]>('GET', '/settings/posts', undefined, { cookie });
  const text =
    '# 停电\n\n来电**后**<script>alert(1)</script>\n\n- [电话](tel:0000-66)\n- [坏](javascript:alert(1))\n\n|时间|窗口|\n|-|-|\n|九时|02|';
  const made = (draft: boolean) => [
    { ...body[0], slug: 'cut', body_zh: text, draft },
    { ...body[0], slug: 'later', draft: true },
  ];
  const put = (posts: object[], match: string) => hall.ask('PUT', '/settings/posts', posts, { cookie, 'if-match': match });
  const first = await put(made(true), headers.get('etag') ?? '');
  expect((await hall.ask('GET', '/posts/cut')).status).toBe(404);
  expect(((await hall.screen('board').first) as unknown as BoardView).posts).toEqual([]);
  await put(made(false), first.headers.get('etag') ?? '');
  const said = await hall.ask<{ body_zh: { is: string; runs?: { text: string; href: string | null }[] }[] }>('GET', '/posts/cut');
  expect(said.body.body_zh.map(({ is }) => is)).toEqual(['heading', 'paragraph', 'list', 'table']);
  const links = JSON.stringify(said.body.body_zh).match(/"href":"[^"]*"/g);
  expect(links).toEqual(['"href":"tel:000066"']);
  expect(JSON.stringify(said.body.body_zh[1])).toContain('<script>'); // the words, as they were typed
  expect((await hall.ask('GET', '/posts/later')).status).toBe(404);
});
