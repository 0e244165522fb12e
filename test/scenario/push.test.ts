import { randomUUID } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openPushService, signedBy } from '../support/push-service.ts';

const subscriptions = (hall: OpenHall) => hall.db.selectFrom('push').selectAll().execute();
const follow = (hall: OpenHall, id: string, subscription: object, lang = 'zh-CN') =>
  hall.ask('PUT', `/tickets/${id}/push`, { ...subscription, lang });

/** A queue of six with window 02 open; the last of them is `mine`. */
async function queueOfSix(hall: OpenHall) {
  const clerk = await hall.clerkAt('02');
  let mine = '';
  for (let nth = 0; nth < 6; nth += 1) mine = (await hall.takeNumber('A')).body.id;
  let here: string | null = null;
  const callNext = async () => {
    here = (await clerk.next(here)).body.ticket?.id ?? null;
  };
  return { clerk, mine, callNext };
}

describe('a phone that asked to be told', () => {
  test('hears once that three are ahead and once that it is called, sealed and signed, and is then forgotten', async () => {
    const hall = await openHall({ pushLocal: true });
    const service = await openPushService();
    const phone = service.phone();
    const { mine, callNext } = await queueOfSix(hall);
    expect((await follow(hall, mine, phone.subscription)).status).toBe(204);
    expect((await follow(hall, mine, phone.subscription)).status).toBe(204);
    await callNext();
    await callNext();
    await vi.waitFor(() => expect(phone.messages()).toHaveLength(1));
    expect(phone.messages()[0]).toEqual({
      what: 'near',
      number: 'A006',
      window: null,
      place: '一楼 A区',
      title: 'A006 快到了，前面还有 3 人',
      body: '请回到一楼A区等候。',
      link: `/t/${mine}`,
    });
    for (let nth = 0; nth < 4; nth += 1) await callNext();
    await vi.waitFor(async () => expect(await subscriptions(hall)).toEqual([]));
    expect(phone.messages().map(({ title }) => title)).toEqual(['A006 快到了，前面还有 3 人', 'A006 请到 02 号窗口']);
    expect(phone.messages()[1]).toMatchObject({ what: 'called', window: '02', place: '一楼 A区' });

    const { body } = await hall.ask<{ key: string }>('GET', '/push/key');
    for (const { headers, sealed } of service.received) {
      expect(signedBy(headers, body.key)).toMatchObject({ aud: service.url });
      expect(Number(headers.ttl)).toBeLessThanOrEqual(600);
      expect(JSON.stringify(headers) + sealed.toString('latin1')).not.toContain(mine); // the ticket's id is its secret
    }
    expect(hall.faults).toEqual([]);
  });

  test('hears nothing twice when the server starts again, with the keys of its first start', async () => {
    const first = await openHall({ pushLocal: true, keep: true });
    const service = await openPushService();
    const phone = service.phone();
    const { mine, callNext } = await queueOfSix(first);
    await follow(first, mine, phone.subscription);
    await callNext();
    await callNext();
    await vi.waitFor(() => expect(phone.messages()).toHaveLength(1));
    const { body: key } = await first.ask('GET', '/push/key');
    await first.close();

    const hall = await openHall({ pushLocal: true, folder: first.folder });
    expect((await hall.ask('GET', '/push/key')).body).toEqual(key);
    const clerk = await hall.signIn('YL-1003');
    for (let nth = 0; nth < 4; nth += 1) {
      const { ticket } = (await clerk.see('02')).body;
      await clerk.at('02', 'call-next', { leaving: ticket?.id ?? null });
    }
    await vi.waitFor(() => expect(phone.messages().map(({ what }) => what)).toEqual(['near', 'called']));
    await vi.waitFor(async () => expect(await subscriptions(hall)).toEqual([]));
  });

  test('hears of a call that was stored just before the server stopped', async () => {
    const first = await openHall({ pushLocal: true, keep: true });
    const phone = (await openPushService()).phone();
    const { mine, callNext } = await queueOfSix(first);
    for (let nth = 0; nth < 6; nth += 1) await callNext();
    const { endpoint, keys } = phone.subscription; // on disk, and its errand not yet run
    const row = { hall: first.settings().hall.id, ticket: mine, endpoint, ...keys, lang: 'en', told: 'near' };
    await first.db.insertInto('push').values(row).execute();
    await first.close();
    await openHall({ pushLocal: true, folder: first.folder });
    await vi.waitFor(() => expect(phone.messages()).toMatchObject([{ what: 'called', title: 'A006: please go to window 02' }]));
  });

  test('is tried again when the push service is busy, and forgotten when that says it is gone', async () => {
    const hall = await openHall({ pushLocal: true });
    const service = await openPushService();
    const [here, gone] = [service.phone('here'), service.phone('gone')];
    const { mine, callNext } = await queueOfSix(hall);
    await follow(hall, mine, here.subscription);
    service.answers.push(503);
    await callNext();
    await callNext();
    await vi.waitFor(() => expect(here.messages()).toHaveLength(2), { timeout: 20_000 });
    for (let nth = 0; nth < 4; nth += 1) await hall.takeNumber('A');
    const { id } = (await hall.takeNumber('A')).body;
    await follow(hall, id, gone.subscription);
    for (let nth = 0; nth < 4; nth += 1) await callNext();
    await vi.waitFor(() => expect(here.messages().at(-1)).toMatchObject({ what: 'called' }));
    service.answers.push(410);
    await callNext();
    await vi.waitFor(() => expect(gone.messages()).toHaveLength(1));
    await vi.waitFor(async () => expect((await subscriptions(hall)).map(({ ticket }) => ticket)).not.toContain(id));
  });

  test('holds up nobody while its push service says nothing', async () => {
    const hall = await openHall({ pushLocal: true });
    const silence = createServer();
    const knocked = new Promise<void>((done) => silence.on('connection', () => done()));
    await new Promise<void>((done) => {
      silence.listen(0, '127.0.0.1', done);
    });
    onTestFinished(() => void silence.close());
    const { keys } = (await openPushService()).phone().subscription;
    const { mine, callNext } = await queueOfSix(hall);
    await follow(hall, mine, { endpoint: `http://127.0.0.1:${(silence.address() as AddressInfo).port}/x`, keys });
    for (let nth = 0; nth < 6; nth += 1) await callNext();
    await knocked;
    expect((await hall.takeNumber('A')).status).toBe(201);
    await hall.close(); // nor does it hold up the end
  });

  test('says that it wants no more, or leaves the line, or the day turns: it is forgotten', async () => {
    const hall = await openHall({ pushLocal: true });
    const service = await openPushService();
    const { subscription } = service.phone();
    const take = async () => {
      for (let nth = 0; nth < 4; nth += 1) await hall.takeNumber('B');
      const { id } = (await hall.takeNumber('B')).body;
      expect((await follow(hall, id, subscription)).status).toBe(204);
      expect(await subscriptions(hall)).toHaveLength(1);
      return id;
    };
    const forgotten = () => vi.waitFor(async () => expect(await subscriptions(hall)).toEqual([]));
    expect((await hall.ask('DELETE', `/tickets/${await take()}/push`, { endpoint: subscription.endpoint })).status).toBe(204);
    await forgotten();
    await hall.ask('POST', `/tickets/${await take()}/cancel`);
    await forgotten();
    await take();
    hall.setClock('00:10', '2026-12-02');
    await hall.hall.passTime();
    await forgotten();
    expect(service.received).toEqual([]);
  });

  test('is one of four at most: the oldest gives way', async () => {
    const hall = await openHall({ pushLocal: true });
    const service = await openPushService();
    const { mine } = await queueOfSix(hall);
    for (let nth = 0; nth < 6; nth += 1) await follow(hall, mine, service.phone(`p${nth}`).subscription);
    expect((await subscriptions(hall)).map(({ endpoint }) => endpoint.split('/').at(-1)).sort()).toEqual(['p2', 'p3', 'p4', 'p5']);
  });
});

