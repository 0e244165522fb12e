import { evolveDevices, withoutSlips } from './devices/devices.ts';
import { evolveDuty } from './duty/duty.ts';
import type { HallEvent } from './event.ts';
import { evolveNotices, withoutEnded } from './notices/notices.ts';
import { evolveNotifications, withoutToday } from './notifications/notifications.ts';
import { evolveQueue } from './queue/evolve.ts';
import { evolveReviews } from './reviews/reviews.ts';
import { evolveSetup } from './setup/setup.ts';
import type { HallState } from './state.ts';

/** Writes an event into a draft of the hall; each subject keeps its own part, and seq counts what has happened. */
export function evolve(draft: HallState, event: HallEvent): HallState {
  draft.seq += 1;
  draft.last = event.at;
  switch (event.about) {
    case 'queue':
      evolveQueue(draft.queue, event);
      if (event.type === 'DayTurned') {
        draft.reviews = evolveReviews(draft.reviews, event);
        draft.notifications = withoutToday(draft.notifications);
        draft.devices = withoutSlips(draft.devices);
        draft.notices = withoutEnded(draft.notices, event.at);
      }
      break;
    case 'duty':
      draft.duty = evolveDuty(draft.duty, event);
      break;
    case 'notices':
      draft.notices = evolveNotices(draft.notices, event);
      break;
    case 'notifications':
      draft.notifications = evolveNotifications(draft.notifications, event);
      break;
    case 'reviews':
      draft.reviews = evolveReviews(draft.reviews, event);
      break;
    case 'devices':
      draft.devices = evolveDevices(draft.devices, event);
      break;
    case 'setup':
      draft.setup = evolveSetup(draft.setup, event);
      break;
    case 'pictures':
      break; // the folder itself is what is so
    case 'accounts':
    case 'care':
      break; // accounts and care have tables and files of their own; the journal only says what was done to them
    case 'exports':
      break; // a copy has left the house: that it has is all there is to know
  }
  return draft;
}
