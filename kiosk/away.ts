import { localTime } from '../shared/time.ts';
import type { KioskView, TicketView } from '../shared/views.ts';
import type { Instant, TicketId } from '../shared/words.ts';
import type { Answer } from '../ui/ask.ts';
import type { Kept } from './kept.ts';
import { type Blocks, givesNow, type Issued, ticketOf } from './reserved.ts';
import type { Asked } from './steps.ts';

type Needs = {
  kept: Kept;
  /** Milliseconds since 1970 in the hall's time, as well as it is known. */
  now: () => Instant;
  blocks: () => Promise<Answer<Blocks>>;
  handIn: (issued: Issued) => Promise<Answer<TicketView>>;
  cancel: (ticket: TicketId) => Promise<'settled' | 'unknown' | 'unheard'>;
  /** A number that the hall will not have: somebody at the desk should know. */
  refused: (issued: Issued) => Promise<boolean>;
};

/** Numbers without the hall: out of the block that it has set aside for this kiosk, handed in as soon as it is heard again. */
export function away({ kept, now, blocks, handIn, cancel, refused }: Needs) {
  let busy = false;
  return {
    /** A number for what was asked for, on this machine's disk before it is answered; null: none can be given here now. */
    async issue(id: TicketId, { card: _, lang, ...asked }: Asked, view: KioskView): Promise<Issued | null> {
      const at = now();
      const row = view.queues.find(({ queue }) => queue === asked.queue);
      if (!row || !givesNow(view.hall, row, at)) return null;
      const today = localTime(at, view.hall.timezone).day;
      return kept.issue(id, today, new Date(at).toISOString(), { ...asked, lang: lang === 'en' ? 'en' : 'zh-CN' });
    },
    /** A number that nobody has seen is given to the next one. */
    takeBack: (issued: Issued): Promise<void> => kept.takeBack(issued),
    /** Says of a number given here that its holder does not want it: it is handed in and cancelled. */
    async cancel(id: TicketId): Promise<boolean> {
      const issued = (await kept.issued()).find((one) => one.id === id);
      if (issued) await kept.mark({ ...issued, cancelled: true });
      return issued !== undefined;
    },
    /**
     * Hands in what was given, one after the other as it was taken, and asks for today's block. A number that gets no answer ends
     * it: it and those behind it are tried again with the next news. Returns what the hall knows now.
     */
    async settle(): Promise<readonly TicketView[]> {
      if (busy) return [];
      busy = true;
      const settled: TicketView[] = [];
      try {
        for (const issued of await kept.issued()) {
          if (issued.refused !== undefined) continue;
          const answer = await handIn(issued);
          if (answer.ok) {
            if (issued.cancelled && (await cancel(issued.id)) === 'unheard') break;
            await kept.settle(issued);
            settled.push(answer.body);
          } else if (isFinal(answer.refusal)) {
            if (await refused(issued)) await kept.mark({ ...issued, refused: answer.refusal });
          } else break;
        }
        const answer = await blocks();
        if (answer.ok) await kept.grant(answer.body);
        return settled;
      } finally {
        busy = false;
      }
    },
  };
}

export { ticketOf };

/** Asking again brings no other answer. */
const isFinal = (refusal: string): boolean => !['offline', 'not-saved', 'too-many-requests', 'not-signed-in'].includes(refusal);
