import { type Request, type Response, Router } from 'express';
import {
  CallNextRequest,
  CompleteRequest,
  MatterSetRequest,
  NothingRequest,
  OpenRequest,
  PauseRequest,
  ReturnRequest,
  TicketRequest,
  TransferRequest,
  UnholdRequest,
  WindowNo,
  WindowNoteRequest,
} from '../../shared/requests.ts';
import type { Instant } from '../../shared/words.ts';
import { mayLookAt, signedIn, whoIs } from '../auth/only.ts';
import type { QueueCommand } from '../domain/queue/commands.ts';
import { windowRecord } from '../domain/queue/record.ts';
import { windowView } from '../domain/queue/views.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { answer, refused } from './answer.ts';

type Needs = { desk: FrontDesk; settings: () => Settings; now: () => Instant };

/** What a clerk may ask from behind a window. Any of the staff may hold a post; `decide` knows whose it is. */
export function windowRoutes({ desk, settings, now }: Needs): Router {
  const routes = Router().use('/windows', signedIn);
  const here = (req: Request, res: Response) => ({ about: 'queue' as const, by: whoIs(res).id, window: WindowNo.parse(req.params.no) });
  const ask = async (res: Response, command: QueueCommand & { window: string }) =>
    answer(res, await desk.ask(command), () => windowView(desk.hall, settings(), command.window, now()));

  routes.get('/windows/:no', (req, res) => {
    const no = WindowNo.parse(req.params.no);
    const view = windowView(desk.hall, settings(), no, now());
    if (!view) refused(res, { refusal: 'unknown-window' });
    else if (!mayLookAt(whoIs(res), no, desk.hall, settings())) refused(res, { refusal: 'not-allowed' });
    else res.json(view);
  });

  routes.post('/windows/:no/open', async (req, res) => {
    const { takeOver, clerk = null } = OpenRequest.parse(req.body ?? {});
    const supervisor = whoIs(res).roles.includes('supervisor');
    await ask(res, { ...here(req, res), type: 'openWindow', takeOver, clerk, supervisor });
  });
  routes.post('/windows/:no/pause', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'pauseWindow', ...PauseRequest.parse(req.body) });
  });
  routes.post('/windows/:no/resume', async (req, res) => {
    NothingRequest.parse(req.body);
    await ask(res, { ...here(req, res), type: 'resumeWindow' });
  });
  routes.post('/windows/:no/close', async (req, res) => {
    NothingRequest.parse(req.body);
    await ask(res, { ...here(req, res), type: 'closeWindow', supervisor: whoIs(res).roles.includes('supervisor') });
  });
  routes.post('/windows/:no/note', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'leaveNote', ...WindowNoteRequest.parse(req.body) });
  });
  routes.post('/windows/:no/call-next', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'callNext', ...CallNextRequest.parse(req.body) });
  });
  for (const type of ['call', 'recall', 'serve', 'miss', 'hold', 'accept'] as const) {
    routes.post(`/windows/:no/${type}`, async (req, res) => {
      await ask(res, { ...here(req, res), type, ...TicketRequest.parse(req.body) });
    });
  }
  routes.post('/windows/:no/matter', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'setMatter', ...MatterSetRequest.parse(req.body) });
  });
  routes.post('/windows/:no/unhold', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'unhold', ...UnholdRequest.parse(req.body) });
  });
  routes.post('/windows/:no/complete', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'complete', ...CompleteRequest.parse(req.body) });
  });
  routes.post('/windows/:no/transfer', async (req, res) => {
    const { note, ...asked } = TransferRequest.parse(req.body);
    await ask(res, { ...here(req, res), type: 'transfer', ...asked, note: note || null });
  });
  routes.post('/windows/:no/undo-miss', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'undoMiss', ...TicketRequest.parse(req.body) });
  });
  routes.post('/windows/:no/return', async (req, res) => {
    await ask(res, { ...here(req, res), type: 'returnHandover', ...ReturnRequest.parse(req.body) });
  });
  routes.get('/windows/:no/record', (req, res) => {
    const no = WindowNo.parse(req.params.no);
    if (!settings().windowOf.has(no)) refused(res, { refusal: 'unknown-window' });
    else if (!mayLookAt(whoIs(res), no, desk.hall, settings())) refused(res, { refusal: 'not-allowed' });
    else res.json(windowRecord(desk.hall, settings(), no));
  });

  return routes;
}
