import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type {
  BoardView,
  DeskView,
  KioskView,
  QueueRow,
  SoughtView,
  TicketPlaceView,
  TicketView,
  WhyView,
  WindowView,
} from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

type Answer = TicketView & { refusal?: string; state?: string; number?: string };

/** A guide and a supervisor of the sample hall, and how they ask. */
async function atDesk(hall: OpenHall, badge = 'YL-1001') {
  const one = await hall.signIn(badge);
  return {
    ...one,
    of: (id: string, what: string, body?: unknown) => one.ask<Answer>('POST', `/tickets/${id}/${what}`, body),
    why: async (id: string) => (await one.ask<WhyView>('GET', `/tickets/${id}/why`)).body,
    find: async (typed: string) => (await one.ask<SoughtView[]>('POST', '/tickets/search', { typed })).body,
  };
}
const supervisor = (hall: OpenHall) => atDesk(hall, 'YL-1040');
const take = async (hall: OpenHall, queue = 'A', more: object = {}) => (await hall.takeNumber(queue, more)).body;
/** What the journal tells of one kind of event. */
async function journal(hall: OpenHall, type: string): Promise<Record<string, unknown>[]> {
  const { body } = await (await supervisor(hall)).ask<{ events: { type: string; data: Record<string, unknown> }[] }>(
    'GET',
    '/journal?limit=1000',
  );
  return body.events.filter((one) => one.type === type).map(({ data }) => data);
}
async function missedAt(hall: OpenHall, no: string): Promise<string> {
  const clerk = await hall.clerkAt(no);
  const { body } = await clerk.next();
  const id = body.ticket?.id ?? '';
  hall.wait(30);
  await clerk.do('recall', { ticket: id });
  expect((await clerk.do('miss', { ticket: id })).status).toBe(200);
  return id;
}

test('a guide finds every number of today by its last digits alone, those who may still be called first', async () => {
  const hall = await openHall({ rules: { 'issue.overtime_minutes': 600 } });
  const desk = await atDesk(hall);
  for (let nth = 0; nth < 12; nth += 1) await take(hall, 'A');
  for (let nth = 0; nth < 2; nth += 1) await take(hall, 'C');
  const [first] = await desk.find('A2');
  await desk.of(first?.id ?? '', 'cancel');
  expect((await desk.find('12')).map(({ number }) => number)).toEqual(['A012']);
  expect((await desk.find('012')).map(({ number }) => number)).toEqual(['A012']);
  expect((await desk.find(' 00２')).map(({ number, status }) => [number, status])).toEqual([
    ['C002', 'waiting'],
    ['A002', 'cancelled'],
  ]);
  expect(await desk.find('a12')).toMatchObject([{ number: 'A012', queue: 'A' }]);
  expect(await desk.find('777')).toEqual([]);
  for (const typed of ['', 'A', 'AB1', '1; drop', '1234567'])
    expect((await desk.ask('POST', '/tickets/search', { typed })).status, typed).toBe(400);
  expect((await (await hall.clerkAt('02')).ask('POST', '/tickets/search', { typed: '1' })).status).toBe(403);
  hall.setClock('09:00', '2026-12-02'); // and none of yesterday
  expect(await desk.find('12')).toEqual([]);
});

