import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeWords } from '../shared/i18n/office.ts';
import type { OfficeView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { type Reader, type Sentence, sentences } from './overview/sentences.ts';
import { paper } from './paper.ts';
import { parts } from './parts.ts';

const FIRST = 3; // the rest is one touch away

/** What is not as it should be: the hall's own readiness, and what somebody should see to, each a way to where it is seen to. Nothing, where all is well. */
@customElement('to-see')
export class ToSeeList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: OfficeView;
  @property({ attribute: false }) reader: Reader = { pages: [], atDesk: false };
  @state() private all = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      .list { border-radius: 14px; padding: 13px 18px; background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a520; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 4px 28px; align-items: baseline; }
      h2 { display: flex; align-items: center; gap: 8px; font-size: 15px; white-space: nowrap; }
      ul { display: flex; flex-wrap: wrap; gap: 2px 28px; min-width: 0; }
      li { line-height: 26px; min-width: 0; overflow-wrap: anywhere; }
      a { color: var(--blue-7); text-decoration: underline; text-underline-offset: 3px; }
      .grave, .grave a { font-weight: 700; color: var(--verm); }
      button { line-height: 26px; color: var(--blue-7); text-decoration: underline; text-underline-offset: 3px; white-space: nowrap; }
      .rest { display: none; }
      @media (max-width: 900px) { .list { grid-template-columns: minmax(0, 1fr); } button { justify-self: start; } }
      @media print {
        .list { grid-template-columns: auto minmax(0, 1fr); padding: 1.5mm 3mm; border-radius: 0; box-shadow: none; border: 1px solid #000; font-size: 8pt; gap: 0 5mm; }
        li { line-height: 1.5; }
        li.rest { display: list-item; }
        a { color: inherit; text-decoration: none; }
        button { display: none; }
      }
    `,
    paper,
  ];

  override render() {
    if (!this.view) return nothing;
    const words = officeWords[this.language];
    const list = sentences(this.view, this.language, this.reader);
    if (list.length === 0) return nothing;
    return html`<section class="list" role="status">
      <h2>${mark('stale')}${words.toSeeTitle(list.length)}</h2>
      <ul>${list.map((one, nth) => this.one(one, nth >= FIRST && !this.all))}</ul>
      ${list.length > FIRST ? html`<button aria-expanded=${this.all} @click=${this.turn}>${this.all ? words.toSeeLess : words.toSeeMore(list.length - FIRST)}</button>` : nothing}
    </section>`;
  }

  /** `rest`: seen on paper, and once it is asked for. */
  private one({ what, text, href, grave }: Sentence, rest: boolean) {
    return html`<li class="${what} ${grave ? 'grave' : ''} ${rest ? 'rest' : ''}">${href === null ? text : html`<a href=${href}>${text}</a>`}</li>`;
  }

  private turn = () => {
    this.all = !this.all;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'to-see': ToSeeList;
  }
}
