import { iso, localTime } from '../../shared/time.ts';
import type { NotificationDue } from '../../shared/views.ts';
import type { Instant, WindowNo } from '../../shared/words.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';

/** What is still to be told within its working days: of one window, or of all; whatever is due first comes first. */
export const notificationsDue = (
  { notifications }: HallState,
  { hall }: Settings,
  window: WindowNo | null,
  at: Instant,
): NotificationDue[] =>
  [...notifications.open.values()]
    .filter((one) => window === null || one.window === window)
    .sort((a, b) => a.due - b.due)
    .map(({ id, serial, number, window: no, queue, matter, at: since, due }) => ({
      id,
      serial,
      number,
      window: no,
      queue,
      matter,
      since: iso(since),
      due: iso(due),
      today: localTime(due, hall.timezone).day <= localTime(at, hall.timezone).day,
      overdue: due < at,
    }));
