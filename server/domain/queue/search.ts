import { isLive, type QueueState, type Ticket } from './state.ts';

const SHOWN = 24; // more of them nobody reads: two digits leave some ten in a busy hall

/**
 * Today's tickets of a number ('A1', 'A001'), or all whose number ends with these digits ('12', '012'): first those who may still
 * be called, among them the least number first. A guide looks a few times an hour, so the day is walked through.
 */
export function soughtBy(queue: QueueState, typed: string): Ticket[] {
  const letter = /^[A-Z]/.exec(typed)?.[0] ?? null;
  const digits = typed.slice(letter === null ? 0 : 1);
  const fits = ({ number }: Ticket): boolean => {
    if (letter === null) return number.slice(1).endsWith(digits) || Number(number.slice(1)) === Number(digits);
    return number.startsWith(letter) && Number(number.slice(1)) === Number(digits);
  };
  const here = (ticket: Ticket): number => (isLive(ticket) ? 0 : ticket.status === 'missed' ? 1 : 2);
  return [...queue.tickets.values()]
    .filter((ticket) => ticket.day === queue.day && fits(ticket))
    .sort((a, b) => here(a) - here(b) || a.number.slice(1).localeCompare(b.number.slice(1)) || a.nth - b.nth)
    .slice(0, SHOWN);
}
