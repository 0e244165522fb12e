import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import type { ChainView } from '../../shared/journal.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { whenSaid } from './said.ts';
import { wish } from './state.ts';

/** A hash in groups of eight: it is copied by hand. */
const grouped = (hash: string): string => hash.replaceAll(/(.{8})(?=.)/g, '$1 ');

/** Whether the journal is as it was, the hash for the paper of this evening, and the copy to take away. */
@customElement('chain-sheet')
export class ChainSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) chain: ChainView | null = null;
  @property({ type: Boolean }) failed = false;
  @property() zone = 'Asia/Shanghai';
  @property() today = '';
  @state() private from = '';
  @state() private to = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      .card { padding: 16px 18px; display: grid; gap: 10px; justify-items: start; }
      .answer { background: var(--teal-50); color: var(--teal); box-shadow: none; }
      .answer.not { background: var(--verm-50); color: var(--verm); }
      .answer h2 { font-size: 24px; line-height: 34px; }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 18px; line-height: 26px; }
      dt { color: var(--ink-2); }
      dd, td.hash { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
      dd.big { font-size: 20px; line-height: 30px; }
      .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
      .row label { font-weight: 400; font-size: 14px; color: var(--ink-2); }
      .row input { color: var(--ink); font-size: 16px; }
      a.btn { text-decoration: none; }
      .days { width: 100%; overflow: auto; }
      td { white-space: nowrap; }
      td.hash { font-size: 14px; }
      .differs { color: var(--verm); font-weight: 700; }
      .sign { display: none; }
      @media print { .out, .btn { display: none; } .sign { display: block; padding-top: 24px; } .card { box-shadow: none; border: 1px solid #000; color: #000; background: none; } td.hash { white-space: normal; } }
    `,
  ];

  override render() {
    const words = officeJournalWords[this.language];
    const { chain } = this;
    if (this.failed)
      return html`<p class="why" role="alert">${words.failed}</p><div><button class="btn" @click=${() => wish(this, { do: 'again' })}>${words.again}</button></div>`;
    if (!chain) return html`<p role="status">${words.loading}</p>`;
    return html`${this.answer(chain)}${this.paper(chain)}${this.out()}${chain.marks.length > 0 ? this.days(chain) : nothing}`;
  }

  private answer({ differing, checkedAt, mark }: ChainView): TemplateResult {
    const words = officeJournalWords[this.language];
    const said =
      differing.length > 0 ? words.chainBad(differing.map(({ day }) => day).join(' ')) : mark ? words.chainGood : words.chainNone;
    return html`<section class="card answer ${differing.length > 0 ? 'not' : ''}" role="status"><h2>${said}</h2>
      ${checkedAt ? html`<p>${words.chainChecked(whenSaid(Date.parse(checkedAt), this.zone))}</p>` : nothing}</section>`;
  }

  private paper({ hall, now }: ChainView): TemplateResult {
    const words = officeJournalWords[this.language];
    return html`<section class="card"><h2>${words.chainPaper}</h2><p class="soft">${words.chainHow}</p>
      <dl><dt>${words.chainAt}</dt><dd>${whenSaid(Date.parse(now.at), this.zone)} · ${hall}</dd>
        <dt>${words.chainSeq}</dt><dd class="big">${now.seq}</dd>
        <dt>${words.chainHash}</dt><dd class="big">${grouped(now.hash)}</dd></dl>
      <p class="sign">${words.sign}</p>
      <button class="btn" @click=${() => window.print()}>${words.print}</button></section>`;
  }

  private out(): TemplateResult {
    const words = officeJournalWords[this.language];
    const [from, to] = [this.from || this.today, this.to || this.today];
    const fits = from !== '' && from <= to;
    const take = (set: (value: string) => void) => (event: Event) => set((event.target as HTMLInputElement).value);
    return html`<section class="card out"><h2>${words.exportTitle}</h2><p class="soft">${words.exportHow}</p>
      <div class="row"><label>${words.from}<input type="date" .value=${from} @change=${take((value) => (this.from = value))} /></label>
        <label>${words.to}<input type="date" .value=${to} @change=${take((value) => (this.to = value))} /></label>
        ${fits ? html`<a class="btn p" href="/api/journal/export?from=${from}&to=${to}" download>${words.exportGo}</a>` : html`<p class="why" role="alert">${words.exportWrong}</p>`}</div></section>`;
  }

  private days({ marks }: ChainView): TemplateResult {
    const words = officeJournalWords[this.language];
    return html`<section class="card"><h2>${words.chainDays}</h2><div class="days" tabindex="0" role="region" aria-label=${words.chainDays}><table>
      <thead><tr><th scope="col">${words.chainDay}</th><th scope="col" class="num">${words.chainSeq}</th><th scope="col">${words.chainState}</th><th scope="col">${words.chainHash}</th></tr></thead>
      <tbody>${marks.map(
        ({ day, seq, hash, differs }) =>
          html`<tr><td>${day}</td><td class="num">${seq}</td><td class=${differs ? 'differs' : ''}>${differs ? words.chainDiffers : words.chainSame}</td><td class="hash">${grouped(hash)}</td></tr>`,
      )}</tbody></table></div></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chain-sheet': ChainSheet;
  }
}
