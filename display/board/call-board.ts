import './board-bar.ts';
import './board-caption.ts';
import './board-foot.ts';
import './call-rows.ts';
import './duty-card.ts';
import './emergency-sheet.ts';
import './hero-card.ts';
import './hero-note.ts';
import './led-line.ts';
import './missed-line.ts';
import './night-face.ts';
import './night-panel.ts';
import './notice-strip.ts';
import '../pages/reading-page.ts';
import './table-banner.ts';
import './where-today.ts';
import './window-table.ts';
import './zone-waiting.ts';
import './zone-windows.ts';
import '../../ui/strips.ts';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import { localTime } from '../../shared/time.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Arrow, Instant, Lang, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import type { Page } from '../pages/page.ts';
import type { RoomName } from '../pages/rooms.ts';
import type { Caption } from '../voice/announcer.ts';
import { boardLayout } from './board-layout.ts';
import { ROWS } from './call-rows.ts';
import { footLines } from './foot-lines.ts';
import { type Hero, rowsBeside } from './hero.ts';
import type { Layout } from './layout.ts';
import type { NoticePiece } from './notices.ts';
import type { Stage } from './stage.ts';

/** The whole picture of a board. It draws what it is given and asks for nothing; main.ts alone connects. */
@customElement('call-board')
export class CallBoard extends LitElement {
  @property({ attribute: false }) view!: BoardView;
  @property({ attribute: false }) hero: Hero = { is: 'quiet' };
  @property({ reflect: true }) stage: Stage = 'calls';
  @property({ attribute: false }) page: Page | undefined;
  /** The addresses of the pictures that are all here. */
  @property({ attribute: false }) pictures: ReadonlySet<string> = new Set();
  @property({ attribute: false }) notice: NoticePiece | undefined;
  @property({ reflect: true }) room: RoomName = 'beside';
  /** The hall's time; null when it is not known well enough. */
  @property({ attribute: false }) now: Instant | null = null;
  /** Counts on every ten seconds: what flips by itself flips by it. */
  @property({ type: Number }) beat = 0;
  /** The hall's clock at the last news, while the line is broken; empty: all is as shown. */
  @property() staleSince = '';
  @property({ type: Boolean }) silent = false;
  /** What is being said, word for word. */
  @property({ attribute: false }) caption: Caption | null = null;
  @property({ reflect: true }) layout: Layout = 'calls';
  /** From the board of a zone to its windows. */
  @property() arrow: Arrow = 'right';
  /** Calls and reading side stand in each other's place. */
  @property({ type: Boolean }) swapped = false;
  /** A table gives way to the page that is to be read. */
  @property({ type: Boolean, reflect: true }) reading = false;
  /** The line that strips of lamps show just now. */
  @property() led = '';
  @property() language: Lang = 'zh-CN';

  static override styles = [base, boardLayout];

  override render() {
    const { view, now, language, beat, staleSince, stage, layout } = this;
    if (layout === 'led') return html`<led-line .said=${this.notice?.text ?? this.led} ?calling=${this.hero.is === 'calling'}></led-line>`;
    if (stage === 'night' && !this.notice) return html`<night-face .hall=${view.hall} .now=${now} .language=${language}></night-face>`;
    if (stage === 'emergency') return this.emergency();
    const zone = view.zones.find(({ code }) => code === view.zone) ?? null;
    const lines = footLines(view, now, language, staleSince !== '', layout === 'table');
    return html`
      <board-bar .hall=${view.hall} .zone=${view.zone === null ? null : zone} ?sign=${layout === 'zone'} .now=${now} .language=${language}></board-bar>
      ${this.strips()}
      <main class=${this.swapped ? 'swapped' : ''}>${this.body()}</main>
      <notice-strip ?hidden=${!this.notice} .piece=${this.notice} .language=${language}></notice-strip>
      <board-foot .phones=${view.hall.phones} .line=${lines[beat % lines.length] ?? ''} ?sign=${layout === 'zone'} .silent=${this.silent} .language=${language}>
        ${this.caption ? html`<board-caption slot="caption" .caption=${this.caption} .silent=${this.silent}></board-caption>` : nothing}
      </board-foot>
    `;
  }

  private body() {
    if (this.stage === 'closed' || this.stage === 'night') return this.night();
    if (this.layout === 'table') return this.table();
    return this.layout === 'zone' ? this.zoneSide() : html`${this.callSide()}${this.readingSide()}`;
  }

  private strips() {
    const { view, language, staleSince } = this;
    return html`<div class="strips">
      ${staleSince ? html`<stale-strip .since=${staleSince} .language=${language}></stale-strip>` : nothing}
      ${view.hall.trial || view.hall.clock.set ? html`<trial-strip .hall=${view.hall} .time=${this.shownTime()} .language=${language}></trial-strip>` : nothing}
    </div>`;
  }

