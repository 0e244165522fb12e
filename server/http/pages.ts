import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Response, Router } from 'express';

type Needs = {
  /** The folder of the built screens. */
  screens: string;
  /** A ticket's number, for the page that shows it before any script runs; null if nobody holds it. */
  numberOf: (id: string) => Promise<string | null>;
  isMatter: (code: string) => boolean;
};

/** The built screens, and the two addresses that QR codes carry: `/t/<id>` a ticket, `/m/<code>` a matter. */
export function pages({ screens, numberOf, isMatter }: Needs): Router {
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
    const number = await numberOf(String(req.params.id));
    const plain = number === null ? '' : `<main id="plain"><p>${number}</p></main>`; // letters and digits only
    show(res, (await phone()).replace('<!--ticket-->', plain), number !== null);
  });

  routes.get('/m/:code', async (req, res) => {
    show(res, await phone(), isMatter(String(req.params.code)));
  });

  routes.use(
    express.static(screens, {
      setHeaders(res, path) {
        // What carries a hash in its name never changes; a page is asked for anew each time.
        res.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  return routes;
}
