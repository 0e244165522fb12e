import { kioskWords } from '../shared/i18n/kiosk.ts';
import { materialsFor } from '../shared/materials.ts';
import { localTime } from '../shared/time.ts';
import type { KioskView } from '../shared/views.ts';
import { type DeviceCommand, RIGHT_TO_LEFT, type TicketId } from '../shared/words.ts';
import { ownBuild } from '../ui/build-ahead.ts';
import { deviceToken, keepPlace, paired, pairFromLink } from '../ui/device.ts';
import { onFault } from '../ui/faults.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { heartbeat, paintings } from '../ui/heartbeat.ts';
import { line, watch } from '../ui/live.ts';
import { showName } from '../ui/name-plate.ts';
import { newId } from '../ui/new-id.ts';
import { pairByCode } from '../ui/pairing.ts';
import { previewed } from '../ui/previewed.ts';
import { pulse } from '../ui/pulse.ts';
import { renewal, type Why } from '../ui/renewal.ts';
import { isSeen } from '../ui/seen.ts';
import { atTheReader } from './at-the-reader.ts';
import { away, ticketOf } from './away.ts';
import { isSecondHalf, type Touch } from './double-touch.ts';
import { isIdle, secondsLeft, stayOf } from './idle.ts';
import { type Kept, kept } from './kept.ts';
import { focused, nameOf, neighbour, padKeyOf, pressable } from './keypad.ts';
import type { Issued } from './reserved.ts';
import './kiosk-app.ts';
import { cancelLater } from './let-go.ts';
import { type Aside, isAside, moveOf } from './move-of.ts';
import * as hall from './requests.ts';
import { PAPERS, placesIn, type Room, roomOf } from './room.ts';
import { type Asked, glassOf, HOME, heldId, letGo, type Move, next, type Step } from './steps.ts';
import { fetchQr } from './ticket-code.ts';
import { kioskVoice } from './voice.ts';
import type { Wish } from './wish.ts';

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
let shelf: Kept | null = null; // what lasts over a restart
let own: ReturnType<typeof away> | null = null; // numbers without the hall
let ahead = 0; // by how many milliseconds the hall's clock is before this machine's, as last heard
let opening = false; // the block is being opened
const glass = paintings(clock, () => isSeen(app, null));
const build = ownBuild();
const anew = renewal({ clock, device: paired()?.id ?? '', build, free: nobodyHere });
const alive = pulse();
onFault(() => anew.fault());

/* What is asked of the hall, and what is shown meanwhile. */

function move(made: Move): void {
  const before = step;
  step = next(before, made);
  if (step === before) return;
  const left = letGo(before, step);
  if (left) giveBack(left);
  if (step.at !== before.at) touchedAt = performance.now();
  begin(before, step);
  count();
  draw();
  voice.news();
}

/** What a new step asks of the hall. */
function begin(before: Step, after: Step): void {
  if (after.at === 'asking' && before.at !== 'asking') void take(after);
  if ('cancelling' in after && after.cancelling === 'sent' && !('cancelling' in before && before.cancelling === 'sent')) {
    const held = heldId(after);
    if (held) void cancelNow(held);
  }
  if (after.help?.how === 'sent' && after.help !== before.help) void callHelp(after.help.call);
  if (isFetched(after) && (before.at !== after.at || before.lang !== after.lang)) void fetchPapers();
  if (after.at === 'attract' && before.at !== 'attract') void fetchCommon();
  if (after.lang !== before.lang) void voice.look();
  if (after.at === 'find' && after.typed && (before.at === 'find' ? before.typed !== after.typed : after.found === undefined)) findLater();
  const wasAway = before.at === 'number' && before.away;
  if (after.at === 'number' && !after.away && (before.at === 'asking' || wasAway)) move({ did: 'wantedSlip' }); // nobody has to ask for the first slip
  if (after.at === 'mine' && after.looking === 'sent' && after.typed && !(before.at === 'mine' && before.looking === 'sent'))
    void findMine(() => hall.ticketByNumber(after.typed));
  if (after.at === 'found' && after.rejoining === 'sent' && !(before.at === 'found' && before.rejoining === 'sent')) void rejoin(after);
  if ('slip' in after && after.slip.printing === 'printing' && !('slip' in before && before.slip === after.slip)) void print(after);
}

