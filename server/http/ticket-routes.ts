import { Router } from 'express';
import { NothingRequest, NumberRequest, ReviewRequest, TicketId } from '../../shared/requests.ts';
import type { Instant } from '../../shared/words.ts';
import { kioskOrGuide, whoIs } from '../auth/only.ts';
import type { PersonKeys } from '../auth/person-key.ts';
import { linkTells } from '../domain/care/link.ts';
import { dayOf } from '../domain/queue/decide.ts';
import { ticketIn } from '../domain/queue/state.ts';
import { promised, ticketView } from '../domain/queue/views.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { TicketFacts } from '../store/facts.ts';
import type { NotificationFacts } from '../store/notifications.ts';
import { answer, refused } from './answer.ts';

type Needs = {
  desk: FrontDesk;
  settings: () => Settings;
  now: () => Instant;
  personKeys: PersonKeys;
  facts: TicketFacts;
  notifications: NotificationFacts;
};

/** What a citizen may ask, at the kiosk or with the ticket's id in hand. */
export function ticketRoutes({ desk, settings, now, personKeys, facts, notifications }: Needs): Router {
  const routes = Router();
  const view = (id: string) => {
    const ticket = ticketIn(desk.hall.queue, id);
    return ticket ? ticketView(desk.hall, settings(), ticket, now()) : null;
  };

  routes.put('/tickets/:id', kioskOrGuide, async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    const { document, number, takenAt, late, notification, ...asked } = NumberRequest.parse(req.body);
    const { id: by, device } = whoIs(res);
    if (late !== undefined && device) return refused(res, { refusal: 'not-allowed' }); // a guide knows who stands there, and why
    const own = number !== undefined && takenAt !== undefined ? { number, takenAt: Date.parse(takenAt) } : null;
    if (own && device?.kind !== 'kiosk') return refused(res, { refusal: 'not-allowed' }); // only a kiosk is granted numbers
    const slip = notification ? await notifications.find(notification) : null;
    if (notification && !slip) return refused(res, { refusal: 'unknown-place' });
    if (slip?.kind === 'refused') return refused(res, { refusal: 'not-allowed' }); // a refusal gives no place in a line
    const { code } = slip?.told.matter ?? {};
    const back =
      slip && code ? { notification: slip.id, queue: slip.queue, matter: code, window: slip.window, firstAt: slip.firstAt } : null;
    const person = document ? await personKeys.of(document, dayOf(settings(), now())) : null;
    const wish = { about: 'queue', by, ticket, person, ...asked } as const;
    const quoted = promised(desk.hall.queue, settings(), now(), { ...asked, back });
    const decision = await desk.ask(
      own ? { type: 'handIn', ...wish, ...own } : { type: 'takeNumber', ...wish, back, quoted, ...(late ? { late } : {}) },
    );
    if ('refusal' in decision && (decision.refusal === 'not-saved' || (own && decision.refusal === 'not-allowed'))) {
      const left = await facts.find(ticket).catch(() => null); // a retry over midnight, or after a commit whose answer was lost
      if (left && (!own || own.number === left.view.number)) return void res.json(left.view);
    }
    if ('events' in decision && decision.events.length > 0) res.status(201);
    answer(res, decision, () => view(ticket));
  });

  routes.get('/tickets/:id', async (req, res) => {
    const id = TicketId.parse(req.params.id);
    const left = view(id) ? null : await facts.find(id);
    const days = settings().rules['purge.ticket_link_days'];
    const seen = view(id) ?? (left && linkTells(left, dayOf(settings(), now()), days) ? left.view : null);
    if (seen) res.json(seen);
    else refused(res, { refusal: 'unknown-ticket' });
  });

  for (const type of ['cancel', 'rejoin'] as const) {
    routes.post(`/tickets/:id/${type}`, async (req, res) => {
      const ticket = TicketId.parse(req.params.id);
      NothingRequest.parse(req.body);
      const decision = await desk.ask({ about: 'queue', type, by: whoIs(res).id, ticket });
      const left = 'refusal' in decision && decision.refusal === 'unknown-ticket' ? await facts.find(ticket) : null;
      if (left) return refused(res, { refusal: 'wrong-state', state: left.view.status }); // it was, but not today
      answer(res, decision, () => view(ticket));
    });
  }

  routes.post('/tickets/:id/review', async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    const { grade, dimensions = {}, reasons = [], text = '' } = ReviewRequest.parse(req.body);
    const { id, device } = whoIs(res);
    if (id !== null && !device) return refused(res, { refusal: 'not-allowed' }); // whoever was served reviews, nobody of the staff
    const found = ticketIn(desk.hall.queue, ticket) ? null : await facts.find(ticket);
    const left = found && { ...found.view, ...found };
    const pad = device?.kind === 'pad' ? { window: device.window } : null;
    const reviewed = await facts.isReviewed(ticket);
    // The words are written first: a review whose words were lost could not be given again.
    const some = text !== '' || reasons.length > 0;
    const kept = some && !reviewed ? await facts.keepWords(ticket, now(), { text, reasons }) : false;
    const decision = await desk.ask({
      about: 'reviews',
      type: 'review',
      by: pad ? id : null,
      ticket,
      grade,
      dimensions,
      left,
      reviewed,
      pad,
    });
    if ('refusal' in decision) {
      if (kept && decision.refusal !== 'not-saved') await facts.dropWords(ticket);
      return refused(res, decision);
    }
    res.status(201).json({ ticket, grade });
  });

  return routes;
}
