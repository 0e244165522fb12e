import { css, html, LitElement, render, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { modal } from '../editing/modal.ts';
import { parts } from '../parts.ts';
import { accountWish, type FirstPassword } from './account-wish.ts';

/** A strip a person, two beside each other on A4, with lines to cut along. */
const STRIPS = `
  @page { size: A4; margin: 12mm; }
  body { margin: 0; font-family: 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #000; }
  main { display: grid; grid-template-columns: 1fr 1fr; }
  section { border: 0.3mm dashed #000; padding: 5mm 6mm; break-inside: avoid; margin: -0.15mm; }
  h1 { font-size: 10pt; font-weight: 400; margin: 0 0 2mm; }
  b { font-size: 14pt; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 1mm 4mm; margin: 3mm 0; font-size: 10pt; align-items: baseline; }
  dd { margin: 0; font-family: 'DejaVu Sans Mono', Consolas, monospace; font-size: 14pt; letter-spacing: 0.05em; }
  p { font-size: 9pt; margin: 0; }
`;

/** First passwords, told this once: to be printed and handed out. Nothing of them is kept anywhere. */
@customElement('password-slips')
export class PasswordSlips extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() hall = '';
  @property({ attribute: false }) slips: readonly FirstPassword[] = [];
  @state() private sure = false;

  static override styles = [
    base,
    parts,
    modal,
    css`
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 10px; }
      li { border: 1px dashed var(--edge); border-radius: 10px; padding: 12px 16px; display: grid; gap: 2px; }
      code { font-family: 'DejaVu Sans Mono', Consolas, monospace; font-size: 18px; letter-spacing: 0.04em; user-select: all; }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const words = officePeopleWords[this.language].slips;
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => {
      event.preventDefault(); // one key too many, and they would be gone
    }}>
      <h2 id="title">${words.title(this.slips.length)}</h2>
      <p>${words.how}</p>
      <div class="scroll"><ul>${this.slips.map(
        ({ name, account, password }) =>
          html`<li><b>${name}</b><span class="soft">${words.account} ${account}</span><code>${password}</code></li>`,
      )}</ul></div>
      <footer>
        <button class="btn ${this.sure ? 'sure' : ''}" @click=${this.leave}>${this.sure ? words.closeSure : words.close}</button>
        <button class="btn p" autofocus @click=${this.print}>${words.print}</button>
      </footer>
    </dialog>`;
  }

  private leave = () => {
    if (this.sure) accountWish(this, { do: 'leaveSlips' });
    this.sure = true;
  };

  /** In a frame of its own: the page around it is not on the paper. */
  private print = () => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    const inside = frame.contentWindow;
    if (!inside) return;
    const sheet = new (inside as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(STRIPS);
    inside.document.adoptedStyleSheets = [sheet];
    inside.document.documentElement.lang = this.language;
    render(this.strips(), inside.document.body);
    inside.addEventListener('afterprint', () => frame.remove());
    inside.focus();
    inside.print();
  };

  private strips(): TemplateResult {
    const words = officePeopleWords[this.language].slips;
    return html`<main>${this.slips.map(
      ({ name, account, password }) => html`<section><h1>${this.hall}　${words.head}</h1><b>${name}</b>
        <dl><dt>${words.account}</dt><dd>${account}</dd><dt>${words.password}</dt><dd>${password}</dd></dl><p>${words.note}</p></section>`,
    )}</main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'password-slips': PasswordSlips;
  }
}
