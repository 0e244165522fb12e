import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const PROGRAM = join(import.meta.dirname, '..', '..', 'scripts', 'fake-reader.mjs');

/** The reader one can hold, as a program of its own. */
export async function openReader(port = 0, ...more: string[]) {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, '--port', String(port), ...more], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout ?? child, 'data');
  const own = Number(/127\.0\.0\.1:(\d+)/.exec(String(said))?.[1]);
  const ask = (method: string, path: string, body?: string) =>
    fetch(`http://127.0.0.1:${own}/${path}`, { method, ...(body === undefined ? {} : { body }) });
  return {
    port: own,
    ask,
    type: (key: string) => child.stdin?.write(`${key}\n`),
    said: async () => (await (await ask('GET', '')).json()) as { screens: number; turnedAway: number; card: { number: string } },
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
