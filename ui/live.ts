import { io, type Socket } from 'socket.io-client';
import type { Place, ScreenToServer, ServerToScreen, ViewOf } from '../shared/live.ts';
import type { Refusal } from '../shared/words.ts';
import { waitBefore } from './ladder.ts';

export type Line = Socket<ServerToScreen, ScreenToServer>;
type Watcher<P extends Place> = {
  show: (view: ViewOf<P>) => void;
  refused?: (why: Refusal) => void;
  /** The line is broken: what is shown is of then, not of now. */
  lost: () => void;
};

let shared: Line | undefined;

/**
 * The one line of this screen. A device says its token; a signed-in person is known by the cookie. The server asks every ten
 * seconds and the screen answers; after 25 seconds of silence each end takes the line for broken, also when no cable said so.
 */
export function line(token?: string | null): Line {
  if (shared) return shared;
  shared = io({
    transports: ['websocket', 'polling'], // long-polling carries the same views where websockets are blocked
    tryAllTransports: true, // without this the first one that fails is the last one tried
    auth: token ? { token } : {},
    reconnection: false, // by our own steps, for ever
    timeout: 10_000,
  });
  comeBack(shared);
  return shared;
}

/** Connects again and again after a break. Whoever was sent away (signed out, taken off the list) comes back as who they are now. */
function comeBack(own: Line): void {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => own.connect(), waitBefore(tries, Math.random()));
    tries += 1;
  };
  own.on('connect', () => {
    clearTimeout(timer);
    tries = 0;
  });
  own.on('connect_error', later);
  own.on('disconnect', (why) => {
    if (why !== 'io client disconnect') later(); // else somebody is taking it up again already
  });
}

/** Keeps a screen looking at a place for as long as it lives, through every broken connection. */
export function watch<P extends Place>(place: P, { show, refused, lost }: Watcher<P>, on: Line = line()): () => void {
  let seq = -1;
  const take = (view: ViewOf<P>) => {
    if (view.seq < seq) return; // an older view that was overtaken on its way
    seq = view.seq;
    show(view);
  };
  const arrive = () => {
    seq = -1; // a server that was set up anew counts from the beginning
    on.emit('watch', place, (view) => ('refusal' in view ? refused?.(view) : take(view as ViewOf<P>)));
  };
  const see = (from: Place, view: unknown) => {
    if (from === place) take(view as ViewOf<P>);
  };
  on.on('connect', arrive).on('view', see).on('disconnect', lost).on('connect_error', lost);
  if (on.connected) arrive();
  return () => {
    on.off('connect', arrive).off('view', see).off('disconnect', lost).off('connect_error', lost);
    on.emit('leave', place);
  };
}

/** Drops the line and takes it up again: after signing in or out, when the server has to look anew at who this is. */
export function reconnect(): void {
  shared?.disconnect().connect();
}
