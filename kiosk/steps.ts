import type { LifeEvent } from '../shared/settings.ts';
import type { ComingView, MatterRow, TicketView } from '../shared/views.ts';
import type {
  DocumentKind,
  KioskLang,
  MatterCode,
  PrintResult,
  Priority,
  QueueCode,
  Refusal,
  TicketId,
  TicketNumber,
} from '../shared/words.ts';
import { isPlain, type Manner, nextSize, PLAIN } from './manner.ts';

/** How long the hall has been asked: nothing to see, an outline, a sentence, no line yet (SCREENS 0.10). */
export const PATIENCE = ['fresh', 'asking', 'slow', 'unheard'] as const;
export type Patience = (typeof PATIENCE)[number];

/** What became of "cancel this number": not touched, the question is open, asked for, no answer. */
export type Cancelling = 'no' | 'asked' | 'sent' | 'failed';

/** What became of a slip: nobody asked for one, it is on its way, or what the printer said. */
export type Printing = 'no' | 'printing' | PrintResult;
/** `attempt` counts the slips of one number that this visit asked for. */
export type Slip = { readonly printing: Printing; readonly attempt: number };
const NO_SLIP: Slip = { printing: 'no', attempt: 0 };
/** One slip and one more; then somebody has to look at the printer. */
export const MOST_SLIPS = 2;

/** Why there is no number: a refusal of the hall, or null when it could not be heard at all. */
export type Sorry = Refusal | null;

/** A document as it was read or typed: held for this visit, told to the hall once, shown nowhere. */
export type Card = {
  readonly kind: DocumentKind;
  readonly number: string /** Old enough to go first by law. */;
  readonly elderly: boolean;
};

/** What the hall is asked for with a ticket's id. Asked again with that id, it is the very same. */
export type Asked = {
  readonly queue: QueueCode;
  readonly matter: MatterCode | null;
  /** Told to the hall, shown to nobody. */
  readonly priority: Priority | null;
  readonly ready: readonly string[];
  readonly lang: KioskLang;
  readonly card: Card | null;
};

/**
 * A ticket that was brought back to the kiosk. By its slip's code one holds it and may do all with it; by its number, which
 * hangs on the wall for all to read, one may not cancel it: `handle` is good for this kiosk and a few minutes.
 */
export type Found = {
  readonly by: { readonly slip: TicketId } | { readonly handle: string };
  readonly ticket: Pick<TicketView, 'number' | 'queue' | 'status' | 'ahead' | 'wait' | 'window' | 'takenAt'>;
};

/**
 * Somebody was called for: on its way, the desk knows, nobody answered. `call` tells a late answer to another's call; `nr` is what
 * the desk calls it, and `comes` who has said that they go.
 */
export type Help = {
  readonly call: number;
  readonly how: 'sent' | 'heard' | 'unheard';
  readonly nr?: number;
  readonly comes?: ComingView;
};

