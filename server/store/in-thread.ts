import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What is done to a database file, one after the other: `run` answers nothing, `ask` its rows. */
export type Statement = { readonly run: string } | { readonly ask: string };
type Rows = readonly Readonly<Record<string, unknown>>[];

/** The engine is synchronous: what takes seconds would stop every call. A thread has no other modules than Node's and the engine. */
const IN_THE_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const SQLite = require(workerData.engine);
const db = new SQLite(workerData.path);
try {
  db.pragma('busy_timeout = 10000');
  parentPort.postMessage(workerData.statements.map(({ run, ask }) => (run ? (db.exec(run), []) : db.prepare(ask).all())));
} catch ({ message, code }) {
  throw Object.assign(new Error(message), { code }); // the engine's own kind of error loses its words on the way
} finally {
  db.close();
}`;

/** Does this to a database in a thread with a connection of its own, so that nobody else waits. Answers the rows of each; throws what the engine said. */
export function inThread(path: string, statements: readonly Statement[]): Promise<readonly Rows[]> {
  const engine = createRequire(import.meta.url).resolve('libsql');
  return new Promise((done, fail) => {
    const thread = new Worker(IN_THE_THREAD, { eval: true, workerData: { engine, path, statements } });
    thread.once('message', done);
    thread.once('error', fail);
    thread.once('exit', (code) => fail(new Error(`the thread ended with ${code}`))); // after an answer nobody hears this
  });
}

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
