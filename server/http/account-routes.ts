import { type Request, type Response, Router } from 'express';
import { NothingRequest } from '../../shared/requests.ts';
import { iso } from '../../shared/time.ts';
import type { AccountRow, SessionRow } from '../../shared/views.ts';
import type { Actor } from '../../shared/words.ts';
import type { AccountState, Accounts } from '../auth/accounts.ts';
import { only, signedIn, whoIs } from '../auth/only.ts';
import { type AccountHolder, everybody, holderOf } from '../auth/people.ts';
import { newPassword } from '../auth/secrets.ts';
import type { OpenSession, Sessions } from '../auth/sessions.ts';
import type { AccountDeed } from '../domain/accounts/accounts.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';

type Needs = {
  accounts: Accounts;
  sessions: Sessions;
  desk: FrontDesk;
  settings: () => Settings;
  /** The sessions that have a page open, by their secrets. */
  open: () => ReadonlySet<string>;
  /** Sessions were ended that may have pages open. */
  ended: () => void;
};

/** Everybody's account, for an administrator; and for each person their own sessions. What is done is journaled with who did it to whom. */
export function accountRoutes({ accounts, sessions, desk, settings, open, ended }: Needs): Router {
  const routes = Router();
  const admin = only('admin');
  const note = (by: Actor, { id }: AccountHolder, deed: AccountDeed) =>
    desk.ask({ about: 'accounts', type: 'noteAccount', by, account: id, deed });

  const rows = async (people: readonly AccountHolder[]): Promise<AccountRow[]> => {
    const states = await accounts.states(people);
    return people.map((one) => rowOf(one, states.get(one.id), settings(), sessions.of(one.id).length));
  };

  /** Whom the address names; answered, and null, where there is nobody. */
  const named = (req: Request<{ id: string }>, res: Response): AccountHolder | null => {
    const found = holderOf(settings(), req.params.id);
    if (!found) refused(res, { refusal: 'unknown-place' });
    return found;
  };
  /** The same for one's own account, or for an administrator. */
  const ownOr = (req: Request<{ id: string }>, res: Response): AccountHolder | null => {
    const { id, roles } = whoIs(res);
    if (req.params.id === id || roles.includes('admin')) return named(req, res);
    refused(res, { refusal: 'not-allowed' });
    return null;
  };
  const answered = async (res: Response, done: Awaited<ReturnType<typeof note>> | null, person: AccountHolder) =>
    done && 'refusal' in done ? refused(res, done) : res.json((await rows([person]))[0]);

  routes.get('/accounts', admin, async (_req, res) => {
    res.json(await rows(everybody(settings())));
  });

  routes.post('/accounts/:id/password', admin, async (req: Request<{ id: string }>, res) => {
    NothingRequest.parse(req.body);
    const person = named(req, res);
    if (!person) return;
    const { id: by } = whoIs(res);
    if (person.id === by) return refused(res, { refusal: 'not-allowed' }); // one's own is changed with the old one
    const password = newPassword();
    await accounts.setPassword(person.id, password, true);
    await sessions.endOf(person.id);
    ended();
    const done = await note(by, person, { type: 'AccountReset' });
    if ('refusal' in done) return refused(res, done);
    res.json({ id: person.id, account: person.account, name: person.name, password });
  });

  routes.post('/accounts/:id/close', admin, async (req: Request<{ id: string }>, res) => {
    NothingRequest.parse(req.body);
    const person = named(req, res);
    if (!person) return;
    const { id: by } = whoIs(res);
    if (person.id === by) return refused(res, { refusal: 'not-allowed' }); // whoever asks is an administrator who stays: one is always left
    const closed = await accounts.close(person.id);
    await sessions.endOf(person.id);
    ended();
    await answered(res, closed ? await note(by, person, { type: 'AccountClosed' }) : null, person);
  });

  routes.post('/accounts/:id/reopen', admin, async (req: Request<{ id: string }>, res) => {
    NothingRequest.parse(req.body);
    const person = named(req, res);
    if (!person) return;
    const opened = await accounts.reopen(person);
    await answered(res, opened ? await note(whoIs(res).id, person, { type: 'AccountReopened' }) : null, person);
  });

  routes.get('/accounts/:id/sessions', signedIn, (req: Request<{ id: string }>, res) => {
    const person = ownOr(req, res);
    if (!person) return;
    const { session } = whoIs(res);
    const own = session === null ? null : sessions.idOf(session);
    const shown = new Set([...open()].map(sessions.idOf));
    res.json(sessions.of(person.id).map((one) => sessionOf(one, shown.has(one.id), one.id === own)));
  });

  routes.delete('/accounts/:id/sessions', signedIn, async (req: Request<{ id: string }>, res) => {
    const person = ownOr(req, res);
    if (!person) return;
    const count = await sessions.endOf(person.id);
    ended();
    const done = count > 0 ? await note(whoIs(res).id, person, { type: 'SessionEnded', sessions: count }) : null;
    if (done && 'refusal' in done) return refused(res, done);
    res.status(204).end();
  });

  routes.delete('/accounts/:id/sessions/:session', signedIn, async (req: Request<{ id: string; session: string }>, res) => {
    const person = ownOr(req, res);
    if (!person) return;
    if (!(await sessions.endOne(person.id, req.params.session))) return refused(res, { refusal: 'unknown-place' });
    ended();
    const done = await note(whoIs(res).id, person, { type: 'SessionEnded', sessions: 1 });
    if ('refusal' in done) return refused(res, done);
    res.status(204).end();
  });

  return routes;
}

function rowOf(
  { id, account, name, department, post, roles }: AccountHolder,
  state: AccountState | undefined,
  { departments }: Settings,
  open: number,
): AccountRow {
  const of = departments.find((one) => one.id === department);
  return {
    id,
    account,
    name,
    department: of ? { name: of.name_zh, nameEn: of.name_en } : null,
    post,
    roles,
    password: state?.password ?? 'badge',
    locked: orNull(state?.lockedUntil),
    closed: orNull(state?.closedAt),
    lastSignIn: orNull(state?.signedInAt),
    sessions: open,
  };
}

const sessionOf = ({ id, begunAt, seenAt, browser }: OpenSession, open: boolean, own: boolean): SessionRow => ({
  id,
  begunAt: iso(begunAt),
  seenAt: iso(seenAt),
  browser,
  open,
  own,
});

const orNull = (at: number | null | undefined): string | null => (typeof at === 'number' ? iso(at) : null);
