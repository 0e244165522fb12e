import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupRow, BackupsView, BackupTrial } from '../../shared/care.ts';
import type { inTurn } from '../../shared/in-turn.ts';
import { DAY, instantAt, iso, localTime, MINUTE } from '../../shared/time.ts';
import type { Readiness } from '../../shared/views.ts';
import type { Actor, Instant } from '../../shared/words.ts';
import type { CareDeed } from '../domain/care/care.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { isFull } from '../store/disk.ts';
import type { Errands } from '../store/errands.ts';
import { HALF, makeBackup } from './make-backup.ts';
import { restoreInto } from './try-backup.ts';
import { BrokenBackup } from './zip-read.ts';

type Needs = {
  desk: FrontDesk;
  settings: () => Settings;
  errands: Errands;
  database: string;
  pictures: string;
  folder: string;
  paihao: string;
  now: () => Instant;
  /** Nothing else is done to the database's files meanwhile. */
  alone: ReturnType<typeof inTurn>;
  oops: (fault: unknown) => void;
};
export type Backups = ReturnType<typeof openBackups>;

const NAME = /^paihao-[a-z0-9-]+-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})-(\d+)\.zip$/;
const STALE = DAY + 2 * 60 * MINUTE; // older than a day, and it had two hours to be made
const AGAIN = 10 * MINUTE; // after one that failed