describe('the order of the line', () => {
  test('an urgent number goes first by the head start, once, and nobody is shown why', async () => {
    const hall = await openHall();
    const desk = await atDesk(hall);
    const [first, second] = [await take(hall), await take(hall)];
    const late = await take(hall);
    expect(await desk.of(late.id, 'urgent', { reason: 'journey' })).toMatchObject({ status: 200, body: { ahead: 0 } });
    const { seq } = hall.desk.hall;
    expect(await desk.of(late.id, 'urgent', { reason: 'illness' })).toMatchObject({ status: 200 });
    expect(hall.desk.hall.seq).toBe(seq); // asked twice it gains nothing
    expect((await journal(hall, 'TicketMarkedUrgent'))[0]).toMatchObject({ ticket: late.id, reason: 'journey' });
    const clerk = await hall.clerkAt('02');
    expect((await clerk.see('02')).body.next).toMatchObject([{ number: 'A003', priority: true }, { number: 'A001' }, { number: 'A002' }]);
    expect(await desk.why(first.id)).toMatchObject({
      rule: 'in-turn',
      ahead: 1,
      before: [{ number: 'A003', because: 'urgent', waits: true }],
    });
    await clerk.next();
    expect(await desk.why(second.id)).toMatchObject({
      ahead: 1,
      before: [
        { number: 'A001', because: 'came-earlier' },
        { number: 'A003', because: 'urgent', waits: false },
      ],
      passed: 1,
    });
    expect(await desk.of(late.id, 'urgent', { reason: 'journey' })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong-state', state: 'called' },
    });
    expect((await desk.of(first.id, 'urgent', { reason: '王先生要赶车' })).status).toBe(400); // no free words: nobody's name
    expect((await desk.of(randomUUID(), 'urgent', { reason: 'journey' })).status).toBe(404);
    const seen = [...hall.screen('board').views, (await clerk.see('02')).body].map((one) => JSON.stringify(one)).join();
    expect(seen).not.toContain('journey');
  });

  test('priority and a rejoined number are explained by their rules, and a missed one by its calls', async () => {
    const hall = await openHall();
    const desk = await atDesk(hall);
    await take(hall);
    const missed = await missedAt(hall, '02');
    expect(await desk.why(missed)).toMatchObject({ rule: 'missed', window: '02', calls: 2, calledAt: '2026-12-01T01:00:30.000Z' });
    const waits = await take(hall);
    hall.wait(60);
    await take(hall, 'A', { priority: 'elderly' });
    await take(hall);
    expect(await desk.why(waits.id)).toMatchObject({ rule: 'in-turn', windows: ['02'], before: [{ number: 'A003', because: 'priority' }] });
    expect((await desk.of(missed, 'rejoin')).body).toMatchObject({ status: 'waiting' });
    expect(await desk.why(missed)).toMatchObject({ rule: 'in-turn', ahead: 3 });
    expect((await desk.why(missed)).before.map(({ because }) => because)).toContain('you-rejoined');
    expect(await desk.why((await take(hall, 'G')).id)).toMatchObject({ rule: 'no-window', windows: [] });
  });

  test('a number that is moved to another queue keeps its letter and its place in time, and a person has one there', async () => {
    const hall = await openHall();
    const desk = await atDesk(hall);
    const document = { kind: 'passport', number: 'E12345678' };
    const wrong = await take(hall, 'A', { document });
    hall.wait(60);
    const after = await take(hall, 'C');
    expect(await desk.of(wrong.id, 'queue', { queue: 'C' })).toMatchObject({ status: 200, body: { number: 'A001', queue: 'C', ahead: 0 } });
    expect(await desk.of(wrong.id, 'queue', { queue: 'C' })).toMatchObject({ status: 200 });
    expect((await hall.ask<TicketView>('GET', `/tickets/${after.id}`)).body.ahead).toBe(1);
    expect(await journal(hall, 'TicketMoved')).toHaveLength(1);
    const other = await take(hall, 'A', { document });
    expect(await desk.of(other.id, 'queue', { queue: 'C' })).toMatchObject({
      status: 409,
      body: { refusal: 'already-waiting', number: 'A001' },
    });
    expect(await desk.of(other.id, 'queue', { queue: 'Z' })).toMatchObject({ status: 404, body: { refusal: 'unknown-queue' } });
    expect(await desk.of(other.id, 'queue', { queue: 'C', matter: 'GA-HZ-001' })).toMatchObject({ body: { refusal: 'not-served-here' } });
    expect(await desk.of(other.id, 'queue', { to: 'C' })).toMatchObject({ status: 400 });
  });

  test('a cancelled number comes back within a minute to where it was, and not later', async () => {
    const hall = await openHall();
    const desk = await atDesk(hall);
    const [first, second] = [await take(hall), await take(hall)];
    await desk.of(first.id, 'cancel');
    hall.wait(59);
    expect(await desk.of(first.id, 'restore')).toMatchObject({ status: 200, body: { status: 'waiting', ahead: 0 } });
    expect(await desk.of(first.id, 'restore')).toMatchObject({ status: 200 });
    expect((await hall.ask<TicketView>('GET', `/tickets/${second.id}`)).body.ahead).toBe(1);
    await desk.of(second.id, 'cancel');
    hall.wait(61);
    expect(await desk.of(second.id, 'restore')).toMatchObject({ status: 409, body: { refusal: 'wrong-state', state: 'cancelled' } });
    const clerk = await hall.clerkAt('02');
    await clerk.next();
    await clerk.do('hold', { ticket: first.id });
    await hall.ask('POST', `/tickets/${first.id}/cancel`);
    await desk.of(first.id, 'restore');
    expect((await clerk.see('02')).body.held).toMatchObject([{ number: 'A001' }]);
  });
});

