import { LANGS, type Lang, type TicketId } from '../shared/words.ts';
import { forget, lasting, read, thisVisit, write } from './store.ts';

// What this phone keeps for itself: the language, the size of the letters, the ticks, the ticket last looked at.

export function rememberedLanguage(): Lang | null {
  const asked = new URLSearchParams(location.search).get('lang') ?? read(lasting, 'paihao-language');
  return LANGS.find((lang) => lang === asked || (asked === 'zh' && lang === 'zh-CN')) ?? null;
}
export const rememberLanguage = (lang: Lang): void => write(lasting, 'paihao-language', lang);

export const rememberedBig = (): boolean => read(lasting, 'paihao-big') === true;
export const rememberBig = (big: boolean): void => write(lasting, 'paihao-big', big);

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

/** The ticket that this phone asked to be told of. */
export const reminded = (): unknown => read(lasting, 'paihao-remind');
export const rememberReminded = (ticket: TicketId | null): void =>
  ticket === null ? forget(lasting, 'paihao-remind') : write(lasting, 'paihao-remind', ticket);
