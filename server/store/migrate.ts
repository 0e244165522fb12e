import { type Kysely, Migrator } from 'kysely';
import { up as journal } from './migrations/0001-journal.ts';
import { up as peopleAndDevices } from './migrations/0002-people-and-devices.ts';
import { up as wholeContract } from './migrations/0003-the-whole-contract.ts';
import { up as reasonsOfReviews } from './migrations/0004-reasons-of-reviews.ts';
import { up as push } from './migrations/0005-push.ts';
import { up as mounting } from './migrations/0006-mounting.ts';
import { up as locks } from './migrations/0007-locks.ts';
import { up as notifications } from './migrations/0008-notifications.ts';
import { up as journalBySubject } from './migrations/0009-journal-by-subject.ts';
import { up as dutyFeeds } from './migrations/0010-duty-feeds.ts';
import { up as accounts } from './migrations/0011-accounts.ts';
import { up as journalByTime } from './migrations/0012-journal-by-time.ts';
import { up as windowPeriods } from './migrations/0013-window-periods.ts';
import { up as figures } from './migrations/0014-figures.ts';
import { up as chainMarks } from './migrations/0015-chain-marks.ts';
import { up as care } from './migrations/0016-care.ts';
import { afterwards, up as staffWords } from './migrations/0017-staff-words.ts';
import { up as reviewsByDay } from './migrations/0018-reviews-by-day.ts';
import { up as quotedRange } from './migrations/0019-quoted-range.ts';
import type { Tables } from './tables.ts';

/** In their order, forward only. One that has been released is never changed. */
const MIGRATIONS = {
  '0001-journal': { up: journal },
  '0002-people-and-devices': { up: peopleAndDevices },
  '0003-the-whole-contract': { up: wholeContract },
  '0004-reasons-of-reviews': { up: reasonsOfReviews },
  '0005-push': { up: push },
  '0006-mounting': { up: mounting },
  '0007-locks': { up: locks },
  '0008-notifications': { up: notifications },
  '0009-journal-by-subject': { up: journalBySubject },
  '0010-duty-feeds': { up: dutyFeeds },
  '0011-accounts': { up: accounts },
  '0012-journal-by-time': { up: journalByTime },
  '0013-window-periods': { up: windowPeriods },
  '0014-figures': { up: figures },
  '0015-chain-marks': { up: chainMarks },
  '0016-care': { up: care },
  '0017-staff-words': { up: staffWords },
  '0018-reviews-by-day': { up: reviewsByDay },
  '0019-quoted-range': { up: quotedRange },
};

/** Brings the tables up to date. Throws if that fails: then nothing is opened. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error, results = [] } = await new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } }).migrateToLatest();
  if (error) throw new Error('the database could not be brought up to date', { cause: error });
  const isNew = results.length === Object.keys(MIGRATIONS).length;
  if (!isNew && results.some(({ migrationName }) => migrationName === '0017-staff-words')) await afterwards(db);
}
