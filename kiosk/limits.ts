import { kioskWords } from '../shared/i18n/kiosk.ts';
import { textIn, writtenIn } from '../shared/matter-text.ts';
import type { Matter } from '../shared/settings.ts';
import type { KioskLang } from '../shared/words.ts';

type Limit = Matter['time_limit']['promised'];

/** A time limit in figures: 3 个工作日; null where the law names none. Zero is "at once". */
export function limitOf({ value, unit }: Limit, lang: KioskLang): string | null {
  if (value === null || unit === null) return null;
  const words = kioskWords[lang];
  if (value === 0) return words.instant;
  return unit === 'workday' ? words.workdays(value) : words.days(value);
}

const SHORT = { 'zh-CN': 9, en: 18 }; // signs that a chip holds

export type Chip = { readonly text: string; readonly kind: 'limit' | 'law' | 'free' | 'fee' };

/** What stands under a matter's name. A fee too long for a chip is not cut: it gets a line of its own. */
export function chipsOf(matter: Matter, lang: KioskLang): { chips: readonly Chip[]; feeLine: string | null } {
  const words = kioskWords[lang];
  const { promised, statutory } = matter.time_limit;
  const chips: Chip[] = [];
  const soon = limitOf(promised, lang);
  if (soon) chips.push({ kind: 'limit', text: promised.value === 0 ? soon : words.promised(soon) });
  const byLaw = statutory.value ? limitOf(statutory, lang) : null;
  if (byLaw) chips.push({ kind: 'law', text: words.statutory(byLaw) });
  const { text_zh, text_en } = matter.fee;
  const text = textIn(lang, text_zh, text_en);
  const isShort = text.length <= SHORT[writtenIn(lang, text_en)];
  if (!matter.fee.charged) chips.push({ kind: 'free', text: words.free });
  else chips.push({ kind: 'fee', text: isShort ? words.fee(text) : words.charged });
  return { chips, feeLine: matter.fee.charged && !isShort ? text : null };
}
