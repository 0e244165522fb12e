import type { QueueRow } from '../../shared/views.ts';
import type { Clock, Day, Lang } from '../../shared/words.ts';
import type { RoomName } from './rooms.ts';

type Nth = { readonly key: string; readonly nth: number; readonly of: number; readonly seconds: number };

/** What a page of running text is: a rule of the hall, a notice, or that a holiday is near. */
export type Label = 'rule' | 'notice' | 'holiday';
/** What the lines of a page are about. */
export type Subject = 'hours' | 'phones' | 'clerks' | 'amenities';
export type Row = { readonly head: string; readonly text: string; readonly more: string };
/** Somebody on duty. `sign` stands where there is no photo. */
export type Person = {
  readonly what: string;
  readonly photo: string | null;
  readonly sign: string;
  readonly name: string;
  readonly more: string;
};
export type MonthDay = { readonly day: Day; readonly workday: boolean; readonly name: string };

/** A page of the reading side. `key` names it as long as it is the same page of the same thing. */
export type Page =
  | (Nth & {
      readonly kind: 'post';
      readonly label: Label;
      readonly title: string;
      readonly paragraphs: readonly string[];
      readonly size: string;
    })
  | (Nth & { readonly kind: 'picture'; readonly label: Label; readonly title: string; readonly picture: string })
  | (Nth & { readonly kind: 'code'; readonly label: Label; readonly title: string; readonly link: string })
  | (Nth & { readonly kind: 'waiting'; readonly rows: readonly QueueRow[]; readonly othersFree: boolean })
  | (Nth & { readonly kind: 'duty'; readonly title: string; readonly tomorrow: boolean; readonly people: readonly Person[] })
  | (Nth & {
      readonly kind: 'rows';
      readonly subject: Subject;
      readonly title: string;
      readonly rows: readonly Row[];
      readonly note: string;
    })
  | (Nth & {
      readonly kind: 'month';
      readonly month: string;
      readonly days: readonly MonthDay[];
      readonly columns: number;
      readonly dense: boolean;
    });

/** What the pages are made for: who reads them where and when, and which pictures are all here. */
export type Looks = {
  readonly language: Lang;
  readonly room: RoomName;
  /** A stale board tells no waiting, and not who sits where. */
  readonly stale: boolean;
  /** How many rem a strip over the page takes from it. */
  readonly strip: number;
  /** Day and clock on the hall's wall. */
  readonly at: { readonly day: Day; readonly clock: Clock };
  readonly isHere: (picture: string) => boolean;
};

/** SCREENS 0.10: long enough to be read at four characters a second, and never under ten seconds. */
export const dwell = (characters: number): number => Math.max(10, Math.ceil(characters / 4 + 3));

/** As many on each of as few pages as hold them. */
export function spread<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const of = Math.max(1, Math.ceil(all.length / Math.max(1, most)));
  const perPage = Math.ceil(all.length / of);
  return Array.from({ length: of }, (_, at) => all.slice(at * perPage, (at + 1) * perPage));
}