/** Where a citizen is on the kiosk. Every page knows what it needs to draw itself, and where "back" leads. */
export type Page = { readonly lang: KioskLang } & (
  | { readonly at: 'home'; readonly page: number }
  /** Nobody has been here for a while: pages that call, and any touch only wakes. */
  | { readonly at: 'attract' }
  | { readonly at: 'services'; readonly page: number }
  | { readonly at: 'papers'; readonly page: number }
  | {
      readonly at: 'find';
      readonly typed: string;
      readonly page: number;
      /** What fits the letters; undefined: not heard yet, null: no answer. */
      readonly found: readonly MatterRow[] | null | undefined;
      readonly back: Page;
    }
  | { readonly at: 'event'; readonly event: LifeEvent; readonly page: number; readonly back: Page }
  | { readonly at: 'confirm'; readonly queue: QueueCode; readonly choosing: boolean; readonly back: Page } // choosing: why one goes first
  /** The number of a document, typed; `wrong`: it is complete and cannot be one. */
  | { readonly at: 'identify'; readonly queue: QueueCode; readonly typed: string; readonly wrong: boolean; readonly back: Page }
  | { readonly at: 'matters'; readonly queue: QueueCode; readonly page: number; readonly back: Page }
  | {
      readonly at: 'checklist';
      readonly queue: QueueCode;
      readonly matter: MatterCode;
      readonly page: number;
      /** The papers are ticked off one by one. */
      readonly checking: boolean;
      /** What one has said of one's case: ids of situations, at most one of each question. */
      readonly situations: readonly string[];
      /** Names of those that one has along. */
      readonly ready: readonly string[];
      /** The list on paper; `job` is its id, made anew for each wish. */
      readonly slip: Slip & { readonly job: string | null };
      readonly back: Page;
    }
  | {
      readonly at: 'asking';
      readonly asked: Asked;
      readonly ticket: TicketId;
      readonly patience: Patience;
    }
  | {
      readonly at: 'number';
      readonly ticket: TicketView;
      readonly cancelling: Cancelling;
      readonly slip: Slip;
      /** Out of the kiosk's own block while the hall is not heard: no figures, and no slip from the hall's printer. */
      readonly away: boolean;
    }
  | { readonly at: 'cancelled'; readonly number: TicketNumber }
  /** 我有号: shows a slip to the scanner, or types the number. */
  | { readonly at: 'mine'; readonly typed: string; readonly looking: 'no' | 'sent' | 'unknown' | 'unheard' }
  | {
      readonly at: 'found';
      readonly found: Found;
      readonly rejoining: 'no' | 'sent' | 'done' | 'failed';
      readonly cancelling: Cancelling;
      readonly slip: Slip;
    }
  | {
      readonly at: 'sorry';
      readonly asked: Asked;
      readonly why: Sorry;
      /** The id that may have been given after all: asked for again, or let go, never forgotten. */
      readonly ticket: TicketId | null;
    }
);

/** A page, and what lasts for the visit: how the screen is wanted, who was called, the card that was read. */
export type Step = Page & {
  readonly manner: Manner;
  readonly help?: Help;
  readonly card?: Card /** The languages lie over the page. */;
  readonly picking?: true;
};

export type Move =
  | { did: 'choseLanguage'; lang: KioskLang }
  | { did: 'wantedLanguages' }
  | { did: 'closedLanguages' }
  | { did: 'changedSize' }
  | { did: 'toggledLow' }
  | { did: 'toggledAloud' }
  | { did: 'woke' }
  | { did: 'wantedAllServices' }
  | { did: 'wantedPapers' }
  | { did: 'wantedToFind' }
  | { did: 'typed'; sign: string }
  | { did: 'erased' }
  | { did: 'cleared' }
  | { did: 'gotMatters'; typed: string; rows: readonly MatterRow[] | null }
  | { did: 'choseEvent'; event: LifeEvent }
  | { did: 'choseService'; queue: QueueCode; ticket: TicketId }
  | { did: 'choseQueueOfPapers'; queue: QueueCode }
  | { did: 'choseMatter'; queue: QueueCode; matter: MatterCode }
  | { did: 'choseSituation'; id: string; instead: readonly string[] }
  | { did: 'turnedPage'; page: number }
  | { did: 'askedForNumber'; queue: QueueCode; matter: MatterCode | null; priority?: Priority; ticket: TicketId }
  | { did: 'wantedPriority' }
  | { did: 'wantedInTurn' }
  | { did: 'wantedToIdentify' }
  | { did: 'readCard'; card: Card; ticket: TicketId }
  | { did: 'typedWrong' }
  | { did: 'wantedToCheck' }
  | { did: 'ticked'; name: string }
  | { did: 'waited'; patience: Patience }
  | { did: 'gotNumber'; ticket: TicketView }
  /** Issued here, out of the block, instead of the ticket that was asked for. */
  | { did: 'issuedHere'; instead: TicketId; ticket: TicketView }
  | { did: 'gotNo'; ticket: TicketId; why: Sorry }
  | { did: 'wantedSlip'; job?: string }
  | { did: 'gotSlip'; of: string; attempt: number; printing: PrintResult }
  | { did: 'wantedToCancel' }
  | { did: 'keptNumber' }
  | { did: 'sentCancel' }
  | { did: 'cancelFailed'; ticket: TicketId }
  | { did: 'gotCancelled'; ticket: TicketId }
  | { did: 'wantedMine' }
  | { did: 'lookedForMine' }
  | { did: 'scanned' }
  | { did: 'gotMine'; found: Found | 'unknown' | 'unheard' }
  | { did: 'wantedToRejoin' }
  | { did: 'gotRejoined'; found: Found | null }
  | { did: 'calledHelp'; call: number }
  | { did: 'gotHelp'; call: number; heard: boolean; nr?: number }
  | { did: 'heardWhoComes'; who: ComingView }
  | { did: 'closedHelp' }
  | { did: 'wentBack' }
  | { did: 'wentHome' }
  | { did: 'walkedAway' };

