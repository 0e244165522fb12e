import { statfs } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import type { ChainMark } from '../../shared/journal.ts';
import { iso, MINUTE } from '../../shared/time.ts';
import type { PrinterView, Readiness } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { rosterGaps } from '../domain/duty/duty.ts';
import { isBehindDay } from '../domain/queue/due.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { Problem } from '../store/settings-folder.ts';
import type { Tables } from '../store/tables.ts';

type Needs = {
  db: Kysely<Tables>;
  hallId: string;
  /** The folder that everything is kept in. */
  folder: string;
  desk: FrontDesk;
  settings: () => Settings;
  problems: () => readonly Problem[];
  lost: () => readonly string[];
  printers: () => readonly PrinterView[];
  /** Names of printers that cannot print Chinese, because the font for it is not there. */
  withoutFont: () => Promise<readonly string[]>;
  /** What is wrong with the pack of recorded words that the hall has named; null: nothing, or it names none. */
  brokenPack: () => string | null;
  /** Days whose journal is no longer what it was when they ended. */
  differing: () => Promise<readonly ChainMark[]>;
  /** What is looked after in the morning beside the machine itself. */
  morning: () => Promise<readonly Readiness[]>;
  /** Whether what is here is also somewhere else. */
  backup: () => Promise<Readiness>;
  /** Boards that are there and show nothing, or something old. */
  unpainted: () => readonly string[];
  /** What the machine's clock shows while that is not believed. */
  doubted: () => Instant | null;
  now: () => Instant;
};

const ROOM = 200 * 1024 * 1024; // bytes: a busy day takes a tenth of it
const NOT_READY: readonly string[] = ['paper-out', 'cover-open', 'offline'];
const BEHIND = 2 * MINUTE; // a clock may be set back by so much without being wrong

/** Whether the hall could open now. `server`: what a server needs to run; the rest is for those who look in the morning. */
export function readiness({
  db,
  hallId,
  folder,
  desk,
  settings,
  problems,
  lost,
  printers,
  withoutFont,
  brokenPack,
  differing,
  morning,
  backup,
  unpainted,
  doubted,
  now,
}: Needs) {
  async function disk(): Promise<Readiness> {
    try {
      const { bavail, bsize } = await statfs(folder);
      const free = bavail * bsize;
      return { what: 'disk', ok: free >= ROOM, detail: `${Math.floor(free / 1024 / 1024)} MB free` };
    } catch (fault) {
      return { what: 'disk', ok: false, detail: String(fault) };
    }
  }
  function clock(): Readiness {
    const leap = doubted();
    if (leap !== null) return { what: 'clock', ok: false, detail: `the machine's clock has leapt to ${iso(leap)}, not believed yet` };
    const { day } = desk.hall.queue;
    if (isBehindDay(desk.hall.queue, settings(), now() + BEHIND))
      return { what: 'clock', ok: false, detail: `${iso(now())} is before the open day ${day}` };
    const behind = desk.hall.last - now();
    const ok = behind <= BEHIND;
    return { what: 'clock', ok, detail: ok ? iso(now()) : `${Math.round(behind / MINUTE)} minutes behind the journal` };
  }
  async function database(): Promise<Readiness> {
    try {
      const head = await db.selectFrom('head').select('seq').where('hall', '=', hallId).executeTakeFirst();
      await sql`select 1 from journal limit 1`.execute(db);
      const ok = head !== undefined && Number(head.seq) >= desk.hall.seq;
      return { what: 'database', ok, detail: ok ? `seq ${head.seq}` : 'the journal is behind the hall' };
    } catch (fault) {
      return { what: 'database', ok: false, detail: String(fault) };
    }
  }
  function documents(): Readiness {
    const [first] = problems();
    return { what: 'settings', ok: !first, detail: first ? first.message : 'all documents are in force' };
  }
  function roster(): Readiness {
    const gaps = rosterGaps(settings(), now());
    return {
      what: 'roster',
      ok: gaps.length === 0,
      detail: gaps.length === 0 ? 'today and tomorrow have somebody who leads' : gaps.join(', '),
    };
  }
  function screens(): Readiness {
    const away = [...new Set([...lost(), ...unpainted()])];
    return { what: 'devices', ok: away.length === 0, detail: away.length === 0 ? 'all are seen' : away.join(', ') };
  }
  function slips(): Readiness {
    const not = printers().filter(({ state }) => NOT_READY.includes(state));
    return {
      what: 'printers',
      ok: not.length === 0,
      detail: not.length === 0 ? 'none is known to fail' : not.map(({ name, state }) => `${name}: ${state}`).join(', '),
    };
  }
  async function font(): Promise<Readiness> {
    const names = await withoutFont();
    return { what: 'font', ok: names.length === 0, detail: names.length === 0 ? 'all printers can print Chinese' : names.join(', ') };
  }
  function voice(): Readiness {
    const wrong = brokenPack();
    return { what: 'voice', ok: wrong === null, detail: wrong ?? 'no pack of recorded words is broken' };
  }
  async function journal(): Promise<Readiness> {
    const days = await differing();
    return {
      what: 'journal',
      ok: days.length === 0,
      detail: days.length === 0 ? 'the days that are over are as they were' : days.map(({ day }) => day).join(', '),
    };
  }
  return {
    server: async (): Promise<Readiness[]> => [await disk(), clock(), await database(), documents()],
    all: async (): Promise<Readiness[]> => [
      await disk(),
      clock(),
      await database(),
      documents(),
      await journal(),
      roster(),
      screens(),
      slips(),
      await font(),
      voice(),
      ...(await morning()),
      await backup(),
    ],
  };
}
export type ReadinessOf = ReturnType<typeof readiness>;
