import type { WindowRecord } from '../shared/views.ts';
import type { TicketId, TicketNumber, TicketStatus } from '../shared/words.ts';
import { minutesBetween, type Seat } from './console.ts';

/** A number as this window knows it. A waiting one bears its id only where the hall's rule lets clerks choose. */
export type Found = { readonly number: TicketNumber } & (
  | { readonly is: 'here' }
  | { readonly is: 'held' | 'handover'; readonly id: TicketId; readonly minutes: number }
  | { readonly is: 'waiting'; readonly id: TicketId | null; readonly place: number; readonly minutes: number }
  | { readonly is: 'today'; readonly status: TicketStatus; readonly at: string | null }
);

const MOST = 8;

/** The numbers of this window that end with the digits typed, or are the number typed: a5, ａ００５, 05. Each once, nearest first. */
export function findHere(typed: string, { view, now }: Seat, record: WindowRecord | undefined): Found[] {
  const wanted = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const [, letter, digits] = /^([A-Z]?)(\d*)$/.exec(wanted) ?? [];
  if (!wanted || digits === undefined) return [];
  const whole = Number(digits);
  const fits = (number: TicketNumber): boolean =>
    letter
      ? number.startsWith(letter) && (digits === '' || Number(number.slice(1)) === whole || number.endsWith(digits))
      : number.endsWith(digits);
  const age = (since: string) => (now === null ? 0 : minutesBetween(since, now));
  const all: Found[] = [
    ...(view.ticket ? [{ number: view.ticket.number, is: 'here' as const }] : []),
    ...view.held.map(({ id, number, since }) => ({ number, is: 'held' as const, id, minutes: age(since) })),
    ...view.handovers.map(({ id, number, since }) => ({ number, is: 'handover' as const, id, minutes: age(since) })),
    ...view.next.map(({ id, number, takenAt }, nth) => ({
      number,
      is: 'waiting' as const,
      id: id ?? null,
      place: nth + 1,
      minutes: age(takenAt),
    })),
    ...(record?.rows ?? []).map(({ number, status, doneAt, calledAt }) => ({
      number,
      is: 'today' as const,
      status,
      at: doneAt ?? calledAt,
    })),
  ];
  return all.filter(({ number }, nth) => fits(number) && all.findIndex((one) => one.number === number) === nth).slice(0, MOST);
}
