import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import type { MatterView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** 不予受理: why, and by which law. Without both there is no notice. */
@customElement('refuse-sheet')
export class RefuseSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) matter?: MatterView;

  static override styles = [
    base,
    parts,
    css`
      form { display: grid; gap: 12px; }
      label { display: grid; gap: 6px; font-weight: 700; }
      textarea { font: inherit; font-weight: 400; line-height: 24px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); resize: vertical; }
      p { color: var(--ink-2); }
      footer { display: flex; gap: 8px; justify-content: flex-end; flex-wrap: wrap; }
    `,
  ];

  override render() {
    const words = staffSlipWords[this.language];
    const basis = this.matter?.legal_basis.map(({ law, article }) => `《${law}》${article ?? ''}`).join('\n') ?? '';
    return html`<form @submit=${this.send}>
      <label>${words.reason}<textarea name="reason" rows="4" maxlength="1000" required></textarea></label>
      <label>${words.basis}<textarea name="basis" rows="4" maxlength="1000" required .value=${basis}></textarea></label>
      <p>${words.remedy}</p>
      <footer>
        <button class="btn" name="only" value="1">${words.printOnly}</button>
        <button class="btn p">${words.printFinish}</button>
      </footer>
    </form>`;
  }

  override firstUpdated() {
    requestAnimationFrame(() => this.renderRoot.querySelector('textarea')?.focus()); // once the dialog is open
  }

  private send = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement);
    const finish = (event.submitter as HTMLButtonElement | null)?.name !== 'only';
    wish(this, { do: 'slip', deed: { do: 'refuse', reason: String(said.get('reason')), basis: String(said.get('basis')), finish } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'refuse-sheet': RefuseSheet;
  }
}
