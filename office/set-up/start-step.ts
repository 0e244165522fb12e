import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { setUpWish } from './state.ts';

const WAYS = ['own', 'empty', 'bundle', 'sample'] as const;
type Way = (typeof WAYS)[number];

/** Where to begin: with what is there, with nothing, with a bundle, or with the sample once more. */
@customElement('start-step')
export class StartStep extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ type: Boolean }) busy = false;
  @state() private way: Way = 'own';
  @state() private file: File | null = null;
  @state() private name = '';

  static override styles = [
    base,
    parts,
    css`
      h3 { font-weight: 700; }
      :host { display: grid; gap: 12px; }
      .way { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 4px 10px; padding: 14px 16px; font-weight: 400; cursor: pointer; align-items: center; }
      .way:has(input:checked) { box-shadow: inset 0 0 0 2px var(--blue-7); background: var(--blue-50); }
      .way input[type='radio'] { width: 20px; height: 20px; accent-color: var(--blue-7); }
      .way b { font-size: 17px; }
      .way span { grid-column: 2; color: var(--ink-2); }
      .more { display: grid; gap: 12px; padding: 0 0 4px 34px; max-width: 560px; }
      input[type='file'] { padding: 8px 10px; }
      .does { display: flex; gap: 12px; padding-top: 6px; }
      .take { border-top: 1px solid var(--line); padding-top: 16px; margin-top: 6px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 20px; align-items: center; }
      .take a { text-decoration: none; color: inherit; }
    `,
  ];

  override render() {
    const words = officeSetUpWords[this.language];
    const { start } = words;
    return html`${WAYS.map(
      (
        way,
      ) => html`<label class="card way"><input type="radio" name="way" value=${way} .checked=${this.way === way} @change=${() => this.choose(way)}>
          <b>${start[way]}</b><span>${start[`${way}How`]}</span></label>
        ${this.way === way ? this.more(way) : nothing}`,
    )}
    <div class="does">${
      this.way === 'own'
        ? html`<button class="btn p" @click=${() => setUpWish(this, { do: 'skip' })}>${words.next}</button>`
        : html`<button class="btn p" aria-disabled=${this.ready ? 'false' : 'true'} @click=${this.look}>${start.look}</button>`
    }</div>
    <section class="take"><div><h3>${start.download}</h3><p class="soft">${start.downloadHow}</p></div>
      <a class="btn" href="/api/bundle" download>${start.download}</a></section>`;
  }

  private more(way: Way) {
    const { start } = officeSetUpWords[this.language];
    if (way === 'empty')
      return html`<div class="more"><label>${start.emptyName}<input name="hall" maxlength="60" autocomplete="off" placeholder=${start.emptyNamePlace} .value=${this.name}
        @input=${(event: Event) => {
          this.name = (event.target as HTMLInputElement).value;
        }}></label></div>`;
    if (way === 'bundle')
      return html`<div class="more"><label>${start.choose}<input type="file" accept=".zip,application/zip" @change=${(event: Event) => {
        this.file = (event.target as HTMLInputElement).files?.[0] ?? null;
      }}></label></div>`;
    return nothing;
  }

  private get ready(): boolean {
    return !this.busy && (this.way !== 'bundle' || this.file !== null);
  }

  private choose(way: Way) {
    this.way = way;
  }

  private look = () => {
    if (!this.ready) return;
    if (this.way === 'bundle' && this.file) setUpWish(this, { do: 'look', source: { from: 'bundle', file: this.file } });
    if (this.way === 'empty') setUpWish(this, { do: 'look', source: { from: 'empty', name: this.name.trim() } });
    if (this.way === 'sample') setUpWish(this, { do: 'look', source: { from: 'sample' } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'start-step': StartStep;
  }
}
