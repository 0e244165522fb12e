import { Router } from 'express';
import { mondayOfWeek } from '../../shared/roster-people.ts';
import { RosterMonth } from '../../shared/roster-requests.ts';
import { localTime } from '../../shared/time.ts';
import type { Lang } from '../../shared/words.ts';
import type { Recognise } from '../auth/only.ts';
import { kept } from '../auth/secrets.ts';
import type { Settings } from '../domain/settings.ts';
import type { DutyFeeds } from '../store/duty-feeds.ts';
import type { DutyRecord } from '../store/duty-record.ts';
import { refused } from './answer.ts';
import { rosterFeed } from './roster-feed.ts';
import { ROSTER_SHEET_POLICY, rosterSheet } from './roster-sheet.ts';
import { WEEK_SHEET_POLICY, weekSheet } from './week-sheet.ts';

type Needs = { settings: () => Settings; feeds: DutyFeeds; record: DutyRecord; recognise: Recognise };

/**
 * The posted roster on paper, and as somebody's calendar. What hangs in the hall may be looked at by everybody; those who work here
 * see the staff by their names, all others as the wall names them.
 */
export function rosterPages({ settings, feeds, record, recognise }: Needs): Router {
  const routes = Router();
  const langOf = (value: unknown): Lang => (value === 'en' ? 'en' : 'zh-CN');
  const isStaff = (cookies: string | undefined): boolean => {
    const { id, device, locked } = recognise(null, cookies);
    return id !== null && device === null && !locked;
  };
  const html = (policy: string) => ({ 'Cache-Control': 'no-store', 'Content-Security-Policy': policy });

  routes.get('/roster/feed/:secret.ics', async (req, res) => {
    const person = await feeds.whose(kept(String(req.params.secret)));
    if (person === null) return refused(res, { refusal: 'unknown-place' });
    res
      .type('text/calendar')
      .set('Cache-Control', 'no-store')
      .send(rosterFeed(person, settings(), await record.rosterChanges(), langOf(req.query.lang)));
  });

  routes.get('/roster/week/:week/print', (req, res) => {
    const monday = mondayOfWeek(String(req.params.week));
    if (monday === null) return refused(res, { refusal: 'unknown-place' });
    const sheet = weekSheet(monday, settings(), { lang: langOf(req.query.lang), full: isStaff(req.headers.cookie) });
    res.type('html').set(html(WEEK_SHEET_POLICY)).send(sheet);
  });

  routes.get('/roster/:month/print', async (req, res) => {
    const month = RosterMonth.safeParse(req.params.month);
    const roster = month.success ? settings().rosters.get(month.data) : undefined;
    if (!roster) return refused(res, { refusal: 'unknown-place' });
    const change = (await record.rosterChanges()).get(`roster-${roster.month}`);
    const posted = change ? localTime(change.at, settings().hall.timezone).day : null;
    const sheet = rosterSheet(roster, settings(), { lang: langOf(req.query.lang), full: isStaff(req.headers.cookie), posted });
    res.type('html').set(html(ROSTER_SHEET_POLICY)).send(sheet);
  });

  return routes;
}
