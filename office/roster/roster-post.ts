import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import type { Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { modal } from '../editing/modal.ts';
import { parts } from '../parts.ts';
import { type Month, wish } from './roster-state.ts';

/** Before a month is posted: what will change on the wall, which checks are not met, and, where days stay without a leader, why. */
@customElement('roster-post')
export class RosterPost extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) month?: Month;
  /** Days that differ from what is posted; null: nothing is posted yet. */
  @property({ attribute: false }) changes: readonly Day[] | null = null;
  @property() why = '';
  @property({ type: Boolean }) busy = false;
  @state() private gapsWhy = '';

  static override styles = [
    base,
    parts,
    modal,
    css`
      dialog { width: min(560px, calc(100vw - 48px)); }
      dialog[open] { grid-template-rows: none; }
      li { padding: 2px 0 2px 14px; position: relative; }
      li::before { content: '▲'; position: absolute; left: 0; font-size: 10px; line-height: 24px; }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const { month, changes } = this;
    if (!month) return nothing;
    const words = officeRosterWords[this.language];
    const not = month.checks.filter(({ ok }) => !ok);
    const gaps = not.find(({ what }) => what === 'leader')?.days.filter((day) => day >= month.view.today) ?? [];
    const cancel = (event: Event) => {
      event.preventDefault();
      wish(this, { do: 'postNot' });
    };
    return html`<dialog aria-labelledby="title" @cancel=${cancel}>
      <h2 id="title">${words.post.title(month.view.month)}</h2>
      <p>${changes === null ? words.post.first : changes.length === 0 ? words.post.same : words.post.changes(changes.length, words.days(changes))}</p>
      ${not.length > 0 ? html`<div><p><b>${words.post.not}</b></p><ul>${not.map((check) => html`<li>${words.check[check.what](month.view.rules.find(({ key }) => key === check.rule)?.value ?? 0)}　${words.why(check, month.nameOf)}</li>`)}</ul></div>` : nothing}
      ${gaps.length > 0 ? html`<label>${words.post.gaps(words.days(gaps))}<input name="gaps" maxlength="200" autocomplete="off" aria-label=${words.post.gapWhy} .value=${this.gapsWhy} @input=${this.write} /></label>` : nothing}
      ${this.why ? html`<p class="why" role="alert">${this.why}</p>` : nothing}
      <footer><button type="button" class="btn" @click=${cancel}>${words.post.back}</button>
        <button type="button" class="btn p" ?disabled=${this.busy} @click=${() => wish(this, { do: 'postNow', gapsWhy: this.gapsWhy.trim() })}>${words.post.do}</button></footer>
    </dialog>`;
  }

  private write = ({ target }: Event): void => {
    this.gapsWhy = (target as HTMLInputElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-post': RosterPost;
  }
}
