import './board-bar.ts';
import './board-foot.ts';
import './call-rows.ts';
import './duty-card.ts';
import './hero-card.ts';
import './hero-note.ts';
import './missed-line.ts';
import './night-panel.ts';
import './notice-strip.ts';
import './reading-page.ts';
import './where-today.ts';
import './zone-waiting.ts';
import './zone-windows.ts';
import '../ui/strips.ts';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { displayWords } from '../shared/i18n/display.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView } from '../shared/views.ts';
import type { Instant, Lang, WindowNo } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { boardLayout } from './board-layout.ts';
import { ROWS } from './call-rows.ts';
import { footLines } from './foot-lines.ts';
import { type Hero, rowsBeside } from './hero.ts';
import type { NoticePiece } from './notices.ts';
import type { Page } from './pages.ts';
import type { RoomName } from './rooms.ts';
import type { Stage } from './stage.ts';

/** The whole picture of a board. It draws what it is given and asks for nothing; main.ts alone connects. */
@customElement('call-board')
export class CallBoard extends LitElement {
  @property({ attribute: false }) view!: BoardView;
  @property({ attribute: false }) hero: Hero = { is: 'quiet' };
  @property({ reflect: true }) stage: Stage = 'calls';
  @property({ attribute: false }) page: Page | undefined;
  @property({ attribute: false }) notice: NoticePiece | undefined;
  @property({ reflect: true }) room: RoomName = 'beside';
  /** The hall's time; null when it is not known well enough. */
  @property({ attribute: false }) now: Instant | null = null;
  /** Counts on every ten seconds: what flips by itself flips by it. */
  @property({ type: Number }) beat = 0;
  /** The hall's clock at the last news, while the line is broken; empty: all is as shown. */
  @property() staleSince = '';
  @property({ type: Boolean }) silent = false;
  /** A screen that stands upright in a zone shows that zone's windows. */
  @property({ type: Boolean, reflect: true }) zoned = false;
  @property() language: Lang = 'zh-CN';

  static override styles = [base, boardLayout];

  override render() {
    const { view, now, language, beat, staleSince } = this;
    const zone = view.zones.find(({ code }) => code === view.zone) ?? null;
    const lines = footLines(view, now, language, staleSince !== '');
    return html`
      <board-bar .hall=${view.hall} .zone=${view.zone === null ? null : zone} .now=${now} .language=${language}></board-bar>
      <div class="strips">
        ${staleSince ? html`<stale-strip .since=${staleSince} .language=${language}></stale-strip>` : nothing}
        ${view.hall.trial || view.hall.clock.set ? html`<trial-strip .hall=${view.hall} .time=${this.shownTime()} .language=${language}></trial-strip>` : nothing}
      </div>
      <main>${this.stage === 'closed' ? this.night() : this.zoned ? this.zoneSide() : html`${this.callSide()}${this.readingSide()}`}</main>
      <notice-strip ?hidden=${!this.notice} .piece=${this.notice} .language=${language}></notice-strip>
      <board-foot .phones=${view.hall.phones} .line=${lines[beat % lines.length] ?? ''} .silent=${this.silent} .language=${language}></board-foot>
    `;
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
          : html`<call-rows .calls=${rowsBeside(view.calls, this.hero, ROWS)} .language=${language}></call-rows>`
      }
      ${this.missed()}
    </section>`;
  }

  private readingSide() {
    const { view, language, room } = this;
    return html`<aside>
      ${view.duty.leader || view.duty.director ? html`<duty-card .duty=${view.duty} language=${language}></duty-card>` : nothing}
      <reading-page .page=${this.page} .phones=${view.hall.phones} room=${room} language=${language}></reading-page>
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
      <reading-page .page=${this.page} .phones=${view.hall.phones} room=${this.room} language=${language}></reading-page>
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
    return html`<hero-card class="field" .calls=${hero.calls} .calling=${hero.is === 'calling'} .placeOf=${this.zoned ? () => '' : this.placeOf} .language=${language}></hero-card>`;
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
