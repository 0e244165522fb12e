import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import { changedDays, type RosterPlace } from '../../shared/roster-edits.ts';
import { monthAfter, monthBefore } from '../../shared/roster-people.ts';
import type { Roster } from '../../shared/settings.ts';
import { localTime } from '../../shared/time.ts';
import type { Clock, Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import type { Draft, DraftView } from '../editing/draft.ts';
import '../editing/save-bar.ts';
import { parts } from '../parts.ts';
import './roster-away.ts';
import './roster-checks.ts';
import './roster-day.ts';
import './roster-feeds.ts';
import './roster-month.ts';
import './roster-post.ts';
import './roster-shown.ts';
import './roster-week.ts';
import { type Feeds, type Month, type Shown, TABS, type Tab, wish } from './roster-state.ts';
import { viewLook } from './view-look.ts';

/** All that the page draws, as roster-page.ts has it. */
export type Drawn = {
  readonly tab: Tab;
  readonly language: Lang;
  readonly name: string;
  readonly week: string;
  readonly month: Month | null;
  readonly draft: Draft<Roster> | null;
  readonly posted: Roster | null;
  readonly at: RosterPlace;
  readonly held: RosterPlace | null;
  readonly said: string;
  readonly failed: boolean;
  readonly posting: { readonly why: string; readonly busy: boolean } | null;
  readonly shown: Shown | null;
  readonly feeds: Feeds;
  readonly now: { day: Day; clock: Clock } | null;
  readonly zone: string;
};

/** The page of the duty roster: its tabs, and the month with its answer in the title. */
@customElement('roster-view')
export class RosterView extends LitElement {
  @property({ attribute: false }) drawn?: Drawn;

  static override styles = [base, parts, viewLook];

  /** Puts the focus into the form of the day. */
  editDay(): void {
    this.renderRoot.querySelector('roster-day')?.focus();
  }

  override render() {
    const { drawn } = this;
    if (!drawn) return nothing;
    const words = officeRosterWords[drawn.language];
    const rest = (tab: Tab) => (tab === 'month' ? drawn.name : tab);
    return html`<nav aria-label=${words.tabsLabel}>${TABS.map(
      (tab) =>
        html`<button type="button" aria-current=${tab === drawn.tab ? 'page' : nothing} @click=${() => wish(this, { do: 'turn', rest: rest(tab) })}>${words.tabs[tab]}</button>`,
    )}</nav>
      ${this.body(drawn)}
      <p class="hidden" aria-live="assertive">${drawn.said}</p>`;
  }

  private body(drawn: Drawn): TemplateResult {
    const { language, month, tab, zone } = drawn;
    const words = officeRosterWords[language];
    if (tab === 'week') return html`<roster-week .language=${language} .week=${drawn.week}></roster-week>`;
    if (tab === 'shown') return html`<roster-shown .language=${language} .shown=${drawn.shown ?? undefined} .zone=${zone}></roster-shown>`;
    if (drawn.failed || drawn.draft?.view.state === 'failed') return html`<p class="why" role="alert">${words.failed}</p>`;
    if (!month || !drawn.draft) return html`<p role="status">${words.loading}</p>`;
    if (tab === 'feeds')
      return html`<roster-feeds .language=${language} .month=${month} .feeds=${drawn.feeds} .zone=${zone}></roster-feeds>`;
    return this.calendar(drawn, month);
  }

  private calendar(drawn: Drawn, month: Month): TemplateResult {
    const { language, name, draft, at, held, posting, posted, now } = drawn;
    const words = officeRosterWords[language];
    const turn = (to: string) => wish(this, { do: 'turn', rest: to });
    const sheet = `/roster/${name}/print${language === 'en' ? '?lang=en' : ''}`;
    return html`<header class="title">
        <h2>${this.sentence(month)}</h2>${this.pill(drawn, month)}
        <div class="keys">
          <button type="button" class="btn" @click=${() => turn(monthBefore(name))}>${icon('chevl')}${words.before(monthBefore(name))}</button>
          <button type="button" class="btn" @click=${() => turn(monthAfter(name))}>${words.after(monthAfter(name))}${icon('chev')}</button>
          ${posted ? html`<a class="btn" href=${sheet} target="_blank" rel="noopener">${icon('print')}${words.print}</a>` : html`<button type="button" class="btn" disabled title=${words.printNot}>${icon('print')}${words.print}</button>`}
          <button type="button" class="btn" @click=${() => wish(this, { do: 'fill' })}>${icon('swap')}${words.fill}</button>
          <button type="button" class="btn p" @click=${() => wish(this, { do: 'post' })}>${words.publish(name)}</button>
        </div>
      </header>
      ${drawn.said ? html`<p class="said">${drawn.said}</p>` : nothing}
      <div class="two">
        <roster-month .language=${language} .month=${month} .at=${at} .held=${held}></roster-month>
        <aside><roster-checks .language=${language} .month=${month}></roster-checks>
          <roster-day .language=${language} .month=${month} .day=${at.day} .now=${now}></roster-day>
          <roster-away .language=${language} .month=${month}></roster-away></aside>
      </div>
      <save-bar .language=${language} .view=${untouched(draft?.view)} .effect=${words.draftEffect} @draft-wish=${draft?.heed}></save-bar>
      ${posting ? html`<roster-post .language=${language} .month=${month} .changes=${posted ? changedDays(posted, month.roster) : null} .why=${posting.why} .busy=${posting.busy}></roster-post>` : nothing}`;
  }

  /** The answer in a sentence: whether somebody leads every day, and what is most wrong besides. */
  private sentence({ view, checks }: Month): string {
    const leaderless = checks.find(({ what }) => what === 'leader')?.days.length ?? 0;
    const other = checks.find(({ what, ok }) => what !== 'leader' && !ok);
    const n = other ? (other.what === 'director' ? other.of - other.done : other.days.length || other.people.length) : 0;
    const words = officeRosterWords[this.drawn?.language ?? 'zh-CN'];
    return words.title(view.month, { leaderless, first: other ? { what: other.what, n } : null });
  }

  private pill({ language, posted, draft, now, zone }: Drawn, { view, roster }: Month): TemplateResult {
    const words = officeRosterWords[language].pill;
    const today = now?.day ?? view.today;
    if (!view.posted || !posted) {
      const text = today > view.postBy ? words.draftLate : today === view.postBy ? words.draftToday : words.draftBy(view.postBy);
      return html`<em>${text}</em>`;
    }
    const same = JSON.stringify(draft?.now) === JSON.stringify(posted) || (draft?.view.state === 'missing' && !draft.view.canUndo);
    if (!same) return html`<em>${words.changed(changedDays(posted, roster).length)}</em>`;
    const day = view.posted.at ? common[language].date(localTime(Date.parse(view.posted.at), zone).day) : '';
    return html`<em class="well">${words.posted(day)}</em>`;
  }
}

/** A draft that nobody has begun has nothing that could be saved. */
const untouched = (view: DraftView | undefined): DraftView | undefined =>
  view?.state === 'missing' && !view.canUndo ? { ...view, state: 'here', dirty: false } : view;

declare global {
  interface HTMLElementTagNameMap {
    'roster-view': RosterView;
  }
}
