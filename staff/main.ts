import './staff-app.ts';
import { common } from '../shared/i18n/common.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { BoardView, SessionView, WindowView } from '../shared/views.ts';
import type { Lang, WindowNo } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { reconnect, watch } from '../ui/live.ts';
import { type Act, mainRested, type Seat } from './console.ts';
import { chosen, confirmed, type Deed, ofRow, pressed } from './deeds.ts';
import { meaning } from './keys.ts';
import { matterBook } from './matter-book.ts';
import { refusalLine } from './refusal-line.ts';
import { signIn, signOut } from './session.ts';
import { type Confirmed, NO_SHEET, type Sheet, type Step, type Wish } from './state.ts';
import { inText } from './text-field.ts';
import { whySaid } from './why-said.ts';

/** Connects the console: the only file of it that knows the socket, the requests, the keyboard and the time. */

const LINE_FOR = 6000; // milliseconds a refusal is read
const CONFIRM_FOR = 5000; // milliseconds in which Enter confirms
const KEPT = 'paihao-staff-window'; // so that a reload comes back to the same window

const app = document.querySelector('staff-app')!;
const clock = hallClock();
let language: Lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
let step: Step = { at: 'starting' };
let sheet: Sheet = NO_SHEET;
let view: WindowView | undefined;
let board: BoardView | undefined;
let stale = false;
let busy = false;
let said = '';
let lastMain: number | null = null;
let leaveWindow: (() => void) | undefined;
const book = matterBook(() => draw());

const words = () => staffWords[language];
const seat = (): Seat | undefined =>
  view && step.at === 'console' ? { view, me: step.session.staff.id, stale, now: clock.now() } : undefined;

function draw(): void {
  const hall = view?.hall ?? board?.hall;
  const wall = clock.wall();
  Object.assign(app, {
    language,
    step,
    hall,
    time: wall ? `${common[language].date(wall.day)} ${wall.clock}` : '',
    seat: seat(),
    sheet,
    line: said,
    busy,
    focused: document.hasFocus(),
    board,
    matters: book.names,
    matter: book.read(view?.ticket?.matter),
  });
  document.documentElement.lang = language;
  document.title = step.at === 'console' ? words().title(step.window, view?.ticket?.number ?? '') : words().product;
}

function go(next: Step): void {
  step = next;
  sheet = NO_SHEET;
  said = '';
  if (next.at !== 'console') {
    leaveWindow?.();
    leaveWindow = undefined;
    view = undefined;
  }
  draw();
}

let lineTimer = 0;
/** One line under the main key, for as long as it takes to read. */
function say(text: string): void {
  said = text;
  clearTimeout(lineTimer);
  lineTimer = window.setTimeout(() => {
    said = '';
    draw();
  }, LINE_FOR);
  draw();
}

let sheetTimer = 0;
function open(next: Sheet): void {
  sheet = next;
  said = '';
  clearTimeout(sheetTimer);
  if (next.is === 'confirm') sheetTimer = window.setTimeout(() => sheet === next && open(NO_SHEET), CONFIRM_FOR);
  draw();
}

// —— signing in ——————————————————————————————————————————————————————————————————————————————————————

const toSignIn = (why = '') => go({ at: 'signIn', account: '', why, busy: false });

/** Back to the sign-in, unless the session still holds; then the broken line is taken up again. */
async function lookAtSession(): Promise<void> {
  const answer = await ask<SessionView>('GET', '/sessions/current', { lang: language });
  if (answer.ok) reconnect();
  else if (answer.refusal === 'not-signed-in') toSignIn(words().ended);
}

async function begin(): Promise<void> {
  const answer = await ask<SessionView>('GET', '/sessions/current', { lang: language });
  if (!answer.ok) {
    toSignIn(answer.refusal === 'offline' ? words().noAnswer : '');
    return;
  }
  void book.fetchNames();
  const { body: session } = answer;
  const kept = session.windows.find(({ window, clerk }) => window === sessionStorage.getItem(KEPT) && clerk === session.staff.id);
  if (kept) sitAt(session, kept.window);
  else go({ at: 'choose', session, why: '' });
}

// —— at the window ———————————————————————————————————————————————————————————————————————————————————

function sitAt(session: SessionView, no: WindowNo): void {
  leaveWindow?.();
  view = undefined;
  sessionStorage.setItem(KEPT, no);
  go({ at: 'console', session, window: no });
  leaveWindow = watch(`window/${no}`, {
    show: (news) => {
      stale = false;
      take(news);
    },
    refused: ({ refusal }) => {
      if (refusal === 'not-signed-in') toSignIn(words().ended);
      else void chooseAgain(common[language].refusal[refusal]);
    },
    lost: () => {
      stale = true;
      draw();
    },
  });
}

function take(news: WindowView): void {
  clock.hear(news);
  const before = view;
  view = news;
  if (before?.ticket?.id !== news.ticket?.id && sheet.is !== 'keys') sheet = NO_SHEET; // what was asked was about another number
  if (before?.clerk === me() && news.clerk !== null && news.clerk !== me()) say(words().refused.taken(news.clerkName ?? ''));
  void book.fetch(news.ticket?.matter ?? null);
  draw();
}

const me = () => (step.at === 'console' ? step.session.staff.id : '');

async function chooseAgain(why = ''): Promise<void> {
  sessionStorage.removeItem(KEPT);
  const answer = await ask<SessionView>('GET', '/sessions/current', { lang: language });
  if (answer.ok) go({ at: 'choose', session: answer.body, why });
  else if (answer.refusal === 'not-signed-in') toSignIn(words().ended);
  else say(words().refused.offline);
}

