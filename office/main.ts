import './office-app.ts';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import type { BoardView, DeviceRow, SessionView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { reconnect, watch } from '../ui/live.ts';
import { copyOut } from './copy-out.ts';
import { signIn, signOut } from './session.ts';
import { type Devices, type NewDevice, NO_DEVICES, type Page, pagesFor, type Step, type Wish } from './state.ts';

/** Connects the office: the only file of it that knows the socket, the requests and the time. */

const app = document.querySelector('office-app')!;
const clock = hallClock();
let language: Lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
let step: Step = { at: 'starting' };
let view: BoardView | undefined;
let stale = false;
let devices: Devices = NO_DEVICES;

const words = () => officeWords[language];

function draw(): void {
  const wall = clock.wall();
  const time = wall ? `${common[language].date(wall.day)} ${wall.clock}` : '';
  Object.assign(app, { language, step, view, stale, devices, time });
  document.documentElement.lang = language;
  document.title = step.at === 'inside' ? `${words().pages[step.page]}　${words().product}` : words().product;
}

function go(next: Step): void {
  step = next;
  draw();
}

function keep(change: Partial<Devices>): void {
  devices = { ...devices, ...change };
  draw();
}

const toSignIn = (why = '') => {
  devices = NO_DEVICES;
  go({ at: 'signIn', account: '', why, busy: false });
};

async function begin(): Promise<void> {
  const answer = await ask<SessionView>('GET', '/sessions/current', { lang: language });
  if (!answer.ok) {
    toSignIn(answer.refusal === 'offline' ? words().noAnswer : '');
    return;
  }
  const { staff } = answer.body;
  const wanted = location.hash.slice(1);
  const pages = pagesFor(staff);
  turnTo(pages.find((page) => page === wanted) ?? 'hall', staff);
}

function turnTo(page: Page, staff = step.at === 'inside' ? step.staff : null): void {
  if (!staff) return;
  history.replaceState(null, '', `${location.pathname}${location.search}#${page}`);
  go({ at: 'inside', staff, page });
  if (page === 'devices') void fetchDevices();
}

async function fetchDevices(): Promise<void> {
  const answer = await ask<DeviceRow[]>('GET', '/devices', { lang: language });
  if (answer.ok) keep({ rows: answer.body, why: '' });
  else if (answer.refusal === 'not-signed-in') toSignIn(words().ended);
  else keep({ why: words().devicesFailed });
}

async function pair(device: NewDevice): Promise<void> {
  if (devices.busy) return;
  keep({ busy: true, why: '' });
  const answer = await ask<{ id: string; token: string; link: string }>('POST', '/devices', { lang: language, body: device });
  keep({ busy: false });
  if (answer.ok) keep({ made: { name: device.name, link: answer.body.link }, copied: '' });
  else if (answer.refusal === 'not-signed-in') toSignIn(words().ended);
  else keep({ why: answer.refusal === 'offline' ? words().noAnswer : common[language].refusal[answer.refusal] });
  if (answer.ok) await fetchDevices();
}

async function revoke(id: string): Promise<void> {
  const answer = await ask<null>('DELETE', `/devices/${encodeURIComponent(id)}`, { lang: language });
  if (answer.ok) await fetchDevices();
  else keep({ why: answer.refusal === 'offline' ? words().noAnswer : common[language].refusal[answer.refusal] });
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

async function leave(): Promise<void> {
  const answer = await signOut(language);
  if (!answer.ok && answer.refusal === 'offline') {
    keep({ why: words().noAnswer }); // still signed in
    return;
  }
  toSignIn();
  reconnect();
}

function fulfil(asked: Wish): void {
  switch (asked.do) {
    case 'signIn':
      void enter(asked.account, asked.password);
      break;
    case 'setPassword':
      if (step.at === 'newPassword') void enter(step.account, step.password, asked.newPassword);
      break;
    case 'page':
      turnTo(asked.page);
      break;
    case 'pair':
      void pair(asked.device);
      break;
    case 'revoke':
      void revoke(asked.id);
      break;
    case 'copy':
      void copyOut(asked.field).then((copied) => keep({ copied }));
      break;
    case 'linkDone':
      keep({ made: null, copied: '' });
      break;
    case 'dismiss':
      toSignIn();
      break;
    case 'signOut':
      void leave();
      break;
    case 'language':
      language = language === 'en' ? 'zh-CN' : 'en';
      history.replaceState(null, '', `${location.pathname}${language === 'en' ? '?lang=en' : ''}${location.hash}`);
      draw();
      break;
  }
}

app.addEventListener('office-wish', ({ detail }) => fulfil(detail));
watch('board', {
  show: (news) => {
    view = news;
    stale = false;
    clock.hear(news);
    draw();
  },
  lost: () => {
    stale = true;
    draw();
  },
});
setInterval(draw, 1000);
draw();
void begin();
