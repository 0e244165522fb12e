import type { EventType } from '../event-types.ts';
import type { Lang } from '../words.ts';
import { journalEventsEn } from './journal-events.en.ts';
import { journalEventsZhCN } from './journal-events.zh-CN.ts';
import { ownWordsWords } from './own-words.ts';

/** An event as its sentence needs it: the number of its ticket, its window, and any other field as text ('' where it has none). */
export type EventSaid = { readonly number: string; readonly window: string; readonly of: (field: string) => string };

/** What happened, in plain words; every type of event has its own. */
export type JournalEventWords = {
  readonly types: Readonly<Record<EventType, string>>;
  readonly says: Readonly<Record<EventType, (said: EventSaid) => string>>;
  /** Words that stand in events, as people say them. */
  readonly values: Readonly<Record<string, string>>;
};

export const journalEventWords: Record<Lang, JournalEventWords> = { 'zh-CN': journalEventsZhCN, en: journalEventsEn };

/** One event in one sentence; of a type that is not known here, its own name. */
export function eventSaid(
  lang: Lang,
  { type, number, window, data }: { type: string; number: string | null; window: string | null; data: Readonly<Record<string, unknown>> },
): string {
  const { says, values } = journalEventWords[lang];
  const of = (field: string): string => {
    const value = field.split('.').reduce<unknown>((on, key) => (on as Record<string, unknown> | null | undefined)?.[key], data);
    if (value === null || value === undefined) return '';
    if (typeof value === 'object' && 'purged' in value) return ownWordsWords[lang].purged;
    if (typeof value === 'object') return JSON.stringify(value);
    return Object.hasOwn(values, String(value)) ? (values[String(value)] ?? '') : String(value);
  };
  if (!Object.hasOwn(says, type)) return type;
  const said = says[type as EventType]({ number: number ?? '', window: window ?? '', of });
  return said.replaceAll(/（）| ?\(\)/g, '').replace(/[，：,:\s]+$/, ''); // what an event does not say leaves no empty place
}

/** What a type of event is called. */
export const eventTypeSaid = (lang: Lang, type: string): string =>
  Object.hasOwn(journalEventWords[lang].types, type) ? journalEventWords[lang].types[type as EventType] : type;