/** The hall's backups: made by day and on demand, tried, listed, deleted; one at a time. What is done is journaled with who did it. */
export function openBackups({ desk, settings, errands, database, pictures, folder, paihao, now, alone, oops }: Needs) {
  let doing: BackupsView['doing'] = null;
  let making: Promise<void> | null = null;
  let working: Promise<unknown> = Promise.resolve();
  let failedAt: Instant | null = null;
  const note = (by: Actor, deed: CareDeed) => desk.ask({ about: 'care', type: 'noteCare', by, deed });

  async function make(by: Actor): Promise<void> {
    doing = { what: 'making', name: '' };
    const at = now();
    const { id, name_zh: name, timezone } = settings().hall;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await sweep();
      const made = await makeBackup({ database, pictures, folder, hall: { id, name, timezone }, paihao, state: () => desk.hall, at });
      await errands.keepBackup(made);
      await errands.note('backup', at, true, made.name);
      failedAt = null;
      await note(by, { type: 'BackupMade', backup: made.name, upTo: made.seq, bytes: made.bytes });
      for (const name of await surplus()) await remove(name, 'clock');
    } catch (fault) {
      failedAt = at;
      oops(fault);
      const why = reasonOf(fault);
      await errands.note('backup', at, false, why).catch(oops);
      await note(by, { type: 'BackupFailed', why });
    }
  }

  async function attempt(name: string, by: Actor): Promise<void> {
    doing = { what: 'trying', name };
    const into = join(folder, `trying-${now()}${HALF}`);
    let trial: BackupTrial = { at: iso(now()), ok: false, found: 'unreadable', files: 0 };
    try {
      const { state, files } = await restoreInto(join(folder, name), into);
      trial = { ...trial, ok: true, found: state, files };
    } catch (fault) {
      if (fault instanceof BrokenBackup) trial = { ...trial, found: fault.broken };
      else oops(fault);
    } finally {
      await rm(into, { recursive: true, force: true });
    }
    if (!(await errands.backups()).some((row) => row.name === name)) {
      const { at, seq, bytes } = await fileRow(name);
      await errands.keepBackup({ name, at: at === null ? now() : Date.parse(at), seq: seq ?? 0, bytes, sha256: '' }); // one from elsewhere
    }
    await errands.noteTrial(name, trial);
    await note(by, { type: 'BackupTried', backup: name, ok: trial.ok });
  }

  /** What a crash has left half written. */
  async function sweep(): Promise<void> {
    for (const name of await readdir(folder)) if (name.endsWith(HALF)) await rm(join(folder, name), { recursive: true, force: true });
  }

  const zone = () => settings().hall.timezone;
  async function fileRow(name: string): Promise<BackupRow> {
    const { size } = await stat(join(folder, name));
    const [, year, month, date, hour, minute, seq] = NAME.exec(name) ?? [];
    const at = iso(instantAt(`${year}-${month}-${date}`, `${hour}:${minute}`, zone()));
    return { name, at, seq: Number(seq), bytes: size, sha256: null, tried: null };
  }
  /** The newest first. */
  async function list(): Promise<readonly BackupRow[]> {
    const known = new Map((await errands.backups()).map((row) => [row.name, row]));
    const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)); // no folder yet: nothing in it
    const rows = await Promise.all(names.map((name) => fileRow(name).catch(() => null))); // deleted meanwhile
    return rows
      .flatMap((row): BackupRow[] => {
        if (!row) return [];
        const more = known.get(row.name);
        return [
          more ? { ...row, at: iso(Number(more.at)), sha256: more.sha256 || null, tried: more.tried ? JSON.parse(more.tried) : null } : row,
        ];
      })
      .sort((one, other) => (other.at ?? '').localeCompare(one.at ?? '') || (other.seq ?? 0) - (one.seq ?? 0));
  }
  const surplus = async (): Promise<readonly string[]> => (await list()).slice(settings().rules['backup.keep']).map(({ name }) => name);
  async function remove(name: string, by: Actor): Promise<void> {
    await rm(join(folder, name), { force: true });
    await rm(join(folder, `${name}.sha256`), { force: true });
    await errands.forgetBackup(name);
    await note(by, { type: 'BackupDeleted', backup: name });
  }
  const isThere = async (name: string): Promise<boolean> =>
    NAME.test(name) &&
    (await stat(join(folder, name)).then(
      (found) => found.isFile(),
      () => false,
    ));

  /** A folder that is not there yet is made where its own is. */
  async function sameDisk(): Promise<boolean> {
    const here = await stat(folder).catch(() => stat(dirname(folder)).catch(() => null)); // not there yet
    return here?.dev === (await stat(database)).dev;
  }

  /** The last instant at which the day's backup was due. */
  function dueSince(at: Instant): Instant {
    const clock = `${String(settings().rules['backup.hour']).padStart(2, '0')}:00`;
    const today = instantAt(localTime(at, zone()).day, clock, zone());
    return today <= at ? today : instantAt(localTime(today - DAY, zone()).day, clock, zone());
  }
  async function lastGood(): Promise<Instant | null> {
    const times = (await list()).flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]));
    return times.length > 0 ? Math.max(...times) : null;
  }

  return {
    folder,
    list,
    isThere,
    pathOf: (name: string) => join(folder, name),
    /** Begins one now; while one is being made, whoever asks gets that one. Answered when it is done, well or not. */
    make(by: Actor): Promise<void> {
      doing ??= { what: 'making', name: '' };
      making ??= alone(() => make(by)).finally(() => {
        making = null;
        doing = null;
      });
      working = making;
      return making;
    },
    /** Restores it into an empty folder beside it, and compares. */
    attempt(name: string, by: Actor): Promise<void> {
      doing ??= { what: 'trying', name }; // it may have to wait for its turn
      const done = alone(() => attempt(name, by)).finally(() => {
        doing = null; // not before what was found is written down
      });
      working = done;
      return done;
    },
    async fetched(name: string, by: Actor): Promise<void> {
      await note(by, { type: 'BackupFetched', backup: name });
    },
    delete: remove,
    /** Those beyond the number that is kept. */
    surplus,
    /** Makes the day's backup once its hour has come, also where the server was off then. */
    async look(): Promise<void> {
      if (making || (failedAt !== null && now() - failedAt < AGAIN)) return;
      const due = dueSince(now());
      const began = await errands.began();
      if (began === null || began > due || ((await lastGood()) ?? 0) >= due) return;
      void this.make('clock').catch(oops);
    },
    async view(): Promise<BackupsView> {
      const due = dueSince(now());
      return {
        folder,
        sameDisk: await sameDisk(),
        free: await statfs(folder).then(
          ({ bavail, bsize }) => bavail * bsize,
          () => null, // not there yet
        ),
        doing,
        last: await errands.last('backup'),
        next: iso(dueSince(due + 36 * 60 * MINUTE)),
        keep: settings().rules['backup.keep'],
        backups: await list(),
      };
    },
    /** When the last good one was made, or else the hall began; null: nothing has happened. And whether the last that was begun failed. */
    async standing(): Promise<{ since: Instant | null; failed: boolean }> {
      const last = await errands.last('backup');
      return { since: (await lastGood()) ?? (await errands.began()), failed: last !== null && !last.ok };
    },
    /** The last one went well and is not older than a day; a hall that has just begun has a day's time. */
    async readiness(): Promise<Readiness> {
      const last = await errands.last('backup');
      if (last && !last.ok) return { what: 'backup', ok: false, detail: `failed: ${last.why}` };
      const newest = await lastGood();
      const since = newest ?? (await errands.began());
      const ok = since === null || now() - since <= STALE;
      if (ok) return { what: 'backup', ok, detail: newest === null ? 'the first is made today' : iso(newest) };
      return { what: 'backup', ok, detail: newest === null ? 'none' : `old: ${iso(newest)}` };
    },
    /** Lets what is under way finish. */
    close: async (): Promise<void> => void (await working.catch(oops)),
  };
}

/** In words that a person can do something with. */
function reasonOf(fault: unknown): string {
  const code = (fault as NodeJS.ErrnoException).code ?? '';
  if (isFull(fault)) return 'disk-full';
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return 'not-writable';
  return (fault instanceof Error ? fault.message : String(fault)).slice(0, 200);
}
