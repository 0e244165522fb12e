import type { TableCheck, TableCounts, TableError, TableKind, TableMode } from '../../shared/table-words.ts';
import type { Lang, RefusalWord } from '../../shared/words.ts';

type Sent<T> =
  | { readonly ok: true; readonly body: T; readonly etag: string }
  | { readonly ok: false; readonly refusal: RefusalWord | 'offline' };
type Sending = { file: File; mode: TableMode; lang: Lang; ifMatch?: string; sent?: (percent: number) => void };

/** A file on its way to the hall, told how far it is; never throws. Not `fetch`: that does not say how far it is. */
function send<T>(path: string, { file, lang, ifMatch, sent }: Sending): Promise<Sent<T>> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const offline = () => done({ ok: false, refusal: 'offline' });
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', lang);
    if (ifMatch !== undefined) request.setRequestHeader('if-match', ifMatch);
    request.upload.addEventListener('progress', ({ loaded, total }) => sent?.(Math.floor((loaded / Math.max(1, total)) * 100)));
    request.addEventListener('error', offline);
    request.addEventListener('load', () => {
      try {
        const body = JSON.parse(request.responseText);
        if (request.status === 200) done({ ok: true, body, etag: request.getResponseHeader('etag') ?? '' });
        else done({ ok: false, refusal: body.refusal ?? 'not-saved' });
      } catch {
        offline(); // something on the way answered, and not the hall
      }
    });
    request.send(file);
  });
}

export const checkFile = (kind: TableKind, sending: Sending): Promise<Sent<TableCheck>> =>
  send(`/api/tables/${kind}/check?mode=${sending.mode}`, sending);
export const takeFile = (kind: TableKind, sending: Sending): Promise<Sent<TableCounts>> =>
  send(`/api/tables/${kind}?mode=${sending.mode}&file=${encodeURIComponent(sending.file.name.slice(0, 100))}`, sending);

/** The list of mistakes as a csv file, for whoever mends the table elsewhere. */
export function errorsCsv(errors: readonly TableError[], heads: readonly string[]): Blob {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const rows = errors.map(({ sheet, row, column, head, value, reason }) => [sheet, `${column}${row || ''}`, head, value, reason]);
  return new Blob([`\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`], { type: 'text/csv' });
}
