import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { byTurn, ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { freeze, thaw } from '../../server/domain/snapshot.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import { viewFrom } from '../../server/domain/views.ts';
import type { Place } from '../../shared/live.ts';
import { PRIORITIES, SETTLED_AS } from '../../shared/words.ts';
import { at, hallSettings } from '../support/hall.ts';
import { asks, atDesk, cancels, opens, rejoins, takes } from '../support/people.ts';

// Random mornings: whatever anybody presses, in whatever order, what must never happen does not.

const RULES = hallSettings({ windows: { '13': { categories: ['B'], second: ['A'] } } });
const HEAD_START = RULES.rules['priority.head_start_minutes'] * 60_000;
const WINDOWS = ['02', '03', '04', '13', '14'];
const TICKETS = Array.from({ length: 14 }, (_, nth) => `t${nth}`);

const window = fc.constantFrom(...WINDOWS);
const ticket = fc.constantFrom(...TICKETS);
const onScreen = Symbol('the ticket on the screen');
type Wish = (hall: HallState) => Command;

/** A clerk mostly means the ticket in front of her, and now and then any other. */
const atWindow = (type: 'recall' | 'serve' | 'miss' | 'hold') =>
  fc.tuple(window, fc.oneof({ weight: 4, arbitrary: fc.constant(onScreen) }, { weight: 1, arbitrary: ticket })).map(
    ([no, which]): Wish =>
      (hall) =>
        asks(no, type, { ticket: typeof which === 'string' ? which : (hall.queue.windows.get(no)?.ticket ?? 't0') }),
  );
const callsNext: fc.Arbitrary<Wish> = fc.tuple(window, fc.boolean()).map(
  ([no, honest]) =>
    (hall) =>
      asks(no, 'callNext', { leaving: honest ? (hall.queue.windows.get(no)?.ticket ?? null) : null }),
);
const plain = (arbitrary: fc.Arbitrary<Command>): fc.Arbitrary<Wish> => arbitrary.map((command) => () => command);

const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 6,
    arbitrary: plain(
      fc
        .record({
          id: ticket,
          queue: fc.constantFrom('A', 'B'),
          priority: fc.option(fc.constantFrom(...PRIORITIES), { nil: undefined }),
          person: fc.option(fc.constantFrom('p1', 'p2', 'p3'), { nil: undefined }),
        })
        .map(({ id, queue, priority, person }) => takes(id, { queue, ...(priority ? { priority } : {}), ...(person ? { person } : {}) })),
    ),
  },
  { weight: 8, arbitrary: callsNext },
  { weight: 2, arbitrary: plain(window.map((no) => opens(no))) },
  { weight: 1, arbitrary: plain(window.map((no) => asks(no, 'closeWindow', {}))) },
  { weight: 1, arbitrary: plain(window.map((no) => asks(no, 'pauseWindow', { reason: '开会' }))) },
  { weight: 1, arbitrary: plain(window.map((no) => asks(no, 'resumeWindow', {}))) },
  { weight: 2, arbitrary: atWindow('recall') },
  { weight: 2, arbitrary: atWindow('serve') },
  { weight: 2, arbitrary: atWindow('miss') },
  { weight: 2, arbitrary: atWindow('hold') },
  { weight: 2, arbitrary: plain(fc.tuple(window, ticket, fc.boolean()).map(([no, id, here]) => asks(no, 'unhold', { ticket: id, here }))) },
  {
    weight: 2,
    arbitrary: fc.tuple(window, fc.constantFrom({ queue: 'A' }, { queue: 'B' }, { window: '14' })).map(
      ([no, to]): Wish =>
        (hall) =>
          asks(no, 'transfer', { ticket: hall.queue.windows.get(no)?.ticket ?? 't0', to, note: null }),
    ),
  },
  { weight: 2, arbitrary: plain(fc.tuple(window, ticket).map(([no, id]) => asks(no, 'accept', { ticket: id }))) },
  {
    weight: 1,
    arbitrary: plain(fc.tuple(window, ticket).map(([no, id]) => asks(no, 'returnHandover', { ticket: id, reason: '不是本窗口的' }))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(window, ticket).map(
      ([no, id]): Wish =>
        (hall) => {
          const missed = [...hall.queue.tickets.values()].find(({ status, lastWindow }) => status === 'missed' && lastWindow === no);
          return asks(no, 'undoMiss', { ticket: missed?.id ?? id });
        },
    ),
  },
  { weight: 1, arbitrary: plain(window.map((no) => asks(no, 'pauseWindow', { reason: '临时离开', kind: 'away' }))) },
  { weight: 1, arbitrary: plain(window.map((no) => asks(no, 'loseConsole', {}))) },
  { weight: 1, arbitrary: plain(window.map((no) => asks(no, 'findConsole', {}))) },
  { weight: 1, arbitrary: plain(ticket.map(cancels)) },
  {
    weight: 1,
    arbitrary: plain(fc.tuple(ticket, fc.constantFrom('A', 'B')).map(([id, queue]) => atDesk('move', { ticket: id, queue, matter: null }))),
  },
  { weight: 1, arbitrary: plain(ticket.map((id) => atDesk('restore', { ticket: id }))) },
  {
    weight: 1,
    arbitrary: plain(
      fc.tuple(ticket, fc.constantFrom(...SETTLED_AS)).map(([id, as]) => atDesk('settle', { ticket: id, as, reason: 'forgotten' })),
    ),
  },
  {
    weight: 1,
    arbitrary: plain(fc.constantFrom('stopQueue', 'resumeQueue').map((type) => atDesk(type, { queue: 'B', reason: 'too-many' }))),
  },
  { weight: 2, arbitrary: plain(ticket.map(rejoins)) },
  { weight: 1, arbitrary: fc.constant(() => ({ about: 'time', type: 'tick' }) as const) },
);
/** Seconds pass between one press and the next: mostly a few, sometimes a quarter of an hour. */
const day = fc.array(
  fc.tuple(wish, fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 45 }) }, { weight: 1, arbitrary: fc.constant(900) })),
  { minLength: 1, maxLength: 120 },
);

