import { isNear } from '../shared/near.ts';
import type { TicketPlaceView } from '../shared/views.ts';

/** Why a phone should shake: called (again), or nearly. A page opened late is told as well; nothing is told twice. */
export function alarmOf(before: TicketPlaceView | null, view: TicketPlaceView): 'called' | 'near' | null {
  if (view.status === 'called') return before?.status === 'called' && before.since === view.since ? null : 'called';
  return isNear(view) && before !== null && !isNear(before) ? 'near' : null;
}
