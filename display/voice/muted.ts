import { previewed } from '../../ui/previewed.ts';

const KEY = 'paihao-muted';

/** Whether this board was told to be quiet. It stays so over a reload, until it is told otherwise. */
export function readMuted(): boolean {
  if (previewed) return true;
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false; // no storage: it rings
  }
}

export function keepMuted(muted: boolean): void {
  try {
    if (muted) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // no storage: it holds until the next reload
  }
}