const FIRST: Page = { lang: 'zh-CN', at: 'home', page: 0 };
/** The first screen, as the next citizen finds it. */
export const HOME: Step = { ...FIRST, manner: PLAIN };

/** The first page as the next citizen finds it. */
export const isUntouched = (step: Step): boolean =>
  step.at === 'home' && step.lang === HOME.lang && step.page === 0 && isPlain(step.manner) && !step.help && !step.card && !step.picking;

/** The next step. A move that makes no sense here changes nothing, so neither a double touch nor a late answer can hurt. */
export function next(step: Step, move: Move): Step {
  const { help, manner } = step;
  switch (move.did) {
    case 'walkedAway':
      if (step.at === 'asking') return step; // a number on its way is waited for
      return isUntouched(step) ? { ...HOME, at: 'attract' } : HOME;
    case 'woke':
      return step.at === 'attract' ? HOME : step;
    case 'wantedLanguages':
      return step.picking || step.at === 'attract' ? step : { ...step, picking: true };
    case 'closedLanguages':
    case 'choseLanguage':
      return picked(step, move.did === 'choseLanguage' ? move.lang : step.lang);
    case 'changedSize':
      return withPageOne({ ...step, manner: { ...manner, ...nextSize(manner) } });
    case 'toggledLow':
      return withPageOne({ ...step, manner: { ...manner, low: !manner.low } });
    case 'toggledAloud':
      return { ...step, manner: { ...manner, aloud: !manner.aloud } };
    case 'calledHelp': // one call at a time, and the page stays
      return help && help.how !== 'unheard' ? step : { ...withoutChoosing(step), help: { call: move.call, how: 'sent' } };
    case 'gotHelp':
      return help?.how === 'sent' && help.call === move.call ? withHelp(step, answered(help, move)) : step;
    case 'heardWhoComes': // who comes stays written there, also after the desk has put the call away
      return help?.nr === move.who.nr && !help.comes ? withHelp(step, { ...help, comes: move.who }) : step;
    case 'closedHelp':
      return help ? withHelp(step) : step;
    case 'readCard':
      return readingCard(step, move);
    case 'wentHome': {
      const after = turn(step, move);
      if (after === step) return step;
      return isVisitOver(step) ? HOME : kept(after, { ...withHelp(step) });
    }
    default: {
      const after = turn(step, move);
      return after === step ? step : kept(after, step); // an answer may change the page under the sheet
    }
  }
}

/** A page within this visit. The card is the hall's affair once it was asked with. */
function kept(page: Page, { manner, help, card }: Step): Step {
  const holds = card && page.at !== 'asking' && page.at !== 'number' && page.at !== 'sorry';
  return { ...page, manner, ...(help ? { help } : {}), ...(holds ? { card } : {}) };
}