const PATIENCE_AT = [
  [300, 'asking'],
  [3000, 'slow'],
  [10_000, 'unheard'],
] as const;
const WAY_OUT = 30_000; // milliseconds without an answer, then one sentence and the enquiry desk

/** Asks for one number until the hall has answered, or somebody has looked at the screen long enough. */
async function take({ ticket, asked }: Extract<Step, { at: 'asking' }>): Promise<void> {
  const enough = new AbortController();
  const timers = [
    ...PATIENCE_AT.map(([ms, patience]) => setTimeout(() => move({ did: 'waited', patience }), ms)),
    setTimeout(() => enough.abort(), WAY_OUT),
  ];
  const gone = setInterval(() => {
    if (lostAt !== null && performance.now() - lostAt > SURELY_LOST) void takeHere(ticket, asked).then((given) => given && enough.abort()); // the hall is not asked for that one any more
  }, 250);
  const answer = await hall.takeNumber(ticket, asked, enough.signal);
  timers.forEach(clearTimeout);
  clearInterval(gone);
  if (!answer.ok && answer.why === null && (await takeHere(ticket, asked))) return;
  move(answer.ok ? { did: 'gotNumber', ticket: answer.body } : { did: 'gotNo', ticket, why: answer.why });
}

const SURELY_LOST = 1000; // milliseconds without a line before the kiosk's own block is opened

/** A number out of the kiosk's own block, under an id of its own: what was asked of the hall is given back once it is heard again. */
async function takeHere(instead: TicketId, asked: Asked): Promise<boolean> {
  if (!own || !view || opening || step.at !== 'asking' || step.ticket !== instead) return false;
  opening = true;
  try {
    const issued = await own.issue(newId(), asked, view);
    if (!issued) return false;
    const before = step;
    move({ did: 'issuedHere', instead, ticket: ticketOf(issued) });
    if (step === before) await own.takeBack(issued); // the hall's answer was sooner: nobody has seen this number
    return step !== before;
  } finally {
    opening = false;
  }
}

/** The hall is heard again: what was given without it is handed in, and a page that still shows such a number gets its figures. */
async function settle(): Promise<void> {
  for (const ticket of (await own?.settle()) ?? []) move({ did: 'gotNumber', ticket });
}

async function callHelp(call: number): Promise<void> {
  const answer = await hall.callHelp(paired()?.name ?? '');
  move(answer ? { did: 'gotHelp', call, heard: true, nr: answer.nr } : { did: 'gotHelp', call, heard: false });
  hearWhoComes(); // asked again, somebody may be on the way already
}

/** The desk has answered a call: whoever stands here reads it in peace. */
function hearWhoComes(): void {
  for (const who of view?.coming ?? []) {
    const before = step;
    move({ did: 'heardWhoComes', who });
    if (step !== before) touchedAt = performance.now();
  }
}

async function cancelNow(ticket: TicketId): Promise<void> {
  if (step.at === 'number' && step.away && (await own?.cancel(ticket))) return move({ did: 'gotCancelled', ticket });
  move((await hall.cancelTicket(ticket)) === 'settled' ? { did: 'gotCancelled', ticket } : { did: 'cancelFailed', ticket });
}

function giveBack(ticket: TicketId): void {
  cancelling += 1;
  void shelf?.leave(ticket);
  cancelLater(ticket, hall.cancelTicket, undefined, () => {
    cancelling -= 1;
    void shelf?.forget(ticket);
  });
}

