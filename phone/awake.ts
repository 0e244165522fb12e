let lock: WakeLockSentinel | null = null;
let wanted = false;

/** Keeps the screen on while it says where to go; only where the browser allows it, else a dark screen still shakes. */
export async function stayAwake(so: boolean): Promise<void> {
  wanted = so;
  if (!so) {
    await lock?.release().catch(() => {}); // it was let go already
    lock = null;
  } else if (!lock || lock.released) {
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    if (!wanted) await stayAwake(false); // it came too late
  }
}
