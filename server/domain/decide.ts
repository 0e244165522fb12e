import type { Instant } from '../../shared/words.ts';
import type { Command } from './command.ts';
import { accept, type Decision } from './decision.ts';
import { dueInDuty } from './duty/duty.ts';
import { dayOf, decideQueue } from './queue/decide.ts';
import { dueInQueue } from './queue/due.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';

/** A subject decides with the whole hall before its eyes, and may say what happened to any part of it. */
export function decide(command: Command, hall: HallState, settings: Settings, at: Instant): Decision {
  switch (command.about) {
    case 'queue':
      return decideQueue(command, hall, settings, at);
    case 'time':
      return accept(...dueInQueue(hall.queue, settings, at), ...dueInDuty(hall.duty, settings, dayOf(settings, at), at));
  }
}
