import { html, type TemplateResult } from 'lit';
import type { TicketStory } from '../../shared/figures.ts';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import type { ChainView, JournalPage, PersonTrail, WallThen } from '../../shared/journal.ts';
import { addDays, instantAt, iso } from '../../shared/time.ts';
import type { Office, OpenedPage } from '../page.ts';
import { pagesFor } from '../state.ts';
import { type At, atOf, queryOf, searchAt, TABS, type Tab } from './address.ts';
import './chain-sheet.ts';
import './journal-filters.ts';
import './journal-list.ts';
import './ticket-story.ts';
import './wall-then.ts';
import '../page-body.ts';
import '../page-tabs.ts';
import { type Found, type JournalWish, NOTHING } from './state.ts';
import type { Wall } from './wall-then.ts';

const PAGE = 50; // events
const TRAIL = 30; // days of somebody's trail where none are named
const AGAIN = 1_000; // milliseconds until an old wall is asked for again

/** Connects the page of the journal: searching it, a ticket's and a person's trail, the wall as it was, the chain and the export. */
export default function open(office: Office): OpenedPage {
  let at: At = atOf(office.rest());
  let found: Found = NOTHING;
  let story: TicketStory | 'loading' | 'none' | 'failed' = 'loading';
  let wall: Wall = { is: 'unasked' };
  let chain: ChainView | null = null;
  let chainFailed = false;
  let asked = 0; // what comes back for an address that has been left is let go
  let timer: ReturnType<typeof setTimeout> | undefined;
  const zone = (): string => office.board()?.hall.timezone ?? 'Asia/Shanghai';
  const today = (): string => office.now()?.day ?? '';

  async function search(older: boolean): Promise<void> {
    if (at.is !== 'search') return;
    asked += 1;
    const [mine, { sought }] = [asked, at];
    found = older ? { ...found, is: 'loading' } : NOTHING;
    office.redraw();
    const before = older && found.before !== null ? `&before=${found.before}` : '';
    const query = queryOf(sought);
    const page = await office.ask<JournalPage>('GET', `/journal/search?limit=${PAGE}${query && `&${query}`}${before}`);
    const person = older ? found.person : await personOf(sought);
    if (mine !== asked) return;
    if (page.ok) found = { is: 'here', ...page.body, events: [...(older ? found.events : []), ...page.body.events], person };
    else found = { ...NOTHING, is: page.refusal === 'malformed' ? 'wrong' : 'failed' };
    office.redraw();
  }

  async function personOf({ by, from, to }: { by?: string; from?: string; to?: string }): Promise<PersonTrail | null> {
    if (!by || by === '-') return null;
    const last = to ?? (from && from > today() ? from : today());
    const first = from ?? addDays(last, -TRAIL);
    const answer = await office.ask<PersonTrail>('GET', `/journal/person?${new URLSearchParams({ by, from: first, to: last })}`);
    return answer.ok ? answer.body : null;
  }

  async function fetchStory(): Promise<void> {
    if (at.is !== 'ticket') return;
    asked += 1;
    const mine = asked;
    story = 'loading';
    office.redraw();
    const answer = await office.ask<TicketStory>('GET', `/journal/story?${new URLSearchParams({ day: at.day, number: at.number })}`);
    if (mine !== asked) return;
    story = answer.ok ? answer.body : answer.refusal === 'unknown-ticket' || answer.refusal === 'malformed' ? 'none' : 'failed';
    office.redraw();
  }

  async function fetchWall(): Promise<void> {
    clearTimeout(timer);
    if (at.is !== 'wall') return;
    asked += 1;
    const mine = asked;
    if (at.day === '' || at.clock === '') {
      wall = { is: 'unasked' };
      return office.redraw();
    }
    const instant = instantAt(at.day, at.clock, zone());
    if (Number.isNaN(instant)) wall = { is: 'none' };
    else {
      const query = new URLSearchParams({ at: iso(instant), ...(at.zone ? { zone: at.zone } : {}) });
      const answer = await office.ask<WallThen>('GET', `/journal/wall?${query}`);
      if (mine !== asked) return;
      if (!answer.ok) wall = { is: answer.refusal === 'malformed' ? 'future' : answer.refusal === 'unknown-place' ? 'none' : 'failed' };
      else if (answer.body.view) wall = { is: 'here', wall: answer.body };
      else {
        wall = { is: 'reading', done: answer.body.done, of: answer.body.of };
        timer = setTimeout(() => void fetchWall(), AGAIN);
      }
    }
    office.redraw();
  }

  async function fetchChain(): Promise<void> {
    chainFailed = false;
    const answer = await office.ask<ChainView>('GET', '/journal/chain');
    chainFailed = !answer.ok;
    if (answer.ok) chain = answer.body;
    office.redraw();
  }

  function came(): void {
    const next = atOf(office.rest());
    if (JSON.stringify(next) === JSON.stringify(at)) return;
    at = next;
    begin();
  }

  function begin(): void {
    clearTimeout(timer);
    if (at.is === 'search') void search(false);
    else if (at.is === 'ticket') void fetchStory();
    else if (at.is === 'wall') void fetchWall();
    else void fetchChain();
  }

  function fulfil(wish: JournalWish): void {
    if (wish.do === 'search') office.turn('journal', searchAt(wish.sought));
    else if (wish.do === 'wall') office.turn('journal', `wall/${wish.day}/${wish.clock}${wish.zone ? `/${wish.zone}` : ''}`);
    else if (wish.do === 'older') void search(true);
    else if (wish.do === 'back') history.back();
    else begin();
  }

  const tab = (): Tab => (at.is === 'ticket' ? 'search' : at.is);
  function pick(next: Tab): void {
    const now = office.now();
    office.turn('journal', next === 'wall' && now && at.is !== 'wall' ? 'wall' : next);
  }

  function body(): TemplateResult {
    const language = office.language();
    const words = officeJournalWords[language];
    switch (at.is) {
      case 'search':
        return html`<journal-filters .language=${language} .sought=${at.sought} .windows=${(office.board()?.windows ?? []).map(({ window }) => window)}></journal-filters>
          <journal-list .language=${language} .found=${found} .sought=${at.sought} .zone=${zone()} .pages=${pagesFor(office.staff)}></journal-list>`;
      case 'ticket':
        return html`<div><button class="back" @click=${() => fulfil({ do: 'back' })}>← ${words.storyBack}</button></div>
          ${
            typeof story === 'object'
              ? html`<ticket-story .language=${language} .story=${story} .zone=${zone()} .queueName=${queueName}></ticket-story>`
              : html`<p role="status">${story === 'loading' ? words.loading : story === 'none' ? words.storyNone : words.failed}</p>`
          }`;
      case 'wall':
        return html`<wall-then .language=${language} .day=${at.day || today()} .clock=${at.clock || (office.now()?.clock ?? '')} .place=${at.zone}
          .zones=${(office.board()?.zones ?? []).map(({ code, name, nameEn }) => ({ code, name: language === 'en' ? nameEn : name }))} .wall=${wall}></wall-then>`;
      case 'chain':
        return html`<chain-sheet .language=${language} .chain=${chain} .failed=${chainFailed} .zone=${zone()} .today=${today()}></chain-sheet>`;
    }
  }

  const queueName = (code: string): string => {
    const row = office.board()?.waiting.find(({ queue }) => queue === code);
    return row ? `${code} ${office.language() === 'en' ? row.nameEn : row.name}` : code;
  };

  begin();
  return {
    draw() {
      const words = officeJournalWords[office.language()];
      const tabs = TABS.map((id) => ({ id, label: words.tabs[id] }));
      return html`<page-body @journal-wish=${({ detail }: CustomEvent<JournalWish>) => fulfil(detail)}>
        <page-tabs slot="head" .label=${words.tabsLabel} .tabs=${tabs} .picked=${tab()} @tab-pick=${({ detail }: CustomEvent<Tab>) => pick(detail)}></page-tabs>
        ${body()}
      </page-body>`;
    },
    came,
    closed: () => clearTimeout(timer),
  };
}
