import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Response, Router } from 'express';
import type { Place, ViewOf } from '../../shared/live.ts';
import { TicketId } from '../../shared/requests.ts';
import type { FirstView, MatterView, NotificationView, PostText } from '../../shared/views.ts';
import { LANGS } from '../../shared/words.ts';
import { firstView } from './first-view.ts';
import { notificationSheet, SHEET_POLICY } from './notification-sheet.ts';
import { pictures as hallPictures } from './pictures.ts';
import { plainPost } from './plain-post.ts';
import { plainTicket } from './plain-ticket.ts';
import { preloads } from './preloads.ts';

type Needs = {
  /** The folder of the built screens. */
  screens: string;
  /** What a phone is shown at a place when it arrives there; null where there is nothing. */
  look: <P extends Extract<Place, 'board' | `ticket/${string}`>>(place: P) => Promise<ViewOf<P> | null>;
  matter: (code: string) => MatterView | null;
  notification: (id: string) => Promise<NotificationView | null>;
  post: (slug: string) => PostText | null;
  /** The folder of the hall's pictures. */
  pictures: string;
};

/** The part of the phone that each kind of page needs beside what all have; a ticket needs no other. */
const PARTS = {
  ticket: null,
  matter: 'phone/notice-page.ts',
  hall: 'phone/hall-page.ts',
  post: 'phone/post-page.ts',
  notification: 'phone/slip-page.ts',
};

/**
 * The built screens, the hall's pictures, and the addresses that a phone opens: `/t/<id>` a ticket, `/m/<code>` a matter,
 * `/n/<id>` a slip of one-time notification and `/p/<slug>` a post, which QR codes carry, and the hall's own. What each shows first stands in the page: the line and further
 * questions come after the first picture.
 */
export function pages({ screens, look, matter, notification, post, pictures }: Needs): Router {
  const routes = Router();
  routes.use(compression()); // a phone on its own network pays for every byte; requests of the API are small and in a hurry

  async function show(res: Response, first: FirstView | null, plain = ''): Promise<void> {
    const page = await readFile(join(screens, 'phone', 'index.html'), 'utf8');
    const part = first && PARTS[first.at];
    const parts = part ? await preloads(screens, part) : '';
    res
      .status(first ? 200 : 404)
      .type('html')
      .set('Cache-Control', 'no-store')
      .send(page.replace('<!--parts-->', () => parts).replace('<!--first-->', () => plain + (first ? firstView(first) : '')));
  }

  routes.get('/', (_req, res) => res.redirect('/phone/'));

  routes.get('/t/:id', async (req, res) => {
    const id = TicketId.safeParse(String(req.params.id).toLowerCase()); // a link may have been typed off a slip
    const view = id.success ? await look(`ticket/${id.data}`) : null;
    const lang = LANGS.find((one) => one === req.query.lang) ?? view?.lang ?? 'zh-CN';
    await show(res, view && { at: 'ticket', view }, plainTicket(view, lang));
  });

  routes.get('/m/:code', async (req, res) => {
    const found = matter(String(req.params.code));
    await show(res, found && { at: 'matter', matter: found });
  });

  const slipOf = async (id: string) => {
    const known = TicketId.safeParse(id.toLowerCase()); // a link may have been typed off a slip
    return known.success ? notification(known.data) : null;
  };
  routes.get('/n/:id', async (req, res) => {
    const slip = await slipOf(String(req.params.id));
    await show(res, slip && { at: 'notification', slip });
  });
  routes.get('/n/:id/print', async (req, res) => {
    const slip = await slipOf(String(req.params.id));
    if (!slip) return show(res, null);
    res.type('html').set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': SHEET_POLICY }).send(notificationSheet(slip));
  });

  routes.get('/phone/', async (req, res, next) => {
    const view = req.path.endsWith('/') ? await look('board') : null;
    if (view) await show(res, { at: 'hall', view });
    else next(); // without its slash: shown the way below
  });

  routes.get('/p/:slug', async (req, res) => {
    const found = post(String(req.params.slug));
    await show(res, found && { at: 'post', post: found }, plainPost(found, req.query.lang === 'en' ? 'en' : 'zh-CN'));
  });

  routes.use(hallPictures(pictures));

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
