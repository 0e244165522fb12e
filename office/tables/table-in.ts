import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { tablesWords } from '../../shared/i18n/tables.ts';
import type { TableCheck, TableKind, TableMode } from '../../shared/table-words.ts';
import type { Lang, RefusalWord } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';
import './table-errors.ts';
import { checkFile, takeFile } from './send-file.ts';
import { tableLook } from './table-look.ts';

const LARGEST = 20 * 1024 * 1024;
const LISTED = 200; // rows that would change: more are counted

type Step =
  | { is: 'empty'; why: string }
  | { is: 'sending'; file: File; percent: number; taking: boolean }
  | { is: 'checked'; file: File; check: TableCheck; etag: string; why: string }
  | { is: 'taken'; rows: number };

/** Takes a table into the hall: a file is chosen or dropped, checked whole, and taken over with one key, or its mistakes are listed. Tells `table-taken`. */
@customElement('table-in')
export class TableIn extends LitElement {
  @property() kind: TableKind = 'staff';
  @property() language: Lang = 'zh-CN';
  @state() private step: Step = { is: 'empty', why: '' };
  @state() private mode: TableMode = 'add';
  @state() private over = false;

  static override styles = [
    base,
    parts,
    tableLook,
    css`
    section { padding: 16px 20px 20px; display: grid; gap: 14px; }
    .drop { display: flex; flex-wrap: wrap; align-items: center; gap: 14px; padding: 18px; border: 2px dashed var(--edge); border-radius: 14px; }
    .drop.over { border-color: var(--blue-6); background: var(--sky-2); }
    .drop input { position: absolute; width: 1px; height: 1px; opacity: 0; }
    .drop .btn:focus-within { outline: 3px solid var(--blue-6); outline-offset: 2px; }
    .drop label.btn { display: inline-flex; cursor: pointer; }
    progress { width: 100%; height: 10px; }
    .said { display: flex; align-items: center; gap: 10px; font-size: 17px; font-weight: 700; }
    .said.well { color: var(--teal); }
    .said.not { color: var(--verm); }
    fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 6px 18px; align-items: center; }
    legend { float: left; margin-right: 12px; font-weight: 700; }
    fieldset label { display: inline-flex; align-items: center; gap: 8px; font-weight: 400; min-height: 36px; }
    fieldset input { width: 20px; height: 20px; }
    .keys { display: flex; justify-content: flex-end; gap: 12px; }
  `,
  ];

  override render() {
    const words = tablesWords[this.language];
    return html`<section class="card">
      <h2>${words.in.title(words.names[this.kind])}</h2>
      ${this.body()}
    </section>`;
  }

  private body(): TemplateResult {
    const { step } = this;
    const words = tablesWords[this.language].in;
    switch (step.is) {
      case 'empty':
        return html`${step.why ? html`<p class="why" role="alert">${step.why}</p>` : nothing}${this.drop(words.choose)}`;
      case 'sending':
        return html`<p role="status">${step.taking ? words.taking : step.percent < 100 ? words.sending(step.percent) : words.reading(step.file.name)}</p>
          <progress max="100" .value=${step.percent} aria-label=${words.reading(step.file.name)}></progress>`;
      case 'taken':
        return html`<p class="said well" role="status">${mark('serving')}${words.taken(step.rows)}</p>
          <div class="keys"><button class="btn" @click=${() => this.begin('')}>${words.done}</button></div>`;
      case 'checked':
        return this.checked(step);
    }
  }

  private drop(key: string): TemplateResult {
    const words = tablesWords[this.language].in;
    return html`<div class="drop ${this.over ? 'over' : ''}"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => {
        this.over = false;
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this.over = false;
        this.choose(event.dataTransfer?.files[0]);
      }}>
      <label class="btn">${key}<input type="file" accept=".xlsx,.csv" @change=${({ target }: Event) => {
        const field = target as HTMLInputElement;
        this.choose(field.files?.[0]);
        field.value = ''; // the same file, mended, is chosen again
      }}></label>
      <span class="soft">${words.drop}</span>
    </div>`;
  }

