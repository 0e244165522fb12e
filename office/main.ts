import './office-app.ts';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { officePairingWords } from '../shared/i18n/office-pairing.ts';
import { officePeopleWords } from '../shared/i18n/office-people.ts';
import type { DeviceChangeRequest } from '../shared/requests.ts';
import type { BoardView, DeviceRow, OfficeView, SessionView, StaffWho } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { type Answer, ask } from '../ui/ask.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { watch } from '../ui/live.ts';
import { openSession } from '../ui/session.ts';
import { copyOut } from './copy-out.ts';
import type { Asked, Method, Office } from './page.ts';
import { fetchPage } from './pages.ts';
import type { AccountWish, OwnPassword } from './people/account-wish.ts';
import {
  type Devices,
  type DeviceWish,
  mayRegister,
  type NewDevice,
  NO_DEVICES,
  type Opened,
  type Page,
  pagesFor,
  type Step,
  type Wish,
} from './state.ts';
import { tellTimesIn } from './when.ts';

/** Connects the office: who is signed in, on which page, and what the hall tells. */

const app = document.querySelector('office-app')!;
const clock = hallClock();
let language: Lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
let step: Step = { at: 'starting' };
let board: BoardView | undefined; // what hangs on the wall: it is there before anybody has signed in
let view: OfficeView | undefined;
let stale = false;
let devices: Devices = NO_DEVICES;
let own: OwnPassword | null = null; // while somebody changes it
let opened: Opened = { is: 'coming' };
let openedBy = ''; // whose page it is: who signs in again finds it as it was
let wanted: { page: Page; rest: string } | null = null; // where somebody wants to go, who would lose something
const session = openSession({ door: 'office', language: () => language, show: go, inside: begin });

const words = () => officeWords[language];

function draw(): void {
  const wall = clock.wall();
  const time = wall ? `${common[language].date(wall.day)} ${wall.clock}` : '';
  Object.assign(app, {
    language,
    step,
    board,
    view,
    stale,
    devices,
    time,
    now: wall,
    rest: addressed().rest,
    opened,
    leaving: wanted !== null,
    own,
  });
  app.requestUpdate(); // a page that was fetched keeps its own state
  document.documentElement.lang = language;
  document.title = step.at === 'inside' ? `${words().pages[step.page]}　${words().product}` : words().product;
}

function go(next: Step): void {
  step = next;
  if (next.at !== 'inside') {
    devices = NO_DEVICES;
  }
  draw();
}

function keep(change: Partial<Devices>): void {
  devices = { ...devices, ...change };
  draw();
}

