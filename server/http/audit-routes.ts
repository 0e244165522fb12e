import { once } from 'node:events';
import { type Response, Router } from 'express';
import type { JournalFound, JournalPage, PersonTrail } from '../../shared/journal.ts';
import { ExportQuery, JournalSearchQuery, PersonQuery, StoryShape, WallShape } from '../../shared/journal-requests.ts';
import { addDays, instantAt, iso, localTime } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import type { Audit } from '../audit/audit.ts';
import type { Chain } from '../audit/chain.ts';
import { writeExport } from '../audit/export.ts';
import { parsed, type Row } from '../audit/lines.ts';
import type { WallsThen } from '../audit/wall-then.ts';
import type { Accounts } from '../auth/accounts.ts';
import { only, whoIs } from '../auth/only.ts';
import { everybody, holderOf } from '../auth/people.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';
import { rowOf } from './journal-routes.ts';

type Needs = {
  audit: Audit;
  hallId: string;
  desk: FrontDesk;
  settings: () => Settings;
  accounts: Accounts;
  chain: Chain;
  walls: WallsThen;
  now: () => Instant;
  machineNow: () => Instant;
  software: string;
  oops: (fault: unknown) => void;
};

const DAYS = 31; // that a number is looked for in
const LONGEST = 400; // days of somebody's trail

/** The journal for whoever has to answer for it: searched, told as a ticket's or a person's trail, shown as the wall it made, taken away with its hashes. */
export function auditRoutes({ audit, hallId, desk, settings, accounts, chain, walls, now, machineNow, software, oops }: Needs): Router {
  const routes = Router();
  const keepers = only('supervisor', 'admin');

  const nameOf = (by: string | null): string | null => (by === null ? null : (accounts.person(by)?.name ?? null));
  const begins = (day: string): Instant => instantAt(day, '00:00', settings().hall.timezone);
  const ends = (day: string): Instant => begins(addDays(day, 1));

  /** Whoever is meant by an id, a badge or a name; what is none of these is taken as it is: a device, the clock. */
  function actors(by: string): (string | null)[] {
    if (by === '-') return [null];
    const people = everybody(settings()).filter(({ id, account, name }) => [id, account, name].includes(by));
    return people.length > 0 ? people.map(({ id }) => id) : [by];
  }

  async function told(rows: readonly Row[]): Promise<JournalFound[]> {
    const idOf = (row: Row): string | null => (parsed(row.event) as { ticket?: string } | null)?.ticket ?? null;
    const names = await audit.names([...new Set(rows.flatMap((row) => idOf(row) ?? []))]);
    return rows.map((row) => {
      const event = parsed(row.event);
      const { seq, at, about, type, by } = row;
      const { about: _about, ...rest } = event ? rowOf(event, seq).data : { about, broken: row.event };
      return { seq, at: iso(at), about, type, by, byName: nameOf(by), ticket: names.get(idOf(row) ?? '') ?? null, data: rest };
    });
  }

  routes.get('/journal/search', keepers, async (req, res) => {
    const asked = JournalSearchQuery.parse(req.query);
    const { from, to, by, number, ...rest } = asked;
    const last = to ?? localTime(now(), settings().hall.timezone).day;
    const days = Array.from({ length: DAYS }, (_, nth) => addDays(last, -nth)).filter((day) => from === undefined || day >= from);
    const { rows, before } = await audit.page({
      ...rest,
      from: from === undefined ? null : begins(from),
      until: to === undefined ? null : ends(to),
      by: by === undefined ? null : actors(by),
      tickets: number === undefined ? null : await audit.numbered(number, days),
    });
    res.json({ events: await told(rows), last: desk.hall.seq, before } satisfies JournalPage);
  });

  routes.get('/journal/story', only('supervisor', 'leader', 'director', 'admin'), async (req, res) => {
    const story = await audit.story(StoryShape.parse(req.query), nameOf);
    if (!story) return refused(res, { refusal: 'unknown-ticket' });
    res.json(story);
  });

  routes.get('/journal/person', keepers, async (req, res) => {
    const { by, from, to } = PersonQuery.parse(req.query);
    if (addDays(from, LONGEST) < to) return refused(res, { refusal: 'malformed', path: 'to' });
    const [who] = actors(by);
    if (!who) return refused(res, { refusal: 'malformed', path: 'by' });
    const holder = holderOf(settings(), who);
    const state = holder ? (await accounts.states([holder])).get(holder.id) : undefined;
    const time = { from: begins(from), until: ends(to) };
    const trail = await audit.person({ by: who, ...time, ...(await audit.places(time.from, time.until)) });
    const signedInAt = state?.signedInAt ?? null;
    res.json({
      by: who,
      byName: nameOf(who),
      from,
      to,
      signedInAt: signedInAt === null ? null : iso(signedInAt),
      ...trail,
    } satisfies PersonTrail);
  });

  routes.get('/journal/wall', keepers, async (req, res) => {
    const { at, zone = null } = WallShape.parse(req.query);
    if (Date.parse(at) > now()) return refused(res, { refusal: 'malformed', path: 'at' });
    const wall = await walls.at(Date.parse(at), zone);
    if (!wall) return refused(res, { refusal: 'unknown-place' });
    res.json(wall);
  });

  routes.get('/journal/chain', keepers, async (_req, res) => {
    res.json(await chain.view());
  });

  routes.get('/journal/export', keepers, async (req, res) => {
    const { from, to } = ExportQuery.parse(req.query);
    const by = whoIs(res).id ?? '';
    const noted = await desk.ask({ about: 'exports', type: 'noteExport', by, from, to });
    if ('refusal' in noted) return refused(res, noted);
    await chain.marked();
    res.attachment(`paihao-journal-${hallId}-${from}-${to}.ndjson`).type('application/octet-stream');
    try {
      await writeExport({ chain, hall: hallId, software }, { from, to, madeAt: iso(machineNow()), by }, (piece) => send(res, piece));
      res.end();
    } catch (fault) {
      oops(fault);
      res.destroy(); // a file that breaks off has no last line: whoever verifies it is told
    }
  });

  return routes;
}

/** Waits for whoever reads slowly; false once they have gone. */
async function send(res: Response, piece: string): Promise<boolean> {
  if (res.destroyed) return false;
  if (res.write(piece)) return true;
  const heard = new AbortController();
  await Promise.race(['drain', 'close'].map((what) => once(res, what, { signal: heard.signal }))).catch(() => {}); // gone: told by `destroyed`
  heard.abort();
  return !res.destroyed;
}
