import ICAL from 'ical.js';
import { describe, expect, test, vi } from 'vitest';
import type { DutyShownRow, RosterMonthView } from '../../shared/roster-views.ts';
import type { Roster } from '../../shared/settings.ts';
import type { BoardView, JournalRow, OfficeView } from '../../shared/views.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { draftOf } from '../support/roster-draft.ts';

const EAGER = { trial: false }; // no longer a trial: nothing is filled by itself

/** A supervisor at the roster, who drafts and posts. */
async function atRoster(hall: OpenHall, account = 'YL-1040') {
  const { cookie } = await hall.signIn(account, account === 'admin' ? 'admin-password' : account);
  const by = { cookie };
  const ask = <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => hall.ask<T>(method, path, body, by);
  return {
    by,
    ask,
    draft: (days: Record<string, object>) => draftOf(hall, by, days),
    post: (body: object, month = '2026-12') => ask('POST', `/roster/${month}/publish`, body),
    events: async (type: string) =>
      (await ask<{ events: JournalRow[] }>('GET', '/journal?from=0')).body.events.filter((event) => event.type === type),
  };
}
const leaderNow = (board: ReturnType<OpenHall['screen']>) => (board.latest() as BoardView).duty.leader?.id;

describe('a draft', () => {
  test('is shown on no wall until it is posted; then every board has it, and the journal says who posted which version', async () => {
    const hall = await openHall({ clock: '09:00' });
    const desk = await atRoster(hall);
    const board = hall.screen('board');
    await board.first;
    const change = { '2026-12-01': { changes: [{ from: '09:00', leader: 'L06', substitute: true, why: '外出开会' }] } };
    const versions = await desk.draft(change);
    expect(leaderNow(board)).toBe('L05');

    const said = await desk.post({ ...versions, why: '宋世杰外出' });
    expect(said).toMatchObject({ status: 200, body: { month: '2026-12', version: versions.draft, changed: true } });
    await vi.waitFor(() => expect(leaderNow(board)).toBe('L06'));
    const [posted] = await desk.events('RosterPublished');
    expect(posted).toMatchObject({
      by: 'S40',
      data: { month: '2026-12', version: versions.draft, before: versions.posted, why: '宋世杰外出' },
    });

    expect(await desk.post(versions)).toMatchObject({ status: 200, body: { changed: false } }); // asked twice, posted once
    expect(await desk.events('RosterPublished')).toHaveLength(1);
    expect((await desk.ask<RosterMonthView>('GET', '/roster/2026-12')).body).toMatchObject({
      draft: { version: versions.draft },
      posted: { version: versions.draft, by: 'S40' },
    });
  });

  test('of a month that nobody has posted yet becomes its roster', async () => {
    const hall = await openHall({ clock: '09:00', day: '2026-12-30', hall: EAGER });
    const desk = await atRoster(hall, 'admin');
    const { body: december } = await desk.ask<Roster>('GET', '/settings/roster-2026-12');
    const days = december.days.map((day) => ({ ...day, date: day.date.replace('2026-12', '2027-01') }));
    const { headers } = await hall.ask(
      'PUT',
      '/settings/draft-2027-01',
      { ...december, month: '2027-01', days },
      { ...desk.by, 'if-none-match': '*' },
    );
    const draft = (headers.get('etag') ?? '').replaceAll('"', '');
    const readiness = async () => ((await (await hall.signIn('admin', 'admin-password')).screen('office').first) as OfficeView).readiness;
    expect(await readiness()).toContainEqual({ what: 'roster', ok: false, detail: 'next-month' });
    expect(await desk.post({ draft, posted: null }, '2027-01')).toMatchObject({ status: 200 });
    expect((await desk.ask('GET', '/settings/roster-2027-01')).body).toMatchObject({ month: '2027-01' });
    // The office counts again after three seconds.
    await vi.waitFor(async () => expect(await readiness()).toContainEqual(expect.objectContaining({ what: 'roster', ok: true })), {
      timeout: 10_000,
      interval: 500,
    });
  });

  test('with a working day without a leader is refused with the day, unless it is said why', async () => {
    const hall = await openHall({ clock: '09:00' });
    const desk = await atRoster(hall);
    const versions = await desk.draft({ '2026-12-10': { leader: null }, '2026-12-12': { leader: null } });
    expect(await desk.post(versions)).toMatchObject({ status: 409, body: { refusal: 'roster-gaps', days: ['2026-12-10'] } });
    expect(await desk.post({ ...versions, gaps: { '2026-12-11': '全县大会' } })).toMatchObject({ status: 409 });
    expect(await desk.post({ ...versions, gaps: { '2026-12-10': '全县大会' } })).toMatchObject({ status: 200 });
    expect((await desk.events('RosterPublished'))[0]?.data.gaps).toEqual({ '2026-12-10': '全县大会' });
  });

  test('that somebody changed meanwhile, or that would write over what somebody posted, is refused', async () => {
    const hall = await openHall({ clock: '09:00' });
    const [desk, other] = [await atRoster(hall), await atRoster(hall, 'admin')];
    const mine = await desk.draft({ '2026-12-10': { leader: 'L04' } });
    const theirs = await other.draft({ '2026-12-11': { leader: 'L04' } });
    expect(await desk.post(mine)).toMatchObject({ status: 412, body: { refusal: 'changed-meanwhile' } });
    expect(await other.post(theirs)).toMatchObject({ status: 200 });
    expect(await desk.post({ ...theirs, draft: (await desk.draft({ '2026-12-14': { leader: 'L04' } })).draft })).toMatchObject({
      status: 412,
    });
  });

  test('swaps tomorrow, and not today', async () => {
    const hall = await openHall({ clock: '09:00' });
    const desk = await atRoster(hall);
    expect(await desk.post(await desk.draft({ '2026-12-01': { duty_staff: ['S02', 'S21'] } }))).toMatchObject({
      status: 409,
      body: { refusal: 'short-notice', days: ['2026-12-01'] },
    });
    expect(await desk.post(await desk.draft({ '2026-12-02': { duty_staff: ['S01', 'S22'] } }))).toMatchObject({ status: 200 });
  });

  test('is nobody’s but the supervisors’ and the administrator’s', async () => {
    const hall = await openHall({ clock: '09:00' });
    const desk = await atRoster(hall);
    const versions = await desk.draft({ '2026-12-10': { leader: 'L04' } });
    const clerk = await hall.signIn('YL-1003');
    expect(await clerk.ask('POST', '/roster/2026-12/publish', versions)).toMatchObject({ status: 403 });
    expect(await clerk.ask('GET', '/settings/draft-2026-12')).toMatchObject({ status: 403 });
    expect(await hall.ask('POST', '/roster/2026-12/publish', versions)).toMatchObject({ status: 401 });
  });
});

