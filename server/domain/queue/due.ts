import type { Instant } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { dayOf } from './decide.ts';
import type { QueueEvent } from './events.ts';
import { absencesDue } from './presence.ts';
import type { QueueState } from './state.ts';

/** Whether the wall shows a later day than the one that is open. A clock that was set back turns no day back. */
export const dayIsOver = (queue: QueueState, settings: Settings, at: Instant): boolean => queue.day < dayOf(settings, at);

/** Whether the clock shows an earlier day than the one that is open: it is wrong, or it was when the day turned. */
export const isBehindDay = (queue: QueueState, settings: Settings, at: Instant): boolean => queue.day > dayOf(settings, at);

/**
 * What only the passing of time brings about: whoever is away too long is absent; at the hall's midnight whoever waits, was called, is held or was missed
 * expires with the day (CONTRACT, Refusals); what is being served stays until it is done.
 */
export function dueInQueue(queue: QueueState, settings: Settings, at: Instant): QueueEvent[] {
  if (!dayIsOver(queue, settings, at)) return absencesDue(queue, settings, at);
  const by = 'clock';
  const expired: QueueEvent[] = [];
  for (const { id, status } of queue.tickets.values()) {
    if (['waiting', 'called', 'held', 'missed'].includes(status))
      expired.push({ about: 'queue', by, at, type: 'TicketExpired', ticket: id, why: 'day-over' });
  }
  return [...expired, { about: 'queue', by, at, type: 'DayTurned', day: dayOf(settings, at) }];
}