const answered = (help: Help, { heard, nr }: Extract<Move, { did: 'gotHelp' }>): Help => ({
  ...help,
  how: heard ? 'heard' : 'unheard',
  ...(nr === undefined ? {} : { nr }),
});

/** The same page with this to say of help, or with nothing. */
function withHelp(step: Step, help?: Help): Step {
  if (step.help === help) return step;
  const { help: _, ...plain } = step;
  return help ? { ...plain, help } : plain;
}

function picked(step: Step, lang: KioskLang): Step {
  if (!step.picking && step.lang === lang) return step;
  const { picking: _, ...plain } = step;
  return { ...plain, lang };
}

/** With other room, other rows stand on a page. */
const withPageOne = (step: Step): Step => ('page' in step && step.page > 0 ? { ...step, page: 0 } : step);

type Turn = Exclude<
  Move,
  {
    did:
      | 'calledHelp'
      | 'gotHelp'
      | 'heardWhoComes'
      | 'closedHelp'
      | 'walkedAway'
      | 'woke'
      | 'choseLanguage'
      | 'wantedLanguages'
      | 'closedLanguages'
      | 'changedSize'
      | 'toggledLow'
      | 'toggledAloud'
      | 'readCard';
  }
>;

/** From page to page. */
function turn(step: Step, move: Turn): Page {
  const { lang } = step;
  switch (move.did) {
    case 'wantedAllServices':
      return step.at === 'home' ? { lang, at: 'services', page: 0 } : step;
    case 'wantedPapers':
      return step.at === 'home' || step.at === 'sorry' ? { lang, at: 'papers', page: 0 } : step;
    case 'wantedToFind':
      return step.at === 'papers' ? { lang, at: 'find', typed: '', page: 0, found: undefined, back: step } : step;
    case 'typed':
      return typing(step, (typed) => typed + move.sign);
    case 'erased':
      return typing(step, (typed) => typed.slice(0, -1));
    case 'cleared':
      return typing(step, () => '');
    case 'gotMatters': // late, for letters that are not there any more: not heard
      return step.at === 'find' && step.typed && step.typed === move.typed ? { ...step, found: move.rows } : step;
    case 'choseEvent':
      return step.at === 'find' ? { lang, at: 'event', event: move.event, page: 0, back: step } : step;
    case 'choseService':
      if (step.at !== 'home' && step.at !== 'services') return step;
      if (step.card && !step.card.elderly) return asking(step, { queue: move.queue, ticket: move.ticket });
      return { lang, at: 'confirm', queue: move.queue, choosing: Boolean(step.card), back: step };
    case 'choseQueueOfPapers':
      return step.at === 'papers' || step.at === 'confirm' || isKept(step)
        ? { lang, at: 'matters', queue: move.queue, page: 0, back: step }
        : step;
    case 'choseMatter':
      return step.at === 'matters' || step.at === 'find' || step.at === 'event' || mayTakeUp(step) || isKept(step)
        ? {
            lang,
            at: 'checklist',
            queue: move.queue,
            matter: move.matter,
            page: 0,
            checking: false,
            situations: [],
            ready: [],
            slip: { ...NO_SLIP, job: null },
            back: step,
          }
        : step;
    case 'choseSituation': // other papers: another list to print, and what was ticked may have left it
      return step.at === 'checklist'
        ? {
            ...step,
            situations: step.situations.includes(move.id)
              ? step.situations.filter((id) => id !== move.id)
              : [...step.situations.filter((id) => !move.instead.includes(id)), move.id],
            page: 0,
            slip: { ...NO_SLIP, job: null },
          }
        : step;
    case 'turnedPage':
      return 'page' in step && move.page >= 0 && move.page !== step.page ? { ...step, page: move.page } : step;
    case 'askedForNumber':
      return mayAsk(step) ? asking(step, move) : step;
    case 'wantedToCheck': // with a number in hand nobody would hear of it
      return step.at === 'checklist' && !step.checking && !heldBy(step)
        ? { ...step, checking: true, page: 0, slip: { ...NO_SLIP, job: null } }
        : step;
    case 'ticked':
      return step.at === 'checklist' && step.checking
        ? { ...step, ready: ticking(step.ready, move.name), slip: { ...NO_SLIP, job: null } }
        : step;
    case 'wantedPriority':
      return step.at === 'confirm' && !step.choosing ? { ...step, choosing: true } : step;
    case 'wantedInTurn':
      return withoutChoosing(step);
    case 'wantedToIdentify':
      return step.at === 'confirm'
        ? { lang, at: 'identify', queue: step.queue, typed: '', wrong: false, back: withoutChoosing(step) }
        : step;
    case 'typedWrong':
      return step.at === 'identify' && !step.wrong ? { ...step, wrong: true } : step;
    case 'waited':
      return step.at === 'asking' && rank(move.patience) > rank(step.patience) ? { ...step, patience: move.patience } : step;
    case 'gotNumber':
      if (step.at === 'number' && step.away && step.ticket.id === move.ticket.id) return { ...step, ticket: move.ticket, away: false };
      return step.at === 'asking' && step.ticket === move.ticket.id ? numberOf(step, move.ticket, false) : step;
    case 'issuedHere':
      return step.at === 'asking' && step.ticket === move.instead ? numberOf(step, move.ticket, true) : step;
    case 'gotNo':
      if (step.at !== 'asking' || step.ticket !== move.ticket) return step;
      return { lang, at: 'sorry', asked: step.asked, why: move.why, ticket: isSure(move.why) ? null : step.ticket };
    case 'wantedSlip':
      return wantingSlip(step, move.job ?? null);
    case 'gotSlip':
      return slipOf(step) === move.of && 'slip' in step && step.slip.attempt === move.attempt
        ? ({ ...step, slip: { ...step.slip, printing: move.printing } } as Page)
        : step;
    case 'wantedToCancel':
      return (step.at === 'number' || mayCancel(step)) && step.cancelling === 'no' ? { ...step, cancelling: 'asked' } : step;
    case 'keptNumber':
      return 'cancelling' in step && step.cancelling !== 'sent' && step.cancelling !== 'no' ? { ...step, cancelling: 'no' } : step;
    case 'sentCancel':
      return 'cancelling' in step && (step.cancelling === 'asked' || step.cancelling === 'failed') ? { ...step, cancelling: 'sent' } : step;
    case 'cancelFailed':
      return 'cancelling' in step && heldId(step) === move.ticket && step.cancelling === 'sent' ? { ...step, cancelling: 'failed' } : step;
    case 'gotCancelled': {
      const number = heldId(step) === move.ticket ? numberShown(step) : null;
      return number === null ? step : { lang, at: 'cancelled', number };
    }
    case 'wantedMine':
      return step.at === 'home' ? { lang, at: 'mine', typed: '', looking: 'no' } : step;
    case 'lookedForMine':
      return step.at === 'mine' && step.typed && step.looking !== 'sent' ? { ...step, looking: 'sent' } : step;
    case 'scanned': // a slip may be shown on any page that holds nothing yet
      return step.at === 'mine' || step.at === 'home' || step.at === 'services' || step.at === 'found'
        ? { lang, at: 'mine', typed: '', looking: 'sent' }
        : step;
    case 'gotMine':
      if (step.at !== 'mine' || step.looking !== 'sent') return step;
      if (move.found === 'unknown' || move.found === 'unheard') return { ...step, looking: move.found };
      return { lang, at: 'found', found: move.found, rejoining: 'no', cancelling: 'no', slip: NO_SLIP };
    case 'wantedToRejoin':
      return step.at === 'found' && step.found.ticket.status === 'missed' && (step.rejoining === 'no' || step.rejoining === 'failed')
        ? { ...step, rejoining: 'sent' }
        : step;
    case 'gotRejoined':
      if (step.at !== 'found' || step.rejoining !== 'sent') return step;
      return move.found ? { ...step, found: move.found, rejoining: 'done' } : { ...step, rejoining: 'failed' };
    case 'wentBack':
      if (step.at === 'checklist' && step.checking) return { ...step, checking: false, page: 0, slip: { ...NO_SLIP, job: null } };
      if (step.at === 'found') return { lang, at: 'mine', typed: '', looking: 'no' };
      if ('back' in step) return { ...step.back, lang };
      return step.at === 'services' || step.at === 'papers' || step.at === 'sorry' || step.at === 'mine' ? home(lang) : step;
    case 'wentHome':
      return step.at === 'asking' || step.at === 'attract' || (step.at === 'home' && step.page === 0) ? step : home(lang);
  }
}

