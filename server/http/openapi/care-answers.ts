import { z } from 'zod';
import {
  type AboutView,
  type BackupsView,
  type ErrandView,
  PERSONAL,
  type PersonalRow,
  type Purged,
  type PurgeView,
} from '../../../shared/care.ts';
import { count, day, exactly, instant, text, yes } from './exactly.ts';

const Errand = exactly<ErrandView>()(
  z.object({
    at: instant('When.'),
    ok: yes('It went well.'),
    why: text('A word or sentence of what went wrong: disk-full, not-writable. Else the name.'),
  }),
);

export const BackupsAnswer = exactly<BackupsView>()(
  z
    .object({
      folder: text('Where they lie, on the server.'),
      sameDisk: yes('It is on the disk that the data is on, and would be lost with it.'),
      free: count('Bytes that are free there.').nullable(),
      doing: z
        .object({ what: z.enum(['making', 'trying']), name: text('The one that is being tried.') })
        .nullable()
        .describe('What is being done now; null: nothing. Ask again to see how it went.'),
      last: Errand.nullable().describe('How the last one went that was to be made.'),
      next: instant('When the next one is made by itself.'),
      keep: count('So many are kept.'),
      backups: z
        .array(
          z.object({
            name: text('The name of the file.'),
            at: instant('When it was begun.').nullable(),
            seq: count('How far the journal in it goes.').nullable(),
            bytes: count('Its size.'),
            sha256: text('Of the whole file; as in the `.sha256` beside it.').nullable(),
            tried: z
              .object({
                at: instant('When it was restored to try.'),
                ok: yes('Everything was as it was written.'),
                found: z
                  .enum(['same', 'other-software', 'no-backup', 'cut-off', 'changed', 'unreadable'])
                  .describe('same: the state replayed is the one the hall had. other-software: only counts could be compared.'),
                files: count('Files that were checked.'),
              })
              .nullable(),
          }),
        )
        .describe('The newest first.'),
    })
    .describe("The hall's backups."),
);

const Personal = exactly<PersonalRow>()(
  z.object({
    kind: z.enum(PERSONAL).describe('What it is.'),
    there: count('How many there are.').nullable(),
    due: count('How many of them are over their time.').nullable(),
    keep: count('Kept so many days; of backups so many.').nullable(),
    rule: text('The rule that says so.').nullable(),
  }),
);

export const PurgeAnswer = exactly<PurgeView>()(
  z
    .object({ day: day("The hall's day."), last: Errand.nullable().describe('When it was done last.'), rows: z.array(Personal) })
    .describe('What may be personal in the data folder, and what of it would go now.'),
);

export const PurgedAnswer = exactly<Purged>()(
  z.object({
    by: text('Who asked.').nullable(),
    at: instant('When.'),
    counts: z.partialRecord(z.enum(PERSONAL), z.number()).describe('How many went, by kind; nothing else is written down.'),
  }),
);

export const AboutAnswer = exactly<AboutView>()(
  z
    .object({
      version: text('Which Paihao.'),
      build: text('Which build; empty: none.'),
      node: text('Which Node.js.'),
      system: text('Which kind of machine.'),
      startedAt: instant("When the server was started, by the machine's clock."),
      databaseBytes: count('The database with its log.'),
      seq: count('How far the journal goes.'),
      migrations: z.array(z.string()).describe('The upgrades that the database has had.'),
      lastBackup: instant('The newest backup.').nullable(),
      voice: text('Whose recorded voice speaks.').nullable(),
      personal: z.array(Personal),
    })
    .describe('What runs here.'),
);
