import { type Answer, ask } from '../../ui/ask.ts';
import type { Rating } from './pad-steps.ts';

const KEY = 'paihao-pad-answers';
const FIRST_WAIT = 500; // milliseconds, doubled up to the longest
const LONGEST_WAIT = 10_000;

type Needs = {
  /** The hall has taken it down, or never will. */
  handed: (rating: Rating, well: boolean) => void;
};

/**
 * Hands in what was pressed, one after the other, and asks until there is an answer: once for a service, whatever the line
 * does. What a reload finds here is handed in then.
 */
export function openAnswers({ handed }: Needs) {
  let kept = read();
  let busy = false;

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let wait = FIRST_WAIT; kept[0]; ) {
      const rating = kept[0];
      const { ticket, grade, reasons } = rating;
      const answer = await ask<unknown>('POST', `/tickets/${ticket}/review`, { body: { grade, reasons } });
      if (!answer.ok && ['offline', 'not-saved', 'too-many-requests'].includes(answer.refusal)) {
        await new Promise((done) => setTimeout(done, wait));
        wait = Math.min(wait * 2, LONGEST_WAIT);
        continue;
      }
      wait = FIRST_WAIT;
      keep(kept.filter((one) => one !== rating));
      handed(rating, isIn(answer));
    }
    busy = false;
  }

  function keep(next: readonly Rating[]): void {
    kept = next;
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // no storage: it is kept until the next reload
    }
  }

  void run();
  return {
    hand(rating: Rating): void {
      keep([...kept, rating]);
      void run();
    },
  };
}

/** Given before, by a try whose answer was lost or on the citizen's phone, is given. */
const isIn = (answer: Answer<unknown>): boolean => answer.ok || answer.refusal === 'already-reviewed';

function read(): readonly Rating[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // unreadable is nothing: the slip's code can still be used
  }
}
