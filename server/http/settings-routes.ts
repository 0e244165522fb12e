import { type Request, Router } from 'express';
import { only, whoIs } from '../auth/only.ts';
import type { SetUp } from '../set-up.ts';
import { BrokenDocument } from '../store/document.ts';
import { refused } from './answer.ts';

type Needs = { setUp: SetUp };

/** The hall's documents, as an administrator reads and replaces them: whole, and only upon the version that was read. */
export function settingsRoutes({ setUp }: Needs): Router {
  const routes = Router().use('/settings', only('admin'));

  routes.get('/settings', (_req, res) => {
    res.json(setUp.list());
  });

  routes.get('/settings/:document', (req, res) => {
    const found = setUp.find(req.params.document);
    if (!found) return refused(res, { refusal: 'unknown-document' });
    res.set('ETag', `"${found.version}"`).json(found.current);
  });

  routes.put('/settings/:document', async (req, res) => {
    const name = req.params.document;
    const known = setUp.find(name);
    if (!known && !isRoster(name)) return refused(res, { refusal: 'unknown-document' });
    const expected = expectedOf(req, known?.version ?? null);
    if (expected === undefined) return refused(res, { refusal: 'precondition-missing' });
    try {
      const said = await setUp.replace(name, req.body, expected, whoIs(res).id);
      if (said === 'unknown') return refused(res, { refusal: 'unknown-document' });
      if (said === 'changed') return refused(res, { refusal: 'changed-meanwhile' });
    } catch (fault) {
      if (!(fault instanceof BrokenDocument)) throw fault;
      const errors = fault.mistakes.map(({ document, path, reason }) => ({ ...(document ? { document } : {}), path, message: reason }));
      const own = errors.find(({ document }) => document === undefined);
      return refused(res, { refusal: 'malformed', path: own?.path ?? '' }, { errors });
    }
    const now = setUp.find(name);
    res
      .status(known ? 200 : 201)
      .set('ETag', `"${now?.version}"`)
      .json(now?.current);
  });

  return routes;
}

const isRoster = (name: string): boolean => /^roster-\d{4}-(0[1-9]|1[0-2])$/.test(name);

/** The version the asker has read, null for "there is none yet", undefined if nothing was said of it. */
function expectedOf(req: Request, now: string | null): string | null | undefined {
  const match = req.get('if-match');
  if (match !== undefined) {
    const named = match.split(',').map((one) => one.trim().replace(/^W\//, '').replaceAll('"', ''));
    return named.includes('*') ? (now ?? '') : (named.find((one) => one === now) ?? named[0] ?? '');
  }
  return req.get('if-none-match')?.trim() === '*' ? null : undefined;
}
