import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { Matter } from '../shared/settings.ts';
import type { Lang } from '../shared/words.ts';

type Limit = Matter['time_limit']['promised'];

/** A time limit in figures: 3 个工作日; null where the law names none. Zero is "at once". */
export function limitOf({ value, unit }: Limit, lang: Lang): string | null {
  if (value === null || unit === null) return null;
  const words = kioskWords[lang];
  if (value === 0) return words.instant;
  return unit === 'workday' ? words.workdays(value) : words.days(value);
}

/** What stands under a matter's name. A fee too long for a chip is not cut: it gets a line of its own. */
export function chipsOf(matter: Matter, lang: Lang): { chips: readonly string[]; fee: string | null; feeLine: string | null } {
  const words = kioskWords[lang];
  const { promised, statutory } = matter.time_limit;
  const chips: string[] = [];
  const soon = limitOf(promised, lang);
  if (soon) chips.push(promised.value === 0 ? soon : words.promised(soon));
  const byLaw = statutory.value ? limitOf(statutory, lang) : null;
  if (byLaw) chips.push(words.statutory(byLaw));
  if (!matter.fee.charged) return { chips: [...chips, words.free], fee: null, feeLine: null };
  const text = matter.fee.text_zh;
  return text.length <= 9 ? { chips, fee: words.fee(text), feeLine: null } : { chips, fee: words.charged, feeLine: text };
}
