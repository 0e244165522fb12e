import type { Instant } from '../../shared/words.ts';
import { decideAccounts } from './accounts/accounts.ts';
import { decideCare } from './care/care.ts';
import type { Command } from './command.ts';
import { accept, type Decision } from './decision.ts';
import { decideDevices } from './devices/devices.ts';
import { decideDuty, dueInDuty } from './duty/duty.ts';
import { unlessEmergency } from './emergency.ts';
import { decideExports } from './exports/exports.ts';
import { decideNotices } from './notices/notices.ts';
import { decideNotification } from './notifications/notifications.ts';
import { decidePictures } from './pictures/pictures.ts';
import { decideQueue } from './queue/decide.ts';
import { dueInQueue } from './queue/due.ts';
import { decideReview } from './reviews/reviews.ts';
import type { Settings } from './settings.ts';
import { decideSetup } from './setup/setup.ts';
import type { HallState } from './state.ts';

/** A subject decides with the whole hall before its eyes, and may say what happened to any part of it. */
export function decide(command: Command, hall: HallState, settings: Settings, at: Instant): Decision {
  switch (command.about) {
    case 'queue':
      return unlessEmergency(command, decideQueue(command, hall, settings, at), hall, settings, at);
    case 'notices':
      return decideNotices(command, hall.notices, settings, at);
    case 'notifications':
      return decideNotification(command, hall, settings, at);
    case 'reviews':
      return decideReview(command, hall.reviews, hall.queue, settings, at);
    case 'devices':
      return decideDevices(command, hall.devices, at);
    case 'duty':
      return decideDuty(command, at);
    case 'setup':
      return decideSetup(command, hall.setup, at);
    case 'pictures':
      return decidePictures(command, at);
    case 'accounts':
      return decideAccounts(command, at);
    case 'exports':
      return decideExports(command, at);
    case 'care':
      return decideCare(command, at);
    case 'time':
      return accept(...dueInQueue(hall.queue, settings, at), ...dueInDuty(hall.duty, settings, at));
  }
}
