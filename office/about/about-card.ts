import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../care/personal-table.ts';
import type { AboutView } from '../../shared/care.ts';
import { officeCareWords } from '../../shared/i18n/office-care.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { whenOf } from '../care/when.ts';
import { parts } from '../parts.ts';
import { CHANGES } from './changes.ts';
import { CREDITS } from './credits.ts';

/** Which Paihao this is, what it keeps of people, what is new, and whom it has to thank. */
@customElement('about-card')
export class AboutCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() zone = 'Asia/Shanghai';
  @property({ attribute: false }) view?: AboutView;
  @property() why = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) minmax(320px, 420px); align-items: start; }
      .wide { grid-column: 1 / -1; }
      .card { padding: 18px 20px; display: grid; gap: 12px; }
      .table { padding: 18px 0 6px; }
      .table > h2, .table > p { padding: 0 20px; }
      h2.name { font-size: 24px; line-height: 34px; }
      dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 8px 20px; }
      dt { color: var(--ink-2); }
      dd { overflow-wrap: anywhere; }
      summary { min-height: 44px; display: flex; align-items: center; font-weight: 700; cursor: pointer; }
      summary::before { content: '＋'; margin-right: 8px; }
      details[open] summary::before { content: '－'; }
      details ul, ol { display: grid; gap: 8px; padding-left: 20px; line-height: 22px; overflow-wrap: anywhere; }
      details ul { list-style: disc; max-width: 960px; }
      ol { list-style: decimal; }
      .credits { display: grid; gap: 6px; line-height: 22px; }
      @media (max-width: 1180px) { :host { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  override render() {
    const words = officeCareWords[this.language];
    const { view } = this;
    if (!view) return html`<p role="status">${this.why || words.coming}</p>`;
    const { about } = words;
    return html`
      <section class="card"><h2 class="name">${about.title(view.version)}</h2>${this.system(view)}</section>
      <section class="card"><h2>${about.upgrade}</h2><ol>${about.upgradeSteps.map((step) => html`<li>${step}</li>`)}</ol></section>
      <section class="card table wide"><h2>${about.privacy}</h2><p class="soft">${about.privacyHow}</p>
        <personal-table .language=${this.language} .rows=${view.personal}></personal-table></section>
      <section class="card wide"><h2>${about.news}</h2>${about.inEnglish ? html`<p class="soft">${about.inEnglish}</p>` : nothing}
        ${CHANGES.map(
          ({ version, lines }) =>
            html`<details><summary>${about.newsOf(version, lines.length)}</summary><ul lang="en">${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`,
        )}</section>
      <section class="card wide"><h2>${about.credits}</h2>
        <ul class="credits">${CREDITS.map(([name, license]) => html`<li>${about.license(name, license)}</li>`)}</ul></section>`;
  }

  private system(view: AboutView): TemplateResult {
    const words = officeCareWords[this.language];
    const { about } = words;
    const when = (at: string) => whenOf(at, this.zone, this.language);
    const rows = {
      build: view.build || about.noBuild,
      node: view.node,
      system: view.system,
      startedAt: when(view.startedAt),
      database: words.size(view.databaseBytes),
      seq: about.events(view.seq),
      migrations: about.upgrades(view.migrations.length, view.migrations.at(-1) ?? ''),
      lastBackup: view.lastBackup === null ? about.noBackup : when(view.lastBackup),
      voice: view.voice ?? about.noVoice,
    } satisfies Record<keyof typeof about.rows, string>;
    return html`<dl>${(Object.keys(rows) as (keyof typeof rows)[]).map((row) => html`<dt>${about.rows[row]}</dt><dd>${rows[row]}</dd>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'about-card': AboutCard;
  }
}
