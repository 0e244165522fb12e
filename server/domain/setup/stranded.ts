import { peopleIn, windowInUse } from '../../../shared/mistakes.ts';
import type { Documents } from '../../../shared/settings.ts';
import type { Mistake } from '../../../shared/settings-check.ts';
import { lineOfWindow, type QueueState, waitingIn, windowIn } from '../queue/state.ts';

/**
 * What other settings would take away from under somebody's feet: a queue that people stand in, a window that somebody
 * sits at or whose hand-overs wait, whoever sits there. Whatever is not here may change while the hall is busy.
 */
export function stranded(queue: QueueState, now: Documents, next: Documents): Mistake[] {
  const mistakes: Mistake[] = [];
  if (now.hall.id !== next.hall.id) mistakes.push({ document: 'hall', path: 'id', reason: `the hall keeps its id ${now.hall.id}` });
  const queues = new Set(next.queues.map(({ code }) => code));
  const windows = new Set(next.windows.map(({ no }) => no));
  const gone = now.queues.filter(({ code }) => !queues.has(code));
  for (const { code } of gone) {
    const live = waitingIn(queue, code) > 0 || [...unfinished(queue)].some((one) => one === code);
    if (live) mistakes.push({ document: 'queues', path: '', reason: peopleIn(code) });
  }
  for (const { no } of now.windows) {
    if (windows.has(no)) continue;
    const { status, held, ticket } = windowIn(queue, no);
    if (status !== 'closed' || held.length > 0 || ticket !== null || waitingIn(queue, lineOfWindow(no)) > 0)
      mistakes.push({ document: 'windows', path: '', reason: windowInUse(no) });
  }
  const staff = new Set(next.staff.map(({ id }) => id));
  for (const { no, clerk, status } of queue.windows.values()) {
    if (status !== 'closed' && clerk !== null && windows.has(no) && !staff.has(clerk))
      mistakes.push({ document: 'staff', path: '', reason: `${clerk} sits at the window ${no}: they can be taken away when it is closed` });
  }
  return mistakes;
}

/** The queues of those who are at a window, held, handed over, or may still come back. */
function* unfinished(queue: QueueState): Iterable<string> {
  for (const { queue: code, status } of queue.tickets.values())
    if (['waiting', 'called', 'serving', 'held', 'missed'].includes(status)) yield code;
}
