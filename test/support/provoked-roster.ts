import type { RefusalWord } from '../../shared/words.ts';
import { type Scene, supervisor } from './scenes.ts';
import { posting } from './scenes-roster.ts';

const TOMORROW = '2026-12-02';
const asSupervisor = (more: object): Scene => ({ set: async (hall) => ({ by: await supervisor(hall), ...more }) });
const nobody = (params: Record<string, string>): Scene => ({ set: async () => ({ params }) });

/** The words that only the duty roster is refused with. */
export const provokedRoster = {
  'roster-gaps': ['publishRoster', posting({ [TOMORROW]: { leader: null } })],
  'short-notice': ['publishRoster', posting({ '2026-12-01': { leader: 'L04' } })],
} as const satisfies Partial<Record<RefusalWord, readonly [operation: string, Scene]>>;

/** Words that it shares with others. */
export const sharedRoster: readonly (readonly [operation: string, word: RefusalWord, Scene])[] = [
  ['publishRoster', 'unknown-document', asSupervisor({ params: { month: '2027-03' } })],
  ['publishRoster', 'changed-meanwhile', posting({ '2026-12-10': { leader: 'L04' } }, { posted: 'another' })],
  ['makeDutyFeed', 'unknown-place', asSupervisor({ body: { person: 'X99' } })],
  ['makeDutyFeed', 'not-allowed', { set: async (hall) => ({ by: { cookie: (await hall.signIn('YL-1003')).cookie } }) }],
  ['revokeDutyFeed', 'unknown-place', asSupervisor({})],
  ['revokeDutyFeed', 'not-allowed', { set: async (hall) => ({ by: { cookie: (await hall.signIn('YL-1003')).cookie } }) }],
  ['readDutyFeed', 'unknown-place', nobody({})],
  ['printRoster', 'unknown-place', nobody({ month: '2027-03' })],
  ['printRosterWeek', 'unknown-place', nobody({ week: '2026-W60' })],
];
