import fc from 'fast-check';
import type { Command } from '../../server/domain/command.ts';
import type { HallState } from '../../server/domain/state.ts';
import {
  DEVICE_COMMANDS,
  LATE_REASONS,
  NOTIFICATION_KINDS,
  OUTCOMES,
  PAUSE_KINDS,
  PRINT_RESULTS,
  PRIORITIES,
  SETTLE_REASONS,
  SETTLED_AS,
  STOP_REASONS,
  URGENT_REASONS,
} from '../../shared/words.ts';
import { clerkOf } from '../support/people.ts';
import { nastyNumber, nastyText } from './nasty.ts';

/** A command as somebody means it who sees the hall: whom it is about is known only then. */
export type Wish = (hall: HallState) => Command;
type Seen<T> = (hall: HallState) => T;

export const WINDOWS = ['01', '02', '03', '04', '13', '14'];
const often = <T>(arbitrary: fc.Arbitrary<T>, weight = 12) => ({ weight, arbitrary });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 1, arbitrary });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const window = fc.oneof(often(fc.constantFrom(...WINDOWS), 20), seldom(fc.constantFrom('09', '99')), seldom(nastyText));
const queue = fc.oneof(often(fc.constantFrom('A', 'B', 'C', 'G'), 20), seldom(nastyText));
const matter = fc.oneof(often(fc.constant(null)), often(fc.constantFrom('GA-HZ-001', 'GA-HZ-002'), 2), seldom(nastyText));
const device = fc.oneof(often(fc.constantFrom('kiosk-1', 'kiosk-2')), seldom(nastyText));
const person = fc.oneof(often(fc.constant(null), 4), often(fc.constantFrom('p1', 'p2', 'p3'), 4), seldom(nastyText));
const slip = fc.constantFrom('n1', 'n2', 'n3', '__proto__');
const newTicket = fc.oneof(often(fc.nat({ max: 40 }).map((nth) => `t${nth}`)), seldom(nastyText));
const priority = maybe(fc.constantFrom(...PRIORITIES));
const lang = fc.constantFrom('zh-CN', 'en');
/** Whatever can be written as an ISO instant; the doors let nothing else in. */
const moment = fc.oneof(
  often(fc.integer({ min: 1_796_000_000_000, max: 1_796_200_000_000 }), 3),
  seldom(fc.constantFrom(0, -62_135_596_800_000, 253_402_300_799_999)),
);
const text = fc.oneof(often(fc.constantFrom('开会', '马上回来'), 3), seldom(nastyText));
const someone = fc.oneof(often(fc.constantFrom('S01', 'S03', 'S04', 'S11'), 4), seldom(fc.constant(null)), seldom(nastyText));
const nr = fc.oneof(often(fc.integer({ min: 1, max: 6 }), 6), seldom(nastyNumber.filter(Number.isFinite))); // no journal keeps infinity, no request brings it
const ticketIds = newTicket.map(
  (id): Seen<string> =>
    () =>
      id,
);
const ticket: fc.Arbitrary<Seen<string>> = fc.oneof(
  often(
    fc.nat({ max: 30 }).map(
      (nth): Seen<string> =>
        ({ queue: { tickets } }) =>
          [...tickets.keys()][nth % Math.max(1, tickets.size)] ?? 't0',
    ),
    3,
  ),
  seldom(ticketIds),
);

