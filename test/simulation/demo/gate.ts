import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import type { By } from '../line-to-hall.ts';

type Wish = {
  readonly hall: number;
  readonly port: number;
  readonly host: string;
  /** Whose session everybody has who comes through here; null: nobody's. */
  readonly by: By | null;
  /** The port of the page that may show it in a frame. */
  readonly framedBy: number;
};

/**
 * An address of its own for one screen of the demo. Whoever comes through it is signed in as that screen's clerk, and the control room may
 * frame it; the hall behind it stays as strict as it is. Screens in one browser share no cookies and no store, since each has an origin.
 */
export function openGate({ hall, port, host, by, framedBy }: Wish): Promise<{ close: () => void }> {
  const mine = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
    const { cookie: _theirs, ...rest } = headers;
    return by?.cookie === undefined ? rest : { ...rest, cookie: by.cookie };
  };
  const server = createServer((asked, answer) => {
    const { method, url, headers } = asked;
    const passed = request({ host: '127.0.0.1', port: hall, method, path: url, headers: mine(headers) }, (said) => {
      const { 'set-cookie': _cookie, 'x-frame-options': _frame, 'content-security-policy': policy, ...rest } = said.headers;
      const framed = policy?.toString().replace("frame-ancestors 'self'", `frame-ancestors 'self' http://*:${framedBy}`);
      answer.writeHead(said.statusCode ?? 502, { ...rest, ...(framed === undefined ? {} : { 'content-security-policy': framed }) });
      said.pipe(answer);
    });
    passed.on('error', () => answer.headersSent || answer.writeHead(502).end()); // the hall has shut: the screen says so
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  server.on('upgrade', (asked, near, head) => {
    const far = connect(hall, '127.0.0.1');
    const lines = Object.entries(mine(asked.headers)).map(([name, value]) => `${name}: ${value}`);
    far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    far.write(head);
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy()); // either end going takes the other with it
    far.on('error', () => near.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', fail).listen(port, host, () =>
      done({
        close() {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}
