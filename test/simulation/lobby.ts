import type { Instant, QueueCode, StaffId, TicketId, WindowNo } from '../../shared/words.ts';
import type { Citizen, DayOf } from './arrivals.ts';
import type { Invariants } from './invariants.ts';
import type { By, HallLine } from './line-to-hall.ts';
import type { SimClock } from './sim-clock.ts';

/** What has become of somebody, as they and those who see them know it. */
export type Person = Citizen & {
  number: string | null;
  /** Not in the hall any more: they are done, or have had enough. */
  gone: boolean;
  called: boolean;
  missed: boolean;
  passedOn: boolean;
  wroteForm: boolean;
};

/** What all who act in a hall share: its line, its clock, what is known of each other by looking about. */
export type Lobby = DayOf & {
  readonly line: HallLine;
  readonly clock: SimClock;
  readonly checks: Invariants;
  /** How fast its clock runs, where it does. */
  readonly pace?: number;
  /** Whoever was to come before, stands at the door then: a hall that is entered in the middle of a morning. */
  readonly from?: Instant;
  /** The kiosks, each with its token. */
  readonly kiosks: readonly By[];
  readonly signedIn: (clerk: StaffId) => Promise<By>;
  readonly people: Map<TicketId, Person>;
  /** Windows to which somebody has been handed on: their clerks look. */
  readonly handed: Set<WindowNo>;
  readonly waiting: (queues: readonly QueueCode[]) => Promise<number>;
  /** What was refused, by request and word: a hall that is shut, a line that moved on. Nothing here is a fault. */
  readonly refused: Map<string, number>;
};

export const note = ({ refused }: Lobby, what: string, word = 'no-answer'): void => {
  const key = `${what}: ${word}`;
  refused.set(key, (refused.get(key) ?? 0) + 1);
};

/** How many wait for some queues, as anybody reads it off the wall; asked at most every so often of the hall's time. */
export function readsTheWall({ line, clock }: Pick<Lobby, 'line' | 'clock'>): Lobby['waiting'] {
  let read: { at: Instant; rows: Promise<ReadonlyMap<QueueCode, number>> } | null = null;
  const look = async (): Promise<ReadonlyMap<QueueCode, number>> => {
    const { body } = await line.ask<{ queue: QueueCode; waiting: number }[]>('GET', '/queues');
    return new Map(Array.isArray(body) ? body.map(({ queue, waiting }) => [queue, waiting]) : []);
  };
  return async (queues) => {
    if (read === null || clock.now() - read.at >= GLANCE) read = { at: clock.now(), rows: look() };
    const rows = await read.rows;
    return queues.reduce((sum, queue) => sum + (rows.get(queue) ?? 0), 0);
  };
}
const GLANCE = 5_000; // milliseconds of the hall's time
