import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneRequest } from './asker.ts';
import { pause } from './measure.ts';

const BUILT = join(process.cwd(), 'dist', 'bench');
const SERVER = join(process.cwd(), 'dist', 'server', 'main.js');
const running = new Set<ChildProcess>();
const folders: string[] = [];

/** A process of the bench's own, which does what it is asked over its parent's line. */
export type Helper = { ask: <T = unknown>(what: string, ...args: unknown[]) => Promise<T>; stop: () => Promise<void> };

export function startHelper(entry: string, ...args: string[]): Helper {
  const child = spawn(process.execPath, ['--expose-gc', join(BUILT, `${entry}.js`), ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return lineTo(child, entry);
}

function lineTo(child: ChildProcess, name: string): Helper {
  running.add(child);
  const waiting = new Map<number, { done: (value: never) => void; fail: (fault: Error) => void }>();
  let nr = 0;
  child.on('message', (message) => {
    const { id, result, fault } = message as { id: number; result: never; fault?: string };
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.done(result);
    else asked?.fail(new Error(`${name}: ${fault}`));
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', (code) => {
      running.delete(child);
      for (const { fail } of waiting.values()) fail(new Error(`${name} ended with ${code}`));
      done();
    });
  });
  return {
    ask: (what, ...args) =>
      new Promise((done, fail) => {
        nr += 1;
        waiting.set(nr, { done, fail });
        child.send({ id: nr, what, args });
      }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export type Started = Helper & { port: number; readyAfter: number };

/**
 * The built server as it runs in a hall, on a port of its own. `probe` lets the bench ask it for its memory;
 * without, it is started exactly as `npm start` does. `readyAfter`: milliseconds until it answered GET /api/hall.
 */
export async function startServer(data: string, { probe = true } = {}): Promise<Started> {
  const port = await freePort();
  const flags = probe ? ['--expose-gc', '--import', pathToFileURL(join(BUILT, 'probe.js')).href, ...profiling()] : [];
  const from = performance.now();
  const child = spawn(process.execPath, [...flags, SERVER], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: String(port), HALL_DATA: data, HALL_ADMIN_PASSWORD: 'admin-password' },
    stdio: ['ignore', 'ignore', 'inherit', probe ? 'ipc' : 'ignore'],
  });
  const helper = lineTo(child, 'the server');
  for (;;) {
    const status = await oneRequest(port, 'GET', '/api/hall').then(
      (answer) => answer.status,
      () => null, // not listening yet
    );
    if (status === 200) break;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((done) => setTimeout(done, 2));
  }
  return { ...helper, port, readyAfter: performance.now() - from };
}

/** Until the server has done what it does of itself after its start: marks of the chain, a backup. Watched a second at a time. */
export async function untilIdle(server: Started): Promise<void> {
  for (let before = await server.ask<number>('busy'); ; ) {
    await pause(1_000);
    const now = await server.ask<number>('busy');
    if (now - before < 50) return;
    before = now;
  }
}

/** `--profile <folder>`: each server leaves a CPU profile there when it is stopped. */
function profiling(): string[] {
  const at = process.argv.indexOf('--profile');
  const folder = at < 0 ? undefined : process.argv[at + 1];
  return folder ? ['--cpu-prof', '--cpu-prof-dir', folder] : [];
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      probe.close(() => done(port));
    });
  });

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-bench-'));
  folders.push(folder);
  return folder;
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
