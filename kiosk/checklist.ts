import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { HallView, MatterView, QueueRow, TicketView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { type Paper, papersOf } from '../ui/papers.ts';
import { canvas } from './canvas.ts';
import { pageOf } from './choice.ts';
import { figures } from './figures.ts';
import { shutLine } from './hours.ts';
import './help-key.ts';
import './legal-basis.ts';
import { chipsOf } from './limits.ts';
import { look } from './look.ts';
import { missing } from './matter-list.ts';
import './page-keys.ts';
import { wish } from './wish.ts';

const PLACES = 6;

/** About how wide a text is in em: a Chinese sign is 1, a letter a good half. */
const ems = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.55), 0);

/** What somebody can have along: not what is made here, nor what is not needed. */
const toBring = ({ tag }: Paper): boolean => tag === 'must' || tag === 'later' || tag === 'some';

/** 一次性告知: all that a matter needs, said once. Six rows to a page, never scrolling. */
@customElement('check-list')
export class CheckList extends LitElement {
  /** Undefined while it is being fetched, null when it could not be. */
  @property({ attribute: false }) matter: MatterView | null | undefined;
  @property({ attribute: false }) row?: QueueRow;
  @property({ attribute: false }) hall?: HallView;
  /** The number one holds already: then the list gives no other. */
  @property({ attribute: false }) held: TicketView | null = null;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';
  @property({ type: Number }) page = 0;
  @property({ type: Boolean }) checking = false;
  /** Names of the papers one has along. */
  @property({ attribute: false }) ready: readonly string[] = [];
  @state() private basis = false;

