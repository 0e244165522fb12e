import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './personal-table.ts';
import type { PurgeView } from '../../shared/care.ts';
import { officeCareWords } from '../../shared/i18n/office-care.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';
import { whenOf } from './when.ts';

/** What would go, before it goes. It tells `purge-now` and `rules`. */
@customElement('purge-card')
export class PurgeCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() zone = 'Asia/Shanghai';
  @property({ attribute: false }) view?: PurgeView;
  @property() done = '';
  @property() why = '';
  @property({ type: Boolean }) busy = false;
  @state() private sure = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; }
      .answer { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; padding: 18px 22px; border-radius: 14px; background: var(--teal-50); color: var(--teal); }
      .answer.not { background: var(--amber-50); color: var(--ink); box-shadow: inset 0 0 0 1px #d9a520; }
      .answer h2 { font-size: 24px; line-height: 34px; display: flex; align-items: center; gap: 12px; }
      .answer .mark { width: 18px; height: 18px; }
      .answer .btn { margin-left: auto; }
      .answer p { flex-basis: 100%; color: var(--ink); }
      .card { padding: 6px 0; }
      .card.told { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; padding: 14px 20px; }
      [role='status']:empty { display: none; }
    `,
  ];

  override render() {
    const words = officeCareWords[this.language];
    const { view } = this;
    if (!view) return html`<p role="status">${this.why || words.coming}</p>`;
    const due = view.rows.reduce((sum, row) => sum + (row.due ?? 0), 0);
    return html`<section class="answer ${due > 0 ? 'not' : ''}">
        <h2>${mark(due > 0 ? 'stale' : 'serving')}${words.purge.title(due)}</h2>
        <button class="btn p ${this.sure ? 'sure' : ''}" ?disabled=${this.busy} @click=${this.purge} @blur=${() => {
          this.sure = false;
        }}>${this.sure ? words.purge.sure : words.purge.now}</button>
        <p>${words.purge.daily} ${view.last ? words.purge.last(whenOf(view.last.at, this.zone, this.language)) : nothing}</p>
      </section>
      <p role="status" class=${this.why ? 'why' : 'soft'}>${this.why || this.done}</p>
      <section class="card"><personal-table counts .language=${this.language} .rows=${view.rows}></personal-table></section>
      <section class="card told"><p>${words.purge.law}</p>
        <button class="btn" @click=${() => this.dispatchEvent(new CustomEvent('rules'))}>${words.purge.toRules}</button></section>`;
  }

  private purge(): void {
    if (this.sure) this.dispatchEvent(new CustomEvent('purge-now'));
    this.sure = !this.sure;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'purge-card': PurgeCard;
  }
}
