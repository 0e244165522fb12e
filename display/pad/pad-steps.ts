import type { PadReview, PadView } from '../../shared/views.ts';
import type { Lang, ReviewReason, TicketId, TicketNumber } from '../../shared/words.ts';

/** What the citizen has pressed: 5 is 非常满意. */
export type Rating = { readonly ticket: TicketId; readonly grade: number; readonly reasons: readonly ReviewReason[] };

/** The service asked about, and the steady moment in which it was over. */
type Asked = { readonly review: PadReview; readonly since: number };

export type PadStep =
  | { readonly is: 'window' }
  | { readonly is: 'asking'; readonly asked: Asked }
  | { readonly is: 'reasons'; readonly asked: Asked; readonly grade: number; readonly reasons: readonly ReviewReason[] }
  | { readonly is: 'sending'; readonly asked: Asked; readonly grade: number; readonly since: number }
  | { readonly is: 'thanks'; readonly asked: Asked; readonly said: Thanks; readonly since: number };
/** Taken down; kept here until there is a line again; refused by the hall. */
export type Thanks = 'thanks' | 'later' | 'notTaken';

/** The pad as one value. What its citizen has chosen to read by is forgotten with the visit. */
export type Pad = {
  readonly step: PadStep;
  readonly large: boolean;
  readonly contrast: boolean;
  /** Chosen by a key; null: the ticket's own. */
  readonly language: Lang | null;
  readonly touchedAt: number | null;
  /** Who stands at the window, by the view. */
  readonly here: TicketNumber | null;
  /** The ticket that was asked about and is not asked about again. */
  readonly settled: TicketId | null;
};

export type PadMove =
  | { do: 'look'; view: PadView; doneSince: number }
  | { do: 'tick' | 'skip' | 'back' | 'submit' | 'large' | 'contrast' }
  | { do: 'language'; language: Lang }
  | { do: 'grade'; grade: number }
  | { do: 'reason'; reason: ReviewReason }
  | { do: 'handed'; ticket: TicketId; well: boolean };

/** What follows, and the rating to hand in, if one was made. All times are steady milliseconds. */
export type Moved = { readonly pad: Pad; readonly hand: Rating | null };

const THANKS_FOR = 6_000;
const LARGE_TIMES = 3;
const FORGET_AFTER = 60_000; // a pad that was left in large print beside an empty window
const BAD = 2; // this grade and worse are asked why

const PLAIN = { large: false, contrast: false, language: null, touchedAt: null } as const;
export const newPad = (settled: TicketId | null): Pad => ({ ...PLAIN, step: { is: 'window' }, here: null, settled });

const only = (pad: Pad): Moved => ({ pad, hand: null });
const at = (pad: Pad, step: PadStep): Moved => only({ ...pad, step });

/** What a move makes of the pad. What does not fit the step changes nothing: a second touch is no second answer. */
export function padAfter(pad: Pad, move: PadMove, now: number): Moved {
  const { step } = pad;
  switch (move.do) {
    case 'look':
      return looked(pad, move);
    case 'tick':
      return ticked(pad, now);
    case 'handed':
      if (step.is !== 'sending' || step.asked.review.ticket !== move.ticket) return only(pad);
      return at(pad, { is: 'thanks', asked: step.asked, said: move.well ? 'thanks' : 'notTaken', since: now });
    case 'large':
      return only({ ...pad, large: !pad.large, touchedAt: now });
    case 'contrast':
      return only({ ...pad, contrast: !pad.contrast, touchedAt: now });
    case 'language':
      return only({ ...pad, language: move.language, touchedAt: now });
    case 'skip':
      return step.is === 'asking' ? only(closed(pad)) : only(pad);
    case 'grade': {
      if (step.is !== 'asking') return only(pad);
      const touched = { ...pad, touchedAt: now };
      if (move.grade <= BAD) return at(touched, { is: 'reasons', asked: step.asked, grade: move.grade, reasons: [] });
      return handIn(touched, { asked: step.asked, grade: move.grade, reasons: [] }, now);
    }
    case 'reason': {
      if (step.is !== 'reasons') return only(pad);
      const others = step.reasons.filter((one) => one !== move.reason);
      const reasons = others.length < step.reasons.length ? others : [...others, move.reason];
      return at({ ...pad, touchedAt: now }, { ...step, reasons });
    }
    case 'back':
      return step.is === 'reasons' ? at({ ...pad, touchedAt: now }, { is: 'asking', asked: step.asked }) : only(pad);
    case 'submit':
      return step.is === 'reasons' ? handIn(pad, step, now) : only(pad);
  }
}

