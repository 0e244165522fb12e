import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { headOf } from '../../server/domain/queue/order.ts';
import { byTurn, type Ticket, ticketIn } from '../../server/domain/queue/state.ts';
import { whyNotCalled } from '../../server/domain/queue/why.ts';
import { freeze, thaw } from '../../server/domain/snapshot.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import { PRIORITIES } from '../../shared/words.ts';
import { at, hallSettings } from '../support/hall.ts';
import { asks, atDesk, callsNext, opens, rejoins, takes } from '../support/people.ts';

// Whatever the desk does to the order of the line, what it says of it is true.

const RULES = hallSettings({ rules: { 'ticket.calls_before_miss': 1 } });
const HEAD_START = RULES.rules['priority.head_start_minutes'] * 60_000;
const ids = Array.from({ length: 12 }, (_, nth) => `t${nth}`);
const ticket = fc.constantFrom(...ids);

type Wish = (hall: HallState) => Command;
const here = (hall: HallState, no: string): string => hall.queue.windows.get(no)?.ticket ?? 't0';
const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(ticket, fc.option(fc.constantFrom(...PRIORITIES), { nil: undefined }), fc.constantFrom('A', 'C')).map(
      ([id, priority, queue]): Wish =>
        () =>
          takes(id, { queue, ...(priority ? { priority } : {}) }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('02', '04').map(
      (no): Wish =>
        (hall) =>
          callsNext(no, hall.queue.windows.get(no)?.ticket ?? null),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('02', '04').map(
      (no): Wish =>
        (hall) =>
          asks(no, 'miss', { ticket: here(hall, no) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Wish>((hall) => asks('02', 'transfer', { ticket: here(hall, '02'), to: { window: '04' }, note: null })),
  },
  {
    weight: 1,
    arbitrary: ticket.map(
      (id): Wish =>
        () =>
          asks('04', 'accept', { ticket: id }),
    ),
  },
  {
    weight: 1,
    arbitrary: ticket.map(
      (id): Wish =>
        () =>
          rejoins(id),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom('A', 'C'), fc.nat(5)).map(
      ([line, nth]): Wish =>
        (hall) => {
          const waiting = [...(hall.queue.lines.get(line)?.values() ?? [])];
          return atDesk('markUrgent', { ticket: waiting[nth % Math.max(1, waiting.length)]?.id ?? 't0', reason: 'journey' });
        },
    ),
  },
  {
    weight: 1,
    arbitrary: ticket.map(
      (id): Wish =>
        () =>
          atDesk('move', { ticket: id, queue: 'C', matter: null }),
    ),
  },
);
const day = fc.array(fc.tuple(wish, fc.integer({ min: 0, max: 600 })), { minLength: 1, maxLength: 60 });

function play(moves: readonly (readonly [Wish, number])[], look: (event: HallEvent, before: HallState) => void = () => {}) {
  const hall = draftOf(emptyHall());
  let now = at('08:30');
  const ask = (command: Command) => {
    const decision = decide(command, hall, RULES, now);
    if ('refusal' in decision) return;
    for (const event of decision.events) {
      look(event, hall);
      evolve(hall, event);
    }
  };
  ask({ about: 'time', type: 'tick' });
  for (const no of ['02', '04']) ask(opens(no));
  for (const [wished, seconds] of moves) {
    now += seconds * 1000;
    ask(wished(hall));
  }
  return { hall, now };
}
const runs = { numRuns: process.env.PAIHAO_ALL ? 5000 : 300 };

test('whoever is named as before somebody really has the lesser turn, and all who wait before are counted', () => {
  let named = 0;
  fc.assert(
    fc.property(day, (moves) => {
      const { hall, now } = play(moves);
      const byNumber = new Map([...hall.queue.tickets.values()].map((one) => [one.number, one]));
      for (const one of hall.queue.tickets.values()) {
        const { before, ahead, rule } = whyNotCalled(hall, RULES, one, now);
        for (const { number } of before) expect(byTurn(byNumber.get(number) as Ticket, one)).toBeLessThan(0);
        named += before.length;
        if (rule === 'next') expect(ahead).toBe(0);
        if (rule === 'next' && one.line === one.queue) expect(headOf(hall.queue, one.queue)?.id).toBe(one.id);
        if (one.status === 'waiting' && one.line === one.queue)
          expect(ahead).toBeGreaterThanOrEqual([...(hall.queue.lines.get(one.queue)?.values() ?? [])].findIndex(({ id }) => id === one.id));
      }
    }),
    runs,
  );
  expect(named).toBeGreaterThan(100);
});

test('an urgent number stands the head start before all of its queue who are not urgent, and once only', () => {
  let marked = 0;
  fc.assert(
    fc.property(day, (moves) => {
      play(moves, (event, hall) => {
        if (event.type !== 'TicketMarkedUrgent') return;
        marked += 1;
        const one = ticketIn(hall.queue, event.ticket);
        expect(one?.urgent).toBe(false);
        const others = [...(hall.queue.lines.get(one?.queue ?? '')?.values() ?? [])].filter(({ urgent }) => !urgent);
        for (const other of others) expect(event.turnAt).toBeLessThanOrEqual(other.turnAt - HEAD_START);
      });
    }),
    runs,
  );
  expect(marked).toBeGreaterThan(50);
});

test('a snapshot of a day at the desk is the day itself', () => {
  fc.assert(
    fc.property(day, (moves) => {
      const { hall } = play([...moves, [() => atDesk('stopQueue', { queue: 'A', reason: 'too-many' }), 1]]);
      expect(freeze(thaw(JSON.parse(JSON.stringify(freeze(hall)))))).toEqual(freeze(hall));
    }),
    { numRuns: 50 },
  );
});
