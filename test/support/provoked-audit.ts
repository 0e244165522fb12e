import type { RefusalWord } from '../../shared/words.ts';
import { type Scene, supervisor } from './scenes.ts';

const asSupervisor = (query: Record<string, string>): Scene => ({ set: async (hall) => ({ by: await supervisor(hall), query }) });

/** Words that the journal's audit shares with others. */
export const sharedAudit: readonly (readonly [operation: string, word: RefusalWord, Scene])[] = [
  ['readStory', 'unknown-ticket', asSupervisor({ day: '2026-12-01', number: 'A999' })],
  ['readWallThen', 'unknown-place', asSupervisor({ at: '2020-01-01T00:00:00Z' })],
];
