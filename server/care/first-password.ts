import type { Kysely } from 'kysely';
import type { Instant } from '../../shared/words.ts';
import { openAccounts } from '../auth/accounts.ts';
import { type AccountHolder, holderBy } from '../auth/people.ts';
import { newPassword } from '../auth/secrets.ts';
import type { Settings } from '../domain/settings.ts';
import { migrate } from '../store/migrate.ts';
import { openHead, sqlJournal } from '../store/sql-journal.ts';
import type { Tables } from '../store/tables.ts';

type Needs = { db: Kysely<Tables>; settings: Settings; account: string; now: () => Instant };

/**
 * A new first password for somebody who cannot sign in, made by whoever has the machine itself: the account is open again, its sessions
 * are ended, and the journal says so. For a hall that nobody serves at the moment. Null: there is no such account.
 */
export async function makeFirstPassword({
  db,
  settings,
  account,
  now,
}: Needs): Promise<{ holder: AccountHolder; password: string } | null> {
  const holder = holderBy(settings, account);
  if (!holder) return null;
  await migrate(db);
  const accounts = await openAccounts({ db, settings: () => settings, now });
  const password = newPassword();
  await accounts.setPassword(holder.id, password, true);
  await accounts.reopen(holder);
  await db.deleteFrom('session').where('staff', '=', holder.id).execute();
  const hall = settings.hall.id;
  await openHead(db, hall);
  const { seq } = await db.selectFrom('head').select('seq').where('hall', '=', hall).executeTakeFirstOrThrow();
  await sqlJournal(db, hall).append(
    Number(seq),
    [{ about: 'accounts', by: 'machine', at: now(), account: holder.id, type: 'AccountReset' }],
    [],
  );
  return { holder, password };
}
