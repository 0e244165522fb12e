import { localTime } from '../shared/time.ts';
import type { KioskView, MatterRow, MatterView, TicketView } from '../shared/views.ts';
import type { DeviceCommand, TicketId } from '../shared/words.ts';
import { ask, askUntilAnswered } from '../ui/ask.ts';
import { deviceToken, paired, pairFromLink } from '../ui/device.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { buildOf, heartbeat, paintings } from '../ui/heartbeat.ts';
import { line, watch } from '../ui/live.ts';
import { showName } from '../ui/name-plate.ts';
import { newId } from '../ui/new-id.ts';
import { isSecondHalf, type Touch } from './double-touch.ts';
import { isIdle, secondsLeft, stayOf } from './idle.ts';
import './kiosk-app.ts';
import { type Cancelled, cancelLater } from './let-go.ts';
import { glassOf, HOME, letGo, type Move, next, type Step } from './steps.ts';
import type { Wish } from './wish.ts';
import { fetchQr } from './your-number.ts';

const app = document.querySelector('kiosk-app')!;
const clock = hallClock();
const landscape = matchMedia('(orientation: landscape)');

let step: Step = HOME;
let view: KioskView | null = null;
let old: KioskView | null = null; // the same without its waiting times
let lostAt: number | null = null; // when the line broke, by this machine's steady counter
let touchedAt = performance.now(); // may lie ahead: "stay longer"
let asks = false;
let calls = 0; // for help, since the page was loaded
let cancelling = 0; // numbers that nobody waits for, and that are not back in the hall's hands yet
let beginAnew = false; // as soon as nobody is here
const glass = paintings(clock);

/* What is asked of the hall, and what is shown meanwhile. */

function move(made: Move): void {
  const before = step;
  step = next(before, made);
  if (step === before) return;
  const left = letGo(before, step);
  if (left) giveBack(left);
  if (step.at !== before.at) touchedAt = performance.now();
  if (step.at === 'asking' && before.at !== 'asking') void take(step);
  const wasSent = before.at === 'number' && before.cancelling === 'sent';
  if (step.at === 'number' && step.cancelling === 'sent' && !wasSent) void cancelNow(step.ticket.id);
  if (step.help?.how === 'sent' && step.help !== before.help) void callHelp(step.help.call);
  if (step.at === 'matters' || step.at === 'checklist') {
    if (before.at !== step.at) void fetchPapers();
  }
  if (step.at === 'find' && step.typed && (before.at === 'find' ? before.typed !== step.typed : step.found === undefined)) findLater();
  document.documentElement.lang = step.lang;
  count();
  draw();
}

const PATIENCE_AT = [
  [300, 'asking'],
  [3000, 'slow'],
  [10_000, 'unheard'],
] as const;
const WAY_OUT = 30_000; // milliseconds without an answer, then one sentence and the enquiry desk

/** Asks for one number until the hall has answered: the same id all the time, so that it is one number. */
async function take({ ticket, asked }: Extract<Step, { at: 'asking' }>): Promise<void> {
  const enough = new AbortController();
  const timers = [
    ...PATIENCE_AT.map(([ms, patience]) => setTimeout(() => move({ did: 'waited', patience }), ms)),
    setTimeout(() => enough.abort(), WAY_OUT),
  ];
  const answer = await askUntilAnswered<TicketView>(`/tickets/${ticket}`, { lang: asked.lang, body: asked, signal: enough.signal });
  timers.forEach(clearTimeout);
  move(answer.ok ? { did: 'gotNumber', ticket: answer.body } : { did: 'gotNo', ticket, why: answer.why });
}

/** The hall keeps one open call for each kiosk: asked twice, it is the same one. */
async function callHelp(call: number): Promise<void> {
  const where = paired()?.name ?? '';
  const answer = await ask('POST', '/help', { lang: step.lang, body: { where, kind: 'help' } });
  move({ did: 'gotHelp', call, heard: answer.ok });
}

