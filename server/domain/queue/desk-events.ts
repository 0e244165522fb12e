import type {
  Actor,
  Instant,
  MatterCode,
  QueueCode,
  SettledAs,
  SettleReason,
  StopReason,
  TicketId,
  UrgentReason,
  WindowNo,
} from '../../../shared/words.ts';
import type { Line } from './state.ts';

/** What can have happened at the desk. Reasons are words of closed lists: nobody's name is in here. */
export type DeskQueueEvent =
  | { type: 'TicketMarkedUrgent'; ticket: TicketId; reason: UrgentReason; turnAt: Instant }
  | { type: 'TicketMoved'; ticket: TicketId; queue: QueueCode; matter: MatterCode | null }
  | { type: 'TicketRestored'; ticket: TicketId; status: 'waiting' | 'held' | 'missed'; line: Line | null; window: WindowNo | null }
  | { type: 'TicketSettled'; ticket: TicketId; window: WindowNo; as: SettledAs; reason: SettleReason; clerk: Actor }
  | { type: 'QueueStopped'; queue: QueueCode; reason: StopReason }
  | { type: 'QueueResumed'; queue: QueueCode };
