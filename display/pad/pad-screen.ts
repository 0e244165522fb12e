import './window-pad.ts';
import { padWords } from '../../shared/i18n/pad.ts';
import type { PadView } from '../../shared/views.ts';
import type { Lang, TicketId } from '../../shared/words.ts';
import type { HallClock } from '../../ui/hall-clock.ts';
import type { Screen } from '../screen.ts';
import { openAnswers } from './pad-answers.ts';
import { newPad, type PadMove, padAfter, secondsLeft } from './pad-steps.ts';

const SETTLED = 'paihao-pad-settled';

/** The pad before the citizen, from view to view and from touch to touch. It is silent. */
export function showPad(clock: HallClock, language: Lang, steady: () => number = () => performance.now()): Screen<PadView> {
  const root = document.documentElement;
  const element = document.createElement('window-pad');
  let pad = newPad(readSettled());
  let view: PadView | null = null;
  let brokenAt: number | null = null;
  const answers = openAnswers({ handed: ({ ticket }, well) => move({ do: 'handed', ticket, well }) });

  root.dataset.screen = 'pad'; // the scale of its own canvas, in display.css
  element.addEventListener('pad-wish', ({ detail }) => move(detail));

  function move(detail: PadMove): void {
    const { pad: next, hand } = padAfter(pad, detail, steady());
    if (next.settled !== pad.settled && next.settled !== null) keepSettled(next.settled);
    pad = next;
    if (hand) answers.hand(hand);
    draw();
  }

  function draw(): void {
    if (!view) return;
    const { step } = pad;
    const spoken = pad.language ?? (step.is === 'window' ? view.lang : step.asked.review.lang) ?? language;
    root.lang = spoken;
    document.title = padWords[spoken].title;
    if (pad.contrast) root.dataset.contrast = 'high';
    else delete root.dataset.contrast;
    Object.assign(element, {
      view,
      step,
      large: pad.large,
      contrast: pad.contrast,
      language: spoken,
      now: clock.now(),
      left: secondsLeft(pad, steady()),
      staleSince: brokenAt === null ? '' : clock.read(view.at).clock,
      staleFor: brokenAt === null ? 0 : steady() - brokenAt,
    });
  }

  return {
    element,
    show: (seen) => {
      view = seen;
      brokenAt = null;
      move({ do: 'look', view: seen, doneSince: doneSince(seen) });
    },
    lost: () => {
      brokenAt ??= steady();
      draw();
    },
    tick: () => move({ do: 'tick' }),
    call: () => ({ number: view?.number ?? null, now: view?.ticketStatus === 'called' || pad.step.is !== 'window' }),
    mount: () => {}, // it lies before the citizen
    sound: () => 'none',
    mute: () => {},
    testSound: () => {},
  };

  /** When the service was over, on the steady counter: a reload does not begin the time anew. */
  function doneSince({ review, at, hall }: PadView): number {
    const ago = review ? (Date.parse(at) - Date.parse(review.doneAt)) / hall.clock.pace : 0;
    return steady() - Math.max(0, ago);
  }
}

function readSettled(): TicketId | null {
  try {
    return sessionStorage.getItem(SETTLED);
  } catch {
    return null; // no storage: a reload may ask once more, and the hall takes one answer
  }
}

function keepSettled(ticket: TicketId): void {
  try {
    sessionStorage.setItem(SETTLED, ticket);
  } catch {
    // as above
  }
}