const home = (lang: KioskLang): Page => ({ lang, at: 'home', page: 0 });
/** With the number the visit is over. */
const isVisitOver = ({ at }: Step): boolean => at === 'number' || at === 'cancelled' || at === 'found';

const MOST_TICKS = 40; // NumberRequest.ready
const LONGEST_NAME = 120;
const ticking = (ready: readonly string[], name: string): readonly string[] =>
  ready.includes(name) ? ready.filter((one) => one !== name) : [...ready, name].slice(0, MOST_TICKS);

/** Of the letters of a matter, of a document's number, of a ticket's number. */
const MOST = { find: 16, identify: 18, mine: 6 } as const;

/** With other letters: what was found stays until the answer to these, so that nothing flickers. */
function typing(step: Step, change: (typed: string) => string): Page {
  if (step.at !== 'find' && step.at !== 'identify' && step.at !== 'mine') return step;
  const typed = change(step.typed).slice(0, MOST[step.at]);
  if (typed === step.typed || (step.at === 'mine' && step.looking === 'sent')) return step;
  if (step.at === 'find') return { ...step, typed, page: 0, found: typed ? step.found : undefined };
  return step.at === 'identify' ? { ...step, typed, wrong: false } : { ...step, typed, looking: 'no' };
}

type Wanted = { queue: QueueCode; matter?: MatterCode | null; priority?: Priority; ticket: TicketId };

