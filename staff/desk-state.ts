import type { DeskView, NotificationView, SoughtView, TicketPlaceView, WhyView } from '../shared/views.ts';
import type { Instant, Lang, PrintResult, TicketId, ZoneCode } from '../shared/words.ts';
import type { DeskAsk, NumberFor } from './desk-asks.ts';

/** The ticket somebody has asked about; once found it is followed, so that what is shown of it is of now. `why` is ready to read. */
export type Finding =
  | { readonly is: 'nothing' }
  | { readonly is: 'looking' }
  | { readonly is: 'none'; readonly why: string }
  | { readonly is: 'several'; readonly list: readonly SoughtView[] }
  /** A slip of one-time notification (一次性告知单), whose holder may take a number with it. */
  | { readonly is: 'slip'; readonly slip: NotificationView; readonly why: string }
  | { readonly is: 'ticket'; readonly ticket: TicketPlaceView; readonly slip: PrintResult | null; readonly why: WhyView | null };

/** The notice being sent: under way, why it was refused, and how many went out, so that the form empties itself after each. */
export type Sending = { readonly busy: boolean; readonly why: string; readonly sent: number };

/** What was asked for last and has not been fulfilled: `of` says where it was pressed, `why` is ready to read. */
export type Asked = { readonly of: string; readonly busy: boolean; readonly why: string };
export const NOT_ASKED: Asked = { of: '', busy: false, why: '' };

/** All that the desk's page shows. */
export type Desk = {
  /** Absent until the first view has come. */
  readonly view: DeskView | undefined;
  readonly stale: boolean;
  /** The hall's time; null: not known for sure. */
  readonly now: Instant | null;
  /** Whether this person may give numbers and print: guides may. */
  readonly mayGive: boolean;
  readonly supervises: boolean;
  /** Why the last key did nothing. */
  readonly line: string;
  readonly finding: Finding;
  readonly asked: Asked;
  readonly sending: Sending;
};

export type NewNotice = { readonly text: string; readonly lang: Lang; readonly zone: ZoneCode | null; readonly minutes: number };

/** What may be wished at the desk. */
export type DeskDeed =
  | { do: 'go' | 'done' | 'takeDown'; nr: number }
  | { do: 'find'; typed: string }
  | { do: 'choose'; ticket: TicketId }
  | { do: 'printAgain' | 'putAway' | 'why' | 'comeBack' }
  | { do: 'ask'; ask: DeskAsk }
  | { do: 'give'; number: NumberFor }
  | { do: 'announce'; notice: NewNotice };
