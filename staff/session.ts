import { staffWords } from '../shared/i18n/staff.ts';
import type { StaffWho } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { type Answer, ask } from '../ui/ask.ts';
import type { Step } from './state.ts';

type Credentials = { account: string; password: string; newPassword?: string };

/** Signs in: 'in', or the step at which it has to go on, with the sentence why. */
export async function signIn(body: Credentials, lang: Lang): Promise<Step | 'in'> {
  const answer = await ask<{ staff: StaffWho }>('POST', '/sessions', { lang, body });
  if (answer.ok) return 'in';
  const { account, password } = body;
  if (answer.why?.refusal === 'not-allowed' && 'mustChangePassword' in answer.why) {
    return { at: 'newPassword', account, password, why: '', busy: false };
  }
  return { at: 'signIn', account, why: whyNoEntry(answer, lang), busy: false };
}

function whyNoEntry({ refusal, why }: Extract<Answer<unknown>, { ok: false }>, lang: Lang): string {
  const words = staffWords[lang];
  if (refusal === 'offline' || refusal === 'not-saved') return words.noAnswer;
  if (refusal === 'too-many-requests') return words.locked(Math.max(1, Math.ceil(Number(why?.['retryAfter'] ?? 900) / 60)));
  return words.wrongPassword;
}

export const signOut = (lang: Lang): Promise<Answer<null>> => ask('DELETE', '/sessions/current', { lang });
