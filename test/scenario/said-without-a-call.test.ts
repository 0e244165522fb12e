import { expect, test } from 'vitest';
import type { BoardView, Occasion } from '../../shared/views.ts';
import { at } from '../support/hall.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';

/** A board of the hall, and what it has to say beside the calls. */
async function watching(hall: OpenHall, place = 'board') {
  const board = hall.screen(place);
  await board.first;
  const view = () => board.latest() as BoardView;
  return { view, said: (kind: Occasion['kind']) => view().occasions.filter((one) => one.kind === kind) };
}
/** Nobody is told anything else until the boards have seen this much. */
const caughtUp = (hall: OpenHall, { view }: Awaited<ReturnType<typeof watching>>) => expect.poll(() => view().seq).toBe(hall.desk.hall.seq);

test('a missed number is told in the zone of its window, once, until it rejoins or two minutes are over', async () => {
  const hall = await openHall({ rules: { 'ticket.calls_before_miss': 1 } });
  const [board, there, elsewhere] = [await watching(hall), await watching(hall, 'board/A'), await watching(hall, 'board/C')];
  const clerk = await hall.clerkAt('02');
  const { body: first } = await hall.takeNumber('A');
  const { body: second } = await hall.takeNumber('A', { lang: 'en' });
  await clerk.next();
  await clerk.do('miss', { ticket: first.id });
  const told = {
    kind: 'missed',
    key: `missed/A001/${at('09:00')}`,
    zone: 'A',
    at: '2026-12-01T01:00:00.000Z',
    number: 'A001',
    lang: 'zh-CN',
  };
  await expect.poll(() => board.said('missed')).toEqual([told]);
  await expect.poll(() => there.said('missed')).toEqual([told]);
  await caughtUp(hall, elsewhere);
  expect(elsewhere.said('missed')).toEqual([]);

  const admin = await hall.signIn('admin', 'admin-password');
  expect((await admin.ask('POST', `/tickets/${first.id}/rejoin`, {})).status).toBe(200);
  await expect.poll(() => board.said('missed')).toEqual([]);

  hall.wait(60);
  await clerk.next();
  await clerk.do('miss', { ticket: second.id });
  await expect.poll(() => board.said('missed')).toMatchObject([{ number: 'A002', lang: 'en' }]);
  hall.wait(120);
  await hall.hall.passTime();
  await expect.poll(() => board.said('missed')).toEqual([]);
  expect(hall.faults).toEqual([]);
});

test('whoever is missed for the last time, and so has no number any more, is told all the same', async () => {
  const hall = await openHall({ rules: { 'ticket.calls_before_miss': 1, 'ticket.missed_policy': 'void' } });
  const board = await watching(hall);
  const clerk = await hall.clerkAt('02');
  const { body: ticket } = await hall.takeNumber('A');
  await clerk.next();
  await clerk.do('miss', { ticket: ticket.id });
  await expect.poll(() => board.said('missed')).toMatchObject([{ number: 'A001' }]);
});

test('a window that pauses is told where somebody waits for it and another one serves them; nothing without either', async () => {
  const hall = await openHall();
  const board = await watching(hall);
  const [two, four] = [await hall.clerkAt('02'), await hall.clerkAt('04')];
  const pauses = async (clerk: typeof two) => {
    await clerk.do('pause', { reason: '开会' });
    await caughtUp(hall, board);
    return board.said('pause');
  };
  expect(await pauses(two)).toEqual([]); // nobody waits
  await two.do('resume');
  await hall.takeNumber('A');
  hall.wait(5);
  expect(await pauses(two)).toEqual([
    {
      kind: 'pause',
      key: `pause/02/${at('09:00') + 5000}`,
      zone: 'A',
      at: '2026-12-01T01:00:05.000Z',
      window: '02',
      other: '04',
      elsewhere: null,
    },
  ]);
  await two.do('resume');
  await caughtUp(hall, board);
  expect(board.said('pause')).toEqual([]); // it goes on: there is nothing to say any more

  await hall.takeNumber('C'); // 02 does not serve them
  expect(await pauses(four)).toEqual([]);
  await four.do('resume');
  await two.do('pause', { reason: '开会' });
  expect(await pauses(four)).toEqual([]); // and now nobody serves anybody
});

test('the last number of a session is told to the whole hall; in the next session there are numbers again', async () => {
  const hall = await openHall({ queues: { A: { quota: { am: 2, pm: 2 } }, B: { quota: { am: 0 } } } });
  const board = await watching(hall, 'board/C');
  await hall.takeNumber('A');
  await caughtUp(hall, board);
  expect(board.said('stop_issue')).toEqual([]);
  hall.wait(30);
  await hall.takeNumber('A');
  const told = {
    ...{ kind: 'stop_issue', key: 'stop_issue/A/2026-12-01/am', zone: null, at: '2026-12-01T01:00:30.000Z' },
    ...{ queue: 'A', name: '综合业务', nameEn: hall.settings().queueOf.get('A')?.name_en, open: '08:30', close: '12:00' },
  };
  await expect.poll(() => board.said('stop_issue')).toEqual([told]);
  expect((await hall.takeNumber('A')).body.refusal).toBe('quota-full');

  hall.setClock('13:30');
  await hall.hall.passTime();
  await expect.poll(() => board.said('stop_issue')).toEqual([]);
});

test('twenty minutes before the last session closes the hall is to say so; not where it never closes, nor on a day of rest', async () => {
  const hall = await openHall({ clock: '17:00' });
  const board = await watching(hall, 'board/A');
  const told = { kind: 'closing', key: 'closing/2026-12-01', zone: null, at: '2026-12-01T09:10:00.000Z', minutes: 20 };
  expect(board.said('closing')).toEqual([told]);
  hall.setClock('17:30');
  await hall.hall.passTime();
  await expect.poll(() => board.said('closing')).toEqual([]);

  const sooner = await openHall({ clock: '17:00', rules: { 'closing.announce_minutes': 15 } });
  expect((await watching(sooner)).said('closing')).toMatchObject([{ at: '2026-12-01T09:15:00.000Z', minutes: 15 }]);
  for (const wish of [{ alwaysOpen: true }, { day: '2026-12-05' }, { rules: { 'closing.announce_minutes': 0 } }])
    expect((await watching(await openHall({ clock: '17:00', ...wish }))).said('closing')).toEqual([]);
});

test('whoever is called to a window of results is told that they fetch one', async () => {
  const hall = await openHall();
  const board = await watching(hall);
  const clerk = await hall.clerkAt('05');
  await hall.takeNumber('R');
  await clerk.next();
  await expect.poll(() => board.view().calls).toMatchObject([{ number: 'R001', kind: 'call', collects: true }]);
});

test('notices of a zone within earshot are there to be said, and stand on their own boards only', async () => {
  const hall = await openHall({ hall: { voice: { together: [['A', 'B']] } } });
  const [a, c] = [await watching(hall, 'board/A'), await watching(hall, 'board/C')];
  const guide = await hall.signIn('YL-1035');
  await guide.ask('POST', '/announcements', { text: '请到B区', zone: 'B' });
  await expect.poll(() => a.view().earshotAnnouncements).toMatchObject([{ text: '请到B区', zone: 'B' }]);
  expect(a.view().announcements).toEqual([]);
  await caughtUp(hall, c);
  expect([c.view().announcements, c.view().earshotAnnouncements]).toEqual([[], []]);
});