/** The slip of this page: of a new number, of one that was brought back, or of a list. */
async function print(of: Step): Promise<void> {
  if (!('slip' in of)) return;
  const { attempt } = of.slip;
  if (of.at === 'number') {
    move({ did: 'gotSlip', of: of.ticket.id, attempt, printing: await hall.printTicket(of.ticket.id, attempt) });
  } else if (of.at === 'found') {
    const { by } = of.found;
    move({ did: 'gotSlip', of: 'slip' in by ? by.slip : by.handle, attempt, printing: await hall.printFound(of.found, attempt) });
  } else {
    const { lang, matter, situations, ready, checking } = of;
    const job = of.slip.job ?? newId();
    move({ did: 'gotSlip', of: job, attempt, printing: await hall.printList(matter, { lang, situations, ready, checking, job }) });
  }
}

let looks = 0; // of slips and numbers that were brought here: a late answer is another's
async function findMine(look: () => ReturnType<typeof hall.ticketBySlip>): Promise<void> {
  looks += 1;
  const own = looks;
  const found = await look();
  if (own === looks) move({ did: 'gotMine', found });
}

async function rejoin({ found }: Extract<Step, { at: 'found' }>): Promise<void> {
  move({ did: 'gotRejoined', found: await hall.rejoin(found) });
}

/** Pages that show what is fetched for them. */
const isFetched = ({ at }: Step): boolean => at === 'matters' || at === 'event' || at === 'checklist';

async function fetchPapers(): Promise<void> {
  const asked = step;
  if (asked.at === 'matters' || asked.at === 'event') {
    app.matters = undefined;
    const rows = await hall.matterRows();
    if (step.at === asked.at) app.matters = rows;
    voice.news();
  }
  if (asked.at === 'checklist') {
    app.matter = undefined;
    const matter = await hall.matterOf(asked.matter);
    if (step.at === 'checklist' && step.matter === asked.matter) app.matter = matter;
    voice.news();
  }
}

/** For the pages that call: what to bring for the first services of the hall that want papers. */
async function fetchCommon(): Promise<void> {
  const wants = (view?.home ?? []).filter((code) => view?.queues.find(({ queue }) => queue === code)?.requiresId);
  app.common = await hall.commonMatters(wants);
}

let looking: ReturnType<typeof setTimeout> | undefined;
/** Asked once the hand rests; an answer to fewer letters comes too late and is not heard. */
function findLater(): void {
  clearTimeout(looking);
  looking = setTimeout(find, 200);
}
async function find(): Promise<void> {
  if (step.at !== 'find' || !step.typed) return;
  const { typed } = step;
  move({ did: 'gotMatters', typed, rows: await hall.mattersLike(typed) });
}

/** What every page reads off the root: the language and its direction, the size of letters, the ground, where hands reach. */
function dress({ large, low }: Room): void {
  const root = document.documentElement;
  root.lang = step.lang;
  root.dir = RIGHT_TO_LEFT.includes(step.lang) ? 'rtl' : 'ltr';
  root.toggleAttribute('data-large', large);
  root.toggleAttribute('data-low', low);
  root.dataset.contrast = step.manner.contrast ? 'high' : 'normal';
}

function draw(): void {
  const room = roomOf(step.manner, landscape.matches);
  dress(room);
  const wall = clock.wall();
  const silence = lostAt === null ? 0 : performance.now() - lostAt;
  const lost = view && silence > STALE_AFTER ? view : null;
  Object.assign(app, {
    view: (silence > WAITS_END_AFTER ? old : view) ?? undefined,
    step,
    wall,
    since: lost ? localTime(Date.parse(lost.at), lost.hall.timezone).clock : null,
    room,
  });
  if (view) glass.draw(view.seq, null);
}

const STALE_AFTER = 2000; // milliseconds: a line that is back at once was never away
const WAITS_END_AFTER = 120_000; // an old waiting time is worse than none

