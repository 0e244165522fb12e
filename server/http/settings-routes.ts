import { type Request, type RequestHandler, Router } from 'express';
import { mayEdit, maySee } from '../../shared/editors.ts';
import { WhyQuery } from '../../shared/requests.ts';
import { iso } from '../../shared/time.ts';
import type { DocumentChangeRow } from '../../shared/views.ts';
import type { Accounts } from '../auth/accounts.ts';
import { only, signedIn, whoIs } from '../auth/only.ts';
import type { SetUp } from '../set-up.ts';
import { BrokenDocument, type Fault } from '../store/document.ts';
import { refused } from './answer.ts';

type Needs = { setUp: SetUp; accounts: Accounts };

/** The hall's documents, as those who may change them read and replace them: whole, and only upon the version that was read. */
export function settingsRoutes({ setUp, accounts }: Needs): Router {
  const routes = Router();

  routes.get('/settings', only('admin'), (_req, res) => {
    res.json(setUp.list());
  });

  routes.use('/settings/:document', signedIn, theirs);

  routes.get('/settings/:document', (req, res) => {
    const found = setUp.find(req.params.document);
    if (!found) return refused(res, { refusal: 'unknown-document' });
    res.set('ETag', `"${found.version}"`).json(found.current);
  });

  routes.put('/settings/:document', async (req, res) => {
    const name = req.params.document;
    const { why } = WhyQuery.parse(req.query);
    const known = setUp.find(name);
    if (!known && !isMonth(name)) return refused(res, { refusal: 'unknown-document' });
    const expected = expectedOf(req, known?.version ?? null);
    if (expected === undefined) return refused(res, { refusal: 'precondition-missing' });
    try {
      const said = await setUp.replace(name, req.body, expected, whoIs(res).id, why);
      if (said === 'unknown') return refused(res, { refusal: 'unknown-document' });
      if (said === 'changed') return refused(res, { refusal: 'changed-meanwhile' });
    } catch (fault) {
      if (!(fault instanceof BrokenDocument)) throw fault;
      const errors = fault.mistakes.map(errorOf);
      const own = errors.find((error) => !('document' in error));
      return refused(res, { refusal: 'malformed', path: own?.path ?? '' }, { errors });
    }
    const now = setUp.find(name);
    res
      .status(known ? 200 : 201)
      .set('ETag', `"${now?.version}"`)
      .json(now?.current);
  });

  routes.post('/settings/:document/check', (req, res) => {
    const name = req.params.document;
    if (!setUp.find(name) && !isMonth(name)) return refused(res, { refusal: 'unknown-document' });
    res.json({ errors: setUp.check(name, req.body).map(errorOf) });
  });

  routes.get('/settings/:document/versions', async (req, res) => {
    const name = req.params.document;
    if (!setUp.find(name)) return refused(res, { refusal: 'unknown-document' });
    const rows: DocumentChangeRow[] = (await setUp.history(name)).map(({ version, at, by, how, why }) => ({
      version,
      at: iso(at),
      by,
      byName: by === null ? null : (accounts.person(by)?.name ?? null),
      how,
      why: why ?? null,
    }));
    res.json(rows);
  });

  routes.get('/settings/:document/versions/:version', async (req, res) => {
    const body = await setUp.version(req.params.document, req.params.version);
    if (body === null) return refused(res, { refusal: 'unknown-document' });
    res.json(body);
  });

  return routes;
}

/** Lets in whoever may look at the document that is named, or change it. */
const theirs: RequestHandler = (req, res, next) => {
  const may = req.method === 'GET' ? maySee : mayEdit;
  if (may(String(req.params['document']), whoIs(res).roles)) next();
  else refused(res, { refusal: 'not-allowed' });
};

const isMonth = (name: string): boolean => /^(roster|draft)-\d{4}-(0[1-9]|1[0-2])$/.test(name);
const errorOf = ({ document, path, reason }: Fault) => ({ ...(document ? { document } : {}), path, message: reason });

/** The version the asker has read, null for "there is none yet", undefined if nothing was said of it. */
function expectedOf(req: Request, now: string | null): string | null | undefined {
  const match = req.get('if-match');
  if (match !== undefined) {
    const named = match.split(',').map((one) => one.trim().replace(/^W\//, '').replaceAll('"', ''));
    return named.includes('*') ? (now ?? '') : (named.find((one) => one === now) ?? named[0] ?? '');
  }
  return req.get('if-none-match')?.trim() === '*' ? null : undefined;
}
