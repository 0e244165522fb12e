import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Voice } from '../../server/devices/voice/voice.ts';
import { openHall as open } from '../../server/hall.ts';
import type { Bounds } from '../../server/http/bounds.ts';
import { faultsTo } from '../../server/log.ts';
import type { Journal } from '../../server/store/journal.ts';
import { migrate } from '../../server/store/migrate.ts';
import { foldIn, openSqlite } from '../../server/store/open-sqlite.ts';
import type { AnyView } from '../../shared/live.ts';
import type { TicketPlaceView, WindowView } from '../../shared/views.ts';
import { at, SAMPLE } from './hall.ts';
import { type Changes, sampleWith } from './sample-with.ts';

export type Said<T = Record<string, unknown>> = { status: number; type: string; body: T; headers: Headers };
/** With changes to the sample, written into the hall's own documents before it opens. */
type Wish = Changes & {
  /** The hall's clock when it opens; it stands still until the test moves it. */
  clock?: string;
  day?: string;
  /** The hall's clock goes on with the machine's. */
  running?: boolean;
  folder?: string;
  /** A trial hall without a set clock: open at all hours. */
  alwaysOpen?: boolean;
  screens?: string | null;
  /** Messages to phones may go to this machine. */
  pushLocal?: boolean;
  journal?: (own: Journal) => Journal;
  voice?: Voice;
  /** How long a request may take to come, and how many lines may be open. */
  bounds?: Bounds;
  /** The folder of the printing font. */
  font?: string;
  /** Where lines and faults are written as the running server writes them. */
  log?: Logger;
  /** Leave the folder and the hall to the caller. */
  keep?: boolean;
};

/** A password costs next to nothing here: what is tried is who may sign in, not how long a thief would need. */
const LITTLE = { timeCost: 1, memoryCost: 64 };

let made: Promise<string> | undefined;
/** An empty database with all its tables, made once by this worker as the hall makes its own: halls begin with a copy. */
async function emptyDatabase(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'hall.db');
  const db = openSqlite(path);
  await migrate(db);
  await foldIn(db);
  await db.destroy();
  return path;
}

