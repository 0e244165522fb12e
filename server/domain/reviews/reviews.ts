import { addDays } from '../../../shared/time.ts';
import type { Actor, Day, Instant, MatterCode, QueueCode, StaffId, TicketId, TicketStatus, WindowNo } from '../../../shared/words.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import { dayOf } from '../queue/decide.ts';
import type { QueueEvent } from '../queue/events.ts';
import { type QueueState, ticketIn } from '../queue/state.ts';
import type { Settings } from '../settings.ts';

/** A service as it is reviewed: read off the open day, or off the facts once its day is over. */
export type Served = {
  readonly status: TicketStatus;
  readonly day: Day;
  readonly queue: QueueCode;
  readonly matter: MatterCode | null;
  readonly lastWindow: WindowNo | null;
  readonly clerk: Actor;
};

/** `left`: the ticket as the facts know it, for one of an earlier day; `reviewed`: they know a review of it. `pad`: the pad that asks. */
export type ReviewCommand = {
  about: 'reviews';
  by: Actor;
  type: 'review';
  ticket: TicketId;
  grade: number;
  dimensions: Readonly<Record<string, number>>;
  left: Served | null;
  reviewed: boolean;
  pad: { readonly window: WindowNo | null } | null;
};

/** One service, one review (好差评). What was written stands apart; who it was is in no journal. */
export type ReviewEvent = {
  about: 'reviews';
  by: Actor;
  at: Instant;
  type: 'ReviewGiven';
  ticket: TicketId;
  day: Day;
  queue: QueueCode;
  matter: MatterCode | null;
  window: WindowNo | null;
  clerk: StaffId | null;
  grade: number;
  dimensions: Readonly<Record<string, number>>;
};

/** Tickets reviewed since the day's turn; of earlier ones the facts know. */
export type ReviewsState = { readonly reviewed: ReadonlySet<TicketId> };
export const noReviews = (): ReviewsState => ({ reviewed: new Set() });

export function decideReview(
  asked: ReviewCommand,
  { reviewed }: ReviewsState,
  queue: QueueState,
  settings: Settings,
  at: Instant,
): Decision {
  const served = ticketIn(queue, asked.ticket) ?? asked.left;
  if (!served) return refuse('unknown-ticket');
  if (asked.pad && asked.pad.window !== served.lastWindow) return refuse('not-allowed'); // another window's pad
  if (served.status !== 'done') return { refusal: 'wrong-state', state: served.status };
  if (asked.reviewed || reviewed.has(asked.ticket)) return refuse('already-reviewed');
  if (isTooLate(served.day, settings, at)) return refuse('not-allowed');
  const { about, by, ticket, grade, dimensions } = asked;
  const { day, queue: code, matter, lastWindow: window, clerk } = served;
  return accept({ about, by, at, type: 'ReviewGiven', ticket, day, queue: code, matter, window, clerk, grade, dimensions });
}

/** The link on the slip is good for some days (rules.json review.link_days), then it is a piece of paper. */
const isTooLate = (day: Day, settings: Settings, at: Instant): boolean =>
  addDays(day, settings.rules['review.link_days']) < dayOf(settings, at);

/** What its holder's phone may ask about a service; nothing before it is done. */
export function reviewOf(
  { status, day }: Pick<Served, 'status' | 'day'>,
  isReviewed: boolean,
  settings: Settings,
  at: Instant,
): { review?: 'due' | 'given' | 'over' } {
  if (status !== 'done') return {};
  return { review: isReviewed ? 'given' : isTooLate(day, settings, at) ? 'over' : 'due' };
}

export function evolveReviews(state: ReviewsState, event: ReviewEvent | Extract<QueueEvent, { type: 'DayTurned' }>): ReviewsState {
  if (event.type === 'DayTurned') return noReviews();
  return { reviewed: new Set([...state.reviewed, event.ticket]) };
}
