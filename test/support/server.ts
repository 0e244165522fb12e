import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TicketView, WindowView } from '../../shared/views.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'server', 'main.js');

export type Run = { code: number | null; out: string; err: string };

/** Runs the built server until it ends by itself, or one of its tasks; `preload`: a module that is there before its own code. */
export async function runToEnd(env: Record<string, string>, task: readonly string[] = [], preload?: string): Promise<Run> {
  const { child, said } = launch(env, task, preload);
  const code = await new Promise<number | null>((done) => {
    child.once('exit', done);
  });
  return { code, ...said() };
}

function launch(env: Record<string, string>, task: readonly string[] = [], preload?: string) {
  if (!existsSync(MAIN)) throw new Error('the server has not been built: npm test builds it, or run npm run build');
  const child = spawn(process.execPath, [...(preload ? ['--import', preload] : []), MAIN, ...task], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  return { child, said: () => ({ out, err }) };
}

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      probe.close(() => done(port));
    });
  });

export function newFolder(name = 'server'): string {
  const folder = mkdtempSync(join(tmpdir(), `paihao-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The built server as it runs in a hall: its own process, its own data folder, on one port that it keeps over restarts. */
export async function startServer(env: Record<string, string> = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = { HALL_DATA: newFolder(), HALL_ADMIN_PASSWORD: 'admin-password', ...env, PORT: String(port) };
  let child: ChildProcess | null = null;
  let leaving: ChildProcess | null = null;
  let said = () => ({ out: '', err: '' });

  async function start(more: Record<string, string> = {}): Promise<void> {
    const launched = launch({ ...own, ...more });
    child = launched.child;
    said = launched.said;
    const died = new Promise<never>((_, fail) => {
      launched.child.once('exit', (code) => fail(new Error(`the server ended with ${code}\n${launched.said().err}`)));
    });
    died.catch(() => {}); // whoever waits for it below hears it
    for (;;) {
      const up = await Promise.race([
        fetch(`${url}/api/hall`).then(
          ({ ok }) => ok,
          () => false,
        ),
        died,
      ]);
      if (up && said().out.includes('/api/')) return;
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const gone = child;
    leaving = gone;
    child = null;
    if (!gone || gone.exitCode !== null) return gone?.exitCode ?? null;
    const ended = new Promise<number | null>((done) => {
      gone.once('exit', (code) => done(code));
    });
    gone.kill(signal);
    return ended;
  }

  await start();
  onTestFinished(async () => void (await stop('SIGKILL')));

  return {
    url,
    data: own.HALL_DATA,
    start,
    stop,
    /** Once more to a server that is stopping. */
    signal: (signal: NodeJS.Signals) => leaving?.kill(signal),
    said: () => said(),
    ...asking(url),
  };
}
export type RunningServer = Awaited<ReturnType<typeof startServer>>;
/** A server wherever it runs: it can be asked, not killed. */
export type AnyServer = Omit<RunningServer, 'start' | 'stop' | 'signal' | 'said'>;

/** What a test asks of a server over HTTP, by its address. */
export function asking(url: string) {
  async function ask<T = Record<string, unknown>>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const res = await fetch(`${url}/api${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await res.text();
    return { status: res.status, body: (text ? JSON.parse(text) : null) as T, headers: res.headers };
  }
  async function signIn(account: string, password = account): Promise<{ cookie: string }> {
    const { headers } = await ask('POST', '/sessions', { account, password });
    return { cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  }
  return {
    ask,
    signIn,
    /** A new device of the hall, as an administrator registers it. */
    async device(kind: 'kiosk' | 'display' | 'pad', more: object = {}) {
      const admin = await signIn('admin', 'admin-password');
      return (await ask<{ id: string; token: string; link: string }>('POST', '/devices', { kind, name: kind, ...more }, admin)).body;
    },
    take: (token: string, queue = 'A', id: string = randomUUID()) =>
      ask<TicketView & { refusal?: string }>('PUT', `/tickets/${id}`, { queue }, { authorization: `Bearer ${token}` }),
    atWindow: (by: { cookie: string }, no: string, what: string, body: unknown = {}) =>
      ask<WindowView & { refusal?: string }>('POST', `/windows/${no}/${what}`, body, by),
  };
}
