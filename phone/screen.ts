import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { Refusal } from '../shared/words.ts';
import './phone-app.ts';
import type { Lang } from '../shared/words.ts';
import type { Shown } from './phone-app.ts';
import { hush, voiceOf } from './read-aloud.ts';
import { rememberBig, rememberedLanguage, rememberLanguage } from './remembered.ts';

// The one page of this phone: what it shows, in which language, how large, and whether that is of now.

export const app = document.querySelector('phone-app')!;
const STALE_AFTER = 2000; // milliseconds: a line that is back at once was never away

let chosen: Lang | null = rememberedLanguage();
let silence: ReturnType<typeof setTimeout> | undefined;

/** A language that was chosen here and now, or the one that fits what is shown. */
export function speak(lang?: Lang): void {
  if (lang) {
    chosen = lang;
    rememberLanguage(lang);
  }
  const { shown } = app;
  app.language = chosen ?? (shown.at === 'ticket' ? shown.view.lang : shown.at === 'notification' ? shown.slip.lang : 'zh-CN');
  document.documentElement.lang = app.language;
  document.title = titleOf(shown, app.language);
  lookForVoices();
}

export function lookForVoices(): void {
  const { aloud } = app.reading;
  app.reading = { ...app.reading, aloud: voiceOf(app.language) ? (aloud === 'none' ? 'still' : aloud) : 'none' };
}

export function enlarge(big: boolean): void {
  document.documentElement.toggleAttribute('data-big', big);
  app.reading = { ...app.reading, big };
  rememberBig(big);
}

export function show(shown: Shown): void {
  const before = app.shown;
  app.shown = shown;
  if (stateOf(before) !== stateOf(shown) && app.reading.aloud === 'speaking') hush(); // what is read is no longer so
  document.querySelector('#plain')?.remove(); // what the server wrote for phones without a script
  speak();
}
const stateOf = (shown: Shown) => (shown.at === 'ticket' ? shown.view.status : shown.at);

/** Shows what this phone saw at another time, and says so. */
export function showKept(shown: Shown, at: number): void {
  app.stale = true;
  show(shown);
  const then = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
  app.kept = `${common[app.language].date(day)} ${two(then.getHours())}:${two(then.getMinutes())}`;
}

/** The line is broken: stale is a look, never an empty page. */
export function lost(): void {
  silence ??= setTimeout(() => {
    app.stale = true;
  }, STALE_AFTER);
}

export function heard(): void {
  clearTimeout(silence);
  silence = undefined;
  Object.assign(app, { stale: false, kept: '' });
}

/** Why something was not done, where it was asked for. */
export function say(refusal: Refusal['refusal'] | 'offline'): void {
  app.trouble = refusal === 'offline' ? phoneWords[app.language].offline : common[app.language].refusal[refusal];
}

function titleOf(shown: Shown, lang: Lang): string {
  const words = phoneWords[lang];
  if (shown.at === 'matter') return lang === 'en' ? shown.matter.name_en : shown.matter.name_zh;
  if (shown.at === 'notification') return shown.slip.serial;
  if (shown.at === 'post') return lang === 'en' ? shown.post.name_en : shown.post.name_zh;
  if (shown.at !== 'ticket') return words.hallNow;
  const { number, status, window: at, hall } = shown.view;
  if (status === 'called' && at) return words.titleCalled(number, at);
  return words.titleOf(number, common[lang].ticketStatus[status], lang === 'en' ? hall.nameEn : hall.name);
}