const asking = (step: Step, wanted: Wanted): Page => ({
  lang: step.lang,
  at: 'asking',
  asked: askedOf(step, wanted),
  ticket: unsettled(step) ?? wanted.ticket,
  patience: 'fresh',
});

/** After a sentence it is the same that is asked for: the reason, the card and the papers are not told twice. */
const askedOf = (step: Step, { queue, matter, priority }: Wanted): Asked =>
  step.at === 'sorry'
    ? step.asked
    : {
        queue,
        matter: matter ?? null,
        priority: priority ?? null,
        ready: step.at === 'checklist' ? step.ready.map((name) => name.slice(0, LONGEST_NAME)) : [],
        lang: step.lang,
        card: step.card ?? null,
      };

const numberOf = ({ lang }: Step, ticket: TicketView, away: boolean): Page => ({
  lang,
  at: 'number',
  ticket,
  cancelling: 'no',
  slip: NO_SLIP,
  away,
});

/** A card on the reader: where a number is waited for it is asked for at once, elsewhere it is kept for this visit. */
function readingCard(step: Step, { card, ticket }: Extract<Move, { did: 'readCard' }>): Step {
  if (step.at === 'attract') return { ...HOME, card };
  if (step.at !== 'confirm' && step.at !== 'identify') {
    return step.at === 'asking' || step.at === 'number' || step.at === 'sorry' || step.at === 'found' ? step : { ...step, card };
  }
  const held: Step = { ...step, card };
  if (!card.elderly) return kept(asking(held, { queue: step.queue, ticket }), held);
  const confirm: Page = step.at === 'identify' ? step.back : step;
  return kept(confirm.at === 'confirm' ? { ...confirm, lang: step.lang, choosing: true } : confirm, held);
}