describe('somebody’s own calendar', () => {
  type Event = { uid: string; sequence: number; day: string; from: string; to: string; summary: string };
  const read = async (link: string): Promise<Event[]> => {
    const res = await fetch(link);
    expect(res.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await res.text()));
    return calendar.getAllSubcomponents('vevent').map((found) => {
      const event = new ICAL.Event(found);
      const local = (time: typeof event.startDate) => new Date(time.toJSDate().getTime() + 8 * 3_600_000).toISOString();
      return {
        uid: event.uid,
        sequence: event.sequence,
        day: local(event.startDate).slice(0, 10),
        from: local(event.startDate).slice(11, 16),
        to: local(event.endDate).slice(11, 16),
        summary: event.summary,
      };
    });
  };

  test('has every day of a leader’s duty as it is posted, and follows a substitute without losing an entry', async () => {
    const hall = await openHall({ clock: '09:00' });
    const desk = await atRoster(hall);
    const { body: december } = await desk.ask<Roster>('GET', '/settings/roster-2026-12');
    const { body, status } = await desk.ask<{ link: string }>('POST', '/roster/feeds', { person: 'L07' });
    expect(status).toBe(201);
    const days = (who: (day: Roster['days'][number]) => boolean) => december.days.filter(who).map(({ date }) => date);
    const led = days(({ leader }) => leader === 'L07');
    const events = await read(body.link);
    expect(events.filter(({ summary }) => summary.startsWith('带班领导')).map(({ day }) => day)).toEqual(led);
    expect(events.filter(({ summary }) => summary.startsWith('值班主任')).map(({ day }) => day)).toEqual(
      days(({ director_on_duty }) => director_on_duty === 'L07'),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const day = led.find((one) => one > '2026-12-01' && december.days.find(({ date }) => date === one)?.day_type === 'workday') ?? '';
    expect(events.find((one) => one.day === day && one.summary.startsWith('带班'))).toMatchObject({
      from: '08:00',
      to: '18:00',
      sequence: 0,
    });

    await desk.post(await desk.draft({ [day]: { changes: [{ from: '12:00', leader: 'L04', substitute: true, why: '开会' }] } }));
    const after = await read(body.link);
    const same = after.find((one) => one.uid === events.find((was) => was.day === day && was.summary.startsWith('带班'))?.uid);
    expect(same).toMatchObject({ from: '08:00', to: '12:00', sequence: 1 });
    const { body: other } = await desk.ask<{ link: string }>('POST', '/roster/feeds', { person: 'L04' });
    expect((await read(other.link)).find((one) => one.day === day && one.summary.includes('代班'))).toMatchObject({
      from: '12:00',
      to: '18:00',
    });
  });

  test('is made by themselves or who makes the roster, and opens nothing once it is revoked', async () => {
    const hall = await openHall({ clock: '09:00' });
    const desk = await atRoster(hall);
    const clerk = await hall.signIn('YL-1003'); // S03
    const { body } = await clerk.ask<{ link: string }>('POST', '/roster/feeds', { person: 'S03' });
    const get = async (link: string) => (await fetch(link)).status;
    expect(await get(body.link)).toBe(200);
    expect(await clerk.ask('POST', '/roster/feeds', { person: 'S04' })).toMatchObject({ status: 403 });
    expect((await clerk.ask('GET', '/roster/feeds')).body).toMatchObject([{ person: 'S03', by: 'S03' }]);
    expect(await desk.ask('DELETE', '/roster/feeds/S03')).toMatchObject({ status: 204 });
    expect(await get(body.link)).toBe(404);
    expect(await get(`${hall.url}/roster/feed/guessed.ics`)).toBe(404);
    expect((await desk.events('DutyFeedRevoked')).map(({ by, data }) => [by, data.whose])).toEqual([['S40', 'S03']]);
    expect(JSON.stringify(await desk.events('DutyFeedMade'))).not.toContain(/feed\/([\w-]+)/.exec(body.link)?.[1]);
  });
});

