import { z } from 'zod';
import { NothingRequest } from '../../../shared/requests.ts';
import type { RefusalWord } from '../../../shared/words.ts';
import { AboutAnswer, BackupsAnswer, PurgeAnswer, PurgedAnswer } from './care-answers.ts';
import type { Group, Operation } from './operation.ts';

const admin: Operation['who'] = { roles: ['admin'] };
const guarded: readonly RefusalWord[] = ['not-signed-in', 'not-allowed'];
const nothing = { shape: NothingRequest, example: {}, optional: true } as const;
const NAME = 'paihao-yunling-20261201-1800-4711.zip';
const backup = { backup: { shape: z.string(), says: 'The name of the file.', example: NAME } };
const trial = { at: '2026-12-01T10:05:00.000Z', ok: true, found: 'same', files: 18 } as const;
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const view = {
  folder: '/srv/paihao/backups',
  sameDisk: false,
  free: 120_000_000_000,
  doing: null,
  last: { at: '2026-12-01T10:00:00.000Z', ok: true, why: NAME },
  next: '2026-12-02T10:00:00.000Z',
  keep: 14,
  backups: [{ name: NAME, at: '2026-12-01T10:00:00.000Z', seq: 4711, bytes: 2_400_000, sha256, tried: trial }],
};
const rows = [{ kind: 'review-texts', there: 31, due: 4, keep: 90, rule: 'purge.review_text_days' }] as const;
const begun = { says: 'It has been begun; `doing` says so until it is done.', shape: BackupsAnswer, example: view };

export const careGroup: Group = {
  name: 'Backup and purge',
  says:
    'The hall is copied while it works, into one file that can be checked by itself; a copy is restored to try. What is personal is destroyed when ' +
    'its time is over. Everything done here is journaled, a purge by its counts only.',
  operations: [
    {
      id: 'listBackups',
      method: 'get',
      path: '/api/backups',
      summary: 'Look at the backups',
      who: admin,
      answers: { 200: { says: 'They are these.', shape: BackupsAnswer, example: view } },
      refusals: guarded,
    },
    {
      id: 'makeBackup',
      method: 'post',
      path: '/api/backups',
      summary: 'Make one now',
      description: 'While one is being made, this is that one.',
      who: admin,
      request: nothing,
      answers: { 202: begun },
      refusals: guarded,
    },
    {
      id: 'fetchBackup',
      method: 'get',
      path: '/api/backups/{backup}',
      summary: 'Take a backup along',
      description: 'It holds words of reviews, texts of notifications, and hashes of passwords: keep it as you keep the server.',
      who: admin,
      params: backup,
      answers: { 200: { says: 'The file.', type: 'application/zip', shape: z.string().describe('A sealed zip.'), example: 'PK…' } },
      refusals: [...guarded, 'unknown-place'],
    },
    {
      id: 'tryBackup',
      method: 'post',
      path: '/api/backups/{backup}/try',
      summary: 'Restore one to try',
      description:
        'Into an empty folder that is deleted afterwards: every byte is checked, the database checks itself, and the journal is replayed.',
      who: admin,
      params: backup,
      request: nothing,
      answers: { 202: begun },
      refusals: [...guarded, 'unknown-place'],
    },
    {
      id: 'deleteBackup',
      method: 'delete',
      path: '/api/backups/{backup}',
      summary: 'Delete one',
      who: admin,
      params: backup,
      answers: { 204: { says: 'It is gone.' } },
      refusals: [...guarded, 'unknown-place'],
    },
    {
      id: 'readPurge',
      method: 'get',
      path: '/api/purge',
      summary: 'Ask what is personal, and what would go',
      who: admin,
      answers: { 200: { says: 'By kind.', shape: PurgeAnswer, example: { day: '2026-12-01', last: null, rows } } },
      refusals: guarded,
    },
    {
      id: 'purge',
      method: 'post',
      path: '/api/purge',
      summary: 'Destroy now what is over its time',
      description: 'It happens each day by itself.',
      who: admin,
      request: nothing,
      answers: {
        200: { says: 'What went.', shape: PurgedAnswer, example: { by: 'admin', at: trial.at, counts: { 'review-texts': 4 } } },
      },
      refusals: guarded,
    },
    {
      id: 'readAbout',
      method: 'get',
      path: '/api/about',
      summary: 'Ask which Paihao this is',
      who: { roles: ['supervisor', 'leader', 'director', 'admin'] },
      answers: {
        200: {
          says: 'What runs here.',
          shape: AboutAnswer,
          example: {
            version: '0.1.0',
            build: '3f9c2a71d0b8',
            node: 'v20.20.0',
            system: 'linux x64',
            startedAt: '2026-12-01T00:10:00.000Z',
            databaseBytes: 18_400_000,
            seq: 4711,
            migrations: ['0001-journal'],
            lastBackup: null,
            voice: null,
            personal: rows,
          },
        },
      },
      refusals: guarded,
    },
  ],
};
