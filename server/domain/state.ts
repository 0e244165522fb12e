import { type DutyState, emptyDuty } from './duty/duty.ts';
import { draftOfQueue, emptyQueue, type QueueState } from './queue/state.ts';

/** Everything that is so in one hall, after the first `seq` events of its journal. */
export type HallState = { seq: number; queue: QueueState; duty: DutyState };

export const emptyHall = (): HallState => ({ seq: 0, queue: emptyQueue(), duty: emptyDuty() });

/** A copy that may be written into, at next to no cost; the original stays as it is. */
export const draftOf = (hall: HallState): HallState => ({ ...hall, queue: draftOfQueue(hall.queue) });
