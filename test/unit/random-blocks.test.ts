import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { blocksView, numberIn } from '../../server/domain/queue/blocks.ts';
import { byTurn } from '../../server/domain/queue/state.ts';
import { freeze, thaw } from '../../server/domain/snapshot.ts';
import { draftOf, emptyHall } from '../../server/domain/state.ts';
import { at, hallSettings } from '../support/hall.ts';
import { asksForBlocks, handsIn, takes } from '../support/people.ts';

// Random days of a hall whose server goes away and comes back: two kiosks give numbers by themselves and hand them in
// late, in any order and more than once, while the hall gives its own.

// Two digits and blocks of four: the end of the digits and the third that may be reserved are both reached.
const RULES = hallSettings({
  hall: { reserved_block: 4 },
  queues: { A: { ticket_digits: 2, quota: {} }, B: { ticket_digits: 2, quota: {} } },
  rules: { 'issue.overtime_minutes': 1440 },
});
const KIOSKS = ['kiosk-1', 'kiosk-2'];
const kiosk = fc.constantFrom(...KIOSKS);
const queue = fc.constantFrom('A', 'B');

type Move =
  | { do: 'take'; queue: string; many: number }
  | { do: 'ask'; kiosk: string }
  | { do: 'give'; kiosk: string; queue: string }
  | { do: 'hand in'; which: number; by?: string }
  | { do: 'pair'; kiosk: string };
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('take' as const), queue, many: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), kiosk }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('give' as const), kiosk, queue }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('hand in' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand in' as const), which: fc.nat(), by: kiosk }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pair' as const), kiosk }) },
);
const day = fc.array(fc.tuple(move, fc.integer({ min: 0, max: 40 })), {
  minLength: 1,
  maxLength: 120,
  size: 'max', // long days: short ones come to no end of anything
});

type Given = { id: string; kiosk: string; number: string; at: number };

function play(moves: readonly (readonly [Move, number])[]) {
  const hall = draftOf(emptyHall());
  const events: HallEvent[] = [];
  let now = at('08:30');
  const ask = (command: Command): boolean => {
    const decision = decide(command, hall, RULES, now);
    if ('refusal' in decision) return false;
    for (const event of decision.events) {
      evolve(hall, event);
      events.push(event);
    }
    return true;
  };
  const given: Given[] = [];
  /** What a kiosk's own page has in mind: its blocks, and what it gave of them. */
  const minds = new Map(KIOSKS.map((id) => [id, { left: [] as { queue: string; nth: number }[], seen: new Set<string>() }]));
  const mindOf = (id: string) => minds.get(id) ?? { left: [], seen: new Set<string>() };
  const learn = (id: string) => {
    const mind = mindOf(id);
    for (const { queue: code, from, to, used } of blocksView(hall.queue, RULES, id).blocks) {
      if (mind.seen.has(`${code}${from}`)) continue;
      mind.seen.add(`${code}${from}`);
      for (let nth = from; nth <= to; nth += 1) if (!used.includes(nth)) mind.left.push({ queue: code, nth });
    }
  };
  ask({ about: 'time', type: 'tick' });
  for (const [wish, seconds] of moves) {
    now += seconds * 1000;
    if (wish.do === 'take') for (let nth = 0; nth < wish.many; nth += 1) ask(takes(`h${events.length}`, { queue: wish.queue }));
    if (wish.do === 'ask') {
      ask(asksForBlocks(wish.kiosk));
      learn(wish.kiosk);
    }
    if (wish.do === 'give') {
      const mind = mindOf(wish.kiosk);
      const next = mind.left.find((one) => one.queue === wish.queue);
      if (!next) continue;
      mind.left.splice(mind.left.indexOf(next), 1);
      given.push({ id: `k${given.length}`, kiosk: wish.kiosk, number: numberIn(next.queue, next.nth), at: now });
    }
    if (wish.do === 'hand in') {
      const one = given[wish.which % Math.max(1, given.length)];
      if (!one) continue;
      const mine = wish.by === undefined || wish.by === one.kiosk;
      const before = events.length;
      expect(ask(handsIn(one.id, one.number, one.at, { device: wish.by ?? one.kiosk }))).toBe(mine || hall.queue.tickets.has(one.id));
      if (!mine) expect(events.length).toBe(before);
      if (hall.queue.tickets.has(one.id)) expect(ask(handsIn(`x${one.id}`, one.number, one.at, { device: one.kiosk }))).toBe(false);
    }
    if (wish.do === 'pair') {
      ask({ about: 'queue', by: wish.kiosk, type: 'endBlocks', device: wish.kiosk });
      minds.set(wish.kiosk, { left: [], seen: new Set() }); // another browser: it knows nothing of the one before
      learn(wish.kiosk);
    }
  }
  for (const one of [...given].reverse()) expect(ask(handsIn(one.id, one.number, one.at, { device: one.kiosk }))).toBe(true);
  return { hall, events, given };
}

const runs = { numRuns: process.env.PAIHAO_ALL ? 2000 : 100 };

test('no number is given twice and none is lost, whoever gives it, in whatever order and however often it is handed in', () => {
  fc.assert(
    fc.property(day, (moves) => {
      const { hall, events, given } = play(moves);
      const taken = events.flatMap((event) => (event.type === 'NumberTaken' ? [event] : []));
      expect(new Set(taken.map(({ number }) => number)).size).toBe(taken.length);
      for (const { id, number, at: when } of given)
        expect(hall.queue.tickets.get(id)).toMatchObject({ number, takenAt: when, turnAt: when });
      expect(hall.queue.tickets.size).toBe(taken.length);
    }),
    runs,
  );
});

test('each stands by when it was given, wherever that was', () => {
  fc.assert(
    fc.property(day, (moves) => {
      for (const lane of play(moves).hall.queue.lines.values()) {
        const line = [...lane.values()];
        expect(line).toEqual([...line].sort(byTurn));
        expect(line.map(({ takenAt }) => takenAt)).toEqual(line.map(({ takenAt }) => takenAt).sort((a, b) => a - b));
      }
    }),
    runs,
  );
});

test('the hall’s own numbers have no gap but the blocks, and never lie in one', () => {
  fc.assert(
    fc.property(day, (moves) => {
      const { events } = play(moves);
      for (const code of ['A', 'B']) {
        const blocks = events.flatMap((event) => (event.type === 'BlockGranted' && event.queue === code ? [event] : []));
        const reserved = blocks.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, nth) => from + nth));
        expect(new Set(reserved).size).toBe(reserved.length);
        expect(reserved.length).toBeLessThanOrEqual(33);
        const own = events.flatMap((event) =>
          event.type === 'NumberTaken' && event.takenAt === undefined && event.queue === code ? [Number(event.number.slice(1))] : [],
        );
        const first = Math.min(...reserved);
        expect(own).toEqual(own.map((_, nth) => (nth + 1 < first ? nth + 1 : nth + 1 + Math.max(...reserved) + 1 - first)));
      }
    }),
    runs,
  );
});

test('what was granted and handed in is the same from the journal, and from a snapshot on', () => {
  fc.assert(
    fc.property(day, fc.nat(), (moves, cut) => {
      const { hall, events } = play(moves);
      expect(freeze(events.reduce(evolve, draftOf(emptyHall())))).toEqual(freeze(hall));
      const half = cut % (events.length + 1);
      const snapshot = thaw(JSON.parse(JSON.stringify(freeze(events.slice(0, half).reduce(evolve, draftOf(emptyHall()))))));
      expect(freeze(events.slice(half).reduce(evolve, draftOf(snapshot)))).toEqual(freeze(hall));
    }),
    runs,
  );
});
