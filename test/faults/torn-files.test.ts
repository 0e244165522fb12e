import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'libsql';
import { expect, test } from 'vitest';
import { chance } from '../simulation/chance.ts';
import { runToEnd, startServer } from '../support/server.ts';
import { hallIn, livedOn } from '../support/two-halls.ts';
import { type LivedIn, livedIn, type Outcome, outcomeOf } from './damaged.ts';
import * as harm from './harm.ts';
import { IN_FULL, tell } from './told.ts';

const SEED = 1201;
const HOUR = 3_600_000; // a bound, not a wait: hundreds of starts

/**
 * What becomes of it. `whole`: nothing is missing. `begins`: it starts, and what there is is the beginning of what there was.
 * `begins or says`: that, or it is refused in one sentence. `says`: it is refused.
 */
type Ends = 'whole' | 'begins' | 'begins or says' | 'says';
type Case = { readonly fault: string; readonly harm: harm.Harm; readonly ends: Ends; readonly times: number; readonly short?: number };

/** Left by a server that was killed: the newest of the day is in the log. */
const KILLED: readonly Case[] = [
  { fault: 'the log cut off anywhere', harm: harm.cutLog, ends: 'begins', times: 120, short: 2 },
  { fault: 'the log cut off at a page', harm: harm.cutLogAtPage, ends: 'begins', times: 40 },
  { fault: 'bytes of the log garbled', harm: harm.garbleLog, ends: 'begins', times: 80 },
  { fault: 'the log zeros from somewhere on', harm: harm.zeroLog, ends: 'begins', times: 40 },
  { fault: 'the log’s header garbled', harm: harm.garbleLogHeader, ends: 'begins', times: 5 },
  { fault: 'the log cut off after it was folded in', harm: harm.cutFoldedLog, ends: 'begins or says', times: 60 },
  { fault: 'hall.db-shm gone', harm: harm.withoutIndex, ends: 'whole', times: 3 },
  { fault: 'hall.db-shm garbled', harm: harm.garbleIndex, ends: 'whole', times: 5 },
  { fault: 'hall.db cut off anywhere, with a log', harm: harm.cutDatabase, ends: 'begins or says', times: 40 },
  { fault: 'hall.db empty, with a log', harm: harm.emptyDatabase, ends: 'says', times: 1 },
  { fault: 'a page of hall.db zeros, with a log', harm: harm.zeroPage, ends: 'begins or says', times: 60 },
];
/** Left by an orderly stop: one file is the whole hall. */
const STOPPED: readonly Case[] = [
  { fault: 'hall.db cut off anywhere', harm: harm.cutDatabase, ends: 'says', times: 40, short: 1 },
  { fault: 'hall.db without its last page', harm: harm.cutLastPage, ends: 'says', times: 1 },
  { fault: 'hall.db empty', harm: harm.emptyDatabase, ends: 'says', times: 1 },
  { fault: 'a page of hall.db zeros', harm: harm.zeroPage, ends: 'begins or says', times: 60 },
  { fault: 'a page of hall.db garbled', harm: harm.garblePage, ends: 'begins or says', times: 60 },
  { fault: 'the last page of hall.db torn', harm: harm.tearLastPage, ends: 'begins or says', times: 1 },
  { fault: 'a settings file empty', harm: harm.emptyDocument, ends: 'says', times: 5 },
  { fault: 'a settings file zeros', harm: harm.zeroDocument, ends: 'says', times: 5 },
  { fault: 'a settings file cut off', harm: harm.cutDocument, ends: 'says', times: 10 },
  { fault: 'a settings file garbled', harm: harm.garbleDocument, ends: 'says', times: 5 },
  { fault: 'hall.json gone', harm: harm.loseHall, ends: 'says', times: 1 },
  { fault: 'a draft of a settings file left', harm: harm.leaveDraft, ends: 'whole', times: 10 },
  { fault: 'settings that were to change together left half', harm: harm.leaveNext, ends: 'whole', times: 5 },
  { fault: 'their marker zeros', harm: harm.garbleMarker, ends: 'says', times: 1 },
];

