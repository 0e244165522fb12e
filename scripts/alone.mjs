import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './run.mjs';

// One a checkout, and outside of it: node_modules and dist are emptied.
const LOCK = join(tmpdir(), `paihao-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}.lock`);
const TOUCHED_EVERY = 5_000;
const DEAD_AFTER = 60_000;

/** Does the work while no other run in this checkout does any: two at once would empty each other's folders. */
export async function alone(work) {
  for (let waited = 0; !take(); waited += 1) {
    if (waited === 0) console.log('另一个进程正在准备，请稍候 Another run is preparing this folder, waiting for it');
    await pause(500);
  }
  const heartbeat = setInterval(touch, TOUCHED_EVERY);
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', leave);
    leave();
  }
}

/** False while another run holds the lock. Where a lock cannot be made, working unguarded is better than not at all. */
function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') return true;
    return isDead() && (!bury() || take());
  }
}

/** Its process is gone, or has not touched it for a minute (a number can be given to another process). */
function isDead() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > DEAD_AFTER) return true;
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return false;
  } catch (fault) {
    return fault.code === 'ESRCH';
  }
}

/** Renamed first: of several who find it dead, one takes it away. False: it is not ours to take. */
function bury() {
  const grave = `${LOCK}.${process.pid}`;
  try {
    renameSync(LOCK, grave);
    rmSync(grave, { force: true });
    return true;
  } catch (fault) {
    return fault.code === 'ENOENT'; // somebody else was quicker
  }
}

function leave() {
  try {
    if (readFileSync(LOCK, 'utf8') === String(process.pid)) rmSync(LOCK);
  } catch {
    // not there, or not ours
  }
}

function touch() {
  try {
    utimesSync(LOCK, new Date(), new Date());
  } catch {
    // taken away under us; the work goes on
  }
}
