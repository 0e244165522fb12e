import { type Response, Router } from 'express';
import { daysOfMonth, monthBefore, ROSTER_RULES } from '../../shared/roster-people.ts';
import { DutyFeedRequest, DutyShownQuery, RosterMonth, RosterPublishRequest } from '../../shared/roster-requests.ts';
import type { DutyFeedMade, DutyFeedRow, DutyShownRow, RosterMonthView, RosterPosted } from '../../shared/roster-views.ts';
import { isWorkday } from '../../shared/schedule.ts';
import type { Roster, Rules } from '../../shared/settings.ts';
import { addDays, instantAt, iso, localTime } from '../../shared/time.ts';
import type { Named } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { only, signedIn, whoIs } from '../auth/only.ts';
import { kept, newSecret } from '../auth/secrets.ts';
import { lastWorkday, postedBefore, receptionFor } from '../domain/duty/duty.ts';
import { mayPost } from '../domain/duty/posting.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { SetUp } from '../set-up.ts';
import type { DutyFeeds } from '../store/duty-feeds.ts';
import type { DutyRecord } from '../store/duty-record.ts';
import { refused } from './answer.ts';

type Needs = { desk: FrontDesk; settings: () => Settings; setUp: SetUp; feeds: DutyFeeds; record: DutyRecord; now: () => Instant };

/** The duty roster (值班表): what a month is made with, posting it, what hung on the wall, and people's own calendars. */
export function rosterRoutes({ desk, settings, setUp, feeds, record, now }: Needs): Router {
  const routes = Router();
  const found = <T>(name: string) => setUp.find(name) as { current: T; version: string } | null;

  routes.get('/roster/feeds', signedIn, async (_req, res) => {
    const who = whoIs(res);
    const all = await feeds.list();
    const nameOf = namer(settings());
    const mine = all.filter(({ person }) => mayMake(res, person) || person === who.id);
    res.json(mine.map(({ person, at, by }): DutyFeedRow => ({ person, ...nameOf(person), at: iso(at), by })));
  });

  routes.post('/roster/feeds', signedIn, async (req, res) => {
    const { person } = DutyFeedRequest.parse(req.body);
    if (!mayMake(res, person)) return refused(res, { refusal: 'not-allowed' });
    const { leaders, staffOf, url } = settings();
    if (!staffOf.has(person) && !leaders.some(({ id }) => id === person)) return refused(res, { refusal: 'unknown-place' });
    const secret = newSecret();
    const by = whoIs(res).id;
    await feeds.make(person, kept(secret), now(), by);
    await desk.ask({ about: 'duty', type: 'note', by, done: { type: 'DutyFeedMade', whose: person } });
    res.status(201).json({ person, link: `${url}/roster/feed/${secret}.ics` } satisfies DutyFeedMade);
  });

  routes.delete('/roster/feeds/:person', signedIn, async (req, res) => {
    const person = String(req.params.person);
    if (!mayMake(res, person)) return refused(res, { refusal: 'not-allowed' });
    if (!(await feeds.revoke(person))) return refused(res, { refusal: 'unknown-place' });
    await desk.ask({ about: 'duty', type: 'note', by: whoIs(res).id, done: { type: 'DutyFeedRevoked', whose: person } });
    res.status(204).end();
  });

  routes.get('/duty/shown', only('supervisor', 'leader', 'director', 'admin'), async (req, res) => {
    const { from, until } = DutyShownQuery.parse(req.query);
    const { timezone } = settings().hall;
    const nameOf = namer(settings());
    const events = await record.shown(instantAt(from, '00:00', timezone), instantAt(addDays(until, 1), '00:00', timezone));
    res.json(
      events.map(
        ({ day, at, leader, director, staff, standIns = [] }): DutyShownRow => ({
          day,
          since: iso(at),
          leader: leader === null ? null : nameOf(leader),
          director: director === null ? null : nameOf(director),
          staff: staff.map(nameOf),
          standIns: standIns.map(nameOf),
        }),
      ),
    );
  });

  routes.get('/roster/:month', only('supervisor', 'admin'), async (req, res) => {
    const month = RosterMonth.parse(req.params.month);
    const posted = found<Roster>(`roster-${month}`);
    const draft = found<Roster>(`draft-${month}`);
    const change = posted && (await record.rosterChanges()).get(`roster-${month}`);
    const rules = found<Rules>('rules')?.current ?? [];
    const view = monthView(month, settings(), rules, localTime(now(), settings().hall.timezone).day);
    res.json({
      ...view,
      draft: draft && { version: draft.version },
      posted: posted && { version: posted.version, at: change ? iso(change.at) : null, by: change?.by ?? null },
    } satisfies RosterMonthView);
  });

  routes.post('/roster/:month/publish', only('supervisor', 'admin'), async (req, res) => {
    const month = RosterMonth.parse(req.params.month);
    const { draft: seen, posted: replaces, gaps, why } = RosterPublishRequest.parse(req.body);
    const draft = found<Roster>(`draft-${month}`);
    if (!draft) return refused(res, { refusal: 'unknown-document' });
    const { current, version } = draft;
    const posted = found<Roster>(`roster-${month}`);
    const done = (changed: boolean) => res.json({ month, version, changed } satisfies RosterPosted);
    if (version !== seen) return refused(res, { refusal: 'changed-meanwhile' });
    if (posted?.version === version) return done(false); // it hangs already: asked twice, posted once
    if ((posted?.version ?? null) !== replaces) return refused(res, { refusal: 'changed-meanwhile' });
    const refusal = mayPost({ draft: current, posted: posted?.current ?? null, gaps: Object.keys(gaps) }, settings(), now());
    if (refusal) return refused(res, refusal);
    const by = whoIs(res).id;
    const said = await setUp.replace(`roster-${month}`, current, replaces, by);
    if (said !== 'stored') return refused(res, { refusal: 'changed-meanwhile' });
    await desk.ask({ about: 'duty', type: 'note', by, done: { type: 'RosterPublished', month, version, before: replaces, gaps, why } });
    done(true);
  });

  return routes;
}

