import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import type { TodayView } from '../../shared/today.ts';
import type { Named, OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { paper } from '../paper.ts';
import { parts } from '../parts.ts';

/** What was late to start this morning: windows that ought to have been open when the doors were. */
@customElement('late-card')
export class LateCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) today?: TodayView;
  @property({ attribute: false }) windows: OfficeView['windows'] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; min-width: 0; }
      section { padding: 14px 0 8px; height: 100%; }
      header { padding: 0 18px 8px; }
      div { overflow: auto; max-height: 420px; }
      div:focus-visible { outline-offset: -3px; }
      td { height: 34px; padding-block: 2px; }
      td:first-child { white-space: nowrap; font-weight: 700; }
      .name { color: var(--ink-2); }
      .never { font-weight: 700; color: var(--verm); }
      .none { padding: 8px 18px 16px; color: var(--ink-2); }
      @media print {
        section { padding: 2mm 0; }
        header { padding: 0 3mm 1mm; }
        div { overflow: visible; max-height: none; }
        th, td { padding-inline: 1mm; }
        td:first-child, th:first-child { padding-left: 3mm; }
        td:last-child, th:last-child { padding-right: 3mm; }
        .none { padding: 1mm 3mm; font-size: 8pt; }
      }
    `,
    paper,
  ];

  override render() {
    const { today, language } = this;
    if (!today) return nothing;
    const words = overviewWords[language].late;
    const { late, opening } = today;
    if (opening === null) return this.card(words.before, html`<p class="none">${words.beforeHow}</p>`);
    if (late.length === 0) return this.card(words.title(0, opening), html`<p class="none">${words.none}</p>`);
    const name = (one: Named | undefined) => (one ? (language === 'en' ? one.nameEn : one.name) : '');
    return this.card(
      words.title(late.length, opening),
      html`<div tabindex="0" role="group" aria-label=${words.name}><table>
        <thead><tr><th>${words.window}</th><th></th><th class="num">${words.opened}</th><th class="num">${words.minutes}</th></tr></thead>
        <tbody>${late.map(
          ({
            window,
            openedAt,
            minutes,
          }) => html`<tr><td>${window}</td><td class="name">${name(this.windows.find((one) => one.window === window))}</td>
            <td class="num ${openedAt === null ? 'never' : ''}">${openedAt ?? words.never}</td><td class="num">${minutes}</td></tr>`,
        )}</tbody>
      </table></div>`,
    );
  }

  private card(title: string, content: unknown) {
    return html`<section class="card" aria-labelledby="title"><header><p class="soft">${overviewWords[this.language].late.name}</p><h2 id="title">${title}</h2></header>${content}</section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'late-card': LateCard;
  }
}
