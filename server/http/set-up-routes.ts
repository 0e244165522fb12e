import { randomUUID } from 'node:crypto';
import { type Response, Router } from 'express';
import { reasonIn } from '../../shared/i18n/reasons.ts';
import { NothingRequest } from '../../shared/requests.ts';
import type { SetUpMistake, TestTicket } from '../../shared/set-up-views.ts';
import { SetUpRequest, StartRequest, TestTicketRequest } from '../../shared/start-requests.ts';
import { only, whoIs } from '../auth/only.ts';
import type { Bundles } from '../bundle/bundles.ts';
import { clearTrial, openForReal } from '../bundle/open-for-real.ts';
import { type Wanted, wantedFrom, wantedOf } from '../bundle/wanted.ts';
import { ticketIn } from '../domain/queue/state.ts';
import type { Settings } from '../domain/settings.ts';
import type { Changed } from '../domain/setup/setup.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { SetUp } from '../set-up.ts';
import { BrokenDocument } from '../store/document.ts';
import { answer, langOf, refused } from './answer.ts';

type Needs = { desk: FrontDesk; settings: () => Settings; setUp: SetUp; bundles: Bundles };

/** How a hall is set up as a whole, and how its trial ends: an administrator's. */
export function setUpRoutes({ desk, settings, setUp, bundles }: Needs): Router {
  const routes = Router();
  const admin = only('admin');

  /** Every mistake with its document and place, in the language of the asker. */
  const mistaken = (res: Response, mistakes: readonly SetUpMistake[]) => {
    const errors = mistakes.map(({ document, path, reason }) => ({ document, path, message: reasonIn(langOf(res.req), reason) }));
    refused(res, { refusal: 'malformed', path: '' }, { errors });
  };
  const bundleIn = async (res: Response): Promise<Wanted | null> => {
    const body: unknown = res.req.body;
    const wanted = await wantedFrom(Buffer.isBuffer(body) ? body : new Uint8Array());
    if (wanted === 'too-large') refused(res, { refusal: 'too-large' });
    else if ('refused' in wanted) mistaken(res, wanted.refused);
    else return wanted;
    return null;
  };
  const tell = async (res: Response, wanted: Wanted): Promise<void> => {
    const report = await bundles.report(wanted, langOf(res.req));
    const mistakes = report.mistakes.map((one) => ({ ...one, reason: reasonIn(langOf(res.req), one.reason) }));
    res.set('ETag', `"${report.basis}"`).json({ ...report, mistakes });
  };
  const take = async (res: Response, wanted: Wanted, how: Changed = 'bundle'): Promise<void> => {
    const basis = res.req.get('if-match')?.trim().replace(/^W\//, '').replaceAll('"', '');
    if (basis === undefined) return refused(res, { refusal: 'precondition-missing' });
    try {
      const taken = await bundles.take(wanted, { basis, by: whoIs(res).id, how });
      if (taken === 'changed') return refused(res, { refusal: 'changed-meanwhile' });
      res.json(taken);
    } catch (fault) {
      if (!(fault instanceof BrokenDocument)) throw fault;
      mistaken(
        res,
        fault.mistakes.map(({ document = '', path, reason }) => ({ document, path, reason })),
      );
    }
  };

  routes.get('/bundle', admin, async (_req, res) => {
    const { name, zip } = await bundles.make();
    res.type('application/zip').attachment(name).send(Buffer.from(zip));
  });
  routes.post('/bundle/check', admin, async (_req, res) => {
    const wanted = await bundleIn(res);
    if (wanted) await tell(res, wanted);
  });
  routes.post('/bundle', admin, async (_req, res) => {
    const wanted = await bundleIn(res);
    if (wanted) await take(res, wanted);
  });

  routes.get('/set-up', admin, (_req, res) => {
    const now = bundles.read();
    res.set('ETag', `"${now.basis}"`).json(now);
  });
  routes.put('/set-up', admin, async (req, res) => {
    const documents = SetUpRequest.parse(req.body);
    await take(res, wantedOf(new Map(Object.entries(documents))), 'office');
  });
  routes.post('/set-up/start/check', admin, async (req, res) => tell(res, await bundles.start(StartRequest.parse(req.body))));
  routes.post('/set-up/start', admin, async (req, res) => take(res, await bundles.start(StartRequest.parse(req.body))));

  routes.post('/set-up/test-ticket', admin, async (req, res) => {
    const { queue, ticket = randomUUID() } = TestTicketRequest.parse(req.body);
    if (!settings().hall.trial) return refused(res, { refusal: 'not-allowed' }); // from now on every number is somebody's
    const nobodys = { matter: null, person: null, priority: null, lang: 'zh-CN', ready: [], quoted: null } as const;
    const decision = await desk.ask({ about: 'queue', type: 'takeNumber', by: whoIs(res).id, ticket, queue, ...nobodys });
    answer(res, decision, (): TestTicket => ({ id: ticket, number: ticketIn(desk.hall.queue, ticket)?.number ?? '', queue }));
  });

  routes.post('/set-up/clear', admin, async (req, res) => {
    NothingRequest.parse(req.body);
    if (settings().hall.trial) res.json(await clearTrial({ desk, by: whoIs(res).id }));
    else refused(res, { refusal: 'not-allowed' });
  });
  routes.post('/set-up/open', admin, async (req, res) => {
    NothingRequest.parse(req.body);
    const opened = await openForReal({ desk, setUp, by: whoIs(res).id });
    if ('refusal' in opened) refused(res, opened);
    else res.json(opened);
  });

  return routes;
}