describe('numbers for others', () => {
  test('a stopped queue gives none at the kiosk, what was taken stays, and it ends with the day', async () => {
    const hall = await openHall({ hall: { reserved_block: 20 } });
    const desk = await atDesk(hall);
    const kiosk = hall.screen('kiosk', { token: await hall.token() });
    await kiosk.first;
    const before = await take(hall);
    expect(await desk.ask<QueueRow>('POST', '/queues/A/stop', { reason: 'system-down' })).toMatchObject({
      body: { open: false, reason: 'queue-closed', nextOpening: null, waiting: 1 },
    });
    await expect
      .poll(() => (kiosk.latest() as KioskView).queues.find(({ queue }) => queue === 'A'))
      .toMatchObject({ open: false, reason: 'queue-closed' });
    expect(await hall.takeNumber('A')).toMatchObject({ status: 409, body: { refusal: 'queue-closed' } });
    expect((await hall.takeNumber('C')).status).toBe(201);
    const { body: blocks } = await hall.ask<{ blocks: { queue: string }[] }>(
      'POST',
      '/devices/me/blocks',
      {},
      { authorization: `Bearer ${await hall.token()}` },
    );
    expect(blocks.blocks.map(({ queue }) => queue)).not.toContain('A');
    expect(blocks.blocks.map(({ queue }) => queue)).toContain('C');
    expect((await (await hall.clerkAt('02')).next()).body.ticket?.id).toBe(before.id);
    expect((await desk.ask('POST', '/queues/A/stop', { reason: 'because' })).status).toBe(400);
    expect((await desk.ask('POST', '/queues/constructor/stop', { reason: 'too-many' })).status).toBe(400);
    const guideTook = await desk.ask('PUT', `/tickets/${randomUUID()}`, { queue: 'A', late: 'from-far' });
    expect(guideTook).toMatchObject({ status: 201, body: { number: 'A002' } });
    expect((await journal(hall, 'NumberTaken')).at(-1)).toMatchObject({ late: 'from-far' });
    await desk.ask('POST', '/queues/A/resume');
    expect((await hall.takeNumber('A')).status).toBe(201);
    await desk.ask('POST', '/queues/A/stop', { reason: 'too-many' });
    hall.setClock('09:00', '2026-12-02');
    await hall.tick();
    expect((await hall.takeNumber('A')).status).toBe(201);
  });

  test('late numbers are a guide’s alone, with a reason, and never of a hall that is shut', async () => {
    const hall = await openHall({ clock: '11:45' });
    const desk = await atDesk(hall);
    const put = (body: object) => desk.ask<Answer>('PUT', `/tickets/${randomUUID()}`, { queue: 'A', ...body });
    expect(await put({})).toMatchObject({ status: 409, body: { refusal: 'hall-closed' } });
    expect((await put({ late: 'came-in-time' })).status).toBe(201);
    expect(await hall.takeNumber('A', { late: 'came-in-time' })).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
    expect((await put({ late: '领导的亲戚' })).status).toBe(400);
    for (const shut of ['17:40', '06:00']) {
      hall.setClock(shut);
      expect(await put({ late: 'came-in-time' }), shut).toMatchObject({ status: 409, body: { refusal: 'hall-closed' } });
    }
  });

  test('when numbers are given no more the desk is told who still waits, and where', async () => {
    const hall = await openHall({ clock: '11:30' });
    const clerk = await hall.clerkAt('02');
    const desk = (await supervisor(hall)).screen('desk');
    expect(((await desk.first) as unknown as DeskView).still).toEqual([]);
    await take(hall);
    await take(hall, 'G', {});
    hall.setClock('11:45');
    await clerk.next();
    await hall.hall.passTime();
    await expect
      .poll(() => (desk.latest() as DeskView).still)
      .toEqual([{ number: 'G001', queue: 'G', takenAt: expect.any(String), windows: [] }]);
    expect((desk.latest() as DeskView).hall.state).toBe('closing');
  });
});

