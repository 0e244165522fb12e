import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite from 'libsql';
import type { Chance } from '../simulation/chance.ts';

// What a power cut, a bad disk or a careless hand does to the files of a data folder.

const PAGE = 4096; // bytes of the database's pages
const FRAME = PAGE + 24; // of its log, behind a header
const HEADER = 32;

export type Harm = (data: string, random: Chance) => void;
const upTo = (random: Chance, most: number): number => Math.floor(random() * most);

export function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}
const log = (data: string) => join(data, 'hall.db-wal');
const database = (data: string) => join(data, 'hall.db');
const document = (data: string, random: Chance): string => {
  const names = readdirSync(join(data, 'settings')).filter((name) => name.endsWith('.json'));
  return join(data, 'settings', names[upTo(random, names.length)] ?? '');
};

export const cutLog: Harm = (data, random) => truncateSync(log(data), upTo(random, statSync(log(data)).size));
/** As the file system does it: at the end of a page of its own. */
export const cutLogAtPage: Harm = (data, random) => truncateSync(log(data), upTo(random, statSync(log(data)).size / PAGE) * PAGE);
export const garbleLog: Harm = (data, random) =>
  overwrite(log(data), upTo(random, statSync(log(data)).size - 64), randomBytes(1 + upTo(random, 64)));
/** Blocks that were allocated and never written. */
export const zeroLog: Harm = (data, random) => {
  const { size } = statSync(log(data));
  const from = HEADER + upTo(random, (size - HEADER) / FRAME) * FRAME + upTo(random, FRAME);
  overwrite(log(data), from, Buffer.alloc(size - from));
};
export const garbleLogHeader: Harm = (data) => overwrite(log(data), 0, randomBytes(HEADER));
/** The log has been brought into the database, and is still there to be cut. */
export const cutFoldedLog: Harm = (data, random) => {
  const db = new SQLite(database(data));
  db.pragma('wal_checkpoint(PASSIVE)');
  for (const name of ['hall.db', 'hall.db-wal']) copyFileSync(join(data, name), join(data, `${name}.copy`));
  db.close();
  for (const name of ['hall.db', 'hall.db-wal']) {
    copyFileSync(join(data, `${name}.copy`), join(data, name));
    rmSync(join(data, `${name}.copy`));
  }
  rmSync(join(data, 'hall.db-shm'), { force: true });
  cutLog(data, random);
};
export const withoutIndex: Harm = (data) => rmSync(join(data, 'hall.db-shm'));
export const garbleIndex: Harm = (data) => writeFileSync(join(data, 'hall.db-shm'), randomBytes(32_768));

export const cutDatabase: Harm = (data, random) => truncateSync(database(data), 1 + upTo(random, statSync(database(data)).size - 1));
export const cutLastPage: Harm = (data) => truncateSync(database(data), statSync(database(data)).size - PAGE);
export const emptyDatabase: Harm = (data) => truncateSync(database(data), 0);
export const zeroPage: Harm = (data, random) =>
  overwrite(database(data), upTo(random, statSync(database(data)).size / PAGE) * PAGE, Buffer.alloc(PAGE));
export const tearLastPage: Harm = (data) => overwrite(database(data), statSync(database(data)).size - PAGE / 2, Buffer.alloc(PAGE / 2));
export const garblePage: Harm = (data, random) =>
  overwrite(database(data), upTo(random, statSync(database(data)).size / PAGE) * PAGE, randomBytes(PAGE));

export const emptyDocument: Harm = (data, random) => truncateSync(document(data, random), 0);
export const zeroDocument: Harm = (data, random) => {
  const path = document(data, random);
  writeFileSync(path, Buffer.alloc(statSync(path).size));
};
export const cutDocument: Harm = (data, random) => {
  const path = document(data, random);
  truncateSync(path, 1 + upTo(random, statSync(path).size - 3)); // all but the last line end
};
export const garbleDocument: Harm = (data, random) => {
  const path = document(data, random);
  writeFileSync(path, randomBytes(statSync(path).size));
};
export const loseHall: Harm = (data) => rmSync(join(data, 'settings', 'hall.json'));
/** Cut off before the new file got its name. */
export const leaveDraft: Harm = (data, random) => {
  const path = document(data, random);
  const next = readFileSync(path, 'utf8').replaceAll('"name_zh": "', '"name_zh": "新');
  writeFileSync(`${path}.draft`, next.slice(0, upTo(random, next.length + 1)));
};
export const leaveNext: Harm = (data, random) => {
  const path = document(data, random);
  writeFileSync(`${path}.next`, readFileSync(path).subarray(0, upTo(random, statSync(path).size)));
};
export const garbleMarker: Harm = (data) => writeFileSync(join(data, 'settings', 'together.json'), Buffer.alloc(200));
