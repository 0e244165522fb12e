import { MINUTE } from '../../shared/time.ts';
import type { Instant, TicketId } from '../../shared/words.ts';
import { newSecret } from '../auth/secrets.ts';

/** What a kiosk has found: it may do a little with it, for a little while, and never learns the ticket's id. */
type Found = { readonly ticket: TicketId; readonly kiosk: string; readonly attempts: number };
export type Handles = ReturnType<typeof openHandles>;

const LASTS = 2 * MINUTE; // of the machine's clock: as long as somebody may stand before a kiosk

/** Words that stand for a ticket at one kiosk. They are kept in memory only: after a restart one finds again. */
export function openHandles(machineNow: () => Instant) {
  const given = new Map<string, Found & { until: Instant }>();
  return {
    give(found: Found): string {
      for (const [word, { until }] of given) if (until <= machineNow()) given.delete(word);
      const word = newSecret(16);
      given.set(word, { ...found, until: machineNow() + LASTS });
      return word;
    },
    /** Null if it was never given to this kiosk, or too long ago. */
    whose(word: string, kiosk: string | null): Found | null {
      const found = given.get(word);
      return found && found.kiosk === kiosk && found.until > machineNow() ? found : null;
    },
  };
}
