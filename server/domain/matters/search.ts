import type { Matter } from '../../../shared/settings.ts';
import type { Settings } from '../settings.ts';
import { type Read, readAloud } from './readings.ts';

/** How well a matter fits, best first; APART: every word is in it, but not one after the other. */
const [CODE, BEGINNING, INITIALS, ELSEWHERE, APART, NOT] = [0, 1, 2, 3, 4, 5] as const;

/** A Chinese name, letter by letter, each with the ways in which it may be typed: itself, its sound, its sound's first letter. */
type Typed = readonly (readonly string[])[];
/** One matter as it is looked for. */
type Entry = {
  readonly matter: Matter;
  readonly code: string;
  readonly whole: Typed;
  readonly short: Typed;
  /** Every Chinese name that leads here, by every reading: its own and its department's two. */
  readonly names: readonly Typed[];
  /** What is in Latin letters, from each of its words on. */
  readonly english: readonly string[];
  readonly others: readonly string[];
};

type Wish = { query?: string | undefined; department?: string | undefined; queue?: string | undefined };

const indexes = new WeakMap<Settings, readonly Entry[]>();

/**
 * The matters that fit a search, best first: the very code, the beginning of the name, initials from the beginning, elsewhere;
 * equal ones as they stand in the document. Words between spaces must all fit. A blank query finds all.
 */
export function searchMatters(settings: Settings, { query = '', department, queue }: Wish): Matter[] {
  const index = indexes.get(settings) ?? indexFor(settings);
  indexes.set(settings, index);
  const here = index.filter(({ matter }) => (!department || matter.department === department) && (!queue || matter.category === queue));
  if (query.trim() === '') return here.map(({ matter }) => matter);
  const words = query.normalize('NFKC').split(/\s+/).map(fold).filter(Boolean);
  if (words.length === 0) return []; // dashes and brackets alone name nothing
  return here
    .map((entry) => ({ matter: entry.matter, fit: fitOfAll(entry, words) }))
    .filter(({ fit }) => fit < NOT)
    .sort((a, b) => a.fit - b.fit)
    .map(({ matter }) => matter);
}

function indexFor({ matters, departments }: Settings): Entry[] {
  const homes = new Map(
    departments.map(({ id, name_zh, short_zh, name_en }) => [
      id,
      { names: [name_zh, short_zh].map((name) => byEveryReading(aloud(name))), english: fromEachWord(name_en) },
    ]),
  );
  return matters.map((matter) => {
    const home = homes.get(matter.department);
    const name = aloud(matter.name_zh);
    return {
      matter,
      code: fold(matter.code),
      whole: name.map(({ letter, sound }) => forms(letter, sound ? [sound] : [])),
      short: name.map(({ letter, sound }) => forms(letter, sound ? [sound, sound.slice(0, 1)] : [])),
      names: [byEveryReading(name), ...(home?.names ?? [])],
      english: fromEachWord(matter.name_en),
      others: [...fromEachWord(matter.code), ...(home?.english ?? [])],
    };
  });
}

/** Sounds are often typed with a space after each, so the words are first tried as one. */
function fitOfAll(entry: Entry, words: readonly string[]): number {
  const together = fitOf(entry, words.join(''));
  if (together < NOT) return together;
  return words.every((word) => fitOf(entry, word) < NOT) ? APART : NOT;
}

function fitOf({ code, whole, short, names, english, others }: Entry, word: string): number {
  const spelt = noUmlaut(word);
  if (word === code) return CODE;
  if (goesOn(whole, spelt) || english[0]?.startsWith(word)) return BEGINNING;
  if (goesOn(short, spelt)) return INITIALS;
  if (names.some((name) => name.some((_, from) => goesOn(name, spelt, from)))) return ELSEWHERE;
  return [...english, ...others].some((text) => text.startsWith(word)) ? ELSEWHERE : NOT;
}

/** Whether a name, from one of its letters on, is what was typed; the last sound need not be typed to its end. */
function goesOn(name: Typed, typed: string, from = 0): boolean {
  if (typed === '') return true;
  return (name[from] ?? []).some((form) =>
    typed.startsWith(form) ? goesOn(name, typed.slice(form.length), from + 1) : form.startsWith(typed),
  );
}

const aloud = (name: string): Read[] => readAloud(name.normalize('NFKC')).filter(({ letter }) => fold(letter) !== '');

const byEveryReading = (name: readonly Read[]): Typed =>
  name.map(({ letter, sound, others }) => {
    const sounds = sound ? [sound, ...others] : [];
    return forms(letter, [...sounds, ...sounds.map((one) => one.slice(0, 1))]);
  });

const forms = (letter: string, sounds: readonly string[]): string[] => [
  ...new Set([letter, ...sounds].map((form) => noUmlaut(fold(form)))),
];

/** An English name or a code from each of its words on, written together: people leave out dashes and spaces. */
function fromEachWord(text: string): string[] {
  const words = text
    .split(/[\s\p{Dash}\p{Ps}/]+/u)
    .map(fold)
    .filter(Boolean);
  return words.map((_, nth) => words.slice(nth).join(''));
}

/** Marks that stand in names, codes and sounds and may as well be left out. No others: whoever looks for % finds nothing. */
const MARKS = /[\p{Dash}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Cf}\p{M}'"`·・.,:、。]/gu;

/** Letters as they are compared: half as wide, small, without accents (ü is u) and without marks between them. */
const fold = (text: string): string => text.normalize('NFKD').toLowerCase().replace(MARKS, '').normalize('NFC');

/** Keyboards without ü have v. In sounds only: English has its own v. */
const noUmlaut = (typed: string): string => typed.replaceAll('v', 'u');
