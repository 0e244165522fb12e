import './office-app.ts';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import type { DeviceChangeRequest } from '../shared/requests.ts';
import type { BoardView, DeviceRow, OfficeView, SessionView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { watch } from '../ui/live.ts';
import { openSession } from '../ui/session.ts';
import { copyOut } from './copy-out.ts';
import {
  type Devices,
  type DeviceWish,
  mayRegister,
  type NewDevice,
  NO_DEVICES,
  type Page,
  pagesFor,
  type Step,
  type Wish,
} from './state.ts';

/** Connects the office: who is signed in, on which page, and what the hall tells. */

const app = document.querySelector('office-app')!;
const clock = hallClock();
let language: Lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
let step: Step = { at: 'starting' };
let board: BoardView | undefined; // what hangs on the wall: it is there before anybody has signed in
let view: OfficeView | undefined;
let stale = false;
let devices: Devices = NO_DEVICES;
const session = openSession({ door: 'office', language: () => language, show: go, inside: begin });

const words = () => officeWords[language];

function draw(): void {
  const wall = clock.wall();
  const time = wall ? `${common[language].date(wall.day)} ${wall.clock}` : '';
  Object.assign(app, { language, step, board, view, stale, devices, time });
  document.documentElement.lang = language;
  document.title = step.at === 'inside' ? `${words().pages[step.page]}　${words().product}` : words().product;
}

function go(next: Step): void {
  step = next;
  if (next.at !== 'inside') devices = NO_DEVICES;
  draw();
}

function keep(change: Partial<Devices>): void {
  devices = { ...devices, ...change };
  draw();
}

function begin({ staff }: SessionView): void {
  const wanted = location.hash.slice(1);
  turnTo(pagesFor(staff).find((page) => page === wanted) ?? 'hall', staff);
}

function turnTo(page: Page, staff = step.at === 'inside' ? step.staff : null): void {
  if (!staff) return;
  history.replaceState(null, '', `${location.pathname}${location.search}#${page}`);
  go({ at: 'inside', staff, page });
  if (page === 'devices') void fetchDevices();
}

/** The answer's content; null: it was refused, and that is said where the devices stand. */
async function askDevices<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: NewDevice | DeviceChangeRequest | { do: DeviceWish },
): Promise<{ body: T } | null> {
  const answer = await ask<T>(method, path, { lang: language, ...(body ? { body } : {}) });
  if (answer.ok) return answer;
  if (answer.refusal === 'not-signed-in') session.ended();
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
  const answer = await askDevices<{ link: string }>('POST', '/devices', device);
  keep({ busy: false });
  if (!answer) return;
  keep({ made: { name: device.name, link: answer.body.link }, copied: '' });
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

async function signOut(): Promise<void> {
  if (!(await session.leave())) keep({ why: words().noAnswer }); // still signed in
}

function fulfil(asked: Wish): void {
  switch (asked.do) {
    case 'page':
      turnTo(asked.page);
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
setInterval(draw, 1000);
draw();
void session.open();
