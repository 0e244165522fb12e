import type { TicketStatus } from '../../../shared/words.ts';
import type { Told } from '../../store/pushes.ts';

export const NEAR = 3; // people ahead: time to come back from across the road

/** What a phone is to be told now; 'over': nothing any more, and it is forgotten. `ahead` is asked for only where it decides. */
export function dueOf(told: Told, status: TicketStatus | null, ahead: () => number | null): 'near' | 'called' | 'over' | null {
  switch (status) {
    case 'called':
      return told === 'called' ? null : 'called';
    case 'waiting':
      return told === 'none' && (ahead() ?? Number.POSITIVE_INFINITY) <= NEAR ? 'near' : null;
    case 'held':
    case 'missed':
      return null;
    default:
      return 'over';
  }
}
