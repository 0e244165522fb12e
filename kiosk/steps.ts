import type { TicketView } from '../shared/views.ts';
import type { Lang, MatterCode, QueueCode, Refusal, TicketId, TicketNumber } from '../shared/words.ts';

/** How long the hall has been asked: nothing to see, an outline, a sentence, no line yet (SCREENS 0.10). */
export const PATIENCE = ['fresh', 'asking', 'slow', 'unheard'] as const;
export type Patience = (typeof PATIENCE)[number];

/** What became of "cancel this number": not touched, the question is open, asked for, no answer. */
export type Cancelling = 'no' | 'asked' | 'sent' | 'failed';

/** Why there is no number: a refusal of the hall, or null when it could not be heard at all. */
export type Sorry = Refusal | null;

/** Where a citizen is on the kiosk. Every step knows what it needs to draw itself, and where "back" leads. */
export type Step = { readonly lang: Lang } & (
  | { readonly at: 'home' }
  | { readonly at: 'services'; readonly page: number }
  | { readonly at: 'papers'; readonly page: number }
  | { readonly at: 'confirm'; readonly queue: QueueCode; readonly back: Step }
  | { readonly at: 'matters'; readonly queue: QueueCode; readonly page: number; readonly back: Step }
  | { readonly at: 'checklist'; readonly queue: QueueCode; readonly matter: MatterCode; readonly page: number; readonly back: Step }
  | {
      readonly at: 'asking';
      readonly queue: QueueCode;
      readonly matter: MatterCode | null;
      readonly ticket: TicketId;
      readonly patience: Patience;
    }
  | { readonly at: 'number'; readonly ticket: TicketView; readonly cancelling: Cancelling }
  | { readonly at: 'cancelled'; readonly number: TicketNumber }
  | {
      readonly at: 'sorry';
      readonly queue: QueueCode;
      readonly matter: MatterCode | null;
      readonly why: Sorry;
      /** The id that may have been given after all: asked for again, or let go, never forgotten. */
      readonly ticket: TicketId | null;
    }
);

export type Move =
  | { did: 'choseLanguage'; lang: Lang }
  | { did: 'wantedAllServices' }
  | { did: 'wantedPapers' }
  | { did: 'choseService'; queue: QueueCode }
  | { did: 'choseQueueOfPapers'; queue: QueueCode }
  | { did: 'choseMatter'; queue: QueueCode; matter: MatterCode }
  | { did: 'turnedPage'; page: number }
  | { did: 'askedForNumber'; queue: QueueCode; matter: MatterCode | null; ticket: TicketId }
  | { did: 'waited'; patience: Patience }
  | { did: 'gotNumber'; ticket: TicketView }
  | { did: 'gotNo'; ticket: TicketId; why: Sorry }
  | { did: 'wantedToCancel' }
  | { did: 'keptNumber' }
  | { did: 'sentCancel' }
  | { did: 'cancelFailed'; ticket: TicketId }
  | { did: 'gotCancelled'; ticket: TicketId }
  | { did: 'wentBack' }
  | { did: 'wentHome' }
  | { did: 'walkedAway' };

/** The first screen, as the next citizen finds it. */
export const HOME: Step = { lang: 'zh-CN', at: 'home' };

