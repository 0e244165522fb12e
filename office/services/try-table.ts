import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeServicesWords } from '../../shared/i18n/office-services.ts';
import type { Queue } from '../../shared/settings.ts';
import type { TriedQueue, TriedView, Wait } from '../../shared/views.ts';
import { type Lang, MANNED, type Manned } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';

/** Shorter or longer, by the middle of the range; null where one of both cannot be told. */
export function turnOf(now: Wait | undefined, then: Wait | undefined): 'shorter' | 'longer' | 'same' | null {
  if (!now || !then) return null;
  const [before, after] = [now.from + now.to, then.from + then.to];
  return after < before ? 'shorter' : after > before ? 'longer' : 'same';
}

/** 试一试: what a number taken now would wait, as it is set and as the draft would have it. */
@customElement('try-table')
export class TryTable extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) tried: TriedView | null = null;
  @property({ attribute: false }) queues: readonly Queue[] = [];
  @property() manned: Manned = 'now';
  @property({ type: Boolean }) busy = false;
  @property() why = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      .card { padding: 14px 18px 6px; }
      header { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: center; margin-bottom: 10px; }
      h2 { flex: 1 1 320px; }
      select { width: auto; height: 36px; }
      td:last-child, th:last-child { text-align: right; }
      small { color: var(--ink-2); font-size: 14px; display: block; }
      .shorter { color: var(--teal); font-weight: 700; }
      .longer { color: var(--verm); font-weight: 700; }
      tr.same td { color: var(--ink-2); }
      .why { margin-bottom: 10px; }
    `,
  ];

  override render() {
    const words = officeServicesWords[this.language].tried;
    return html`<section class="card">
      <header><h2>${words.title}</h2>
        <select aria-label=${words.title} @change=${this.choose}>${MANNED.map(
          (one) => html`<option value=${one} ?selected=${one === this.manned}>${words.manned[one]}</option>`,
        )}</select>
        <button class="btn" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => this.tell(this.manned)}>${words.ask}</button></header>
      ${this.why ? html`<p class="why" role="alert">${this.why}</p>` : nothing}
      ${this.tried ? this.table(this.tried) : html`<p class="soft">${words.changesNothing}</p>`}
    </section>`;
  }

  private table({ queues }: TriedView) {
    const words = officeServicesWords[this.language].tried;
    const turns = queues.map(({ now, then }) => turnOf(now?.wait, then?.wait));
    const count = (turn: string) => turns.filter((one) => one === turn).length;
    const rows = queues.map((row, nth) => ({ ...row, turn: turns[nth] ?? null }));
    const changed = rows.filter(
      ({ turn, now, then }) => turn !== 'same' && !(turn === null && JSON.stringify(now) === JSON.stringify(then)),
    );
    return html`<p role="status"><b>${words.summary(count('shorter'), count('longer'))}</b>　<span class="soft">${words.changesNothing}</span></p>
      <table><thead><tr><th>${words.queue}</th><th class="num">${words.waiting}</th><th>${words.now}</th><th>${words.then}</th><td></td></tr></thead>
      <tbody>${[...changed, ...rows.filter((row) => !changed.includes(row))].map(
        ({ queue, waiting, now, then, turn }) => html`<tr class=${turn ?? ''}>
          <td>${queue}　${this.nameOf(queue)}</td><td class="num">${waiting}</td><td>${this.told(now)}</td><td>${this.told(then)}</td>
          <td>${turn ? html`<span class=${turn}>${words[turn]}</span>` : nothing}</td></tr>`,
      )}</tbody></table>`;
  }

  private told(tried: TriedQueue | null) {
    const words = officeServicesWords[this.language].tried;
    if (!tried) return words.gone;
    const { wait, windows } = tried;
    const said = !wait ? words.unknown : wait.to === 0 ? words.atOnce : words.range(wait.from, wait.to);
    return html`${said}<small>${words.windows(windows)}</small>`;
  }

  private nameOf(code: string): string {
    const queue = this.queues.find((one) => one.code === code);
    return queue ? (this.language === 'en' ? queue.name_en : queue.name_zh) : '';
  }

  private choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const manned = MANNED.find((one) => one === value);
    if (manned) this.tell(manned);
  };

  private tell(manned: Manned) {
    if (!this.busy) this.dispatchEvent(new CustomEvent('try-asked', { detail: manned, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'try-table': TryTable;
  }
}
