import type { Lang } from '../../../shared/words.ts';
import type { DayTold } from '../figures.ts';
import type { Breach } from '../invariants.ts';

/** What the control room shows, whole, each time. */
export type RoomView = {
  /** On the hall's wall. */
  readonly day: string;
  readonly clock: string;
  readonly pace: number;
  readonly seed: number;
  readonly waiting: number;
  readonly atWindows: number;
  readonly openWindows: number;
  readonly told: DayTold;
  readonly checked: number;
  readonly broken: readonly Breach[];
  /** A ticket to show on the phone. */
  readonly phone: string | null;
  readonly over: boolean;
};

export const FRAMES = ['kiosk', 'board', 'console', 'office', 'phone'] as const;
export type FrameName = (typeof FRAMES)[number];
/** Where each screen is: its port, and the address below it. */
export type Frames = Readonly<Record<FrameName, { readonly port: number; readonly path: string }>>;
export type Language = Lang;
