import { notificationText } from '../../../shared/notification-text.ts';
import type { Matter } from '../../../shared/settings.ts';
import { localTime } from '../../../shared/time.ts';
import type { NotificationView } from '../../../shared/views.ts';
import type { Instant, Lang } from '../../../shared/words.ts';
import { type SheetOf, sheetSettled } from '../../domain/devices/devices.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Job } from './jobs.ts';
import { type Case, matterMarkup, matterSheet } from './matter-sheet.ts';
import { notificationMarkup } from './notification-slip.ts';
import { printerFor } from './printer-for.ts';
import { type Asker, placeOf } from './slip-job.ts';
import { testMarkup } from './test-sheet.ts';

type Wish = Case & { readonly job: string; readonly matter: Matter; readonly lang: Lang; readonly asker: Asker };

/** A matter's one-time notification, to take away. It is nobody's: not even the ticket is known. */
export function matterJob({ job, matter, asker, ...wish }: Wish, settings: Settings, at: Instant): Job {
  const printer = printerFor(settings.hall.printers, { id: asker.id, name: asker.device?.name });
  const printedAt = wallTime(settings, at);
  const sheet = matterSheet({ ...wish, matter, printedAt, device: placeOf(asker, printer) }, settings);
  return {
    ...sheetJob(job, asker.id, { matter: matter.code, device: null }),
    name: `${nameOf(printedAt)}-${matter.code}-${job.slice(0, 8)}`,
    printer,
    markup: (width) => matterMarkup(sheet, width),
  };
}

type Slip = { readonly job: string; readonly slip: NotificationView; readonly asker: Asker };

/** A slip of one-time notification on a printer for slips, in the citizen's language. */
export function notificationJob({ job, slip, asker }: Slip, settings: Settings, at: Instant): Job {
  const printer = printerFor(settings.hall.printers, { id: asker.id, name: asker.device?.name });
  const text = notificationText(slip, slip.lang);
  const printedAt = wallTime(settings, at);
  return {
    ...sheetJob(job, asker.id, { matter: slip.matter.code, device: null }),
    name: `${nameOf(printedAt)}-${slip.serial}-${job.slice(0, 8)}`,
    printer,
    markup: (width) => notificationMarkup({ text, lang: slip.lang, link: slip.link, printedAt }, width),
  };
}

type Test = { readonly nr: number; readonly by: string | null; readonly device: { readonly id: string; readonly name: string } };

/** A test slip, as the command with this number wants it. */
export function testJob({ nr, by, device }: Test, settings: Settings, at: Instant): Job {
  const printer = printerFor(settings.hall.printers, device);
  const printedAt = wallTime(settings, at);
  return {
    ...sheetJob(`test-${nr}`, by, { matter: null, device: device.id }),
    name: `${nameOf(printedAt)}-test-${nr}`,
    printer,
    markup: (width) =>
      testMarkup({ hall: settings.hall.name_zh, device: device.name, printer: printer?.name ?? '', link: settings.url, printedAt }, width),
  };
}

const sheetJob = (job: string, by: string | null, of: SheetOf): Pick<Job, 'key' | 'settled' | 'note'> => ({
  key: `sheet ${job}`,
  settled: (devices) => sheetSettled(devices, job),
  note: (print) => ({ about: 'devices', type: 'sheet', by, job, print, ...of }),
});

function wallTime({ calendar }: Settings, at: Instant): string {
  const { day, clock } = localTime(at, calendar.timezone);
  return `${day} ${clock}`;
}
const nameOf = (wall: string): string => wall.replace(' ', '-').replace(':', '');
