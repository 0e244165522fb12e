import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { BoardView, HallView, JournalRow, OfficeView, PostText } from '../../shared/views.ts';
import { builtScreens } from '../support/built-screens.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

type Day = { date: string; leader: string | null; changes?: object[] };

/** The administrator, changing a day of December's roster as the office does. */
async function office(hall: OpenHall) {
  const admin = await hall.signIn('admin', 'admin-password');
  return {
    ...admin,
    async changeDay(date: string, how: object) {
      const { body, headers } = await admin.ask<{ days: Day[] }>('GET', '/settings/roster-2026-12');
      const days = body.days.map((day) => (day.date === date ? { ...day, ...how } : day));
      const next = { ...body, days };
      return hall.ask('PUT', '/settings/roster-2026-12', next, { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' });
    },
    shown: async () =>
      (await admin.ask<{ events: JournalRow[] }>('GET', '/journal?from=0')).body.events
        .filter(({ type }) => type === 'DutyShown')
        .map(({ data }) => [data.leader, data.standIns]),
  };
}

describe('who is on duty', () => {
  test('a substitute stands on every board as soon as one is named, and in the record of what was shown', async () => {
    const hall = await openHall({ clock: '09:00' });
    await hall.tick();
    const admin = await office(hall);
    const board = hall.screen('board/C');
    expect((await board.first) as BoardView).toMatchObject({ duty: { leader: { id: 'L05', substitute: false } } });

    expect(await admin.changeDay('2026-12-01', { changes: [{ from: '08:00', leader: 'L06', substitute: true }] })).toMatchObject({
      status: 200,
    });

    const leader = { id: 'L06', nameEn: 'He Chunhui', substitute: true };
    await vi.waitFor(() => expect(board.latest()).toMatchObject({ duty: { leader } }));
    expect((await hall.ask<HallView>('GET', '/hall')).body).toMatchObject({ leader });
    await vi.waitFor(async () =>
      expect(await admin.shown()).toEqual([
        ['L05', []],
        ['L06', ['L06']],
      ]),
    );
  });

  test('changes on the wall with the shift and at midnight, and each is recorded once', async () => {
    const hall = await openHall({ clock: '09:00' });
    const admin = await office(hall);
    await admin.changeDay('2026-12-01', { changes: [{ from: '12:00', leader: 'L04' }] });
    const board = hall.screen('board');
    await board.first;
    const passes = async (clock: string, day?: string) => {
      hall.setClock(clock, day);
      await hall.hall.passTime();
    };
    await passes('11:59');
    await passes('12:00');
    await vi.waitFor(() => expect(board.latest()).toMatchObject({ duty: { day: '2026-12-01', leader: { id: 'L04' } } }));
    await passes('23:59');
    await passes('00:00', '2026-12-02');
    await vi.waitFor(() => expect(board.latest()).toMatchObject({ duty: { day: '2026-12-02', director: { id: 'L08' } } }));
    expect((await admin.shown()).map(([leader]) => leader)).toEqual(['L05', 'L04', 'L04']); // the last is the day's own
  });

  test('a gap takes the leader off the wall, and the office is told which day it is', async () => {
    const hall = await openHall({ clock: '09:00' });
    const admin = await office(hall);
    await admin.changeDay('2026-12-01', { leader: null });
    await admin.changeDay('2026-12-02', { leader: null });
    expect(((await hall.screen('board').first) as BoardView).duty.leader).toBeNull();
    const { readiness } = (await admin.screen('office').first) as OfficeView;
    expect(readiness).toContainEqual({ what: 'roster', ok: false, detail: 'today, tomorrow' });
  });

  test('a change with a time that is none is refused with its place', async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const said = await admin.changeDay('2026-12-01', { changes: [{ from: 'noon', leader: 'L04' }] });
    expect(said).toMatchObject({ status: 400, body: { refusal: 'malformed', path: 'days[0].changes[0].from' } });
  });
});

describe('posts', () => {
  test('are read in full without any script, in both languages; what is not there, or not yet, is not found', async () => {
    const hall = await openHall({ screens: builtScreens() });
    const zh = await hall.ask<string>('GET', '/p/shouwen');
    expect(zh).toMatchObject({ status: 200, type: expect.stringContaining('html') });
    expect(zh.body).toContain('<h1>首问负责制</h1>');
    expect(zh.body).toContain('您可以记下工号');
    expect((await hall.ask<string>('GET', '/p/shouwen?lang=en')).body).toContain('Whoever you ask first');
    expect((await hall.ask<PostText>('GET', '/posts/shouwen')).body).toMatchObject({ slug: 'shouwen', until: null });
    for (const slug of ['nothing', '__proto__', 'constructor', '%00', '..%2Fhall', 'yuandan']) {
      expect(await hall.ask('GET', `/p/${slug}`), slug).toMatchObject({ status: 404 });
      expect(await hall.ask('GET', `/posts/${slug}`), slug).toMatchObject({ status: 404, body: { refusal: 'unknown-place' } });
    }
    hall.setClock('09:00', '2026-12-24'); // the first day of the notice
    expect(await hall.ask('GET', '/p/yuandan')).toMatchObject({ status: 200 });
    expect(hall.faults).toEqual([]);
  });

  test('a post for a zone that the hall does not have is refused', async () => {
    const hall = await openHall();
    const admin = await hall.signIn('admin', 'admin-password');
    const { body, headers } = await admin.ask<object[]>('GET', '/settings/posts');
    const posts = body.map((one, nth) => (nth === 0 ? { ...one, zones: ['Z'] } : one));
    const said = await hall.ask('PUT', '/settings/posts', posts, { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' });
    expect(said).toMatchObject({ status: 400, body: { refusal: 'malformed', path: '[0].zones[0]' } });
  });
});

test('pictures are given by their plain names alone, as what they are, and asked for anew only by a line', async () => {
  const hall = await openHall({ screens: builtScreens() });
  mkdirSync(join(hall.folder, 'pictures'));
  writeFileSync(join(hall.folder, 'pictures', '宋.png'), 'a picture');
  writeFileSync(join(hall.folder, 'pictures', 'page.html'), '<script>');
  writeFileSync(join(hall.folder, 'pictures', '.png'), 'hidden');
  const first = await fetch(`${hall.url}/pictures/${encodeURIComponent('宋.png')}`);
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('image/png');
  expect(first.headers.get('cache-control')).toBe('no-cache');
  expect(first.headers.get('content-security-policy')).toContain("img-src 'self'");
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const again = await fetch(`${hall.url}/pictures/${encodeURIComponent('宋.png')}`, {
    headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
  });
  expect(again.status).toBe(304);
  for (const name of [
    'nothing.png',
    'page.html',
    '.png',
    '..%2Fsettings%2Fhall.json',
    '..%2Fhall.png',
    '%2Fetc%2Fpasswd',
    '%00.png',
    'a%5Cb.png',
    'constructor',
  ])
    expect((await fetch(`${hall.url}/pictures/${name}`)).status, name).toBe(404);
  expect(hall.faults).toEqual([]);
});
