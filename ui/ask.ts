import type { Lang, Refusal } from '../shared/words.ts';
import { deviceToken } from './device.ts';
import { answeredHere, previewed } from './previewed.ts';

/** What came of a request: the answer, a refusal with its word, or no answer at all. */
export type Answer<T> =
  | { readonly ok: true; readonly status: number; readonly body: T /** Its version, where it has one. */; readonly etag?: string }
  | { readonly ok: false; readonly refusal: Refusal['refusal']; readonly why: Refusal & Record<string, unknown> }
  | { readonly ok: false; readonly refusal: 'offline'; readonly why: null };

const PATIENCE = 10_000; // of one try, in milliseconds

type Asking = {
  lang?: Lang;
  body?: unknown;
  signal?: AbortSignal;
  /** As whoever holds the ticket, also in a browser in which somebody of the staff is signed in. */
  asNobody?: boolean;
  /** Beside those that every request has. */
  headers?: Readonly<Record<string, string>>;
};

/** One request to the hall. Never throws: no network and no sense are answers too. */
export async function ask<T>(method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE', path: string, asking: Asking = {}): Promise<Answer<T>> {
  const { lang = 'zh-CN', body, signal, asNobody = false, headers: more } = asking;
  const here = previewed ? answeredHere<T>(method, path) : null;
  if (here) return here;
  const token = deviceToken();
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': lang, ...more };
  if (token) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const stop = new AbortController(); // not AbortSignal.any: older phones and kiosks lack it
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  const given = () => stop.abort();
  signal?.addEventListener('abort', given, { once: true });
  if (signal?.aborted) stop.abort();
  try {
    const res = await fetch(`/api${path}`, {
      method,
      headers,
      credentials: asNobody ? 'omit' : 'same-origin',
      signal: stop.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = res.status === 204 ? null : await res.json();
    const etag = res.headers.get('etag');
    if (res.ok) return { ok: true, status: res.status, body: said as T, ...(etag ? { etag } : {}) };
    return { ok: false, refusal: said.refusal ?? 'not-saved', why: said };
  } catch {
    return { ok: false, refusal: 'offline', why: null }; // whoever asked shows it
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', given);
  }
}

/**
 * Asks until there is an answer: only for what may be repeated without harm, a `PUT` with the asker's own id.
 * Not saved and too many requests are asked again too. Ends with what was heard last once `signal` says stop.
 */
export async function askUntilAnswered<T>(path: string, asking: Asking & { signal: AbortSignal }): Promise<Answer<T>> {
  for (let wait = 300; ; wait = Math.min(wait * 2, 5000)) {
    const answer = await ask<T>('PUT', path, asking);
    const again = !answer.ok && ['offline', 'not-saved', 'too-many-requests'].includes(answer.refusal);
    if (!again || asking.signal.aborted) return answer;
    await pause(wait, asking.signal);
    if (asking.signal.aborted) return answer;
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        done();
      },
      { once: true },
    );
  });
