import { type DevicesState, noDevices } from './devices/devices.ts';
import { type DutyState, emptyDuty } from './duty/duty.ts';
import { type NoticesState, noNotices } from './notices/notices.ts';
import { type NotificationsState, noNotifications } from './notifications/notifications.ts';
import { draftOfQueue, emptyQueue, type QueueState } from './queue/state.ts';
import { noReviews, type ReviewsState } from './reviews/reviews.ts';
import { noSetup, type SetupState } from './setup/setup.ts';

/** Everything that is so in one hall, after the first `seq` events of its journal. */
export type HallState = {
  seq: number;
  /** When the last of them happened. */
  last: number;
  queue: QueueState;
  duty: DutyState;
  notices: NoticesState;
  notifications: NotificationsState;
  reviews: ReviewsState;
  devices: DevicesState;
  setup: SetupState;
};

export const emptyHall = (): HallState => ({
  seq: 0,
  last: 0,
  queue: emptyQueue(),
  duty: emptyDuty(),
  notices: noNotices(),
  notifications: noNotifications(),
  reviews: noReviews(),
  devices: noDevices(),
  setup: noSetup(),
});

/** A copy that may be written into, at next to no cost; the original stays as it is. */
export const draftOf = (hall: HallState): HallState => ({ ...hall, queue: draftOfQueue(hall.queue) });
