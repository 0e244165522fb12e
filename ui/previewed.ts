import type { Answer } from './ask.ts';

/**
 * Whether this page is a preview in the office: in a frame, and asked for as one. Then it is no device of the hall: it has no
 * pairing, no line, no heartbeat and no voice, and asks for nothing that changes anything.
 */
export const previewed: boolean = typeof parent !== 'undefined' && parent !== window && new URLSearchParams(location.search).has('preview');

let given: Readonly<Record<string, unknown>> = {};
/** What is answered to this page's own questions from now on. */
export function answerFrom(answers: Readonly<Record<string, unknown>>): void {
  given = answers;
}

/** The answer that the drafts give; a question that they leave open goes to the hall (null), and a wish of whatever kind does not. */
export function answeredHere<T>(method: string, path: string): Answer<T> | null {
  if (method !== 'GET') return { ok: false, refusal: 'not-allowed', why: { refusal: 'not-allowed' } };
  return Object.hasOwn(given, path) ? { ok: true, status: 200, body: given[path] as T } : null;
}
