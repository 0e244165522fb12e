import { type Agent, request } from 'node:http';
import { join } from 'node:path';
import { openSqlite } from '../../server/store/open-sqlite.ts';
import { sqlJournal } from '../../server/store/sql-journal.ts';
import type { Documents } from '../../shared/settings.ts';
import { ADMIN_PASSWORD, startHall } from '../simulation/hall-process.ts';
import { invariants } from '../simulation/invariants.ts';
import { knownHall } from '../simulation/known-hall.ts';
import { asking } from '../support/asking.ts';
import { at, sampleDocuments } from '../support/hall.ts';
import type { OpenHall } from '../support/open-hall.ts';
import { everybody } from '../support/who-may.ts';
import { rowOf } from './domain-look.ts';

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: string | Buffer | null;
};
export type Got = { readonly status: number; readonly type: string; readonly text: string };

const LONGEST = 120_000; // milliseconds: a bound for a busy machine, no measure
const BEGINS = at('09:00');

/** A request as it is written, with nothing put straight on the way; what is answered, or how the line was cut. */
export function send(url: string, { method, path, headers, body }: Sent, agent?: Agent): Promise<Got> {
  const { hostname, port, host } = new URL(url);
  return new Promise((done, fail) => {
    const length = body === null ? [] : ['content-length', String(Buffer.byteLength(body))];
    const all = ['host', host, ...headers, ...length];
    const sent = request({ hostname, port, path, method, headers: all as never, timeout: LONGEST, ...(agent ? { agent } : {}) }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part) => parts.push(part));
      res.on('error', fail);
      res.on('end', () =>
        done({ status: res.statusCode ?? 0, type: res.headers['content-type'] ?? '', text: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', fail);
    sent.end(body ?? undefined);
  });
}

/** The built server in a process of its own, with one of everybody at it; at the end it is looked whether it still is a hall. */
export async function builtHall() {
  const server = await startHall({ startsAt: BEGINS, pace: 1, root: process.cwd(), environment: { LOG_LEVEL: 'error' } });
  const { url } = server;
  const line = asking(url);
  const documents = sampleDocuments();
  const signIn = async (account: string, password = account) => {
    const by = await line.signIn(account, password);
    return { ...by, ask: (method: string, path: string, body?: unknown) => line.ask(method, path, body, by) };
  };
  const people = await everybody({ signIn, settings: () => documents } as unknown as OpenHall);
  const get = (path: string) => send(url, { method: 'GET', path, headers: [], body: null });
  const ended = (): boolean => {
    const child = server.process();
    return child === null || child.exitCode !== null || child.signalCode !== null;
  };

  /** Faults that it counted itself, in whatever it did; 0 is good. */
  async function faults(): Promise<number> {
    const { text } = await get('/metrics');
    return Number(/^paihao_faults_total(?:\{[^}]*\})? (\d+)/m.exec(text)?.[1] ?? Number.NaN);
  }

  /** The whole journal, read by other code than the hall's own; throws with the first promise that is broken. */
  async function journalHolds(): Promise<number> {
    const db = openSqlite(join(server.data, 'hall.db'));
    try {
      const journal = sqlJournal(db, documents.hall.id);
      const watched = invariants(knownHall(documents as Documents));
      for (let page = await journal.read(0); page.length > 0; page = await journal.read(watched.seq()))
        for (const event of page) watched.read(rowOf(event, watched.seq() + 1));
      // who serves what may have been set otherwise meanwhile, and a clerk may choose where a rule says so
      const breach = watched.finish().find(({ promise }) => promise !== 'in-turn');
      if (breach) throw new Error(`${breach.promise} at ${breach.seq}: ${breach.what}`);
      return watched.seq();
    } finally {
      await db.destroy();
    }
  }

  return {
    url,
    people,
    line,
    ended,
    faults,
    said: server.said,
    signIn,
    /** Somebody new at a kiosk takes a number, or hears properly why not. */
    async worksStill(): Promise<void> {
      const admin = await signIn('admin', ADMIN_PASSWORD);
      const made = await admin.ask('POST', '/devices', { kind: 'kiosk', name: `fuzz ${Date.now()}` });
      const hall = await line.ask('GET', '/hall');
      if (hall.status !== 200) throw new Error(`the hall answers ${hall.status}`);
      if (made.status !== 201) return; // somebody has locked the administrator's account, which is as it should be
      const queues = await line.ask<{ queue: string }[]>('GET', '/queues');
      for (const { queue } of queues.body) {
        const said = await line.take((made.body as { token: string }).token, queue);
        if (said.status >= 500 || (said.status !== 201 && !said.body?.refusal))
          throw new Error(`${queue}: ${said.status} ${JSON.stringify(said.body)}`);
      }
    },
    /** If it has ended, again on the same data. */
    async revive(): Promise<void> {
      if (!ended()) return;
      await server.stop();
      await server.start(BEGINS);
    },
    /** No fault was counted; it stops, its journal holds what it promises, it starts again and is a hall. */
    async finish(): Promise<void> {
      try {
        const counted = await faults();
        if (counted !== 0) throw new Error(`${counted} faults were counted`);
        await this.worksStill();
        await server.stop();
        await journalHolds();
        await server.start(BEGINS);
        await this.worksStill();
      } finally {
        await server.close();
      }
    },
    close: server.close,
  };
}
export type BuiltHall = Awaited<ReturnType<typeof builtHall>>;
