import type { RefusalWord } from '../../shared/words.ts';
import type { Scene } from './scenes.ts';
import { withFile } from './scenes-people.ts';

/** What accounts and tables are refused with, beside what any request can be. */
export function peopleRefused(): readonly (readonly [id: string, word: RefusalWord, scene: Scene])[] {
  return [
    ['importTable', 'precondition-missing', { set: (hall) => withFile(hall) }],
    ['importTable', 'changed-meanwhile', { set: (hall) => withFile(hall, { 'if-match': '"another"' }) }],
    [
      'changePassword',
      'too-many-requests',
      {
        async set(hall) {
          const who = { cookie: (await hall.signIn('YL-1003')).cookie };
          const wrong = { password: 'no', newPassword: 'long-enough' };
          for (let nth = 0; nth < 10; nth += 1) await hall.ask('POST', '/sessions/current/password', wrong, who);
          return { by: who };
        },
      },
    ],
  ];
}
