const EVERY = 30_000; // milliseconds of the hall's own time

type Needs = { pace: number; tick: () => Promise<void>; oops: (fault: unknown) => void };

/** Asks the passing of time what has become due: at once, then every half minute of the hall's clock, one at a time. */
export function clockwork({ pace, tick, oops }: Needs): { stop: () => void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = async () => {
    await tick().catch(oops);
    if (!stopped) timer = setTimeout(() => void again(), Math.max(EVERY / pace, 250));
  };
  void again();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
