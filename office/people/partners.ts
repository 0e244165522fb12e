import type { Staff, Window } from '../../shared/settings.ts';
import type { StaffId, WindowNo } from '../../shared/words.ts';

/**
 * Makes two of the staff each other's stand-in (A/B 岗), null: somebody nobody's. Whoever was a partner of either is left without
 * one: a pair is always said on both sides.
 */
export function paired(staff: readonly Staff[], id: StaffId, partner: StaffId | null): Staff[] {
  return staff.map((one) => {
    if (one.id === id) return withPartner(one, partner);
    if (one.id === partner) return withPartner(one, id);
    return one.ab_partner === id || (partner !== null && one.ab_partner === partner) ? withPartner(one, null) : one;
  });
}
const withPartner = (one: Staff, ab_partner: StaffId | null): Staff => (one.ab_partner === ab_partner ? one : { ...one, ab_partner });

/** Somebody taken off the list, and out of their pair. */
export const without = (staff: readonly Staff[], id: StaffId): Staff[] => paired(staff, id, null).filter((one) => one.id !== id);

export type PostHeld = { readonly window: WindowNo; readonly post: 'A' | 'B' };
/** Where somebody holds post A or B. */
export const postsOf = (windows: readonly Window[], id: StaffId): PostHeld[] =>
  windows.flatMap(({ no, post_a, post_b }): PostHeld[] => [
    ...(post_a === id ? [{ window: no, post: 'A' as const }] : []),
    ...(post_b === id ? [{ window: no, post: 'B' as const }] : []),
  ]);

/** Who has which role, each role of `roles` with its people as they stand in the document; further roles count like the first. */
export const holdersOf = <Role extends string>(roles: readonly Role[], staff: readonly Staff[]): ReadonlyMap<Role, readonly Staff[]> =>
  new Map(roles.map((role) => [role, staff.filter((one) => [one.role, ...one.roles].some((own) => own === role))]));
