import type { RefusalWord } from '../../shared/words.ts';
import type { Scene } from './scenes.ts';

const asAdmin: Scene = { set: async (hall) => ({ by: { cookie: (await hall.signIn('admin', 'admin-password')).cookie } }) };

/** What backups are refused with, beside what any request can be. */
export const careRefused = (): readonly (readonly [id: string, word: RefusalWord, scene: Scene])[] =>
  (['fetchBackup', 'tryBackup', 'deleteBackup'] as const).map((id) => [id, 'unknown-place', asAdmin]);
