import { Router } from 'express';
import {
  MoveRequest,
  NothingRequest,
  QueueCode,
  SearchRequest,
  SettleRequest,
  StopRequest,
  TicketId,
  UrgentRequest,
  WindowNo,
} from '../../shared/requests.ts';
import { iso } from '../../shared/time.ts';
import type { SoughtView } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { only, whoIs } from '../auth/only.ts';
import type { QueueCommand } from '../domain/queue/commands.ts';
import { dayIsOver } from '../domain/queue/due.ts';
import { soughtBy } from '../domain/queue/search.ts';
import { ticketIn } from '../domain/queue/state.ts';
import { queueRow, ticketView, windowView } from '../domain/queue/views.ts';
import { whyNotCalled } from '../domain/queue/why.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { TicketFacts } from '../store/facts.ts';
import { answer, refused } from './answer.ts';

type Needs = { desk: FrontDesk; settings: () => Settings; now: () => Instant; facts: TicketFacts };
type TicketAsk = Extract<QueueCommand, { type: 'markUrgent' | 'move' | 'restore' | 'settle' }>;

/** What a guide or a supervisor does for others: finds, moves, explains, opens, stops. */
export function guideRoutes({ desk, settings, now, facts }: Needs): Router {
  const routes = Router();
  const atDesk = only('guide', 'supervisor');

  routes.post('/tickets/search', atDesk, (req, res) => {
    const { typed } = SearchRequest.parse(req.body);
    const { queue } = desk.hall;
    const found = dayIsOver(queue, settings(), now()) ? [] : soughtBy(queue, typed);
    res.json(
      found.map(({ id, number, queue: code, status, takenAt }): SoughtView => ({ id, number, queue: code, status, takenAt: iso(takenAt) })),
    );
  });

  async function ask(res: Parameters<typeof answer>[0], command: TicketAsk): Promise<void> {
    const decision = await desk.ask(command);
    const left = 'refusal' in decision && decision.refusal === 'unknown-ticket' ? await facts.find(command.ticket) : null;
    if (left) return refused(res, { refusal: 'wrong-state', state: left.view.status }); // it was, but not today
    answer(res, decision, () => {
      const ticket = ticketIn(desk.hall.queue, command.ticket);
      return ticket ? ticketView(desk.hall, settings(), ticket, now()) : null;
    });
  }

  routes.post('/tickets/:id/urgent', atDesk, async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    await ask(res, { about: 'queue', type: 'markUrgent', by: whoIs(res).id, ticket, ...UrgentRequest.parse(req.body) });
  });
  routes.post('/tickets/:id/queue', atDesk, async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    await ask(res, { about: 'queue', type: 'move', by: whoIs(res).id, ticket, ...MoveRequest.parse(req.body) });
  });
  routes.post('/tickets/:id/restore', atDesk, async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    NothingRequest.parse(req.body);
    await ask(res, { about: 'queue', type: 'restore', by: whoIs(res).id, ticket });
  });
  routes.post('/tickets/:id/settle', only('supervisor'), async (req, res) => {
    const ticket = TicketId.parse(req.params.id);
    await ask(res, { about: 'queue', type: 'settle', by: whoIs(res).id, ticket, ...SettleRequest.parse(req.body) });
  });

  routes.get('/tickets/:id/why', atDesk, (req, res) => {
    const ticket = ticketIn(desk.hall.queue, TicketId.parse(req.params.id));
    if (ticket) res.json(whyNotCalled(desk.hall, settings(), ticket, now()));
    else refused(res, { refusal: 'unknown-ticket' });
  });

  routes.post('/windows/:no/flex', atDesk, async (req, res) => {
    const window = WindowNo.parse(req.params.no);
    NothingRequest.parse(req.body);
    const decision = await desk.ask({ about: 'queue', type: 'openFlex', by: whoIs(res).id, window });
    answer(res, decision, () => windowView(desk.hall, settings(), window, now()));
  });

  for (const [path, type] of [
    ['stop', 'stopQueue'],
    ['resume', 'resumeQueue'],
  ] as const) {
    routes.post(`/queues/:code/${path}`, atDesk, async (req, res) => {
      const queue = QueueCode.parse(req.params.code);
      const asked = { about: 'queue', by: whoIs(res).id, queue } as const;
      let command: QueueCommand = { ...asked, type: 'resumeQueue' };
      if (type === 'stopQueue') command = { ...asked, type, ...StopRequest.parse(req.body) };
      else NothingRequest.parse(req.body);
      const decision = await desk.ask(command);
      answer(res, decision, () => {
        const of = settings().queueOf.get(queue);
        return of ? queueRow(desk.hall, settings(), of, now()) : null;
      });
    });
  }

  return routes;
}
