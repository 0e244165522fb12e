import type { Figures, TicketRows, TicketStory } from '../../shared/figures.ts';
import type { FigureName } from '../../shared/i18n/figures.ts';
import type { Day, QueueCode, WindowNo } from '../../shared/words.ts';
import type { Place, StoryPlace } from './address.ts';
import type { Names } from './told.ts';

/** What was asked for: on its way, here (`stale`: asked again without an answer), refused for its length, not there, or not to be had. */
export type Fetched<T> =
  | { readonly is: 'coming' | 'failed' | 'offline' | 'tooLong' | 'missing' }
  | { readonly is: 'here'; readonly what: T; readonly stale: boolean };

/** The page of the figures, as it is drawn. */
export type FiguresShown = {
  readonly at:
    | { readonly is: 'figures'; readonly place: Place }
    | { readonly is: 'story'; readonly story: StoryPlace /** The list that one came from. */; readonly back: string };
  /** The address: where one was on it is kept under this. */
  readonly key: string;
  readonly figures: Fetched<Figures>;
  readonly tickets: Fetched<TicketRows>;
  readonly story: Fetched<TicketStory>;
  readonly names: Names;
  readonly queues: readonly (readonly [QueueCode, string])[];
  readonly windows: readonly (readonly [WindowNo, string])[];
  readonly today: Day;
  readonly timezone: string;
  readonly hall: string;
  /** Figures whose definition is open; empty: none is. */
  readonly how: readonly FigureName[];
  /** Charts of which the table is shown. */
  readonly reading: ReadonlySet<string>;
  /** Whoever went back stands where they were; whoever went on begins at the top. */
  readonly came: 'back' | 'on' | 'here';
};
