import type { SignView } from '../shared/views.ts';

const KEEPS_FOR = 60_000; // milliseconds: so long a screen that hears nothing may still show its number

export type SignLook = 'called' | 'kept' | 'serving' | 'free' | 'paused' | 'closed' | 'see-board';

/** What the field over a window shows. A broken line never leaves an old call in amber: 'staleFor' is null while it holds. */
export function signLook(
  { status, number, ticketStatus }: Pick<SignView, 'status' | 'number' | 'ticketStatus'>,
  staleFor: number | null,
): SignLook {
  if (staleFor !== null && staleFor >= KEEPS_FOR) return 'see-board';
  if (number !== null && ticketStatus === 'called') return staleFor === null ? 'called' : 'kept';
  if (status === 'paused') return 'paused';
  if (status === 'closed') return 'closed';
  return number !== null ? 'serving' : 'free';
}