/** The page and what stands behind it in the address. */
function addressed(): { page: string; rest: string } {
  const [page = '', ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
  return { page, rest: rest.join('/') };
}

function begin({ staff }: SessionView): void {
  const { page, rest } = addressed();
  const known = pagesFor(staff).find((one) => one === page);
  if (known && opened.is === 'open' && openedBy === `${staff.id} ${known}`) go({ at: 'inside', staff, page: known });
  else turnTo(known ?? first(staff), known ? rest : '', staff);
}

/** Where somebody begins who has named no page: an administrator of a trial goes on setting the hall up. */
function first(staff: StaffWho): Page {
  const trial = board?.hall.trial === true && !board.hall.clock.set;
  return trial && pagesFor(staff).includes('set-up') ? 'set-up' : 'hall';
}

/** Turns to a page, unless something would be lost: then it is asked about first. */
function wishTo(page: Page, rest = ''): void {
  const here = step.at === 'inside' ? step.page : null;
  if (page !== here && opened.is === 'open' && opened.page.unsaved?.()) {
    wanted = { page, rest };
    draw();
  } else turnTo(page, rest);
}

function turnTo(page: Page, rest = '', staff = step.at === 'inside' ? step.staff : null): void {
  if (!staff) return;
  const here = step.at === 'inside' && step.staff.id === staff.id ? step.page : null;
  const hash = `#${page}${rest ? `/${rest}` : ''}`;
  if (hash !== decodeURIComponent(location.hash)) history.pushState(null, '', `${location.pathname}${location.search}${hash}`);
  wanted = null;
  if (page === here) {
    if (opened.is === 'open') opened.page.came?.();
    draw();
    return;
  }
  close();
  go({ at: 'inside', staff, page });
  if (page === 'devices') void fetchDevices();
  else if (page !== 'hall') void openPage(page, staff);
}

function close(): void {
  if (opened.is === 'open') opened.page.closed?.();
  opened = { is: 'coming' };
  wanted = null;
}

async function openPage(page: Page, staff: StaffWho): Promise<void> {
  const still = () => step.at === 'inside' && step.page === page && step.staff.id === staff.id;
  opened = { is: 'coming' };
  draw();
  try {
    const open = await fetchPage(page);
    if (!still()) return;
    openedBy = `${staff.id} ${page}`;
    opened = open ? { is: 'open', page: open(lent(staff, still)) } : { is: 'failed' };
  } catch {
    if (!still()) return;
    opened = { is: 'failed' }; // the line broke, or a newer build has taken the files away: that is said, with a key
  }
  draw();
}

/** What a page may have of the office, for as long as it is open. */
const lent = (staff: StaffWho, still: () => boolean): Office => ({
  staff,
  language: () => language,
  board: () => board,
  view: () => view,
  now: () => clock.wall(),
  rest: () => addressed().rest,
  turn: wishTo,
  redraw: () => {
    if (still()) draw();
  },
  async ask<T>(method: Method, path: string, { body, headers }: Asked = {}): Promise<Answer<T>> {
    const answer = await ask<T>(method, path, { lang: language, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) });
    if (!answer.ok && answer.refusal === 'not-signed-in') session.ended();
    return answer;
  },
});

/** The answer's content; null: it was refused, and that is said where the devices stand. */
async function askDevices<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: NewDevice | DeviceChangeRequest | { do: DeviceWish },
): Promise<{ body: T } | null> {
  const answer = await ask<T>(method, path, { lang: language, ...(body ? { body } : {}) });
  if (answer.ok) return answer;
  if (answer.refusal === 'not-signed-in') session.ended();
  else if (path.startsWith('/pairing/') && answer.refusal === 'unknown-place') keep({ why: officePairingWords[language].noSuchCode });
  else if (path.startsWith('/pairing/') && answer.refusal === 'malformed') keep({ why: officePairingWords[language].otherKind });
  else keep({ why: answer.refusal === 'offline' ? words().noAnswer : common[language].refusal[answer.refusal] });
  return null;
}

async function fetchDevices(): Promise<void> {
  if (step.at !== 'inside' || !mayRegister(step.staff)) return; // what the devices say of themselves is enough
  const answer = await askDevices<DeviceRow[]>('GET', '/devices');
  if (answer) keep({ rows: answer.body, why: '' });
}

async function pair(device: NewDevice): Promise<void> {
  if (devices.busy) return;
  keep({ busy: true, why: '' });
  const { code, ...asked } = device;
  const answer = code
    ? await askDevices<{ link?: string }>('POST', `/pairing/${encodeURIComponent(code)}`, asked)
    : await askDevices<{ link?: string }>('POST', '/devices', asked);
  keep({ busy: false });
  if (!answer) return;
  keep({ made: { name: device.name, link: answer.body.link ?? '' }, copied: '' });
  await fetchDevices();
}

async function revoke(id: string): Promise<void> {
  if (await askDevices<null>('DELETE', `/devices/${encodeURIComponent(id)}`)) await fetchDevices();
}

async function tell(id: string, asked: DeviceWish): Promise<void> {
  const answer = await askDevices<null>('POST', `/devices/${encodeURIComponent(id)}/commands`, { do: asked });
  keep({ told: { id, wish: asked, is: answer ? 'sent' : 'failed' }, ...(answer ? { why: '' } : {}) });
}

