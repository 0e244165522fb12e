import './staff-app.ts';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { BoardView, SessionView } from '../shared/views.ts';
import type { Lang, WindowNo } from '../shared/words.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { watch } from '../ui/live.ts';
import { currentSession, openSession } from '../ui/session.ts';
import { type AtDesk, atDesk } from './at-desk.ts';
import { type AtWindow, atWindow } from './at-window.ts';
import { consoleForm } from './form.ts';
import { listenToKeys } from './keyboard.ts';
import { type Aside, DEFAULT_KEYS, type KeyMap } from './keys.ts';
import { matterBook } from './matter-book.ts';
import { keepKeys, ownKeys } from './own-keys.ts';
import { screenLock } from './screen-lock.ts';
import { NO_SLIP } from './slip-state.ts';
import { maySmall, openSmallWindow } from './small-window.ts';
import { isOfDesk, NO_SHEET, type Step, type Wish } from './state.ts';
import { toDo, wanting } from './to-do.ts';

/** Connects the console: who is signed in, at which window or at the desk, and what the page is to show of it. */

const KEPT = 'paihao-staff-window'; // so that a reload comes back to the same window
const DESK = 'desk'; // or to the desk

const app = document.querySelector('staff-app')!;
const clock = hallClock();
let language: Lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
let step: Step = { at: 'starting' };
let here: AtWindow | undefined;
let desk: AtDesk | undefined;
let board: BoardView | undefined;
let broken = false;
let keys: KeyMap = DEFAULT_KEYS;
let takeBack: (() => void) | null = null; // closes the small window; null: there is none
const book = matterBook(draw);
const form = consoleForm(draw);
const lock = screenLock({
  language: () => language,
  clockIn: (seconds) => clock.read(new Date((clock.now() ?? Date.now()) + seconds * 1000).toISOString()).clock,
  changed: draw,
  back: () => void session.lookAgain(),
});
const session = openSession({ door: 'staff', language: () => language, show: go, inside: begin });

const words = () => staffWords[language];

function draw(): void {
  const wall = clock.wall();
  const ticket = here?.view?.ticket;
  Object.assign(app, {
    language,
    step,
    hall: here?.view?.hall ?? board?.hall,
    desk: desk?.state,
    time: wall ? `${common[language].date(wall.day)} ${wall.clock}` : '',
    seat: here?.seat,
    sheet: here?.sheet ?? NO_SHEET,
    line: here?.line ?? '',
    busy: here?.busy ?? false,
    slip: here?.slip ?? NO_SLIP,
    focused: document.hasFocus(),
    board,
    matters: book.names,
    matter: book.read(ticket?.matter),
    record: here?.record,
    keys,
    lock: lock.now,
    form: form.now,
    small: takeBack !== null,
    maySmall: maySmall(),
  });
  document.documentElement.lang = language;
  document.documentElement.toggleAttribute('data-busy', here?.busy ?? false); // no key is heard now: for whoever presses them from outside
  document.title = titleNow();
}

function titleNow(): string {
  if (here) return words().title(here.no, here.view?.ticket?.number ?? '');
  if (!desk) return words().product;
  const { view } = desk.state;
  return deskWords[language].title(view ? wanting(toDo(view)) : 0);
}

function go(next: Step): void {
  step = next;
  if (next.at === 'signIn' || next.at === 'newPassword') lock.hear(null, false);
  if (next.at !== 'console') {
    takeBack?.();
    here?.leave();
    here = undefined;
  }
  if (next.at !== 'desk') {
    desk?.leave();
    desk = undefined;
  }
  draw();
}

function begin(who: SessionView): void {
  void book.fetchNames();
  keys = ownKeys(who.staff.id);
  lock.hear(who.staff.id, who.locked);
  const wanted = new URLSearchParams(location.search).get('window') ?? sessionStorage.getItem(KEPT); // named by whoever opened the small one
  const kept = who.windows.find(({ window, clerk }) => window === wanted && clerk === who.staff.id);
  const toDesk = isOfDesk(who) && (who.windows.length === 0 || sessionStorage.getItem(KEPT) === DESK);
  if (kept) sitAt(who, kept.window);
  else if (toDesk) standAtDesk(who);
  else go({ at: 'choose', session: who, why: '' });
}

