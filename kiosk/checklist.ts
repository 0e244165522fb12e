import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { materialsFor, type TaggedMaterial } from '../shared/materials.ts';
import { paperIn } from '../shared/matter-text.ts';
import type { HallView, MatterView, QueueRow, TicketView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { aboutPaper } from './about-paper.ts';
import { printKey, takeKey } from './checklist-keys.ts';
import { checklistLook } from './checklist-look.ts';
import { pageOf } from './choice.ts';
import { figures } from './figures.ts';
import { Fit } from './fit.ts';
import './help-key.ts';
import { basisOf, titleOf } from './legal-basis.ts';
import { chipsOf } from './limits.ts';
import { look } from './look.ts';
import { missing } from './matter-list.ts';
import './page-keys.ts';
import './paged-sheet.ts';
import { paperRow, tickRow } from './paper-row.ts';
import { PAPERS, placesIn, type Room } from './room.ts';
import './scan-sheet.ts';
import './situation-pills.ts';
import type { Slip } from './steps.ts';
import { wish } from './wish.ts';

/** What somebody can have along: not what is made here, nor what is not needed. */
export const isBrought = ({ tag }: TaggedMaterial): boolean => tag === 'must' || tag === 'later' || tag === 'some';

/** 一次性告知: all that a matter needs in one's own case, said once. Page by page, never scrolling. */
@customElement('check-list')
export class CheckList extends LitElement {
  /** Undefined while it is being fetched, null when it could not be. */
  @property({ attribute: false }) matter: MatterView | null | undefined;
  @property({ attribute: false }) row?: QueueRow;
  @property({ attribute: false }) hall?: HallView;
  /** The number one holds already: then the list gives no other. */
  @property({ attribute: false }) held: TicketView | null = null;
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };
  @property() language: KioskLang = 'zh-CN';
  @property({ type: Number }) page = 0;
  @property({ type: Boolean }) checking = false;
  /** What one has said of one's case. */
  @property({ attribute: false }) situations: readonly string[] = [];
  /** Names of the papers one has along. */
  @property({ attribute: false }) ready: readonly string[] = [];
  @property({ attribute: false }) slip: Slip = { printing: 'no', attempt: 0 };
  /** Something can read aloud here. */
  @property({ type: Boolean }) voiced = false;
  /** The paper that is being read out; null: none. */
  @property({ attribute: false }) reading: string | null = null;
  /** What lies over the page: the matter's basis, the code for a phone, all about one paper. */
  @state() private over: 'basis' | 'scan' | TaggedMaterial | null = null;

  static override styles = [...look, checklistLook];

  constructor() {
    super();
    new Fit(this, '[data-fits], .take .key');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('matter') || changed.has('situations')) this.over = null;
    const { printing } = this.slip;
    if (changed.has('slip') && (printing === 'no-paper' || printing === 'offline')) this.over = 'scan';
  }

  override render() {
    const { matter, language } = this;
    const words = kioskWords[language];
    const back = html`<button class="key back" @click=${wish({ want: 'back' })}>${icon('left')}${words.back}</button>`;
    if (!matter)
      return html`<div class="page">
        ${missing(language, matter === null)}
        <footer class="foot">${back}<help-key language=${language}></help-key></footer>
      </div>`;
    const papers = materialsFor(matter, this.situations);
    const lacking = papers.filter(({ tag, name }) => tag === 'must' && !this.ready.includes(name));
    const lacks = papers.some((paper) => isBrought(paper) && !this.ready.includes(paper.name));
    return html`
      <div class="page">
        ${this.head(matter)}
        ${this.checking ? nothing : html`<situation-pills .matter=${matter} .chosen=${this.situations} .room=${this.room} language=${language}></situation-pills>`}
        ${this.list(papers)} ${this.sum(papers, lacking)}
        <footer class="foot">
          ${back}
          <div class="take">
            ${papers.length && (lacks || !this.checking) ? printKey(this.slip.printing, { missing: this.checking, short: this.room.low, lang: language }) : nothing}
            <button class="key" @click=${() => this.lay('scan')}>${icon('qr')}<span>${words.scanTake}</span></button>
          </div>
          ${takeKey({ row: this.row, hall: this.hall, held: this.held, matter: matter.code, lacks: this.checking && lacking.length > 0, lang: language })}
        </footer>
        ${this.sheet(matter)}
      </div>
    `;
  }

  private head(matter: MatterView) {
    const { language, checking, reading } = this;
    const words = kioskWords[language];
    const { chips, feeLine } = chipsOf(matter, language);
    return html`
      <header class="top ${checking ? 'brief' : ''}">
        <p class="kick"><span>${words.notice}</span><span>${words.code(matter.code)}</span><span>${words.version(matter.version, matter.version_date ?? null)}</span></p>
        <div class="aids">
          ${
            this.voiced
              ? html`<button class="key aloud" aria-pressed=${reading === null ? 'false' : 'true'} @click=${wish({ want: 'read-list' })}>
                  ${icon('speak')}${reading === null ? words.readAloud : words.readStop}
                </button>`
              : nothing
          }
          <help-key language=${language}></help-key>
        </div>
        <h1 class="name" data-fits="3"><bdi>${titleOf(matter, language)}</bdi></h1>
        ${
          checking
            ? html`<p class="tick-how">${words.checkHint}</p>`
            : html`<ul class="chips" data-fits="2">
                  ${chips.map(({ text, kind }) => html`<li class=${kind}>${figures(text)}</li>`)}
                </ul>
                ${feeLine ? html`<p class="feeline">${words.fee(feeLine)}</p>` : nothing}`
        }
      </header>
    `;
  }

  private list(papers: readonly TaggedMaterial[]) {
    const { language, checking, reading, ready } = this;
    const places = placesIn(PAPERS, this.room);
    const { rows, page } = pageOf(checking ? papers.filter(isBrought) : papers, this.page, places);
    const words = kioskWords[language];
    if (!papers.length) return html`<p class="nothing">${this.row?.requiresId ? words.onlyId : words.noPapers}</p>`;
    return html`<ol start=${page * places + 1}>
      ${rows.map((paper, nth) =>
        checking
          ? tickRow(paper, ready.includes(paper.name), language)
          : paperRow(paper, {
              nth: page * places + nth + 1,
              reading: paper.name === reading,
              lang: language,
              open: () => this.lay(paper),
            }),
      )}
    </ol>`;
  }

  private sum(papers: readonly TaggedMaterial[], lacking: readonly TaggedMaterial[]) {
    const { language, checking, slip } = this;
    const words = kioskWords[language];
    const listed = checking ? papers.filter(isBrought) : papers;
    const { page, pages } = pageOf(listed, this.page, placesIn(PAPERS, this.room));
    const count = (which: string) => papers.filter(({ tag }) => tag === which).length;
    const names = lacking.map((paper) => paperIn(language, paper).name);
    const said = checking
      ? html`<b><span class="all">${words.lacking(names.length, names)}</span><span class="few">${words.lackingCount(names.length)}</span></b>`
      : slip.printing === 'unknown'
        ? html`<b>${words.printUnknown}</b>`
        : figures(words.sum(papers.length, count('must'), count('later')));
    return html`<div class="sum">
      ${
        checking
          ? nothing
          : html`<button class="key plain" @click=${() => this.lay('basis')}>${icon('book')}<span>${words.basis}</span></button>
              ${
                !this.held && papers.some(isBrought)
                  ? html`<button class="key plain" @click=${wish({ want: 'check' })}>${icon('papers')}<span>${words.check}</span></button>`
                  : nothing
              }`
      }
      <p role="status" class="said" data-fits="2">${papers.length ? said : nothing}</p>
      ${pages > 1 ? html`<page-keys compact .page=${page} .pages=${pages} language=${language}></page-keys>` : nothing}
    </div>`;
  }

  private sheet(matter: MatterView) {
    const { over, language, room, hall, slip } = this;
    const words = kioskWords[language];
    const away = () => this.lay(null);
    if (over === null) return nothing;
    if (over === 'basis')
      return html`<paged-sheet heading=${words.basisTitle} .blocks=${basisOf(matter, language)} .room=${room} language=${language} @closed=${away}></paged-sheet>`;
    if (over === 'scan')
      return html`<scan-sheet
        link="${hall?.url}/m/${matter.code}"
        label=${titleOf(matter, language)}
        sorry=${slip.printing === 'no-paper' || slip.printing === 'offline' ? words.printFailed[slip.printing] : ''}
        language=${language}
        @closed=${away}
      ></scan-sheet>`;
    return html`<paged-sheet heading=${over.name} .blocks=${aboutPaper(over, matter, language)} .room=${room} language=${language} @closed=${away}></paged-sheet>`;
  }

  private lay(over: typeof this.over): void {
    this.over = over;
  }
}
