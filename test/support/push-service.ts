import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PushMessage } from '../../shared/views.ts';

type Received = { path: string; headers: IncomingHttpHeaders; sealed: Buffer };

/** A push service on loopback, and phones at it: takes what it is sent, as those of the browsers do, and reads nothing of it. */
export async function openPushService() {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      received.push({ path: req.url ?? '', headers: req.headers, sealed: Buffer.concat(parts) });
      res.writeHead(answers.shift() ?? 201).end();
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    /** What it answers to the next ones; 201 after that. */
    answers,
    phone(name = 'phone') {
      const own = createECDH('prime256v1');
      own.generateKeys();
      const auth = randomBytes(16);
      const endpoint = `${url}/${name}`;
      return {
        subscription: { endpoint, keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') } },
        /** Everything this phone was sent, opened with its own keys. */
        messages: (): PushMessage[] =>
          received.filter(({ path }) => path === `/${name}`).map(({ sealed }) => JSON.parse(opened(sealed, own, auth))),
      };
    },
  };
}

const hmac = (key: Buffer, ...parts: Buffer[]) => createHmac('sha256', key).update(Buffer.concat(parts)).digest();
const info = (name: string, ...parts: Buffer[]) => Buffer.concat([Buffer.from(`${name}\0`), ...parts, Buffer.from([1])]);

/** RFC 8291 and 8188: salt, record size, the sender's key, then one record. */
function opened(sealed: Buffer, own: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = sealed.subarray(0, 16);
  const length = sealed.readUInt8(20);
  const sender = sealed.subarray(21, 21 + length);
  const record = sealed.subarray(21 + length);
  const shared = hmac(hmac(auth, own.computeSecret(sender)), info('WebPush: info', own.getPublicKey(), sender));
  const secret = hmac(salt, shared);
  const key = hmac(secret, info('Content-Encoding: aes128gcm')).subarray(0, 16);
  const nonce = hmac(secret, info('Content-Encoding: nonce')).subarray(0, 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
  const text = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  return text.subarray(0, text.lastIndexOf(2)).toString('utf8'); // a two ends the last record
}

/** Whether a message is signed with the hall's key (RFC 8292), and what the signature says. */
export function signedBy(headers: IncomingHttpHeaders, publicKey: string): { aud: string; sub: string; exp: number } | null {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const own = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  const isSigned = key === publicKey && verify('sha256', Buffer.from(`${head}.${body}`), own, Buffer.from(signature, 'base64url'));
  return isSigned ? JSON.parse(Buffer.from(body, 'base64url').toString()) : null;
}