function play(moves: readonly (readonly [Wish, number])[], look: (hall: HallState, event: HallEvent, now: number) => void = () => {}) {
  const events: HallEvent[] = [];
  const hall = draftOf(emptyHall());
  let now = at('08:30');
  const ask = (command: Command) => {
    const decision = decide(command, hall, RULES, now);
    if ('refusal' in decision) return;
    for (const event of decision.events) {
      look(hall, event, now); // as it was just before
      evolve(hall, event);
      events.push(event);
    }
  };
  ask({ about: 'time', type: 'tick' });
  for (const no of WINDOWS) ask(opens(no));
  for (const [wished, seconds] of moves) {
    now += seconds * 1000;
    ask(wished(hall));
  }
  return { hall, events, now };
}

const runs = { numRuns: process.env.PAIHAO_ALL ? 5000 : 300 };

test('no number is given twice, and no ticket is at two windows, nor two at one', () => {
  fc.assert(
    fc.property(day, (moves) => {
      const { hall, events } = play(moves);
      const numbers = events.flatMap((event) => (event.type === 'NumberTaken' ? [`${event.day} ${event.number}`] : []));
      expect(new Set(numbers).size).toBe(numbers.length);
      const seats = [...hall.queue.windows.values()].flatMap(({ no, ticket: id, held }) => [
        ...(id ? [[id, no]] : []),
        ...held.map((one) => [one, no]),
      ]);
      expect(new Set(seats.map(([id]) => id)).size).toBe(seats.length);
      for (const [id = '', no] of seats) expect(ticketIn(hall.queue, id)?.window).toBe(no);
      for (const one of hall.queue.tickets.values()) expect(['called', 'serving', 'held'].includes(one.status)).toBe(one.window !== null);
    }),
    runs,
  );
});

test('nobody is lost: whoever waits stands in exactly one line, or is offered to somebody', () => {
  fc.assert(
    fc.property(day, (moves) => {
      const { hall } = play(moves);
      const standing = [...hall.queue.lines.values()].flatMap((lane) => [...lane.values()].map(({ id }) => id));
      const waiting = [...hall.queue.tickets.values()].filter(({ status }) => status === 'waiting').map(({ id }) => id);
      expect([...standing, ...hall.queue.offered].sort()).toEqual(waiting.sort());
      for (const lane of hall.queue.lines.values()) {
        const turns = [...lane.keys()];
        expect(turns).toEqual([...turns].sort(byTurn));
      }
    }),
    runs,
  );
});

test('whoever is recorded as absent has been away so long without a reason, and is recorded once for each time away', () => {
  const LIMIT = RULES.rules['post.absent_minutes'] * 60_000;
  fc.assert(
    fc.property(day, (moves) => {
      const recorded = new Set<string>();
      play(moves, (hall, event, now) => {
        if (event.type !== 'AbsenceRecorded') return;
        const window = windowIn(hall.queue, event.window);
        expect(now - event.since).toBeGreaterThanOrEqual(LIMIT);
        expect(window.clerk).toBe(event.clerk);
        expect(window.pausedKind === 'away' ? window.since : window.silentSince).toBe(event.since);
        expect(recorded.has(`${event.window} ${event.since}`)).toBe(false);
        recorded.add(`${event.window} ${event.since}`);
      });
    }),
    runs,
  );
});

test('a visit keeps whoever took it first, and a hand-over is theirs who sent it until somebody accepts', () => {
  fc.assert(
    fc.property(day, (moves) => {
      const first = new Map<string, string | null>();
      const { hall } = play(moves, (before, event) => {
        if (!('ticket' in event) || event.about !== 'queue') return;
        const now = ticketIn(before.queue, event.ticket)?.firstContact ?? null;
        if (first.get(event.ticket)) expect(now).toBe(first.get(event.ticket));
        first.set(event.ticket, now);
      });
      for (const id of hall.queue.offered) expect(ticketIn(hall.queue, id)?.handover?.by).toMatch(/^S\d+$/);
    }),
    runs,
  );
});

