import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tablesWords } from '../../shared/i18n/tables.ts';
import type { TableKind } from '../../shared/table-words.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';

/** The keys that take a table out of the hall, and an empty one to fill in. For administrators. */
@customElement('table-out')
export class TableOut extends LitElement {
  @property() kind: TableKind = 'staff';
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      section { padding: 16px 20px; display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
      h2 { margin-right: 8px; }
      a.btn { text-decoration: none; color: inherit; }
      p { flex: 1 1 240px; }
    `,
  ];

  override render() {
    const words = tablesWords[this.language];
    const link = (path: string, format: 'xlsx' | 'csv', text: string) =>
      html`<a class="btn" href="/api/tables/${this.kind}${path}?format=${format}" download="${words.names[this.kind]}${path ? `-${words.out.template}` : ''}.${format}">${text}</a>`;
    return html`<section class="card">
      <h2>${words.out.title(words.names[this.kind])}</h2>
      <p class="soft">${words.out.how}</p>
      ${link('', 'xlsx', words.out.xlsx)} ${link('', 'csv', words.out.csv)}
      ${link('/template', 'xlsx', `${words.out.template} xlsx`)} ${link('/template', 'csv', `${words.out.template} csv`)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-out': TableOut;
  }
}
