import type {
  MatterCode,
  QueueCode,
  SettledAs,
  SettleReason,
  StopReason,
  TicketId,
  UrgentReason,
  WindowNo,
} from '../../../shared/words.ts';

/** What may be asked of the queue from the desk, for somebody else. */
export type DeskQueueCommand =
  | { type: 'markUrgent'; ticket: TicketId; reason: UrgentReason }
  | { type: 'move'; ticket: TicketId; queue: QueueCode; matter: MatterCode | null }
  | { type: 'restore'; ticket: TicketId }
  | { type: 'settle'; ticket: TicketId; as: SettledAs; reason: SettleReason }
  | { type: 'openFlex'; window: WindowNo }
  | { type: 'stopQueue'; queue: QueueCode; reason: StopReason }
  | { type: 'resumeQueue'; queue: QueueCode };
