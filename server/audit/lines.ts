import { createHash } from 'node:crypto';
import type { HallEvent } from '../domain/event.ts';

/** A row of the journal as it stands in the database. */
export type Row = {
  readonly seq: number;
  readonly at: number;
  readonly about: string;
  readonly type: string;
  readonly by: string | null;
} & {
  readonly event: string;
};

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part, 'utf8');
  return hash.digest('hex');
};

/** What stands before the first event of a hall. */
export const genesis = (hall: string): string => sha256(`paihao journal ${hall}`);
/** SHA-256 over the hash before (64 small hex digits) and the line. */
export const chained = (previous: string, line: string): string => sha256(previous, line);
/** The line with its hash as its last field. */
export const sealed = (line: string, hash: string): string => `${line.slice(0, -1)},"hash":"${hash}"}`;

/** An event without the person's key: with the day's key it could be turned back, so it stays in the house. */
export function withoutPerson(event: HallEvent): Omit<HallEvent, 'person'> {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'person')) as Omit<HallEvent, 'person'>;
}

/**
 * A row as one line of an export, always the same bytes: `seq`, then the event as it was written down, without the person's key. Where
 * somebody has changed the row so that its columns and its text disagree, or the text is none, both are told: it is another line then.
 */
export function lineOf(row: Row): string {
  const { seq, at, about, type, by } = row;
  const event = parsed(row.event);
  if (!event) return JSON.stringify({ seq, at, about, type, by, broken: row.event });
  const same = event.at === at && event.about === about && event.type === type && event.by === by;
  return JSON.stringify({ seq, ...withoutPerson(event), ...(same ? {} : { columns: { at, about, type, by } }) });
}

export function parsed(text: string): HallEvent | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as HallEvent) : null;
  } catch {
    return null; // it was JSON when it was written: somebody has changed it
  }
}
