import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DeskView, MissingRow, NotificationView, TicketView, WindowView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openPrinter, qrOn } from '../support/printer.ts';

const SELL = 'BD-ZY-001';
const LACKS = [
  { name: '存量房买卖合同', state: 'wrong' },
  { name: '不动产权证书（房屋所有权证）', state: 'missing' },
];

/** A number of queue B is served at window 13, for a matter that was named at the kiosk. */
async function served(hall: OpenHall, more: object = { matter: SELL }) {
  const clerk = await hall.clerkAt('13');
  const { body } = await hall.takeNumber('B', more);
  await clerk.next();
  await clerk.do('serve', { ticket: body.id });
  return { clerk, ticket: body.id };
}
type Clerk = Awaited<ReturnType<OpenHall['clerkAt']>>;
const give = (clerk: Clerk, ticket: string, more: object = {}, id: string = randomUUID()) =>
  clerk.ask<NotificationView & { refusal?: string; path?: string }>('PUT', `/notifications/${id}`, {
    window: clerk.no,
    ticket,
    kind: 'notified',
    missing: LACKS,
    lines: ['存量房买卖合同：第 3 页缺卖方签名。'],
    finish: true,
    ...more,
  });
const comeBack = (hall: OpenHall, notification: string, more: object = {}, queue = 'B') =>
  hall.takeNumber(queue, { notification, ...more });

test('what is missing is told once; who comes back next day counts from the first visit’s time of day, at the same window', async () => {
  const hall = await openHall({ clock: '08:40' });
  const { clerk, ticket } = await served(hall);
  hall.setClock('08:52');
  const id = randomUUID();
  const given = await give(clerk, ticket, {}, id);
  expect(given).toMatchObject({
    status: 201,
    body: { serial: 'GZ-20261201-0001', clock: '08:52', clerk: { badge: 'YL-1011' }, promisedBy: '2026-12-04' },
  });
  expect((await give(clerk, ticket, {}, id)).status).toBe(200);
  expect((await hall.ask<TicketView>('GET', `/tickets/${ticket}`)).body.status).toBe('done');
  const journal = JSON.stringify(await (await hall.signIn('YL-1040')).ask('GET', '/journal?limit=1000'));
  expect(journal).toContain('NotificationIssued');
  expect(journal).not.toContain('第 3 页缺卖方签名'); // what a clerk writes is in no journal

  hall.setClock('09:30', '2026-12-02');
  await hall.tick();
  expect((await hall.ask<NotificationView>('GET', `/notifications/${id}`)).body).toEqual(given.body);
  expect((await give(clerk, ticket, {}, id)).status).toBe(200); // over midnight too
  const others = [await hall.takeNumber('B'), await hall.takeNumber('B')];
  hall.setClock('10:00', '2026-12-02');
  const back = await comeBack(hall, id);
  expect(back).toMatchObject({ status: 201, body: { matter: SELL, ahead: 0 } });
  expect((await comeBack(hall, id)).body).toMatchObject({ refusal: 'already-waiting', number: back.body.number });
  const other = await hall.clerkAt('14');
  expect((await other.next()).body.ticket?.number).toBe(others[0]?.body.number); // they wait before their own window
  const called = (await clerk.next()).body;
  expect(called.ticket).toMatchObject({ number: back.body.number, back: id, matter: SELL });
  await clerk.do('complete', { ticket: back.body.id, outcome: 'accepted' });
  expect((await comeBack(hall, id)).status).toBe(201); // and once more, if it must be
  expect(hall.faults).toEqual([]);
});

test('when the window pauses, whoever came back to it waits with the others, in the same place; a hand-over stays', async () => {
  const hall = await openHall({ clock: '08:40' });
  const { clerk, ticket } = await served(hall);
  const slip = (await give(clerk, ticket)).body;
  hall.setClock('09:30');
  const first = await hall.takeNumber('B', { matter: SELL });
  const back = await comeBack(hall, slip.id);
  await clerk.do('pause', { reason: '开会' });
  const other = await hall.clerkAt('14');
  expect((await other.next()).body.ticket?.number).toBe(back.body.number);
  expect((await other.next(back.body.id)).body.ticket?.number).toBe(first.body.number);

  const late = (
    await give(other, first.body.id, {
      finish: false,
      kind: 'refused',
      reason: '不属于登记范围',
      basis: '《不动产登记暂行条例》第二十二条',
    })
  ).body;
  expect(late.kind).toBe('refused');
  expect((await comeBack(hall, late.id)).body).toMatchObject({ refusal: 'not-allowed' }); // a refusal gives no place in a line
  expect((await comeBack(hall, randomUUID())).body).toMatchObject({ refusal: 'unknown-place' });
  expect((await comeBack(hall, slip.id, {}, 'A')).body).toMatchObject({ refusal: 'not-served-here' });
  expect((await comeBack(hall, slip.id, { number: 'B990', takenAt: '2026-12-01T00:50:00Z' })).status).toBe(400);
});

