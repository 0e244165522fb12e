import type { AccountCommand } from './accounts/accounts.ts';
import type { CareCommand } from './care/care.ts';
import type { DeviceHallCommand } from './devices/devices.ts';
import type { DutyCommand } from './duty/duty.ts';
import type { ExportCommand } from './exports/exports.ts';
import type { NoticeCommand } from './notices/notices.ts';
import type { NotificationCommand } from './notifications/events.ts';
import type { PictureCommand } from './pictures/pictures.ts';
import type { QueueCommand } from './queue/commands.ts';
import type { ReviewCommand } from './reviews/reviews.ts';
import type { SetupCommand } from './setup/setup.ts';

/** The passing of time asks like everybody else; what is due follows from `decide`, mostly nothing. */
export type Tick = { readonly about: 'time'; readonly type: 'tick' };

export type Command =
  | QueueCommand
  | DutyCommand
  | NoticeCommand
  | NotificationCommand
  | ReviewCommand
  | DeviceHallCommand
  | SetupCommand
  | PictureCommand
  | AccountCommand
  | ExportCommand
  | CareCommand
  | Tick;
