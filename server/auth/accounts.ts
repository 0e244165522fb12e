import { hash, verify } from '@node-rs/argon2';
import type { Kysely } from 'kysely';
import { MINUTE } from '../../shared/time.ts';
import type { Instant, Refusal, Role, StaffId } from '../../shared/words.ts';
import type { Settings } from '../domain/settings.ts';
import type { Tables } from '../store/tables.ts';

export const ADMIN = 'admin';

export type Person = { readonly id: StaffId; readonly name: string; readonly roles: readonly Role[] };

/** Ten wrong passwords for an account in 15 minutes lock it for 15 (CONTRACT, Who is asking). */
const TRIES = 10;
const SPAN = 15 * MINUTE;

type Needs = { db: Kysely<Tables>; settings: () => Settings; now: () => Instant };
export type Accounts = ReturnType<typeof accounts>;

/** Who may sign in: each of the staff by badge number, and the administrator. */
export function accounts({ db, settings, now }: Needs) {
  const wrong = new Map<string, Instant[]>();
  const locked = new Map<string, Instant>();
  let decoy: Promise<string> | undefined;

  const find = (account: string): Person | null => {
    if (account.toLowerCase() === ADMIN) return { id: ADMIN, name: '管理员', roles: ['admin'] };
    const staff = settings().staff.find(({ badge_no }) => badge_no.toUpperCase() === account.toUpperCase());
    return staff ? personOf(staff) : null;
  };

  const miss = (account: string): Refusal => {
    const recent = [...(wrong.get(account) ?? []).filter((at) => at > now() - SPAN), now()];
    wrong.set(account, recent);
    if (recent.length >= TRIES) {
      wrong.delete(account);
      locked.set(account, now() + SPAN);
    }
    return { refusal: 'not-signed-in' };
  };

  return {
    /** The person again, by id, with the roles of today's settings; null once they are gone. */
    person(id: StaffId): Person | null {
      if (id === ADMIN) return { id: ADMIN, name: '管理员', roles: ['admin'] };
      const staff = settings().staffOf.get(id);
      return staff ? personOf(staff) : null;
    },

    /** What somebody types to sign in, by id; null once they are gone. */
    accountOf(id: StaffId): string | null {
      return id === ADMIN ? ADMIN : (settings().staffOf.get(id)?.badge_no ?? null);
    },

    async signIn(account: string, password: string, newPassword?: string): Promise<Person | Refusal> {
      const key = account.toUpperCase();
      const until = locked.get(key) ?? 0;
      if (until > now()) return { refusal: 'too-many-requests', retryAfter: Math.ceil((until - now()) / 1000) };
      const person = find(account);
      const row = person && (await db.selectFrom('account').selectAll().where('id', '=', person.id).executeTakeFirst());
      const first = person !== null && !row && person.id !== ADMIN; // nobody has set a password yet: it is the badge number
      if (!person || first) {
        decoy ??= hash('nobody');
        await verify(await decoy, password); // whether an account exists takes as long to answer either way
        if (!person || password !== settings().staffOf.get(person.id)?.badge_no) return miss(key);
      } else if (!row || !(await verify(row.hash, password))) return miss(key);
      wrong.delete(key);
      // A first password is good enough for a trial, and for nothing else.
      const mustChange = (first && !settings().hall.trial) || row?.must_change === 1;
      if (mustChange && newPassword === undefined) return { refusal: 'not-allowed', mustChangePassword: true };
      if (newPassword !== undefined) {
        if (newPassword === password) return { refusal: 'malformed', path: 'newPassword' };
        await this.setPassword(person.id, newPassword, false);
      }
      return person;
    },

    async setPassword(id: StaffId, password: string, mustChange: boolean): Promise<void> {
      const row = { hash: await hash(password), must_change: mustChange ? 1 : 0 };
      await db
        .insertInto('account')
        .values({ id, ...row })
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
    },

    async hasPassword(id: StaffId): Promise<boolean> {
      return (await db.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    },
  };
}

const personOf = ({ id, name, role, roles }: Settings['staff'][number]): Person => ({ id, name, roles: [...new Set([role, ...roles])] });