async function cancelNow(ticket: TicketId): Promise<void> {
  const answer = await ask<TicketView>('POST', `/tickets/${ticket}/cancel`, { lang: step.lang });
  move(answer.ok ? { did: 'gotCancelled', ticket } : { did: 'cancelFailed', ticket });
}

function giveBack(ticket: TicketId): void {
  cancelling += 1;
  cancelLater(ticket, cancel, undefined, () => {
    cancelling -= 1;
  });
}

async function cancel(ticket: TicketId): Promise<Cancelled> {
  const answer = await ask('POST', `/tickets/${ticket}/cancel`);
  if (answer.ok || answer.refusal === 'wrong-state') return 'settled';
  return answer.refusal === 'unknown-ticket' ? 'unknown' : 'unheard';
}

async function fetchPapers(): Promise<void> {
  const asked = step;
  if (asked.at === 'matters') {
    app.matters = undefined;
    const answer = await ask<MatterRow[]>('GET', `/matters?queue=${encodeURIComponent(asked.queue)}`, { lang: asked.lang });
    if (step.at === 'matters' && step.queue === asked.queue) app.matters = answer.ok ? answer.body : null;
  }
  if (asked.at === 'checklist') {
    app.matter = undefined;
    const answer = await ask<MatterView>('GET', `/matters/${encodeURIComponent(asked.matter)}`, { lang: asked.lang });
    if (step.at === 'checklist' && step.matter === asked.matter) app.matter = answer.ok ? answer.body : null;
  }
}

let looking: ReturnType<typeof setTimeout> | undefined;
/** Asked once the hand rests; an answer to fewer letters comes too late and is not heard. */
function findLater(): void {
  clearTimeout(looking);
  looking = setTimeout(find, 200);
}
async function find(): Promise<void> {
  if (step.at !== 'find' || !step.typed) return;
  const { typed, lang } = step;
  const answer = await ask<MatterRow[]>('GET', `/matters?query=${encodeURIComponent(typed)}`, { lang });
  move({ did: 'gotMatters', typed, rows: answer.ok ? answer.body : null });
}

function draw(): void {
  const wall = clock.wall();
  const silence = lostAt === null ? 0 : performance.now() - lostAt;
  const lost = view && silence > STALE_AFTER ? view : null;
  Object.assign(app, {
    view: (silence > WAITS_END_AFTER ? old : view) ?? undefined,
    step,
    wall,
    since: lost ? localTime(Date.parse(lost.at), lost.hall.timezone).clock : null,
    wide: landscape.matches,
  });
  if (view) glass.draw(view.seq, null);
}

const STALE_AFTER = 2000; // milliseconds: a line that is back at once was never away
const WAITS_END_AFTER = 120_000; // an old waiting time is worse than none

const withoutWaits = (shown: KioskView): KioskView => ({
  ...shown,
  queues: shown.queues.map((row) => ({ ...row, wait: null, free: false })),
});

/* Hands. */

function hear(wish: Wish): void {
  if (wish.want === 'fetch-again') void (step.at === 'find' ? find() : fetchPapers());
  else if (wish.want === 'stay') touchedAt = performance.now();
  else if (wish.want === 'longer') touchedAt = Math.min(touchedAt + 60_000, performance.now() + 600_000);
  else move(moveOf(wish));
  count();
}

