import { announcement } from './announcement.ts';
import { readAloud } from './reading.ts';
import type { One } from './reading-zh.ts';
import type { Lang } from './words.ts';

/** What the hall's sentences are filled with, by their id. Each has to be there, and nothing else can be filled in. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  call: ['ticket', 'window'],
  recall: ['ticket', 'window'],
  transfer: ['ticket', 'window'],
  resume: ['ticket', 'window'],
  collect: ['ticket', 'window'],
  missed: ['ticket'],
  pause: ['window', 'other'],
  stop_issue: ['category', 'session'],
  closing: ['minutes'],
  rate: [],
};

/** Null: nobody fills a sentence of this id in, so nothing is known of it. */
export const slotsOf = (id: string): readonly string[] | null => Object.entries(SLOTS).find(([one]) => one === id)?.[1] ?? null;

/** What is wrong with the places of a sentence: one that nobody fills in, or one that is lost. Null: nothing. */
export function slotMistake(id: string, sentence: string): string | null {
  const slots = slotsOf(id);
  if (slots === null) return null;
  const there = [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = there.find((name) => !slots.includes(name));
  if (unknown !== undefined) return `nothing is filled in for {${unknown}}`;
  const lost = slots.find((name) => !there.includes(name));
  if (lost !== undefined) return `{${lost}} is not in it`;
  return sentence.replace(/\{[^{}]*\}/g, '').match(/[{}]/) ? 'a bracket without its other half' : null;
}

const EXAMPLE = { ticket: 'A012', window: '03' };
const PARTS: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  'zh-CN': { other: '5', category: '综合业务', session: '上午', minutes: '20' },
  en: { other: '5', category: 'General business', session: 'morning', minutes: '20' },
};

/** A sentence as a citizen sees and hears it, of a number that nobody holds. */
export function exampleOf(sentence: string, lang: Lang, one: One): { readonly caption: string; readonly say: string } {
  const filled = Object.entries(PARTS[lang]).reduce((text, [name, part]) => text.replaceAll(`{${name}}`, part), sentence);
  if (filled.includes('{ticket}')) return announcement({ number: EXAMPLE.ticket, window: EXAMPLE.window }, filled, lang, one);
  const caption = filled.replaceAll('{window}', '3');
  return { caption, say: readAloud(caption, lang, one) };
}
