import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeMattersWords } from '../../shared/i18n/office-matters.ts';
import { gapsOf, isIncomplete } from '../../shared/matter-gaps.ts';
import type { Department, Matter } from '../../shared/settings.ts';
import type { Lang, MatterCode } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { EVERYTHING, SHOWS, type Wanted } from './rows.ts';

export type ListWish = { readonly select: MatterCode } | { readonly want: Wanted } | { readonly add: true };

/** The matters that are looked for, with what each lacks. */
@customElement('matters-list')
export class MattersList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) matters: readonly Matter[] = [];
  @property({ attribute: false }) departments: readonly Department[] = [];
  @property({ attribute: false }) wanted: Wanted = EVERYTHING;
  @property() selected: MatterCode | null = null;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; min-height: 0; }
      .tools { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; padding: 12px; border-bottom: 1px solid var(--line); }
      .tools label { gap: 2px; font-size: 14px; font-weight: 400; color: var(--ink-2); min-width: 0; }
      .tools label:first-child { grid-column: 1 / -1; }
      input, select { height: 36px; color: var(--ink); }
      ul { overflow-y: auto; min-height: 0; }
      li button { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; width: 100%; padding: 6px 12px; text-align: left; border-bottom: 1px solid var(--line); min-height: 48px; align-items: center; }
      li button:hover { background: var(--paper); }
      li button[aria-current='true'] { background: var(--blue-50); box-shadow: inset 4px 0 0 var(--blue-7); }
      li :focus-visible, ul:focus-visible { outline-offset: -3px; }
      small { grid-column: 1; font-size: 14px; color: var(--ink-2); }
      .flags { grid-row: 1 / 3; grid-column: 2; display: grid; gap: 2px; justify-items: end; }
      .chip.lack { background: var(--verm-50); color: var(--verm); }
      .chip.ahead { background: var(--blue-50); color: var(--blue-7); }
      .foot { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 8px 12px; border-top: 1px solid var(--line); }
      .empty { padding: 24px 12px; color: var(--ink-2); }
    `,
  ];

  override render() {
    const words = officeMattersWords[this.language];
    const { typed, department, show } = this.wanted;
    return html`<div class="tools">
        <label>${words.search}<input type="search" .value=${typed} placeholder=${words.searchHint} @input=${(event: Event) => this.want({ typed: written(event) })} /></label>
        <label>${words.department}<select @change=${(event: Event) => this.want({ department: written(event) })}>
          <option value="" ?selected=${department === ''}>${words.allDepartments}</option>
          ${this.departments.map((one) => html`<option value=${one.id} ?selected=${one.id === department}>${this.language === 'en' ? one.name_en : one.short_zh}</option>`)}</select></label>
        <label>${words.show}<select @change=${(event: Event) => this.want({ show: SHOWS.find((one) => one === written(event)) ?? 'all' })}>
          ${SHOWS.map((one) => html`<option value=${one} ?selected=${one === show}>${words.shows[one]}</option>`)}</select></label></div>
      ${this.matters.length === 0 ? html`<p class="empty">${words.none}</p>` : html`<ul aria-label=${words.listLabel} tabindex="-1">${this.matters.map((matter) => this.row(matter))}</ul>`}
      <div class="foot"><span class="soft" role="status">${words.found(this.matters.length)}</span>
        <button class="btn" @click=${() => this.tell({ add: true })}>${words.add}</button></div>`;
  }

  private row(matter: Matter) {
    const words = officeMattersWords[this.language];
    const gaps = gapsOf(matter);
    const [first] = gaps.keys();
    const chip =
      isIncomplete(gaps) && first
        ? html`<span class="chip lack">${words.gaps[first]}</span>`
        : gaps.has('unverified')
          ? html`<span class="chip">${words.gaps.unverified}</span>`
          : nothing;
    const ahead = matter.next?.[0];
    return html`<li><button aria-current=${matter.code === this.selected ? 'true' : 'false'} @click=${() => this.tell({ select: matter.code })}>
      <span>${(this.language === 'en' ? matter.name_en : matter.name_zh) || matter.name_zh}</span><small>${matter.code}</small>
      <span class="flags">${chip}${ahead ? html`<span class="chip ahead">${ahead.version_date}</span>` : nothing}</span></button></li>`;
  }

  private want(change: Partial<Wanted>) {
    this.tell({ want: { ...this.wanted, ...change } });
  }

  private tell(detail: ListWish) {
    this.dispatchEvent(new CustomEvent('list-wish', { detail, bubbles: true, composed: true }));
  }
}

const written = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

declare global {
  interface HTMLElementTagNameMap {
    'matters-list': MattersList;
  }
}