/** Asks for one thing at this window. The answer is the whole new view, or a line that says why not. */
async function send(path: string, body: Record<string, unknown>): Promise<void> {
  if (busy || step.at !== 'console') return;
  const no = step.window;
  busy = true;
  open(NO_SHEET);
  const answer = await ask<WindowView>('POST', `/windows/${no}/${path}`, { lang: language, body });
  busy = false;
  if (step.at !== 'console' || step.window !== no) return;
  if (answer.ok) {
    if (!view || answer.body.seq >= view.seq) take(answer.body);
    else draw();
    return;
  }
  if (answer.refusal === 'not-signed-in') {
    toSignIn(words().ended);
    return;
  }
  const clockOf = (at: string) => clock.read(at).clock;
  say(refusalLine(answer, language, { calls: view?.ticket?.calls ?? 0, now: clock.now(), clockOf }));
}

/** Does what follows from a key, or says why not. */
function carryOut(deed: Deed | null): void {
  const here = seat();
  if (!deed || !here) return;
  if (deed.do === 'send') void send(deed.path, deed.body);
  else if (deed.do === 'open') open(deed.sheet);
  else say(whySaid(deed.act, here, language));
}

function press(act: Act): void {
  const here = seat();
  if (!here || busy) return;
  const deed = pressed(act, here);
  if (act === 'main' && deed.do === 'send') {
    if (!mainRested(lastMain, performance.now())) return; // a hasty second press
    lastMain = performance.now();
  }
  carryOut(deed);
}

function confirm(of: Confirmed, here: Seat): void {
  if (of === 'leave') void chooseAgain();
  else if (of === 'signOut') void leaveHall();
  else carryOut(confirmed(of, here));
}

async function leaveHall(): Promise<void> {
  const answer = await signOut(language);
  if (!answer.ok && answer.refusal === 'offline') {
    say(words().refused.offline); // still signed in
    return;
  }
  sessionStorage.removeItem(KEPT);
  toSignIn();
  reconnect();
}

const openHere = () => view !== undefined && view.status !== 'closed' && view.clerk === me();

// —— what is wished ——————————————————————————————————————————————————————————————————————————————————

function fulfil(asked: Wish): void {
  const here = seat();
  switch (asked.do) {
    case 'signIn':
      void enter(asked.account, asked.password);
      break;
    case 'setPassword':
      if (step.at === 'newPassword') void enter(step.account, step.password, asked.newPassword);
      break;
    case 'takeWindow':
      if (step.at !== 'choose') break;
      sitAt(step.session, asked.window);
      if (asked.takeOver) void send('open', { takeOver: true });
      break;
    case 'press':
      press(asked.act);
      break;
    case 'choose':
      carryOut(here ? chosen(asked.nth, sheet, here) : null);
      break;
    case 'confirm':
      if (here && sheet.is === 'confirm') confirm(sheet.of, here);
      break;
    case 'dismiss':
      if (step.at === 'newPassword') toSignIn();
      else open(NO_SHEET);
      break;
    case 'help':
      open({ is: 'keys' });
      break;
    case 'unhold':
    case 'accept':
      carryOut(here ? ofRow(asked.do, asked.ticket, asked.do === 'unhold' && asked.here, here) : null);
      break;
    case 'handOver':
      if (stale) say(words().whyNot.stale);
      else open({ is: 'transfer', ticket: asked.ticket });
      break;
    case 'transfer':
      void send('transfer', { ticket: asked.ticket, to: asked.to, ...(asked.note ? { note: asked.note } : {}) });
      break;
    case 'changeWindow':
      if (openHere()) open({ is: 'confirm', of: 'leave' });
      else void chooseAgain();
      break;
    case 'signOut':
      if (openHere()) open({ is: 'confirm', of: 'signOut' });
      else void leaveHall();
      break;
    case 'language':
      language = language === 'en' ? 'zh-CN' : 'en';
      history.replaceState(null, '', language === 'en' ? '?lang=en' : location.pathname);
      draw();
      break;
  }
}

async function enter(account: string, password: string, newPassword?: string): Promise<void> {
  if ('busy' in step) go({ ...step, account, busy: true });
  const next = await signIn({ account, password, ...(newPassword ? { newPassword } : {}) }, language);
  if (next !== 'in') {
    go(next);
    return;
  }
  reconnect(); // the socket has to carry the new cookie
  await begin();
}

app.addEventListener('staff-wish', ({ detail }) => fulfil(detail));

window.addEventListener('keydown', (event) => {
  if (step.at !== 'console') return;
  const { code, repeat, ctrlKey, altKey, metaKey, isComposing } = event;
  const means = meaning({ code, repeat, ctrlKey, altKey, metaKey, isComposing, inText: inText(event) }, sheet);
  if (!means) {
    if (code === 'Space' && sheet.is === 'none' && !inText(event)) event.preventDefault(); // held down: not the focused key either
    return;
  }
  event.preventDefault();
  if (means.do === 'choose') fulfil(means);
  else if (means.do === 'confirm' || means.do === 'dismiss' || means.do === 'help') fulfil({ do: means.do });
  else press(means.do);
});
// A focused button would act on the release of the space bar: here the space bar is the main key alone.
window.addEventListener('keyup', (event) => {
  if (event.code === 'Space' && step.at === 'console' && sheet.is === 'none' && !inText(event)) event.preventDefault();
});
window.addEventListener('focus', draw);
window.addEventListener('blur', draw);

let looking = false;
watch('board', {
  show: (news) => {
    board = news;
    clock.hear(news);
    draw();
  },
  lost: () => {
    if (looking || (step.at !== 'console' && step.at !== 'choose')) return;
    looking = true; // the server may have ended the session, and with it the line
    window.setTimeout(() => void lookAtSession().finally(() => (looking = false)), 2000);
  },
});
setInterval(draw, 1000);
draw();
void begin();