test('within a queue nobody is passed by one who came more than the head start later', () => {
  fc.assert(
    fc.property(day, (moves) => {
      play(moves, (hall, event) => {
        if (event.type !== 'TicketCalled' || event.kind !== 'call') return;
        const called = ticketIn(hall.queue, event.ticket);
        if (!called || called.misses > 0) return;
        for (const passed of hall.queue.lines.get(called.queue)?.values() ?? []) {
          if (passed.misses === 0) expect(called.takenAt - passed.takenAt).toBeLessThanOrEqual(HEAD_START);
        }
      });
    }),
    runs,
  );
});

test('a person has at most one live ticket a queue', () => {
  fc.assert(
    fc.property(day, (moves) => {
      play(moves, (hall, event) => {
        if (event.type !== 'NumberTaken' || event.person === null) return;
        const live = [...hall.queue.tickets.values()].filter(
          (one) =>
            one.person === event.person && one.queue === event.queue && ['waiting', 'called', 'serving', 'held'].includes(one.status),
        );
        expect(live.filter(({ handover, line }) => handover === null && line === event.queue)).toEqual([]);
      });
    }),
    runs,
  );
});

test('played again from the journal, the hall is the same; so it is from a snapshot on', () => {
  fc.assert(
    fc.property(day, fc.nat(), (moves, cut) => {
      const { hall, events } = play(moves);
      const again = events.reduce(evolve, draftOf(emptyHall()));
      expect(freeze(again)).toEqual(freeze(hall));
      const half = cut % (events.length + 1);
      const snapshot = thaw(JSON.parse(JSON.stringify(freeze(events.slice(0, half).reduce(evolve, draftOf(emptyHall()))))));
      expect(freeze(events.slice(half).reduce(evolve, draftOf(snapshot)))).toEqual(freeze(hall));
    }),
    runs,
  );
});

test('a snapshot leaves out nothing of the queues, the lines and what was learned', () => {
  const plain = (queue: HallState['queue']) =>
    Object.entries({ ...queue, touched: [] }).map(([part, value]: [string, unknown]) => [
      part,
      value instanceof Object && 'entries' in value ? [...(value as Map<unknown, unknown>).entries()] : value,
    ]);
  const linesOf = ({ lines }: HallState['queue']) => [...lines].map(([line, lane]) => [line, [...lane.values()]]);
  fc.assert(
    fc.property(day, (moves) => {
      const { hall } = play(moves);
      hall.queue.rounds.set('A', [600_000]); // of random mornings few have any
      hall.queue.breaks.set('away', [480_000]);
      const { queue } = thaw(JSON.parse(JSON.stringify(freeze(hall))));
      expect(linesOf(queue)).toEqual(linesOf(hall.queue));
      expect(plain({ ...queue, lines: new Map() })).toEqual(plain({ ...hall.queue, lines: new Map() }));
    }),
    { numRuns: 50 },
  );
});

test('a draft that is thrown away leaves no trace in the hall it was made of', () => {
  fc.assert(
    fc.property(day, day, (before, after) => {
      const { hall, now } = play(before);
      const frozen = JSON.stringify(freeze(hall));
      const draft = draftOf(hall);
      for (const [wished] of after) {
        const decision = decide(wished(draft), draft, RULES, now);
        if ('events' in decision) for (const event of decision.events) evolve(draft, event);
      }
      expect(JSON.stringify(freeze(hall))).toBe(frozen);
    }),
    { numRuns: 100 },
  );
});

test('what hangs on the wall says nothing about anybody: no id, no person, no matter, no reason for priority', () => {
  const everybody: Place[] = ['board', 'board/A', 'sign/02', 'sign/13'];
  fc.assert(
    fc.property(day, (moves) => {
      const { hall, now } = play(moves);
      for (const place of everybody) {
        const { posts: _posts, amenities: _amenities, ...said } = viewFrom(place, hall, RULES, now) as unknown as Record<string, unknown>;
        const text = JSON.stringify(said);
        for (const secret of [
          ...TICKETS.map((id) => `"${id}"`),
          '"p1"',
          '"p2"',
          '"p3"',
          'elderly',
          'disabled',
          'pregnant',
          '"person"',
          '"priority"',
          '"matter"',
        ]) {
          expect(text).not.toContain(secret);
        }
        for (const { name } of RULES.staff) expect(text).not.toContain(`"${name}"`);
      }
      const clerk = JSON.stringify(viewFrom('window/02', hall, RULES, now));
      for (const reason of PRIORITIES) expect(clerk).not.toContain(`"${reason}"`);
      expect(clerk).not.toContain('"person"');
    }),
    runs,
  );
});
