import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { editingWords } from '../../shared/i18n/editing.ts';
import { ownWordsWords } from '../../shared/i18n/own-words.ts';
import { personName } from '../../shared/i18n/person-name.ts';
import type { DocumentChangeRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { whenText } from '../when.ts';
import type { DraftWish } from './draft.ts';
import { modal } from './modal.ts';

/** Who changed a document, when and why; each version can be taken back onto the desk. */
@customElement('history-view')
export class HistoryView extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) rows: readonly DocumentChangeRow[] = [];

  static override styles = [base, parts, modal, css`td { white-space: nowrap; } td.why { white-space: normal; }`];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const words = editingWords[this.language];
    const who = ({ by, byName }: DocumentChangeRow) =>
      byName
        ? personName(this.language, { id: by, name: byName })
        : by === 'file'
          ? words.byFile
          : by === 'clock'
            ? words.byClock
            : (by ?? '');
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => {
      event.preventDefault();
      this.wish({ do: 'historyDone' });
    }}>
      <h2 id="title">${words.historyTitle}</h2>
      ${
        this.rows.length === 0
          ? html`<p>${words.historyEmpty}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-label=${words.historyTitle}><table><tbody>${this.rows.map(
              (
                row,
                nth,
              ) => html`<tr><td>${whenText(row.at, this.language)}</td><td>${who(row)}</td><td>${words.how[row.how]}</td><td class="why">${row.why === '' ? ownWordsWords[this.language].purged : row.why}</td>
                <td class="num">${nth === 0 ? words.current : html`<button type="button" class="btn" @click=${() => this.wish({ do: 'restore', version: row.version })}>${words.restore}</button>`}</td></tr>`,
            )}</tbody></table></div>`
      }
      <footer><button type="button" class="btn p" @click=${() => this.wish({ do: 'historyDone' })}>${words.close}</button></footer>
    </dialog>`;
  }

  private wish(detail: DraftWish): void {
    this.dispatchEvent(new CustomEvent<DraftWish>('draft-wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'history-view': HistoryView;
  }
}
