import type { TicketId } from '../shared/words.ts';

/** What came of cancelling: over, no such ticket (yet), no answer. */
export type Cancelled = 'settled' | 'unknown' | 'unheard';

const FIRST = 2000; // milliseconds: the last try to take the number may still be on its way
const LONGEST = 30_000;
const UNKNOWN_ENOUGH = 3; // times in a row that the hall has never heard of it

/** Cancels a number that nobody is there for any more, until the hall has answered. */
export function cancelLater(
  ticket: TicketId,
  cancel: (ticket: TicketId) => Promise<Cancelled>,
  later: (then: () => void, ms: number) => void = (then, ms) => void setTimeout(then, ms),
  done: () => void = () => {},
): void {
  let unknown = 0;
  const attempt = (wait: number) =>
    later(async () => {
      const came = await cancel(ticket);
      unknown = came === 'unknown' ? unknown + 1 : 0;
      if (came !== 'settled' && unknown < UNKNOWN_ENOUGH) attempt(Math.min(wait * 2, LONGEST));
      else done();
    }, wait);
  attempt(FIRST);
}
