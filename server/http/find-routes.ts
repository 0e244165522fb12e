import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { FindRequest, FoundHandle, NothingRequest, PrintRequest } from '../../shared/requests.ts';
import type { FoundView, TicketView } from '../../shared/views.ts';
import type { Instant, TicketId, TicketNumber } from '../../shared/words.ts';
import { kioskOnly, kioskOrGuide, whoIs } from '../auth/only.ts';
import { dayIsOver } from '../domain/queue/due.ts';
import { ticketIn } from '../domain/queue/state.ts';
import { ticketView } from '../domain/queue/views.ts';
import type { Settings } from '../domain/settings.ts';
import { answer, refused } from './answer.ts';
import { openHandles } from './handles.ts';
import { lastAttempt, type Printing, slipOf } from './slip-of.ts';

type Needs = Printing & { machineNow: () => Instant };

/** A minute: somebody who mistypes tries three or four times. */
const FINDS = 30;

/** 我有号: today's ticket by the number somebody reads off a slip. Numbers hang on the wall, so a kiosk is told no id. */
export function findRoutes({ machineNow, ...needs }: Needs): Router {
  const { desk, settings, now, facts } = needs;
  const routes = Router();
  const handles = openHandles(machineNow);

  const view = (id: TicketId): TicketView | null => {
    const ticket = ticketIn(desk.hall.queue, id);
    return ticket ? ticketView(desk.hall, settings(), ticket, now()) : null;
  };
  const today = async (typed: string): Promise<TicketView | null> => {
    const { queue } = desk.hall;
    if (dayIsOver(queue, settings(), now())) return null;
    const id = await facts.idOf(queue.day, asWritten(typed, settings()));
    return id === null ? null : view(id);
  };

  const often = rateLimit({
    windowMs: 60_000,
    limit: FINDS,
    skip: (_req, res) => whoIs(res).device === null,
    keyGenerator: (_req, res) => whoIs(res).id ?? '',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => refused(res, { refusal: 'too-many-requests' }),
  });

  routes.post('/tickets/find', kioskOrGuide, often, async (req, res) => {
    const { number } = FindRequest.parse(req.body);
    const { id: asker, device } = whoIs(res);
    const seen = await today(number);
    if (!seen) return refused(res, { refusal: 'unknown-ticket' });
    if (!device || asker === null) return void res.json(seen);
    res.json({ found: found(seen), handle: handles.give({ ticket: seen.id, kiosk: asker, attempts: lastAttempt(desk, seen.id) }) });
  });

  routes.post('/tickets/find/:handle/rejoin', kioskOnly, async (req, res) => {
    const handle = FoundHandle.parse(req.params.handle);
    NothingRequest.parse(req.body);
    const { id: by } = whoIs(res);
    const ticket = handles.whose(handle, by)?.ticket;
    if (ticket === undefined) return refused(res, { refusal: 'unknown-ticket' });
    const decision = await desk.ask({ about: 'queue', type: 'rejoin', by, ticket });
    const seen = view(ticket);
    if (!seen) return refused(res, { refusal: 'unknown-ticket' }); // the day has turned meanwhile
    answer(res, decision, () => ({ found: found(seen), handle }));
  });

  routes.post('/tickets/find/:handle/print', kioskOnly, async (req, res) => {
    const handle = FoundHandle.parse(req.params.handle);
    const { attempt } = PrintRequest.parse(req.body ?? {});
    const who = whoIs(res);
    const held = handles.whose(handle, who.id);
    if (!held) return refused(res, { refusal: 'unknown-ticket' });
    const ended = await slipOf(needs, held.ticket, held.attempts + attempt, who);
    if ('refusal' in ended) refused(res, ended);
    else res.json(ended);
  });

  return routes;
}

/** 'A1' as it is written on a slip: A001, with as many digits as its queue has. */
function asWritten(typed: string, { queueOf }: Settings): TicketNumber {
  const [code, nth] = [typed.slice(0, 1), Number(typed.slice(1))];
  return `${code}${String(nth).padStart(queueOf.get(code)?.ticket_digits ?? 1, '0')}`;
}

const found = ({ number, queue, status, ahead, wait, window, takenAt }: TicketView): FoundView => ({
  number,
  queue,
  status,
  ahead,
  wait,
  window,
  takenAt,
});
