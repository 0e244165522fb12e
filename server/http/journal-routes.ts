import { Router } from 'express';
import { JournalQuery } from '../../shared/requests.ts';
import { iso } from '../../shared/time.ts';
import type { JournalRow } from '../../shared/views.ts';
import { only } from '../auth/only.ts';
import type { HallEvent } from '../domain/event.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { Journal } from '../store/journal.ts';

type Needs = { journal: Journal; desk: FrontDesk };

/** What has happened, page by page: for whoever has to answer for it. */
export function journalRoutes({ journal, desk }: Needs): Router {
  const routes = Router();

  routes.get('/journal', only('supervisor', 'admin'), async (req, res) => {
    const { from, limit } = JournalQuery.parse(req.query);
    const first = Math.max(from, 1);
    const last = desk.hall.seq; // what is on disk and heard of
    const events = first > last ? [] : await journal.read(first - 1, Math.min(limit, last - first + 1));
    res.json({ events: events.map((event, nth) => rowOf(event, first + nth)), last });
  });

  return routes;
}

/** The person's key stays in the house: with the day's key it could be turned back. */
export function rowOf(event: HallEvent, seq: number): JournalRow {
  const { at, type, by, ...rest } = event;
  const data = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'person'));
  return { seq, at: iso(at), type, by, data };
}