  static override styles = [
    ...look,
    canvas`
      .page { position: relative; height: 100%; display: grid; grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr); background: var(--paper); }
      .top { padding: 32px 48px 26px; background: var(--card); border-bottom: 2px solid var(--line); }
      .kick { font-size: 28px; line-height: 1.4; color: var(--blue-7); font-weight: 700; display: flex; gap: 8px 36px; flex-wrap: wrap; }
      h1 { font: 700 56px/1.3 var(--serif); margin-top: 8px; }
      h1.long { font-size: 48px; }
      h1.longest { font-size: 40px; }
      .chips { display: flex; flex-wrap: wrap; gap: 12px 16px; margin-top: 14px; }
      .chips li { line-height: 56px; padding: 0 22px; border-radius: 12px; font-size: 30px; background: var(--blue-50); color: var(--blue-7); white-space: nowrap; }
      .chips .fee { background: var(--verm-50); color: var(--verm); font-weight: 700; }
      .feeline { margin-top: 12px; font-size: 28px; line-height: 1.4; color: var(--verm); }
      ol { padding: 28px 48px 0; display: grid; grid-template: repeat(6, minmax(0, 184px)) / minmax(0, 1fr); gap: 16px; align-content: start; }
      ol li { padding: 8px 32px; background: var(--card); border: 2px solid var(--line); border-radius: 24px; display: grid; grid-template-columns: 72px minmax(0, 1fr) auto; gap: 24px; align-items: center; }
      .disc { width: 72px; height: 72px; border-radius: 50%; border: 3px solid var(--blue-7); color: var(--blue-7); display: grid; place-items: center; font-size: 36px; font-weight: 700; line-height: 1; }
      .n { display: block; font-size: 40px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
      .n.long { font-size: 34px; }
      .n.longest { font-size: 30px; }
      .h { display: block; font-size: 28px; line-height: 1.35; text-wrap: pretty; color: var(--ink-2); margin-top: 4px; }
      .off { background: #f0f3f7; }
      .off .disc { border-color: var(--edge); color: var(--ink-2); }
      .tag { min-width: 144px; }
      .tag.en { font-size: 28px; min-width: 196px; }
      .sum { padding: 12px 48px; min-height: 112px; display: flex; align-items: center; justify-content: space-between; gap: 24px; font-size: 32px; line-height: 1.3; }
      .basis { min-height: 88px; display: flex; align-items: center; gap: 8px; color: var(--blue-7); font-weight: 700; padding: 0 20px; margin: 0 -20px; white-space: nowrap; }
      .basis .icon { font-size: 36px; }
      page-keys { --page-key: 88px; }
      .foot { display: grid; grid-template: auto auto / auto 1fr auto; }
      .foot .grow { height: 136px; grid-area: 1 / 1 / 2 / 4; }
      .foot .check { height: 104px; min-height: 88px; font-size: 36px; }
      help-key { grid-column: 3; }
      [hidden] { display: none !important; }
      .tick-how { font-size: 34px; line-height: 1.4; color: var(--ink-2); margin-top: 12px; }
      .lacking { font-weight: 700; font-size: 28px; }
      ol li.ticks { padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); }
      .ticks button { height: 100%; padding: 8px 32px; border-radius: 22px; display: grid; grid-template-columns: 72px minmax(0, 1fr) auto; gap: 24px; align-items: center; text-align: left; outline-offset: -5px; }
      .ticks .has { background: var(--teal-50); }
      .ticks b { min-width: 150px; font-size: 34px; text-align: center; color: var(--ink-2); }
      .ticks .has b { color: var(--teal); }
      .box { width: 72px; height: 72px; border: 3px solid var(--edge); border-radius: 16px; background: var(--card); display: grid; place-items: center; font-size: 52px; color: var(--teal); }
      .foot .back { height: 104px; min-height: 88px; justify-self: start; min-width: 220px; }
      help-key { height: 104px; }
      .empty { grid-row: 1 / 4; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 56px; padding: 0 120px; font-size: 48px; line-height: 1.5; text-align: center; }
      .empty .key { min-width: 520px; height: 160px; }
      ol .nothing { grid-row: 1 / 3; grid-template-columns: 1fr; text-align: center; font-size: 56px; font-weight: 700; }
      @media (orientation: landscape) {
        .page { grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr); }
        .top { padding: 24px 40px 18px; display: grid; grid-template: auto auto auto / minmax(0, 1fr) auto; gap: 0 40px; }
        h1 { grid-column: 1; margin: 0; }
        .chips { grid-area: 1 / 2 / 3 / 3; margin: 0; align-self: center; justify-content: flex-end; max-width: 900px; }
        .feeline { grid-column: 1 / 3; margin-top: 6px; }
        ol { padding: 20px 40px 0; grid-template: repeat(3, minmax(0, 184px)) / repeat(2, minmax(0, 1fr)); grid-auto-flow: column; gap: 14px 24px; }
        ol li { padding-block: 2px; }
        .sum { padding: 8px 40px; min-height: 96px; }
        .foot { display: flex; }
        .foot .grow { height: 108px; }
        .foot .check { height: 108px; }
        .foot .back { height: 108px; }
        help-key { height: 108px; }
        .n { font-size: 38px; }
        .n.longest { line-height: 1.15; }
        .h { line-height: 1.2; margin-top: 2px; }
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('matter')) this.basis = false;
  }

  override render() {
    const { matter, language } = this;
    const words = kioskWords[language];
    return html`
      <div class="page">
        ${matter ? this.notice(matter) : missing(language, matter === null)}
        <footer class="foot">
          <button class="key back" @click=${wish({ want: 'back' })}>${icon('left')}${words.back}</button>
          ${
            matter && !this.held && !this.checking && papersOf(matter.materials).some(toBring)
              ? html`<button class="key blue check" @click=${wish({ want: 'check' })}>${icon('papers')}${words.check}</button>`
              : nothing
          }
          ${matter ? this.mainKey(matter) : nothing}
          <help-key language=${language}></help-key>
        </footer>
        ${
          matter && this.basis
            ? html`<legal-basis .matter=${matter} language=${language} @closed=${() => this.look(false)}></legal-basis>`
            : nothing
        }
      </div>
    `;
  }

  private notice(matter: MatterView) {
    const { language } = this;
    const words = kioskWords[language];
    const english = language === 'en';
    const name = english ? matter.name_en : matter.name_zh;
    const papers = papersOf(matter.materials);
    const count = (tag: string) => papers.filter((one) => one.tag === tag).length;
    const { rows, page, pages } = pageOf(this.checking ? papers.filter(toBring) : papers, this.page, PLACES);
    const { chips, fee, feeLine } = chipsOf(matter, language);
    const size = name.length > (english ? 54 : 24) ? 'longest' : name.length > (english ? 34 : 17) ? 'long' : '';
    return html`
      <header class="top">
        <p class="kick"><span>${words.notice}</span><span>${words.code(matter.code)}</span></p>
        <h1 class="name ${size}">${name}</h1>
        ${this.checking ? html`<p class="tick-how">${words.checkHint}</p>` : nothing}
        <ul class="chips" ?hidden=${this.checking}>
          ${chips.map((chip) => html`<li>${figures(chip)}</li>`)}${fee ? html`<li class="fee">${fee}</li>` : nothing}
        </ul>
        ${feeLine && !this.checking ? html`<p class="feeline">${words.fee(feeLine)}</p>` : nothing}
      </header>
      <ol start=${page * PLACES + 1}>
        ${rows.map((paper, nth) => (this.checking ? this.tick(paper) : this.paper(paper, page * PLACES + nth + 1)))}
        ${papers.length ? nothing : html`<li class="nothing">${this.row?.requiresId ? words.onlyId : words.noPapers}</li>`}
      </ol>
      <div class="sum">
        <button class="basis" ?hidden=${this.checking} @click=${() => this.look(true)}>${icon('book')}${words.basis}${icon('chev')}</button>
        <span role="status" class=${this.checking ? 'lacking' : ''}>${this.checking ? this.lacking(papers) : papers.length ? figures(words.sum(papers.length, count('must'), count('later'))) : nothing}</span>
        ${pages > 1 ? html`<page-keys compact .page=${page} .pages=${pages} language=${language}></page-keys>` : nothing}
      </div>
    `;
  }

  private lacking(papers: readonly Paper[]) {
    const missed = papers.filter(({ tag, name }) => tag === 'must' && !this.ready.includes(name)).map(({ name }) => name);
    return kioskWords[this.language].lacking(missed.length, missed);
  }

  private tick({ name, tag }: Paper) {
    const words = kioskWords[this.language];
    const has = this.ready.includes(name);
    const size = name.length > 30 ? 'longest' : name.length > 14 ? 'long' : '';
    return html`<li class="ticks">
      <button class="${has ? 'has' : ''}" aria-pressed=${has ? 'true' : 'false'} @click=${wish({ want: 'tick', name })}>
        <span class="box">${has ? icon('check') : nothing}</span>
        <span><span class="n ${size}" lang="zh-CN">${name}</span><span class="h">${words.tags[tag]}</span></span>
        <b>${has ? words.have : words.haveNot}</b>
      </button>
    </li>`;
  }

  private paper({ name, form, copies, note, tag }: Paper, nth: number) {
    const { language } = this;
    const words = kioskWords[language];
    const byForm = tag === 'none' || (tag === 'here' && note) ? '' : words.how(form, copies);
    const how = [byForm, note ?? ''].filter(Boolean).join(words.howJoin);
    const full = name.length > 9 && ems(how) > (language === 'en' ? 18 : 20); // two lines of each: both have to fit the row
    const size = name.length > (full ? 12 : 36) ? 'longest' : full || name.length > 16 ? 'long' : '';
    return html`<li class=${tag === 'none' ? 'off' : ''}>
      <span class="disc">${nth}</span>
      <div><span class="n ${size}" lang="zh-CN">${name}</span>${how ? html`<span class="h">${how}</span>` : nothing}</div>
      <span class="tag ${tag} ${language === 'en' ? 'en' : ''}">${words.tags[tag]}</span>
    </li>`;
  }

  private mainKey(matter: MatterView) {
    const { row, hall, held, language } = this;
    const words = kioskWords[language];
    if (held) return html`<button class="key prime grow" @click=${wish({ want: 'home' })}>${words.done}</button>`;
    if (!row || !hall) return nothing;
    if (!row.open)
      return html`<button class="key grow" disabled>
        <span>${words.notNow}<small>${shutLine(row, hall, language)}</small></span>
      </button>`;
    const live = common[language].waiting(row.waiting, row.wait, row.free);
    return html`<button class="key prime grow" @click=${wish({ want: 'number', queue: row.queue, matter: matter.code })}>
      <span>${this.checking && this.matter && papersOf(this.matter.materials).some(({ tag, name }) => tag === 'must' && !this.ready.includes(name)) ? words.takeAnyway : words.ready}<small>${live}</small></span>
    </button>`;
  }

  private look(open: boolean): void {
    this.basis = open;
  }
}
