import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BackupRow, BackupsView } from '../../shared/care.ts';
import { officeCareWords } from '../../shared/i18n/office-care.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';
import { whenOf } from './when.ts';

/** What was asked of the backups. */
export type BackupWish = { readonly do: 'make' } | { readonly do: 'try' | 'delete'; readonly name: string };

/** The hall's backups, and what can be done with them; it tells `backup-wish`. The head is the answer: is there one of the last day? */
@customElement('backups-card')
export class BackupsCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() zone = 'Asia/Shanghai';
  @property({ attribute: false }) view?: BackupsView;
  @property() done = '';
  @property() why = '';
  /** The one whose deletion was asked for once. */
  @state() private sure = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; }
      .answer { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; padding: 18px 22px; border-radius: 14px; background: var(--teal-50); color: var(--teal); }
      .answer.not { background: var(--amber-50); color: var(--ink); box-shadow: inset 0 0 0 1px #d9a520; }
      .answer h2 { font-size: 24px; line-height: 34px; display: flex; align-items: center; gap: 12px; }
      .answer .mark { width: 18px; height: 18px; }
      .answer .btn { margin-left: auto; }
      .answer p { flex-basis: 100%; color: var(--ink); }
      .card.told { display: grid; gap: 6px; padding: 16px 20px; line-height: 22px; overflow-wrap: anywhere; }
      .card { overflow-x: auto; padding: 6px 0; }
      .keys { display: flex; gap: 8px; justify-content: flex-end; }
      a.btn { text-decoration: none; color: inherit; }
      .bad { color: var(--verm); font-weight: 700; }
      td small { display: block; font-size: 14px; color: var(--ink-2); }
      code { background: var(--mute); border-radius: 6px; padding: 2px 8px; }
      [role='status']:empty { display: none; }
    `,
  ];

  override render() {
    const words = officeCareWords[this.language];
    const { view } = this;
    if (!view) return html`<p role="status">${this.why || words.coming}</p>`;
    return html`${this.head(view)}
      <p role="status" class=${this.why ? 'why' : 'soft'}>${this.why || this.doing(view) || this.done}</p>
      ${view.backups.length > 0 ? this.table(view.backups, view.doing !== null) : nothing}
      <section class="card told">
        <p>${words.backup.where(view.folder, view.free === null ? '' : words.size(view.free))}</p>
        ${view.sameDisk ? html`<p>${words.backup.otherDisk}</p>` : nothing}
        <p>${words.backup.inside}</p>
        <p>${words.backup.restore} <code>npm run restore -- ${view.backups[0]?.name ?? 'paihao-….zip'}</code></p>
      </section>`;
  }

  private head({ last, backups, next, keep, doing }: BackupsView): TemplateResult {
    const words = officeCareWords[this.language].backup;
    const when = (at: string) => whenOf(at, this.zone, this.language);
    const [newest] = backups;
    const failed = last && !last.ok ? last : null;
    const well = !failed && newest?.at;
    const title = failed ? words.failed(when(failed.at)) : newest?.at ? words.good(when(newest.at)) : words.none;
    return html`<section class="answer ${well ? '' : 'not'}">
      <h2>${mark(well ? 'serving' : 'stale')}${title}</h2>
      <button class="btn p" ?disabled=${doing !== null} @click=${() => this.wish({ do: 'make' })}>${words.make}</button>
      <p>${failed ? words.why(failed.why) : newest ? nothing : words.noneHow} ${words.next(when(next), keep)}</p>
    </section>`;
  }

  private doing({ doing }: BackupsView): string {
    const words = officeCareWords[this.language].backup;
    if (!doing) return '';
    return doing.what === 'making' ? words.making : words.trying(doing.name);
  }

  private table(rows: readonly BackupRow[], busy: boolean): TemplateResult {
    const { columns } = officeCareWords[this.language].backup;
    return html`<section class="card"><table>
      <thead><tr><th>${columns.at}</th><th class="num">${columns.seq}</th><th class="num">${columns.size}</th><th>${columns.tried}</th><th class="num">${columns.do}</th></tr></thead>
      <tbody>${rows.map((row) => this.row(row, busy))}</tbody>
    </table></section>`;
  }

  private row({ name, at, seq, bytes, tried }: BackupRow, busy: boolean): TemplateResult {
    const all = officeCareWords[this.language];
    const words = all.backup;
    const sure = this.sure === name;
    return html`<tr>
      <td><b>${at === null ? words.elsewhere : whenOf(at, this.zone, this.language)}</b><small>${name}</small></td>
      <td class="num">${seq ?? words.elsewhere}</td>
      <td class="num">${all.size(bytes)}</td>
      <td class=${tried && !tried.ok ? 'bad' : ''}>${tried ? words.tried(words.found[tried.found], whenOf(tried.at, this.zone, this.language)) : words.never}</td>
      <td><div class="keys">
        <button class="btn" title=${words.tryHow} ?disabled=${busy} @click=${() => this.wish({ do: 'try', name })}>${words.try}</button>
        <a class="btn" href="/api/backups/${name}" download=${name}>${words.fetch}</a>
        <button class="btn ${sure ? 'sure' : ''}" ?disabled=${busy} @click=${() => this.delete(name)} @blur=${() => {
          this.sure = '';
        }}>${sure ? words.sure : words.delete}</button>
      </div></td>
    </tr>`;
  }

  private delete(name: string): void {
    const again = this.sure === name;
    this.sure = again ? '' : name;
    if (again) this.wish({ do: 'delete', name });
  }

  private wish(detail: BackupWish): void {
    this.dispatchEvent(new CustomEvent<BackupWish>('backup-wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'backups-card': BackupsCard;
  }
}