const withoutWaits = (shown: KioskView): KioskView => ({
  ...shown,
  queues: shown.queues.map((row) => ({ ...row, wait: null, free: false })),
});

/* A voice, a reader, a scanner. */

const voice = kioskVoice({
  step: () => step,
  shown: () => view && { view, matter: app.matter, matters: app.matters },
  voiced: (is) => {
    app.voiced = is;
  },
  mark: markRow,
});

/** The row that is being read is marked, on the page it stands on. */
function markRow(name: string | null): void {
  app.reading = name;
  if (name === null || step.at !== 'checklist' || !app.matter) return;
  const nth = materialsFor(app.matter, step.situations).findIndex((one) => one.name === name);
  const page = Math.floor(nth / placesIn(PAPERS, roomOf(step.manner, landscape.matches)));
  if (nth >= 0 && page !== step.page) {
    step = { ...step, page }; // no touch: what is being read goes on
    draw();
  }
}

const beside = atTheReader({
  move,
  newId,
  view: () => view,
  today: () => clock.wall()?.day ?? view?.hall.day ?? null,
  slip(ticket) {
    const before = step;
    move({ did: 'scanned' });
    if (step !== before) void findMine(() => hall.ticketBySlip(ticket));
  },
  state: (state) => {
    app.reader = state;
  },
});

/* Hands. */

function hear(wish: Wish): void {
  if (isAside(wish)) aside(wish);
  else move(moveOf(wish, makes));
  count();
}

const makes = {
  newId,
  wantsDocument: (code: string) => view?.queues.find(({ queue }) => queue === code)?.requiresId ?? false,
  nextCall: () => {
    calls += 1;
    return calls;
  },
};

