import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { editingWords } from '../../shared/i18n/editing.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import type { Mistake } from './draft.ts';
import { below, type Field, type Option, type Values, valueAt, withValue } from './field.ts';

export type FormChange = { readonly value: Values; readonly field: string };

/** A form drawn from a list of fields: labels above, the unit behind the number, help and mistakes under the field (SCREENS 6.4). */
@customElement('form-fields')
export class FormFields extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) fields: readonly Field[] = [];
  @property({ attribute: false }) value: Values = {};
  /** Their paths begin at this form. */
  @property({ attribute: false }) errors: readonly Mistake[] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 16px; align-items: start; }
      .field { display: grid; gap: 6px; min-width: 0; }
      .wide, h3, fieldset { grid-column: 1 / -1; }
      .name { font-weight: 700; }
      .name small { font-size: 14px; font-weight: 400; color: var(--ink-2); margin-left: 6px; }
      textarea { width: 100%; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); line-height: 1.5; resize: vertical; }
      .unit { display: flex; align-items: center; gap: 8px; }
      .unit input { flex: 1; min-width: 0; }
      .help { font-size: 14px; color: var(--ink-2); }
      .bad { font-size: 14px; color: var(--verm); }
      [aria-invalid='true'] { border-color: var(--verm); box-shadow: inset 0 0 0 1px var(--verm); }
      .tick { display: inline-flex; align-items: center; gap: 8px; font-weight: 400; min-height: 32px; cursor: pointer; }
      .tick input { width: 20px; height: 20px; accent-color: var(--blue-7); }
      .ticks { display: flex; flex-wrap: wrap; gap: 2px 18px; }
      fieldset { border: 1px solid var(--line); border-radius: 12px; padding: 12px 14px 14px; margin: 0; display: grid; gap: 12px; min-width: 0; }
      legend { font-weight: 700; padding: 0 6px; }
      .row { border-top: 1px solid var(--line); padding-top: 12px; display: grid; gap: 10px; }
      .row:first-of-type { border-top: 0; padding-top: 0; }
      .row > header { display: flex; align-items: center; gap: 6px; }
      .row > header b { margin-right: auto; }
      .small { min-height: 32px; padding: 0 10px; font-size: 14px; font-weight: 400; }
      h3 { font-weight: 700; font-size: 17px; border-top: 1px solid var(--line); padding-top: 14px; }
      h3:first-child { border-top: 0; padding-top: 0; }
      h3 small { display: block; font-size: 14px; font-weight: 400; color: var(--ink-2); }
    `,
  ];

  override render() {
    return this.fields.map((field) => this.draw(field));
  }

  private draw(field: Field): TemplateResult {
    if (field.is === 'heading') return html`<h3>${field.label}${field.help ? html`<small>${field.help}</small>` : nothing}</h3>`;
    if (field.is === 'rows') return this.rows(field);
    const value = valueAt(this.value, field.name);
    if (field.is === 'many') return this.group(field, this.many(field, value));
    if (field.is === 'own')
      return this.group(
        field,
        field.draw(value, (next) => this.put(field.name, next)),
      );
    if (field.is === 'yes') return this.yes(field, value === true);
    const id = `f-${field.name}`;
    return html`<div class="field ${this.wide(field) ? 'wide' : ''}">
      <label class="name" for=${id}>${field.label}</label>
      ${this.control(field, id, value)}${this.under(field)}
    </div>`;
  }

  private control(field: Exclude<Field, { is: 'heading' | 'rows' | 'many' | 'own' | 'yes' }>, id: string, value: unknown): TemplateResult {
    const words = editingWords[this.language];
    const bad = this.mistakesAt(field.name).length > 0;
    const told = `${id}-u`;
    const text = value === undefined || value === null ? '' : String(value);
    const blank = field.empty === 'null' ? null : field.empty === 'missing' ? undefined : '';
    const write = (event: Event) => {
      const written = (event.target as HTMLInputElement).value;
      this.put(field.name, written === '' ? blank : written);
    };
    switch (field.is) {
      case 'text':
        return field.rows
          ? html`<textarea id=${id} rows=${field.rows} maxlength=${field.max ?? nothing} placeholder=${field.placeholder ?? nothing} ?readonly=${field.readonly} aria-invalid=${bad} aria-describedby=${told} .value=${text} @input=${write}></textarea>`
          : html`<input id=${id} type="text" autocomplete="off" maxlength=${field.max ?? nothing} placeholder=${field.placeholder ?? nothing} ?readonly=${field.readonly} aria-invalid=${bad} aria-describedby=${told} .value=${text} @input=${write} />`;
      case 'number':
        return html`<span class="unit"><input id=${id} type="number" min=${field.min ?? nothing} max=${field.max ?? nothing} step=${field.step ?? 1} ?readonly=${field.readonly} aria-invalid=${bad} aria-describedby=${told} .value=${text} @input=${this.number(field)} />${field.unit ? html`<span>${field.unit}</span>` : nothing}</span>`;
      case 'clock':
      case 'day':
        return html`<input id=${id} type=${field.is === 'clock' ? 'time' : 'date'} ?readonly=${field.readonly} aria-invalid=${bad} aria-describedby=${told} .value=${text} @input=${write} />`;
      case 'choice':
        return html`<select id=${id} ?disabled=${field.readonly} aria-invalid=${bad} aria-describedby=${told} @change=${write}>
          ${text === '' && field.none === undefined ? html`<option value="" selected disabled>${words.choose}</option>` : nothing}
          ${field.none === undefined ? nothing : html`<option value="" ?selected=${text === ''}>${field.none}</option>`}
          ${field.options.map((one) => html`<option value=${one.value} ?selected=${one.value === text}>${one.label}</option>`)}
        </select>`;
      case 'lines':
        return html`<textarea id=${id} rows=${field.rows ?? 3} ?readonly=${field.readonly} aria-invalid=${bad} aria-describedby=${told} .value=${Array.isArray(value) ? value.join('\n') : ''} @change=${this.lines(field.name)}></textarea>`;
    }
  }

  private number(field: Extract<Field, { is: 'number' }>) {
    return (event: Event) => {
      const { value, valueAsNumber, validity } = event.target as HTMLInputElement;
      if (validity.badInput) return; // half a number: a minus sign, a dot
      this.put(field.name, value === '' ? (field.empty === 'missing' ? undefined : null) : valueAsNumber);
    };
  }

  private lines(name: string) {
    return (event: Event) => {
      const { value } = event.target as HTMLTextAreaElement;
      this.put(name, value.split('\n').map((line) => line.trim()).filter(Boolean)); // biome-ignore format: one thought
    };
  }

  private yes(field: Extract<Field, { is: 'yes' }>, on: boolean): TemplateResult {
    return html`<div class="field ${field.wide ? 'wide' : ''}">
      <label class="tick"><input type="checkbox" .checked=${on} ?disabled=${field.readonly} @change=${(event: Event) => this.put(field.name, (event.target as HTMLInputElement).checked)} />${field.label}</label>${this.under(field)}
    </div>`;
  }

  private many(field: Extract<Field, { is: 'many' }>, value: unknown): TemplateResult {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
    const turn = (option: Option) => (event: Event) => {
      const on = (event.target as HTMLInputElement).checked;
      this.put(field.name, on ? [...chosen, option.value] : chosen.filter((one) => one !== option.value));
    };
    return html`<div class="ticks">${field.options.map(
      (one) =>
        html`<label class="tick"><input type="checkbox" .checked=${chosen.includes(one.value)} ?disabled=${field.readonly} @change=${turn(one)} />${one.label}</label>`,
    )}</div>`;
  }

  private group(field: Extract<Field, { is: 'many' | 'own' }>, inside: TemplateResult): TemplateResult {
    const id = `f-${field.name}`;
    return html`<div class="field wide" role="group" aria-labelledby=${id}><span class="name" id=${id}>${field.label}</span>${inside}${this.under(field)}</div>`;
  }

  private rows(field: Extract<Field, { is: 'rows' }>): TemplateResult {
    const words = editingWords[this.language];
    const there = valueAt(this.value, field.name);
    const rows: readonly Record<string, unknown>[] = Array.isArray(there) ? there : [];
    const set = (next: readonly Record<string, unknown>[]) =>
      this.put(field.name, next.length === 0 && field.empty === 'missing' ? undefined : next);
    const swap = (one: number, other: number) =>
      set(rows.map((row, nth) => (nth === one ? (rows[other] ?? row) : nth === other ? (rows[one] ?? row) : row)));
    return html`<fieldset>
      <legend>${field.label}</legend>
      ${field.help ? html`<span class="help">${field.help}</span>` : nothing}
      ${rows.map(
        (row, nth) => html`<div class="row" role="group" aria-label=${field.title(row, nth)}>
          <header><b>${field.title(row, nth)}</b>
            ${nth > 0 ? html`<button type="button" class="btn small" @click=${() => swap(nth, nth - 1)}>${words.up}</button>` : nothing}
            ${nth < rows.length - 1 ? html`<button type="button" class="btn small" @click=${() => swap(nth, nth + 1)}>${words.down}</button>` : nothing}
            <button type="button" class="btn small" @click=${() => set(rows.filter((_row, at) => at !== nth))}>${words.remove}</button>
          </header>
          <form-fields .language=${this.language} .fields=${field.of(row)} .value=${row} .errors=${below(this.errors, `${field.name}[${nth}]`)}
            @form-change=${(event: CustomEvent<FormChange>) => {
              event.stopPropagation();
              set(rows.map((one, at) => (at === nth ? { ...event.detail.value } : one)));
            }}></form-fields>
        </div>`,
      )}
      <p><button type="button" class="btn small" @click=${() => set([...rows, field.fresh()])}>${words.add}</button></p>
      ${this.under({ ...field, help: '' })}
    </fieldset>`;
  }

  private under(field: { readonly name: string; readonly help?: string }): TemplateResult {
    const words = editingWords[this.language];
    const bad = this.mistakesAt(field.name);
    return html`<span class="note" id=${`f-${field.name}-u`}>${bad.map((one) => html`<span class="bad">${words.reason(one.message)}</span> `)}${field.help ? html`<span class="help">${field.help}</span>` : nothing}</span>`;
  }

  /** At the field itself; of a list of texts also at its lines. */
  private mistakesAt(name: string): readonly Mistake[] {
    return this.errors.filter(({ path }) => path === name || new RegExp(`^${name.replaceAll('.', '\\.')}\\[\\d+\\]$`).test(path));
  }

  private wide(field: { readonly is: string; readonly wide?: boolean; readonly rows?: number }): boolean {
    return field.wide === true || field.is === 'lines' || (field.is === 'text' && field.rows !== undefined);
  }

  private put(name: string, value: unknown): void {
    const detail: FormChange = { value: withValue(this.value, name, value), field: name };
    this.value = detail.value; // several changes may come before the page has drawn again
    this.dispatchEvent(new CustomEvent('form-change', { detail, bubbles: true, composed: true }));
  }

  /** Puts the cursor into the first field with a mistake; false: there is none here. */
  focusMistake(): boolean {
    const found = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (found) found.focus();
    return found !== null || [...this.renderRoot.querySelectorAll('form-fields')].some((form) => form.focusMistake());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'form-fields': FormFields;
  }
}
