import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { BoardView, DeskView, KioskView, OfficeView, PadView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

/** A supervisor and a guide of the sample hall. */
const supervisor = (hall: OpenHall) => someone(hall, 'supervisor');
const guide = (hall: OpenHall) => someone(hall, 'guide');
function someone(hall: OpenHall, role: string) {
  const one = hall.settings().staff.find((staff) => staff.role === role || staff.roles.includes(role as never));
  return hall.signIn(one?.badge_no ?? '');
}
const admin = (hall: OpenHall) => hall.signIn('admin', 'admin-password');
async function device(hall: OpenHall, kind: string, more: object = {}) {
  const { body } = await (await admin(hall)).ask<{ id: string; token: string }>('POST', '/devices', { kind, name: `一台${kind}`, ...more });
  const by = { authorization: `Bearer ${body.token}` };
  return {
    ...body,
    by,
    ask: <T = Record<string, unknown>>(method: string, path: string, said?: unknown) => hall.ask<T>(method, path, said, by),
  };
}

describe('the desk', () => {
  test('sees every window and queue, and what waits too long', async () => {
    const hall = await openHall();
    const clerk = await hall.clerkAt('02');
    await hall.takeNumber('A');
    await hall.takeNumber('A');
    await clerk.next();
    const desk = (await guide(hall)).screen('desk');
    expect(await desk.first).toMatchObject({ overdue: [], help: [] });
    const seen = desk.latest() as DeskView;
    expect(seen.windows).toHaveLength(27);
    expect(seen.windows.find(({ window }) => window === '02')).toMatchObject({
      status: 'open',
      number: 'A001',
      clerkName: expect.any(String),
      held: 0,
    });
    expect(seen.queues.find(({ queue }) => queue === 'A')).toMatchObject({
      waiting: 1,
      longest: 0,
      issuedToday: 2,
      quota: { session: 'am', issued: 2, of: 90 },
    });

    hall.wait(31 * 60);
    await hall.hall.passTime();
    await expect
      .poll(() => (desk.latest() as DeskView).overdue.map(({ what, number, window }) => [what, number, window]))
      .toEqual([
        ['waiting-long', 'A002', null],
        ['called-long', 'A001', '02'],
      ]);
    expect((desk.latest() as DeskView).queues.find(({ queue }) => queue === 'A')).toMatchObject({ longest: 31, overAlert: true });
  });

  test('is told of a hand-over that nobody takes, of a pause and of somebody held too long', async () => {
    const hall = await openHall();
    const [one, other] = [await hall.clerkAt('02'), await hall.clerkAt('03')];
    const { body: handed } = await hall.takeNumber('A');
    const { body: held } = await hall.takeNumber('A');
    await one.next();
    await one.do('transfer', { ticket: handed.id, to: { window: '13' } });
    await one.next();
    await one.do('hold', { ticket: held.id });
    await other.do('pause', { reason: '开会' });
    hall.wait(61 * 60);
    const desk = (await supervisor(hall)).screen('desk');
    const seen = (await desk.first) as unknown as DeskView;
    expect(seen.overdue.map(({ what }) => what).sort()).toEqual(['handover-untaken', 'held-long', 'window-paused-long']);
    expect(seen.handovers).toMatchObject([{ number: 'A001', from: '02', to: '13' }]);
  });

  test('hears a call for help once, and says that somebody goes', async () => {
    const hall = await openHall();
    const kiosk = await device(hall, 'kiosk');
    const helper = await guide(hall);
    const desk = helper.screen('desk');
    await desk.first;
    const first = await kiosk.ask<{ nr: number }>('POST', '/help', { where: '一号取号机', kind: 'help' });
    expect(first).toMatchObject({ status: 201, body: { where: '一号取号机', kind: 'help', by: kiosk.id } });
    expect(await kiosk.ask('POST', '/help', { where: '一号取号机', kind: 'help' })).toMatchObject({
      status: 200,
      body: { nr: first.body.nr },
    });
    await expect.poll(() => (desk.latest() as DeskView).help).toMatchObject([{ nr: first.body.nr }]);
    expect((await helper.ask('POST', `/help/${first.body.nr}/answer`)).status).toBe(204);
    expect((await helper.ask('POST', `/help/${first.body.nr}/answer`)).status).toBe(204);
    await expect.poll(() => (desk.latest() as DeskView).help).toEqual([]);
    expect((await helper.ask('POST', '/help/99/answer')).status).toBe(404);
    expect((await hall.ask('POST', '/help', { where: 'x', kind: 'help' })).status).toBe(401);
    expect((await (await device(hall, 'display')).ask('POST', '/help', { where: 'x', kind: 'help' })).status).toBe(403);
    expect((await (await hall.clerkAt('02')).ask('POST', '/help', { where: '02', kind: 'alarm' })).status).toBe(201);
    expect((await kiosk.ask('POST', `/help/${first.body.nr}/answer`)).status).toBe(403);
  });

  test('tells the kiosk who comes by the surname alone, and keeps the call until it is seen to', async () => {
    const hall = await openHall();
    const kiosk = await device(hall, 'kiosk');
    const [helper, other] = [await guide(hall), await supervisor(hall)];
    const screen = hall.screen('kiosk', { token: kiosk.token });
    const desk = other.screen('desk');
    expect(await screen.first).toMatchObject({ coming: [] });
    await desk.first;
    const call = () => kiosk.ask<{ nr: number }>('POST', '/help', { where: '一号取号机', kind: 'help' });
    const { nr } = (await call()).body;
    expect((await helper.ask('POST', `/help/${nr}/answer`)).status).toBe(204);
    const name = '林晓岚';
    await expect.poll(() => (screen.latest() as KioskView).coming).toEqual([{ nr, surname: '林', guide: true }]);
    expect(JSON.stringify(screen.latest())).not.toContain(name);
    await expect.poll(() => (desk.latest() as DeskView).going).toMatchObject([{ nr, where: '一号取号机', goes: name }]);

    expect(await call()).toMatchObject({ status: 200, body: { nr } }); // somebody is on the way already
    hall.wait(3 * 60);
    const again = await call();
    expect(again.status).toBe(201); // nobody came
    for (const one of [nr, nr, again.body.nr]) expect((await other.ask('POST', `/help/${one}/done`)).status).toBe(204);
    await expect.poll(() => desk.latest()).toMatchObject({ help: [], going: [] }); // both at once: an older view may have one of them
    await expect.poll(() => (screen.latest() as KioskView).coming).toEqual([]);
    expect((await kiosk.ask('POST', `/help/${nr}/done`)).status).toBe(403);
    expect((await other.ask('POST', '/help/99/done')).status).toBe(404);

    const { body: last } = await call();
    await helper.ask('POST', `/help/${last.nr}/answer`);
    hall.wait(60 * 60);
    expect((await (await guide(hall)).screen('desk').first) as unknown as DeskView).toMatchObject({ going: [] }); // forgotten, not kept for good
  });

  test('is for guides and supervisors; the office for those who answer for the hall', async () => {
    const hall = await openHall();
    const clerk = await hall.signIn('YL-1003');
    expect(await hall.screen('desk').first).toEqual({ refusal: 'not-signed-in' });
    expect(await clerk.screen('desk').first).toEqual({ refusal: 'not-allowed' });
    expect(await clerk.screen('office').first).toEqual({ refusal: 'not-allowed' });
    expect(await (await guide(hall)).screen('office').first).toEqual({ refusal: 'not-allowed' });
    expect(await (await supervisor(hall)).screen('office').first).toHaveProperty('figures');
    expect(await (await admin(hall)).screen('office').first).toHaveProperty('figures');
    expect(await (await admin(hall)).screen('desk').first).toEqual({ refusal: 'not-allowed' });
  });
});

describe('a notice from the desk', () => {
  test('stands on the board of its zone until it is over or taken back', async () => {
    const hall = await openHall();
    const helper = await guide(hall);
    const [all, inA, inB] = [hall.screen('board'), hall.screen('board/A'), hall.screen('board/B')] as const;
    for (const board of [all, inA, inB]) await board.first;
    const seen = (board: typeof all) => (board.latest() as BoardView).announcements.map(({ text }) => text);
    const made = await helper.ask<{ nr: number; until: string }>('POST', '/announcements', {
      text: '请车主移车',
      lang: 'zh-CN',
      zone: 'A',
    });
    expect(made).toMatchObject({ status: 201, body: { text: '请车主移车', zone: 'A', kind: 'notice', until: '2026-12-01T01:10:00.000Z' } });
    await expect.poll(() => [seen(all), seen(inA), seen(inB)]).toEqual([['请车主移车'], ['请车主移车'], []]);
    const second = await helper.ask<{ nr: number }>('POST', '/announcements', {
      text: 'A child was found',
      lang: 'en',
      until: '2026-12-01T01:05:00Z',
    });
    await expect.poll(() => seen(inB)).toEqual(['A child was found']);
    expect((await helper.ask('DELETE', `/announcements/${made.body.nr}`)).status).toBe(204);
    await expect.poll(() => seen(inA)).toEqual(['A child was found']);
    hall.wait(5 * 60);
    await hall.hall.passTime();
    await expect.poll(() => [seen(all), seen(inB)]).toEqual([[], []]);
    expect((await helper.ask('DELETE', `/announcements/${second.body.nr}`)).status).toBe(204);
    expect((await helper.ask('DELETE', '/announcements/x')).status).toBe(404);
  });

  test('with no sense in it is refused with its place', async () => {
    const hall = await openHall();
    const helper = await guide(hall);
    for (const [body, path] of [
      [{ lang: 'zh-CN' }, 'text'],
      [{ text: ' ', lang: 'zh-CN' }, 'text'],
      [{ text: '请', lang: 'fr' }, 'lang'],
      [{ text: '请', lang: 'zh-CN', zone: 'Z' }, 'zone'],
      [{ text: '请', lang: 'zh-CN', until: '2026-12-01T00:00:00Z' }, 'until'],
      [{ text: '请', lang: 'zh-CN', until: 'soon' }, 'until'],
    ] as const)
      expect(await helper.ask('POST', '/announcements', body), JSON.stringify(body)).toMatchObject({
        status: 400,
        body: { refusal: 'malformed', path },
      });
    expect((await (await hall.signIn('YL-1003')).ask('POST', '/announcements', { text: '请', lang: 'zh-CN' })).status).toBe(403);
  });
});

describe('a review', () => {
  async function served(hall: OpenHall) {
    const clerk = await hall.clerkAt('02');
    const { body } = await hall.takeNumber('A');
    await clerk.next();
    const give = (said: unknown, headers = {}) => hall.ask('POST', `/tickets/${body.id}/review`, said, headers);
    return { clerk, id: body.id, give };
  }

  test('is given once, after the service, by whoever holds the ticket', async () => {
    const hall = await openHall();
    const { clerk, id, give } = await served(hall);
    expect(await give({ grade: 5 })).toMatchObject({ status: 409, body: { refusal: 'wrong-state', state: 'called' } });
    await clerk.do('complete', { ticket: id, outcome: 'done' });
    for (const nonsense of [{}, { grade: 0 }, { grade: 6 }, { grade: 4.5 }, { grade: 5, name: 'x' }, { grade: 5, dimensions: { a: 9 } }])
      expect((await give(nonsense)).status, JSON.stringify(nonsense)).toBe(400);
    const [one, two] = await Promise.all([give({ grade: 4, dimensions: { attitude: 5 }, text: '很好' }), give({ grade: 1 })]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    expect(await give({ grade: 1 })).toMatchObject({ status: 409, body: { refusal: 'already-reviewed' } });
    expect(await hall.ask('POST', `/tickets/${randomUUID()}/review`, { grade: 5 })).toMatchObject({ status: 404 });
    const rows = await hall.db.selectFrom('review').selectAll().execute();
    expect(rows).toMatchObject([{ ticket: id, window: '02', clerk: 'S03', day: '2026-12-01' }]);
  });

  test('is read by nobody at the window, and what was written stands in no journal', async () => {
    const hall = await openHall();
    const { clerk, id, give } = await served(hall);
    await clerk.do('complete', { ticket: id, outcome: 'done' });
    await give({ grade: 1, text: '等了很久' });
    expect(JSON.stringify((await clerk.see('02')).body)).not.toMatch(/grade|等了很久/);
    expect((await clerk.ask('GET', '/journal')).status).toBe(403);
    const { body } = await (await admin(hall)).ask<{ events: object[] }>('GET', '/journal?limit=1000');
    expect(JSON.stringify(body)).toContain('ReviewGiven');
    expect(JSON.stringify(body)).not.toContain('等了很久');
    expect(await hall.db.selectFrom('review_text').select(['ticket', 'text']).execute()).toEqual([{ ticket: id, text: '等了很久' }]);
  });

  test('may come days later by the link on the slip, once, and not for ever', async () => {
    const hall = await openHall();
    const { clerk, id, give } = await served(hall);
    await clerk.do('complete', { ticket: id, outcome: 'done' });
    hall.setClock('10:00', '2026-12-04');
    await hall.tick();
    expect((await give({ grade: 5 })).status).toBe(201);
    expect(await give({ grade: 5 })).toMatchObject({ status: 409, body: { refusal: 'already-reviewed' } });
    const { id: other } = (await hall.takeNumber('A')).body;
    await clerk.next();
    await clerk.do('complete', { ticket: other, outcome: 'done' });
    hall.setClock('10:00', '2026-12-20');
    await hall.tick();
    expect(await hall.ask('POST', `/tickets/${other}/review`, { grade: 5, text: 'x' })).toMatchObject({ status: 403 });
    expect(await hall.db.selectFrom('review_text').selectAll().execute()).toEqual([]);
  });

  test('is asked for on the window’s own pad, and taken from no other', async () => {
    const hall = await openHall();
    const { clerk, id, give } = await served(hall);
    const pad = await device(hall, 'pad', { window: '02' });
    const other = await device(hall, 'pad', { window: '03' });
    const place = hall.screen('pad/02', { token: pad.token });
    expect(await place.first).toMatchObject({ number: 'A001', review: null });
    expect(await hall.screen('pad/02', { token: other.token }).first).toEqual({ refusal: 'not-allowed' });
    expect(await hall.screen('pad/02').first).toEqual({ refusal: 'not-signed-in' });
    await clerk.do('complete', { ticket: id, outcome: 'done' });
    await expect.poll(() => (place.latest() as PadView).review).toMatchObject({ ticket: id, number: 'A001' });
    expect((await give({ grade: 5 }, other.by)).status).toBe(403);
    expect((await give({ grade: 5 }, pad.by)).status).toBe(201);
    await expect.poll(() => (place.latest() as PadView).review).toBeNull();
  });
});

describe('a device', () => {
  test('says how it is, is told what to do, each thing once', async () => {
    const hall = await openHall();
    const display = await device(hall, 'display');
    const boss = await supervisor(hall);
    const office = boss.screen('office');
    await office.first;
    const beat = (said: unknown = { painted: { seq: 1 }, sound: 'ready', printer: null, build: 'abc' }) =>
      display.ask<{ commands: object[] }>('POST', '/devices/me/heartbeat', said);
    expect(await beat()).toMatchObject({ status: 200, body: { commands: [] } });
    const { seq } = hall.desk.hall;
    await beat();
    expect(hall.desk.hall.seq).toBe(seq); // the same again is no news
    const now = () => (office.latest() as OfficeView).devices.find(({ id }) => id === display.id);
    await expect.poll(now).toMatchObject({ sound: 'ready', lost: false, seenAt: expect.any(String), build: 'abc' });
    await beat({ sound: 'suspended' });
    await expect.poll(now).toMatchObject({ sound: 'suspended' });

    const told = await boss.ask<{ nr: number }>('POST', `/devices/${display.id}/commands`, { do: 'identify' });
    expect(told).toMatchObject({ status: 202, body: { do: 'identify' } });
    await boss.ask('POST', `/devices/${display.id}/commands`, { do: 'reload' });
    expect((await beat({ sound: 'suspended' })).body).toMatchObject({ commands: [{ do: 'identify', nr: told.body.nr }, { do: 'reload' }] });
    expect((await beat({ sound: 'suspended' })).body).toMatchObject({ commands: [], device: { id: display.id, zone: null }, speaks: [] });

    expect((await boss.ask('POST', '/devices/nobody/commands', { do: 'reload' })).status).toBe(404);
    expect((await boss.ask('POST', `/devices/${display.id}/commands`, { do: 'explode' })).status).toBe(400);
    expect((await hall.ask('POST', '/devices/me/heartbeat', {})).status).toBe(401);
    expect((await boss.ask('POST', '/devices/me/heartbeat', {})).status).toBe(403);
    expect((await display.ask('POST', `/devices/${display.id}/commands`, { do: 'reload' })).status).toBe(403);
  });

  test('without a printer every slip is offline, and the journal says that it was asked for', async () => {
    const hall = await openHall({ hall: { printers: [] } });
    const kiosk = await device(hall, 'kiosk');
    const { body } = await hall.takeNumber('A');
    expect(await kiosk.ask('POST', `/tickets/${body.id}/print`)).toMatchObject({ status: 200, body: { print: 'offline' } });
    expect((await kiosk.ask('POST', `/tickets/${randomUUID()}/print`)).status).toBe(404);
    expect((await hall.ask('POST', `/tickets/${body.id}/print`)).status).toBe(401);
    const { body: journal } = await (await admin(hall)).ask<{ events: { type: string }[] }>('GET', '/journal?limit=1000');
    expect(journal.events.filter(({ type }) => type === 'SlipAsked')).toHaveLength(1);
  });
});

describe('the office', () => {
  test('shows what was told beside what came true', async () => {
    const hall = await openHall();
    const clerk = await hall.clerkAt('02');
    const tickets: string[] = [];
    for (let nth = 0; nth < 4; nth += 1) tickets.push((await hall.takeNumber('A')).body.id);
    let leaving: string | null = null;
    for (const id of tickets) {
      await clerk.next(leaving); // the first at once, the next after twelve minutes each: just as the mean says
      leaving = id;
      hall.wait(12 * 60);
    }
    const { figures } = (await (await admin(hall)).screen('office').first) as unknown as OfficeView;
    expect(figures).toMatchObject({ taken: 4, called: 1, done: 3, longestWait: 36, medianWait: 18 });
    expect(figures.promises[0]).toMatchObject({ queue: null, told: 4, within: 4, sooner: 0, later: 0, untold: 0, waited: 18 });
    expect(figures.lastCalled.map(({ number, waited }) => [number, waited])).toEqual([
      ['A004', 36],
      ['A003', 24],
      ['A002', 12],
      ['A001', 0],
    ]);
    for (const { quoted, waited } of figures.lastCalled) {
      expect(quoted?.from).toBeLessThanOrEqual(waited);
      expect(quoted?.to).toBeGreaterThanOrEqual(waited);
    }
  });

  test('sees a promise that was not kept, and a number that could be told nothing', async () => {
    const hall = await openHall();
    await hall.takeNumber('A'); // no window is open: nobody knows
    const clerk = await hall.clerkAt('02');
    const { body: late } = await hall.takeNumber('A');
    const { body: first } = await clerk.next();
    hall.wait(50 * 60);
    await clerk.next(first.ticket?.id ?? null);
    const { figures } = (await (await admin(hall)).screen('office').first) as unknown as OfficeView;
    expect(figures.promises[0]).toMatchObject({ told: 1, within: 0, later: 1, untold: 1 });
    expect(figures.lastCalled[0]).toMatchObject({ number: late.number, waited: 50 });
  });

  test('knows whether the hall could open: disk, clock, database, settings, roster, screens', async () => {
    const hall = await openHall();
    const { readiness } = (await (await admin(hall)).screen('office').first) as unknown as OfficeView;
    expect(readiness.map(({ what, ok }) => [what, ok])).toEqual([
      ['disk', true],
      ['clock', true],
      ['database', true],
      ['settings', true],
      ['journal', true],
      ['roster', true],
      ['devices', true],
      ['printers', true],
      ['font', true],
      ['voice', true],
      ['sound', true],
      ['posts', true],
      ['windows', true],
      ['matters', true],
      ['accounts', false], // everybody still signs in with a badge number
      ['backup', true], // the first is made today
    ]);
  });
});
