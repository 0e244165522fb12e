import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { PushRequest } from '../../../shared/requests.ts';
import type { Instant, TicketId } from '../../../shared/words.ts';
import { ticketIn } from '../../domain/queue/state.ts';
import { ticketPlace, ticketView } from '../../domain/queue/views.ts';
import type { Settings } from '../../domain/settings.ts';
import type { FrontDesk } from '../../front-desk.ts';
import { pushTable, type Subscription } from '../../store/pushes.ts';
import type { Tables } from '../../store/tables.ts';
import { dueOf, NEAR } from './due.ts';
import { mayReach } from './endpoint.ts';
import { messageOf } from './message.ts';
import { newKeys, type Posted, post } from './post.ts';

type Needs = {
  db: Kysely<Tables>;
  hallId: string;
  desk: FrontDesk;
  settings: () => Settings;
  now: () => Instant;
  /** Lets messages go to this machine and its network too: for trials. */
  local: boolean;
  oops: (fault: unknown) => void;
};
export type Pushes = Awaited<ReturnType<typeof openPushes>>;

const QUIET = 100; // milliseconds: the errands of a busy moment are run together
const WAITS = [1_000, 5_000, 20_000]; // milliseconds before a message is tried again; then it is too late for it
const PHONES = 4; // that may follow one ticket: the oldest gives way

/** Messages to phones: 'three ahead' and 'called', each once. Sent after the commit, so that no command ever waits for one. */
export async function openPushes({ db, hallId, desk, settings, now, local, oops }: Needs) {
  const table = pushTable(db, hallId);
  const keys = await table.keys(newKeys());
  const phones = new Map<string, Subscription>();
  const nameOf = ({ ticket, endpoint }: Pick<Subscription, 'ticket' | 'endpoint'>) => `${ticket} ${endpoint}`;
  const leaving = new AbortController();
  setMaxListeners(0, leaving.signal);
  const underWay = new Set<Promise<void>>();

  for (const one of await table.all()) {
    if (one.told === 'called')
      await table.forget(one); // it was begun before this start, and is not begun again
    else phones.set(nameOf(one), one);
  }

  async function forget(one: Pick<Subscription, 'ticket' | 'endpoint'>): Promise<void> {
    phones.delete(nameOf(one));
    await table.forget(one);
  }

  const lookAt = (id: TicketId) => {
    const { hall } = desk;
    const ticket = ticketIn(hall.queue, id);
    return ticket ? { ticket, view: () => ticketView(hall, settings(), ticket, now()) } : null;
  };

  /** Everybody's errand at this moment. */
  async function round(): Promise<void> {
    for (const one of [...phones.values()]) {
      const seen = lookAt(one.ticket);
      const due = dueOf(one.told, seen?.ticket.status ?? null, () => seen?.view().ahead ?? null);
      if (due === null) continue;
      if (due === 'over' || !seen) await forget(one);
      else {
        phones.set(nameOf(one), { ...one, told: due });
        const place = ticketPlace(desk.hall, settings(), seen.view(), seen.ticket, now());
        if (await table.claim(one, due)) run(tell(one, due, messageOf(due, place, one.lang)));
      }
    }
  }

  async function tell(to: Subscription, what: 'near' | 'called', message: ReturnType<typeof messageOf>): Promise<void> {
    const { url } = settings();
    const sender = url.startsWith('https://') && !url.includes('localhost') ? url : 'mailto:hall@example.invalid';
    let posted: Posted = 'later';
    for (const wait of [0, ...WAITS]) {
      const holds = () => what === 'called' || phones.get(nameOf(to))?.told === 'near';
      if (!(await pause(wait, leaving.signal)) || !holds()) return;
      posted = await post(to, message, { keys, sender, local, signal: leaving.signal });
      if (posted !== 'later') break;
    }
    if (!leaving.signal.aborted && (what === 'called' || posted === 'gone')) await forget(to);
  }

  function run(errand: Promise<void>): void {
    const ended = errand.catch(oops).finally(() => underWay.delete(ended));
    underWay.add(ended);
  }

  let again = false;
  let looking = false;
  async function look(): Promise<void> {
    while (again && (await pause(QUIET, leaving.signal))) {
      again = false;
      await round();
    }
  }
  function soon(): void {
    again = true;
    if (looking || leaving.signal.aborted || phones.size === 0) return;
    looking = true;
    run(
      look().finally(() => {
        looking = false;
      }),
    );
  }
  desk.hear(({ decidedHere }) => {
    if (decidedHere) soon(); // the errands of another server are its own
  });
  soon(); // what was decided just before a stop

  return {
    /** The hall's public key, which a browser wants before it gives an address. */
    key: keys.publicKey,
    mayReach: (endpoint: string) => mayReach(endpoint, local),
    /** A phone asks to be told. Whoever asks with three ahead or fewer reads that on the page, and is told of the call alone. */
    async follow(ticket: TicketId, { endpoint, keys: { p256dh, auth }, lang }: PushRequest): Promise<void> {
      const known = phones.get(nameOf({ ticket, endpoint }));
      const near = (lookAt(ticket)?.view().ahead ?? NEAR + 1) <= NEAR;
      const one: Subscription = { ticket, endpoint, p256dh, auth, lang, told: known?.told ?? (near ? 'near' : 'none') };
      const others = [...phones.values()].filter((other) => other.ticket === ticket && other.endpoint !== endpoint);
      for (const oldest of others.slice(0, Math.max(0, others.length - PHONES + 1))) await forget(oldest);
      await table.keep(one);
      phones.set(nameOf(one), one);
      soon();
    },
    /** It is told no more; without an address, nobody is who follows the ticket. */
    async leave(ticket: TicketId, endpoint: string | null): Promise<void> {
      for (const one of [...phones.values()])
        if (one.ticket === ticket && (endpoint === null || one.endpoint === endpoint)) await forget(one);
    },
    /** What the passing of time has ended. */
    look: soon,
    async close(): Promise<void> {
      leaving.abort();
      await Promise.all(underWay);
    },
  };
}

/** False if there is no time left: the hall is being shut. */
const pause = (ms: number, signal: AbortSignal): Promise<boolean> => setTimeout(ms, true, { signal }).catch(() => false);
