import { type Request, type Response, Router } from 'express';
import { NothingRequest } from '../../shared/requests.ts';
import { only, whoIs } from '../auth/only.ts';
import type { Care } from '../care/care.ts';
import { refused } from './answer.ts';

type Needs = { care: Care; oops: (fault: unknown) => void };

/** Backups and purge, for an administrator. What takes long is begun, and `GET /api/backups` says how it goes. */
export function careRoutes({ care: { backups, purge }, oops }: Needs): Router {
  const routes = Router();
  const admin = only('admin');
  const begun = async (res: Response) => void res.status(202).json(await backups.view());

  /** The backup that the address names; answered, and null, where there is none. */
  const named = async (req: Request<{ backup: string }>, res: Response): Promise<string | null> => {
    if (await backups.isThere(req.params.backup)) return req.params.backup;
    refused(res, { refusal: 'unknown-place' });
    return null;
  };

  routes.get('/backups', admin, async (_req, res) => void res.json(await backups.view()));

  routes.post('/backups', admin, async (req, res) => {
    NothingRequest.parse(req.body);
    backups.make(whoIs(res).id).catch(oops);
    await begun(res);
  });

  routes.get('/backups/:backup', admin, async (req: Request<{ backup: string }>, res) => {
    const name = await named(req, res);
    if (name === null) return;
    await backups.fetched(name, whoIs(res).id);
    res.type('application/zip').attachment(name).set('Cache-Control', 'no-store');
    await new Promise<void>((done) => res.sendFile(backups.pathOf(name), { dotfiles: 'allow' }, () => done())); // a fault here is a line that broke
  });

  routes.post('/backups/:backup/try', admin, async (req: Request<{ backup: string }>, res) => {
    NothingRequest.parse(req.body);
    const name = await named(req, res);
    if (name === null) return;
    backups.attempt(name, whoIs(res).id).catch(oops);
    await begun(res);
  });

  routes.delete('/backups/:backup', admin, async (req: Request<{ backup: string }>, res) => {
    const name = await named(req, res);
    if (name === null) return;
    await backups.delete(name, whoIs(res).id);
    res.status(204).end();
  });

  routes.get('/purge', admin, async (_req, res) => void res.json(await purge.view()));

  routes.post('/purge', admin, async (req, res) => {
    NothingRequest.parse(req.body);
    res.json(await purge.now(whoIs(res).id));
  });

  return routes;
}
