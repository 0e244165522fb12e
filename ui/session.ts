import { common } from '../shared/i18n/common.ts';
import { type Door, signInWords } from '../shared/i18n/sign-in.ts';
import type { SessionView } from '../shared/views.ts';
import type { Lang, StaffId } from '../shared/words.ts';
import { type Answer, ask } from './ask.ts';
import { reconnect } from './live.ts';

/** Standing before the door. `why` is a sentence for under the form, ready to read. */
export type Entry =
  | { readonly at: 'signIn'; readonly account: string; readonly why: string; readonly busy: boolean }
  | { readonly at: 'newPassword'; readonly account: string; readonly password: string; readonly why: string; readonly busy: boolean };

/** What the sign-in form may wish for. */
export type EntryWish =
  | { do: 'signIn'; account: string; password: string }
  | { do: 'setPassword'; newPassword: string }
  | { do: 'dismiss' | 'language' };

type Credentials = { account: string; password: string; newPassword?: string };
type Refused = Extract<Answer<unknown>, { ok: false }>;
type Needs = {
  door: Door;
  language: () => Lang;
  /** Nobody is signed in: show the form like this. */
  show: (entry: Entry) => void;
  /** Somebody is signed in, and this is what they have. */
  inside: (session: SessionView) => void;
};

export const currentSession = (lang: Lang): Promise<Answer<SessionView>> => ask('GET', '/sessions/current', { lang });

/** Where a refused sign-in goes on: the same form with the reason, or the one for a new password. */
export function refusedEntry({ refusal, why }: Refused, { account, password, newPassword }: Credentials, door: Door, lang: Lang): Entry {
  const words = signInWords[lang];
  const change = (reason: string): Entry => ({ at: 'newPassword', account, password, why: reason, busy: false });
  const again = (reason: string): Entry => ({ at: 'signIn', account, why: reason, busy: false });
  if (why?.refusal === 'not-allowed' && 'mustChangePassword' in why) return change('');
  if (why?.refusal === 'not-allowed' && 'closed' in why) return again(words.closed);
  if (refusal === 'offline' || refusal === 'not-saved') return newPassword ? change(words.noAnswer) : again(words.noAnswer);
  if (refusal === 'malformed' && newPassword) return change(newPassword === password ? words.sameAsBefore : words.tooShort);
  if (refusal !== 'too-many-requests') return again(words.door[door].wrong);
  const seconds = why?.['retryAfter']; // there when the account is locked; absent when everybody asks too much
  return again(typeof seconds === 'number' ? words.locked(Math.ceil(seconds / 60)) : common[lang].refusal[refusal]);
}

/** Who is signed in at this page: asks, remembers, and notices when it is over. */
export function openSession({ door, language, show, inside }: Needs) {
  let entry: Entry | null = null;
  let who: StaffId | null = null;

  function stand(next: Entry): void {
    entry = next;
    who = null;
    show(next);
  }
  const out = (why = '') => stand({ at: 'signIn', account: '', why, busy: false });
  const ended = () => out(signInWords[language()].ended);

  function come(session: SessionView): void {
    entry = null;
    who = session.staff.id;
    inside(session);
  }

  async function open(): Promise<void> {
    const answer = await currentSession(language());
    if (answer.ok) come(answer.body);
    else out(answer.refusal === 'offline' ? signInWords[language()].noAnswer : '');
  }

  async function enter(credentials: Credentials): Promise<void> {
    if (entry) stand({ ...entry, account: credentials.account, busy: true });
    const answer = await ask<unknown>('POST', '/sessions', { lang: language(), body: credentials });
    if (!answer.ok) {
      stand(refusedEntry(answer, credentials, door, language()));
      return;
    }
    reconnect(); // the socket has to carry the new cookie
    await open();
  }

  return {
    open,
    ended,
    /** The line was broken: the server may have ended the session, or somebody else has signed in beside this page. */
    async lookAgain(): Promise<void> {
      const before = who;
      if (before === null) return;
      const answer = await currentSession(language());
      if (who !== before) return; // signed out meanwhile
      if (answer.ok && answer.body.staff.id !== before) come(answer.body);
      else if (!answer.ok && answer.refusal === 'not-signed-in') ended();
    },
    /** False: the server was not reached, and one is still signed in. */
    async leave(): Promise<boolean> {
      const answer = await ask<null>('DELETE', '/sessions/current', { lang: language() });
      if (!answer.ok && answer.refusal !== 'not-signed-in') return false;
      out();
      reconnect();
      return true;
    },
    fulfil(wish: Exclude<EntryWish, { do: 'language' }>): void {
      if (!entry || entry.busy) return;
      if (wish.do === 'signIn') void enter({ account: wish.account, password: wish.password });
      else if (wish.do === 'setPassword') {
        if (entry.at === 'newPassword') void enter({ account: entry.account, password: entry.password, newPassword: wish.newPassword });
      } else out();
    },
  };
}
