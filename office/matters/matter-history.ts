import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeMattersWords } from '../../shared/i18n/office-matters.ts';
import { ownWordsWords } from '../../shared/i18n/own-words.ts';
import { personName } from '../../shared/i18n/person-name.ts';
import { type Change, changesBetween } from '../../shared/matter-versions.ts';
import type { MatterChange } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { whenText } from '../when.ts';

const SHOWN = 12; // changes of one version

/** Who changed one matter, when and to what; each state can be taken back into the draft. */
@customElement('matter-history')
export class MatterHistory extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) rows: readonly MatterChange[] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      ol { display: grid; gap: 14px; }
      li > header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
      li > header b { margin-right: auto; }
      .btn { min-height: 32px; padding: 0 10px; font-size: 14px; font-weight: 400; }
      dl { display: grid; grid-template-columns: minmax(0, auto) minmax(0, 1fr); gap: 2px 12px; font-size: 14px; margin-top: 6px; padding-left: 12px; border-left: 3px solid var(--line); }
      dt { color: var(--ink-2); overflow-wrap: anywhere; }
      dd { overflow-wrap: anywhere; }
      del { color: var(--verm); }
      ins { color: var(--teal); text-decoration: none; }
    `,
  ];

  override render() {
    const words = officeMattersWords[this.language];
    if (this.rows.length === 0) return html`<p class="soft">${words.noHistory}</p>`;
    return html`<ol>${this.rows.map((row, nth) => this.row(row, nth))}</ol>`;
  }

  private row(row: MatterChange, nth: number) {
    const words = officeMattersWords[this.language];
    const when = whenText(row.at, this.language);
    const who = row.byName
      ? personName(this.language, { id: row.by, name: row.byName })
      : row.by === 'file'
        ? words.fromFile
        : row.by === 'clock'
          ? words.fromStart
          : (row.by ?? '');
    return html`<li><header><b>${when}　${words.changedBy(who)}${row.why === null ? '' : `　${row.why || ownWordsWords[this.language].purged}`}</b>
        ${nth > 0 && row.after ? html`<button class="btn" @click=${() => this.takeBack(row)}>${words.takeBack}</button>` : nothing}</header>
      ${row.before && row.after ? this.changes(changesBetween(row.before, row.after)) : html`<p class="soft">${row.after ? words.created : words.deleted}</p>`}</li>`;
  }

  private changes(changes: readonly Change[]) {
    const words = officeMattersWords[this.language];
    return html`<dl>${changes
      .slice(0, SHOWN)
      .map(
        ({ path, before, after }) =>
          html`<dt>${this.nameOf(path)}</dt><dd><del>${this.said(before)}</del> → <ins>${this.said(after)}</ins></dd>`,
      )}</dl>${changes.length > SHOWN ? html`<p class="soft">${words.moreChanges(changes.length - SHOWN)}</p>` : nothing}`;
  }

  /** `materials[2].source` in words: 材料 3　从哪里来. */
  private nameOf(path: string): string {
    const { fields, sections } = officeMattersWords[this.language];
    const labels: Readonly<Record<string, unknown>> = {
      ...fields,
      legal_basis: sections.basis,
      materials: sections.materials,
      situations: sections.situations,
      conditions: sections.conditions,
      steps: sections.steps,
      fee: sections.fee,
      time_limit: sections.limits,
      next: officeMattersWords[this.language].versions,
    };
    return path
      .split('.')
      .map((step) => {
        const [, key = step, nth] = /^(\w+?)(?:\[(\d+)\])?$/.exec(step) ?? [];
        const label = Object.hasOwn(labels, key) ? labels[key] : key;
        return `${typeof label === 'string' ? label : key}${nth === undefined ? '' : ` ${Number(nth) + 1}`}`;
      })
      .join('　');
  }

  private said(value: unknown): string {
    if (value === undefined || value === null || value === '') return officeMattersWords[this.language].nothing;
    if (Array.isArray(value)) return value.map((one) => this.said(one)).join('；');
    if (typeof value === 'object') {
      const { name, name_zh, law, version } = value as Readonly<Record<string, unknown>>;
      return String(name ?? name_zh ?? law ?? version ?? JSON.stringify(value));
    }
    return String(value);
  }

  private takeBack(row: MatterChange) {
    this.dispatchEvent(new CustomEvent<MatterChange>('take-back', { detail: row, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'matter-history': MatterHistory;
  }
}
