import type { WindowView } from '../shared/views.ts';
import type { StaffId } from '../shared/words.ts';
import type { Sheet } from './state.ts';

const kept = (me: StaffId, no: string): string => `paihao-note-read-${me}-${no}`;

/** The note of whoever sat here before, as long as this clerk has not said that they have read it; null: there is none. */
export function unreadNote(
  { note, status, clerk, window: no }: WindowView,
  me: StaffId,
  name: string,
): Extract<Sheet, { is: 'noteRead' }> | null {
  if (!note || status === 'closed' || clerk !== me || note.by === name || localStorage.getItem(kept(me, no)) === note.at) return null;
  return { is: 'noteRead', ...note };
}

export const markRead = (me: StaffId, no: string, at: string): void => localStorage.setItem(kept(me, no), at);
