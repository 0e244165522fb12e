const SLICE = 4; // milliseconds at a stretch: a number is called meanwhile

/** Lets the hall do what it has to, whenever long work has gone on for a few milliseconds. */
export function inSlices(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() < since + SLICE) return;
    await new Promise(setImmediate);
    since = performance.now();
  };
}
