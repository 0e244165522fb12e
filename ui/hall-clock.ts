import { type LocalTime, localTime } from '../shared/time.ts';
import type { HallView, Seen } from '../shared/views.ts';

const UNSURE_AFTER = 10 * 60_000; // milliseconds without news; a wrong clock is worse than none

/** The hall's clock as the server last said it, run on by this machine's steady counter: its own clock is not trusted. */
export function hallClock(steady: () => number = () => performance.now()) {
  let heard: { at: number; when: number; pace: number; zone: string } | null = null;
  return {
    hear({ at, hall }: Seen & { hall: HallView }): void {
      heard = { at: Date.parse(at), when: steady(), pace: hall.clock.pace, zone: hall.timezone };
    },
    /** Milliseconds since 1970 in the hall's time; null before the first news, and when nothing was heard for long. */
    now(): number | null {
      if (!heard || steady() - heard.when > UNSURE_AFTER) return null;
      return heard.at + (steady() - heard.when) * heard.pace;
    },
    /** The same without end: for what turns with the day also while the server is away, and shows no clock. */
    reckoned(): number | null {
      return heard && heard.at + (steady() - heard.when) * heard.pace;
    },
    /** Day, clock and weekday on the hall's wall. */
    wall(): LocalTime | null {
      const now = this.now();
      return now === null || !heard ? null : localTime(now, heard.zone);
    },
    /** An ISO instant of a view as the hall's wall showed it. */
    read: (at: string): LocalTime => localTime(Date.parse(at), heard?.zone ?? 'Asia/Shanghai'),
  };
}
export type HallClock = ReturnType<typeof hallClock>;
