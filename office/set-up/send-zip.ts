import type { Lang, Refusal } from '../../shared/words.ts';
import type { Answer } from '../../ui/ask.ts';

type Sending = { lang: Lang; ifMatch?: string; progress: (percent: number) => void };

/** Sends a file as it is; `fetch` cannot say how much of it has gone, so this is the older way. Never throws. */
export function sendZip<T>(path: string, file: Blob, { lang, ifMatch, progress }: Sending): Promise<Answer<T>> {
  return new Promise((done) => {
    const asking = new XMLHttpRequest();
    const offline = () => done({ ok: false, refusal: 'offline', why: null });
    asking.open('POST', `/api${path}`);
    asking.responseType = 'json';
    asking.setRequestHeader('content-type', 'application/zip');
    asking.setRequestHeader('accept-language', lang);
    if (ifMatch !== undefined) asking.setRequestHeader('if-match', `"${ifMatch}"`);
    asking.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    asking.onerror = offline;
    asking.onabort = offline;
    asking.onload = () => {
      const body: unknown = asking.response;
      if (asking.status >= 200 && asking.status < 300) return done({ ok: true, status: asking.status, body: body as T });
      if (typeof body !== 'object' || body === null) return offline();
      const why = body as Refusal & Record<string, unknown>;
      done({ ok: false, refusal: why.refusal ?? 'not-saved', why });
    };
    asking.send(file);
  });
}
