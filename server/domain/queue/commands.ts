import type { Wait } from '../../../shared/views.ts';
import type {
  Actor,
  Instant,
  Lang,
  MatterCode,
  Outcome,
  Priority,
  QueueCode,
  StaffId,
  TicketId,
  TicketNumber,
  WindowNo,
} from '../../../shared/words.ts';
import type { PersonKey } from './state.ts';

/** Everything that may be asked of the queue, in the imperative. `supervisor` says that the asker holds that role. */
export type QueueCommand = { about: 'queue'; by: Actor } & (
  | {
      type: 'takeNumber';
      ticket: TicketId;
      queue: QueueCode;
      matter: MatterCode | null;
      person: PersonKey;
      priority: Priority | null;
      lang: Lang;
      ready: readonly string[];
      /** The waiting time that was shown when it was asked for. */
      quoted: Wait;
    }
  | {
      type: 'handIn';
      ticket: TicketId;
      queue: QueueCode;
      matter: MatterCode | null;
      person: PersonKey;
      priority: Priority | null;
      lang: Lang;
      ready: readonly string[];
      /** What the kiosk gave by itself, and when by its own clock. */
      number: TicketNumber;
      takenAt: Instant;
    }
  | { type: 'grantBlocks'; device: string }
  | { type: 'endBlocks'; device: string }
  | { type: 'cancel'; ticket: TicketId }
  | { type: 'rejoin'; ticket: TicketId }
  | { type: 'openWindow'; window: WindowNo; clerk: StaffId | null; takeOver: boolean; supervisor: boolean }
  | { type: 'pauseWindow'; window: WindowNo; reason: string }
  | { type: 'resumeWindow'; window: WindowNo }
  | { type: 'closeWindow'; window: WindowNo }
  | { type: 'callNext'; window: WindowNo; leaving: TicketId | null }
  | { type: 'call'; window: WindowNo; ticket: TicketId }
  | { type: 'recall'; window: WindowNo; ticket: TicketId }
  | { type: 'serve'; window: WindowNo; ticket: TicketId }
  | { type: 'miss'; window: WindowNo; ticket: TicketId }
  | { type: 'hold'; window: WindowNo; ticket: TicketId }
  | { type: 'unhold'; window: WindowNo; ticket: TicketId; here: boolean }
  | { type: 'complete'; window: WindowNo; ticket: TicketId; outcome: Outcome }
  | { type: 'transfer'; window: WindowNo; ticket: TicketId; to: { queue: QueueCode } | { window: WindowNo }; note: string | null }
  | { type: 'accept'; window: WindowNo; ticket: TicketId }
);

export type Of<T extends QueueCommand['type']> = Extract<QueueCommand, { type: T }>;