test('what cannot be told now is told within two working days: the window and the desk are reminded, red when it is late', async () => {
  const hall = await openHall({ clock: '16:00', day: '2026-12-31' }); // a Thursday; then New Year's holiday
  const { clerk, ticket } = await served(hall);
  const slip = (await give(clerk, ticket, { kind: 'later', missing: [], lines: [] })).body;
  expect(slip).toMatchObject({ kind: 'later', dueDay: '2027-01-05' });
  const guide = await hall.signIn('YL-1001');
  const atDesk = async () => (await guide.screen('desk').first) as unknown as DeskView;
  const here = async () => (await clerk.see('13')).body as WindowView;
  expect((await here()).notifications).toMatchObject([{ serial: slip.serial, today: false, overdue: false }]);
  hall.setClock('09:00', '2027-01-05');
  await hall.tick();
  expect((await here()).notifications).toMatchObject([{ today: true, overdue: false }]);
  expect((await atDesk()).overdue).toMatchObject([{ what: 'notification-due', window: '13', number: slip.number }]);
  hall.setClock('08:00', '2027-01-06');
  await hall.tick();
  expect((await atDesk()).overdue).toMatchObject([{ what: 'notification-overdue', number: slip.number }]);
  expect((await atDesk()).notifications).toMatchObject([{ overdue: true }]);

  const stranger = await hall.signIn('YL-1003'); // sits at 02
  expect((await stranger.ask('POST', `/notifications/${slip.id}/answer`, {})).body).toMatchObject({ refusal: 'not-allowed' });
  const told = await clerk.ask<NotificationView>('POST', `/notifications/${slip.id}/answer`, { missing: LACKS, lines: ['带原件来。'] });
  expect(told).toMatchObject({ status: 200, body: { lines: ['带原件来。'], missing: [{ state: 'missing' }, { state: 'wrong' }] } });
  expect(told.body.answeredAt).toBe('2027-01-06T00:00:00.000Z');
  expect((await clerk.ask<NotificationView>('POST', `/notifications/${slip.id}/answer`, { lines: ['再来。'] })).body.lines).toEqual([
    '带原件来。',
  ]);
  expect((await here()).notifications).toEqual([]);
  expect((await atDesk()).overdue).toEqual([]);
  expect(hall.faults).toEqual([]);
});

test('the matter is set at the window, and again while it is served; what is no matter of the hall is refused', async () => {
  const hall = await openHall();
  const { clerk, ticket } = await served(hall, {});
  expect((await give(clerk, ticket)).body).toMatchObject({ refusal: 'unknown-matter' });
  expect((await clerk.do('matter', { ticket, matter: 'ZZ-999' })).body).toMatchObject({ refusal: 'unknown-matter' });
  expect((await clerk.do('matter', { ticket, matter: 'GA-HZ-001' })).body.ticket).toMatchObject({ matter: 'GA-HZ-001', queue: 'B' });
  expect((await give(clerk, ticket)).body).toMatchObject({ refusal: 'malformed', path: 'missing' }); // those are papers of another matter
  expect((await clerk.do('matter', { ticket, matter: SELL })).body.ticket).toMatchObject({ matter: SELL });
  for (const nonsense of [
    { missing: [], lines: [] },
    { kind: 'refused' },
    { kind: 'refused', reason: 'x' },
    { situations: ['nobody'] },
    { missing: [LACKS[0], LACKS[0]] },
    { window: 'x' },
  ])
    expect((await give(clerk, ticket, nonsense)).status, JSON.stringify(nonsense)).toBe(400);
  expect((await give(clerk, ticket)).status).toBe(201);
  await hall.tick();
  const { body } = await hall.ask<TicketView>('GET', `/tickets/${ticket}`);
  expect(body).toMatchObject({ matter: SELL, status: 'done' });
  hall.setClock('09:00', '2026-12-02');
  await hall.tick();
  expect((await hall.ask<TicketView>('GET', `/tickets/${ticket}`)).body.matter).toBe(SELL); // kept so in the facts
});

test('what was missing most often is counted, for those who answer for the hall', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('13');
  for (const missing of [LACKS, LACKS.slice(0, 1), [{ ...LACKS[0], state: 'missing' }]]) {
    const { body } = await hall.takeNumber('B', { matter: SELL });
    await clerk.next();
    expect((await give(clerk, body.id, { missing })).status).toBe(201);
  }
  const supervisor = await hall.signIn('YL-1040');
  const said = await supervisor.ask<MissingRow[]>('GET', '/notifications/missing?from=2026-12-01&to=2026-12-31');
  expect(said.body).toMatchObject([
    { matter: SELL, material: LACKS[0]?.name, missing: 1, wrong: 2, all: 3 },
    { material: LACKS[1]?.name, missing: 1, wrong: 0, all: 1 },
  ]);
  expect((await supervisor.ask('GET', '/notifications/missing?from=2026-12-02&to=2026-12-31')).body).toEqual([]);
  expect((await clerk.ask('GET', '/notifications/missing?from=2026-12-01&to=2026-12-31')).status).toBe(403);
});

test('a slip on a printer for slips says the seven contents, what is missing, and its code; the same job prints once', async () => {
  const printer = await openPrinter();
  const hall = await openHall({
    hall: { printers: [{ id: 'p1', name: '窗口小票机', kind: 'escpos-tcp-text', address: printer.address, devices: ['*'] }] },
  });
  const { clerk, ticket } = await served(hall);
  const slip = (await give(clerk, ticket)).body;
  const job = randomUUID();
  for (let nth = 0; nth < 2; nth += 1)
    await expect.poll(async () => (await clerk.ask('POST', `/notifications/${slip.id}/print`, { job })).body).toEqual({ print: 'printed' });
  expect(printer.slips()).toHaveLength(1);
  const [paper] = printer.slips();
  const text = paper?.text.replace(/\s/g, '') ?? '';
  for (const label of ['承办单位', '经办人员', '申报时间', '申报事项', '办理程序', '办理材料', '承诺时限', '查询方式'])
    expect(text).toContain(label);
  for (const said of ['一次性告知单', slip.serial, '【不合要求】', '【缺】', '第3页缺卖方签名', 'YL-1011', '2026年12月1日09:00'])
    expect(text).toContain(said);
  expect(paper && (await qrOn(paper))).toBe(`${hall.url}/n/${slip.id}`);
});
