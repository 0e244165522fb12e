import type { HallEvent } from '../domain/event.ts';
import type { Journal } from './journal.ts';

/** A journal one can hold in the hand: look into `events`, or let the next append go wrong. */
export function memoryJournal(): Journal & { readonly events: HallEvent[]; breakNext(fault: Error): void } {
  const events: HallEvent[] = [];
  let broken: Error | null = null;
  return {
    events,
    breakNext(fault) {
      broken = fault;
    },
    read: async (seq, limit = 5_000) => events.slice(seq, seq + limit),
    append: async (seq, more) => {
      if (broken) {
        const fault = broken;
        broken = null;
        throw fault;
      }
      if (seq !== events.length) return 'conflict';
      events.push(...more);
      return 'stored';
    },
  };
}