  private emergency() {
    const { view, now, language } = this;
    return html`<emergency-sheet .hall=${view.hall} .now=${now} .piece=${this.notice} .language=${language}></emergency-sheet>${this.strips()}`;
  }

  private table() {
    const { view, hero, language, beat } = this;
    const calling = hero.is === 'calling' ? hero.calls : [];
    const shown = hero.is === 'quiet' ? [] : hero.calls;
    const banner = [...shown, ...rowsBeside(view.calls, hero, 2 - shown.length)].map((call) => ({ call, calling: calling.includes(call) }));
    return html`<section class="table">
      ${
        hero.is === 'quiet' || this.stage !== 'calls'
          ? html`<hero-note class="field" .hall=${view.hall} .stage=${this.stage} .now=${this.now} .language=${language} flat></hero-note>`
          : html`<table-banner class="field" .calls=${banner} .placeOf=${this.placeOf} .language=${language}></table-banner>`
      }
      ${
        this.reading
          ? html`<reading-page .page=${this.page} .phones=${view.hall.phones} room=${this.room} language=${language}></reading-page>`
          : html`<window-table .windows=${view.windows} .calls=${calling} ?narrow=${this.room === 'night'} .beat=${beat} .language=${language}></window-table>`
      }
    </section>`;
  }

  private callSide() {
    const { view, language, beat } = this;
    const before = this.stage === 'opening' && view.calls.length === 0;
    const zones = view.zone === null ? view.zones : view.zones.filter(({ code }) => code === view.zone);
    return html`<section class="calls">
      ${this.field()}
      ${
        before
          ? html`<where-today .zones=${zones} .windows=${view.windows} .beat=${beat} language=${language}></where-today>`
          : html`<call-rows .calls=${rowsBeside(view.calls, this.hero, ROWS)} .windows=${view.hall.state === 'lunch' ? [] : view.windows} .language=${language}></call-rows>`
      }
      ${this.missed()}
    </section>`;
  }

  private readingSide() {
    const { view, language, room } = this;
    return html`<aside>
      ${view.duty.leader ? html`<duty-card .duty=${view.duty} .pictures=${this.pictures} language=${language}></duty-card>` : nothing}
      <reading-page .page=${this.page} .phones=${view.hall.phones} .pictures=${this.pictures} room=${room} language=${language}></reading-page>
    </aside>`;
  }

  private zoneSide() {
    const { view, language, hero } = this;
    return html`<section class="calls zone ${view.windows.length > 4 ? 'many' : ''} ${this.notice ? 'noticed' : ''}">
      ${this.field()}
      <zone-windows .windows=${view.windows} .calls=${hero.is === 'calling' ? hero.calls : []} .beat=${this.beat} .language=${language}></zone-windows>
      ${
        view.windows.length > 4
          ? this.missed()
          : html`<zone-waiting .view=${view} .stale=${this.staleSince !== ''} .beat=${this.beat} .language=${language}></zone-waiting>`
      }
    </section>`;
  }

  private night() {
    const { view, language } = this;
    return html`<section class="night">
      <night-panel .hall=${view.hall} .now=${this.now} .language=${language}></night-panel>
      <reading-page .page=${this.page} .phones=${view.hall.phones} .pictures=${this.pictures} room=${this.room} language=${language}></reading-page>
    </section>`;
  }

  private field() {
    const { hero, language, view } = this;
    if (
      hero.is === 'quiet' ||
      (this.stage !== 'calls' && hero.is === 'recent') ||
      (hero.is === 'recent' && view.hall.state === 'closing')
    ) {
      return html`<hero-note class="field" .hall=${view.hall} .stage=${this.stage} .now=${this.now} .language=${language}></hero-note>`;
    }
    const zone = this.layout === 'zone';
    return html`<hero-card class="field" .calls=${hero.calls} .calling=${hero.is === 'calling'} .placeOf=${zone ? () => '' : this.placeOf} .arrow=${zone ? this.arrow : 'none'} .language=${language}></hero-card>`;
  }

  private missed() {
    const { view, language, beat } = this;
    const numbers = view.missed.map(({ number }) => number);
    return html`<missed-line .numbers=${numbers} .enquiry=${view.enquiry} .beat=${beat} language=${language}></missed-line>`;
  }

  private readonly placeOf = (no: WindowNo): string => {
    const { windows, zones } = this.view;
    const there = windows.find(({ window }) => window === no);
    const floor = there?.floor ?? zones.find(({ code }) => code === there?.zone)?.floor;
    if (!there || floor === undefined) return '';
    const words = common[this.language];
    return displayWords[this.language].place(words.floor(floor), words.zone(there.zone));
  };

  private shownTime(): string {
    if (this.now === null) return '';
    const { day, clock } = localTime(this.now, this.view.hall.timezone);
    return `${common[this.language].date(day)} ${clock}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-board': CallBoard;
  }
}
