import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { editingWords } from '../../shared/i18n/editing.ts';
import { personName } from '../../shared/i18n/person-name.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { clockText } from '../when.ts';
import type { DraftWish, Theirs } from './draft.ts';
import type { Difference } from './merge.ts';
import { modal } from './modal.ts';

/** Somebody else has saved meanwhile: both versions side by side, field by field, and a choice where both have changed the same. */
@customElement('merge-view')
export class MergeView extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) theirs?: Theirs;
  /** A place in words; without it as it is written. */
  @property({ attribute: false }) placeSaid: (place: string) => string = (place) => place;

  static override styles = [
    base,
    parts,
    modal,
    css`
      td { vertical-align: top; word-break: break-word; }
      td pre { margin: 0; font: inherit; white-space: pre-wrap; max-height: 8em; overflow-y: auto; }
      tr.both td { background: var(--amber-50); }
      .tick { display: inline-flex; gap: 8px; align-items: center; font-weight: 400; }
      .tick input { width: 20px; height: 20px; accent-color: var(--blue-7); }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const words = editingWords[this.language];
    const { theirs } = this;
    if (!theirs) return html``;
    const who = theirs.by?.byName
      ? personName(this.language, { id: theirs.by.by, name: theirs.by.byName })
      : (theirs.by?.by ?? words.somebody);
    const when = theirs.by ? clockText(theirs.by.at, this.language) : '';
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => {
      event.preventDefault();
      this.wish({ do: 'mergeDone' });
    }}>
      <h2 id="title">${words.theirsTitle(who, when)}</h2>
      <p>${words.theirsHow}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.theirsTitle(who, when)}><table>
        <thead><tr><th>${words.place}</th><th>${words.before}</th><th>${words.mine}</th><th>${words.theirs}</th></tr></thead>
        <tbody>${theirs.differences.map((one) => this.row(one, theirs))}</tbody>
      </table></div>
      <footer>
        <button type="button" class="btn" @click=${() => this.wish({ do: 'mergeDone' })}>${words.back}</button>
        <button type="button" class="btn p" @click=${() => this.wish({ do: 'merge' })}>${words.mergeThem}</button>
      </footer>
    </dialog>`;
  }

  private row(one: Difference, { chosen }: Theirs): TemplateResult {
    const words = editingWords[this.language];
    const choice = (
      whose: 'mine' | 'theirs',
      label: string,
    ) => html`<label class="tick"><input type="radio" name=${one.place} .checked=${(chosen.get(one.place) ?? 'mine') === whose}
      @change=${() => this.wish({ do: 'choose', place: one.place, choice: whose })} />${label}</label>`;
    const both = one.by === 'both';
    return html`<tr class=${one.by}><td>${this.placeSaid(one.place)}</td><td>${this.said(one.base)}</td>
      <td>${one.by === 'theirs' ? '' : this.said(one.mine)}${both ? choice('mine', words.keepMine) : ''}</td>
      <td>${one.by === 'mine' ? '' : this.said(one.theirs)}${both ? choice('theirs', words.keepTheirs) : ''}</td></tr>`;
  }

  private said(value: unknown): TemplateResult {
    const words = editingWords[this.language];
    if (value === undefined) return html`<span class="soft">${words.none}</span>`;
    if (value === true || value === false) return html`${value ? words.yes : words.no}`;
    return html`<pre>${typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value)}</pre>`;
  }

  private wish(detail: DraftWish): void {
    this.dispatchEvent(new CustomEvent<DraftWish>('draft-wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'merge-view': MergeView;
  }
}
