/** Chance between 0 and 1, the next one each time it is asked. */
export type Chance = () => number;

/**
 * Chance that comes the same way each time for the same words (mulberry32, begun with FNV-1a of them). Whoever decides something takes a
 * chance of their own, named for it: what one person does then changes nothing of what befalls another.
 */
export function chance(...of: readonly (string | number)[]): Chance {
  let state = 0x811c9dc5;
  for (const sign of of.join('\u0000')) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return dice(state);
}

/** The same numbers for the same seed (mulberry32). */
export function dice(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, each as likely as its weight. */
export function oneOf<Each>(random: Chance, of: readonly (readonly [weight: number, one: Each])[]): Each {
  const sum = of.reduce((all, [weight]) => all + weight, 0);
  let left = random() * sum;
  for (const [weight, one] of of) {
    left -= weight;
    if (left < 0) return one;
  }
  const last = of.at(-1);
  if (!last) throw new Error('there is nothing to choose from');
  return last[1];
}

export const between = (random: Chance, from: number, to: number): number => from + random() * (to - from);

/** Between two minutes, in milliseconds. */
export const minutes = (random: Chance, from: number, to: number): number => between(random, from, to) * 60_000;

/** Times of service are lognormal: many short ones, a few long. `spread`: the standard deviation of its logarithm. */
export function lognormal(random: Chance, mean: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(Math.log(mean) - spread ** 2 / 2 + spread * normal);
}

/** How many come, if so many are expected (Knuth; for small numbers). */
export function poisson(random: Chance, expected: number): number {
  const floor = Math.exp(-expected);
  let product = random();
  let count = 0;
  for (; product > floor; count += 1) product *= random();
  return count;
}

/** A UUID v4 that is the same each time; for tickets of a simulation, where nobody has to be kept from guessing it. */
export function uuidOf(random: Chance): string {
  const digit = (of: number) => Math.floor(random() * of);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (sign) => (sign === 'x' ? digit(16) : 8 + digit(4)).toString(16));
}
