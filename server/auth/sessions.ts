import type { Kysely } from 'kysely';
import { MINUTE } from '../../shared/time.ts';
import type { Instant, StaffId } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';
import { kept, newSecret } from './secrets.ts';

/** How long somebody stays signed in: a long working day. */
export const SESSION_FOR = 14 * 60 * MINUTE;
const SEEN_EVERY = MINUTE; // so exactly is it kept on disk when somebody was last there

export type OpenSession = {
  /** Names it for those who may end it; it opens nothing. */
  readonly id: string;
  readonly staff: StaffId;
  readonly begunAt: Instant;
  readonly seenAt: Instant;
  readonly browser: string | null;
};
export type Sessions = Awaited<ReturnType<typeof openSessions>>;

type Kept = {
  staff: StaffId;
  begunAt: Instant;
  expiresAt: Instant;
  locked: boolean;
  browser: string | null;
  seenAt: Instant;
  noted: Instant;
};

/** Who is signed in. Kept in the database, so that a restart signs nobody out; looked up in memory. */
export async function openSessions(db: Kysely<Tables>, now: () => Instant) {
  const open = new Map<string, Kept>();
  for (const row of await db.selectFrom('session').selectAll().execute()) {
    const begunAt = Number(row.created_at);
    const seenAt = Number(row.seen_at ?? begunAt);
    const { staff, browser } = row;
    open.set(row.hash, {
      staff,
      browser,
      begunAt,
      seenAt,
      noted: seenAt,
      expiresAt: Number(row.expires_at),
      locked: row.locked === 1,
    });
  }

  const liveOf = (staff: StaffId) => [...open].filter(([, one]) => one.staff === staff && one.expiresAt > now());
  const endAll = async (hashes: readonly string[]): Promise<number> => {
    for (const hash of hashes) open.delete(hash);
    if (hashes.length > 0) await db.deleteFrom('session').where('hash', 'in', hashes).execute();
    return hashes.length;
  };

  return {
    async begin(staff: StaffId, browser: string | null = null): Promise<string> {
      await db.deleteFrom('session').where('expires_at', '<', now()).execute();
      for (const [hash, { expiresAt }] of open) if (expiresAt < now()) open.delete(hash);
      const secret = newSecret();
      const at = now();
      const session: Kept = { staff, browser, begunAt: at, seenAt: at, noted: at, expiresAt: at + SESSION_FOR, locked: false };
      await db
        .insertInto('session')
        .values({ hash: kept(secret), staff, browser, created_at: at, seen_at: at, expires_at: session.expiresAt })
        .execute();
      open.set(kept(secret), session);
      return secret;
    },
    /** Whose session a secret opens; null if it is over, or never was. */
    whose(secret: string): StaffId | null {
      const session = open.get(kept(secret));
      if (!session || session.expiresAt <= now()) return null;
      session.seenAt = now();
      return session.staff;
    },
    /** The same as a question that is no sign of life. */
    isOpen: (secret: string): boolean => (open.get(kept(secret))?.expiresAt ?? 0) > now(),
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
    /** Whatever these staff have open, on any machine. */
    async endAllOf(staff: readonly StaffId[]): Promise<void> {
      for (const [hash, session] of open) if (staff.includes(session.staff)) open.delete(hash);
      if (staff.length > 0) await db.deleteFrom('session').where('staff', 'in', staff).execute();
    },
    async end(secret: string): Promise<void> {
      await endAll([kept(secret)]);
    },

    /** Somebody's open sessions, the latest first. */
    of: (staff: StaffId): OpenSession[] =>
      liveOf(staff)
        .map(([hash, { begunAt, seenAt, browser }]) => ({ id: idOf(hash), staff, begunAt, seenAt, browser }))
        .sort((a, b) => b.begunAt - a.begunAt),
    /** What a session is called in `of`. */
    idOf: (secret: string): string => idOf(kept(secret)),
    /** Ends one of somebody's sessions; false if they have none of that name. */
    async endOne(staff: StaffId, id: string): Promise<boolean> {
      return (await endAll(liveOf(staff).flatMap(([hash]) => (idOf(hash) === id ? [hash] : [])))) > 0;
    },
    /** Ends somebody's sessions, all but the one of a secret; how many there were. */
    endOf(staff: StaffId, but: string | null = null): Promise<number> {
      const stays = but === null ? null : kept(but);
      return endAll(liveOf(staff).flatMap(([hash]) => (hash === stays ? [] : [hash])));
    },
    /** Writes down who was there since it was last written. */
    async note(): Promise<void> {
      for (const [hash, session] of open) {
        if (session.seenAt < session.noted + SEEN_EVERY) continue;
        session.noted = session.seenAt;
        await db.updateTable('session').set({ seen_at: session.seenAt }).where('hash', '=', hash).execute();
      }
    },
  };
}

const idOf = (hash: string): string => kept(hash).slice(0, 16);