function moveOf(wish: Exclude<Wish, { want: 'fetch-again' | 'stay' | 'longer' }>): Move {
  switch (wish.want) {
    case 'language':
      return { did: 'choseLanguage', lang: wish.lang };
    case 'all-services':
      return { did: 'wantedAllServices' };
    case 'papers':
      return { did: 'wantedPapers' };
    case 'find':
      return { did: 'wantedToFind' };
    case 'letter':
      return { did: 'typedLetter', letter: wish.letter };
    case 'erase':
      return { did: 'erasedLetter' };
    case 'clear':
      return { did: 'clearedLetters' };
    case 'service': {
      const row = view?.queues.find(({ queue }) => queue === wish.queue);
      if (row?.requiresId) return { did: 'choseService', queue: wish.queue };
      return { did: 'askedForNumber', queue: wish.queue, matter: null, ticket: newId() };
    }
    case 'matters':
      return { did: 'choseQueueOfPapers', queue: wish.queue };
    case 'matter':
      return { did: 'choseMatter', queue: wish.queue, matter: wish.matter };
    case 'number':
      return {
        did: 'askedForNumber',
        queue: wish.queue,
        matter: wish.matter,
        ...(wish.priority ? { priority: wish.priority } : {}),
        ticket: newId(),
      };
    case 'priority':
      return { did: 'wantedPriority' };
    case 'check':
      return { did: 'wantedToCheck' };
    case 'tick':
      return { did: 'ticked', name: wish.name };
    case 'in-turn':
      return { did: 'wantedInTurn' };
    case 'page':
      return { did: 'turnedPage', page: wish.page };
    case 'cancel':
      return { did: 'wantedToCancel' };
    case 'keep':
      return { did: 'keptNumber' };
    case 'really-cancel':
      return { did: 'sentCancel' };
    case 'help':
      calls += 1;
      return { did: 'calledHelp', call: calls };
    case 'no-help':
      return { did: 'closedHelp' };
    case 'back':
      return { did: 'wentBack' };
    case 'home':
      return { did: 'wentHome' };
  }
}

let turned: Touch | null = null; // the touch that changed the page last
let touch: Touch | null = null;
app.addEventListener('wish', ({ detail }) => {
  const before = glassOf(step);
  hear(detail);
  if (glassOf(step) !== before) turned = touch;
});
addEventListener(
  'click',
  (event) => {
    touch = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (event.detail > 0 && isSecondHalf(turned, touch)) event.stopImmediatePropagation(); // keys of a keyboard have no place
  },
  { capture: true },
);
for (const hand of ['pointerdown', 'keydown'] as const) {
  addEventListener(hand, () => {
    if (!asks) touchedAt = Math.max(touchedAt, performance.now());
  });
}
for (const never of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart'] as const) {
  addEventListener(never, (event) => event.preventDefault());
}

/** Counts down where nobody touches the screen, and goes home when nobody is there. */
function count(): void {
  const stay = stayOf(step);
  const left = secondsLeft(stay, (performance.now() - touchedAt) / 1000);
  asks = Boolean(stay?.asks && left);
  Object.assign(app, { left, asks });
  if (left === 0) move({ did: 'walkedAway' });
}

/* The hall. */

/** What the office may ask of a kiosk. It has no loudspeaker, and no printer yet. */
function obey(wish: DeviceCommand): void {
  if (wish === 'identify') showName(paired()?.name ?? '');
  if (wish === 'reload') beginAnew = true;
}

/** The page is fetched anew only between two citizens, while there is somewhere to fetch it from, and no number is still to be given back. */
function maybeBeginAnew(): void {
  if (beginAnew && lostAt === null && cancelling === 0 && isIdle(step, (performance.now() - touchedAt) / 1000)) location.reload();
}

function start(): void {
  watch(
    'kiosk',
    {
      show: (news) => {
        clock.hear(news);
        view = news;
        old = withoutWaits(news);
        lostAt = null;
        app.unpaired = false;
        draw();
      },
      refused: () => {
        app.unpaired = true; // the token was taken back
      },
      lost: () => {
        lostAt ??= performance.now();
      },
    },
    line(deviceToken()),
  );
  heartbeat({ painted: glass.last, sound: () => 'none', build: buildOf(import.meta.url), obey });
}

landscape.addEventListener('change', draw);
setInterval(() => {
  count();
  draw();
  maybeBeginAnew();
}, 500);
addEventListener('hashchange', () => location.reload()); // a pairing link opened on this very page
await pairFromLink();
if (paired()?.kind === 'kiosk') start();
else app.unpaired = true;
draw();
// What the first picture does not need comes after it, and is here long before the first number.
requestAnimationFrame(() => setTimeout(() => void Promise.allSettled([import('./fonts.css'), fetchQr()])));
