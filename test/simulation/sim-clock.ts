import type { Instant } from '../../shared/words.ts';

/** The day is over: thrown where somebody waits for an instant behind its end. `go` hears it, nobody else has to. */
export class DayOver extends Error {}

/**
 * The time of a simulated hall and of all who act in it. Whoever acts is begun with `go` and waits with `until`, one at a time (no
 * `Promise.all` of waits): so a clock knows when everybody waits, and the stepped one may move on.
 */
export type SimClock = {
  readonly now: () => Instant;
  readonly until: (at: Instant) => Promise<void>;
  readonly go: (act: () => Promise<void>) => void;
  /** When nobody acts any more; fails with the first fault of anybody. */
  readonly over: () => Promise<void>;
};

/** Who acts, and what becomes of a fault. */
function acting(changed: () => void) {
  let live = 0;
  let fault: unknown = null;
  let whenOver: (() => void)[] = [];
  const settle = () => {
    if (live > 0 && fault === null) return;
    for (const done of whenOver) done();
    whenOver = [];
  };
  return {
    live: () => live,
    go(act: () => Promise<void>): void {
      live += 1;
      act()
        .catch((thrown: unknown) => {
          if (!(thrown instanceof DayOver)) fault ??= thrown;
        })
        .finally(() => {
          live -= 1;
          settle();
          changed();
        });
    },
    async over(): Promise<void> {
      if (live > 0 && fault === null) await new Promise<void>((done) => whenOver.push(done));
      if (fault !== null) throw fault;
    },
  };
}

/** A clock that runs beside the server's at its pace, set by what a view said (`hear`); nobody acts after `end`. */
export function pacedClock({ pace, end }: { pace: number; end: Instant }): SimClock & { hear: (at: Instant) => void; stop: () => void } {
  let known: { at: Instant; heard: number } | null = null;
  let stopped = false;
  const all = acting(() => {});
  const sleepers = new Set<() => void>();
  const now = (): Instant => (known === null ? 0 : known.at + (performance.now() - known.heard) * pace);
  return {
    now,
    async until(at) {
      if (stopped) throw new DayOver();
      const wait = Math.max(0, (Math.min(at, end) - now()) / pace);
      await new Promise<void>((done) => {
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          done();
        };
        const timer = setTimeout(wake, wait);
        sleepers.add(wake);
      });
      if (stopped || at > end) throw new DayOver();
    },
    go: all.go,
    over: all.over,
    /** What the server's clock shows now. */
    hear(at) {
      known = { at, heard: performance.now() };
    },
    /** Whoever waits, waits no longer, and acts no more. */
    stop() {
      stopped = true;
      for (const wake of [...sleepers]) wake();
    },
  };
}

type Stepped = {
  readonly from: Instant;
  readonly end: Instant;
  readonly move: (at: Instant) => void | Promise<void>;
  /** Asked at each step: true ends the day before its end. */
  readonly over?: () => boolean;
};

/**
 * A clock that moves on when everybody waits, one at a time in the order of their instants: a day takes as long as its requests, and with
 * the same seed everything happens in the same order. `move` sets the hall's own clock.
 */
export function steppedClock({ from, end, move, over = () => false }: Stepped): SimClock {
  let at = from;
  let nr = 0;
  let stepping = false;
  const sleepers: { at: Instant; nr: number; wake: () => void }[] = [];
  const all = acting(() => step());
  const step = () => {
    if (stepping || sleepers.length < all.live() || sleepers.length === 0) return;
    stepping = true;
    const next = sleepers.reduce((first, one) => (one.at < first.at || (one.at === first.at && one.nr < first.nr) ? one : first));
    sleepers.splice(sleepers.indexOf(next), 1);
    at = Math.max(at, Math.min(next.at, end));
    void Promise.resolve(move(at)).then(() => {
      stepping = false;
      next.wake();
    });
  };
  return {
    now: () => at,
    until: (when) =>
      new Promise((done, fail) => {
        nr += 1;
        sleepers.push({ at: when, nr, wake: () => (when > end || over() ? fail(new DayOver()) : done()) });
        queueMicrotask(step); // whoever begins a day begins them all before it goes on: the first does not wait alone
      }),
    go: all.go,
    over: all.over,
  };
}
