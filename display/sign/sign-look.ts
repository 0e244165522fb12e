import { displayWords } from '../../shared/i18n/display.ts';
import type { HallView, SignView } from '../../shared/views.ts';

const KEEPS_FOR = 60_000; // milliseconds: so long a screen that hears nothing may still show its number

export type SignLook = 'called' | 'kept' | 'serving' | 'free' | 'paused' | 'village' | 'closed' | 'see-board';

/** What the field over a window shows. A broken line never leaves an old call in amber: 'staleFor' is null while it holds. */
export function signLook(
  {
    status,
    number,
    ticketStatus,
    pausedFor = null,
  }: Pick<SignView, 'status' | 'number' | 'ticketStatus'> & Partial<Pick<SignView, 'pausedFor'>>,
  staleFor: number | null,
): SignLook {
  if (staleFor !== null && staleFor >= KEEPS_FOR) return 'see-board';
  if (number !== null && ticketStatus === 'called') return staleFor === null ? 'called' : 'kept';
  if (status === 'paused') return pausedFor !== null && VILLAGE.includes(pausedFor) ? 'village' : 'paused';
  if (status === 'closed') return 'closed';
  return number !== null ? 'serving' : 'free';
}

/** The reason for a pause that is no pause: the clerk serves elsewhere today. */
const VILLAGE: readonly string[] = Object.values(displayWords).map(({ villageWork }) => villageWork);

/** 延时服务: the window works while the hall's hours are over, or in the break. */
export const isLate = ({ status, hall: { state } }: Pick<SignView, 'status'> & { hall: Pick<HallView, 'state'> }): boolean =>
  status === 'open' && (state === 'closed' || state === 'lunch');