function standAtDesk(who: SessionView): void {
  desk?.leave();
  sessionStorage.setItem(KEPT, DESK);
  desk = atDesk({
    mayGive: who.staff.roles.includes('guide'),
    supervises: who.staff.roles.includes('supervisor'),
    language: () => language,
    clock,
    changed: draw,
    turnedAway: (why) => {
      if (why === 'not-signed-in') session.ended();
      else go({ at: 'choose', session: who, why: common[language].refusal[why] });
    },
  });
  go({ at: 'desk', session: who });
}

function sitAt(who: SessionView, no: WindowNo): void {
  here?.leave();
  sessionStorage.setItem(KEPT, no);
  here = atWindow({
    window: no,
    me: who.staff.id,
    name: who.staff.name,
    language: () => language,
    clock,
    book,
    taken: (said) => void chooseAgain(said),
    locked: lock.found,
    changed: draw,
    turnedAway: (why) => {
      if (why === 'not-signed-in') session.ended();
      else void chooseAgain(common[language].refusal[why]);
    },
    leave: (of) => void (of === 'leave' ? chooseAgain() : signOut()),
  });
  go({ at: 'console', session: who, window: no });
}

async function chooseAgain(why = ''): Promise<void> {
  const answer = await currentSession(language);
  if (answer.ok) {
    sessionStorage.removeItem(KEPT);
    go({ at: 'choose', session: answer.body, why });
  } else if (answer.refusal === 'not-signed-in') session.ended();
  else (here ?? desk)?.say(words().refused.offline);
}

async function signOut(): Promise<void> {
  if (await session.leave()) {
    sessionStorage.removeItem(KEPT);
    return;
  }
  (here ?? desk)?.say(words().refused.offline); // still signed in
  if (step.at === 'choose') go({ ...step, why: words().refused.offline });
}

function fulfil(asked: Wish): void {
  switch (asked.do) {
    case 'takeWindow':
      if (step.at !== 'choose') break;
      sitAt(step.session, asked.window);
      if (asked.takeOver) void here?.takeOver();
      break;
    case 'toDesk':
      if (step.at === 'choose') standAtDesk(step.session);
      break;
    case 'atDesk':
      desk?.fulfil(asked.deed);
      break;
    case 'changeWindow':
      if (here?.mine) here.open({ is: 'confirm', of: 'leave' });
      else void chooseAgain();
      break;
    case 'signOut':
      if (here?.mine) here.open({ is: 'confirm', of: 'signOut' });
      else void signOut();
      break;
    case 'language':
      turnLanguage();
      break;
    case 'aside':
      doAside(asked.what);
      break;
    case 'keys':
      keys = asked.keys;
      if ('session' in step) keepKeys(step.session.staff.id, keys);
      draw();
      break;
    case 'unlock':
      void lock.unlock(asked.password);
      break;
    default:
      here?.fulfil(asked);
  }
}

/** What a key does that asks nothing of the window. */
function doAside(what: Aside): void {
  switch (what) {
    case 'lock':
      lock.shut();
      break;
    case 'strip':
      form.turn();
      break;
    case 'small':
      if (takeBack) takeBack();
      else if (here && maySmall()) void openSmall(here.no);
      break;
    case 'find':
      here?.find();
      break;
  }
}

async function openSmall(no: WindowNo): Promise<void> {
  takeBack = await openSmallWindow(no, location.search, () => {
    takeBack = null;
    window.focus();
    draw();
  });
  draw();
}

function turnLanguage(): void {
  language = language === 'en' ? 'zh-CN' : 'en';
  const asked = new URLSearchParams(location.search);
  if (language === 'en') asked.set('lang', 'en');
  else asked.delete('lang');
  history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
  draw();
}

app.addEventListener('staff-wish', ({ detail }) => fulfil(detail));
app.addEventListener('entry-wish', ({ detail }) => (detail.do === 'language' ? turnLanguage() : session.fulfil(detail)));
listenToKeys({ sheet: () => (lock.now.is || takeBack ? null : (here?.sheet ?? null)), keys: () => keys, wish: fulfil });
window.addEventListener('focus', draw);
window.addEventListener('blur', draw);

watch('board', {
  show: (news) => {
    if (broken) {
      void session.lookAgain();
      lock.again();
    }
    broken = false;
    board = news;
    clock.hear(news);
    draw();
  },
  lost: () => {
    broken = true;
  },
});
setInterval(() => {
  here?.pass();
  lock.pass();
  draw();
}, 1000);
draw();
void session.open();
