import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Purged, PurgeView } from '../../shared/care.ts';
import { DAY } from '../../shared/time.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';

const KIOSK = '一号取号机';
const PLANTED = {
  name: '欧阳测试甲',
  phone: '13900005678',
  document: 'ZZ99887766X',
  review: '这句话只在评价里出现过一次',
  slip: '第七页缺司马测试乙的签名',
  basis: '诸葛测试丙来电说明',
  endpoint: 'https://push.example.com/send/planted-endpoint-4711',
};

/** Where any of these stands, in any file of the folder, byte by byte. */
function traces(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return words.filter((word) => bytes.includes(word)).map((word) => `${name}: ${word}`);
    });
}

/** Somebody has been here: with a document, a phone, a slip on file, a notification, and a review. Answers the ticket's link. */
async function visit(hall: OpenHall) {
  const clerk = await hall.clerkAt('13');
  const document = { kind: 'passport', number: PLANTED.document };
  const { body } = await hall.takeNumber('B', { matter: 'BD-ZY-001', document });
  const { id: ticket } = body;
  const p256dh = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url');
  const keys = { p256dh, auth: Buffer.alloc(16, 9).toString('base64url') };
  const followed = await hall.ask('PUT', `/tickets/${ticket}/push`, { endpoint: PLANTED.endpoint, keys });
  const printed = await hall.ask('POST', `/tickets/${ticket}/print`, undefined, { authorization: `Bearer ${await hall.token()}` });
  const seenThen = traces(hall.folder, Object.values(PLANTED));
  await clerk.next();
  await clerk.do('serve', { ticket });
  const given = await clerk.ask('PUT', `/notifications/${randomUUID()}`, {
    window: '13',
    ticket,
    kind: 'notified',
    missing: [{ name: '存量房买卖合同', state: 'wrong' }],
    lines: [PLANTED.slip],
    basis: PLANTED.basis,
    finish: true,
  });
  const reviewed = await hall.ask('POST', `/tickets/${ticket}/review`, {
    grade: 1,
    text: `${PLANTED.review}，${PLANTED.name}，${PLANTED.phone}`,
    reasons: ['slow'],
  });
  expect([followed, printed, given, reviewed].map(({ status }) => status)).toEqual([204, 200, 201, 201]);
  return { link: `/t/${ticket}`, ticket, seenThen };
}

test('when its time is over no word, phone or name of anybody is left in any byte of the data folder', async () => {
  const hall = await openHall({
    ...withoutEnd,
    hall: { printers: [{ id: 'tray', name: '纸盒', kind: 'file', devices: [KIOSK] }] },
    pushLocal: true,
  });
  const { link, ticket, seenThen } = await visit(hall);
  expect(seenThen.some((one) => one.includes(PLANTED.endpoint))).toBe(true);
  const all = [...Object.values(PLANTED), link];
  const before = traces(hall.folder, all).map((one) => one.replace(/^.*: /, ''));
  for (const word of [PLANTED.name, PLANTED.phone, PLANTED.review, PLANTED.slip, PLANTED.basis]) expect(before).toContain(word);
  expect(before).not.toContain(PLANTED.document); // nowhere, at no time

  const admin = await hall.signIn('admin', 'admin-password');
  const due = async () =>
    Object.fromEntries((await admin.ask<PurgeView>('GET', '/purge')).body.rows.map(({ kind, due: count }) => [kind, count]));
  expect(await due()).toMatchObject({ 'review-texts': 0, 'notification-texts': 0, 'printed-slips': 0, 'id-keys': 0 });

  hall.setClock('08:30', '2026-12-02');
  await hall.tick();
  expect((await hall.ask('GET', `/tickets/${ticket}`)).status).toBe(200);
  hall.setClock('08:30', '2026-12-03');
  await hall.tick();
  expect((await hall.ask('GET', `/tickets/${ticket}`)).status).toBe(404);
  hall.setClock('08:30', '2027-06-15');
  hall.machineWaits((200 * DAY) / 1000);
  const again = await hall.signIn('admin', 'admin-password');
  const seen = Object.fromEntries((await again.ask<PurgeView>('GET', '/purge')).body.rows.map(({ kind, due: count }) => [kind, count]));
  expect(seen).toMatchObject({ 'review-texts': 1, 'notification-texts': 1, 'printed-slips': 3, 'id-keys': 1 });
  await hall.hall.passTime();
  await hall.hall.looked();
  expect(traces(hall.folder, all)).toEqual([]);
  const { body } = await again.ask<{ events: { type: string; by: string; data: { counts: object } }[]; last: number }>(
    'GET',
    '/journal?limit=1000',
  );
  const purged = body.events.filter(({ type }) => type === 'PersonalPurged');
  expect(purged).toMatchObject([{ by: 'clock', data: { counts: { 'review-texts': 1, 'notification-texts': 1, 'printed-slips': 3 } } }]);
  expect(await hall.db.selectFrom('review').select('grade').execute()).toEqual([{ grade: 1 }]); // the grade is no person
  expect((await again.ask<Purged>('POST', '/purge', {})).body.counts).toEqual({});
  await hall.close();
  expect(traces(hall.folder, all)).toEqual([]);
});

test('what one of the staff writes for another is kept in the journal: it takes no telephone and no ID number', async () => {
  const hall = await openHall();
  const clerk = await hall.clerkAt('02');
  for (const text of ['请回电 139 0000 5678', '11010519491231002X', '1390-000-5678'])
    expect(await clerk.do('note', { text })).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
  for (const text of ['A012 的材料在二号柜，2026-12-01 收的', '办件编号 530500202612010001'])
    expect((await clerk.do('note', { text })).status).toBe(200);
});
