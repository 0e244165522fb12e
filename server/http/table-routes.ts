import { type Request, type Response, Router, raw } from 'express';
import { TableFormatQuery, TableKindName, TableQuery } from '../../shared/requests.ts';
import { DOCUMENTS, type Documents } from '../../shared/settings.ts';
import { only, whoIs } from '../auth/only.ts';
import type { SetUp } from '../set-up.ts';
import { BrokenDocument } from '../store/document.ts';
import { exportTable, placeText, readTableFile, tableTemplate } from '../tables/tables.ts';
import { langOf, refused } from './answer.ts';

type Needs = { setUp: SetUp };

const LARGEST = '20mb'; // CONTRACT, Requests: uploads

/** Matters and staff as tables: out of the hall, and into it, checked before anything changes. */
export function tableRoutes({ setUp }: Needs): Router {
  const routes = Router();
  const admin = only('admin');
  const file = raw({ limit: LARGEST, type: ({ headers }) => !/json/.test(headers['content-type'] ?? '') });
  const documents = () => Object.fromEntries(Object.keys(DOCUMENTS).map((name) => [name, setUp.find(name)?.current])) as Documents;

  const send = (res: Response, name: string, body: Uint8Array) =>
    res.attachment(name).type('application/octet-stream').send(Buffer.from(body));

  routes.get('/tables/:kind', admin, (req, res) => {
    const kind = TableKindName.parse(req.params.kind);
    const { format } = TableFormatQuery.parse(req.query);
    send(res, `${kind}.${format}`, exportTable(kind, documents(), format));
  });

  routes.get('/tables/:kind/template', admin, (req, res) => {
    const kind = TableKindName.parse(req.params.kind);
    const { format } = TableFormatQuery.parse(req.query);
    send(res, `${kind}-template.${format}`, tableTemplate(kind, documents(), format));
  });

  /** The file of a request; answered, and null, where there is none. */
  const fileOf = (req: Request, res: Response): Buffer | null => {
    if (Buffer.isBuffer(req.body)) return req.body;
    refused(res, { refusal: 'malformed', path: '' });
    return null;
  };

  routes.post('/tables/:kind/check', admin, file, async (req: Request<{ kind: string }>, res) => {
    const kind = TableKindName.parse(req.params.kind);
    const { mode } = TableQuery.parse(req.query);
    const body = fileOf(req, res);
    if (!body) return;
    const version = setUp.find(kind)?.version;
    const { check } = await readTableFile(kind, body, documents(), mode, langOf(req));
    res.set('ETag', `"${version}"`).json(check);
  });

  routes.post('/tables/:kind', admin, file, async (req: Request<{ kind: string }>, res) => {
    const kind = TableKindName.parse(req.params.kind);
    const { mode, file: name } = TableQuery.parse(req.query);
    const body = fileOf(req, res);
    if (!body) return;
    const expected = req.get('if-match')?.replace(/^W\//, '').replaceAll('"', '').trim();
    if (expected === undefined) return refused(res, { refusal: 'precondition-missing' });
    if (expected !== setUp.find(kind)?.version) return refused(res, { refusal: 'changed-meanwhile' });
    const { check, next } = await readTableFile(kind, body, documents(), mode, langOf(req));
    if (check.errorCount > 0) {
      const errors = check.errors.map((error) => ({ path: placeText(error), message: error.reason }));
      return refused(res, { refusal: 'malformed', path: errors[0]?.path ?? '' }, { errors });
    }
    try {
      const said = next === null ? 'stored' : await setUp.replace(kind, next, expected, whoIs(res).id, `导入 ${name}`.trim());
      if (said !== 'stored') return refused(res, { refusal: 'changed-meanwhile' });
    } catch (fault) {
      if (!(fault instanceof BrokenDocument)) throw fault;
      const errors = fault.mistakes.map(({ path, reason }) => ({ path, message: reason }));
      return refused(res, { refusal: 'malformed', path: errors[0]?.path ?? '' }, { errors });
    }
    res.set('ETag', `"${setUp.find(kind)?.version}"`).json(check.counts);
  });

  return routes;
}
