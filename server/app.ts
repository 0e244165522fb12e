import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import { EDITORS } from '../shared/editors.ts';
import { type Recognise, whoIs } from './auth/only.ts';
import { onFault, refused } from './http/answer.ts';
import { limits } from './http/limits.ts';
import { ownPages } from './http/own-pages.ts';
import { requestIds } from './http/request-id.ts';

type Needs = {
  /** The routes under /api, one router an audience. */
  api: readonly Router[];
  /** Outside of /api, for whoever watches the server. */
  health: Router | null;
  /** Papers of the hall that need no built screens: the posted roster, and people's calendars. */
  papers?: Router;
  pages: Router | null;
  /** Who follows every request. */
  watched?: RequestHandler | RequestHandler[];
  recognise: Recognise;
  secure: boolean;
  /** The hall's own address. */
  url: () => string;
  oops: (fault: unknown, where?: object) => void;
};

/** HTTP, built and not listening. */
export function app({ api, health, papers, pages, watched, recognise, secure, url, oops }: Needs): Express {
  const built = express().disable('x-powered-by').set('etag', false);

  built.use(requestIds);
  if (watched) built.use(watched);
  built.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'style-src': ["'self'"],
          'script-src': ["'self'"],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'frame-ancestors': ["'self'"], // the console's small window holds the console
          'upgrade-insecure-requests': secure ? [] : null, // on plain http it would turn every script into https: a blank kiosk
        },
      },
      hsts: secure,
      crossOriginOpenerPolicy: secure,
      originAgentCluster: secure,
      referrerPolicy: { policy: 'no-referrer' }, // a ticket's id is its secret
    }),
  );

  built.use(
    '/api',
    (req, res, next) => {
      const token = /^Bearer (\S+)$/.exec(req.get('authorization') ?? '')?.[1] ?? null;
      res.locals.who = recognise(token, req.headers.cookie);
      res.set('Cache-Control', 'no-store');
      next();
    },
    limits(),
    ownPages(url),
    bodies(),
    ...api,
    (_req, res) => refused(res, { refusal: 'unknown-place' }),
  );
  if (health) built.use(health);
  if (papers) built.use(papers);
  if (pages) built.use(pages);
  built.use((_req, res) => refused(res, { refusal: 'unknown-place' }));
  return built.use(onFault(oops));
}

/** Bodies as large as CONTRACT allows: a settings document, and a bundle of them all, may be larger if an administrator brings it. */
function bodies(): RequestHandler {
  const small = express.json({ limit: '64kb' });
  const large = express.json({ limit: '2mb', strict: false });
  const zip = express.raw({ type: () => true, limit: '20mb' });
  return (req, res, next) => {
    const { roles } = whoIs(res);
    if (!roles.some((role) => EDITORS.includes(role))) return small(req, res, next);
    (/^\/bundle(\/|$)/.test(req.path) && roles.includes('admin') ? zip : /^\/(settings\/|set-up$|preview$)/.test(req.path) ? large : small)(
      req,
      res,
      next,
    );
  };
}