/** Somebody's calendar is made and ended by themselves, or by those who make the roster. */
function mayMake(res: Response, person: string): boolean {
  const { id, roles } = whoIs(res);
  return id === person || roles.includes('supervisor') || roles.includes('admin');
}

/** Somebody who has left the hall is named by their id. */
const namer =
  ({ leaders, staffOf }: Settings) =>
  (id: string): Named => {
    const one = leaders.find((leader) => leader.id === id) ?? staffOf.get(id);
    return { name: one?.name ?? id, nameEn: one?.name_en ?? one?.name ?? id };
  };

function monthView(month: string, settings: Settings, rules: Rules, today: string): Omit<RosterMonthView, 'draft' | 'posted'> {
  const { leaders, staff, departments, calendar } = settings;
  const { place_zh, place_en, phone, sessions } = receptionFor(settings, month);
  return {
    month,
    today,
    postBy: lastWorkday(settings, `${monthBefore(month)}-01`),
    days: daysOfMonth(month).map((day) => ({ day, workday: isWorkday(calendar, day), holiday: holidayOn(settings, day) })),
    leaders: leaders.map(({ id, name, name_en, position_zh, position_en, level, principal, in_charge_of_centre }) => ({
      id,
      name,
      nameEn: name_en ?? name,
      position: position_zh,
      positionEn: position_en,
      level,
      principal,
      inCharge: in_charge_of_centre,
    })),
    staff: staff.map(({ id, name, name_en, badge_no, role, department }) => {
      const of = departments.find((one) => one.id === department);
      const where = { name: of?.short_zh ?? department, nameEn: of?.name_en ?? department };
      return { id, name, nameEn: name_en ?? name, badge: badge_no, role, department: where };
    }),
    rules: ROSTER_RULES.map((key) => {
      const rule = rules.find((one) => one.key === key);
      return { key, value: settings.rules[key], text: rule?.text_zh ?? '', source: rule?.source ?? '' };
    }),
    reception: { place_zh, place_en, phone, sessions: sessions.map(({ from, to }) => ({ from, to })) },
    before: postedBefore(settings, month).map((roster) => roster.month),
  };
}

function holidayOn({ calendar }: Settings, day: string): Named | null {
  const notice = calendar.years.flatMap(({ days }) => days).find(({ date }) => date === day);
  return notice ? { name: notice.name_zh, nameEn: notice.name_en } : null;
}
