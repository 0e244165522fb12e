import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { asking } from './asking.ts';

export { asking } from './asking.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'server', 'main.js');

export type Run = { code: number | null; out: string; err: string };

/** Runs the built server until it ends by itself, or one of its tasks; `preload`: a module that is there before its own code; `killed`: by SIGKILL. */
export async function runToEnd(
  env: Record<string, string>,
  task: readonly string[] = [],
  preload?: string,
  killed?: AbortSignal,
): Promise<Run> {
  const { child, said } = launch(env, task, preload);
  killed?.addEventListener('abort', () => child.kill('SIGKILL'));
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
