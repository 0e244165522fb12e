/** What somebody sees who has just taken a number: how many are called before, by how many windows, how long each takes (minutes). */
export type Line = { readonly ahead: number; readonly windows: number; readonly minutes: number };
/** Minutes; `from` and `to` where a formula tells a range. */
export type Guess = { readonly minutes: number; readonly from: number; readonly to: number };

const exactly = (minutes: number): Guess => ({ minutes, from: minutes, to: minutes });

/** Those ahead, each with the mean service, shared out among the open windows; without a window, as if there were one. */
export const byMean = ({ ahead, windows, minutes }: Line): Guess => exactly((ahead * minutes) / Math.max(1, windows));

const EACH = 5; // minutes, whatever is asked for

/** Those ahead, five minutes each: what a sheet of paper at the door says. */
export const byConstant = ({ ahead }: Pick<Line, 'ahead'>): Guess => exactly(ahead * EACH);

const OPTIMISTIC = 0.8;

/**
 * How Munich's ZMS reckons, written anew from what `QueueList::withEstimatedWaitingTime` of it-at-m/eappointment (zmsentities) describes, for
 * halls without appointments: a slot is the average handling time, set by hand for the place, divided by the workstations logged in. The
 * list is walked: each who is called takes one slot, and the first waits for one as well (whoever is at a window is not looked at). Beside
 * this estimate stands an optimistic one: as many as there are windows wait for nothing, the others for 0.8 of a slot each. Both in whole
 * minutes, rounded down; without a workstation, as if there were one.
 */
export function byMunich({ ahead, windows, minutes }: Line): Guess {
  const workstations = Math.max(1, windows);
  const slot = minutes / workstations;
  let [pessimistic, optimistic, atOnce] = [slot, 0, workstations];
  for (let nth = 0; nth < ahead; nth += 1) {
    atOnce -= 1;
    if (atOnce <= 0) optimistic += slot * OPTIMISTIC;
    pessimistic += slot;
  }
  const [from, to] = [Math.floor(optimistic), Math.floor(pessimistic)];
  return { minutes: to, from, to };
}
