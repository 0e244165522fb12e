import { LANGS, type Lang } from '../shared/words.ts';

/** What this phone keeps for itself: the language, the ticks, the ticket last looked at. A phone that keeps nothing works too. */
function read(store: () => Storage, key: string): unknown {
  try {
    return JSON.parse(store().getItem(key) ?? 'null');
  } catch {
    return null; // private mode, or somebody else's text under this name
  }
}
function write(store: () => Storage, key: string, value: unknown): void {
  try {
    store().setItem(key, JSON.stringify(value));
  } catch {
    // full or forbidden: then it is forgotten when the page is closed
  }
}
const lasting = () => localStorage;
const thisVisit = () => sessionStorage;

export function rememberedLanguage(): Lang | null {
  const asked = new URLSearchParams(location.search).get('lang') ?? read(lasting, 'paihao-language');
  return LANGS.find((lang) => lang === asked || (asked === 'zh' && lang === 'zh-CN')) ?? null;
}
export const rememberLanguage = (lang: Lang): void => write(lasting, 'paihao-language', lang);

export function tickedFor(matter: string): readonly string[] {
  const kept = read(lasting, `paihao-ticked-${matter}`);
  return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
}
export const rememberTicked = (matter: string, names: readonly string[]): void => write(lasting, `paihao-ticked-${matter}`, names);

export type LastTicket = { id: string; number: string };
export function lastTicket(): LastTicket | null {
  const kept = read(thisVisit, 'paihao-ticket') as Partial<LastTicket> | null;
  return typeof kept?.id === 'string' && typeof kept.number === 'string' ? { id: kept.id, number: kept.number } : null;
}
export const rememberTicket = (ticket: LastTicket): void => write(thisVisit, 'paihao-ticket', ticket);
