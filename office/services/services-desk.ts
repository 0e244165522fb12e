import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeServicesWords } from '../../shared/i18n/office-services.ts';
import type { TriedView } from '../../shared/views.ts';
import type { Lang, Manned } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import type { DraftView, DraftWish } from '../editing/draft.ts';
import { below, type Values } from '../editing/field.ts';
import '../editing/form-fields.ts';
import type { FormChange } from '../editing/form-fields.ts';
import '../editing/rows-editor.ts';
import type { RowLook } from '../editing/rows-editor.ts';
import '../editing/save-bar.ts';
import { parts } from '../parts.ts';
import { type Around, departmentFields, HOME, queueFields, windowFields } from './fields.ts';
import { freeLetter, newDepartment, newQueue } from './new-rows.ts';
import { type Said, saidOf } from './places.ts';
import { unserved } from './ranks.ts';
import '../preview/preview-frame.ts';
import './try-table.ts';
import './window-matrix.ts';

const TOLD = 8; // mistakes in other documents

export const TABS = ['departments', 'queues', 'windows'] as const;
export type Tab = (typeof TABS)[number];
/** What of the page has to be drawn. */
export type Shown = {
  readonly tab: Tab;
  /** The row that is open, by its place; null: none is. */
  readonly picked: number | null;
  readonly around: Around;
  readonly view: DraftView;
  readonly dirty: readonly Tab[];
  readonly alsoDirty: boolean;
  readonly tried: { readonly view: TriedView | null; readonly manned: Manned; readonly busy: boolean; readonly why: string };
  readonly told: string;
};
export type ServicesWish =
  | { do: 'tab'; tab: Tab }
  | { do: 'go'; page: string; rest: string }
  | { do: 'window'; value: Values; step: string }
  | { do: 'addWindow' | 'dropWindow' };

