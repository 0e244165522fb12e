import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { materialsFor } from '../shared/materials.ts';
import { paperIn, writtenIn } from '../shared/matter-text.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView, MatterView, PersonOnDuty } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { figures } from './figures.ts';
import { Fit } from './fit.ts';
import { hallLine } from './hours.ts';
import { look } from './look.ts';
import { nameOf } from './name-of.ts';
import type { Room } from './room.ts';

const EACH = 10_000; // milliseconds that a page stands
const DRIFT = [0, 1, 2, 3, 4, 5].map((nth) => (nth * Math.PI) / 3); // minute by minute around a circle of 4 px
const MOST_PAPERS = 4;

/** Nobody is here: dark pages that turn by themselves and call. Whatever is touched or pressed only wakes the first screen. */
@customElement('attract-page')
export class AttractPage extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  /** Whose papers are told; none: that page is left out. */
  @property({ attribute: false }) matters: readonly MatterView[] = [];
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property({ attribute: false }) room?: Room;
  @property() language: KioskLang = 'zh-CN';
  @state() private nth = 0;
  #turning: ReturnType<typeof setInterval> | undefined;

  static override styles = [
    ...look,
    canvas`
      :host { --text: #dbe6f2; display: block; background: var(--navy); color: var(--text); overflow: hidden; cursor: pointer; }
      main { height: 100%; padding: 72px 64px; display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); gap: 48px; }
      header { display: flex; align-items: baseline; justify-content: space-between; gap: 32px; font-size: 40px; line-height: 1.3; color: var(--sky); }
      header b { font-size: 64px; color: var(--text); white-space: nowrap; }
      .page { min-height: 0; overflow: hidden; display: flex; flex-direction: column; justify-content: center; gap: 40px; text-align: center; }
      h2 { font-size: max(30px, 52px * var(--fit)); line-height: 1.3; color: var(--sky); font-weight: 700; text-wrap: balance; }
      .name { font-size: max(40px, 84px * var(--fit)); line-height: 1.2; font-weight: 700; }
      .hours { font-size: max(34px, 72px * var(--fit)); line-height: 1.3; text-wrap: balance; }
      .post { font-size: max(28px, 40px * var(--fit)); line-height: 1.4; margin-top: 12px; }
      .bring { display: grid; gap: 28px; text-align: start; }
      .bring li { background: var(--navy-2); border-radius: 28px; padding: 28px 36px; }
      .bring b { display: block; font-size: max(28px, 44px * var(--fit)); line-height: 1.3; }
      .bring span { display: block; font-size: max(28px, 36px * var(--fit)); line-height: 1.45; margin-top: 8px; color: var(--sky-2); text-wrap: pretty; }
      .start { justify-self: center; width: 100%; min-height: 260px; border-radius: 36px; border: 4px solid var(--sky); background: var(--navy-2); color: var(--text);
        font-size: 96px; line-height: 1.2; font-weight: 700; padding: 16px 32px; }
      .start:focus-visible { outline-color: var(--sky); }
      @media (orientation: landscape) {
        main { padding: 48px 64px; gap: 28px; }
        .start { min-height: 200px; max-width: 1200px; }
        .page { gap: 28px; }
        .bring { grid-template-columns: repeat(3, minmax(0, 1fr)); }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.page');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#turning = setInterval(() => {
      this.nth += 1;
    }, EACH);
    addEventListener('keydown', this.#wake);
    this.addEventListener('click', this.#wake);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#turning);
    removeEventListener('keydown', this.#wake);
    this.removeEventListener('click', this.#wake);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.start')?.focus(); // for who has keys instead of fingers
  }

  /** Nothing stands for ever on the same dots (SCREENS 0.11). */
  protected override updated(): void {
    const angle = DRIFT[Number(this.wall?.clock.slice(3) ?? 0) % DRIFT.length] ?? 0;
    const off = (way: number) => `${((4 * way) / 16).toFixed(3)}rem`;
    const main = this.renderRoot.querySelector('main');
    if (main) main.style.transform = `translate(${off(Math.cos(angle))}, ${off(Math.sin(angle))})`;
  }

  readonly #wake = (event: Event): void => {
    event.preventDefault(); // the key that wakes presses nothing on the page behind
    this.dispatchEvent(new CustomEvent('wish', { detail: { want: 'wake' }, bubbles: true, composed: true }));
  };

  override render() {
    const { view, wall, language } = this;
    if (!view) return nothing;
    const words = kioskWords[language];
    const pages = [this.hours(view), this.onDuty(view), this.bring()].filter((page) => page !== null);
    return html`
      <main>
        <header><span class="hall">${nameOf(view.hall, language)}</span>${wall ? html`<b>${wall.clock}</b>` : nothing}</header>
        <section class="page">${pages[this.nth % pages.length]}</section>
        <button class="start">${words.touchToStart}</button>
      </main>
    `;
  }

  private hours({ hall }: KioskView): TemplateResult {
    const { language, wall } = this;
    const say = common[language];
    return html`
      ${wall ? html`<h2>${say.date(wall.day)}${say.comma}${say.weekday(wall.day)}</h2>` : nothing}
      <p class="hours">${figures(hallLine(hall, language))}</p>
    `;
  }

  private onDuty({ hall: { leader, director } }: KioskView): TemplateResult | null {
    const words = kioskWords[this.language];
    if (!leader && !director) return null;
    return html`${this.person(words.leaderToday, leader)}${this.person(words.directorToday, director)}`;
  }

  private person(title: string, person: PersonOnDuty | null) {
    if (!person) return nothing;
    const post = this.language === 'en' ? person.positionEn : person.position;
    return html`<div>
      <h2>${title}</h2>
      <p class="name">${nameOf(person, this.language)}</p>
      <p class="post">${post}</p>
    </div>`;
  }

  /** What must be brought; the rest is told when one asks. */
  private bring(): TemplateResult | null {
    const { language, matters } = this;
    if (matters.length === 0) return null;
    const words = kioskWords[language];
    return html`
      <h2>${words.bringTitle}</h2>
      <ul class="bring">
        ${matters.map((matter) => {
          const must = materialsFor(matter, []).filter(({ tag }) => tag === 'must');
          const papers = common[language].list(must.slice(0, MOST_PAPERS).map((paper) => paperIn(language, paper).name));
          return html`<li>
            <b>${nameOf({ name: matter.name_zh, nameEn: matter.name_en }, language)}</b>
            <span>${must.length ? html`<span lang=${writtenIn(language, must[0]?.name_en)}>${papers}</span>` : words.noPapers}</span>
          </li>`;
        })}
      </ul>
    `;
  }
}
