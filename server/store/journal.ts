import type { HallEvent } from '../domain/event.ts';
import type { Ticket } from '../domain/queue/state.ts';

/** What has happened in one hall, in order: the first event has seq 1, and there are no gaps. */
export interface Journal {
  /** The next events after `seq`, `limit` or a few thousand at most; none: that is all so far. */
  read(seq: number, limit?: number): Promise<readonly HallEvent[]>;
  /**
   * All of the events or none, provided the hall still stands at `seq`; else 'conflict'. `tickets` are those that the
   * events changed, as they were left: they are written down as facts with the events or not at all.
   * Once 'stored' is said, not even a power cut takes them back. Throws if storing failed, or if nobody can tell.
   */
  append(seq: number, events: readonly HallEvent[], tickets: readonly Ticket[]): Promise<'stored' | 'conflict'>;
}
