import type { Clock, Day, WindowNo } from './words.ts';

/** Half an hour of the hall: numbers taken and tickets done within it, and how many waited when it ended, or now if it has not. */
export type HalfHour = { readonly from: Clock; readonly taken: number; readonly done: number; readonly waiting: number };

/**
 * What became of a window's time today, in minutes within the hall's hours: serving, open with nobody at it, paused, left without a
 * reason. What is served after closing counts as serving.
 */
export type WindowTime = {
  readonly window: WindowNo;
  readonly serving: number;
  readonly free: number;
  readonly paused: number;
  readonly absent: number;
};

/** A window in regular use that was not open when the day began. `openedAt` null: it was not opened at all in that session. */
export type LateStart = { readonly window: WindowNo; readonly openedAt: Clock | null; readonly minutes: number };

/** The day so far, counted from what is written down of it. */
export type TodayView = {
  readonly day: Day;
  /** When it was counted (ISO). */
  readonly counted: string;
  /** From the first number, or the first hour, to now; none before that. */
  readonly halfHours: readonly HalfHour[];
  /** Between the sessions of the day. */
  readonly breaks: readonly { readonly from: Clock; readonly to: Clock }[];
  /** So many waiting at once, over all queues, that each of them would be at its own `alert`. */
  readonly alert: number;
  readonly windowTimes: readonly WindowTime[];
  /** Windows in regular use, while the hall is to be open; none while it is not. */
  readonly due: readonly WindowNo[];
  /** The same weekday a week before; null: nobody took a number. */
  readonly lastWeek: { readonly day: Day; readonly taken: number; readonly takenByNow: number; readonly waiting: number } | null;
  /** `of`: tickets done, whose holders might have given one; `bad`: grades 1 and 2. */
  readonly reviews: { readonly given: number; readonly of: number; readonly bad: number };
  /** When the day's first session began; null: it has not, or there is none. */
  readonly opening: Clock | null;
  readonly late: readonly LateStart[];
};