/** The next step. A move that makes no sense here changes nothing, so neither a double touch nor a late answer can hurt. */
export function next(step: Step, move: Move): Step {
  const { lang } = step;
  switch (move.did) {
    case 'choseLanguage':
      return step.lang === move.lang ? step : { ...step, lang: move.lang };
    case 'wantedAllServices':
      return step.at === 'home' ? { lang, at: 'services', page: 0 } : step;
    case 'wantedPapers':
      return step.at === 'home' || step.at === 'sorry' ? { lang, at: 'papers', page: 0 } : step;
    case 'choseService':
      return step.at === 'home' || step.at === 'services' ? { lang, at: 'confirm', queue: move.queue, back: step } : step;
    case 'choseQueueOfPapers':
      return step.at === 'papers' || step.at === 'confirm' || isKept(step)
        ? { lang, at: 'matters', queue: move.queue, page: 0, back: step }
        : step;
    case 'choseMatter':
      return step.at === 'matters' || isKept(step)
        ? { lang, at: 'checklist', queue: move.queue, matter: move.matter, page: 0, back: step }
        : step;
    case 'turnedPage':
      return 'page' in step && move.page >= 0 && move.page !== step.page ? { ...step, page: move.page } : step;
    case 'askedForNumber':
      return mayAsk(step)
        ? { lang, at: 'asking', queue: move.queue, matter: move.matter, ticket: unsettled(step) ?? move.ticket, patience: 'fresh' }
        : step;
    case 'waited':
      return step.at === 'asking' && rank(move.patience) > rank(step.patience) ? { ...step, patience: move.patience } : step;
    case 'gotNumber':
      return step.at === 'asking' && step.ticket === move.ticket.id ? { lang, at: 'number', ticket: move.ticket, cancelling: 'no' } : step;
    case 'gotNo':
      if (step.at !== 'asking' || step.ticket !== move.ticket) return step;
      return { lang, at: 'sorry', queue: step.queue, matter: step.matter, why: move.why, ticket: isSure(move.why) ? null : step.ticket };
    case 'wantedToCancel':
      return step.at === 'number' && step.cancelling === 'no' ? { ...step, cancelling: 'asked' } : step;
    case 'keptNumber':
      return step.at === 'number' && step.cancelling !== 'sent' && step.cancelling !== 'no' ? { ...step, cancelling: 'no' } : step;
    case 'sentCancel':
      return step.at === 'number' && (step.cancelling === 'asked' || step.cancelling === 'failed') ? { ...step, cancelling: 'sent' } : step;
    case 'cancelFailed':
      return step.at === 'number' && step.ticket.id === move.ticket && step.cancelling === 'sent'
        ? { ...step, cancelling: 'failed' }
        : step;
    case 'gotCancelled':
      return step.at === 'number' && step.ticket.id === move.ticket ? { lang, at: 'cancelled', number: step.ticket.number } : step;
    case 'wentBack':
      if ('back' in step) return { ...step.back, lang };
      return step.at === 'services' || step.at === 'papers' || step.at === 'sorry' ? { lang, at: 'home' } : step;
    case 'wentHome':
      if (step.at === 'asking' || step.at === 'home') return step;
      return step.at === 'number' || step.at === 'cancelled' ? HOME : { lang, at: 'home' }; // with the number the visit is over
    case 'walkedAway':
      return step.at === 'asking' ? step : HOME; // a number on its way is waited for
  }
}

/** The number that this citizen already has, while the papers for it are being read. */
export function heldBy(step: Step): TicketView | null {
  if (step.at === 'number') return step.ticket;
  return step.at === 'matters' || step.at === 'checklist' ? heldBy(step.back) : null;
}

/**
 * The ticket that may exist in the hall while nobody sees it any more, after the step has changed: somebody gave up before
 * the answer. It has to be cancelled, or a number would be called that nobody holds.
 */
export function letGo(before: Step, after: Step): TicketId | null {
  const open = before.at === 'asking' ? before.ticket : unsettled(before);
  if (!open || after.at === 'sorry') return null; // refused, or still to be asked for again
  if (after.at === 'asking' && after.ticket === open) return null;
  return after.at === 'number' && after.ticket.id === open ? null : open;
}

const rank = (patience: Patience): number => PATIENCE.indexOf(patience);
const isKept = (step: Step): boolean => step.at === 'number' && step.cancelling === 'no';
const unsettled = (step: Step): TicketId | null => (step.at === 'sorry' ? step.ticket : null);
const mayAsk = (step: Step): boolean =>
  step.at === 'home' ||
  step.at === 'services' ||
  step.at === 'confirm' ||
  step.at === 'sorry' ||
  (step.at === 'checklist' && !heldBy(step)); // one visit to the list, one number

/** Whether the hall has certainly given no number. Not saved, too many requests and no answer leave it open. */
export const isSure = (why: Sorry): boolean => why !== null && why.refusal !== 'not-saved' && why.refusal !== 'too-many-requests';
