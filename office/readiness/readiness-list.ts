import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeWords } from '../../shared/i18n/office.ts';
import { officeReadinessWords } from '../../shared/i18n/office-readiness.ts';
import type { Readiness } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';
import type { Page } from '../state.ts';
import { GROUPS, type GroupName, MENDED, toSeeTo } from './checks.ts';

/** What must be so before the doors open, each with one sentence and one key. The title is the answer. Tells `go` with a page. */
@customElement('readiness-list')
export class ReadinessList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) checks?: readonly Readiness[];
  @property() clock = '';
  /** The pages that whoever looks may open. */
  @property({ attribute: false }) pages: readonly Page[] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; padding: 24px; align-content: start; }
      .answer { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; padding: 18px 22px; border-radius: 14px; background: var(--teal-50); color: var(--teal); }
      .answer.not { background: var(--amber-50); color: var(--ink); box-shadow: inset 0 0 0 1px #d9a520; }
      .answer h2 { font-size: 26px; line-height: 36px; display: flex; align-items: center; gap: 12px; }
      .answer .mark { width: 18px; height: 18px; }
      .answer .btn { margin-left: auto; color: var(--ink); }
      .groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(480px, 1fr)); gap: 16px; align-items: start; }
      .card { padding: 14px 0 6px; }
      h3 { font-size: 15px; font-weight: 700; padding: 0 18px 8px; }
      li { display: grid; grid-template-columns: 12px 132px minmax(0, 1fr) auto; gap: 12px; align-items: center; min-height: 48px; padding: 6px 18px; border-top: 1px solid var(--line); }
      li .mark { color: var(--teal); }
      li.not .mark { color: var(--verm); }
      li i { display: grid; }
      li b { white-space: nowrap; }
      li span { overflow-wrap: anywhere; line-height: 22px; color: var(--ink-2); }
      li.not span { color: var(--ink); font-weight: 700; }
      @media (max-width: 700px) { .groups { grid-template-columns: minmax(0, 1fr); } li { grid-template-columns: 12px minmax(0, 1fr) auto; } li span { grid-column: 2 / -1; } }
      @media print { .btn { display: none; } :host { padding: 0; } .answer, .card { box-shadow: none; border: 1px solid #000; background: none; color: #000; } .groups { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  override render() {
    const words = officeReadinessWords[this.language];
    const { checks } = this;
    if (!checks) return html`<p role="status">${words.coming}</p>`;
    const open = toSeeTo(checks);
    return html`
      <section class="answer ${open > 0 ? 'not' : ''}" role="status">
        <h2>${mark(open > 0 ? 'stale' : 'serving')}${open > 0 ? words.notReady(open) : words.ready}</h2>
        <p>${words.how} ${words.seenAt(this.clock)}</p>
        <button class="btn" @click=${() => window.print()}>${words.print}</button>
      </section>
      <div class="groups">${(Object.keys(GROUPS) as GroupName[]).map((group) => this.group(group, checks))}</div>`;
  }

  private group(group: GroupName, checks: readonly Readiness[]): TemplateResult {
    const words = officeReadinessWords[this.language];
    const shown = GROUPS[group].flatMap((what) => checks.find((check) => check.what === what) ?? []);
    return html`<section class="card"><h3>${words.groups[group]}</h3><ul>${shown.map((check) => this.line(check))}</ul></section>`;
  }

  private line({ what, ok, detail }: Readiness): TemplateResult {
    const words = officeReadinessWords[this.language];
    const mended = MENDED[what];
    return html`<li class=${ok ? '' : 'not'}>
      <i role="img" aria-label=${ok ? words.ok : words.see}>${mark(ok ? 'serving' : 'stale')}</i>
      <b>${words.name[what]}</b>
      <span>${ok ? words.well[what] : officeWords[this.language].notReady[what](detail)}${!ok && !mended ? html` ${words.engineer}` : nothing}</span>
      ${!ok && mended && this.pages.includes(mended.page) ? html`<button class="btn" @click=${() => this.go(what)}>${words.go[what]}</button>` : nothing}
    </li>`;
  }

  private go(what: Readiness['what']): void {
    this.dispatchEvent(new CustomEvent('go', { detail: MENDED[what] }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'readiness-list': ReadinessList;
  }
}
