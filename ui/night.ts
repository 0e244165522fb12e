import type { LocalTime } from '../shared/time.ts';

const FROM = 3 * 60; // minutes of the hall's wall: 03:00
const UNTIL = 5 * 60;

/** Whether it is this device's time of the night to begin anew: from a minute of its own between 03:00 and 05:00, so that a hall does not blink all at once. */
export function isItsNight(device: string, wall: LocalTime | null): boolean {
  if (!wall) return false;
  const minute = Number(wall.clock.slice(0, 2)) * 60 + Number(wall.clock.slice(3, 5));
  return minute >= FROM + minuteOf(device) && minute < UNTIL;
}

/** 0 to 109, the same for the same device: ten minutes are left for whoever comes last. */
function minuteOf(device: string): number {
  let sum = 0;
  for (const sign of device) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521;
  return sum % (UNTIL - FROM - 10);
}
