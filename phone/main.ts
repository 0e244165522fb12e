import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { MatterView, TicketPlaceView } from '../shared/views.ts';
import type { Lang, TicketId } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { reconnect, watch } from '../ui/live.ts';
import { alarmOf } from './alarm.ts';
import './phone-app.ts';
import type { Shown } from './phone-app.ts';
import { lastTicket, rememberedLanguage, rememberLanguage, rememberTicked, rememberTicket, tickedFor } from './remembered.ts';
import type { Wish } from './wish.ts';

const app = document.querySelector('phone-app')!;
const [, kind, name = ''] = location.pathname.split('/').map(decodeURIComponent);
const SHAKE = { called: [400, 200, 400, 200, 400], near: [300] };
const STALE_AFTER = 2000; // milliseconds: a line that is back at once was never away

let chosen: Lang | null = rememberedLanguage();
let last: TicketPlaceView | null = null;

function speak(lang: Lang): void {
  app.language = lang;
  document.documentElement.lang = lang;
  document.title = titleOf(app.shown, lang);
}

function show(shown: Shown): void {
  app.shown = shown;
  document.querySelector('#plain')?.remove(); // what the server wrote for phones without a script
  speak(chosen ?? (shown.at === 'ticket' ? shown.view.lang : 'zh-CN'));
}

function titleOf(shown: Shown, lang: Lang): string {
  const words = phoneWords[lang];
  if (shown.at === 'matter') return lang === 'en' ? shown.matter.name_en : shown.matter.name_zh;
  if (shown.at === 'hall') return words.hallNow;
  if (shown.at !== 'ticket') return words.hallNow;
  const { number, status, window: at, hall } = shown.view;
  if (status === 'called' && at) return words.titleCalled(number, at);
  return words.titleOf(number, common[lang].ticketStatus[status], lang === 'en' ? hall.nameEn : hall.name);
}

/* The line to the hall: stale is a look, never an empty page. */

let silence: ReturnType<typeof setTimeout> | undefined;
function lost(): void {
  silence ??= setTimeout(() => {
    app.stale = true;
  }, STALE_AFTER);
}
function heard(): void {
  clearTimeout(silence);
  silence = undefined;
  app.stale = false;
}

function followTicket(id: TicketId): void {
  watch(`ticket/${id}`, {
    show: (view) => {
      heard();
      const alarm = alarmOf(last, view);
      if (alarm) navigator.vibrate?.(SHAKE[alarm]);
      if (view.status === 'called') void stayAwake();
      if (view.status !== last?.status) Object.assign(app, { trouble: '', busy: false });
      last = view;
      rememberTicket({ id, number: view.number });
      show({ at: 'ticket', view });
    },
    refused: ({ refusal }) => {
      if (refusal === 'unknown-ticket' || refusal === 'unknown-place') show({ at: 'missing', what: 'ticket' });
    },
    lost,
  });
}

/** Keeps the screen on while it says where to go; only where the browser allows it. */
async function stayAwake(): Promise<void> {
  await navigator.wakeLock?.request('screen').catch(() => null); // a dark screen still shakes
}

async function showMatter(code: string): Promise<void> {
  Object.assign(app, { ticked: tickedFor(code), ticket: lastTicket() });
  const answer = await ask<MatterView>('GET', `/matters/${encodeURIComponent(code)}`, { lang: app.language });
  if (answer.ok) show({ at: 'matter', matter: answer.body });
  else show(answer.refusal === 'unknown-matter' ? { at: 'missing', what: 'matter' } : { at: 'lost' });
}

/** Cancels or rejoins; what has changed then comes by the line. */
async function change(how: 'cancel' | 'rejoin'): Promise<void> {
  if (app.busy || !last) return;
  Object.assign(app, { busy: true, trouble: '' });
  const answer = await ask('POST', `/tickets/${last.id}/${how}`, { lang: app.language });
  app.busy = false;
  if (!answer.ok)
    app.trouble = answer.refusal === 'offline' ? phoneWords[app.language].offline : common[app.language].refusal[answer.refusal];
}

function hear(wish: Wish): void {
  switch (wish.want) {
    case 'language':
      chosen = wish.lang;
      rememberLanguage(wish.lang);
      speak(wish.lang);
      break;
    case 'cancel':
    case 'rejoin':
      void change(wish.want);
      break;
    case 'tick':
      app.ticked = wish.ticked ? [...app.ticked, wish.name] : app.ticked.filter((one) => one !== wish.name);
      rememberTicked(name, app.ticked);
      break;
    case 'again':
      void showMatter(name);
      break;
  }
}

app.addEventListener('phone-wish', ({ detail }) => hear(detail));
speak(chosen ?? 'zh-CN');
if (kind === 't') followTicket(name.toLowerCase());
else if (kind === 'm') void showMatter(name);
else
  watch('board', {
    show: (view) => {
      heard();
      show({ at: 'hall', view });
    },
    lost,
  });
// Back from the pocket: a line may have died there without a word, so it is taken up anew.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && kind !== 'm') reconnect();
});
