import { html } from 'lit';
import { fairMonth } from '../../shared/fair-month.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import { ownWordsWords } from '../../shared/i18n/own-words.ts';
import { isMonthEnd, monthOf } from '../../shared/roster.ts';
import { rosterChecks } from '../../shared/roster-checks.ts';
import * as edits from '../../shared/roster-edits.ts';
import { monthAfter, weekOf, wholeMonth } from '../../shared/roster-people.ts';
import type { DutyFeedMade, DutyFeedRow, DutyShownRow, RosterMonthView, RosterPosted } from '../../shared/roster-views.ts';
import type { Roster } from '../../shared/settings.ts';
import { addDays } from '../../shared/time.ts';
import type { Day } from '../../shared/words.ts';
import { type Draft, openDraft } from '../editing/draft.ts';
import { merge } from '../editing/merge.ts';
import type { Office, OpenedPage } from '../page.ts';
import './roster-view.ts';
import { announced } from './announced.ts';
import { type Feeds, type Month, namer, type RosterWish, type Shown, sourceOf, TABS, type Tab } from './roster-state.ts';

/** Connects the page of the duty roster: the month on the desk, posting it, the week, the record and people's calendars. */
export default function open(office: Office): OpenedPage {
  let name = ''; // the month that is on the desk
  let view: RosterMonthView | null = null;
  let draft: Draft<Roster> | null = null;
  let posted: Roster | null = null;
  let previous: readonly Roster[] = [];
  let at: edits.RosterPlace = { day: '', role: 'leader', nth: 0 };
  let held: edits.RosterPlace | null = null;
  let said = '';
  let failed = false;
  let posting: { why: string; busy: boolean } | null = null;
  let shown: Shown | null = null;
  let feeds: Feeds = { rows: [], made: null, failed: false };
  let made: { of: Roster; view: RosterMonthView; lang: string; month: Month } | null = null;

  const words = () => officeRosterWords[office.language()];
  const say = (text: string) => {
    said = text;
    office.redraw();
  };
  const today = (): Day => office.now()?.day ?? view?.today ?? '2026-01-01';
  const usual = (): string => (isMonthEnd(today()) ? monthAfter(monthOf(today())) : monthOf(today()));
  const tab = (): Tab => TABS.find((one) => one === office.rest().split('/')[0]) ?? 'month';
  const monthWanted = (): string => (/^20\d\d-(0[1-9]|1[0-2])$/.test(office.rest()) ? office.rest() : name || usual());
  const weekWanted = (): string => (tab() === 'week' && office.rest().split('/')[1]) || weekOf(addDays(today(), 7));

  const fetched = async <T>(path: string): Promise<T | null> => {
    const answer = await office.ask<T>('GET', path);
    return answer.ok ? answer.body : null;
  };

  async function openMonth(month: string): Promise<void> {
    name = month;
    [view, draft, posted, held, posting, failed, said] = [null, null, null, null, null, false, ''];
    office.redraw();
    const told = await fetched<RosterMonthView>(`/roster/${month}`);
    if (name !== month) return; // another was opened meanwhile
    failed = told === null;
    if (!told) return office.redraw();
    const hangs = told.posted ? await fetched<Roster>(`/settings/roster-${month}`) : null;
    const before = await Promise.all(told.before.map((one) => fetched<Roster>(`/settings/roster-${one}`)));
    if (name !== month) return;
    view = told;
    posted = hangs;
    previous = before.filter((one) => one !== null);
    at = { day: told.days.find(({ day }) => day === today())?.day ?? told.days[0]?.day ?? '', role: 'leader', nth: 0 };
    const base = previous.at(-1);
    const empty: Roster = {
      ...(base ? baseOf(base) : { reception: structuredClone(told.reception) as Roster['reception'] }),
      month,
      away: [],
      days: [],
    };
    draft = openDraft<Roster>(office, `draft-${month}`, wholeMonth(posted ?? empty, sourceOf(told).isWorkday));
    await draft.load();
  }

  /** The month as it is now; made anew only when something of it has changed. */
  function month(): Month | null {
    const now = draft?.now;
    if (!view || !now) return null;
    const lang = office.language();
    if (made?.of === now && made.view === view && made.lang === lang) return made.month;
    const source = sourceOf(view);
    const roster = wholeMonth(now, source.isWorkday);
    made = { of: now, view, lang, month: { view, roster, checks: rosterChecks(roster, source), nameOf: namer(view, lang) } };
    return made.month;
  }

  function change(next: Roster | null, told = ''): void {
    held = null;
    if (next && draft?.view.state === 'missing') void begin(draft, next);
    else if (next) draft?.change(next);
    say(told);
  }

  /** A draft that nobody has begun is laid down as it was found, so that two who change it stand on the same ground. */
  async function begin(on: Draft<Roster>, next: Roster): Promise<void> {
    const found = on.now;
    await office.ask('PUT', `/settings/draft-${name}`, { body: found, headers: { 'if-none-match': '*' } });
    await on.load();
    if (on.view.state !== 'here') return;
    const both = merge(found, next, on.now); // somebody may have been quicker
    on.change(both.value as Roster);
    if (both.differences.some(({ by }) => by === 'both')) say(words().post.theirs);
  }

  function fill(): void {
    const here = month();
    if (!here || !view) return;
    const { reception, duty_phone_24h, duty_hours, daily_visit, away } = here.roster;
    const base = JSON.parse(JSON.stringify({ reception, duty_phone_24h, duty_hours, daily_visit })) as Pick<Roster, 'reception'>;
    change(fairMonth(view.month, { ...sourceOf(view), previous, away, base }), words().filled(view.month));
  }

  /** What hangs, or would hang, is what was seen: the draft is saved first, and its version is the one that is posted. */
  async function postNow(gapsWhy: string): Promise<void> {
    const here = month();
    if (!draft || !here || posting?.busy) return;
    const refuse = (why: string) => {
      posting = { why, busy: false };
      office.redraw();
    };
    posting = { why: '', busy: true };
    office.redraw();
    if ((draft.view.dirty || draft.view.state === 'missing') && !(await draft.save())) {
      posting = null;
      return say(words().post.notSaved);
    }
    const mine = JSON.stringify(draft.now);
    const [kept, told] = [await office.ask<Roster>('GET', `/settings/draft-${name}`), await fetched<RosterMonthView>(`/roster/${name}`)];
    if (!kept.ok || !told) return refuse(words().refused);
    if (JSON.stringify(kept.body) !== mine) return refuse(words().post.theirs);
    const open = here.checks.find(({ what }) => what === 'leader')?.days ?? [];
    const gaps = gapsWhy ? Object.fromEntries(open.map((day) => [day, gapsWhy])) : {};
    const body = { draft: (kept.etag ?? '').replaceAll('"', ''), posted: told.posted?.version ?? null, gaps };
    const answer = await office.ask<RosterPosted>('POST', `/roster/${name}/publish`, { body });
    if (!answer.ok) {
      const days = words().days((answer.why as { days?: readonly Day[] } | null)?.days ?? []);
      const why = {
        'roster-gaps': words().post.refusedGaps(days),
        'short-notice': words().post.short(days),
        'changed-meanwhile': words().post.theirs,
        ...(answer.why?.['personal'] ? { malformed: ownWordsWords[office.language()].noNumbers } : {}),
      };
      return refuse(why[answer.refusal as keyof typeof why] ?? words().refused);
    }
    posting = null;
    posted = kept.body;
    view = (await fetched<RosterMonthView>(`/roster/${name}`)) ?? view;
    say(words().post.done(name));
  }

  async function lookAtShown(from: Day, until: Day): Promise<void> {
    shown = { from, until, rows: null };
    shown = { from, until, rows: (await fetched<readonly DutyShownRow[]>(`/duty/shown?from=${from}&until=${until}`)) ?? [] };
    office.redraw();
  }

  async function feedWish(method: 'POST' | 'DELETE', person: string): Promise<void> {
    const answer =
      method === 'POST'
        ? await office.ask<DutyFeedMade>('POST', '/roster/feeds', { body: { person } })
        : await office.ask<null>('DELETE', `/roster/feeds/${encodeURIComponent(person)}`);
    feeds = { ...feeds, made: answer.ok ? answer.body : feeds.made, failed: !answer.ok };
    await fetchFeeds();
  }
  async function fetchFeeds(): Promise<void> {
    feeds = { ...feeds, rows: (await fetched<readonly DutyFeedRow[]>('/roster/feeds')) ?? feeds.rows };
    office.redraw();
  }

  function fulfil(wish: RosterWish): void {
    const here = month();
    if (wish.do === 'turn') return void office.turn('roster', wish.rest);
    if (wish.do === 'shown') return void lookAtShown(wish.from, wish.until);
    if (wish.do === 'feed') return void feedWish('POST', wish.person);
    if (wish.do === 'revoke') return void feedWish('DELETE', wish.person);
    if (!here || !draft) return;
    const { roster } = here;
    const tell = announced(here, office.language());
    switch (wish.do) {
      case 'look':
        at = wish.at;
        office.redraw();
        break;
      case 'edit':
        document.querySelector('office-app')?.shadowRoot?.querySelector('roster-view')?.editDay();
        break;
      case 'take':
        held = edits.whoAt(roster, wish.at) === null ? null : wish.at;
        say(tell.taken(wish.at));
        break;
      case 'drop':
        say(held ? tell.back(held) : '');
        held = null;
        office.redraw();
        break;
      case 'put':
        at = wish.to;
        change(edits.moved(roster, wish.from, wish.to), tell.put(wish.from, wish.to));
        break;
      case 'set':
        at = wish.at;
        change(edits.putAt(roster, wish.at, wish.person), wish.person === null ? tell.cleared(wish.at) : '');
        break;
      case 'day':
        change(edits.setDay(roster, wish.day, wish.part));
        break;
      case 'standIn': {
        const changes = roster.days.find(({ date }) => date === wish.day)?.changes ?? [];
        change(edits.setDay(roster, wish.day, { changes: [...changes, wish.change] }));
        break;
      }
      case 'exchange':
        change(edits.exchanged(roster, wish.one, wish.other));
        break;
      case 'repeat':
        change(edits.repeated(roster, wish.day, wish.what));
        break;
      case 'away':
        change(edits.withAway(roster, wish.away));
        break;
      case 'visit': {
        const { daily_visit: _before, ...rest } = roster;
        change(wish.leader === null ? rest : { ...rest, daily_visit: { leader: wish.leader } });
        break;
      }
      case 'fill':
        fill();
        break;
      case 'undo':
      case 'redo':
        draft.fulfil({ do: wish.do });
        break;
      case 'post':
      case 'postNot':
        posting = wish.do === 'post' ? { why: '', busy: false } : null;
        office.redraw();
        break;
      case 'postNow':
        void postNow(wish.gapsWhy);
        break;
    }
  }

  function came(): void {
    if (monthWanted() !== name) void openMonth(monthWanted());
    if (tab() === 'shown' && !shown) void lookAtShown(addDays(today(), -30), today());
    if (tab() === 'feeds') void fetchFeeds();
  }
  came();
  const heed = ({ detail }: CustomEvent<RosterWish>) => fulfil(detail);

  return {
    draw: () =>
      html`<roster-view @roster-wish=${heed} .drawn=${{
        tab: tab(),
        language: office.language(),
        name,
        week: weekWanted(),
        month: month(),
        draft,
        posted,
        at,
        held,
        said,
        failed,
        posting,
        shown,
        feeds,
        now: office.now(),
        zone: office.board()?.hall.timezone ?? 'Asia/Shanghai',
      }}></roster-view>`,
    came,
    unsaved: () => draft?.view.dirty === true && (draft.view.state === 'here' || draft.view.canUndo),
  };
}

const baseOf = ({ reception, duty_phone_24h, duty_hours, daily_visit }: Roster): Pick<Roster, 'reception'> =>
  JSON.parse(JSON.stringify({ reception, duty_phone_24h, duty_hours, daily_visit })); // what is undefined is left out