describe('windows', () => {
  test('a queue that waits too long suggests its flex window, and one touch opens it for a free post', async () => {
    const hall = await openHall();
    const guide = await atDesk(hall);
    const desk = guide.screen('desk');
    await desk.first;
    await take(hall);
    hall.wait(31 * 60);
    await hall.hall.passTime();
    await expect.poll(() => (desk.latest() as DeskView).overdue).toMatchObject([{ what: 'waiting-long', queue: 'A', flex: '06' }]);
    await hall.clerkAt('05', 'post_b'); // who holds post A of 06
    const sign = hall.screen('sign/06');
    await sign.first;
    expect(await guide.at('06', 'flex', {})).toMatchObject({ status: 200, body: { status: 'open', post: 'B', clerk: 'S37' } });
    expect((await guide.at('06', 'flex', {})).status).toBe(200);
    await expect.poll(() => sign.latest()).toMatchObject({ status: 'open', next: 'A001' });
    await expect.poll(() => (desk.latest() as DeskView).overdue).toMatchObject([{ flex: null }]);
    expect(await guide.at('02', 'flex', {})).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
    expect(await guide.at('99', 'flex', {})).toMatchObject({ status: 404 });
    await hall.clerkAt('19'); // post B of 20; post A is put elsewhere
    await (await supervisor(hall)).at('21', 'open', { clerk: 'S18' });
    expect(await guide.at('20', 'flex', {})).toMatchObject({ status: 409, body: { refusal: 'window-busy', clerk: 'S18' } });
  });

  test('a supervisor ends what is stuck, puts a clerk at a window and takes one away; nobody else may', async () => {
    const hall = await openHall();
    const chief = await supervisor(hall);
    const clerk = await hall.clerkAt('02');
    const console02 = clerk.screen('window/02');
    await console02.first;
    const [called, held] = [await take(hall), await take(hall)];
    await clerk.next();
    await clerk.do('hold', { ticket: called.id });
    await clerk.next();
    expect((await chief.at('02', 'close')).body).toMatchObject({ refusal: 'window-busy', number: 'A002' });
    expect((await (await atDesk(hall)).of(held.id, 'settle', { as: 'done', reason: 'forgotten' })).status).toBe(403);
    expect((await chief.of(held.id, 'settle', { as: 'waiting', reason: 'clerk-away' })).body).toMatchObject({
      status: 'waiting',
      ahead: 0,
    });
    await expect.poll(() => (console02.latest() as WindowView).ticket).toBeNull();
    expect((await chief.of(called.id, 'settle', { as: 'done', reason: 'forgotten' })).body).toMatchObject({ status: 'done' });
    expect(await chief.of(called.id, 'settle', { as: 'done', reason: 'forgotten' })).toMatchObject({
      body: { refusal: 'wrong-state', state: 'done' },
    });
    expect(await journal(hall, 'TicketSettled')).toMatchObject([
      { ticket: held.id, as: 'waiting', reason: 'clerk-away', clerk: 'S03' },
      { ticket: called.id, as: 'done', reason: 'forgotten' },
    ]);
    expect((await clerk.see('02')).body).toMatchObject({ doneToday: 1, held: [] });
    expect(await chief.at('02', 'close')).toMatchObject({ status: 200, body: { status: 'closed', clerk: null } });
    expect(await chief.at('02', 'open', { clerk: 'S11' })).toMatchObject({ status: 200, body: { clerk: 'S11' } });
    expect((await clerk.do('close')).status).toBe(403); // her window it is no more
    for (const body of [{}, { as: 'gone', reason: 'forgotten' }, { as: 'done', reason: 'x' }])
      expect((await chief.of(held.id, 'settle', body)).status).toBe(400);
  });
});