async function arrange(id: string, change: DeviceChangeRequest): Promise<void> {
  const answer = await askDevices<DeviceRow>('PATCH', `/devices/${encodeURIComponent(id)}`, change);
  keep({ told: { id, wish: 'arrange', is: answer ? 'sent' : 'failed' }, ...(answer ? { why: '' } : {}) });
  if (answer) await fetchDevices();
}

/** Somebody changes the password they sign in with; what else they have open is over then. */
async function ownPassword(asked: AccountWish): Promise<void> {
  const said = officePeopleWords[language];
  if (asked.do === 'openOwn') own = { is: 'open', why: '' };
  else if (asked.do === 'leaveOwn') own = null;
  else if (asked.do === 'own') {
    own = { is: 'sending', why: '' };
    draw();
    const { password, newPassword } = asked;
    const answer = await ask<null>('POST', '/sessions/current/password', { lang: language, body: { password, newPassword } });
    if (answer.ok) own = { is: 'done', why: '' };
    else if (answer.refusal === 'not-allowed') own = { is: 'open', why: said.ownWrong };
    else own = { is: 'open', why: answer.refusal === 'offline' ? said.failed : common[language].refusal[answer.refusal] };
  }
  draw();
}

async function signOut(): Promise<void> {
  if (await session.leave()) close();
  else keep({ why: words().noAnswer }); // still signed in
}

function fulfil(asked: Wish): void {
  switch (asked.do) {
    case 'page':
      wishTo(asked.page);
      break;
    case 'pair':
      void pair(asked.device);
      break;
    case 'revoke':
      void revoke(asked.id);
      break;
    case 'tell':
      void tell(asked.id, asked.wish);
      break;
    case 'arrange':
      void arrange(asked.id, asked.change);
      break;
    case 'copy':
      void copyOut(asked.field).then((copied) => keep({ copied }));
      break;
    case 'linkDone':
      keep({ made: null, copied: '' });
      break;
    case 'signOut':
      void signOut();
      break;
    case 'language':
      turnLanguage();
      break;
    case 'ownPassword':
      void ownPassword(asked.wish);
      break;
    case 'stay':
      wanted = null;
      draw();
      break;
    case 'leave':
      if (wanted) turnTo(wanted.page, wanted.rest);
      break;
    case 'openAgain':
      if (step.at === 'inside') void openPage(step.page, step.staff);
      break;
  }
}

function turnLanguage(): void {
  language = language === 'en' ? 'zh-CN' : 'en';
  history.replaceState(null, '', `${location.pathname}${language === 'en' ? '?lang=en' : ''}${location.hash}`);
  draw();
}

app.addEventListener('office-wish', ({ detail }) => fulfil(detail));
app.addEventListener('entry-wish', ({ detail }) => (detail.do === 'language' ? turnLanguage() : session.fulfil(detail)));
watch('board', {
  show: (news) => {
    if (stale) void session.lookAgain();
    board = news;
    stale = false;
    clock.hear(news);
    tellTimesIn(news.hall.timezone);
    draw();
  },
  lost: () => {
    stale = true;
    draw();
  },
});
watch('office', {
  show: (news) => {
    view = news;
    draw();
  },
  refused: () => {
    view = undefined; // nobody who may look at it
    draw();
  },
  lost: () => {}, // the board's line is the same
});
addEventListener('popstate', () => {
  if (step.at !== 'inside') return;
  const { page, rest } = addressed();
  const known = pagesFor(step.staff).find((one) => one === page);
  if (known) wishTo(known, rest);
});
addEventListener('beforeunload', (event) => {
  if (opened.is === 'open' && opened.page.unsaved?.()) event.preventDefault();
});
setInterval(draw, 1000);
draw();
void session.open();
