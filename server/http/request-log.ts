import type { RequestHandler } from 'express';
import { whoIs } from '../auth/only.ts';
import { whereOf } from './request-id.ts';

type Say = (what: object, says: string) => void;
/** Where lines are written. Nobody's name, number, address, secret or own words may be in one. */
export type Log = { readonly debug: Say; readonly info: Say; readonly warn: Say };

/** Asked every few seconds by every screen, and no news. */
const USUAL = /^\/api\/devices\/me\/heartbeat$|^\/(healthz|readyz|metrics)$/;

/**
 * One line a request, when it is over: what was asked, how it ended, how long it took. What failed is a warning, what was refused or changed
 * something is told at `info`, what was only looked at is there for whoever searches. Devices are named, people are not.
 */
export const requestLog =
  (log: Log): RequestHandler =>
  (_req, res, next) => {
    const begun = performance.now();
    res.once('close', () => {
      const where = whereOf(res);
      const { device, id } = whoIs(res);
      const { statusCode: status, writableFinished: answered } = res;
      const line = {
        ...where,
        ...(answered ? { status } : { brokenOff: true }),
        ...(res.locals.refusal ? { refusal: res.locals.refusal } : {}),
        ...(device ? { by: device.id } : id === null ? {} : { by: 'staff' }),
        ms: Math.round((performance.now() - begun) * 10) / 10,
      };
      const refused = status >= 400;
      const quiet = !refused && (where.method === 'GET' || where.method === 'HEAD' || USUAL.test(where.route));
      if (answered && status >= 500) log.warn(line, 'request');
      else if (answered && quiet) log.debug(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
