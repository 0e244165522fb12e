import type { MatterRow, TicketView } from '../shared/views.ts';
import type { Lang, MatterCode, Priority, QueueCode, Refusal, TicketId, TicketNumber } from '../shared/words.ts';

/** How long the hall has been asked: nothing to see, an outline, a sentence, no line yet (SCREENS 0.10). */
export const PATIENCE = ['fresh', 'asking', 'slow', 'unheard'] as const;
export type Patience = (typeof PATIENCE)[number];

/** What became of "cancel this number": not touched, the question is open, asked for, no answer. */
export type Cancelling = 'no' | 'asked' | 'sent' | 'failed';

/** Why there is no number: a refusal of the hall, or null when it could not be heard at all. */
export type Sorry = Refusal | null;

/** What the hall is asked for with a ticket's id. Asked again with that id, it is the very same. */
export type Asked = {
  readonly queue: QueueCode;
  readonly matter: MatterCode | null;
  /** Told to the hall, shown to nobody. */
  readonly priority: Priority | null;
  readonly ready: readonly string[];
  readonly lang: Lang;
};

/** Somebody was called for: on its way, the desk knows, nobody answered. `call` tells a late answer to another's call. */
export type Help = { readonly call: number; readonly how: 'sent' | 'heard' | 'unheard' };

/** Where a citizen is on the kiosk. Every step knows what it needs to draw itself, and where "back" leads. */
export type Step = { readonly lang: Lang; readonly help?: Help } & (
  | { readonly at: 'home' }
  | { readonly at: 'services'; readonly page: number }
  | { readonly at: 'papers'; readonly page: number }
  | {
      readonly at: 'find';
      readonly typed: string;
      readonly page: number;
      /** What fits the letters; undefined: not heard yet, null: no answer. */
      readonly found: readonly MatterRow[] | null | undefined;
      readonly back: Step;
    }
  | { readonly at: 'confirm'; readonly queue: QueueCode; readonly choosing: boolean; readonly back: Step } // choosing: why one goes first
  | { readonly at: 'matters'; readonly queue: QueueCode; readonly page: number; readonly back: Step }
  | {
      readonly at: 'checklist';
      readonly queue: QueueCode;
      readonly matter: MatterCode;
      readonly page: number;
      /** The papers are ticked off one by one. */
      readonly checking: boolean;
      /** Names of those that one has along. */
      readonly ready: readonly string[];
      readonly back: Step;
    }
  | {
      readonly at: 'asking';
      readonly asked: Asked;
      readonly ticket: TicketId;
      readonly patience: Patience;
    }
  | { readonly at: 'number'; readonly ticket: TicketView; readonly cancelling: Cancelling }
  | { readonly at: 'cancelled'; readonly number: TicketNumber }
  | {
      readonly at: 'sorry';
      readonly asked: Asked;
      readonly why: Sorry;
      /** The id that may have been given after all: asked for again, or let go, never forgotten. */
      readonly ticket: TicketId | null;
    }
);

export type Move =
  | { did: 'choseLanguage'; lang: Lang }
  | { did: 'wantedAllServices' }
  | { did: 'wantedPapers' }
  | { did: 'wantedToFind' }
  | { did: 'typedLetter'; letter: string }
  | { did: 'erasedLetter' }
  | { did: 'clearedLetters' }
  | { did: 'gotMatters'; typed: string; rows: readonly MatterRow[] | null }
  | { did: 'choseService'; queue: QueueCode }
  | { did: 'choseQueueOfPapers'; queue: QueueCode }
  | { did: 'choseMatter'; queue: QueueCode; matter: MatterCode }
  | { did: 'turnedPage'; page: number }
  | { did: 'askedForNumber'; queue: QueueCode; matter: MatterCode | null; priority?: Priority; ticket: TicketId }
  | { did: 'wantedPriority' }
  | { did: 'wantedInTurn' }
  | { did: 'wantedToCheck' }
  | { did: 'ticked'; name: string }
  | { did: 'waited'; patience: Patience }
  | { did: 'gotNumber'; ticket: TicketView }
  | { did: 'gotNo'; ticket: TicketId; why: Sorry }
  | { did: 'wantedToCancel' }
  | { did: 'keptNumber' }
  | { did: 'sentCancel' }
  | { did: 'cancelFailed'; ticket: TicketId }
  | { did: 'gotCancelled'; ticket: TicketId }
  | { did: 'calledHelp'; call: number }
  | { did: 'gotHelp'; call: number; heard: boolean }
  | { did: 'closedHelp' }
  | { did: 'wentBack' }
  | { did: 'wentHome' }
  | { did: 'walkedAway' };

/** The first screen, as the next citizen finds it. */
export const HOME: Step = { lang: 'zh-CN', at: 'home' };

/** The next step. A move that makes no sense here changes nothing, so neither a double touch nor a late answer can hurt. */
export function next(step: Step, move: Move): Step {
  const { help } = step;
  switch (move.did) {
    case 'calledHelp': // one call at a time, and the page stays
      return help && help.how !== 'unheard' ? step : { ...withoutChoosing(step), help: { call: move.call, how: 'sent' } };
    case 'gotHelp':
      return help?.how === 'sent' && help.call === move.call ? withHelp(step, { ...help, how: move.heard ? 'heard' : 'unheard' }) : step;
    case 'closedHelp':
      return help ? withHelp(step) : step;
    case 'wentHome':
    case 'walkedAway':
      return turn(withHelp(step), move); // the next citizen has called nobody
    default: {
      const after = turn(step, move);
      return after === step ? step : withHelp(after, help); // an answer may change the page under the sheet
    }
  }
}

