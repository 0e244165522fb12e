import { expect, test, vi } from 'vitest';
import type { HeartbeatView, OfficeView, ScreenAlert } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { newFolder } from '../support/server.ts';

/** A board with a socket of its own, which counts how often it is told to ask; it beats when the test says so. */
async function board(hall: OpenHall, name: string, more: object = {}) {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; token: string }>('POST', '/devices', { kind: 'display', name, ...more });
  const by = { authorization: `Bearer ${body.token}` };
  const screen = hall.screen('board', { token: body.token });
  await screen.first;
  let asked = 0;
  screen.line.on('beat', () => {
    asked += 1;
  });
  let painted = 0;
  return {
    id: body.id,
    asked: () => asked,
    by,
    /** A healthy heartbeat, but for what the test changes. */
    async beat(said: object = {}, at = hall): Promise<HeartbeatView> {
      painted += 1;
      const picture = { seq: at.desk.hall.seq, at: `${painted}`, call: null, visible: true };
      const answer = await at.ask<HeartbeatView>('POST', '/devices/me/heartbeat', { painted: picture, sound: 'ready', ...said }, by);
      expect(answer.status).toBe(200);
      return answer.body;
    },
  };
}
const zones = ({ speaks }: HeartbeatView) => speaks.map(({ zone }) => zone).join('');

test('the speaker falls silent: within thirty seconds the other one is told to ask, speaks, and knows what was spoken', async () => {
  const hall = await openHall();
  const [one, two] = [await board(hall, '一号屏', { zone: 'A' }), await board(hall, '二号屏', { zone: 'A' })];
  expect(zones(await one.beat())).toBe('A');
  expect(zones(await two.beat())).toBe('');
  const clerk = await hall.clerkAt('02');
  await hall.takeNumber('A');
  await clerk.next();
  await one.beat({ said: [{ zone: 'A', spoken: 1, said: ['notice/1'] }] });

  hall.machineWaits(20);
  await two.beat();
  hall.machineWaits(4);
  await hall.hall.passTime();
  expect(two.asked()).toBe(0); // not yet: it may only be slow
  hall.machineWaits(3);
  await vi.waitFor(() => expect(two.asked()).toBe(1), 10_000); // the hall looks around by itself
  expect((await two.beat()).speaks).toEqual([{ zone: 'A', spoken: 1, said: ['notice/1'] }]);

  expect((await one.beat()).speaks).toEqual([]); // it is back, and hears that it speaks no more
  expect(zones(await two.beat())).toBe('A');
  expect(one.asked()).toBe(0);
});

test('a speaker that says it has no sound is replaced at once; one that is muted keeps its place', async () => {
  const hall = await openHall();
  const [one, two] = [await board(hall, '一号屏'), await board(hall, '二号屏')];
  await one.beat();
  await two.beat();
  await one.beat({ sound: 'muted' });
  expect(two.asked()).toBe(0);
  expect(zones(await one.beat({ sound: 'suspended' }))).toBe('');
  await vi.waitFor(() => expect(two.asked()).toBe(1));
  expect(zones(await two.beat())).toMatch(/^A/);
});

test('what a device is told to do, and what is changed of it, it asks for at once', async () => {
  const hall = await openHall();
  const one = await board(hall, '一号屏');
  await one.beat();
  const boss = await hall.signIn('YL-1040');
  await boss.ask('POST', `/devices/${one.id}/commands`, { do: 'test-sound' });
  await vi.waitFor(() => expect(one.asked()).toBe(1));
  expect(await one.beat()).toMatchObject({ commands: [{ do: 'test-sound' }] });

  const change = (body: object, id = one.id) => boss.ask('PATCH', `/devices/${id}`, body);
  expect(await change({ name: '南厅屏', zone: 'B', mounting: { rotate: 90, volume: 40 } })).toMatchObject({
    status: 200,
    body: { name: '南厅屏', zone: 'B', window: null, mounting: { preset: 'auto', rotate: 90, volume: 40 } },
  });
  await vi.waitFor(() => expect(one.asked()).toBe(2));
  expect(await one.beat()).toMatchObject({ device: { name: '南厅屏', zone: 'B', mounting: { rotate: 90, volume: 40, inches: null } } });
  const { seq } = hall.desk.hall;
  expect((await change({ zone: 'B' })).status).toBe(200);
  expect(hall.desk.hall.seq).toBe(seq); // it was so already

  const admin = await hall.signIn('admin', 'admin-password');
  const { body: journal } = await admin.ask<{ events: object[] }>('GET', '/journal?limit=1000');
  expect(journal.events).toContainEqual(
    expect.objectContaining({
      type: 'DeviceArranged',
      by: 'S40',
      data: expect.objectContaining({ device: one.id, change: { name: '南厅屏', zone: 'B', mounting: { rotate: 90, volume: 40 } } }),
    }),
  );

  for (const [body, path] of [
    [{ zone: 'Z' }, 'zone'],
    [{ mounting: { rotate: 45 } }, 'mounting.rotate'],
    [{ mounting: { volume: 101 } }, 'mounting.volume'],
    [{ kind: 'kiosk' }, undefined],
    [{ name: ' ' }, 'name'],
  ] as const)
    expect(await change(body)).toMatchObject({ status: 400, body: { refusal: 'malformed', ...(path ? { path } : {}) } });
  expect(await change({ window: '99' })).toMatchObject({ status: 404, body: { refusal: 'unknown-window' } });
  expect((await change({ name: 'x' }, 'display-9')).status).toBe(404);
  const { body: pad } = await admin.ask<{ id: string }>('POST', '/devices', { kind: 'pad', name: '评价器', window: '02' });
  expect(await change({ window: null }, pad.id)).toMatchObject({ status: 400, body: { path: 'window' } });
  expect((await (await hall.clerkAt('02')).ask('PATCH', `/devices/${one.id}`, { name: 'x' })).status).toBe(403);
  expect((await hall.ask('PATCH', `/devices/${one.id}`, { name: 'x' })).status).toBe(401);
  expect(hall.faults).toEqual([]);
});

