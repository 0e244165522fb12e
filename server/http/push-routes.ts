import { Router } from 'express';
import { PushEndRequest, PushRequest, TicketId } from '../../shared/requests.ts';
import type { TicketStatus } from '../../shared/words.ts';
import type { Pushes } from '../devices/push/pushes.ts';
import { ticketIn } from '../domain/queue/state.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { TicketFacts } from '../store/facts.ts';
import { refused } from './answer.ts';

type Needs = { desk: FrontDesk; facts: TicketFacts; pushes: Pushes };

const TO_COME: readonly TicketStatus[] = ['waiting', 'held', 'missed']; // it may still be called

/** Messages to a phone, for whoever holds the ticket. */
export function pushRoutes({ desk, facts, pushes }: Needs): Router {
  const routes = Router();
  const statusOf = async (id: string) => ticketIn(desk.hall.queue, id)?.status ?? (await facts.find(id))?.view.status ?? null;

  routes.get('/push/key', (_req, res) => void res.json({ key: pushes.key }));

  routes.put('/tickets/:id/push', async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    const asked = PushRequest.parse(req.body);
    if (!pushes.mayReach(asked.endpoint)) return refused(res, { refusal: 'malformed', path: 'endpoint' });
    const state = await statusOf(ticket);
    if (state === null) return refused(res, { refusal: 'unknown-ticket' });
    if (!TO_COME.includes(state)) return refused(res, { refusal: 'wrong-state', state });
    await pushes.follow(ticket, asked);
    res.status(204).end();
  });

  routes.delete('/tickets/:id/push', async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    const asked = PushEndRequest.parse(req.body);
    if ((await statusOf(ticket)) === null) return refused(res, { refusal: 'unknown-ticket' });
    await pushes.leave(ticket, asked?.endpoint ?? null);
    res.status(204).end();
  });

  return routes;
}
