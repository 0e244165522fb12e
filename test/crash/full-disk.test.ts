import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSeal } from '../../server/care/zip-read.ts';
import type { BackupsView } from '../../shared/care.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { newFolder, type RunningServer, runToEnd, startServer } from '../support/server.ts';
import { smallDisk } from '../support/small-disk.ts';
import { hallIn, livedOn } from '../support/two-halls.ts';

const CLOCK = '2026-12-01T09:00:00+08:00';
const STEP = 120; // kilobytes by which there is more room each time

/** Makes a backup, and takes numbers, if somebody is there, until it is done with. Answers what the office says, and what they were told. */
async function backUp(server: RunningServer, by: { cookie: string }, token: string | null) {
  const answers = new Set<number>();
  expect((await server.ask('POST', '/backups', {}, by)).status).toBe(202);
  for (;;) {
    if (token) answers.add((await server.take(token, 'A')).status);
    const { body } = await server.ask<BackupsView>('GET', '/backups', undefined, by);
    if (body.doing === null) return { last: body.last, answers: [...answers] };
  }
}
const backupsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name !== 'ballast' && name !== 'data');

async function open(data: string, backups: string) {
  sampleWith(join(data, 'settings'), withoutEnd);
  const server = await startServer({ HALL_CLOCK: CLOCK, HALL_DATA: data, HALL_BACKUP: backups });
  const { token } = await server.device('kiosk');
  return { server, token, by: await server.signIn('admin', 'admin-password') };
}

test('a backup that does not fit on its disk is refused in plain words and leaves nothing behind; numbers are given meanwhile', async (context) => {
  const disk = smallDisk(context, 6 * 1024);
  const { server, token, by } = await open(newFolder(), disk.folder);
  let refused = 0;
  for (let room = 0; ; room += STEP) {
    disk.leave(room);
    const { last, answers } = await backUp(server, by, token);
    expect(answers, `${room} KB`).toEqual([201]);
    const left = backupsIn(disk.folder);
    if (last?.ok) {
      expect(left.sort()).toEqual([last.why, `${last.why}.sha256`]);
      expect(await checkSeal(join(disk.folder, last.why))).toHaveLength(64);
      break;
    }
    expect([last?.why, left], `${room} KB`).toEqual(['disk-full', []]);
    refused += 1;
  }
  expect(refused).toBeGreaterThan(4); // while the copy was made, and while it was packed
});

test('where the hall’s own disk has no room for a backup, it gives what the backup took back, and goes on', async (context) => {
  const disk = smallDisk(context, 16 * 1024);
  const data = join(disk.folder, 'data');
  mkdirSync(data);
  const { server, token, by } = await open(data, join(data, 'backups'));
  for (const room of [3 * STEP, 5 * STEP]) {
    disk.leave(room);
    const { last } = await backUp(server, by, null);
    expect([last?.why, readdirSync(join(data, 'backups'))], `${room} KB`).toEqual(['disk-full', []]);
    expect((await server.take(token, 'A')).status, `${room} KB`).toBe(201);
  }
  disk.leave(5 * 1024);
  expect((await backUp(server, by, token)).last?.ok).toBe(true);
});

test('a restore for which there is no room changes nothing, and says so', async (context) => {
  const disk = smallDisk(context, 6 * 1024);
  const { data: kept, zip } = await livedOn();
  const data = join(disk.folder, 'data');
  cpSync(kept, data, { recursive: true });
  const was = await hallIn(kept);
  for (const room of [0, STEP, 4 * STEP]) {
    disk.leave(room);
    const { code, err } = await runToEnd({ HALL_DATA: data }, ['restore', zip]);
    expect([code, err], `${room} KB`).toEqual([1, expect.stringMatching(/^There is no room on the disk.* 磁盘空间不够，.*。\n$/)]);
    expect(readdirSync(data).filter((name) => name.startsWith('restor'))).toEqual([]);
  }
  disk.leave(2 * 1024);
  expect(await hallIn(data)).toEqual(was);
});
