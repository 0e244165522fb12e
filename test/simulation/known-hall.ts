import { type Session, sessionsOn } from '../../shared/schedule.ts';
import type { Documents } from '../../shared/settings.ts';
import type { Day, MatterCode, QueueCode, StaffId, WindowNo } from '../../shared/words.ts';

/** A queue as somebody knows it who has read the hall's documents. */
export type KnownQueue = {
  readonly code: QueueCode;
  /** Of a service, as the hall reckons with it. */
  readonly minutes: number;
  readonly matters: readonly MatterCode[];
};
export type KnownWindow = {
  readonly no: WindowNo;
  /** Its queues of the first rank, and those it helps with. */
  readonly queues: readonly QueueCode[];
  readonly second: readonly QueueCode[];
  /** Shut until it is needed. */
  readonly reserve: boolean;
  readonly postA: StaffId | null;
  readonly postB: StaffId | null;
};
/** What a simulation knows of a hall: its documents, read by the interface, and nothing that goes on in it. */
export type KnownHall = {
  readonly zone: string;
  readonly queues: readonly KnownQueue[];
  readonly windows: readonly KnownWindow[];
  readonly badgeOf: ReadonlyMap<StaffId, string>;
  readonly sessionsOn: (day: Day) => readonly Session[];
};

type Read = Pick<Documents, 'calendar' | 'queues' | 'windows' | 'matters' | 'staff' | 'hall'>;
export const READ = ['calendar', 'queues', 'windows', 'matters', 'staff', 'hall'] as const satisfies readonly (keyof Read)[];

export function knownHall({ calendar, queues, windows, matters, staff, hall }: Read): KnownHall {
  return {
    zone: hall.timezone,
    queues: queues.map(({ code, avg_service_minutes }) => ({
      code,
      minutes: avg_service_minutes,
      matters: matters.filter(({ category }) => category === code).map((one) => one.code),
    })),
    windows: windows.map(({ no, categories, second, status, post_a, post_b }) => ({
      no,
      queues: categories,
      second,
      reserve: status !== 'open',
      postA: post_a ?? null,
      postB: post_b ?? null,
    })),
    badgeOf: new Map(staff.map(({ id, badge_no }) => [id, badge_no])),
    sessionsOn: (day) => sessionsOn(calendar, day),
  };
}
