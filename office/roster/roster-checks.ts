import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import type { RosterCheck } from '../../shared/roster-checks.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';
import type { Month } from './roster-state.ts';

/** What is looked at before a month is posted (公示前检查), each with the rule it comes from. */
@customElement('roster-checks')
export class RosterChecks extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) month?: Month;

  static override styles = [
    base,
    parts,
    css`
      section { padding: 12px 16px 4px; overflow: hidden; }
      ul { margin-top: 4px; }
      li { display: grid; grid-template-columns: 20px minmax(0, 1fr) auto; gap: 0 2px; padding: 5px 0; border-top: 1px solid var(--line); line-height: 21px; }
      li:first-child { border-top: 0; }
      .icon { margin-top: 3px; font-size: 15px; color: var(--teal); }
      .mark { margin-top: 5px; }
      li.w { background: var(--amber-50); margin: 0 -16px; padding: 6px 16px 8px; }
      li.bad { background: var(--verm-50); color: var(--verm); }
      em { font-style: normal; color: var(--ink-2); white-space: nowrap; }
      small { display: block; font-size: 14px; grid-column: 2 / -1; line-height: 20px; overflow-wrap: anywhere; }
    `,
  ];

  override render() {
    const { month } = this;
    if (!month) return nothing;
    const words = officeRosterWords[this.language];
    return html`<section class="card"><h2>${words.checksTitle}</h2><ul>${month.checks.map((one) => this.row(one, month))}</ul></section>`;
  }

  private row(check: RosterCheck, { view, nameOf }: Month) {
    const words = officeRosterWords[this.language];
    const rule = view.rules.find(({ key }) => key === check.rule);
    const look = check.ok ? '' : check.what === 'leader' ? 'w bad' : 'w';
    const state = html`<span class="hidden">${check.ok ? words.checkIs.well : words.checkIs.not}</span>`;
    return html`<li class=${look} title=${rule?.text ? words.source(rule.text) : ''}>${check.ok ? icon('check') : mark('stale')}
      <span>${words.check[check.what](rule?.value ?? 0)}${state}</span><em>${words.told(check, nameOf)}</em>
      ${check.ok ? nothing : html`<small>${words.why(check, nameOf)}</small>`}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-checks': RosterChecks;
  }
}
