import type { Role, StaffId } from '../../shared/words.ts';
import type { Settings } from '../domain/settings.ts';

export const ADMIN = 'admin';

export type Person = { readonly id: StaffId; readonly name: string; readonly roles: readonly Role[] };

/** Somebody who may sign in, and with what; department and post as the office shows them. */
export type AccountHolder = Person & {
  readonly account: string;
  readonly department: string | null;
  readonly post: { readonly name: string; readonly nameEn: string } | null;
};

const administrator: AccountHolder = { id: ADMIN, name: '管理员', roles: ['admin'], account: ADMIN, department: null, post: null };

const ofStaff = ({ id, name, role, roles, badge_no, department, post_zh }: Settings['staff'][number]): AccountHolder => ({
  id,
  name,
  roles: [...new Set([role, ...roles])],
  account: badge_no,
  department,
  post: post_zh ? { name: post_zh, nameEn: post_zh } : null,
});

/** A leader with a badge signs in too; those of the centre itself are its directors. */
const ofLeaders = ({ id, name, badge_no, level, position_zh, position_en }: Settings['leaders'][number]): AccountHolder[] =>
  badge_no === undefined
    ? []
    : [
        {
          id,
          name,
          roles: level === 'centre' ? ['leader', 'director'] : ['leader'],
          account: badge_no,
          department: null,
          post: { name: position_zh, nameEn: position_en },
        },
      ];

const made = new WeakMap<Settings, { all: AccountHolder[]; byId: ReadonlyMap<StaffId, AccountHolder> }>();
/** Everybody who may sign in, made once for as long as the settings stay the same. */
function holders(settings: Settings) {
  const known = made.get(settings);
  if (known) return known;
  const all = [administrator, ...settings.staff.map(ofStaff), ...settings.leaders.flatMap(ofLeaders)];
  const next = { all, byId: new Map(all.map((one) => [one.id, one])) };
  made.set(settings, next);
  return next;
}

export const everybody = (settings: Settings): readonly AccountHolder[] => holders(settings).all;
export const holderOf = (settings: Settings, id: StaffId): AccountHolder | null => holders(settings).byId.get(id) ?? null;
/** Whose account this is; small and capital letters are the same. */
export const holderBy = (settings: Settings, account: string): AccountHolder | null =>
  holders(settings).all.find((one) => one.account.toUpperCase() === account.toUpperCase()) ?? null;