/** Whole seconds until the question closes by itself; null while nothing is asked. A touch begins them anew. */
export function secondsLeft({ step, large, touchedAt }: Pad, now: number): number | null {
  if (step.is !== 'asking' && step.is !== 'reasons') return null;
  const { review, since } = step.asked;
  const until = Math.max(since, touchedAt ?? since) + (large ? review.secondsLarge : review.seconds) * 1000;
  return Math.max(0, Math.ceil((until - now) / 1000));
}

type Answer = { asked: Asked; grade: number; reasons: readonly ReviewReason[] };
const ratingOf = ({ asked, grade, reasons }: Answer): Rating => ({ ticket: asked.review.ticket, grade, reasons });

function handIn(pad: Pad, answer: Answer, now: number): Moved {
  const { asked, grade } = answer;
  const step: PadStep = { is: 'sending', asked, grade, since: now };
  return { pad: { ...pad, step, settled: asked.review.ticket }, hand: ratingOf(answer) };
}

/** Back to the window's own picture; whoever comes next finds the pad as it was. */
function closed(pad: Pad): Pad {
  const settled = pad.step.is === 'window' ? pad.settled : pad.step.asked.review.ticket;
  return { ...pad, ...PLAIN, step: { is: 'window' }, settled };
}

function looked(before: Pad, { view, doneSince }: Extract<PadMove, { do: 'look' }>): Moved {
  const pad = { ...before, here: view.number };
  const { step } = before;
  const someoneNew = view.number !== null && view.number !== before.here;
  const begin = (from: Pad): Pad => {
    const { review } = view;
    return review && review.ticket !== from.settled ? { ...from, step: { is: 'asking', asked: { review, since: doneSince } } } : from;
  };
  switch (step.is) {
    case 'window': {
      const own = view.review?.ticket; // the one who reads large print is asked in large print
      return only(begin(someoneNew && own === undefined ? { ...pad, ...PLAIN } : pad));
    }
    case 'asking':
      return view.review?.ticket === step.asked.review.ticket ? only(pad) : only(begin(closed(pad)));
    case 'reasons':
      // Whoever has begun to say why is let finish, and what was pressed counts: nobody can call it away.
      if (view.review?.ticket === step.asked.review.ticket || (view.review === null && view.number === null)) return only(pad);
      return { pad: begin(closed(pad)), hand: ratingOf(step) };
    default:
      return only(someoneNew || (view.review && view.review.ticket !== step.asked.review.ticket) ? begin(closed(pad)) : pad);
  }
}

function ticked(pad: Pad, now: number): Moved {
  const { step, touchedAt } = pad;
  switch (step.is) {
    case 'window':
      return only(pad.here === null && touchedAt !== null && now - touchedAt >= FORGET_AFTER ? closed(pad) : pad);
    case 'asking':
      return only(secondsLeft(pad, now) === 0 ? closed(pad) : pad);
    case 'reasons':
      return secondsLeft(pad, now) === 0 ? handIn(pad, step, now) : only(pad);
    case 'sending':
      return now - step.since >= THANKS_FOR ? at(pad, { is: 'thanks', asked: step.asked, said: 'later', since: now }) : only(pad);
    case 'thanks':
      return only(now - step.since >= THANKS_FOR * (pad.large ? LARGE_TIMES : 1) ? closed(pad) : pad);
  }
}
