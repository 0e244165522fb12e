import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { localTime } from '../../shared/time.ts';
import type { Readiness, ScreenAlert } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import type { Accounts } from '../auth/accounts.ts';
import { everybody } from '../auth/people.ts';
import type { Settings } from '../domain/settings.ts';

type Needs = {
  settings: () => Settings;
  accounts: Accounts;
  screenAlerts: () => readonly ScreenAlert[];
  /** The folder of the hall's pictures. */
  pictures: string;
  now: () => Instant;
};

const LONGEST = 100; // signs that no page of a board can break anywhere
const UNHEARD: readonly ScreenAlert['what'][] = ['mute', 'locked', 'no-sound', 'muted-long'];
const plain = (name: string): string => name.replaceAll(',', '，');
const found = (what: Readiness['what'], wrong: readonly string[], well: string): Readiness => ({
  what,
  ok: wrong.length === 0,
  detail: wrong.length === 0 ? well : wrong.join(', '),
});

/** What somebody looks after in the morning beside the machine itself: sound, what hangs on the wall, accounts, posts at windows, matters. */
export function morning({ settings, accounts, screenAlerts, pictures, now }: Needs) {
  const sound = (): Readiness =>
    found(
      'sound',
      [...new Set(screenAlerts().flatMap(({ what, name }) => (UNHEARD.includes(what) ? [plain(name)] : [])))],
      'every zone that has a screen is spoken to',
    );

  /** Words beside names: none (nothing is shown today), expired, picture (a file that is not there), long (a sentence that no page holds). */
  async function posts(): Promise<Readiness> {
    const { day } = localTime(now(), settings().hall.timezone);
    const all = settings().posts;
    const shown = all.filter(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until));
    const wrong = shown.length === 0 ? ['none'] : [];
    for (const { name_zh, until, lines_zh, pictures: names } of all) {
      const name = plain(name_zh);
      if (until !== undefined && until < day) wrong.push(`expired:${name}`);
      if (lines_zh.some((line) => line.split(/[。；！？，、.;,!?]/).some((part) => part.length > LONGEST))) wrong.push(`long:${name}`);
      for (const file of names) if (!(await isThere(join(pictures, file)))) wrong.push(`picture:${name}`);
    }
    return found('posts', [...new Set(wrong)], `${shown.length} are shown today`);
  }

  async function firstPasswords(): Promise<Readiness> {
    const states = await accounts.states(everybody(settings()));
    const waiting = [...states.values()].filter(({ password, closedAt }) => password !== 'own' && closedAt === null).length;
    return { what: 'accounts', ok: waiting === 0, detail: waiting === 0 ? 'everybody has a password of their own' : String(waiting) };
  }

  /** Windows that open every day, and whose posts A and B are nobody, or nobody who may sign in. */
  function windows(): Readiness {
    const manned = (id: string | null) => id !== null && accounts.person(id) !== null;
    const bare = settings().windows.filter(({ status, post_a, post_b }) => status === 'open' && !manned(post_a) && !manned(post_b));
    return found(
      'windows',
      bare.map(({ no }) => no),
      'each has somebody at its post',
    );
  }

  function matters(): Readiness {
    const bare = settings().matters.filter(({ steps, legal_basis }) => steps.length === 0 || legal_basis.length === 0); // some need no paper
    return found(
      'matters',
      bare.map(({ code }) => code),
      'each says how it goes, and by which law',
    );
  }

  return async (): Promise<Readiness[]> => [sound(), await posts(), windows(), matters(), await firstPasswords()];
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