  private checked({ file, check, why }: Extract<Step, { is: 'checked' }>): TemplateResult {
    const words = tablesWords[this.language].in;
    const { counts } = check;
    const changes = counts.new + counts.changed + (this.mode === 'replace' ? counts.gone : 0);
    const wrong = check.errorCount > 0;
    return html`
      ${why ? html`<p class="why" role="alert">${why}</p>` : nothing}
      <p class="said ${wrong ? 'not' : 'well'}" role="status">${mark(wrong ? 'stale' : 'serving')}${
        wrong ? words.wrong(file.name, check.errorCount) : changes > 0 ? words.ready(file.name, changes) : words.nothing(file.name)
      }</p>
      <p class="soft">${wrong ? words.wrongHow : words.counts(counts.read, counts.new, counts.changed, counts.same)}${
        check.ignored.length > 0 ? html` ${words.ignored(check.ignored.join('、'))}` : nothing
      }</p>
      ${
        counts.gone > 0 && (!wrong || this.mode === 'replace')
          ? html`<fieldset><legend>${words.mode}（${counts.gone}）</legend>${(['add', 'replace'] as const).map(
              (mode) =>
                html`<label><input type="radio" name="mode" .checked=${this.mode === mode} @change=${() => this.turnMode(mode, file)}>${words.modes[mode]}</label>`,
            )}</fieldset>`
          : nothing
      }
      ${wrong ? html`<table-errors .language=${this.language} .errors=${check.errors} .all=${check.errorCount} .file=${file.name}></table-errors>` : this.rows(check)}
      ${wrong || changes === 0 ? this.drop(words.another) : nothing}
      ${
        wrong || changes === 0
          ? nothing
          : html`<div class="keys"><button class="btn" @click=${() => this.begin('')}>${words.another}</button>
          <button class="btn p" @click=${() => void this.take()}>${words.take}</button></div>`
      }`;
  }

  private rows({ rows }: TableCheck): TemplateResult | typeof nothing {
    const words = tablesWords[this.language].in;
    const shown = rows.filter(({ is }) => is !== 'gone' || this.mode === 'replace');
    if (shown.length === 0) return nothing;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.rowHead.changes}><table>
      <thead><tr><th>${words.rowHead.key}</th><th>${words.rowHead.name}</th><th>${words.rowHead.is}</th><th>${words.rowHead.changes}</th></tr></thead>
      <tbody>${shown.slice(0, LISTED).map(
        ({
          key,
          name,
          is,
          changes,
        }) => html`<tr><td class="code">${key}</td><td>${name}</td><td><span class="chip ${is}">${words.is[is]}</span></td>
          <td>${changes.map(({ field, was, becomes }) => html`<p class="change"><b>${field}</b> <del>${was || words.empty}</del> → <ins>${becomes || words.empty}</ins></p>`)}</td></tr>`,
      )}</tbody></table></div>
      ${shown.length > LISTED ? html`<p class="soft">${words.more(shown.length - LISTED)}</p>` : nothing}`;
  }

  private begin(why: string): void {
    this.mode = 'add';
    this.step = { is: 'empty', why };
  }

  private choose(file: File | undefined): void {
    const words = tablesWords[this.language].in;
    if (!file) return;
    if (!/\.(xlsx|csv)$/i.test(file.name)) this.begin(words.wrongKind);
    else if (file.size > LARGEST) this.begin(words.tooLarge);
    else void this.check(file);
  }

  private turnMode(mode: TableMode, file: File): void {
    this.mode = mode;
    void this.check(file);
  }

  private async check(file: File, why = ''): Promise<void> {
    this.step = { is: 'sending', file, percent: 0, taking: false };
    const answer = await checkFile(this.kind, { file, mode: this.mode, lang: this.language, sent: (percent) => this.sent(percent) });
    if (answer.ok) this.step = { is: 'checked', file, check: answer.body, etag: answer.etag, why };
    else this.begin(this.sentence(answer.refusal));
  }

  private sent(percent: number): void {
    if (this.step.is === 'sending') this.step = { ...this.step, percent };
  }

  private async take(): Promise<void> {
    if (this.step.is !== 'checked') return;
    const { file, etag } = this.step;
    this.step = { is: 'sending', file, percent: 0, taking: true };
    const answer = await takeFile(this.kind, { file, mode: this.mode, lang: this.language, ifMatch: etag });
    if (answer.ok) {
      const { new: fresh, changed, gone } = answer.body;
      this.step = { is: 'taken', rows: fresh + changed + (this.mode === 'replace' ? gone : 0) };
      this.dispatchEvent(new CustomEvent('table-taken', { bubbles: true, composed: true }));
    } else if (answer.refusal === 'changed-meanwhile' || answer.refusal === 'malformed') {
      await this.check(file, tablesWords[this.language].in.changed); // something else is there now: it is held against that
    } else this.begin(this.sentence(answer.refusal));
  }

  private sentence(refusal: RefusalWord | 'offline'): string {
    const words = tablesWords[this.language].in;
    if (refusal === 'too-large') return words.tooLarge;
    return refusal === 'offline' || refusal === 'not-saved' ? words.failed : common[this.language].refusal[refusal];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-in': TableIn;
  }
}
