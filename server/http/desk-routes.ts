import { Router } from 'express';
import { AnnouncementRequest, HelpRequest, NothingRequest } from '../../shared/requests.ts';
import type { Instant } from '../../shared/words.ts';
import { kioskPadOrStaff, only, whoIs } from '../auth/only.ts';
import { helpOpen, noticesAt } from '../domain/notices/notices.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';

type Needs = { desk: FrontDesk; now: () => Instant };

/** What the hall asks of the desk, and what the desk says to the hall. */
export function deskRoutes({ desk, now }: Needs): Router {
  const routes = Router();

  routes.post('/help', kioskPadOrStaff, async (req, res) => {
    const { where, kind } = HelpRequest.parse(req.body);
    const decision = await desk.ask({ about: 'notices', type: 'callHelp', by: whoIs(res).id, where, kind });
    if ('refusal' in decision) return refused(res, decision);
    const open = helpOpen(desk.hall.notices).find((one) => one.where === where && one.kind === kind);
    res.status(decision.events.length > 0 ? 201 : 200).json(open ?? { where, kind });
  });

  routes.post('/help/:nr/answer', only('guide', 'supervisor'), async (req, res) => {
    NothingRequest.parse(req.body);
    const decision = await desk.ask({ about: 'notices', type: 'answerHelp', by: whoIs(res).id, nr: nrOf(req.params.nr) });
    if ('refusal' in decision) return refused(res, decision);
    res.status(204).end();
  });

  routes.post('/announcements', only('guide', 'supervisor'), async (req, res) => {
    const { text, lang, zone = null, until } = AnnouncementRequest.parse(req.body);
    const ends = until ? Date.parse(until) : null;
    const decision = await desk.ask({ about: 'notices', type: 'announce', by: whoIs(res).id, text, lang, zone, until: ends });
    if ('refusal' in decision) return refused(res, decision);
    const [made] = decision.events;
    const nr = made && 'nr' in made ? made.nr : 0;
    res.status(201).json(noticesAt(desk.hall.notices, null, now()).find((one) => one.nr === nr));
  });

  routes.delete('/announcements/:nr', only('guide', 'supervisor'), async (req, res) => {
    const decision = await desk.ask({ about: 'notices', type: 'withdraw', by: whoIs(res).id, nr: nrOf(req.params.nr) });
    if ('refusal' in decision) return refused(res, decision);
    res.status(204).end();
  });

  return routes;
}

/** A number as it stands in an address; what is none is one that was never given. */
const nrOf = (text: unknown): number => (/^[1-9]\d{0,9}$/.test(String(text)) ? Number(text) : Number.MAX_SAFE_INTEGER);
