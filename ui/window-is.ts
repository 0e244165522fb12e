import type { WindowRow } from '../shared/views.ts';

/** A window's state as the office and the desk name it. */
export type WindowIs = 'called' | 'serving' | 'free' | 'paused' | 'closed' | 'reserve';

export function windowIs({ status, number, serving, reserve }: WindowRow): WindowIs {
  if (status === 'closed') return reserve ? 'reserve' : 'closed';
  if (status === 'paused') return 'paused';
  if (number === null) return 'free';
  return serving ? 'serving' : 'called';
}
