import type { DeskView, TicketPlaceView } from '../shared/views.ts';
import type { Instant, Lang, PrintResult, ZoneCode } from '../shared/words.ts';

/** The ticket somebody has asked about; once found it is followed, so that what is shown of it is of now. `why` is ready to read. */
export type Finding =
  | { readonly is: 'nothing' }
  | { readonly is: 'looking' }
  | { readonly is: 'none'; readonly why: string }
  | { readonly is: 'ticket'; readonly ticket: TicketPlaceView; readonly slip: PrintResult | null };

/** The notice being sent: under way, why it was refused, and how many went out, so that the form empties itself after each. */
export type Sending = { readonly busy: boolean; readonly why: string; readonly sent: number };

/** All that the desk's page shows. */
export type Desk = {
  /** Absent until the first view has come. */
  readonly view: DeskView | undefined;
  readonly stale: boolean;
  /** The hall's time; null: not known for sure. */
  readonly now: Instant | null;
  /** Whether this person may look up tickets: guides may. */
  readonly mayFind: boolean;
  /** Why the last key did nothing. */
  readonly line: string;
  readonly finding: Finding;
  readonly sending: Sending;
};

export type NewNotice = { readonly text: string; readonly lang: Lang; readonly zone: ZoneCode | null; readonly minutes: number };

/** What may be wished at the desk. */
export type DeskDeed =
  | { do: 'go' | 'done' | 'takeDown'; nr: number }
  | { do: 'find'; typed: string }
  | { do: 'printAgain' | 'putAway' }
  | { do: 'announce'; notice: NewNotice };
