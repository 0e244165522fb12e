import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { editingWords } from '../../shared/i18n/editing.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import type { Mistake } from './draft.ts';
import { below, type Field, type Values } from './field.ts';
import './form-fields.ts';
import type { FormChange } from './form-fields.ts';

/** How a row stands in the list. */
export type RowLook = { readonly title: string; readonly note?: string; readonly mark?: string };
/** `picked`: the row that is open afterwards; `step` names the change for undoing. */
export type RowsChange = { readonly rows: readonly Values[]; readonly picked: number | null; readonly step?: string };

/**
 * A document that is a list: its rows on the left, the form of the one that is picked in the middle, and what the page puts into
 * the slot `preview` on the right. It tells `rows-change` and `row-pick`; the page keeps what is picked in its address.
 */
@customElement('rows-editor')
export class RowsEditor extends LitElement {
  @property() language: Lang = 'zh-CN';
  /** What the list is called, for readers. */
  @property() label = '';
  @property({ attribute: false }) rows: readonly Values[] = [];
  /** Of the whole document: `[3].quota.am`. */
  @property({ attribute: false }) errors: readonly Mistake[] = [];
  @property({ type: Number }) picked: number | null = null;
  @property({ attribute: false }) look: (row: Values, nth: number) => RowLook = () => ({ title: '' });
  @property({ attribute: false }) fields: (row: Values, nth: number) => readonly Field[] = () => [];
  /** What a new row begins with; without it none can be added. */
  @property({ attribute: false }) fresh: ((rows: readonly Values[]) => Values) | null = null;
  /** What a copy is made of; without it there are no copies. */
  @property({ attribute: false }) copied: ((row: Values, rows: readonly Values[]) => Values) | null = null;
  /** Whether rows can be taken away, and stand in an order that means something. */
  @property({ type: Boolean }) fixed = false;
  @property({ type: Boolean }) ordered = false;
  @state() private typed = '';
  @state() private sure = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: minmax(200px, 260px) minmax(0, 1fr) auto; gap: 16px; min-height: 0; align-items: start; }
      .list { padding: 12px 8px; display: grid; gap: 8px; grid-template-rows: auto auto minmax(0, 1fr); position: sticky; top: 0; max-height: calc(100vh - 220px); }
      .tools { display: flex; gap: 8px; padding: 0 4px; }
      .tools input { height: 36px; min-width: 0; }
      ul { overflow-y: auto; display: grid; gap: 2px; align-content: start; padding: 3px; }
      li button { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; width: 100%; text-align: left; padding: 7px 10px; border-radius: 8px; }
      li button:hover { background: var(--paper); }
      li button[aria-current='true'] { background: var(--blue-50); color: var(--blue-7); font-weight: 700; }
      li .chip, li .bad { align-self: start; }
      li small { font-size: 14px; color: var(--ink-2); font-weight: 400; grid-column: 1 / -1; }
      li .bad { color: var(--verm); font-size: 14px; font-weight: 400; }
      .count { font-size: 14px; color: var(--ink-2); padding: 0 6px; }
      .form { padding: 18px; display: grid; gap: 18px; min-width: 0; }
      .form > header { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      .form h2 { margin-right: auto; }
      .small { min-height: 32px; padding: 0 10px; font-size: 14px; font-weight: 400; }
      .none { color: var(--ink-2); padding: 24px 12px; text-align: center; }
      ::slotted([slot='preview']) { position: sticky; top: 0; }
      @media (max-width: 1100px) { :host { grid-template-columns: minmax(160px, 200px) minmax(0, 1fr); } ::slotted([slot='preview']) { grid-column: 1 / -1; position: static; } }
    `,
  ];

  override render() {
    const { picked, rows } = this;
    const row = picked === null ? undefined : rows[picked];
    return html`<section class="card list" aria-label=${this.label}>${this.tools()}${this.list()}</section>
      <section class="card form">${row && picked !== null ? this.form(row, picked) : html`<p class="none">${this.nothingPicked()}</p>`}</section>
      <slot name="preview"></slot>`;
  }

  private tools(): TemplateResult {
    const words = editingWords[this.language];
    return html`<div class="tools">
        <input type="search" aria-label=${words.find} placeholder=${words.find} .value=${this.typed} @input=${(event: Event) => {
          this.typed = (event.target as HTMLInputElement).value;
        }} />
        ${this.fresh ? html`<button type="button" class="btn" @click=${this.add}>${words.add}</button>` : nothing}
      </div>
      <p class="count">${words.count(this.rows.length)}</p>`;
  }

  private list(): TemplateResult {
    const words = editingWords[this.language];
    const wanted = this.typed.trim().toLowerCase();
    const shown = this.rows
      .map((row, nth) => ({ ...this.look(row, nth), nth }))
      .filter(({ title, note = '' }) => `${title} ${note}`.toLowerCase().includes(wanted));
    if (shown.length === 0) return html`<p class="none">${this.rows.length === 0 ? words.noRows : words.notFound}</p>`;
    return html`<ul>${shown.map(({ title, note, mark, nth }) => {
      const wrong = below(
        this.errors.filter(({ document }) => !document),
        `[${nth}]`,
      ).length;
      return html`<li><button type="button" aria-current=${nth === this.picked ? 'true' : 'false'} @click=${() => this.pick(nth)}>
        <span>${title}</span>${wrong > 0 ? html`<span class="bad">${words.wrongHere(wrong)}</span>` : mark ? html`<span class="chip">${mark}</span>` : nothing}${note ? html`<small>${note}</small>` : nothing}
      </button></li>`;
    })}</ul>`;
  }

  private form(row: Values, nth: number): TemplateResult {
    const words = editingWords[this.language];
    return html`<header><h2>${this.look(row, nth).title}</h2>
        ${this.ordered && nth > 0 ? html`<button type="button" class="btn small" @click=${() => this.move(nth, nth - 1)}>${words.up}</button>` : nothing}
        ${this.ordered && nth < this.rows.length - 1 ? html`<button type="button" class="btn small" @click=${() => this.move(nth, nth + 1)}>${words.down}</button>` : nothing}
        ${this.copied ? html`<button type="button" class="btn small" @click=${() => this.copy(row)}>${words.copyRow}</button>` : nothing}
        ${this.fixed ? nothing : html`<button type="button" class="btn small ${this.sure ? 'sure' : ''}" @click=${() => this.drop(nth)}>${this.sure ? words.removeSure : words.remove}</button>`}
      </header>
      <form-fields .language=${this.language} .fields=${this.fields(row, nth)} .value=${row} .errors=${below(
        this.errors.filter(({ document }) => !document),
        `[${nth}]`,
      )}
        @form-change=${(event: CustomEvent<FormChange>) => {
          event.stopPropagation();
          const { value, field } = event.detail;
          this.tell({ rows: this.rows.map((one, at) => (at === nth ? value : one)), picked: nth, step: `${nth}.${field}` });
        }}></form-fields>
      <slot name="after"></slot>`;
  }

  private nothingPicked(): string {
    const words = editingWords[this.language];
    return this.rows.length === 0 ? words.noRows : words.pick;
  }

  private pick(nth: number): void {
    this.sure = false;
    this.dispatchEvent(new CustomEvent<number>('row-pick', { detail: nth, bubbles: true, composed: true }));
  }

  private add = (): void => {
    if (!this.fresh) return;
    this.typed = '';
    this.tell({ rows: [...this.rows, this.fresh(this.rows)], picked: this.rows.length });
  };

  private copy(row: Values): void {
    if (this.copied) this.tell({ rows: [...this.rows, this.copied(row, this.rows)], picked: this.rows.length });
  }

  private drop(nth: number): void {
    if (!this.sure) {
      this.sure = true;
      return;
    }
    this.tell({ rows: this.rows.filter((_row, at) => at !== nth), picked: null });
  }

  private move(from: number, to: number): void {
    const rows = [...this.rows];
    rows.splice(to, 0, ...rows.splice(from, 1));
    this.tell({ rows, picked: to });
  }

  private tell(detail: RowsChange): void {
    this.sure = false;
    this.dispatchEvent(new CustomEvent<RowsChange>('rows-change', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rows-editor': RowsEditor;
  }
}