describe('an emergency', () => {
  test('stops calls and numbers everywhere, is seen by every screen, and ends with its notice', async () => {
    const hall = await openHall();
    const desk = await atDesk(hall);
    const clerk = await hall.clerkAt('02');
    const [first, waits] = [await take(hall), await take(hall)];
    await clerk.next();
    await clerk.do('serve', { ticket: first.id });
    const kiosk = hall.screen('kiosk', { token: await hall.token() });
    const phone = hall.screen(`ticket/${waits.id}`);
    const board = hall.screen('board');
    await Promise.all([kiosk.first, phone.first, board.first]);
    const { body } = await desk.ask<{ nr: number }>('POST', '/announcements', { kind: 'emergency', text: '一楼有烟雾，请从东门离开。' });
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ state: 'emergency', open: false });
    await expect
      .poll(() => kiosk.latest())
      .toMatchObject({ hall: { state: 'emergency' }, emergencies: [{ text: '一楼有烟雾，请从东门离开。' }] });
    await expect.poll(() => (phone.latest() as TicketPlaceView).hall.state).toBe('emergency');
    await expect.poll(() => (board.latest() as BoardView).announcements).toMatchObject([{ kind: 'emergency' }]);
    expect(await clerk.next(first.id)).toMatchObject({ status: 409, body: { refusal: 'hall-closed', nextOpening: null } });
    expect((await clerk.do('complete', { ticket: first.id, outcome: 'done' })).status).toBe(200); // who sits there may be finished
    expect(await clerk.next()).toMatchObject({ body: { refusal: 'hall-closed' } });
    expect(await hall.takeNumber('A')).toMatchObject({ status: 409, body: { refusal: 'hall-closed' } });
    expect(await desk.ask('PUT', `/tickets/${randomUUID()}`, { queue: 'A', late: 'our-fault' })).toMatchObject({
      body: { refusal: 'hall-closed' },
    });
    expect(await desk.why(waits.id)).toMatchObject({ rule: 'emergency' });
    await desk.ask('DELETE', `/announcements/${body.nr}`);
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ state: 'open', open: true });
    expect((await clerk.next()).body.ticket?.id).toBe(waits.id);
    expect((await hall.takeNumber('A')).status).toBe(201);
  });

  test('of one zone stops that zone alone', async () => {
    const hall = await openHall();
    const desk = await atDesk(hall);
    await take(hall, 'A');
    await take(hall, 'B');
    await desk.ask('POST', '/announcements', { kind: 'emergency', text: '请离开C区。', zone: 'C' });
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ state: 'open' });
    expect(await (await hall.clerkAt('13')).next()).toMatchObject({ body: { refusal: 'hall-closed' } });
    expect((await (await hall.clerkAt('02')).next()).status).toBe(200);
    expect(await hall.takeNumber('B')).toMatchObject({ body: { refusal: 'hall-closed' } });
    expect((await hall.takeNumber('A')).status).toBe(201);
  });
});
