import type { DocumentChangeRow } from '../../shared/views.ts';
import type { Answer } from '../../ui/ask.ts';
import type { Asked, Method } from '../page.ts';

/** A mistake and its place, as `[3].quota.am`; `document` where it stands in another one. */
export type Mistake = { readonly document?: string; readonly path: string; readonly message: string };

/** Asks the hall as the office does. */
export type Asks = { ask<T>(method: Method, path: string, asked?: Asked): Promise<Answer<T>> };

/** Where a draft is read, and where it is stored: one document of the hall, or several that belong together. */
export type DraftSource<T> = {
  /** What the draft is called in its view. */
  readonly name: string;
  read(): Promise<Answer<T>>;
  /** Stores all of it or nothing, if the hall still has the version in which `before` was read; null: if it has none. Answers what is there now. */
  write(content: T, upon: { readonly version: string | null; readonly before: T | undefined }, why?: string): Promise<Answer<T>>;
  /** Who has changed it, the newest first; of several documents those that differ. Null: not to be had. */
  changes(before?: T, now?: T): Promise<readonly DocumentChangeRow[] | null>;
  /** An earlier version, and every mistake there would be, where such is asked. */
  version?(version: string): Promise<Answer<T>>;
  check?(content: T): Promise<Answer<{ errors: readonly Mistake[] }>>;
  /** The draft as it can stand beside what others have stored: a key that was made up here and is taken there is made up anew. */
  beside?(mine: T, theirs: T): T;
};

/** A settings document. */
export function oneDocument<T>(desk: Asks, name: string): DraftSource<T> {
  const path = `/settings/${name}`;
  return {
    name,
    read: () => desk.ask<T>('GET', path),
    write(content, { version }, why) {
      const query = why ? `?why=${encodeURIComponent(why)}` : '';
      const headers: Record<string, string> = version === null ? { 'if-none-match': '*' } : { 'if-match': version };
      return desk.ask<T>('PUT', `${path}${query}`, { body: content, headers });
    },
    async changes() {
      const answer = await desk.ask<readonly DocumentChangeRow[]>('GET', `${path}/versions`);
      return answer.ok ? answer.body : null;
    },
    version: (version) => desk.ask<T>('GET', `${path}/versions/${encodeURIComponent(version)}`),
    check: (content) => desk.ask('POST', `${path}/check`, { body: content }),
  };
}
