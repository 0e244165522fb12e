import type { Wait } from '../../../shared/views.ts';
import type {
  Actor,
  Instant,
  Lang,
  LateReason,
  MatterCode,
  Outcome,
  PauseKind,
  Priority,
  QueueCode,
  StaffId,
  TicketId,
  TicketNumber,
  WindowNo,
} from '../../../shared/words.ts';
import type { Back } from './come-back.ts';
import type { DeskQueueCommand } from './desk-commands.ts';
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
      /** Its holder comes back with a slip of an earlier visit. */
      back?: Back | null;
      /** The waiting time that was shown when it was asked for. */
      quoted: Wait;
      /** A guide gives it although numbers are given no more, and says why. */
      late?: LateReason;
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
  | DeskQueueCommand
  | { type: 'cancel'; ticket: TicketId }
  | { type: 'rejoin'; ticket: TicketId }
  | { type: 'openWindow'; window: WindowNo; clerk: StaffId | null; takeOver: boolean; supervisor: boolean }
  | { type: 'pauseWindow'; window: WindowNo; reason: string; kind?: PauseKind; other?: WindowNo | null }
  | { type: 'resumeWindow'; window: WindowNo }
  | { type: 'closeWindow'; window: WindowNo; supervisor?: boolean }
  | { type: 'leaveNote'; window: WindowNo; text: string }
  /** The clerk's console has gone, or is heard again: told by whoever hears consoles. */
  | { type: 'loseConsole'; window: WindowNo }
  | { type: 'findConsole'; window: WindowNo }
  | { type: 'callNext'; window: WindowNo; leaving: TicketId | null }
  | { type: 'call'; window: WindowNo; ticket: TicketId }
  | { type: 'recall'; window: WindowNo; ticket: TicketId }
  | { type: 'serve'; window: WindowNo; ticket: TicketId }
  | { type: 'miss'; window: WindowNo; ticket: TicketId }
  | { type: 'undoMiss'; window: WindowNo; ticket: TicketId }
  | { type: 'setMatter'; window: WindowNo; ticket: TicketId; matter: MatterCode }
  | { type: 'hold'; window: WindowNo; ticket: TicketId }
  | { type: 'unhold'; window: WindowNo; ticket: TicketId; here: boolean }
  | { type: 'complete'; window: WindowNo; ticket: TicketId; outcome: Outcome }
  | { type: 'transfer'; window: WindowNo; ticket: TicketId; to: { queue: QueueCode } | { window: WindowNo }; note: string | null }
  | { type: 'accept'; window: WindowNo; ticket: TicketId }
  | { type: 'returnHandover'; window: WindowNo; ticket: TicketId; reason: string }
);

export type Of<T extends QueueCommand['type']> = Extract<QueueCommand, { type: T }>;
