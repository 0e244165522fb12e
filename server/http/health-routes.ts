import { BlockList, isIP } from 'node:net';
import { type RequestHandler, Router } from 'express';
import type { Registry } from 'prom-client';
import type { ReadinessOf } from '../devices/readiness.ts';
import { refused } from './answer.ts';

type Needs = { ready: ReadinessOf; metrics: Registry };

/** For whoever watches the server itself: only from the house. */
export function healthRoutes({ ready, metrics }: Needs): Router {
  const routes = Router();

  routes.get('/healthz', fromHere, (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ ok: true });
  });

  routes.get('/readyz', fromHere, async (_req, res) => {
    const checks = await ready.server();
    const all = checks.every(({ ok }) => ok);
    res
      .status(all ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ready: all, checks });
  });

  routes.get('/metrics', fromHere, async (_req, res) => {
    res
      .type(metrics.contentType)
      .set('Cache-Control', 'no-store')
      .send(await metrics.metrics());
  });

  return routes;
}

const HERE = new BlockList();
for (const [net, bits, kind] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const)
  HERE.addSubnet(net, bits, kind);

/** Addresses of the machine and of a local network, by their ranges (RFC 1918, 3927, 4193, 6598). */
export function isLocal(address: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:/, '').replace(/%.*$/, '') ?? '';
  const kind = isIP(plain);
  return kind !== 0 && HERE.check(plain, kind === 4 ? 'ipv4' : 'ipv6');
}

const fromHere: RequestHandler = (req, res, next) => {
  if (isLocal(req.socket.remoteAddress)) next();
  else refused(res, { refusal: 'not-allowed' });
};
