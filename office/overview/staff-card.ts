import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import { MINUTE } from '../../shared/time.ts';
import type { OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { paper } from '../paper.ts';
import { parts } from '../parts.ts';
import { type Away, atWork } from './at-work.ts';

/** One line each: who of the staff is where, and whether screens and printers are heard. */
@customElement('staff-card')
export class StaffCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: OfficeView;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      section { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 16px; padding: 12px 18px; align-items: baseline; }
      p { display: flex; flex-wrap: wrap; gap: 4px 18px; }
      span { display: inline-flex; align-items: center; gap: 6px; }
      .bad { color: var(--verm); font-weight: 700; }
      .well .mark { color: var(--teal); }
      @media print {
        section { padding: 1.5mm 3mm; gap: 0 3mm; }
        p { font-size: 8pt; }
      }
    `,
    paper,
  ];

  override render() {
    if (!this.view) return nothing;
    const words = overviewWords[this.language].atWork;
    const { busy, free, paused, absent, screens, printers } = atWork(this.view);
    return html`<section class="card" aria-label=${words.name}>
      <h2>${words.staff}</h2>
      <p><span class="well">${mark('serving')}${words.busy(busy)}</span><span>${mark('free')}${words.free(free)}</span>
        ${paused.map((one) => html`<span>${mark('paused')}${words.paused(one.name, one.window, one.why, this.minutes(one))}</span>`)}
        ${absent.map((one) => html`<span class="bad">${mark('stale')}${words.absent(one.name, one.window, this.minutes(one))}</span>`)}
        ${busy + free + paused.length + absent.length === 0 ? html`<span>${words.nobody}</span>` : nothing}</p>
      <h2>${words.devices}</h2>
      <p>${screens.all === 0 ? html`<span>${words.noScreens}</span>` : html`<span class=${screens.lost.length > 0 ? 'bad' : 'well'}>${mark(screens.lost.length > 0 ? 'stale' : 'serving')}${words.screens(screens.heard, screens.all, screens.lost)}</span>`}
        ${printers.all === 0 ? nothing : html`<span class=${printers.wrong.length > 0 ? 'bad' : 'well'}>${mark(printers.wrong.length > 0 ? 'stale' : 'serving')}${words.printers(printers.well, printers.all, printers.wrong)}</span>`}</p>
    </section>`;
  }

  private minutes({ since }: Away): number {
    return since === null || !this.view ? 0 : Math.max(0, Math.floor((Date.parse(this.view.at) - Date.parse(since)) / MINUTE));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-card': StaffCard;
  }
}
