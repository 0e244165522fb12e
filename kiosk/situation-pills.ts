import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { questionsOf } from '../shared/materials.ts';
import type { Situation } from '../shared/settings.ts';
import { type MatterView, nameIn } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { linesOf } from './packed.ts';
import { placesIn, type Room } from './room.ts';
import { wish } from './wish.ts';

/** Lines of pills that a page has room for; with more of them the last key shows the next lines. */
const LINES = [2, 1, 2, 1, 1, 1] as const;

/** 您是：one answer to each question; touched again, the question is open again. */
@customElement('situation-pills')
export class SituationPills extends LitElement {
  @property({ attribute: false }) matter?: MatterView;
  /** Ids of those that were chosen. */
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ attribute: false }) room: Room = { wide: false, large: false, low: false };
  @property() language: KioskLang = 'zh-CN';
  /** Places of the pills by lines; null: to be measured first, with every pill as wide as it gets. */
  @state() private lines: readonly (readonly number[])[] | null = null;
  @state() private page = 0;

  static override styles = [
    ...look,
    canvas`
      section { position: relative; display: flex; align-items: flex-start; gap: 20px; }
      h2 { flex: none; font-size: 34px; line-height: 88px; font-weight: 700; white-space: nowrap; }
      .lines { flex: 1; min-width: 0; display: grid; gap: 16px; }
      .line { min-width: 0; display: flex; gap: 16px 20px; }
      .measured .line { visibility: hidden; height: 88px; overflow: hidden; }
      .measured .pill { flex: none; }
      .measured .more { position: absolute; visibility: hidden; }
      .pill { min-height: 88px; max-width: 100%; padding: 0 38px; border: 2px solid var(--edge); border-radius: 44px; background: var(--card);
        display: flex; align-items: center; justify-content: center; gap: 14px; font-size: 34px; line-height: 1.2; }
      .pill[aria-pressed="true"], .measured .pill { padding: 0 32px; font-weight: 700; }
      .pill[aria-pressed="true"] { background: var(--blue-7); border-color: var(--blue-7); color: var(--on-blue); }
      .pill .icon { font-size: 40px; }
      .more { flex: none; width: 120px; height: 88px; min-height: 88px; padding: 0; font-size: 28px; }
      .more .icon { font-size: 36px; }
      .more:dir(rtl) .icon { transform: scaleX(-1); }
      @container style(--large: 1) {
        h2 { font-size: 30px; }
        .pill { font-size: 30px; padding: 0 26px; }
        .pill[aria-pressed="true"], .measured .pill { padding: 0 20px; }
        .more { width: 96px; }
      }
      @container style(--low: 1) and style(--large: 1) { h2 { display: none; } }
    `,
  ];

  readonly #remeasure = (): void => {
    this.lines = null;
  };
  readonly #watch = new ResizeObserver(this.#remeasure);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    document.fonts.addEventListener('loadingdone', this.#remeasure);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#remeasure);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('matter') || changed.has('language') || changed.has('room')) this.lines = null;
    if (changed.has('matter')) this.page = 0;
  }

  protected override updated(): void {
    const area = this.renderRoot.querySelector('.measured .lines');
    if (!area || !this.matter) return;
    const widths = [...area.querySelectorAll('.pill')].map((pill) => pill.getBoundingClientRect().width);
    const questions = questionsOf(this.matter);
    const byQuestion = questions.map((answers) => widths.splice(0, answers.length));
    const gap = Number.parseFloat(getComputedStyle(area.querySelector('.line') ?? area).columnGap);
    const { width } = area.getBoundingClientRect();
    const all = linesOf(byQuestion, width, gap);
    const key = this.renderRoot.querySelector('.more')?.getBoundingClientRect().width ?? 0;
    this.lines = all.length <= this.most ? all : linesOf(byQuestion, width - key - gap, gap);
  }

  private get most(): number {
    return placesIn(LINES, this.room);
  }

  override render() {
    const { matter, language, lines, most } = this;
    const questions = matter ? questionsOf(matter) : [];
    if (!questions.length) return nothing;
    const words = kioskWords[language];
    const pills = questions.flatMap((answers) => answers.map((one) => this.pill(one, answers)));
    const pages = lines ? Math.ceil(lines.length / most) : 1;
    const page = Math.min(this.page, pages - 1);
    const shown = lines?.slice(page * most, (page + 1) * most) ?? [pills.map((_, nth) => nth)];
    return html`
      <section class=${lines ? '' : 'measured'} role="group" aria-label=${words.who}>
        <h2>${words.who}</h2>
        <div class="lines">${shown.map((line) => html`<div class="line">${line.map((nth) => pills[nth])}</div>`)}</div>
        ${
          pages > 1 || !lines
            ? html`<button
                class="key more"
                aria-label=${words.whoMore}
                @click=${() => {
                  this.page = (page + 1) % pages;
                }}
              >${figure(page, pages)}${icon('chev')}</button>`
            : nothing
        }
      </section>
    `;
  }

  private pill({ id, name_zh, name_en }: Situation, answers: readonly Situation[]) {
    const { language } = this;
    const has = this.chosen.includes(id);
    const instead = answers.filter((other) => other.id !== id).map((other) => other.id);
    return html`<button class="pill" aria-pressed=${has ? 'true' : 'false'} @click=${wish({ want: 'situation', id, instead })}>
      ${has || !this.lines ? icon('check') : nothing}<span>${nameIn({ name: name_zh, nameEn: name_en }, language)}</span>
    </button>`;
  }
}

const figure = (page: number, pages: number): string => `${page + 1}/${pages}`;