/** Departments, queues and windows: a tab each, the draft's foot under all of them. */
@customElement('services-desk')
export class ServicesDesk extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) shown?: Shown;
  private sure = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; min-height: 100%; }
      .tabs { display: flex; flex-wrap: wrap; gap: 4px; padding: 14px 24px 0; align-items: center; }
      .tabs button { min-height: 40px; padding: 0 18px; border-radius: 10px; font-weight: 700; color: var(--ink-2); }
      .tabs button[aria-selected='true'] { background: var(--blue-50); color: var(--blue-7); }
      .tabs button i { display: inline-block; width: 8px; height: 8px; border-radius: 4px; background: var(--blue-6); margin-left: 8px; }
      .inside { padding: 14px 24px 24px; display: grid; gap: 16px; align-content: start; min-width: 0; }
      .warn { background: var(--amber-50); border-radius: 10px; padding: 8px 14px; }
      .wrong { background: var(--verm-50); border-radius: 10px; padding: 10px 14px; display: grid; gap: 4px; }
      .wrong button { color: var(--blue-7); text-decoration: underline; font-weight: 700; min-height: 24px; margin-left: 8px; }
      .windows { display: grid; grid-template-columns: minmax(0, auto) minmax(340px, 1fr); gap: 16px; align-items: start; }
      .grid { overflow: hidden; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; max-height: calc(100vh - 230px); position: sticky; top: 0; min-width: 0; }
      .grid > p { padding: 10px 14px; font-size: 14px; color: var(--ink-2); max-width: 760px; }
      .grid > div { padding: 8px 12px; border-top: 1px solid var(--line); display: flex; align-items: center; justify-content: space-between; }
      .form { padding: 18px; display: grid; gap: 18px; min-width: 0; }
      .form > header { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
      .form h2 { margin-right: auto; }
      .preview { display: grid; gap: 6px; }
      .preview[slot] { width: 300px; }
      h3 { font-weight: 700; }
      .none { color: var(--ink-2); padding: 24px 12px; text-align: center; }
      @media (max-width: 1250px) { .windows { grid-template-columns: minmax(0, 1fr); } .grid { position: static; max-height: 60vh; } }
    `,
  ];

  override render() {
    const { shown, language } = this;
    const words = officeServicesWords[language];
    if (!shown) return html`<p class="none" role="status">${words.loading}</p>`;
    const { tab, view, dirty, told } = shown;
    return html`<div class="tabs" role="tablist" aria-label=${words.title} @keydown=${this.walkTabs}>${TABS.map(
      (one) =>
        html`<button role="tab" id="tab-${one}" aria-selected=${one === tab} aria-controls="inside" tabindex=${one === tab ? 0 : -1} @click=${() => this.wish({ do: 'tab', tab: one })}>${words.tabs[one]}${dirty.includes(one) ? html`<i></i>` : nothing}</button>`,
    )}</div>
    <div class="inside" id="inside" role="tabpanel" aria-labelledby="tab-${tab}">
      ${this.warnings(shown)}
      ${tab === 'windows' ? this.windows(shown) : this.rows(shown)}
      ${tab === 'departments' ? nothing : html`<try-table .language=${language} .tried=${shown.tried.view} .queues=${shown.around.queues} .manned=${shown.tried.manned} .busy=${shown.tried.busy} .why=${shown.tried.why}></try-table>`}
    </div>
    <save-bar .language=${language} .view=${told ? { ...view, said: { well: view.said?.well ?? true, text: told } } : view} ?also-dirty=${shown.alsoDirty} .elsewhere=${(one: { document?: string; path: string; message: string }) => this.said(one).text}
      @draft-wish=${(event: CustomEvent<DraftWish>) => this.dispatchEvent(new CustomEvent('draft-wish', { detail: event.detail }))}></save-bar>`;
  }

  private warnings({ tab, around, view }: Shown) {
    const words = officeServicesWords[this.language];
    const nowhere = tab === 'departments' ? [] : unserved(around.queues, around.windows);
    const others = view.errors.filter(({ document, path }) => document !== undefined || path === '').map((one) => this.said(one));
    return html`${nowhere.length > 0 ? html`<p class="warn">▲ ${words.unserved(nowhere)}</p>` : nothing}
      ${others.length > 0 ? html`<ul class="wrong" role="alert">${others.slice(0, TOLD).map(({ text, go }) => html`<li>${text}${go ? html`<button @click=${() => this.wish({ do: 'go', ...go })}>${words.mistakes.goes}</button>` : nothing}</li>`)}${others.length > TOLD ? html`<li>${words.mistakes.more(others.length - TOLD)}</li>` : nothing}</ul>` : nothing}`;
  }

  private said(mistake: { document?: string; path: string; message: string }): Said {
    const { shown } = this;
    const around: Readonly<Record<string, unknown>> = { ...shown?.around };
    return saidOf(officeServicesWords[this.language], shown?.view.document ?? '', mistake, (document) => around[document]);
  }

  private rows({ tab, picked, around, view }: Shown): TemplateResult {
    const { language } = this;
    const words = officeServicesWords[language];
    const zone = around.hall.zones[0]?.code ?? 'A';
    if (tab === 'departments')
      return html`<rows-editor .language=${language} label=${words.tabs.departments} .rows=${around.departments} .errors=${view.errors} .picked=${picked}
        .look=${(row: Values): RowLook => ({ title: this.nameOf(row), note: `${row['short_zh'] ?? ''}　${row['id'] ?? ''}` })}
        .fields=${departmentFields(words, language, around)} .fresh=${() => newDepartment(around.departments, zone)}></rows-editor>`;
    const { home_queues: home } = around.hall;
    const rows = around.queues.map((queue) => ({
      ...queue,
      [HOME]: home.includes(queue.code) ? String(home.indexOf(queue.code) + 1) : '',
    }));
    return html`<rows-editor .language=${language} label=${words.tabs.queues} .rows=${rows} .errors=${view.errors} .picked=${picked} ordered
      .look=${(row: Values): RowLook => ({ title: `${row['code'] ?? ''}　${this.nameOf(row)}`, ...(row[HOME] ? { mark: words.queue.homeAt(Number(row[HOME])) } : {}), note: String((language === 'en' && row['examples_en']) || row['examples_zh'] || '') })}
      .fields=${queueFields(words, language, around)} .fresh=${freeLetter(around.queues) === null ? null : () => ({ ...newQueue(around.queues, zone), [HOME]: '' })}>
      <aside class="preview" slot="preview"><h3>${words.preview.queue}</h3><preview-frame screen="kiosk" place="kiosk" at="home" .documents=${{ queues: around.queues, hall: around.hall, departments: around.departments, windows: around.windows }} .language=${language}></preview-frame></aside></rows-editor>`;
  }

  private windows({ picked, around, view }: Shown): TemplateResult {
    const { language } = this;
    const words = officeServicesWords[language];
    const window = picked === null ? undefined : around.windows[picked];
    return html`<div class="windows">
      <section class="card grid"><p>${words.matrix.help}</p>
        <window-matrix .language=${language} .windows=${around.windows} .queues=${around.queues} .selected=${window?.no ?? null}></window-matrix>
        <div><span class="soft">${words.counts.windows(around.windows.length)}</span><button class="btn" @click=${() => this.wish({ do: 'addWindow' })}>${words.add.windows}</button></div></section>
      <section class="card form">${
        window && picked !== null
          ? html`<header><h2>${window.no}　${this.nameOf(window)}</h2>
            <button class="btn ${this.sure === window.no ? 'sure' : ''}" @click=${() => this.dropWindow(window.no)}>${this.sure === window.no ? words.removeSure : words.remove.windows}</button></header>
          <aside class="preview"><h3>${words.preview.sign}</h3><preview-frame screen="sign" place="sign/${window.no}" calls .documents=${{ windows: around.windows, queues: around.queues }} .language=${language}></preview-frame></aside>
          <form-fields .language=${language} .fields=${windowFields(words, language, around)()} .value=${window} .errors=${below(
            view.errors.filter(({ document }) => !document),
            `[${picked}]`,
          )} @form-change=${(event: CustomEvent<FormChange>) => {
            event.stopPropagation();
            this.wish({ do: 'window', value: event.detail.value, step: `${picked}.${event.detail.field}` });
          }}></form-fields>
          ${this.ranksWrong(view, picked)}`
          : html`<p class="none">${words.matrix.window}</p>`
      }</section></div>`;
  }

  /** Which queues it serves stands in the matrix: what is wrong there is told by the form. */
  private ranksWrong(view: DraftView, picked: number) {
    const words = officeServicesWords[this.language];
    const wrong = view.errors.filter(({ document, path }) => !document && new RegExp(`^\\[${picked}\\]\\.(categories|second)`).test(path));
    return wrong.length === 0 ? nothing : html`<p class="why" role="alert">${words.window.ranks}：${words.matrix.rank.none}</p>`;
  }

  private nameOf(row: Values): string {
    const [zh, en] = [row['name_zh'], row['name_en']].map((name) => (typeof name === 'string' ? name : ''));
    return (this.language === 'en' ? en || zh : zh) || officeServicesWords[this.language].unnamed;
  }

  private dropWindow(no: string) {
    const sure = this.sure === no;
    this.sure = sure ? '' : no;
    if (sure) this.wish({ do: 'dropWindow' });
    else this.requestUpdate();
  }

  private walkTabs = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tab = this.shown && TABS[TABS.indexOf(this.shown.tab) + step];
    if (step === 0 || !tab) return;
    event.preventDefault();
    this.wish({ do: 'tab', tab });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus());
  };

  private wish(detail: ServicesWish) {
    this.dispatchEvent(new CustomEvent<ServicesWish>('services-wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'services-desk': ServicesDesk;
  }
}
