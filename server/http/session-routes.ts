import { type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { NothingRequest, PasswordRequest, SessionRequest, UnlockRequest } from '../../shared/requests.ts';
import type { SessionView } from '../../shared/views.ts';
import type { Instant, StaffId } from '../../shared/words.ts';
import type { Accounts } from '../auth/accounts.ts';
import { browserOf } from '../auth/browser-of.ts';
import { COOKIE, signedIn, signedInOrLocked, whoIs } from '../auth/only.ts';
import { SESSION_FOR, type Sessions } from '../auth/sessions.ts';
import { windowIn } from '../domain/queue/state.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';

type Needs = {
  accounts: Accounts;
  sessions: Sessions;
  desk: FrontDesk;
  settings: () => Settings;
  secure: boolean;
  ended: (secret: string) => void;
  /** Sessions were ended that may have pages open. */
  endedMany: () => void;
  /** The machine's clock: sessions go by it. */
  machineNow: () => Instant;
};

/** Wrong passwords a minute and address, whatever the names: no limit may be lower, and each costs the server work. */
const GUESSES = 600;
const guesses = () =>
  rateLimit({
    windowMs: 60_000,
    limit: GUESSES,
    requestWasSuccessful: (_req, res) => res.statusCode !== 401,
    skipSuccessfulRequests: true,
    keyGenerator: (req) => req.socket.remoteAddress ?? '',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { keyGeneratorIpFallback: false },
    handler: (_req, res) => refused(res, { refusal: 'too-many-requests' }),
  });

/** Signing in and out. */
export function sessionRoutes({ accounts, sessions, desk, settings, secure, ended, endedMany, machineNow }: Needs): Router {
  const routes = Router();
  const cookie = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const;

  const leave = async (res: Response): Promise<void> => {
    const { session } = whoIs(res);
    if (session === null) return;
    await sessions.end(session);
    ended(session);
  };

  const noteChanged = (id: StaffId) =>
    desk.ask({ about: 'accounts', type: 'noteAccount', by: id, account: id, deed: { type: 'PasswordChanged' } });

  routes.post('/sessions', guesses(), async (req, res) => {
    const { account, password, newPassword } = SessionRequest.parse(req.body);
    const who = await accounts.signIn(account, password, newPassword);
    if ('refusal' in who) {
      if ('retryAfter' in who && who.retryAfter !== undefined) res.set('Retry-After', String(who.retryAfter));
      return refused(res, who);
    }
    await leave(res); // whoever sat here before is gone
    res.cookie(COOKIE, await sessions.begin(who.id, browserOf(req.get('user-agent'))), { ...cookie, maxAge: SESSION_FOR });
    await accounts.signedIn(who.id, machineNow());
    if (newPassword !== undefined) await noteChanged(who.id);
    res.status(201).json({ staff: { id: who.id, name: who.name, roles: who.roles } });
  });

  routes.get('/sessions/current', signedInOrLocked, (_req, res) => {
    const { id, roles, locked } = whoIs(res);
    const person = accounts.person(id ?? '');
    const view: SessionView = {
      staff: { id: id ?? '', name: person?.name ?? '', roles },
      locked,
      windows: settings()
        .windows.filter(({ post_a, post_b }) => post_a === id || post_b === id)
        .map(({ no, name_zh, name_en, post_a }) => {
          const { status, clerk } = windowIn(desk.hall.queue, no);
          const clerkName = clerk === null ? null : (settings().staffOf.get(clerk)?.name ?? clerk);
          return {
            window: no,
            name: name_zh,
            nameEn: name_en,
            post: post_a === id ? ('A' as const) : ('B' as const),
            status,
            clerk,
            clerkName,
          };
        }),
    };
    res.json(view);
  });

  routes.post('/sessions/current/lock', signedInOrLocked, async (req, res) => {
    NothingRequest.parse(req.body);
    const { session } = whoIs(res);
    if (session !== null) await sessions.lock(session, true);
    res.status(204).end();
  });

  routes.post('/sessions/current/unlock', signedInOrLocked, async (req, res) => {
    const { password } = UnlockRequest.parse(req.body);
    const { id, session } = whoIs(res);
    const account = accounts.accountOf(id ?? '');
    const who = account === null ? { refusal: 'not-signed-in' as const } : await accounts.signIn(account, password);
    if ('refusal' in who) {
      if ('retryAfter' in who && who.retryAfter !== undefined) res.set('Retry-After', String(who.retryAfter));
      return refused(res, who);
    }
    if (session !== null) await sessions.lock(session, false);
    res.status(204).end();
  });

  /** Whoever knows the old one has it changed everywhere: their other sessions end. */
  routes.post('/sessions/current/password', signedIn, async (req, res) => {
    const { password, newPassword } = PasswordRequest.parse(req.body);
    const { id, session } = whoIs(res);
    const account = accounts.accountOf(id ?? '') ?? '';
    const who = await accounts.signIn(account, password, newPassword);
    if ('refusal' in who) {
      if ('retryAfter' in who && who.retryAfter !== undefined) res.set('Retry-After', String(who.retryAfter));
      return refused(res, who.refusal === 'not-signed-in' ? { refusal: 'not-allowed' } : who); // they are signed in: it is the password that is wrong
    }
    await sessions.endOf(who.id, session);
    endedMany();
    await noteChanged(who.id);
    res.status(204).end();
  });

  routes.delete('/sessions/current', signedInOrLocked, async (_req, res) => {
    await leave(res);
    res.clearCookie(COOKIE, cookie).status(204).end();
  });

  return routes;
}
