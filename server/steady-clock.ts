import { MINUTE } from '../shared/time.ts';
import type { Instant } from '../shared/words.ts';

type Needs = {
  /** What the machine's clock shows: anybody may set it. */
  shown: () => Instant;
  /** Milliseconds since some moment; nobody can set it, it may stand still while the machine sleeps. */
  counted: () => number;
  /** Milliseconds since the machine was started, those counted in which it slept. */
  machineUp: () => number;
  /** Whether an instant is known to be wrong: earlier than what the hall has seen. */
  isWrong?: (at: Instant) => boolean; // asked within `now`: it may not look at the clock itself
  /** The machine's clock has leapt from one instant to another: it is not believed yet, or it is from now on. */
  leapt?: (from: Instant, to: Instant, believed: boolean) => void;
};

const STEP = 2 * MINUTE; // so much a clock that is kept right may be put right at once
export const DOUBT = 10 * MINUTE; // so long a leap is not believed: who set a clock by mistake has seen it by then

/**
 * The machine's clock, with its leaps held back. A small step is followed at once; a leap only when the clock has stood by it for ten
 * minutes, and until then the time goes on as it was: somebody who opens the calendar on the PC and presses the wrong key ends no day. Believed
 * at once are a machine that has just been started (its clock is being put right), a return to where a leap came from, the end of a sleep, and
 * whatever puts right a clock that is known to be wrong.
 */
export function steadyClock({ shown, counted, machineUp, isWrong = () => false, leapt = () => {} }: Needs) {
  let slept = 0;
  let seen = { counted: counted(), up: machineUp() };
  let offset = shown() - seen.counted; // of the clock that is believed, against what is counted
  let before: number | null = null; // of the one that was believed before it
  let doubted: { offset: number; since: number } | null = null;

  const same = (one: number, other: number): boolean => Math.abs(one - other) <= STEP;
  function believe(next: number): void {
    offset = next;
    doubted = null;
  }
  /** The machine was asleep: what is counted stood still, and goes on by so much more. */
  function wakeUp(): void {
    const now = { counted: counted(), up: machineUp() };
    const missing = now.up - seen.up - (now.counted - seen.counted);
    seen = now;
    if (missing > STEP) slept += missing;
  }

  function now(): Instant {
    let steady = counted() + slept;
    let next = shown() - steady;
    if (!same(next, offset)) {
      wakeUp();
      steady = counted() + slept;
      next = shown() - steady;
    }
    if (same(next, offset)) {
      believe(next);
      return steady + offset;
    }
    const at = steady + offset;
    if (!doubted || !same(doubted.offset, next)) {
      doubted = { offset: next, since: steady };
      leapt(at, steady + next, false);
    }
    const putRight = machineUp() < DOUBT || isWrong(at) || (before !== null && same(before, next));
    if (!putRight && steady - doubted.since < DOUBT) return at;
    leapt(at, steady + next, true);
    before = offset;
    believe(next);
    return steady + next;
  }

  return {
    now,
    /** What the machine's clock shows, as long as that is not believed; null: it is. */
    doubted(): Instant | null {
      now(); // looks at the clock
      return doubted && counted() + slept + doubted.offset;
    },
  };
}
