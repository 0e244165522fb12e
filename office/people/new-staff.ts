import type { Staff } from '../../shared/settings.ts';

/** The next of S01, S02 …; the badge is for a person to say. */
export function newStaff(staff: readonly Staff[], department: string): Staff {
  const highest = Math.max(0, ...staff.map(({ id }) => Number(/^S(\d+)$/.exec(id)?.[1] ?? 0)));
  return {
    id: `S${String(highest + 1).padStart(2, '0')}`,
    badge_no: '',
    name: '',
    photo_agreed: false,
    department,
    role: 'window',
    roles: [],
    post_zh: '',
    chief_representative: false,
    ab_partner: null,
  };
}
