import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { byTurn, ticketIn } from '../../server/domain/queue/state.ts';
import { draftOf } from '../../server/domain/state.ts';
import type { WindowView } from '../../shared/views.ts';
import { dice } from '../simulation/chance.ts';
import { at } from '../support/hall.ts';
import { openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';

const CITIZENS = 600;
const STEP = 60; // seconds of the hall's clock between two looks

test('27 consoles and 600 citizens in one morning: nobody is lost, called twice or passed, and every console shows the truth', {
  timeout: 240_000,
}, async () => {
  const hall = await openHall({ clock: '08:30', ...withoutEnd });
  const roll = dice(27);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)] as T;
  const wrong: string[] = [];
  hall.desk.hear(({ before, events }) => {
    const replayed = draftOf(before);
    for (const event of events) {
      wrong.push(...broken(replayed, event));
      evolve(replayed, event);
    }
  });

  const settings = hall.settings();
  const kiosks = await Promise.all(Array.from({ length: 4 }, async (_, nth) => kiosk(hall, `${nth + 1}号取号机`)));
  const supervisor = await hall.signIn('YL-1040');
  const consoles: Console[] = [];
  for (const { no, post_a: clerk } of settings.windows) {
    const badge = settings.staffOf.get(clerk)?.badge_no ?? '';
    const who = await hall.signIn(badge);
    expect((await who.at(no, 'open')).status, no).toBe(200);
    const screen = who.screen(`window/${no}`);
    const first = await screen.first;
    consoles.push({ no, screen, seen: first as WindowView, busyUntil: 0, at: who.at });
  }
  expect(consoles).toHaveLength(27);

  const queues = settings.queues.map(({ code }) => code);
  const ids: string[] = [];
  let time = at('08:30');
  for (let minute = 0; minute < 185; minute += 1) {
    hall.wait(STEP);
    time += STEP * 1000;
    // They come as they come on a Tuesday: most between nine and half past ten.
    const coming = Math.round((minute > 25 && minute < 120 ? 5 : 2.2) * (0.5 + roll()));
    await Promise.all(
      Array.from({ length: Math.min(coming, CITIZENS - ids.length) }, async () => {
        const id = randomUUID();
        ids.push(id);
        const wish = { queue: pick(queues), priority: roll() < 0.08 ? 'elderly' : null };
        expect((await hall.ask('PUT', `/tickets/${id}`, wish, pick(kiosks))).status).toBe(201);
      }),
    );
    await Promise.all(consoles.map((console) => work(console, time, roll, pick(['02', '03', '13']))));
  }
  // Who still waits is served before anybody goes to lunch.
  for (
    let round = 0;
    round < 400 &&
    [...hall.desk.hall.queue.tickets.values()].some(({ status }) => ['waiting', 'called', 'serving', 'held'].includes(status));
    round += 1
  ) {
    hall.wait(STEP);
    time += STEP * 1000;
    await Promise.all(consoles.map((console) => work(console, time, () => 0.99, null)));
  }

  expect(wrong).toEqual([]);
  expect(ids).toHaveLength(CITIZENS);
  const tickets = [...hall.desk.hall.queue.tickets.values()];
  expect(tickets).toHaveLength(ids.length);
  expect(new Set(tickets.map(({ number }) => number)).size).toBe(ids.length);
  expect(
    tickets.filter(({ status }) => !['done', 'missed', 'expired'].includes(status)).map(({ number, status }) => `${number} ${status}`),
  ).toEqual([]);
  for (const { no, screen } of consoles) {
    const { body } = await supervisor.see(no);
    await expect.poll(() => (screen.latest() as WindowView).doneToday, { message: no }).toBe(body.doneToday);
    expect((screen.latest() as WindowView).ticket).toBeNull();
  }
  expect(consoles.reduce((sum, { screen }) => sum + (screen.latest() as WindowView).doneToday, 0)).toBe(
    tickets.filter(({ status }) => status === 'done').length,
  );
  expect(hall.faults).toEqual([]);
});

type Hall = Awaited<ReturnType<typeof openHall>>;
type Clerk = Awaited<ReturnType<Hall['signIn']>>;
type Console = { no: string; at: Clerk['at']; screen: ReturnType<Hall['screen']>; seen: WindowView; busyUntil: number };

async function kiosk(hall: Hall, name: string): Promise<Record<string, string>> {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ token: string }>('POST', '/devices', { kind: 'kiosk', name });
  return { authorization: `Bearer ${body.token}` };
}

/** What a clerk does within a minute: the next one, calls again, gives up, serves, puts aside, hands on. */
async function work(console: Console, now: number, roll: () => number, elsewhere: string | null): Promise<void> {
  const { no, screen } = console;
  const shown = screen.latest() as WindowView;
  const view = shown.seq > console.seen.seq ? shown : console.seen; // what stands on the glass, or was answered just now
  const press = async (what: string, body: object) => {
    const said = await console.at(no, what, body);
    if (said.status === 200) console.seen = said.body;
  };
  const luck = roll();
  const [first] = view.handovers;
  if (first) await press('accept', { ticket: first.id });
  if (view.ticket === null) {
    const [held] = view.held;
    if (held && (luck > 0.5 || view.waiting === 0)) await press('unhold', { ticket: held.id, here: luck > 0.7 });
    else if (view.waiting > 0 || first) await press('call-next', { leaving: null });
    return;
  }
  const ticket = view.ticket.id;
  if (view.ticket.status === 'called') {
    if (luck < 0.07) await press(view.ticket.mayMiss ? 'miss' : 'recall', { ticket });
    else {
      await press('serve', { ticket });
      console.busyUntil = now + (2 + roll() * 8) * 60_000;
    }
    return;
  }
  if (luck < 0.02) await press('hold', { ticket });
  else if (luck < 0.04 && elsewhere !== null && elsewhere !== no)
    await press('transfer', { ticket, to: { window: elsewhere }, note: '请继续办理' });
  else if (now >= console.busyUntil || luck > 0.98) {
    if (luck > 0.5) await press('call-next', { leaving: ticket });
    else await press('complete', { ticket, outcome: 'done' });
  }
}

/** What must never be: two at one window, one at two, and a call that passes somebody whose turn is earlier in the same queue. */
function broken(hall: ReturnType<typeof draftOf>, event: HallEvent): string[] {
  if (event.type !== 'TicketCalled') return [];
  const ticket = ticketIn(hall.queue, event.ticket);
  const window = hall.queue.windows.get(event.window);
  const found: string[] = [];
  if (window?.ticket) found.push(`${event.window} has somebody already`);
  if (!ticket || ['called', 'serving', 'done'].includes(ticket.status)) found.push(`${ticket?.number} is ${ticket?.status}`);
  if (event.kind !== 'call' || !ticket) return found;
  for (const [turn] of hall.queue.lines.get(ticket.queue)?.entries() ?? []) {
    if (byTurn(turn, ticket) < 0) found.push(`${ticket.number} passes somebody`);
  }
  return found;
}
