import type { Instant, Refusal, ZoneCode } from '../../shared/words.ts';
import type { Decision } from './decision.ts';
import type { NoticesState } from './notices/notices.ts';
import type { QueueCommand } from './queue/commands.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';

// While an emergency holds, nobody is called anywhere and no numbers are given; one of a zone alone stops that zone.

/** Whether an emergency holds for the whole hall, or for this zone of it. */
export const emergencyIn = ({ notices }: NoticesState, zone: ZoneCode | null, at: Instant): boolean =>
  notices.some((one) => one.kind === 'emergency' && one.until > at && (one.zone === null || one.zone === zone));

/** As nobody can say when it ends, nobody says when numbers are given next. */
export const HALTED: Refusal & { refusal: 'hall-closed' } = { refusal: 'hall-closed', nextOpening: null };

/** What was decided of the queue, unless an emergency stops it. Whatever else speaks against it is said first. */
export function unlessEmergency(
  command: QueueCommand,
  decided: Decision,
  { notices }: HallState,
  settings: Settings,
  at: Instant,
): Decision {
  if ('refusal' in decided || decided.events.length === 0) return decided;
  const zone = zoneOf(command, settings);
  return zone !== undefined && emergencyIn(notices, zone, at) ? HALTED : decided;
}

/** The zone in which a command would call somebody or give a number; undefined: it does neither. */
function zoneOf(command: QueueCommand, { queueOf, windowOf }: Settings): ZoneCode | undefined {
  switch (command.type) {
    case 'takeNumber':
      return queueOf.get(command.queue)?.zone;
    case 'callNext':
    case 'call':
    case 'recall':
    case 'unhold':
      return windowOf.get(command.window)?.zone;
    default:
      return undefined; // who is being served may be finished, a number in the hand is handed in
  }
}
