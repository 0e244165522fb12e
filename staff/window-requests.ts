import type { WindowView } from '../shared/views.ts';
import type { Lang, WindowNo } from '../shared/words.ts';
import { type Answer, ask } from '../ui/ask.ts';

type Refused = Extract<Answer<unknown>, { ok: false; why: object }>;
type Asking = {
  window: WindowNo;
  path: string;
  body: Record<string, unknown>;
  lang: Lang /** Nobody waits for the answer any more. */;
  given: () => boolean;
};

/** What came of something asked at a window. `read`: the answer was lost, and this is how the window stands now. */
export type Came =
  | { readonly is: 'done'; readonly view: WindowView }
  | { readonly is: 'refused'; readonly refused: Refused }
  | { readonly is: 'read'; readonly view: WindowView }
  | { readonly is: 'unsure' };

const AGAIN_AFTER = [500, 1500]; // milliseconds

/**
 * Asks for one thing at a window. A call whose answer was lost is asked again: `leaving` names the number on screen, so that nobody
 * can be skipped by it. Anything else is never asked twice: what came of it is read from the window.
 */
export async function askAtWindow({ window: no, path, body, lang, given }: Asking): Promise<Came> {
  const asked = () => ask<WindowView>('POST', `/windows/${no}/${path}`, { lang, body });
  let answer = await asked();
  let lost = false;
  for (const wait of path === 'call-next' ? AGAIN_AFTER : []) {
    if (!isLost(answer) || given()) break;
    lost = true;
    await new Promise((done) => setTimeout(done, wait));
    answer = await asked();
  }
  if (answer.ok) return { is: 'done', view: answer.body };
  const moved = lost && answer.refusal === 'already-moved-on'; // the first one did arrive
  if (answer.why !== null && !moved) return { is: 'refused', refused: answer };
  const now = await ask<WindowView>('GET', `/windows/${no}`, { lang });
  if (!now.ok) return now.why === null ? { is: 'unsure' } : { is: 'refused', refused: now };
  return { is: moved ? 'done' : 'read', view: now.body };
}

const isLost = (answer: Answer<unknown>): boolean => !answer.ok && answer.why === null;

/** Whether nothing that a clerk does has changed between two views of a window. */
export const standsStill = (before: WindowView, after: WindowView): boolean => gist(before) === gist(after);
const gist = ({ status, clerk, ticket, held, handovers, note, undo }: WindowView): string =>
  JSON.stringify([status, clerk, ticket, held, handovers, note, undo?.id]);
