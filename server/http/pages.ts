import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Response, Router } from 'express';
import { TicketId } from '../../shared/requests.ts';
import { LANGS } from '../../shared/words.ts';
import { type PlainTicket, plainTicket } from './plain-ticket.ts';

type Needs = {
  /** The folder of the built screens. */
  screens: string;
  /** A ticket, for the page that shows it before any script runs; null if nobody holds it. */
  ticket: (id: string) => Promise<PlainTicket | null>;
  isMatter: (code: string) => boolean;
};

/** The built screens, and the two addresses that QR codes carry: `/t/<id>` a ticket, `/m/<code>` a matter. */
export function pages({ screens, ticket, isMatter }: Needs): Router {
  const routes = Router();
  routes.use(compression()); // a phone on its own network pays for every byte; requests of the API are small and in a hurry
  const phone = () => readFile(join(screens, 'phone', 'index.html'), 'utf8');
  const show = (res: Response, page: string, found: boolean) =>
    res
      .status(found ? 200 : 404)
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(page);

  routes.get('/', (_req, res) => res.redirect('/phone/'));

  routes.get('/t/:id', async (req, res) => {
    const id = TicketId.safeParse(String(req.params.id).toLowerCase()); // a link may have been typed off a slip
    const found = id.success ? await ticket(id.data) : null;
    const lang = LANGS.find((one) => one === req.query.lang) ?? found?.lang ?? 'zh-CN';
    const plain = plainTicket(found, lang);
    show(
      res,
      (await phone()).replace('<!--ticket-->', () => plain),
      found !== null,
    );
  });

  routes.get('/m/:code', async (req, res) => {
    show(res, await phone(), isMatter(String(req.params.code)));
  });

  // The kiosk's page alone may speak to the card reader's program on its own machine.
  routes.use('/kiosk', (_req, res, next) => {
    const policy = String(res.getHeader('Content-Security-Policy') ?? '');
    res.setHeader('Content-Security-Policy', policy.replace("connect-src 'self'", "connect-src 'self' ws://127.0.0.1:*"));
    next();
  });

  routes.use(
    express.static(screens, {
      setHeaders(res, path) {
        // What carries a hash in its name never changes; a page is asked for anew each time.
        if (/[\\/]phone[\\/]sw\.js$/.test(path)) res.setHeader('Service-Worker-Allowed', '/'); // it looks after /t/ and /m/ too
        res.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  return routes;
}