const isAs = (ends: Ends, outcome: Outcome): boolean => {
  if (outcome.is === 'wrong') return false;
  if (outcome.is === 'refused') return ends.endsWith('says');
  return ends === 'whole' ? outcome.kept === outcome.of : ends.startsWith('begins');
};

/** Does it to as many copies as are wanted, and starts each; answers those that did not end as they should. */
async function through({ fault, harm: damage, ends, times, short = 1 }: Case, hall: LivedIn): Promise<readonly unknown[]> {
  const count = IN_FULL ? times : short;
  const unlike: unknown[] = [];
  let [begun, refused, kept, looked] = [0, 0, 0, 0];
  for (let nth = 0; nth < count; nth += 1) {
    const data = hall.copy();
    damage(data, chance(SEED, fault, nth));
    const outcome = await outcomeOf(data, hall);
    rmSync(data, { recursive: true, force: true });
    const names = outcome.is !== 'refused' || outcome.sentence.includes(data); // which file, and where
    if (!names || !isAs(ends, outcome)) unlike.push({ fault, nth, ...outcome });
    if (outcome.is === 'refused') refused += 1;
    if (outcome.is !== 'right') continue;
    begun += 1;
    kept += outcome.kept / outcome.of;
    looked += outcome.looked;
  }
  const note = [
    ...(begun > 0 ? [`${begun} went on, with ${Math.round((100 * kept) / begun)} % of what there was on average`] : []),
    ...(refused > 0 ? [`${refused} were refused in one sentence`] : []),
  ];
  tell({ of: 'torn files', fault, times: count, looked: `${looked} views`, lost: unlike.length, note: note.join('; ') });
  return unlike;
}

test('files torn while a server was killed: it goes on with the beginning of what there was, or says what is broken', {
  timeout: HOUR,
}, async () => {
  const hall = await livedIn(150);
  for (const one of KILLED) expect(await through(one, hall)).toEqual([]);
});

test('files torn after an orderly stop: what cannot be trusted is not opened, and one sentence says which file', {
  timeout: HOUR,
}, async () => {
  const hall = await livedIn(60);
  const data = hall.copy();
  const server = await startServer({ HALL_DATA: data, HALL_CLOCK: '2026-12-01T09:30:00+08:00' });
  await server.stop();
  const stopped = { ...hall, copy: () => hall.copy(data) };
  for (const one of STOPPED) expect(await through(one, stopped)).toEqual([]);
});

test('a damaged hall goes on from its backup, as the sentence says', async () => {
  const { data, zip } = await livedOn();
  harm.cutDatabase(data, chance(SEED, 'restored'));
  const refused = await runToEnd({ HALL_DATA: data, PORT: '0' });
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toMatch(/^.*hall\.db is damaged .* npm run restore .*\n$/);
  expect((await runToEnd({ HALL_DATA: data }, ['restore', zip])).code).toBe(0);
  expect((await hallIn(data)).seq).toBeGreaterThan(0);
  const server = await startServer({ HALL_DATA: data, HALL_CLOCK: '2026-12-01T12:00:00+08:00' });
  expect((await server.ask('GET', '/hall')).status).toBe(200);
});

test('a large database that was stopped in order is looked over beside the work; damaged, it is shut in one sentence', async () => {
  const { data } = await livedOn();
  const db = new SQLite(join(data, 'hall.db'));
  db.exec(`create table ballast (part blob); insert into ballast select zeroblob(1000000) from generate_series(1, 80)`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const path = join(data, 'hall.db');
  harm.overwrite(path, Math.floor(statSync(path).size / 2 / 4096) * 4096, Buffer.alloc(4096));
  const { code, err } = await runToEnd({ HALL_DATA: data, PORT: '0' });
  expect(code).toBe(1);
  expect(err).toMatch(/^.*hall\.db is damaged .* npm run restore .*\n$/);
});
