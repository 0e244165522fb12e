import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BlocksView, KioskView, TicketView } from '../../shared/views.ts';
import { at } from '../support/hall.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

// Numbers that a kiosk gives by itself while the server is away, and hands in when it is back.

const TEN = { hall: { reserved_block: 10 } };
const iso = (clock: string) => new Date(at(clock)).toISOString();

async function kioskOf(hall: OpenHall, name = '二号取号机') {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; token: string; link: string }>('POST', '/devices', { kind: 'kiosk', name });
  const by = { authorization: `Bearer ${body.token}` };
  return {
    ...body,
    remove: () => admin.ask('DELETE', `/devices/${body.id}`),
    blocks: async (queue = 'A') => {
      const said = await hall.ask<BlocksView>('POST', '/devices/me/blocks', undefined, by);
      return said.body.blocks.filter((one) => one.queue === queue).map(({ from, to, used }) => ({ from, to, used }));
    },
    handIn: (number: string, clock: string, id: string = randomUUID(), more: object = {}) =>
      hall.ask<TicketView & { refusal?: string; path?: string }>(
        'PUT',
        `/tickets/${id}`,
        { queue: number.charAt(0), number, takenAt: iso(clock), ...more },
        by,
      ),
  };
}

test('two kiosks give numbers while the server is away, and hand them in: each stands by when it was given', async () => {
  const hall = await openHall({ ...TEN, clock: '09:00' });
  const [one, two] = [await kioskOf(hall), await kioskOf(hall)];
  expect(await one.blocks()).toEqual([{ from: 990, to: 999, used: [] }]);
  expect(await two.blocks()).toEqual([{ from: 980, to: 989, used: [] }]);
  const { seq } = hall.desk.hall;
  expect(await one.blocks()).toEqual([{ from: 990, to: 999, used: [] }]);
  expect(hall.desk.hall.seq).toBe(seq);

  hall.setClock('09:12');
  expect(await hall.takeNumber('A')).toMatchObject({ status: 201, body: { number: 'A001' } });
  hall.setClock('09:20');
  expect(await two.handIn('A980', '09:11')).toMatchObject({ status: 201, body: { number: 'A980', ahead: 0, takenAt: iso('09:11') } });
  const [id, other] = [randomUUID(), randomUUID()];
  expect(await one.handIn('A990', '09:10', id)).toMatchObject({ status: 201, body: { number: 'A990', ahead: 0, takenAt: iso('09:10') } });
  expect(await one.handIn('A990', '09:10', id)).toMatchObject({ status: 200, body: { id, number: 'A990' } });
  expect(await one.handIn('A990', '09:10', other)).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect(await one.handIn('A981', '09:10', other)).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect(await hall.takeNumber('A')).toMatchObject({ body: { number: 'A002', ahead: 3 } });
  expect(await one.blocks()).toEqual([{ from: 990, to: 999, used: [990] }]);

  const clerk = await hall.clerkAt('02');
  const called: unknown[] = [];
  for (let leaving: string | null = null; called.length < 4; ) {
    const { body } = await clerk.next(leaving);
    called.push(body.ticket?.number);
    leaving = body.ticket?.id ?? null;
  }
  expect(called).toEqual(['A990', 'A980', 'A001', 'A002']);
  expect(hall.faults).toEqual([]);
});

test('a number with its hour is a kiosk’s to hand in, whole, and while the kiosk is one of the hall', async () => {
  const hall = await openHall(TEN);
  const kiosk = await kioskOf(hall);
  await kiosk.blocks();
  const guide = await hall.signIn('YL-1001');
  const body = { queue: 'A', number: 'A990', takenAt: iso('09:00') };
  expect(await guide.ask('PUT', `/tickets/${randomUUID()}`, body)).toMatchObject({ status: 403 });
  expect(await kiosk.handIn('A990', '09:00', randomUUID(), { takenAt: undefined })).toMatchObject({
    status: 400,
    body: { path: 'takenAt' },
  });
  expect(await kiosk.handIn('A990', '09:00', randomUUID(), { number: undefined })).toMatchObject({ status: 400, body: { path: 'number' } });
  await kiosk.remove();
  expect(await kiosk.handIn('A990', '09:00')).toMatchObject({ status: 401 });
  const next = await kioskOf(hall); // it bears the name that has become free, and is granted others all the same
  expect(next.id).toBe(kiosk.id);
  expect(await next.blocks()).toEqual([{ from: 980, to: 989, used: [] }]);
});

test('another browser that is paired as the same kiosk is granted other numbers; what the one before it gave can be handed in', async () => {
  const hall = await openHall(TEN);
  const kiosk = await kioskOf(hall);
  await kiosk.blocks();
  const paired = await hall.ask('POST', '/devices/pair', { code: kiosk.link.split('#pair=')[1] });
  expect(paired.status).toBe(201);
  expect(await kiosk.blocks()).toEqual([{ from: 980, to: 989, used: [] }]);
  expect(await kiosk.handIn('A990', '09:00')).toMatchObject({ status: 201 });
});

test('the next day nothing of it holds: the kiosk is told to stop asking, and the journal stays as it is', async () => {
  const hall = await openHall(TEN);
  const kiosk = await kioskOf(hall);
  await kiosk.blocks();
  const id = randomUUID();
  expect(await kiosk.handIn('A990', '09:00', id)).toMatchObject({ status: 201 });
  hall.setClock('09:00', '2026-12-02');
  await hall.tick();
  const { seq } = hall.desk.hall;
  expect(await kiosk.handIn('A991', '09:00')).toMatchObject({ status: 403, body: { refusal: 'not-allowed' } });
  expect(await kiosk.handIn('A990', '09:00', id)).toMatchObject({ status: 200, body: { number: 'A990', status: 'expired' } }); // its answer was lost
  expect(hall.desk.hall.seq).toBe(seq);
  expect(await kiosk.blocks()).toEqual([{ from: 990, to: 999, used: [] }]);
});

test('a kiosk sees whether numbers are reserved, and from which age on it offers to go first', async () => {
  for (const [reserved_block, reservedBlock] of [
    [10, true],
    [undefined, false], // the document of a hall from before there were blocks
  ] as const) {
    const hall = await openHall({ hall: { reserved_block }, rules: { 'priority.elderly_age': 70 } });
    const view = (await hall.screen('kiosk', { token: await hall.token() }).first) as unknown as KioskView;
    expect(view).toMatchObject({ reservedBlock, elderlyAge: 70 });
    if (!reservedBlock) expect(await (await kioskOf(hall)).blocks()).toEqual([]);
  }
});
