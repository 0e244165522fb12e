import { createHash, randomBytes } from 'node:crypto';
import type { EventType } from '../../shared/event-types.ts';

/** Where staff write in their own words, by the event's type. A field that holds several has one name for each: `gaps.2026-12-03`. */
const WORDS_IN: Partial<Record<EventType, readonly string[]>> = {
  NoteLeft: ['text'],
  WindowPaused: ['reason'],
  TicketTransferred: ['note'],
  HandoverReturned: ['reason'],
  NoticeAnnounced: ['text'],
  HelpCalled: ['where', 'kind'],
  SettingsChanged: ['why'],
  RosterPublished: ['why', 'gaps'],
};
/** The types of events in which staff's own words may stand. */
export const WORDED: readonly string[] = Object.keys(WORDS_IN);
/** Words that the hall itself knows: what a call for help is. */
const KNOWN = new Set(['help', 'alarm']);

type Body = Readonly<Record<string, unknown>>;
/** One text of an event, as it is kept beside it. The salt keeps anybody from guessing the text from its seal. */
export type WordsApart = { readonly seq: number; readonly field: string; readonly salt: string; readonly text: string };
/** What stands in the event for a text: it says which text it was and, without the salt, nothing about it. */
type Sealed = { readonly sealed: string };

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isSealed = (value: unknown): value is Sealed => isBody(value) && typeof value['sealed'] === 'string';

/** The line of an export for a text, always the same bytes. */
export const wordsLine = ({ seq, field, salt, text }: WordsApart): string => JSON.stringify({ words: seq, field, salt, text });
/** SHA-256 over that line, 64 small hex digits. */
export const sealOf = (words: WordsApart): string => createHash('sha256').update(wordsLine(words), 'utf8').digest('hex');

/** Looks at each place for words in an event, and puts there what `change` answers. Of an event without such a place the very same is answered. */
function eachWords(event: Body, change: (field: string, leaf: unknown) => unknown): Body {
  const fields = WORDS_IN[event['type'] as EventType]?.filter((field) => field in event) ?? [];
  if (fields.length === 0) return event;
  const changed: Record<string, unknown> = { ...event };
  for (const field of fields) {
    const value = event[field];
    changed[field] =
      isBody(value) && !isSealed(value)
        ? Object.fromEntries(Object.entries(value).map(([key, leaf]) => [key, change(`${field}.${key}`, leaf)]))
        : change(field, value);
  }
  return changed;
}

/** An event as it stands in the journal, with its words apart. */
export function takeApart(event: Body, seq: number): { readonly body: Body; readonly words: readonly WordsApart[] } {
  const words: WordsApart[] = [];
  const body = eachWords(event, (field, text) => {
    if (typeof text !== 'string' || text === '' || KNOWN.has(text)) return text;
    const one: WordsApart = { seq, field, salt: randomBytes(16).toString('hex'), text };
    words.push(one);
    return { sealed: sealOf(one) } satisfies Sealed;
  });
  return { body, words };
}

/** The event with its words again; in the place of words that have been purged stands `gone`. */
export const putTogether = (body: Body, texts: ReadonlyMap<string, string> | undefined, gone: unknown): Body =>
  eachWords(body, (field, leaf) => (isSealed(leaf) ? (texts?.get(field) ?? gone) : leaf));

/** Whether each text that is still there is the one that was sealed. */
export function sealsHold(body: Body, words: readonly WordsApart[]): boolean {
  const seals = new Map<string, string>();
  eachWords(body, (field, leaf) => {
    if (isSealed(leaf)) seals.set(field, leaf.sealed);
    return leaf;
  });
  return words.every((one) => seals.get(one.field) === sealOf(one));
}
