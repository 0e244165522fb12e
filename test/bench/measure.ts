/** What a slice of work showed: how many a second, and how long each took (milliseconds). */
export type Slice = { readonly perSecond: number; readonly took: readonly number[] };

/** `count` pieces of work by `workers` at once, each beginning the next when it has done one. */
export async function slice(workers: number, count: number, work: (worker: number) => Promise<void>): Promise<Slice> {
  const took: number[] = [];
  let begun = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (begun < count) {
        begun += 1;
        const start = performance.now();
        await work(worker);
        took.push(performance.now() - start);
      }
    }),
  );
  return { perSecond: (took.length / (performance.now() - from)) * 1000, took };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
};

/** Rounds of the same thing, told together: the median rate, and the percentiles of all that was asked. */
export function together(slices: readonly Slice[]): { perSecond: number; p50: number; p99: number } {
  const took = slices.flatMap((one) => one.took);
  return { perSecond: median(slices.map((one) => one.perSecond)), p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** The median of the ratios round by round: a machine that was slow for a while was slow for both. */
export const ratioOf = (ours: readonly number[], base: readonly number[]): number =>
  median(ours.map((value, nth) => value / (base[nth] ?? Number.NaN)));

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
