import { html } from 'lit';
import './figures-view.ts';
import type { Figures, TicketRows, TicketStory } from '../../shared/figures.ts';
import type { FigureName } from '../../shared/i18n/figures.ts';
import type { MatterRow } from '../../shared/views.ts';
import type { Office, OpenedPage } from '../page.ts';
import { figuresQuery, type Place, placeIn, storyIn, ticketsOf, ticketsQuery } from './address.ts';
import type { Fetched, FiguresShown } from './figures-state.ts';
import type { FiguresWish } from './figures-wish.ts';
import { openHallNames } from './hall-names.ts';
import { daysIn } from './periods.ts';

const KEPT = 12; // answers, so that going back shows at once what was there
const MOST_DAYS = 3 * 366;

/** 报表与台账: `#figures/<from>/<to>/<tab>?queue=…`. Where somebody is stands in the address, and nowhere else. */
export default function open(office: Office): OpenedPage {
  const kept = new Map<string, Fetched<unknown>>();
  const asking = new Set<string>();
  const reading = new Map<string, ReadonlySet<string>>(); // by address: the charts of which the table is shown
  const namesNow = openHallNames();
  let matters: readonly MatterRow[] = [];
  let how: readonly FigureName[] = [];
  let came: FiguresShown['came'] = 'on';
  let mine = false; // the address changes because something on the page was touched
  let lastList = '';
  let last: { readonly same: string; readonly names: unknown; readonly shown: FiguresShown } | null = null;
  let turns = 0; // whatever else has changed

  void fetchMatters();

  async function fetchMatters(): Promise<void> {
    const answer = await office.ask<MatterRow[]>('GET', '/matters');
    if (answer.ok) matters = answer.body;
    changed();
  }

  function changed(): void {
    turns += 1;
    office.redraw();
  }

  const today = (): string => office.now()?.day ?? '';
  const place = (): Place => placeIn(office.rest(), today());

  function pathNow(): string {
    const story = storyIn(office.rest());
    if (story) return `/journal/story?day=${story.day}&number=${encodeURIComponent(story.number)}`;
    const at = place();
    return at.tab === 'tickets' ? `/figures/tickets${ticketsQuery(at)}` : `/figures${figuresQuery(at)}`;
  }

  /** What was answered to this path; what is not known yet is asked for. */
  function answered<T>(path: string, wanted: boolean): Fetched<T> {
    if (!wanted) return { is: 'coming' };
    if (!kept.has(path) && !asking.has(path)) void fetchAt(path);
    return (kept.get(path) as Fetched<T> | undefined) ?? { is: 'coming' };
  }

  async function fetchAt(path: string): Promise<void> {
    if (asking.has(path)) return;
    asking.add(path);
    const answer = await office.ask<unknown>('GET', path);
    asking.delete(path);
    const before = kept.get(path);
    kept.delete(path); // the newest stands last
    if (answer.ok) kept.set(path, { is: 'here', what: answer.body, stale: false });
    else if (answer.refusal === 'offline') kept.set(path, before?.is === 'here' ? { ...before, stale: true } : { is: 'offline' });
    else if (answer.refusal === 'unknown-ticket' || answer.refusal === 'unknown-place') kept.set(path, { is: 'missing' });
    else kept.set(path, { is: 'failed' });
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    changed();
  }

  function shownNow(): FiguresShown | undefined {
    const board = office.board();
    if (!board || today() === '') return undefined; // the hall has not been heard yet: nobody knows which day it is
    const known = namesNow({ board, view: office.view(), matters, language: office.language() });
    const rest = office.rest();
    const same = JSON.stringify([rest, turns, today(), how]);
    if (last && last.same === same && last.names === known) return last.shown;
    const story = storyIn(rest);
    const at = place();
    const path = pathNow();
    const tooLong = !story && daysIn(at) > MOST_DAYS;
    const list = !story && at.tab === 'tickets';
    const of = <T>(wanted: boolean): Fetched<T> => (tooLong ? { is: 'tooLong' } : answered<T>(path, wanted));
    if (list) lastList = rest;
    const shown: FiguresShown = {
      at: story
        ? { is: 'story', story, back: lastList || ticketsOf(at, {}, { from: story.day, to: story.day }) }
        : { is: 'figures', place: at },
      key: rest,
      figures: of<Figures>(!story && !list),
      tickets: of<TicketRows>(list),
      story: of<TicketStory>(story !== null),
      ...known,
      today: today(),
      timezone: board.hall.timezone,
      hall: office.language() === 'en' ? board.hall.nameEn : board.hall.name,
      how,
      reading: reading.get(rest) ?? new Set(),
      came,
    };
    last = { same, names: known, shown };
    return shown;
  }

  function go(rest: string, here = false): void {
    how = [];
    came = here ? 'here' : 'on';
    mine = true;
    office.turn('figures', rest);
    mine = false;
  }

  function heed(wish: FiguresWish): void {
    if (wish.do === 'go') go(wish.rest, wish.here);
    else if (wish.do === 'how') how = wish.names;
    else if (wish.do === 'known') how = [];
    else if (wish.do === 'print') window.print();
    else if (wish.do === 'again') void fetchAt(pathNow());
    else if (wish.do === 'turn') {
      const now = new Set(reading.get(office.rest()));
      if (wish.reading) now.add(wish.chart);
      else now.delete(wish.chart);
      reading.set(office.rest(), now);
    }
    changed();
  }

  /** A link within the figures is a way on, not a way back; with a key held it opens beside this one as any link does. */
  function follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    const rest = /^#figures\/(.*)$/.exec(link?.getAttribute('href') ?? '')?.[1];
    if (rest === undefined) return;
    event.preventDefault();
    go(rest);
  }

  return {
    draw: () =>
      html`<figures-view .language=${office.language()} .shown=${shownNow()} @figures-wish=${({ detail }: CustomEvent<FiguresWish>) => heed(detail)} @click=${follow}></figures-view>`,
    came() {
      if (!mine) came = 'back';
      how = [];
      const path = pathNow();
      if (kept.has(path) && !storyIn(office.rest()) && place().to >= today()) void fetchAt(path); // today goes on
    },
  };
}
