import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { AnyView, Place, ScreenToServer, ServerToScreen } from '../shared/live.ts';
import type { Instant } from '../shared/words.ts';
import { mayWatch, type Recognise, type Who } from './auth/only.ts';
import { isOwnPage } from './auth/own-page.ts';
import type { Settings } from './domain/settings.ts';
import type { FrontDesk } from './front-desk.ts';

type Data = { who: Who; token: string | null; cookies: string | undefined; places: Set<Place> };
type LiveServer = Server<ScreenToServer, ServerToScreen, Record<string, never>, Data>;
type Screen = Socket<ScreenToServer, ServerToScreen, Record<string, never>, Data>;
type Needs = {
  http: HttpServer;
  desk: FrontDesk;
  settings: () => Settings;
  /** What there is to see at a place; null where there is nothing. */
  look: (place: Place) => AnyView | null | Promise<AnyView | null>;
  recognise: Recognise;
  /** The hall's own address. */
  url: () => string;
  oops: (fault: unknown) => void;
};

const QUIET = 50; // milliseconds: a place that has been quiet is shown at once, then at most this often

/** Shows every screen the places it watches: once on arrival, and again after each change. */
export function live({ http, desk, settings, look, recognise, url, oops }: Needs) {
  const io: LiveServer = new Server(http, {
    serveClient: false,
    pingInterval: 10_000,
    pingTimeout: 15_000,
    maxHttpBufferSize: 20_000,
    connectTimeout: 10_000,
    allowRequest: (req, done) => done(null, isOwnPage(req.headers, url())), // another site's page would look with the eyes of whoever has it open
  });
  const shown = new Map<string, string>(); // what a phone was shown last, so that thousands of them hear only what changes for them
  const pushed = new Map<string, number>(); // views that were sent, by kind of place
  let last: Instant = 0;
  let timer: NodeJS.Timeout | null = null;

  io.on('connection', (screen) => {
    const token: unknown = screen.handshake.auth?.token;
    screen.data.token = typeof token === 'string' ? token : null;
    screen.data.cookies = screen.handshake.headers.cookie;
    screen.data.who = recognise(screen.data.token, screen.data.cookies);
    screen.data.places = new Set();

    if (screen.data.who.device) void screen.join(`device/${screen.data.who.device.id}`);
    const isTooMuch = measure();
    screen.use((_words, next) => (isTooMuch() ? void screen.disconnect(true) : next()));
    screen.on('watch', (place: unknown, first: unknown) => {
      if (typeof first !== 'function') return; // types end at the wire
      watch(screen, place, first as Parameters<ScreenToServer['watch']>[1]).catch((fault) => {
        oops(atPlace(isPlace(place) ? place : null, fault));
        first({ refusal: 'not-saved' });
      });
    });
    screen.on('leave', (place: unknown) => {
      if (!isPlace(place)) return;
      screen.data.places.delete(place);
      void screen.leave(place);
    });
  });

  async function watch(screen: Screen, place: unknown, first: Parameters<ScreenToServer['watch']>[1]): Promise<void> {
    if (!isPlace(place)) return first({ refusal: 'unknown-place' });
    if (!mayWatch(screen.data.who, place, desk.hall, settings())) {
      return first({ refusal: screen.data.who.id === null ? 'not-signed-in' : 'not-allowed' });
    }
    const { places } = screen.data;
    if (places.size >= PLACES_AT_ONCE && !places.has(place)) return first({ refusal: 'too-many-requests' });
    places.add(place); // before anything is waited for: a hundred may be asked for at once
    const view = await look(place);
    if (!view) {
      places.delete(place);
      return first({ refusal: nothingAt(place) });
    }
    await screen.join(place);
    if (place.startsWith('ticket/') && !shown.has(place)) shown.set(place, gist(view));
    first(view);
  }

  function push(): void {
    timer = null;
    last = performance.now();
    letDeafOnesGo();
    for (const room of io.of('/').adapter.rooms.keys()) {
      if (!isPlace(room)) continue;
      if (room.startsWith('window/')) sendAwayStrangers(room);
      const view = look(room);
      if (view instanceof Promise) view.then((seen) => show(room, seen)).catch((fault) => oops(atPlace(room, fault)));
      else show(room, view);
    }
    for (const room of shown.keys()) if (!io.of('/').adapter.rooms.has(room)) shown.delete(room);
  }

  function show(room: Place, view: AnyView | null): void {
    if (!view) return;
    if (room.startsWith('ticket/')) {
      const said = gist(view);
      if (shown.get(room) === said) return;
      shown.set(room, said);
    }
    pushed.set(kindOf(room), (pushed.get(kindOf(room)) ?? 0) + (io.of('/').adapter.rooms.get(room)?.size ?? 0));
    io.to(room).emit('view', room, view);
  }

  /** Who answers but never reads would have all that they were not told kept for them. Who was only slow comes back, and sees what is so then. */
  function letDeafOnesGo(): void {
    for (const { conn } of io.of('/').sockets.values()) {
      const { writeBuffer } = conn as unknown as { writeBuffer: readonly unknown[] }; // what is still to be sent; the types keep it to themselves
      if (writeBuffer.length > UNREAD) conn.close(true);
    }
  }

  /** Whoever was put at a window and is no longer there looks at it no longer. */
  function sendAwayStrangers(room: Place): void {
    for (const id of io.of('/').adapter.rooms.get(room) ?? []) {
      const screen = io.of('/').sockets.get(id);
      if (screen && !mayWatch(screen.data.who, room, desk.hall, settings())) void screen.leave(room);
    }
  }

  function soon(): void {
    if (timer) return;
    // Never within the change itself: whoever asked is answered before thousands of phones are told.
    timer = setTimeout(push, Math.max(0, last + QUIET - performance.now()));
  }

  desk.hear(soon);

  const dropWhere = (gone: (who: Who) => boolean) => {
    for (const screen of io.of('/').sockets.values()) if (gone(screen.data.who)) screen.disconnect(true);
  };
  return {
    io,
    /** Shows again what the passing of time or new settings have changed. */
    refresh: soon,
    /** Shows one place again: something of it was still being reckoned. */
    async again(place: Place): Promise<void> {
      if (io.of('/').adapter.rooms.has(place)) show(place, await look(place));
    },
    /** There is something for a device with its next heartbeat. */
    nudge: (id: string) => void io.to(`device/${id}`).emit('beat'),
    /** Whether this person has a screen that looks at the place. */
    isWatched: (place: Place, by: string): boolean =>
      [...(io.of('/').adapter.rooms.get(place) ?? [])].some((id) => io.of('/').sockets.get(id)?.data.who.id === by),
    /** How many screens look at the hall. */
    screens: () => io.of('/').sockets.size,
    /** How many look at each kind of place. */
    watching(): ReadonlyMap<string, number> {
      const kinds = new Map<string, number>(KINDS.map((kind) => [kind, 0]));
      for (const [room, screens] of io.of('/').adapter.rooms)
        if (isPlace(room)) kinds.set(kindOf(room), (kinds.get(kindOf(room)) ?? 0) + screens.size);
      return kinds;
    },
    /** How many views were sent after a change to each kind of place. */
    pushed: pushed as ReadonlyMap<string, number>,
    /** Other settings may have given somebody other roles: whoever may no longer look is sent away, and comes back as who they are now. */
    recogniseAnew(): void {
      for (const screen of io.of('/').sockets.values()) {
        const { roles } = recognise(screen.data.token, screen.data.cookies);
        if (roles.join() !== screen.data.who.roles.join()) screen.disconnect(true);
      }
    },
    /** Sends away whoever is of this kind. */
    endWhere: dropWhere,
    /** The sessions that have a page open, by their secrets. */
    sessions: (): ReadonlySet<string> => new Set([...io.of('/').sockets.values()].flatMap(({ data }) => data.who.session ?? [])),
    endSession: (secret: string) => dropWhere(({ session }) => session === secret),
    endDevice: (id: string) => dropWhere(({ device }) => device?.id === id),
    async close(): Promise<void> {
      if (timer) clearTimeout(timer);
      await io.close();
    },
  };
}
export type Live = ReturnType<typeof live>;

