import type { SetUpWarning } from '../../shared/set-up-views.ts';
import type { Documents } from '../../shared/settings.ts';
import type { StaffId } from '../../shared/words.ts';
import type { QueueState } from '../domain/queue/state.ts';

type Facts = {
  queue: QueueState;
  now: Documents;
  next: Partial<Documents>;
  keptId: boolean;
  notAsMade: readonly string[];
  pictures: { added: readonly string[]; replaced: readonly string[] };
};

const LIVE: readonly string[] = ['waiting', 'called', 'serving', 'held', 'missed'];

/** What somebody should know before these documents are taken over. */
export function warningsOf({ queue, now, next, keptId, notAsMade, pictures }: Facts): SetUpWarning[] {
  const warnings: SetUpWarning[] = [];
  const people = [...queue.tickets.values()].filter(({ status }) => LIVE.includes(status)).length;
  if (people > 0) warnings.push({ warning: 'people-waiting', people });
  const windows = [...queue.windows.values()].filter(({ status }) => status !== 'closed').map(({ no }) => no);
  if (windows.length > 0) warnings.push({ warning: 'windows-open', windows });
  const { gone, anew } = peopleBetween(now, next);
  if (gone.length > 0) warnings.push({ warning: 'accounts-gone', staff: gone });
  if (anew.length > 0) warnings.push({ warning: 'accounts-anew', staff: anew });
  if (next.hall && now.hall.trial && !next.hall.trial) warnings.push({ warning: 'opens-for-real' });
  if (next.hall && !now.hall.trial && next.hall.trial) warnings.push({ warning: 'becomes-trial' });
  if (keptId) warnings.push({ warning: 'id-kept', id: now.hall.id });
  if (notAsMade.length > 0) warnings.push({ warning: 'not-as-made', documents: notAsMade });
  if (pictures.added.length + pictures.replaced.length > 0) warnings.push({ warning: 'pictures', ...pictures });
  return warnings;
}

/** Staff who would be gone, and ids under which somebody else would be: a password belongs to a person, not to an id. */
export function peopleBetween(now: Documents, next: Partial<Documents>): { gone: StaffId[]; anew: StaffId[] } {
  if (!next.staff) return { gone: [], anew: [] };
  const names = new Map(next.staff.map(({ id, name }) => [id, name]));
  return {
    gone: now.staff.filter(({ id }) => !names.has(id)).map(({ id }) => id),
    anew: now.staff.filter(({ id, name }) => names.has(id) && names.get(id) !== name).map(({ id }) => id),
  };
}
