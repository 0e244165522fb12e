import type { HeartbeatView, Mounting, SpokenThere } from '../shared/views.ts';
import type { TicketNumber } from '../shared/words.ts';
import type { Sound } from '../ui/heartbeat.ts';
import type { Page } from './pages/page.ts';

/** A picture of this page with what it remembers: main.ts gives it views, breaks and the passing of time. */
export type Screen<View> = {
  readonly element: HTMLElement;
  readonly show: (view: View) => void;
  /** The line is broken: what is shown is of then. */
  readonly lost: () => void;
  readonly tick: () => void;
  /** The call that it shows or showed last, and whether it is calling now: no moment to begin anew. */
  readonly call: () => { readonly number: TicketNumber | null; readonly now: boolean };
  /** How the hall says that this screen hangs: its layout, and which way up. */
  readonly mount: (mounting: Mounting) => void;
  readonly sound: () => Sound;
  readonly mute: (muted: boolean) => void;
  readonly testSound: () => void;
  /** The `nr` of the last call that it has spoken; left out where nothing is spoken. */
  readonly spoken?: () => number | null;
  /** The same by zone, with what else it has spoken. */
  readonly said?: () => readonly SpokenThere[];
  /** In a preview: which of the reading pages turn; null: all. */
  readonly only?: (narrow: ((pages: readonly Page[]) => readonly Page[]) | null) => void;
  /** What the server said of this device. */
  readonly told?: (said: HeartbeatView) => void;
};