/** What a view says, as short as it can be kept for thousands of phones; its seq and its time say nothing. */
function gist(view: AnyView): string {
  const said: unknown[] = [];
  for (const [key, value] of Object.entries(view)) {
    if (key === 'seq' || key === 'at') continue;
    said.push(SHARED.has(key) && value !== null && typeof value === 'object' ? nameOf(value) : value);
  }
  return JSON.stringify(said);
}

/** Parts that are one and the same object for every phone as long as they say the same. */
const SHARED = new Set(['hall', 'queueName', 'zone', 'windows']);
const names = new WeakMap<object, number>();
let named = 0;
function nameOf(part: object): number {
  let name = names.get(part);
  if (name === undefined) {
    named += 1;
    name = named;
    names.set(part, name);
  }
  return name;
}

const MINUTE_OF_WORDS = 3_000; // five times the requests that anybody may make; a screen says two or three words in an hour
const UNREAD = 300; // views that wait for one screen: ten seconds of the busiest hall, or a moment of a wall of windows
const PLACES_AT_ONCE = 300; // every window of the largest hall, and more

/** Whether the one who speaks has said more within this minute than any screen has to say. */
function measure(): () => boolean {
  let [since, said] = [performance.now(), 0];
  return () => {
    if (performance.now() - since > 60_000) [since, said] = [performance.now(), 0];
    said += 1;
    return said > MINUTE_OF_WORDS;
  };
}

type KindOfPlace<P extends Place> = P extends `${infer Kind}/${string}` ? Kind : P;
const NO = '\\d{2}';
/** Every place there is, by its first word: what may stand behind it. */
export const PLACES: Readonly<Record<KindOfPlace<Place>, string>> = {
  board: '(/[A-Z])?',
  kiosk: '',
  desk: '',
  office: '',
  window: `/${NO}`,
  sign: `/${NO}`,
  pad: `/${NO}`,
  ticket: '/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
};
const PLACE = new RegExp(
  `^(${Object.entries(PLACES)
    .map(([kind, rest]) => kind + rest)
    .join('|')})$`,
);
const isPlace = (name: unknown): name is Place => typeof name === 'string' && PLACE.test(name);

const KINDS = ['board', 'kiosk', 'desk', 'office', 'window', 'sign', 'pad', 'ticket'];
/** What kind of place it is, and not whose. */
const kindOf = (place: Place): string => place.replace(/\/.*$/, '');

const atPlace = (place: Place | null, fault: unknown): Error =>
  new Error(`what is to be seen at ${place === null ? 'an unknown place' : kindOf(place)} cannot be told`, { cause: fault });

const nothingAt = (place: Place) =>
  place.startsWith('ticket/') ? 'unknown-ticket' : place.startsWith('board') ? 'unknown-place' : 'unknown-window';