/** The same page with this to say of help, or with nothing. */
function withHelp(step: Step, help?: Help): Step {
  if (step.help === help) return step;
  const { help: _, ...plain } = step;
  return help ? { ...plain, help } : plain;
}

type Turn = Exclude<Move, { did: 'calledHelp' | 'gotHelp' | 'closedHelp' }>;

/** From page to page. */
function turn(step: Step, move: Turn): Step {
  const { lang } = step;
  switch (move.did) {
    case 'choseLanguage':
      return step.lang === move.lang ? step : { ...step, lang: move.lang };
    case 'wantedAllServices':
      return step.at === 'home' ? { lang, at: 'services', page: 0 } : step;
    case 'wantedPapers':
      return step.at === 'home' || step.at === 'sorry' ? { lang, at: 'papers', page: 0 } : step;
    case 'wantedToFind':
      return step.at === 'papers' ? { lang, at: 'find', typed: '', page: 0, found: undefined, back: step } : step;
    case 'typedLetter':
      return step.at === 'find' && step.typed.length < MOST_LETTERS ? typing(step, step.typed + move.letter) : step;
    case 'erasedLetter':
      return step.at === 'find' && step.typed ? typing(step, step.typed.slice(0, -1)) : step;
    case 'clearedLetters':
      return step.at === 'find' && step.typed ? typing(step, '') : step;
    case 'gotMatters': // late, for letters that are not there any more: not heard
      return step.at === 'find' && step.typed && step.typed === move.typed ? { ...step, found: move.rows } : step;
    case 'choseService':
      return step.at === 'home' || step.at === 'services' ? { lang, at: 'confirm', queue: move.queue, choosing: false, back: step } : step;
    case 'choseQueueOfPapers':
      return step.at === 'papers' || step.at === 'confirm' || isKept(step)
        ? { lang, at: 'matters', queue: move.queue, page: 0, back: step }
        : step;
    case 'choseMatter':
      return step.at === 'matters' || step.at === 'find' || isKept(step)
        ? { lang, at: 'checklist', queue: move.queue, matter: move.matter, page: 0, checking: false, ready: [], back: step }
        : step;
    case 'turnedPage':
      return 'page' in step && move.page >= 0 && move.page !== step.page ? { ...step, page: move.page } : step;
    case 'askedForNumber':
      return mayAsk(step)
        ? { lang, at: 'asking', asked: askedOf(step, move), ticket: unsettled(step) ?? move.ticket, patience: 'fresh' }
        : step;
    case 'wantedToCheck': // with a number in hand nobody would hear of it
      return step.at === 'checklist' && !step.checking && !heldBy(step) ? { ...step, checking: true, page: 0 } : step;
    case 'ticked':
      return step.at === 'checklist' && step.checking ? { ...step, ready: ticking(step.ready, move.name) } : step;
    case 'wantedPriority':
      return step.at === 'confirm' && !step.choosing ? { ...step, choosing: true } : step;
    case 'wantedInTurn':
      return withoutChoosing(step);
    case 'waited':
      return step.at === 'asking' && rank(move.patience) > rank(step.patience) ? { ...step, patience: move.patience } : step;
    case 'gotNumber':
      return step.at === 'asking' && step.ticket === move.ticket.id ? { lang, at: 'number', ticket: move.ticket, cancelling: 'no' } : step;
    case 'gotNo':
      if (step.at !== 'asking' || step.ticket !== move.ticket) return step;
      return { lang, at: 'sorry', asked: step.asked, why: move.why, ticket: isSure(move.why) ? null : step.ticket };
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
      if (step.at === 'checklist' && step.checking) return { ...step, checking: false, page: 0 };
      if ('back' in step) return { ...step.back, lang };
      return step.at === 'services' || step.at === 'papers' || step.at === 'sorry' ? { lang, at: 'home' } : step;
    case 'wentHome':
      if (step.at === 'asking' || step.at === 'home') return step;
      return step.at === 'number' || step.at === 'cancelled' ? HOME : { lang, at: 'home' }; // with the number the visit is over
    case 'walkedAway':
      return step.at === 'asking' ? step : HOME; // a number on its way is waited for
  }
}

const MOST_TICKS = 40; // NumberRequest.ready
const LONGEST_NAME = 120;
const ticking = (ready: readonly string[], name: string): readonly string[] =>
  ready.includes(name) ? ready.filter((one) => one !== name) : [...ready, name].slice(0, MOST_TICKS);

const MOST_LETTERS = 16;

/** With other letters: what was found stays until the answer to these, so that nothing flickers. */
const typing = (step: Extract<Step, { at: 'find' }>, typed: string): Step => ({
  ...step,
  typed,
  page: 0,
  found: typed ? step.found : undefined,
});

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

/** What lies on the glass, page or sheet: where it changes, the second half of a touch presses nothing. */
export const glassOf = (step: Step): string =>
  [step.at, Boolean(step.help), step.at === 'confirm' && step.choosing, step.at === 'checklist' && step.checking].join();

/** After a sentence it is the same that is asked for: the reason and the papers are not told twice. */
const askedOf = (step: Step, { queue, matter, priority }: Extract<Move, { did: 'askedForNumber' }>): Asked =>
  step.at === 'sorry'
    ? step.asked
    : {
        queue,
        matter,
        priority: priority ?? null,
        ready: step.at === 'checklist' ? step.ready.map((name) => name.slice(0, LONGEST_NAME)) : [],
        lang: step.lang,
      };
const withoutChoosing = (step: Step): Step => (step.at === 'confirm' && step.choosing ? { ...step, choosing: false } : step);
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