describe('an address for messages', () => {
  test('is refused where it leads into the hall, and nothing knocks there', async () => {
    const hall = await openHall();
    const service = await openPushService();
    const { mine } = await queueOfSix(hall);
    const { subscription } = service.phone();
    for (const endpoint of [
      service.url,
      'http://push.example.net/x',
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://[64:ff9b::a00:1]/x',
      'https://[fd00::1]/x',
      'https://10.1.2.3/x',
      'https://0x7f.1/x',
      'https://2130706433/x',
      'https://169.254.169.254/latest',
      'https://192.168.1.60:9100/x',
      'https://localhost/x',
      'https://printer/x',
      'https://hall.local/x',
      'https://a:b@push.example.net/x',
      'https://push.example.net:9100/x',
      'ftp://push.example.net/x',
      'not an address',
    ])
      expect(await follow(hall, mine, { ...subscription, endpoint }), endpoint).toMatchObject({ status: 400, body: { path: 'endpoint' } });
    expect(await subscriptions(hall)).toEqual([]);
    expect(service.received).toEqual([]);
  });

  test('is taken only for a number that may still be called, and only whole', async () => {
    const hall = await openHall({ pushLocal: true });
    const { subscription } = (await openPushService()).phone();
    const { mine } = await queueOfSix(hall);
    expect(await follow(hall, randomUUID(), subscription)).toMatchObject({ status: 404, body: { refusal: 'unknown-ticket' } });
    for (const nonsense of [{ ...subscription, keys: { p256dh: 'x', auth: 'y' } }, { ...subscription, name: '王' }, {}, null])
      expect((await hall.ask('PUT', `/tickets/${mine}/push`, nonsense)).status).toBe(400);
    await hall.ask('POST', `/tickets/${mine}/cancel`);
    expect(await follow(hall, mine, subscription)).toMatchObject({ status: 409, body: { refusal: 'wrong-state', state: 'cancelled' } });
    hall.setClock('09:00', '2026-12-02');
    await hall.tick();
    expect(await follow(hall, mine, subscription)).toMatchObject({ status: 409, body: { refusal: 'wrong-state' } });
  });

  test('stands in no journal and no view, and neither does the hall’s own key', async () => {
    const hall = await openHall({ pushLocal: true });
    const phone = (await openPushService()).phone('secret-place');
    const { mine, callNext } = await queueOfSix(hall);
    await follow(hall, mine, phone.subscription);
    await callNext();
    await callNext();
    await vi.waitFor(() => expect(phone.messages()).toHaveLength(1));
    const { private_key } = await hall.db.selectFrom('push_key').selectAll().executeTakeFirstOrThrow();
    const journal = await hall.db.selectFrom('journal').select('event').execute();
    const seen = JSON.stringify([journal, await hall.screen(`ticket/${mine}`).first, (await hall.ask('GET', `/tickets/${mine}`)).body]);
    for (const secret of ['secret-place', phone.subscription.keys.auth, private_key]) expect(seen).not.toContain(secret);
  });
});
