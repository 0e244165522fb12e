import { localTime } from '../shared/time.ts';
import type { HallView, QueueRow, TicketView } from '../shared/views.ts';
import type { Day, Instant, QueueCode, TicketId, TicketNumber } from '../shared/words.ts';

/** Numbers of one queue that the hall has set aside for this kiosk: from and to, both included. */
export type Block = { readonly queue: QueueCode; readonly from: number; readonly to: number; readonly used: readonly number[] };
export type Blocks = { readonly day: Day; readonly blocks: readonly Block[] };

/** What is handed in as soon as the hall is heard again: what was asked for, and the number that was given for it. */
export type Issued = {
  readonly id: TicketId;
  readonly number: TicketNumber;
  /** ISO. */
  readonly takenAt: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly queue: QueueCode };
  /** Its holder wants it no more. */
  readonly cancelled?: true;
  /** The hall has said no for good. */
  readonly refused?: string;
};

/** As it is printed: A980. Blocks lie at the end of a queue's digits, so a number has all of them by itself. */
export const numberFrom = ({ queue }: Block, nth: number): TicketNumber => `${queue}${nth}`;

/** The next number of a block that nobody has; null: there is no block for this queue today, or it is used up. */
export function nextNumber({ day, blocks }: Blocks, queue: QueueCode, today: Day, taken: ReadonlySet<TicketNumber>): TicketNumber | null {
  if (day !== today) return null;
  for (const block of blocks) {
    if (block.queue !== queue) continue;
    const used = new Set(block.used);
    for (let nth = block.from; nth <= block.to; nth += 1) {
      const number = numberFrom(block, nth);
      if (!used.has(nth) && !taken.has(number)) return number;
    }
  }
  return null;
}

/** Whether the hall, as it was heard last, gives numbers at this moment: a trial always, otherwise within today's sessions only. */
export function givesNow(hall: HallView, row: QueueRow | undefined, at: Instant): boolean {
  const { day, clock } = localTime(at, hall.timezone);
  if (hall.state === 'emergency') return false;
  if (row && !row.open && row.reason !== 'hall-closed') return false; // its numbers were gone
  if (hall.trial && !hall.clock.set) return true;
  return day === hall.day && hall.sessions.some(({ start, stop }) => start <= clock && clock < stop);
}

/** As the page of a number shows it: nothing is known of the line. */
export const ticketOf = ({ id, number, takenAt, body }: Issued): TicketView => ({
  id,
  number,
  queue: body.queue,
  matter: typeof body.matter === 'string' ? body.matter : null,
  lang: body.lang === 'en' ? 'en' : 'zh-CN',
  status: 'waiting',
  ahead: null,
  wait: null,
  window: null,
  takenAt,
  calledAt: null,
  doneAt: null,
});
