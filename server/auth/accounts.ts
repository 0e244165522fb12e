import { hash, type Options, verify } from '@node-rs/argon2';
import type { Kysely } from 'kysely';
import { MINUTE } from '../../shared/time.ts';
import type { Instant, Refusal, StaffId } from '../../shared/words.ts';
import type { Settings } from '../domain/settings.ts';
import type { Tables } from '../store/tables.ts';
import { type AccountHolder, ADMIN, holderBy, holderOf, type Person } from './people.ts';

export { ADMIN, type Person } from './people.ts';

/** Ten wrong passwords for an account in 15 minutes lock it for 15 (CONTRACT, Who is asking). */
const TRIES = 10;
const SPAN = 15 * MINUTE;
/** Names that nobody has are counted too, so that they are answered alike; of so many at once the eldest are forgotten. */
const MADE_UP = 5_000;

/** How an account's password came to be: badge: nobody has set one, it is the badge number; handed: an administrator made one; own. */
export type PasswordKind = 'badge' | 'handed' | 'own';
export type AccountState = {
  readonly password: PasswordKind;
  /** Until when wrong passwords have locked it; null: they have not. */
  readonly lockedUntil: Instant | null;
  readonly closedAt: Instant | null;
  readonly signedInAt: Instant | null;
};

/** How much work a password is, in passes and kibibytes. */
export type PasswordWork = Pick<Options, 'timeCost' | 'memoryCost'>;
type Needs = {
  db: Kysely<Tables>;
  settings: () => Settings;
  now: () => Instant;
  /** The library's own, which follows OWASP, if left out. */
  work?: PasswordWork | undefined;
};
export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/** Who may sign in: each of the staff and the leaders by badge number, and the administrator. */
export async function openAccounts({ db, settings, now, work }: Needs) {
  const wrong = new Map<string, Instant[]>();
  const locked = new Map<string, Instant>();
  const states = new Map<StaffId, { closedAt: Instant | null; signedInAt: Instant | null }>();
  for (const { id, closed_at, signed_in_at } of await db.selectFrom('account_state').selectAll().execute())
    states.set(id, {
      closedAt: closed_at === null ? null : Number(closed_at),
      signedInAt: signed_in_at === null ? null : Number(signed_in_at),
    });
  let decoy: Promise<string> | undefined;

  const isClosed = (id: StaffId): boolean => typeof states.get(id)?.closedAt === 'number';
  const lockedUntil = (account: string): Instant | null => {
    const until = locked.get(account.toUpperCase()) ?? 0;
    return until > now() ? until : null;
  };

  const miss = (account: string): Refusal => {
    const recent = [...(wrong.get(account) ?? []).filter((at) => at > now() - SPAN), now()];
    wrong.delete(account); // the one that was tried last stands last
    if (recent.length >= TRIES) locked.set(account, now() + SPAN);
    else wrong.set(account, recent);
    forgetMadeUp(wrong);
    forgetMadeUp(locked);
    return { refusal: 'not-signed-in' };
  };

  const forgetMadeUp = (kept: Map<string, unknown>): void => {
    if (kept.size <= MADE_UP) return;
    for (const name of kept.keys()) if (kept.size > MADE_UP && holderBy(settings(), name) === null) kept.delete(name);
  };

  const rowOf = (id: StaffId) => db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();

  const keep = async (id: StaffId, change: Partial<{ closedAt: Instant | null; signedInAt: Instant | null }>): Promise<void> => {
    const next = { closedAt: null, signedInAt: null, ...states.get(id), ...change };
    const row = { closed_at: next.closedAt, signed_in_at: next.signedInAt };
    await db
      .insertInto('account_state')
      .values({ id, ...row })
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
    states.set(id, next);
  };

  return {
    /** The person again, by id, with the roles of today's settings; null once they are gone, or their account is closed. */
    person(id: StaffId): Person | null {
      return isClosed(id) ? null : holderOf(settings(), id);
    },

    /** What somebody types to sign in, by id; null once they are gone. */
    accountOf: (id: StaffId): string | null => holderOf(settings(), id)?.account ?? null,

    async signIn(account: string, password: string, newPassword?: string): Promise<Person | Refusal> {
      const key = account.toUpperCase();
      const until = lockedUntil(account);
      if (until !== null) return { refusal: 'too-many-requests', retryAfter: Math.ceil((until - now()) / 1000) };
      const person = holderBy(settings(), account);
      const row = person && (await rowOf(person.id));
      const first = person !== null && !row && person.id !== ADMIN; // nobody has set a password yet: it is the badge number
      if (!person || first) {
        decoy ??= hash('nobody', work);
        await verify(await decoy, password); // whether an account exists takes as long to answer either way
        // A badge number can be read off a chest: who knows no more of a closed account is told no more than a stranger.
        if (!person || password !== person.account || isClosed(person.id)) return miss(key);
      } else if (!row || !(await verify(row.hash, password))) return miss(key);
      if (isClosed(person.id)) return { refusal: 'not-allowed', closed: true };
      wrong.delete(key);
      // A first password is good enough for a trial, and for nothing else.
      const mustChange = (first && !settings().hall.trial) || row?.must_change === 1;
      if (mustChange && newPassword === undefined) return { refusal: 'not-allowed', mustChangePassword: true };
      if (newPassword !== undefined) {
        if (newPassword === password) return { refusal: 'malformed', path: 'newPassword' };
        await this.setPassword(person.id, newPassword, false);
      }
      const { id, name, roles } = person;
      return { id, name, roles };
    },

    /** Somebody has come in. */
    signedIn: (id: StaffId, at: Instant): Promise<void> => keep(id, { signedInAt: at }),

    async setPassword(id: StaffId, password: string, mustChange: boolean): Promise<void> {
      const row = { hash: await hash(password, work), must_change: mustChange ? 1 : 0 };
      await db
        .insertInto('account')
        .values({ id, ...row })
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
    },

    /** Their passwords are no more: whoever is there under these ids has a first one again. */
    async forget(ids: readonly StaffId[]): Promise<void> {
      if (ids.length > 0) await db.deleteFrom('account').where('id', 'in', ids).execute();
    },

    async hasPassword(id: StaffId): Promise<boolean> {
      return (await rowOf(id)) !== undefined;
    },

    /** A closed account opens nothing. False: it was so already. */
    async close(id: StaffId): Promise<boolean> {
      if (isClosed(id)) return false;
      await keep(id, { closedAt: now() });
      return true;
    },
    /** Open again, also where wrong passwords had locked it. False: it was so already. */
    async reopen({ id, account }: AccountHolder): Promise<boolean> {
      const was = isClosed(id) || lockedUntil(account) !== null;
      locked.delete(account.toUpperCase());
      wrong.delete(account.toUpperCase());
      if (isClosed(id)) await keep(id, { closedAt: null });
      return was;
    },

    /** How each account is, by id. */
    async states(people: readonly AccountHolder[]): Promise<ReadonlyMap<StaffId, AccountState>> {
      const rows = new Map((await db.selectFrom('account').selectAll().execute()).map((row) => [row.id, row]));
      return new Map(
        people.map(({ id, account }) => {
          const row = rows.get(id);
          const password: PasswordKind = row ? (row.must_change === 1 ? 'handed' : 'own') : 'badge';
          const { closedAt = null, signedInAt = null } = states.get(id) ?? {};
          return [id, { password, lockedUntil: lockedUntil(account), closedAt, signedInAt }];
        }),
      );
    },
  };
}