/** A whole hall on a free port: real documents, real SQLite in a folder of its own, real HTTP and sockets. Only time stands still. */
export async function openHall(wish: Wish = {}) {
  const folder = wish.folder ?? mkdtempSync(join(tmpdir(), 'paihao-'));
  const documents = join(folder, 'settings');
  if (!existsSync(documents)) sampleWith(documents, wish);
  const faults: unknown[] = [];
  let time = at(wish.clock ?? '09:00', wish.day);
  let machineAhead = 0;
  const opened = Date.now();
  const now = () => (wish.running ? time + Date.now() - opened : time);
  made ??= emptyDatabase();
  if (!existsSync(join(folder, 'hall.db'))) copyFileSync(await made, join(folder, 'hall.db'));
  const db = openSqlite(join(folder, 'hall.db'));
  let url = '';
  const hall = await open({
    db,
    documents,
    sample: SAMPLE,
    screens: wish.screens ?? null,
    clock: { now, set: !wish.alwaysOpen, pace: 1 },
    machineNow: () => Date.now() + machineAhead,
    tls: null,
    url: () => url,
    voice: wish.voice ?? null,
    oops(fault, where) {
      faults.push(fault);
      if (wish.log) faultsTo(wish.log)(fault, where);
    },
    ...(wish.log ? { log: wish.log } : {}),
    pushLocal: wish.pushLocal ?? false,
    passwordWork: LITTLE,
    ...(wish.journal ? { journal: wish.journal } : {}),
    ...(wish.bounds ? { bounds: wish.bounds } : {}),
    ...(wish.font === undefined ? {} : { font: wish.font }),
  });
  await new Promise<void>((done) => {
    hall.http.listen(0, '127.0.0.1', done);
  });
  url = `http://127.0.0.1:${(hall.http.address() as AddressInfo).port}`;
  await hall.firstAdminPassword('admin-password');
  const lines: Socket[] = [];
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    for (const line of lines) line.close();
    await hall.close();
  };
  if (!wish.keep) {
    onTestFinished(async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  async function ask<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Said<T>> {
    const res = await fetch(`${url}${/^\/(api|t|m|n|p|pictures|healthz|readyz|metrics)(\/|$|\?)/.test(path) ? path : `/api${path}`}`, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await res.text();
    const type = res.headers.get('content-type') ?? '';
    return { status: res.status, type, body: (type.includes('json') ? JSON.parse(text) : text) as T, headers: res.headers };
  }

  /** Somebody signed in: asks with their cookie. */
  async function signIn(account: string, password = account) {
    const said = await ask('POST', '/sessions', { account, password });
    if (said.status !== 201) throw new Error(`${account} could not sign in: ${JSON.stringify(said.body)}`);
    const cookie = (said.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const by = { cookie };
    return {
      cookie,
      ask: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => ask<T>(method, path, body, by),
      /** Something done at a window. */
      at: (no: string, what: string, body: unknown = {}) =>
        ask<WindowView & { refusal?: string }>('POST', `/windows/${no}/${what}`, body, by),
      see: (no: string) => ask<WindowView>('GET', `/windows/${no}`, undefined, by),
      screen: (place: string) => screen(place, { headers: by }),
    };
  }

  /** A clerk who has opened a window: YL-1003 sits at 02 in the sample hall. */
  async function clerkAt(no: string, post: 'post_a' | 'post_b' = 'post_a') {
    const { windowOf, staffOf } = hall.settings();
    const badge = staffOf.get(windowOf.get(no)?.[post] ?? '')?.badge_no ?? '';
    const clerk = await signIn(badge);
    const opened = await clerk.at(no, 'open');
    if (opened.status !== 200) throw new Error(`window ${no} could not be opened: ${JSON.stringify(opened.body)}`);
    return {
      ...clerk,
      no,
      do: (what: string, body: unknown = {}) => clerk.at(no, what, body),
      next: (leaving: string | null = null) => clerk.at(no, 'call-next', { leaving }),
    };
  }

  let kioskToken: Promise<string> | undefined;
  const token = () => {
    kioskToken ??= signIn('admin', 'admin-password')
      .then((admin) => admin.ask<{ token: string }>('POST', '/devices', { kind: 'kiosk', name: '一号取号机' }))
      .then(({ body }) => body.token);
    return kioskToken;
  };

  async function takeNumber(
    queue = 'A',
    more: object = {},
    id: string = randomUUID(),
  ): Promise<Said<TicketPlaceView & { refusal?: string; number: string }>> {
    return ask('PUT', `/tickets/${id}`, { queue, ...more }, { authorization: `Bearer ${await token()}` });
  }

  /** A second pair of eyes: everything that a screen at `place` is shown, in order. */
  function screen(place: string, by: { token?: string; headers?: Record<string, string> } = {}) {
    const views: AnyView[] = [];
    const line = io(url, {
      transports: ['websocket'],
      forceNew: true,
      auth: by.token ? { token: by.token } : {},
      extraHeaders: by.headers ?? {},
    });
    lines.push(line);
    line.on('view', (from: string, view: AnyView) => {
      if (from === place) views.push(view);
    });
    const first = new Promise<AnyView & { refusal?: string }>((done) => {
      line.on('connect', () =>
        line.emit('watch', place, (view: AnyView & { refusal?: string }) => {
          if (!('refusal' in view)) views.push(view);
          done(view);
        }),
      );
    });
    return { views, first, line, latest: () => views.at(-1) };
  }

  return {
    url,
    folder,
    db,
    faults,
    desk: hall.desk,
    settings: hall.settings,
    hall,
    ask,
    signIn,
    clerkAt,
    takeNumber,
    token,
    screen,
    close,
    /** Moves the hall's clock; nothing else moves it. */
    setClock(clock: string, day?: string) {
      time = at(clock, day ?? wish.day);
    },
    /** The same by an instant: for whoever reckons with those. */
    setMoment(instant: number) {
      time = instant;
    },
    /** The machine's own clock goes on, the hall's stands still. */
    machineWaits(seconds: number) {
      machineAhead += seconds * 1000;
    },
    wait(seconds: number) {
      time += seconds * 1000;
    },
    /** The passing of time asks what is due. */
    tick: () => hall.desk.ask({ about: 'time', type: 'tick' }),
  };
}
export type OpenHall = Awaited<ReturnType<typeof openHall>>;
