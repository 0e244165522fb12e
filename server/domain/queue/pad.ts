import { textIn } from '../../../shared/matter-text.ts';
import { iso } from '../../../shared/time.ts';
import type { PadReview, PadView } from '../../../shared/views.ts';
import type { Instant, WindowNo } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import type { HallState } from '../state.ts';
import { type Ticket, ticketIn, type WindowState, windowIn } from './state.ts';
import { clerkOnSign, signView } from './views.ts';

const LARGE = 3; // times as long for whoever reads large print (SCREENS 0.10)

/** The pad before the citizen: the window's screen, what is being served, what was ticked, and the service that may be reviewed. */
export function padView(hall: HallState, settings: Settings, no: WindowNo, at: Instant): PadView | null {
  const sign = signView(hall, settings, no, at);
  if (!sign) return null;
  const here = ticketIn(hall.queue, windowIn(hall.queue, no).ticket);
  const matter = here?.status === 'serving' && here.matter !== null ? settings.matterOf.get(here.matter) : undefined;
  return {
    ...sign,
    lang: here?.lang ?? null,
    matter: matter ? { name: matter.name_zh, nameEn: matter.name_en } : null,
    ready: here?.ready ?? [],
    readyEn: (here?.ready ?? []).map((name) => textIn('en', name, matter?.materials.find((one) => one.name === name)?.name_en)),
    review: reviewDue(hall, settings, no, at),
  };
}

/** What the pad asks about just now: the service that ended here last, for as long as the rule says, unless it was reviewed meanwhile. */
function reviewDue(hall: HallState, settings: Settings, no: WindowNo, at: Instant): PadReview | null {
  const window = windowIn(hall.queue, no);
  const done = lastDone(hall, window);
  if (!done || hall.reviews.reviewed.has(done.id) || isOver(hall, window, done)) return null;
  const seconds = settings.rules['review.pad_seconds'];
  if (at - done.doneAt >= seconds * LARGE * 1000 * settings.clock.pace) return null;
  return {
    ticket: done.id,
    number: done.number,
    lang: done.lang,
    clerk: clerkOnSign(settings, done.clerk, window.clerk === done.clerk ? window.post : null),
    doneAt: iso(done.doneAt),
    seconds,
    secondsLarge: seconds * LARGE,
  };
}

type Done = Ticket & { readonly doneAt: Instant };
const isDone = (ticket: Ticket | undefined): ticket is Done => ticket?.status === 'done' && ticket.doneAt !== null;

function lastDone({ queue }: HallState, { no, calls }: WindowState): Done | undefined {
  const done = calls.map((call) => ticketIn(queue, call.ticket)).filter((one) => isDone(one) && one.lastWindow === no) as Done[];
  return done.sort((a, b) => b.doneAt - a.doneAt)[0];
}

/**
 * Another call at the window ends the question, and so does the next service. The call that came with the completion, in
 * one press of the clerk's key, does not: else a busy window would never be reviewed.
 */
const isOver = ({ queue }: HallState, { ticket, calls }: WindowState, { doneAt }: Done): boolean =>
  ticketIn(queue, ticket)?.status === 'serving' || calls.some((call) => call.at > doneAt);
