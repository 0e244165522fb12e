import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { editingWords } from '../../shared/i18n/editing.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import type { DraftView, DraftWish, Mistake } from './draft.ts';
import './history-view.ts';
import './merge-view.ts';

/** At the foot of every editor: what is not saved yet, one step back, who changed it before, and the one key that saves (Ctrl+S). */
@customElement('save-bar')
export class SaveBar extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DraftView;
  /** A sentence why has to be written. */
  @property({ type: Boolean, attribute: 'why-must' }) whyMust = false;
  /** When it comes into force; without it: at once. */
  @property() effect = '';
  /** A mistake in another document, in words; without it its place is told. */
  @property({ attribute: false }) elsewhere: ((mistake: Mistake) => string) | null = null;
  /** Further documents that are saved with this one: it can be saved also when only they have changed. */
  @property({ type: Boolean, attribute: 'also-dirty' }) alsoDirty = false;
  @state() private why = '';
  @state() private whyMissing = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; position: sticky; bottom: 0; background: var(--card); border-top: 1px solid var(--line); padding: 10px 24px; z-index: 2; }
      .line { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
      .told { margin-right: auto; display: grid; min-width: 0; }
      .told small { font-size: 14px; color: var(--ink-2); }
      .bad { color: var(--verm); }
      .well { color: var(--teal); }
      .whyfield { flex: 1 1 220px; max-width: 360px; }
      .whyfield input { height: 40px; }
      ul { margin-top: 6px; color: var(--verm); font-size: 14px; }
      .btn[disabled] { opacity: 0.5; cursor: default; }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.key);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (before?.busy && this.view && !this.view.busy && this.view.said?.well) this.why = '';
  }

  override render() {
    const { view, language } = this;
    if (!view) return nothing;
    const words = editingWords[language];
    if (view.state === 'failed')
      return html`<div class="line"><p class="told bad" role="alert">${words.notFetched}</p><button type="button" class="btn p" @click=${() => this.wish({ do: 'load' })}>${words.again}</button></div>`;
    return html`<div class="line">
        <div class="told" role="status">${this.told(view)}</div>
        ${this.dirty ? html`<div class="whyfield"><input name="why" aria-label=${this.whyMust ? words.whyMust : words.why} maxlength="200" autocomplete="off" placeholder=${this.whyMust ? words.whyMust : words.why} aria-invalid=${this.whyMissing} .value=${this.why} @input=${this.write} /></div>` : nothing}
        <button type="button" class="btn" @click=${() => this.wish({ do: 'history' })}>${words.history}</button>
        <button type="button" class="btn" ?disabled=${!view.canUndo} @click=${() => this.wish({ do: 'undo' })}>${words.undo}</button>
        <button type="button" class="btn" ?disabled=${!view.canRedo} @click=${() => this.wish({ do: 'redo' })}>${words.redo}</button>
        ${view.dirty ? html`<button type="button" class="btn" @click=${() => this.wish({ do: 'discard' })}>${words.discard}</button>` : nothing}
        <button type="button" class="btn p" ?disabled=${!this.dirty || view.busy} @click=${this.save}>${view.busy ? words.saving : words.save}</button>
      </div>
      ${this.elsewhereWrong(view)}
      ${view.theirs ? html`<merge-view .language=${language} .theirs=${view.theirs} @draft-wish=${this.pass}></merge-view>` : nothing}
      ${view.history ? html`<history-view .language=${language} .rows=${view.history} @draft-wish=${this.pass}></history-view>` : nothing}`;
  }

  private get dirty(): boolean {
    return (this.view?.dirty ?? false) || this.alsoDirty || this.view?.state === 'missing';
  }

  private told(view: DraftView): TemplateResult {
    const words = editingWords[this.language];
    if (this.whyMissing) return html`<span class="bad">${words.whyMissing}</span>`;
    if (view.said) return html`<span class=${view.said.well ? 'well' : 'bad'}>${view.said.text}</span>`;
    if (view.state === 'loading') return html`<span>${words.loading}</span>`;
    return this.dirty
      ? html`<span>${words.unsaved}</span><small>${this.effect || words.effect}</small>`
      : html`<small>${words.nothing}</small>`;
  }

  /** Mistakes that have no field on this page are told here. */
  private elsewhereWrong(view: DraftView): TemplateResult | typeof nothing {
    const words = editingWords[this.language];
    const others = view.errors.filter(({ document, path }) => document !== undefined || path === '');
    if (others.length === 0) return nothing;
    const said = (one: Mistake) =>
      this.elsewhere?.(one) ?? `${one.document ? `${words.elsewhere(one.document, one.path)}　` : ''}${words.reason(one.message)}`;
    return html`<ul>${others.slice(0, 5).map((one) => html`<li>${said(one)}</li>`)}</ul>`;
  }

  private write = (event: Event): void => {
    this.why = (event.target as HTMLInputElement).value;
    this.whyMissing = false;
  };

  private save = (): void => {
    if (!this.dirty || this.view?.busy) return;
    const why = this.why.trim();
    if (this.whyMust && why === '') {
      this.whyMissing = true;
      this.renderRoot.querySelector<HTMLInputElement>('[name="why"]')?.focus();
      return;
    }
    this.wish({ do: 'save', ...(why ? { why } : {}) });
  };

  private key = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    const at = event.composedPath()[0];
    const writing = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement; // there the browser undoes letters
    if (event.key === 's') this.save();
    else if (event.key === 'z' && !writing) this.wish({ do: event.shiftKey ? 'redo' : 'undo' });
    else return;
    event.preventDefault();
  };

  private pass = (event: CustomEvent<DraftWish>): void => {
    event.stopPropagation();
    this.wish(event.detail);
  };

  private wish(detail: DraftWish): void {
    this.dispatchEvent(new CustomEvent<DraftWish>('draft-wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'save-bar': SaveBar;
  }
}
