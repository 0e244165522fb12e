import type { Kysely } from 'kysely';
import { MINUTE } from '../../shared/time.ts';
import type { Instant, StaffId } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';
import { kept, newSecret } from './secrets.ts';

/** How long somebody stays signed in: a long working day. */
export const SESSION_FOR = 14 * 60 * MINUTE;

export type Sessions = Awaited<ReturnType<typeof openSessions>>;

/** Who is signed in. Kept in the database, so that a restart signs nobody out; looked up in memory. */
export async function openSessions(db: Kysely<Tables>, now: () => Instant) {
  const open = new Map<string, { staff: StaffId; expiresAt: Instant; locked: boolean }>();
  for (const row of await db.selectFrom('session').selectAll().execute())
    open.set(row.hash, { staff: row.staff, expiresAt: Number(row.expires_at), locked: row.locked === 1 });

  return {
    async begin(staff: StaffId): Promise<string> {
      await db.deleteFrom('session').where('expires_at', '<', now()).execute();
      const secret = newSecret();
      const session = { staff, expiresAt: now() + SESSION_FOR, locked: false };
      await db
        .insertInto('session')
        .values({ hash: kept(secret), staff, created_at: now(), expires_at: session.expiresAt })
        .execute();
      open.set(kept(secret), session);
      return secret;
    },
    /** Whose session a secret opens; null if it is over, or never was. */
    whose(secret: string): StaffId | null {
      const session = open.get(kept(secret));
      return session && session.expiresAt > now() ? session.staff : null;
    },
    isLocked: (secret: string): boolean => open.get(kept(secret))?.locked ?? false,
    /** On disk too: a restart unlocks nothing. */
    async lock(secret: string, locked: boolean): Promise<void> {
      const session = open.get(kept(secret));
      if (!session || session.locked === locked) return;
      await db
        .updateTable('session')
        .set({ locked: locked ? 1 : 0 })
        .where('hash', '=', kept(secret))
        .execute();
      session.locked = locked;
    },
    async end(secret: string): Promise<void> {
      open.delete(kept(secret));
      await db.deleteFrom('session').where('hash', '=', kept(secret)).execute();
    },
  };
}
