import fc from 'fast-check';

/** How often a part asks, and from which seed on; with a `path` one failed run again, and nothing else. */
export type Asked = { readonly seed: number; readonly cases: number; readonly path?: string | undefined };
/** What broke: with this seed and path it breaks again; `what` is the smallest case that was found, in words. */
export type Found = { readonly seed: number; readonly path: string; readonly shrinks: number; readonly what: string; readonly why: string };
export type Outcome = {
  readonly part: string;
  /** Commands, documents, requests or messages: everything that was asked once is one. */
  readonly cases: number;
  readonly answers: ReadonlyMap<string, number>;
  readonly seconds: number;
  readonly found: Found | null;
};

/** Counts what was answered, by a word for each kind. */
export function tally() {
  const answers = new Map<string, number>();
  let cases = 0;
  return {
    answers: answers as ReadonlyMap<string, number>,
    cases: () => cases,
    note(answer: string): void {
      cases += 1;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    },
  };
}
export type Tally = ReturnType<typeof tally>;

type Round<T> = {
  readonly arbitrary: fc.Arbitrary<T>;
  /** Throws when something breaks. */
  readonly try: (one: T) => Promise<void> | void;
  /** The case in words, for whoever has to find out why. */
  readonly told: (one: T) => string | Promise<string>;
  /** Before and after each round; `close` throws too when something is broken in the end. */
  readonly open?: () => Promise<void>;
  readonly close?: () => Promise<void>;
  /** Runs of one round; each round has a seed of its own, so that the last one can be had alone. */
  readonly runs: number;
};

/** Round after round until so many cases have been seen, or one breaks something. */
export async function inRounds<T>({ seed, cases, path }: Asked, seen: Tally, round: Round<T>): Promise<Found | null> {
  let broke: number | null = null;
  const property = fc.asyncProperty(round.arbitrary, async (one) => {
    if (broke !== null && performance.now() - broke > SHRINKING) return; // the smallest so far is small enough
    try {
      await round.try(one);
    } catch (fault) {
      broke ??= performance.now();
      throw fault;
    }
  });
  for (let nth = 0; ; nth += 1) {
    await round.open?.();
    const own = (seed + nth) | 0;
    const said = await fc.check(property, {
      seed: own,
      numRuns: round.runs,
      ...(path === undefined ? {} : { path }),
      ...(path === undefined ? { skipAllAfterTimeLimit: ROUND } : {}),
    });
    if (said.failed) {
      const [smallest] = said.counterexample ?? [];
      const what = smallest === undefined ? '' : await round.told(smallest as T);
      await round.close?.().catch(() => {}); // it is broken already
      return { seed: own, path: said.counterexamplePath ?? '', shrinks: said.numShrinks, what, why: reasonOf(said.errorInstance) };
    }
    try {
      await round.close?.();
    } catch (fault) {
      return { seed: own, path: '', shrinks: 0, what: 'the whole round', why: reasonOf(fault) };
    }
    if (path !== undefined || seen.cases() >= cases) return null;
  }
}
const ROUND = 600_000; // milliseconds: nothing is waited for longer
const SHRINKING = 40_000; // milliseconds: where each step starts a server anew, the last steps are not worth their time

const reasonOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));

/** One part from its beginning to its end, with the time it took. */
export async function timed(part: string, seen: Tally, run: () => Promise<Found | null>): Promise<Outcome> {
  const began = performance.now();
  const found = await run();
  return { part, cases: seen.cases(), answers: seen.answers, seconds: (performance.now() - began) / 1000, found };
}