describe('on paper', () => {
  const page = async (hall: OpenHall, path: string, headers: Record<string, string> = {}) => {
    const res = await fetch(`${hall.url}${path}`, { headers });
    return { status: res.status, text: await res.text() };
  };

  test('the posted month names the staff for those who work here, and as the wall does for everybody else', async () => {
    const hall = await openHall({ clock: '09:00' });
    const desk = await atRoster(hall);
    const publicly = await page(hall, '/roster/2026-12/print');
    const inside = await page(hall, '/roster/2026-12/print', desk.by);
    for (const { name } of hall.settings().leaders.filter(({ id }) => id !== 'L99')) expect(publicly.text).toContain(name);
    for (const { name, badge_no } of hall.settings().staff) {
      expect(publicly.text).not.toContain(name);
      expect(publicly.text).toContain(badge_no);
      expect(inside.text).toContain(name);
    }
    expect((await page(hall, '/roster/2027-05/print')).status).toBe(404);
    expect((await page(hall, '/roster/__proto__/print')).status).toBe(404);
  });

  test('the list of a week stands by departments, and says what is still open', async () => {
    const hall = await openHall({ clock: '09:00', day: '2026-12-10', hall: EAGER });
    const desk = await atRoster(hall, 'admin');
    await desk.post(await desk.draft({ '2026-12-15': { duty_staff: ['S16'] } }));
    const { text } = await page(hall, '/roster/week/2026-W51/print', desk.by);
    expect(text).toContain('12月14日');
    expect(text).toMatch(/大厅值班 1 \/ 2/);
    const office = (await (await hall.signIn('admin', 'admin-password')).screen('office').first) as OfficeView;
    expect(office.readiness).toContainEqual({ what: 'roster', ok: false, detail: 'next-week' }); // it is Thursday
  });
});

test('what hung on the wall can be read back by the day', async () => {
  const hall = await openHall({ clock: '09:00' });
  const desk = await atRoster(hall);
  await hall.tick();
  hall.setClock('09:00', '2026-12-02');
  await hall.tick();
  const rows = async (query: string) => (await desk.ask<DutyShownRow[]>('GET', `/duty/shown?${query}`)).body;
  expect((await rows('from=2026-12-01&until=2026-12-02')).map(({ day, leader }) => [day, leader?.name])).toEqual([
    ['2026-12-01', '宋世杰'],
    ['2026-12-02', '梁书宁'],
  ]);
  expect(await rows('from=2026-12-02&until=2026-12-02')).toHaveLength(1);
  expect(await desk.ask('GET', '/duty/shown?from=2026-12-02&until=2026-12-01')).toMatchObject({ status: 400 });
});
