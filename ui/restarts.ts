const BURST = { most: 3, within: 10 * 60_000 }; // reloads by itself, milliseconds
const REST = 60 * 60_000; // after a burst the page stays as it is for so long

/** Whether a page may begin anew by itself: `before` are the times when it did, oldest first. A clock put back counts for nothing. */
export function mayRestart(before: readonly number[], now: number): boolean {
  const last = before.filter((at) => at <= now).slice(-BURST.most);
  const [first] = last;
  const newest = last.at(-1);
  if (first === undefined || newest === undefined || last.length < BURST.most) return true;
  return newest - first >= BURST.within || now - newest >= REST;
}

const KEY = 'paihao-restarts';
const FOR = 'paihao-begun-for';

/** Takes one of the restarts that are left, and writes it down; false: none is left, or nobody could count them. */
export function takeRestart(now = Date.now()): boolean {
  try {
    const before: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const times = Array.isArray(before) ? before.filter((at) => typeof at === 'number') : [];
    if (!mayRestart(times, now)) return false;
    localStorage.setItem(KEY, JSON.stringify([...times, now].slice(-BURST.most)));
    return true;
  } catch {
    return false; // uncounted, a broken page would begin anew for ever
  }
}

/** The build that this screen began anew for last: one that does not come of it is not tried over and over. */
export const begunFor = (): string | null => stored(() => localStorage.getItem(FOR));
export const beginFor = (build: string): void => void stored(() => localStorage.setItem(FOR, build));

function stored<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null; // no storage: then no restart is counted either, and none happens
  }
}
