import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iso } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';

type Wish = {
  /** What the hall's clock shows when it starts, and how fast it runs from then on. */
  readonly startsAt: Instant;
  readonly pace: number;
  /** The checkout with the built server in it. */
  readonly root: string;
  readonly port?: number;
  readonly host?: string;
  /** The address that phones are given. */
  readonly url?: string;
  /** Flags of Node, for whoever measures; with `ipc` there is a line to the process. */
  readonly flags?: readonly string[];
  readonly ipc?: boolean;
  /** Lays into the data folder what the hall shall find there. */
  readonly prepare?: (data: string) => void;
  /** More of the environment. */
  readonly environment?: Readonly<Record<string, string>>;
};
export const ADMIN_PASSWORD = 'admin-password'; // of halls that are made for this alone, and thrown away

/**
 * The built server in a process of its own, with a clock that is set and runs at a pace. Its data folder is always one that was made here
 * for it and is removed in the end: no hall that people work in can be meant, whatever HALL_DATA says.
 */
export async function startHall({
  startsAt,
  pace,
  root,
  port = 0,
  host = '127.0.0.1',
  url,
  flags = [],
  ipc = false,
  prepare = () => {},
  environment = {},
}: Wish) {
  const data = mkdtempSync(join(tmpdir(), 'paihao-simulated-'));
  prepare(data);
  const on = port === 0 ? await freePort() : port;
  const here = `http://127.0.0.1:${on}`;
  let child: ChildProcess | null = null;
  let said = '';

  async function start(at: Instant): Promise<void> {
    const env = {
      PATH: process.env['PATH'] ?? '',
      ...environment,
      HALL_DATA: data,
      HALL_ADMIN_PASSWORD: ADMIN_PASSWORD,
      HALL_CLOCK: iso(at),
      HALL_PACE: String(pace),
      PORT: String(on),
      HOST: host,
      ...(url === undefined ? {} : { HALL_URL: url }),
    };
    said = '';
    const mine = spawn(process.execPath, [...flags, join(root, 'dist', 'server', 'main.js')], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
      detached: true, // Ctrl-C is for whoever runs the simulation, which stops it then
    });
    child = mine;
    mine.stdout?.resume();
    mine.stderr?.on('data', (text) => {
      said = (said + text).slice(-10_000);
    });
    for (;;) {
      if (mine.exitCode !== null || mine.signalCode !== null) throw new Error(`the server ended with ${mine.exitCode}\n${said}`);
      const up = await fetch(`${here}/api/hall`).then(
        ({ ok }) => ok,
        () => false, // not yet
      );
      if (up) return;
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const gone = child;
    child = null;
    if (!gone || gone.exitCode !== null || gone.signalCode !== null) return;
    const ended = new Promise((done) => gone.once('exit', done));
    gone.kill(signal);
    await ended;
  }

  const remove = () => {
    child?.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', remove);
  await start(startsAt);
  return {
    url: here,
    port: on,
    data,
    pace,
    /** The process that runs now, for whoever measures it or ends it hard. */
    process: () => child,
    /** What it has said on its error line. */
    said: () => said,
    stop,
    /** Again on the same data and port, with another time: a night is jumped, or a fault is over. */
    start,
    async close(): Promise<void> {
      await stop();
      process.off('exit', remove);
      remove();
    },
  };
}
export type HallProcess = Awaited<ReturnType<typeof startHall>>;

export const freePort = (wanted = 0, host = '127.0.0.1'): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (fault) => (wanted === 0 ? fail(fault) : freePort(0, host).then(done, fail)));
    probe.listen(wanted, host, () => {
      const address = probe.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      probe.close(() => done(port));
    });
  });
