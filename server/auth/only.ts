import type { RequestHandler, Response } from 'express';
import type { Place } from '../../shared/live.ts';
import type { Role } from '../../shared/words.ts';
import { windowIn } from '../domain/queue/state.ts';
import type { Settings } from '../domain/settings.ts';
import type { HallState } from '../domain/state.ts';
import { refused } from '../http/answer.ts';
import type { Accounts } from './accounts.ts';
import type { Device, Devices } from './devices.ts';
import type { Sessions } from './sessions.ts';

/** Who is asking: nobody in particular, a device of the hall, or a person who has signed in. */
export type Who = {
  readonly id: string | null;
  readonly roles: readonly Role[];
  readonly device: Device | null;
  /** The session's secret, so that it can be ended. */
  readonly session: string | null;
  /** They have locked it: it opens nothing until they are back. */
  readonly locked: boolean;
};
export const nobody: Who = { id: null, roles: [], device: null, session: null, locked: false };

export const whoIs = (res: Response): Who => res.locals.who ?? nobody;
export const COOKIE = 'paihao';

/** Reads a token or a cookie; what opens nothing is nobody's. */
export function recognise({ accounts, sessions, devices }: { accounts: Accounts; sessions: Sessions; devices: Devices }) {
  return (token: string | null, cookies: string | undefined): Who => {
    const device = token ? devices.whose(token) : null;
    if (device) return { id: device.id, roles: [], device, session: null, locked: false };
    const secret = /(?:^|;\s*)paihao=([\w-]+)/.exec(cookies ?? '')?.[1];
    const staff = secret ? sessions.whose(secret) : null;
    const person = staff ? accounts.person(staff) : null;
    return person && secret
      ? { id: person.id, roles: person.roles, device: null, session: secret, locked: sessions.isLocked(secret) }
      : nobody;
  };
}
export type Recognise = ReturnType<typeof recognise>;

/** Lets in whoever fits. Whether it is *their* window is a rule, and decide's business. */
const when =
  (fits: (who: Who) => boolean): RequestHandler =>
  (_req, res, next) => {
    const who = whoIs(res);
    if (who.id === null) refused(res, { refusal: 'not-signed-in' });
    else if (who.locked) refused(res, { refusal: 'not-allowed', locked: true });
    else if (!fits(who)) refused(res, { refusal: 'not-allowed' });
    else next();
  };

/** Also whoever has locked their screen: to be told so, to unlock it, or to leave. */
export const signedInOrLocked: RequestHandler = (_req, res, next) => {
  const { id, device } = whoIs(res);
  if (id === null) refused(res, { refusal: 'not-signed-in' });
  else if (device !== null) refused(res, { refusal: 'not-allowed' });
  else next();
};

export const only = (...roles: Role[]): RequestHandler => when((who) => roles.some((role) => who.roles.includes(role)));
export const signedIn: RequestHandler = when(({ device }) => device === null);
/** Who may take a number for a citizen: a kiosk, or a guide (CONTRACT, Requests). */
export const kioskOrGuide: RequestHandler = when(({ device, roles }) => device?.kind === 'kiosk' || roles.includes('guide'));

export const kioskOnly: RequestHandler = when(({ device }) => device?.kind === 'kiosk');

/** Who may call for help: a kiosk, a pad, anybody of the staff (CONTRACT, Requests). */
export const kioskPadOrStaff: RequestHandler = when(({ device }) => device === null || device.kind !== 'display');
/** Every device of the hall, and everybody of the staff. */
export const known: RequestHandler = when(() => true);
export const anyDevice: RequestHandler = when(({ device }) => device !== null);

/** A window is looked at by whoever sits there or may sit there, and by supervisors. */
export function mayLookAt({ id, roles }: Who, no: string, hall: HallState, { windowOf }: Settings): boolean {
  const window = windowOf.get(no);
  return roles.includes('supervisor') || (id !== null && [window?.post_a, window?.post_b, windowIn(hall.queue, no).clerk].includes(id));
}

/** The board hangs on the wall, a ticket's id is its own secret; a window is its clerk's and the supervisor's. */
export function mayWatch(who: Who, place: Place, hall: HallState, settings: Settings): boolean {
  if (place === 'kiosk') return who.device?.kind === 'kiosk';
  if (place === 'desk') return ['guide', 'supervisor'].some((role) => who.roles.includes(role as Role));
  if (place === 'office') return ['supervisor', 'leader', 'director', 'admin'].some((role) => who.roles.includes(role as Role));
  if (place.startsWith('pad/')) return who.device?.kind === 'pad' && who.device.window === place.slice('pad/'.length);
  return place.startsWith('window/') ? mayLookAt(who, place.slice('window/'.length), hall, settings) : true;
}