/** What a slip is printed for: a ticket, or the list under its own id. */
function slipOf(step: Step): string | null {
  if (step.at === 'number') return step.ticket.id;
  if (step.at === 'found') return 'slip' in step.found.by ? step.found.by.slip : step.found.by.handle;
  return step.at === 'checklist' ? step.slip.job : null;
}

/** A slip under way is not asked for twice; one that did not come may be asked for once more. */
function wantingSlip(step: Step, job: string | null): Page {
  if (step.at === 'checklist')
    return job && step.slip.printing !== 'printing'
      ? { ...step, slip: { printing: 'printing', attempt: step.slip.attempt + 1, job } }
      : step;
  if (step.at !== 'number' && step.at !== 'found') return step;
  const { printing, attempt } = step.slip;
  if (printing === 'printing' || attempt >= MOST_SLIPS || (step.at === 'number' && step.away)) return step;
  return { ...step, slip: { printing: 'printing', attempt: attempt + 1 } };
}

/** The number that this citizen already has, while the papers for it are being read. */
export function heldBy(step: Page): TicketView | null {
  if (step.at === 'number') return step.ticket;
  return step.at === 'matters' || step.at === 'checklist' ? heldBy(step.back) : null;
}

/** The ticket that this page may cancel: the one given here, or the one whose slip was shown. */
export function heldId(step: Page): TicketId | null {
  if (step.at === 'number') return step.ticket.id;
  return step.at === 'found' && 'slip' in step.found.by ? step.found.by.slip : null;
}
const mayCancel = (step: Page): step is Extract<Page, { at: 'found' }> => step.at === 'found' && heldId(step) !== null;
const numberShown = (step: Page): TicketNumber | null =>
  step.at === 'number' ? step.ticket.number : step.at === 'found' ? step.found.ticket.number : null;

/**
 * The ticket that may exist in the hall while nobody sees it any more, after the step has changed: somebody gave up before
 * the answer, or got another number meanwhile. It has to be cancelled, or a number would be called that nobody holds.
 */
export function letGo(before: Page, after: Page): TicketId | null {
  const open = before.at === 'asking' ? before.ticket : unsettled(before);
  if (!open || after.at === 'sorry') return null; // refused, or still to be asked for again
  if (after.at === 'asking' && after.ticket === open) return null;
  return after.at === 'number' && after.ticket.id === open ? null : open;
}

/** What lies on the glass, page or sheet: where it changes, the second half of a touch presses nothing. */
export const glassOf = (step: Step): string =>
  [
    step.at,
    Boolean(step.help),
    Boolean(step.picking),
    step.at === 'confirm' && step.choosing,
    step.at === 'checklist' && step.checking,
    step.manner.large,
    step.manner.low,
  ].join();

const withoutChoosing = <S extends Page>(step: S): S => (step.at === 'confirm' && step.choosing ? { ...step, choosing: false } : step);
const rank = (patience: Patience): number => PATIENCE.indexOf(patience);
/** A notice's own code may be shown on any page that holds nothing yet. */
const mayTakeUp = ({ at }: Page): boolean => at === 'home' || at === 'services' || at === 'papers';
const isKept = (step: Page): boolean => step.at === 'number' && step.cancelling === 'no';
const unsettled = (step: Page): TicketId | null => (step.at === 'sorry' ? step.ticket : null);
const mayAsk = (step: Page): boolean =>
  step.at === 'home' ||
  step.at === 'services' ||
  step.at === 'confirm' ||
  step.at === 'identify' ||
  step.at === 'sorry' ||
  (step.at === 'checklist' && !heldBy(step)); // one visit to the list, one number

/** Whether the hall has certainly given no number. Not saved, too many requests and no answer leave it open. */
export const isSure = (why: Sorry): boolean => why !== null && why.refusal !== 'not-saved' && why.refusal !== 'too-many-requests';
