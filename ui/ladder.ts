const SECONDS = [1, 2, 5, 10, 30] as const; // SCREENS 0.11; the last one for ever
const SPREAD = 0.2; // of the wait: a whole hall does not come back in the same moment

/** Milliseconds before the next try to connect: `tries` have failed since the line was last up; `chance` is from 0 to 1. */
export const waitBefore = (tries: number, chance: number): number =>
  (SECONDS[Math.min(tries, SECONDS.length - 1)] ?? 30) * 1000 * (1 + SPREAD * chance);
