import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';

/** What another program may call its request: long enough to tell requests apart, short enough for a line, and never a number of somebody's. */
const WELL_FORMED = /^(?=.*[A-Za-z])(?!.*\d{11})[\w-]{8,64}$/;

/** Every request has a name, which its answer carries too: the asker's own where that is well formed. */
export const requestIds: RequestHandler = (req, res, next) => {
  const given = req.get('x-request-id') ?? '';
  const id = WELL_FORMED.test(given) ? given : randomUUID();
  res.locals.request = id;
  res.set('x-request-id', id);
  next();
};

const AREA = /^\/(api|kiosk|display|staff|office|phone|assets|pictures|socket\.io)(?=\/|$)/;

/**
 * Where a request went, as the routes are written and never as it was asked: an address may be a secret (`/t/<id>`, a calendar's feed).
 * What no route took is told by its area alone.
 */
export function routeOf({ route, originalUrl }: Pick<Request, 'route' | 'originalUrl'>): string {
  const [area = ''] = AREA.exec(originalUrl.replace(/\?.*$/, '')) ?? [];
  const pattern: unknown = route?.path;
  if (typeof pattern !== 'string') return `${area}/…`;
  return area === '/api' ? area + pattern : pattern;
}

/** The place of a fault. */
export const whereOf = (res: Response): { request?: string; method: string; route: string } => ({
  request: res.locals.request,
  method: res.req.method,
  route: routeOf(res.req),
});
