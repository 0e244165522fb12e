import { hallTime, sessionAt } from '../../../shared/schedule.ts';
import type { BlocksView } from '../../../shared/views.ts';
import type { Actor, Instant, QueueCode, TicketNumber } from '../../../shared/words.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { Settings } from '../settings.ts';
import type { Of } from './commands.ts';
import type { QueueEvent } from './events.ts';
import { turnAt } from './order.ts';
import { type Block, liveTicketOf, type QueueState, ticketIn } from './state.ts';
import { unheardOf } from './wish.ts';

// Reserved blocks: numbers that a kiosk may give by itself while the hall's server is away. They lie at the end of a
// queue's digits (980 to 999, the next kiosk's 960 to 979), so that the hall's own numbers follow each other without a gap.

/** Of a queue's numbers at most every third is reserved: the kiosks' blocks never crowd out the hall's own numbers. */
const SHARE = 3;

const blocksIn = (queue: QueueState, code: QueueCode): readonly Block[] => queue.blocks.get(code) ?? [];
const sizeOf = ({ from, to }: Block): number => to - from + 1;
const isUsedUp = (block: Block): boolean => block.used.length === sizeOf(block);
const sum = (blocks: readonly Block[], of: (block: Block) => number): number => blocks.reduce((all, block) => all + of(block), 0);

/** Numbers of a queue that the hall itself has given today. */
const givenByHall = (queue: QueueState, code: QueueCode): number =>
  (queue.issued.get(code) ?? 0) - sum(blocksIn(queue, code), ({ used }) => used.length);

/** The next number that the hall itself gives: one more than its last. Should it come to the blocks, it goes on behind them. */
export function nextNumber(queue: QueueState, code: QueueCode, digits: number): TicketNumber {
  const blocks = blocksIn(queue, code);
  const nth = givenByHall(queue, code) + 1;
  const first = Math.min(...blocks.map(({ from }) => from));
  const last = Math.max(...blocks.map(({ to }) => to));
  return `${code}${String(nth < first ? nth : last + 1 + nth - first).padStart(digits, '0')}`;
}

/** A number of a block as its kiosk writes it: it has all its digits by itself. */
export const numberIn = (code: QueueCode, nth: number): TicketNumber => `${code}${nth}`;

/** What the asking kiosk lacks: a block of every queue that still has a number. Asked again, nothing more is granted. */
export function grantBlocks({ about, by, device }: Of<'grantBlocks'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const wanted = settings.hall.reserved_block;
  if (wanted === 0 || !isGivingToday(settings, at)) return accept();
  return accept(
    ...settings.queues.flatMap(({ code, ticket_digits }): QueueEvent[] => {
      const blocks = blocksIn(queue, code);
      if (queue.stopped.has(code)) return []; // of what is stopped nothing more is given away
      if (blocks.some((block) => block.device === device && !block.ended && !isUsedUp(block))) return [];
      const most = 10 ** ticket_digits - 1;
      const to = Math.min(most + 1, ...blocks.map(({ from }) => from)) - 1;
      const room = Math.floor(most / SHARE) - sum(blocks, sizeOf);
      const size = Math.min(wanted, room, to - givenByHall(queue, code));
      return size < 1 ? [] : [{ about, by, at, type: 'BlockGranted', device, queue: code, day: queue.day, from: to - size + 1, to }];
    }),
  );
}

/** Not on a day of rest, nor before the doors of a working day open: a kiosk that is on all night asks in the morning. */
function isGivingToday({ alwaysOpen, calendar }: Settings, at: Instant): boolean {
  const { sessions, phase, reason } = hallTime(calendar, at);
  return alwaysOpen || (sessions.length > 0 && (phase !== 'closed' || reason === 'after-hours'));
}

/** Another browser is this device from now on, or none: what was granted is given out no further, and another may not give it again. */
export function endBlocks({ about, by, device }: Of<'endBlocks'>, queue: QueueState, at: Instant): Decision {
  const standing = [...queue.blocks.values()].flat().some((block) => block.device === device && !block.ended);
  return standing ? accept({ about, by, at, type: 'BlocksEnded', device }) : accept();
}

/**
 * A number that a kiosk gave by itself. Its holder has it in the hand: the hours, the quota and a second number of the
 * same person are no reasons to refuse it; that the kiosk was never granted it is. It stands where it would have stood
 * had the hall been asked at that time.
 */
export function handIn(asked: Of<'handIn'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const known = ticketIn(queue, asked.ticket);
  if (known) return known.number === asked.number ? accept() : refuse('not-allowed'); // an id has one number
  const unheard = unheardOf(settings, asked.queue, asked.matter);
  if (unheard) return unheard;
  const block = grantedTo(asked.by, queue, asked.queue, asked.number);
  if (!block) return refuse('not-allowed');
  const takenAt = Math.min(at, Math.max(block.grantedAt, asked.takenAt)); // a kiosk's clock may be a little wrong
  return accept({
    ...asked,
    at,
    type: 'NumberTaken',
    day: queue.day,
    person: liveTicketOf(queue, asked.queue, asked.person) ? null : asked.person,
    quoted: null, // nobody could tell
    session: settings.alwaysOpen ? null : (sessionAt(settings.calendar, takenAt)?.id ?? null),
    takenAt,
    turnAt: turnAt(takenAt, asked.priority, settings.rules['priority.head_start_minutes']),
  });
}

/** The block of a device that a number lies in, if it has not been handed in. */
function grantedTo(device: Actor, queue: QueueState, code: QueueCode, number: TicketNumber): Block | undefined {
  const nth = Number(number.slice(1));
  if (number !== numberIn(code, nth)) return undefined;
  return blocksIn(queue, code).find((block) => block.device === device && holds(block, nth) && !block.used.includes(nth));
}

const holds = ({ from, to }: Block, nth: number): boolean => from <= nth && nth <= to;

/** The blocks after a number of one of them was handed in. */
export const withUsed = (blocks: readonly Block[], number: TicketNumber): readonly Block[] => {
  const nth = Number(number.slice(1));
  return blocks.map((block) => (holds(block, nth) ? { ...block, used: [...block.used, nth].sort((a, b) => a - b) } : block));
};

/** What a kiosk may give by itself today; nothing while the hall reserves no numbers. */
export function blocksView(queue: QueueState, { hall, queues }: Settings, device: string): BlocksView {
  const giving = queues.filter(({ code }) => !queue.stopped.has(code)); // a kiosk keeps its block of a stopped queue for later
  const own = giving.flatMap(({ code }) => blocksIn(queue, code).filter((block) => block.device === device && !block.ended));
  const blocks = hall.reserved_block === 0 ? [] : own;
  return { day: queue.day, blocks: blocks.map(({ queue: code, from, to, used }) => ({ queue: code, from, to, used })) };
}