test('within a minute the office is told what is wrong with a screen, and that it is well again', async () => {
  const hall = await openHall({ hall: { voice: { speakers: ['一号屏'] } } });
  const one = await board(hall, '一号屏', { zone: 'A' });
  const office = (await hall.signIn('admin', 'admin-password')).screen('office');
  await office.first;
  const alerts = () => (office.latest() as OfficeView).screens;
  const wrong = () => alerts().map(({ what, device, zone }: ScreenAlert) => [what, device, zone]);
  /** A minute at most of heartbeats, every ten seconds; then the office has been told. */
  async function minute(said: (nth: number) => object | null, expected: unknown[]): Promise<void> {
    for (let nth = 0; nth < 6; nth += 1) {
      const beat = said(nth);
      if (beat) await one.beat(beat);
      hall.machineWaits(10);
    }
    await expect.poll(wrong, { timeout: 10_000 }).toEqual(expected);
  }

  await minute(() => ({}), []);
  await minute(() => ({ painted: { seq: hall.desk.hall.seq, at: 'frozen' } }), [['black', one.id, 'A']]);
  await minute(() => ({}), []);
  await minute((nth) => ({ painted: { seq: hall.desk.hall.seq, at: `${nth}`, visible: false } }), [['black', one.id, 'A']]);
  const { seq } = hall.desk.hall;
  await hall.takeNumber('A');
  await minute((nth) => ({ painted: { seq, at: `${nth}` } }), [['stale', one.id, 'A']]);
  await minute(
    () => ({ sound: 'suspended' }),
    [
      ['locked', one.id, 'A'],
      ['mute', null, 'A'],
    ],
  );
  await minute(
    () => ({ sound: 'none' }),
    [
      ['no-sound', one.id, 'A'],
      ['mute', null, 'A'],
    ],
  );
  await minute(() => ({ sound: 'muted' }), []);
  hall.machineWaits(541);
  await one.beat({ sound: 'muted' });
  await expect.poll(wrong, { timeout: 10_000 }).toEqual([['muted-long', one.id, 'A']]);
  expect(Date.parse(alerts()[0]?.since ?? '')).toBeLessThan(Date.parse((office.latest() as OfficeView).at) - 590_000);
  await minute(() => null, [['lost', one.id, 'A']]);
  // From when on a zone is mute is noticed as the server looks around: half a minute after that, whenever it was.
  const later = () => {
    hall.machineWaits(31);
    return wrong();
  };
  await expect.poll(later, { timeout: 20_000, interval: 500 }).toContainEqual(['mute', null, 'A']);
  await expect.poll(() => hall.desk.hall.devices.devices.get(one.id)?.lost).toBe(true);
  await minute(() => ({}), []);
  expect(hall.faults).toEqual([]);
});

test('a server that has just started says that it does not know what was spoken, until a board tells it; no board tells it nonsense', async () => {
  const folder = newFolder('spoken');
  const before = await openHall({ folder, keep: true });
  const [one, two] = [await board(before, '一号屏', { zone: 'A' }), await board(before, '二号屏', { zone: 'A' })];
  expect((await one.beat()).speaks).toEqual([{ zone: 'A', spoken: 0, said: [] }]); // nothing was called yet
  const clerk = await before.clerkAt('02');
  await before.takeNumber('A');
  await clerk.next();
  const said = [{ zone: 'A', spoken: 1, said: ['closing/2026-12-01'] }];
  await one.beat({ said });
  await before.close();

  const hall = await openHall({ folder });
  expect((await two.beat({}, hall)).speaks).toEqual([{ zone: 'A', spoken: null, said: [] }]);
  await two.beat({ said: [{ zone: 'A', spoken: 500, said: [] }] }, hall); // of a hall that there is no more
  expect((await two.beat({}, hall)).speaks).toEqual([{ zone: 'A', spoken: null, said: [] }]);
  await one.beat({ said }, hall);
  expect((await two.beat({}, hall)).speaks).toEqual([{ zone: 'A', spoken: 1, said: ['closing/2026-12-01'] }]);
  hall.machineWaits(181); // what was said then is fresh nowhere any more
  await one.beat({}, hall);
  expect((await two.beat({}, hall)).speaks.concat((await one.beat({}, hall)).speaks)).toContainEqual({ zone: 'A', spoken: 1, said: [] });
  const bad = await hall.ask('POST', '/devices/me/heartbeat', { said: [{ zone: 'A', spoken: -1, said: 'x' }] }, two.by);
  expect(bad).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
});
