import { evolveDuty } from './duty/duty.ts';
import type { HallEvent } from './event.ts';
import { evolveQueue } from './queue/evolve.ts';
import type { HallState } from './state.ts';

/** Writes an event into a draft of the hall; each subject keeps its own part, and seq counts what has happened. */
export function evolve(draft: HallState, event: HallEvent): HallState {
  draft.seq += 1;
  switch (event.about) {
    case 'queue':
      evolveQueue(draft.queue, event);
      break;
    case 'duty':
      draft.duty = evolveDuty(draft.duty, event);
      break;
  }
  return draft;
}
