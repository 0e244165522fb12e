import { connect } from 'node:net';
import fc from 'fast-check';
import { nastyText } from './nasty.ts';

/** Bytes on a line that looks like HTTP, and where the line is cut; null: it is sent whole. */
export type Bare = { readonly text: string; readonly cut: number | null };

const PATHS = [
  '/',
  '/api/hall',
  '/api/tickets/x',
  '*',
  'http://elsewhere/api/hall',
  '/api//hall',
  '/%',
  '//',
  '/api/../api/hall',
  '/socket.io/?EIO=4&transport=polling',
];
const ODD = [
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Content-Length: 5\r\nContent-Length: 6',
  'Content-Length: 5\r\nTransfer-Encoding: chunked',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
  'Content-Encoding: gzip',
  'Content-Encoding: br',
  'Expect: 100-continue',
  'Expect: the impossible',
  'Connection: upgrade\r\nUpgrade: websocket',
  'Connection: upgrade\r\nUpgrade: h2c',
  'Host:',
  'Host: a\r\nHost: b',
  ' folded: x',
  'no colon',
  'x\u0000y: z',
  'X: a\r\n b',
  `X: ${'y'.repeat(20_000)}`,
];
const BODIES = [
  '',
  '{}',
  '5\r\n{"a":\r\n',
  'zz\r\n{}\r\n0\r\n\r\n',
  '0\r\n\r\n',
  'ffffffffffffffff\r\n',
  '-1\r\n',
  '2\r\n{}\r\n0\r\nX: y\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  '\u0000'.repeat(40),
];

/** Requests that are none: broken chunks, lengths that are none, two of what is one, cut off anywhere. */
export const bareRequests: fc.Arbitrary<Bare> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'get', 'CONNECT', 'TRACE', 'M-SEARCH', '', 'G\u0000T'),
    path: fc.oneof(fc.constantFrom(...PATHS), nastyText),
    version: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9.99', ''),
    odd: fc.array(fc.constantFrom(...ODD), { maxLength: 3 }),
    end: fc.constantFrom('\r\n', '\r\n', '\n', '\r'),
    body: fc.oneof(fc.constantFrom(...BODIES), nastyText),
    cut: fc.option(fc.nat({ max: 300 })),
  })
  .map(({ method, path, version, odd, end, body, cut }) => ({
    text: [`${method} ${path} ${version}`, 'Host: 127.0.0.1', 'Content-Type: application/json', ...odd, '', body].join(end),
    cut,
  }));

const PATIENCE = 60_000; // milliseconds: a bound for a busy machine

/** Sends the bytes and hangs up one's own end; says what came: a status, or nothing. Throws where it is the server's own fault. */
export function bareLine(url: string, { text, cut }: Bare): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    let heard = '';
    const line = connect({ host: hostname, port: Number(port) });
    const over = () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1];
      if (status?.startsWith('5')) fail(new Error(heard.slice(0, 600)));
      else done(status === undefined ? 'bare: hung up on' : `bare: ${status}`);
    };
    line.setTimeout(PATIENCE, () => line.destroy(new Error('the line is held')));
    line.on('data', (bytes) => {
      heard += bytes.toString('latin1');
    });
    line.on('error', (fault: NodeJS.ErrnoException) => (/ECONNRESET|EPIPE/.test(fault.code ?? '') ? over() : fail(fault)));
    line.on('close', over);
    const bytes = Buffer.from(text);
    line.end(cut === null ? bytes : bytes.subarray(0, cut));
  });
}
