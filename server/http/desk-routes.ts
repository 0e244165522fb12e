import { Router } from 'express';
import { AnnouncementRequest, HelpRequest, NothingRequest } from '../../shared/requests.ts';
import { iso } from '../../shared/time.ts';
import type { HelpView } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { kioskPadOrStaff, only, whoIs } from '../auth/only.ts';
import { helpGoing, helpOpen, noticesAt } from '../domain/notices/notices.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';

type Needs = { desk: FrontDesk; settings: () => Settings; now: () => Instant };

/** What the hall asks of the desk, and what the desk says to the hall. */
export function deskRoutes({ desk, settings, now }: Needs): Router {
  const routes = Router();

  routes.post('/help', kioskPadOrStaff, async (req, res) => {
    const { where, kind } = HelpRequest.parse(req.body);
    const decision = await desk.ask({ about: 'notices', type: 'callHelp', by: whoIs(res).id, where, kind });
    if ('refusal' in decision) return refused(res, decision);
    const { notices } = desk.hall;
    const calls = [...helpOpen(notices), ...helpGoing(notices, settings(), now())];
    const call = calls.find((one) => one.where === where && one.kind === kind);
    const { nr = 0, by = null, at = iso(now()) } = call ?? {}; // answered and done within this very moment
    res.status(decision.events.length > 0 ? 201 : 200).json({ nr, where, kind, by, at } satisfies HelpView);
  });

  for (const [path, type] of [
    ['answer', 'answerHelp'],
    ['done', 'finishHelp'],
  ] as const) {
    routes.post(`/help/:nr/${path}`, only('guide', 'supervisor'), async (req, res) => {
      NothingRequest.parse(req.body);
      const decision = await desk.ask({ about: 'notices', type, by: whoIs(res).id, nr: nrOf(req.params.nr) });
      if ('refusal' in decision) return refused(res, decision);
      res.status(204).end();
    });
  }

  routes.post('/announcements', only('guide', 'supervisor'), async (req, res) => {
    const { kind, text, lang, zone = null, until } = AnnouncementRequest.parse(req.body);
    const ends = until ? Date.parse(until) : null;
    const decision = await desk.ask({ about: 'notices', type: 'announce', by: whoIs(res).id, kind, text, lang, zone, until: ends });
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
