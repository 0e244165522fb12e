import type { HalfHour, WindowTime } from '../../shared/today.ts';
import type { Clock, WindowNo } from '../../shared/words.ts';

// What the charts of the day answer: found in the figures, and put into words elsewhere.

/** How the hall kept up with who came. */
export type FlowAnswer =
  | { readonly is: 'nobody' }
  | { readonly is: 'kept'; readonly peak: number }
  /** More came than were served from `from` on; it has not fallen since. */
  | { readonly is: 'rising'; readonly from: Clock; readonly now: number }
  | { readonly is: 'peaked'; readonly from: Clock; readonly peak: number; readonly now: number };

/** Fewer than this at once is a hall that keeps up, whatever its size. */
const FEW = 5;
/** What is left of the most, for it to count as still rising. */
const STILL = 0.9;

/** `windows`: so many are due; where no more wait than there are windows, everybody is next. */
export function flowAnswer(halves: readonly HalfHour[], windows: number): FlowAnswer {
  if (halves.every(({ taken, waiting }) => taken === 0 && waiting === 0)) return { is: 'nobody' };
  const peak = halves.reduce((most, { waiting }) => Math.max(most, waiting), 0);
  const few = Math.max(FEW, windows);
  if (peak <= few) return { is: 'kept', peak };
  let nth = halves.findIndex(({ waiting }) => waiting === peak);
  while ((halves[nth - 1]?.waiting ?? 0) > few) nth -= 1; // back to the half hour in which it became many
  const from = halves[nth]?.from ?? '';
  const now = halves.at(-1)?.waiting ?? 0;
  return now >= peak * STILL ? { is: 'rising', from, now } : { is: 'peaked', from, peak, now };
}

/** What became of the windows' time: who was away without a reason, who stood half free; `busy` is the share of open time that was served. */
export type TimeAnswer = {
  readonly absent: readonly WindowNo[];
  readonly absentMinutes: number;
  readonly idle: readonly WindowNo[];
  readonly busy: number | null;
};

/** So long a window has been open before anything is said of it, minutes. */
const LONG_ENOUGH = 60;

export function timeAnswer(times: readonly WindowTime[]): TimeAnswer {
  const absent = times.filter((one) => one.absent > 0).sort((a, b) => b.absent - a.absent);
  const [served, open] = times.reduce(([s, o], { serving, free }) => [s + serving, o + serving + free], [0, 0]);
  return {
    absent: absent.map(({ window }) => window),
    absentMinutes: absent.reduce((sum, one) => sum + one.absent, 0),
    idle: times.filter(({ serving, free }) => serving + free >= LONG_ENOUGH && serving < free).map(({ window }) => window),
    busy: open >= LONG_ENOUGH ? served / open : null,
  };
}
