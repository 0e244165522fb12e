import type { FigureRow, Figures, Spread, WindowTime } from '../../shared/figures.ts';
import {
  type OfficeFiguresSaidWords,
  type OfficeFiguresWords,
  officeFiguresSaid,
  officeFiguresWords,
} from '../../shared/i18n/office-figures.ts';
import type { Lang, MatterCode, QueueCode, WindowNo } from '../../shared/words.ts';
import type { Place } from './address.ts';

/** What the hall calls things, in one language; a name that the hall has no more is its code. */
export type Names = {
  readonly queue: (code: QueueCode) => string;
  readonly window: (no: WindowNo) => string;
  readonly matter: (code: MatterCode) => string;
  /** Minutes that a queue's people should not wait longer than; null where that is not known here. */
  readonly alert: (code: QueueCode) => number | null;
};

/** Figures, and what is needed to speak of them. */
export type Told = {
  readonly figures: Figures;
  readonly place: Place;
  readonly names: Names;
  readonly words: OfficeFiguresWords;
  readonly said: OfficeFiguresSaidWords;
  readonly language: Lang;
};

export const told = (figures: Figures, place: Place, names: Names, language: Lang): Told => ({
  figures,
  place,
  names,
  words: officeFiguresWords[language],
  said: officeFiguresSaid[language],
  language,
});

/** The one with the most of something, and how much; null where nobody has anything of it. */
export function most<T>(of: readonly T[], by: (one: T) => number | null): { readonly one: T; readonly value: number } | null {
  let found: { one: T; value: number } | null = null;
  for (const one of of) {
    const value = by(one);
    if (value !== null && value > (found?.value ?? 0)) found = { one, value };
  }
  return found;
}
export function least<T>(of: readonly T[], by: (one: T) => number | null): { readonly one: T; readonly value: number } | null {
  let found: { one: T; value: number } | null = null;
  for (const one of of) {
    const value = by(one);
    if (value !== null && (found === null || value < found.value)) found = { one, value };
  }
  return found;
}

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
export const share = (of: number, all: number): number | null => (all > 0 ? of / all : null);

export const rated = ({ grades }: FigureRow): number => sum(grades);
export const badOnes = ({ grades }: FigureRow): number => grades[3] + grades[4];
/** 参评率, 满意率, 差评率. */
export const ratedShare = (row: FigureRow): number | null => share(rated(row), row.done);
export const satisfied = (row: FigureRow): number | null => share(rated(row) - badOnes(row), rated(row));
export const badShare = (row: FigureRow): number | null => share(badOnes(row), rated(row));
/** 忙闲度: of the time that a window is open. */
export const load = ({ serving, free }: WindowTime): number | null => share(serving, serving + free);

/** Minutes as they stand in tables: to the tenth below ten. */
export const tidy = (minutes: number | null): number | null =>
  minutes === null ? null : minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes);
export const hours = (minutes: number): number => Math.round(minutes / 6) / 10;
export const percent = (value: number | null): string | null => (value === null ? null : `${tidy(value * 100)}%`);

/** A spread as a line of a table: of how many, median, nine in ten, mean, longest. */
export const spreadCells = ({ count, median, p90, mean, longest }: Spread): readonly (number | null)[] => [
  count,
  tidy(median),
  tidy(p90),
  tidy(mean),
  tidy(longest),
];
