import type {
  Actor,
  Day,
  Instant,
  Lack,
  MatterCode,
  NotificationId,
  NotificationKind,
  QueueCode,
  StaffId,
  TicketId,
  TicketNumber,
  WindowNo,
} from '../../../shared/words.ts';

/** A paper of the matter that is not there, or not as it must be; by its name in the hall's documents. */
export type Lacking = { readonly name: string; readonly state: Lack };

/** `desk`: the asker is a guide or a supervisor, who may answer for every window. */
export type NotificationCommand = { about: 'notifications'; by: StaffId } & (
  | {
      type: 'issue';
      notification: NotificationId;
      window: WindowNo;
      ticket: TicketId;
      kind: NotificationKind;
      situations: readonly string[];
      missing: readonly Lacking[];
      finish: boolean;
    }
  | { type: 'answer'; notification: NotificationId; missing: readonly Lacking[]; desk: boolean }
);

/** Slips that were given at the windows (一次性告知单). What a clerk has written stands apart; who the citizen was is in no journal. */
export type NotificationEvent = { about: 'notifications'; by: Actor; at: Instant } & (
  | {
      type: 'NotificationIssued';
      notification: NotificationId;
      /** The hall's own number for it: GZ-20261201-0001. */
      serial: string;
      day: Day;
      kind: NotificationKind;
      ticket: TicketId;
      number: TicketNumber;
      window: WindowNo;
      queue: QueueCode;
      matter: MatterCode;
      /** Of the matter's document. */
      version: string;
      department: string;
      missing: readonly Lacking[];
      /** When the number of the first visit was taken: whoever comes back counts from that time of day. */
      firstAt: Instant;
      /** Until when it must be told; null: it was told. */
      due: Instant | null;
    }
  | { type: 'NotificationAnswered'; notification: NotificationId; missing: readonly Lacking[] }
);

export type Issued = Extract<NotificationEvent, { type: 'NotificationIssued' }>;
