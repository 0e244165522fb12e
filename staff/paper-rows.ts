import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staffWords } from '../shared/i18n/staff.ts';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import type { TaggedMaterial } from '../shared/materials.ts';
import { paperIn } from '../shared/matter-text.ts';
import type { NotificationView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { parts } from './parts.ts';
import { CHECKS, type Check } from './slip-draft.ts';
import { wish } from './state.ts';

/** The papers of a case, each with one control of three: 齐, 缺, 不合要求. By keys: 1, 2, 3, then the next row. */
@customElement('paper-rows')
export class PaperRows extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) papers: readonly TaggedMaterial[] = [];
  @property({ attribute: false }) checks: ReadonlyMap<string, Check> = new Map();
  /** Names of the papers ticked at the kiosk. */
  @property({ attribute: false }) ready: readonly string[] = [];
  /** The slip that the citizen has come back with. */
  @property({ attribute: false }) earlier?: NotificationView;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); }
      li { min-height: 52px; padding: 6px 12px 6px 0; display: grid; grid-template-columns: 40px minmax(0, 1fr) auto max-content; gap: 0 12px; align-items: center; }
      li + li { border-top: 1px solid var(--line); }
      li > i { font-style: normal; color: var(--ink-2); text-align: center; }
      b { display: block; line-height: 21px; }
      small { font-size: 14px; color: var(--ink-2); display: block; line-height: 20px; }
      small em { font-style: normal; color: var(--teal); font-weight: 700; }
      small em.lack { color: var(--verm); }
      .must { background: var(--verm-50); color: var(--verm); }
      .later { background: var(--amber-50); }
      .some { background: var(--blue-50); }
      .here { background: var(--teal-50); color: var(--teal); }
      .three { display: flex; border: 1px solid var(--edge); border-radius: 10px; overflow: hidden; background: var(--card); }
      label { position: relative; height: 34px; min-width: 52px; padding: 0 12px; display: flex; align-items: center; justify-content: center; gap: 6px; white-space: nowrap; cursor: pointer; }
      label + label { border-left: 1px solid var(--edge); }
      input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; margin: 0; cursor: pointer; }
      label:not(.on) .icon { visibility: hidden; }
      label.ready { padding-left: 8px; }
      label:hover { background: var(--paper); }
      label.on { color: #fff; font-weight: 700; background: var(--verm); }
      label.on.ready { background: var(--teal); }
      label:has(:focus-visible) { outline: 3px solid var(--blue-6); outline-offset: -3px; }
      label.on:has(:focus-visible) { outline-color: var(--amber); }
    `,
  ];

  override render() {
    return html`<ul @keydown=${this.steer}>${this.papers.map((paper, nth) => this.row(paper, nth))}</ul>`;
  }

  private row(paper: TaggedMaterial, nth: number) {
    const [words, say] = [staffWords[this.language], staffSlipWords[this.language]];
    const { name, note } = paperIn(this.language, paper);
    const how = [words.form[paper.form], paper.form !== 'copy' && paper.copies > 0 ? words.copies(paper.copies) : '', note].filter(Boolean);
    const lack = this.earlier?.missing.find((one) => one.name === paper.name)?.state;
    const now = this.checks.get(paper.name);
    return html`<li>
      <i>${nth + 1}</i>
      <div><b>${name}</b><small>${lack ? html`<em class="lack">${say.lackedBefore[lack]}</em>　` : this.ready.includes(paper.name) ? html`<em>${say.tickedBefore}</em>　` : nothing}${how.join(this.language === 'en' ? ', ' : '，')}</small></div>
      <span class="chip ${paper.tag}">${words.tag[paper.tag]}</span>
      <div class="three" role="radiogroup" aria-label=${say.checkOf(name)} data-nth=${nth}>
        ${CHECKS.map(
          (check) => html`<label class=${`${check} ${now === check ? 'on' : ''}`}>
            <input type="radio" name=${`paper-${nth}`} value=${check} .checked=${now === check} @change=${() => this.set(paper, check)}>
            ${check === 'ready' ? icon('check') : nothing}${say.checks[check]}</label>`,
        )}
      </div>
    </li>`;
  }

  private set(paper: TaggedMaterial, check: Check): void {
    wish(this, { do: 'slip', deed: { do: 'check', paper: paper.name, check } });
  }

  /** The keyboard on the first row, or on this one: on what was found there, else on the first answer. */
  focusRow(nth = 0): void {
    const group = this.renderRoot.querySelector(`[data-nth="${nth}"]`);
    (group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector<HTMLElement>('input'))?.focus();
  }

  private steer = (event: KeyboardEvent) => {
    const group = (event.target as HTMLElement).closest<HTMLElement>('[data-nth]');
    const nth = Number(group?.dataset.nth ?? Number.NaN);
    const paper = this.papers[nth];
    if (!paper || event.ctrlKey || event.altKey || event.metaKey) return;
    const check = CHECKS[Number(/^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1] ?? 0) - 1];
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (!check && step === 0) return;
    event.preventDefault();
    if (check) this.set(paper, check);
    const next = Math.min(Math.max(nth + (check ? 1 : step), 0), this.papers.length - 1);
    void this.updateComplete.then(() => this.focusRow(next));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'paper-rows': PaperRows;
  }
}