/** Wishes that turn no page. */
function aside({ want }: Aside): void {
  if (want === 'fetch-again') void (step.at === 'find' ? find() : fetchPapers());
  if (want === 'stay') touchedAt = performance.now();
  if (want === 'longer') touchedAt = Math.min(touchedAt + 60_000, performance.now() + 600_000);
  if (want === 'read-list') voice.list();
  if (want === 'identified' && step.at === 'identify') beside.identify(step.typed);
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
addEventListener('keydown', (event) => {
  const typing = step.at === 'identify' || step.at === 'mine';
  if (typing && signTyped(event.key)) return move({ did: 'typed', sign: event.key.toUpperCase() });
  if (typing && event.key === 'Backspace') return move({ did: 'erased' });
  const key = padKeyOf(event.code, typing);
  if (!key || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (step.at === 'attract') return move({ did: 'woke' });
  if (key === 'repeat') {
    if (step.manner.aloud) voice.repeat();
    else if (app.voiced) move({ did: 'toggledAloud' });
    return;
  }
  const now = focused();
  if (key === 'act') {
    if (now instanceof HTMLElement) now.click();
    return;
  }
  const next = neighbour(pressable(document), now, key);
  next?.focus();
  if (next && step.manner.aloud) voice.say(nameOf(next));
});
/** A digit or a letter, as a number is written. */
const signTyped = (key: string): boolean => /^[0-9a-zA-Z]$/.test(key);
addEventListener('pointerdown', () => voice.stop());
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
  if (previewed || (voice.speaking && !asks)) touchedAt = Math.max(touchedAt, performance.now()); // what is being read is read to its end
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
  if (wish === 'reload') anew.ask();
}

const ALONE = 60; // seconds on the first page: what nobody asked for waits until then

/** The page is fetched anew only between two citizens, while there is somewhere to fetch it from, and no number is still to be given back. */
function nobodyHere(why: Why): boolean {
  const untouched = (performance.now() - touchedAt) / 1000;
  if (lostAt !== null || cancelling > 0 || !isIdle(step, untouched)) return false;
  return why === 'office' || step.at === 'attract' || untouched >= ALONE;
}

const KEEP_EVERY = 30_000; // milliseconds: the picture a restart without the server begins with
let keptAt = 0;
let heard = false; // since the page was loaded
let asksForCode = false;
function keep(news: KioskView): void {
  if (!shelf) return; // it opens only now, or this browser has none
  keptAt = performance.now();
  shelf.hear(news).catch(() => {}); // a full disk: the kiosk works, only a restart without the server begins with an older picture
}

/** What was kept over a restart: the last picture, numbers still to be handed in, tickets still to be given back. */
async function remember(): Promise<void> {
  shelf = await kept();
  if (!shelf) return;
  const now = () => clock.now() ?? Date.now() + ahead;
  const refused = async ({ number }: Issued) =>
    (await hall.callHelp(paired()?.name ?? '', kioskWords['zh-CN'].notHandedIn(number))) !== null;
  own = away({ kept: shelf, now, blocks: hall.todaysBlocks, handIn: hall.handIn, cancel: hall.cancelTicket, refused });
  const last = await shelf.heard();
  if (last && !heard) {
    ahead = last.ahead;
    view = withoutWaits(last.view);
    old = view;
    lostAt ??= performance.now() - STALE_AFTER;
  }
  for (const ticket of await shelf.left()) giveBack(ticket);
}

/** Nobody has registered this screen: it shows a code until somebody has. */
function askForCode(): void {
  app.unpaired = true;
  if (asksForCode) return;
  asksForCode = true;
  pairByCode('kiosk', (code) => {
    app.pairingCode = code;
  });
}

function start(): void {
  watch(
    'kiosk',
    {
      show: (news) => {
        clock.hear(news);
        ahead = Date.parse(news.at) - Date.now();
        const newDay = view !== null && view.hall.day !== news.hall.day;
        view = news;
        old = withoutWaits(news);
        const back = lostAt !== null || !heard;
        heard = true;
        lostAt = null;
        app.unpaired = false;
        beside.listen(news.cardReader?.port ?? null);
        if (back) void settle();
        if (newDay && step.at === 'attract') void fetchCommon(); // from today on something else may be to be brought
        hearWhoComes();
        if (back || performance.now() - keptAt > KEEP_EVERY) keep(news);
        draw();
      },
      refused: askForCode, // the token was taken back
      lost: () => {
        lostAt ??= performance.now();
      },
    },
    line(deviceToken()),
  );
  heartbeat({
    painted: glass.last,
    sound: () => 'none',
    build,
    obey,
    told: (said) => {
      keepPlace(said.device);
      anew.hear(said.build);
    },
  });
}

/** The office looks at drafts: the page that it wants to see, with what they say. */
function seeDraft(news: KioskView, page: Step | null): void {
  clock.hear(news);
  view = news;
  old = news;
  const before = step;
  if (page) step = page;
  begin(before, step);
  if (!page && isFetched(step)) void fetchPapers();
  draw();
}

landscape.addEventListener('change', draw);
setInterval(() => {
  count();
  draw();
  anew.tick();
  alive();
}, 500);
addEventListener('hashchange', () => location.reload()); // a pairing link opened on this very page
await pairFromLink();
if (previewed) void import('./preview.ts').then(({ previewKiosk }) => previewKiosk(seeDraft));
else if (paired()?.kind === 'kiosk') {
  start();
  await remember();
  if (heard && view) {
    keep(view); // it was heard before there was where to keep it, and the next one may be long in coming
    void settle();
  }
} else askForCode();
draw();
if (import.meta.env.PROD && !previewed) navigator.serviceWorker?.register('./sw.js').catch(() => {}); // plain http has none: then a start needs the server
// What the first picture does not need comes after it, and is here long before the first number.
requestAnimationFrame(() =>
  setTimeout(() => {
    import('./further-pages.ts').catch(() => anew.fault()); // the server went in this very second: without them nothing is behind the first page
    void Promise.allSettled([import('./fonts.css'), fetchQr(), previewed || voice.load()]);
  }),
);
