import type { WindowView } from '../shared/views.ts';
import type { TicketId } from '../shared/words.ts';
import { LONG_HELD, minutesBetween, type Seat } from './console.ts';

type Reminder = { readonly of: 'handover' | 'held'; readonly number: string; readonly minutes: number };

/** What a clerk is told once, without having asked: a number was handed over to here, another has been on hold for long. */
export function reminders() {
  let known: Set<TicketId> | null = null; // hand-overs; null: the page was opened just now, and shows them
  const late = new Set<TicketId>();
  return {
    /** After each view. */
    news({ handovers }: Pick<WindowView, 'handovers'>): Reminder | null {
      const before = known;
      known = new Set(handovers.map(({ id }) => id));
      const fresh = before && handovers.find(({ id }) => !before.has(id));
      return fresh ? { of: 'handover', number: fresh.number, minutes: 0 } : null;
    },
    /** After each second. */
    passing({ view, me, now }: Seat): Reminder | null {
      if (now === null || view.clerk !== me) return null;
      for (const id of late) if (!view.held.some((one) => one.id === id)) late.delete(id);
      const found = view.held.find(({ id, since }) => !late.has(id) && minutesBetween(since, now) >= LONG_HELD);
      if (!found) return null;
      late.add(found.id);
      return { of: 'held', number: found.number, minutes: minutesBetween(found.since, now) };
    },
  };
}
