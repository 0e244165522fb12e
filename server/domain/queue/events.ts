import type { Wait } from '../../../shared/views.ts';
import type {
  Actor,
  CallKind,
  Day,
  Instant,
  Lang,
  LateReason,
  MatterCode,
  NotificationId,
  Outcome,
  PauseKind,
  Priority,
  QueueCode,
  StaffId,
  TicketId,
  TicketNumber,
  WindowNo,
} from '../../../shared/words.ts';
import type { DeskQueueEvent } from './desk-events.ts';
import type { PersonKey } from './state.ts';

/** Everything that can have happened to the queue, in the past tense. Nobody's name is in here. */
export type QueueEvent = { about: 'queue'; by: Actor; at: Instant } & (
  | {
      type: 'NumberTaken';
      ticket: TicketId;
      number: TicketNumber;
      day: Day;
      queue: QueueCode;
      matter: MatterCode | null;
      person: PersonKey;
      priority: Priority | null;
      lang: Lang;
      ready: readonly string[];
      quoted: Wait;
      /** The session whose quota it counts against; null, or absent in older journals: none. */
      session?: string | null;
      turnAt: Instant;
      /** Only of a number that a kiosk gave by itself and handed in: when it was given. */
      takenAt?: Instant;
      /** Only of a number that a guide gave after numbers were given no more. */
      late?: LateReason;
      /** Only of whoever came back with a slip. `window`: it stands in this window's own line. */
      back?: { readonly notification: NotificationId; readonly firstAt: Instant; readonly window: WindowNo | null };
    }
  | { type: 'BlockGranted'; device: string; queue: QueueCode; day: Day; from: number; to: number }
  | { type: 'BlocksEnded'; device: string }
  | DeskQueueEvent
  | { type: 'TicketCancelled'; ticket: TicketId }
  | { type: 'TicketRejoined'; ticket: TicketId; turnAt: Instant }
  | { type: 'WindowOpened'; window: WindowNo; clerk: StaffId; post: 'A' | 'B' | null; insteadOf: Actor }
  /** `kind` and `other` are not in older journals. */
  | { type: 'WindowPaused'; window: WindowNo; reason: string; kind?: PauseKind; other?: WindowNo | null }
  | { type: 'WindowResumed'; window: WindowNo }
  | { type: 'WindowClosed'; window: WindowNo }
  | { type: 'NoteLeft'; window: WindowNo; text: string | null }
  | { type: 'ConsoleLost'; window: WindowNo }
  | { type: 'ConsoleBack'; window: WindowNo }
  /** 脱岗: `since` then nobody was there, and no reason was told. */
  | { type: 'AbsenceRecorded'; window: WindowNo; clerk: StaffId; since: Instant }
  | { type: 'TicketCalled'; ticket: TicketId; window: WindowNo; kind: CallKind; nr: number }
  | { type: 'TicketRecalled'; ticket: TicketId; window: WindowNo; nr: number }
  | { type: 'ServiceBegun'; ticket: TicketId; window: WindowNo }
  | { type: 'TicketCompleted'; ticket: TicketId; window: WindowNo; outcome: Outcome; implied: boolean; afterClosing?: number }
  | { type: 'TicketMissed'; ticket: TicketId; window: WindowNo }
  | { type: 'MissUndone'; ticket: TicketId; window: WindowNo }
  | { type: 'MatterSet'; ticket: TicketId; window: WindowNo; matter: MatterCode }
  | { type: 'TicketHeld'; ticket: TicketId; window: WindowNo }
  | {
      type: 'TicketTransferred';
      ticket: TicketId;
      window: WindowNo;
      to: { queue: QueueCode } | { window: WindowNo };
      note: string | null;
    }
  | { type: 'HandoverAccepted'; ticket: TicketId; window: WindowNo }
  | { type: 'HandoverReturned'; ticket: TicketId; window: WindowNo; to: { queue: QueueCode } | { window: WindowNo }; reason: string }
  | { type: 'TicketExpired'; ticket: TicketId; why: 'missed-too-often' | 'day-over' }
  | { type: 'DayTurned'; day: Day }
);