const command = (made: object): Command => made as unknown as Command;
const of = (about: string, type: string, parts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<Wish> =>
  fc.record({ by: someone, ...parts }).map((more) => () => command({ about, type, ...more }));
const ofTicket = (about: string, type: string, parts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<Wish> =>
  fc.tuple(ticket, fc.record({ by: someone, ...parts })).map(
    ([which, more]) =>
      (hall) =>
        command({ about, type, ticket: which(hall), ...more }),
  );

/** At a window, mostly by whoever sits there, mostly of the ticket that is there. */
const atWindow = (type: string, parts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}, at: 'here' | 'any' | 'none' = 'none') =>
  fc.tuple(window, fc.integer({ min: 0, max: 11 }), ticket, someone, fc.record(parts)).map(
    ([no, chance, which, other, more]): Wish =>
      (hall) => {
        const { clerk, ticket: there, held } = hall.queue.windows.get(no) ?? { clerk: null, ticket: null, held: [] };
        const offered = [...hall.queue.offered];
        const mine =
          type === 'unhold' ? held[0] : type === 'accept' || type === 'returnHandover' ? offered[chance % offered.length] : there;
        const by = chance === 0 ? other : (clerk ?? clerkOf(no));
        const about = at === 'none' ? {} : { ticket: at === 'here' && chance > 2 && mine ? mine : which(hall) };
        return command({ about: 'queue', type, by, window: no, ...about, ...more });
      },
  );

const takes = fc
  .record({ ticket: newTicket, queue, matter, person, priority, lang, by: device, ready: fc.array(text, { maxLength: 2 }) })
  .chain((asked) =>
    fc
      .record({
        late: fc.oneof(often(fc.constant(undefined), 5), seldom(fc.constantFrom(...LATE_REASONS))),
        back: fc.oneof(
          often(fc.constant(null), 8),
          seldom(fc.record({ notification: slip, queue, matter: fc.constantFrom('GA-HZ-001', '__proto__'), window, firstAt: moment })),
        ),
      })
      .map(
        ({ late, back }): Wish =>
          () =>
            command({ about: 'queue', type: 'takeNumber', quoted: null, ...asked, back, ...(late ? { late } : {}) }),
      ),
  );

const handsIn = fc
  .record({
    ticket: newTicket,
    queue,
    matter,
    person,
    priority,
    lang,
    by: device,
    takenAt: moment,
    odd: nastyText,
    nth: fc.nat({ max: 30 }),
  })
  .map(
    ({ odd, nth, ...asked }): Wish =>
      ({ queue: { blocks } }) => {
        const granted = [...(blocks.get(asked.queue) ?? [])];
        const block = granted[nth % Math.max(1, granted.length)];
        const number = block && nth < 28 ? `${asked.queue}${block.from + (nth % (block.to - block.from + 2))}` : odd;
        return command({ about: 'queue', type: 'handIn', ready: [], ...asked, number });
      },
  );

const callsNext = fc.tuple(window, fc.integer({ min: 0, max: 9 }), ticket, someone).map(
  ([no, chance, which, other]): Wish =>
    (hall) => {
      const { clerk = null, ticket: there = null } = hall.queue.windows.get(no) ?? {};
      const leaving = chance === 0 ? which(hall) : chance === 1 ? null : there;
      return command({ about: 'queue', type: 'callNext', by: chance === 2 ? other : (clerk ?? clerkOf(no)), window: no, leaving });
    },
);

const opens = fc
  .record({
    window,
    clerk: fc.oneof(often(fc.constant(null)), seldom(someone)),
    takeOver: fc.boolean(),
    supervisor: fc.boolean(),
    other: someone,
    odd: fc.nat({ max: 9 }),
  })
  .map(
    ({ other, odd, ...asked }): Wish =>
      () =>
        command({ about: 'queue', type: 'openWindow', by: odd === 0 ? other : clerkOf(asked.window), ...asked }),
  );

const lacking = fc.array(fc.record({ name: text, state: fc.constantFrom('missing', 'wrong') }), { maxLength: 2 });
const to = fc.oneof(
  queue.map((code) => ({ queue: code })),
  window.map((no) => ({ window: no })),
);
const picks = fc.constantFrom;

/** Everything that can be asked of a hall, the frequent things more often; nonsense keeps to the types, which the doors look after. */
export const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 20, arbitrary: takes },
  { weight: 6, arbitrary: handsIn },
  {
    weight: 2,
    arbitrary: device.map(
      (id): Wish =>
        () =>
          command({ about: 'queue', type: 'grantBlocks', by: id, device: id }),
    ),
  },
  {
    weight: 1,
    arbitrary: device.map(
      (id): Wish =>
        () =>
          command({ about: 'queue', type: 'endBlocks', by: id, device: id }),
    ),
  },
  { weight: 24, arbitrary: callsNext },
  { weight: 8, arbitrary: opens },
  { weight: 3, arbitrary: atWindow('closeWindow', { supervisor: fc.boolean() }) },
  { weight: 3, arbitrary: atWindow('pauseWindow', { reason: text, kind: picks(...PAUSE_KINDS), other: maybe(window) }) },
  { weight: 3, arbitrary: atWindow('resumeWindow') },
  { weight: 1, arbitrary: atWindow('leaveNote', { text }) },
  { weight: 1, arbitrary: atWindow('loseConsole') },
  { weight: 1, arbitrary: atWindow('findConsole') },
  { weight: 5, arbitrary: atWindow('call', {}, 'any') },
  { weight: 4, arbitrary: atWindow('recall', {}, 'here') },
  { weight: 5, arbitrary: atWindow('serve', {}, 'here') },
  { weight: 5, arbitrary: atWindow('miss', {}, 'here') },
  { weight: 3, arbitrary: atWindow('undoMiss', {}, 'any') },
  { weight: 2, arbitrary: atWindow('setMatter', { matter: fc.oneof(picks('GA-HZ-001', 'GA-HZ-002'), nastyText) }, 'here') },
  { weight: 4, arbitrary: atWindow('hold', {}, 'here') },
  { weight: 4, arbitrary: atWindow('unhold', { here: fc.boolean() }, 'here') },
  { weight: 4, arbitrary: atWindow('complete', { outcome: picks(...OUTCOMES) }, 'here') },
  { weight: 5, arbitrary: atWindow('transfer', { to, note: maybe(text) }, 'here') },
  { weight: 4, arbitrary: atWindow('accept', {}, 'here') },
  { weight: 3, arbitrary: atWindow('returnHandover', { reason: text }, 'here') },
  { weight: 4, arbitrary: ofTicket('queue', 'cancel') },
  { weight: 4, arbitrary: ofTicket('queue', 'rejoin') },
  { weight: 2, arbitrary: ofTicket('queue', 'markUrgent', { reason: picks(...URGENT_REASONS) }) },
  { weight: 3, arbitrary: ofTicket('queue', 'move', { queue, matter }) },
  { weight: 3, arbitrary: ofTicket('queue', 'restore') },
  { weight: 3, arbitrary: ofTicket('queue', 'settle', { as: picks(...SETTLED_AS), reason: picks(...SETTLE_REASONS) }) },
  { weight: 1, arbitrary: of('queue', 'openFlex', { window }) },
  { weight: 1, arbitrary: of('queue', 'stopQueue', { queue, reason: picks(...STOP_REASONS) }) },
  { weight: 2, arbitrary: of('queue', 'resumeQueue', { queue }) },
  { weight: 6, arbitrary: fc.constant<Wish>(() => ({ about: 'time', type: 'tick' })) },
  {
    weight: 1,
    arbitrary: of('notices', 'announce', {
      text,
      lang,
      zone: maybe(picks('A', 'B', 'Z')),
      until: maybe(moment),
      kind: picks('notice', 'notice', 'emergency'),
    }),
  },
  { weight: 2, arbitrary: of('notices', 'withdraw', { nr }) },
  { weight: 1, arbitrary: of('notices', 'callHelp', { where: text, kind: picks('help', 'alarm') }) },
  { weight: 1, arbitrary: of('notices', 'answerHelp', { nr }) },
  { weight: 1, arbitrary: of('notices', 'finishHelp', { nr }) },
  {
    weight: 3,
    arbitrary: fc.tuple(atWindow('serve', {}, 'here'), slip, picks(...NOTIFICATION_KINDS), lacking, fc.boolean()).map(
      ([meant, notification, kind, missing, finish]): Wish =>
        (hall) =>
          command({ ...meant(hall), about: 'notifications', type: 'issue', notification, kind, situations: [], missing, finish }),
    ),
  },
  { weight: 1, arbitrary: of('notifications', 'answer', { notification: slip, missing: lacking, desk: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: ofTicket('reviews', 'review', {
      grade: fc.integer({ min: 1, max: 5 }),
      dimensions: fc.array(fc.tuple(nastyText, fc.integer({ min: 1, max: 5 })), { maxLength: 2 }).map((all) => Object.fromEntries(all)),
      left: fc.constant(null),
      reviewed: fc.boolean(),
      pad: maybe(fc.record({ window: maybe(window) })),
    }),
  },
  {
    weight: 1,
    arbitrary: of('devices', 'report', { device, told: fc.record({ sound: fc.jsonValue(), printer: fc.jsonValue(), build: maybe(text) }) }),
  },
  { weight: 1, arbitrary: of('devices', 'command', { device, do: picks(...DEVICE_COMMANDS), here: fc.boolean() }) },
  { weight: 1, arbitrary: of('devices', 'lose', { devices: fc.array(device, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: of('devices', 'forget', { device }) },
  { weight: 1, arbitrary: ofTicket('devices', 'print', { print: picks(...PRINT_RESULTS), attempt: nr, ahead: maybe(nr) }) },
  { weight: 1, arbitrary: of('devices', 'sheet', { job: slip, print: picks(...PRINT_RESULTS), matter, device: maybe(device) }) },
  { weight: 1, arbitrary: of('setup', 'noteSettings', { document: nastyText, version: nastyText, how: picks('office', 'file') }) },
);
