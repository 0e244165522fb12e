import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type OfficeSetUpWords, officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { DocumentChange, Rows, SetUpReport, SetUpWarning } from '../../shared/set-up-views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { documentName, placeOf } from './places.ts';
import { setUpWish } from './state.ts';

/** What would change, before anything does: mistakes first, then what to know, then each document. */
@customElement('report-view')
export class ReportView extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) report?: SetUpReport;
  /** While the hall is a trial, what was tried out may be cleared away. */
  @property({ type: Boolean }) trial = false;
  @property({ type: Boolean }) busy = false;

  static override styles = [
    base,
    parts,
    css`
      h3 { font-weight: 700; }
      :host { display: grid; gap: 14px; }
      ul { display: grid; gap: 6px; }
      .wrong, .know { border-radius: 10px; padding: 12px 16px; display: grid; gap: 6px; }
      .wrong { background: var(--verm-50); color: var(--verm); }
      .wrong li { color: var(--ink); }
      .know { background: var(--amber-50); }
      table { table-layout: fixed; }
      th:first-child { width: 150px; }
      th:nth-child(2) { width: 210px; }
      td { vertical-align: top; padding-top: 8px; padding-bottom: 8px; }
      td:first-child, th:first-child { padding-left: 0; }
      .chips { display: flex; flex-wrap: wrap; gap: 6px; }
      .does { display: flex; flex-wrap: wrap; gap: 12px; }
      h3:focus-visible { outline-offset: 4px; }
    `,
  ];

  override render() {
    const { report } = this;
    if (!report) return nothing;
    const words = officeSetUpWords[this.language];
    const changes = report.documents.filter(({ becomes }) => becomes !== 'same' && becomes !== 'kept');
    const { made } = report;
    return html`<h3 tabindex="-1">${words.report.title}</h3>
      ${made ? html`<p class="soft">${words.report.from(made.hall, made.at.slice(0, 10))}</p>` : nothing}
      ${this.mistakes(report, words)}
      ${
        report.warnings.length > 0
          ? html`<ul class="know">${report.warnings.map((one) => html`<li>${say(words, one)}</li>`)}</ul>`
          : nothing
      }
      ${changes.length === 0 ? html`<p>${words.report.nothing}</p>` : this.table(changes, words)}
      ${report.ignored.length > 0 ? html`<p class="soft">${words.report.ignored(report.ignored.slice(0, 8).join('、'))}</p>` : nothing}
      <div class="does">
        ${report.mistakes.length === 0 && (changes.length > 0 || report.warnings.some(({ warning }) => warning === 'pictures')) ? html`<button class="btn p" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => this.wish('take')}>${this.busy ? words.report.taking : words.report.take}</button>` : nothing}
        ${this.inTheWay(report) ? html`<button class="btn" @click=${() => this.wish('clear')}>${words.report.clear}</button>` : nothing}
        <button class="btn" @click=${() => this.wish('back')}>${words.report.back}</button>
      </div>`;
  }

  private mistakes({ mistakes }: SetUpReport, words: OfficeSetUpWords) {
    if (mistakes.length === 0) return nothing;
    return html`<div class="wrong" role="alert"><p>${words.report.mistakes(mistakes.length)}</p>
      <ul>${mistakes.slice(0, 20).map(({ document, path, reason }) => html`<li>${placeOf(words, document, path)}：${reason}</li>`)}</ul>
      ${mistakes.length > 20 ? html`<p>${words.moreWrong(mistakes.length - 20)}</p>` : nothing}</div>`;
  }

  private table(changes: readonly DocumentChange[], words: OfficeSetUpWords) {
    return html`<table><thead><tr><th>${words.report.document}</th><th>${words.report.change}</th><th></th></tr></thead>
      <tbody>${changes.map(
        ({ document, becomes, added, removed, changed }) => html`<tr><td>${documentName(words, document)}</td>
        <td><span class="chips">${becomes === 'changed' ? nothing : html`<span class="chip">${words.report.becomes[becomes]}</span>`}
          ${chip(added, words.report.added)}${chip(removed, words.report.removed)}${chip(changed, words.report.changed)}</span></td>
        <td class="soft">${[...examples(words, added), ...examples(words, changed), ...examples(words, removed)].slice(0, 4).join(this.language === 'en' ? '; ' : '；')}</td></tr>`,
      )}</tbody></table>`;
  }

  /** Numbers and windows of a trial can be put out of the way here. */
  private inTheWay({ mistakes }: SetUpReport): boolean {
    return this.trial && mistakes.some(({ document, path }) => path === '' && ['queues', 'windows', 'staff'].includes(document));
  }

  private wish(what: 'take' | 'back' | 'clear') {
    if (!this.busy) setUpWish(this, { do: what });
  }
}

const chip = ({ count }: Rows, words: (count: number) => string) => (count > 0 ? html`<span class="chip">${words(count)}</span>` : nothing);
/** The rows by name; of their fields those that people have a word for. */
const examples = (words: OfficeSetUpWords, { examples: rows }: Rows): string[] =>
  rows.flatMap(({ key, name, fields }) => {
    const what = name && name !== key ? `${key} ${name}` : words.fields[key];
    const named = fields.flatMap((one) => words.fields[one] ?? []);
    if (!what) return /^[a-z_0-9]+$/.test(key) ? [] : [key];
    return [named.length > 0 ? `${what} (${named.join(', ')})` : what];
  });

/** A warning as a sentence; each word has its own. */
function say(words: OfficeSetUpWords, warning: SetUpWarning): string {
  const said = words.warnings[warning.warning] as (of: SetUpWarning) => string; // the word chooses the sentence for its own kind
  return said(warning);
}

declare global {
  interface HTMLElementTagNameMap {
    'report-view': ReportView;
  }
}
