import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeMattersWords } from '../../shared/i18n/office-matters.ts';
import { gapsOf } from '../../shared/matter-gaps.ts';
import { matterOn } from '../../shared/matter-versions.ts';
import type { Matter } from '../../shared/settings.ts';
import { addDays } from '../../shared/time.ts';
import type { MatterChange } from '../../shared/views.ts';
import type { Day, Lang, MatterCode } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import type { DraftView, DraftWish } from '../editing/draft.ts';
import { below } from '../editing/field.ts';
import '../editing/form-fields.ts';
import type { FormChange } from '../editing/form-fields.ts';
import '../editing/save-bar.ts';
import { parts } from '../parts.ts';
import { matterFields, type Offered } from './fields.ts';
import './matter-history.ts';
import './matters-list.ts';
import '../preview/preview-frame.ts';
import { counted, type Wanted } from './rows.ts';

export type Shown = {
  readonly offered: Offered;
  readonly all: readonly Matter[];
  /** Those that are looked for. */
  readonly listed: readonly Matter[];
  readonly wanted: Wanted;
  /** The one that is open, as it holds today, with what comes later behind it; null: none is. */
  readonly matter: Matter | null;
  /** Its place in the document. */
  readonly at: number;
  /** Which version is on the desk: the day it holds from; '' the one in force. */
  readonly from: Day | '';
  readonly today: Day;
  readonly view: DraftView;
  readonly history: readonly MatterChange[] | 'coming' | null;
  readonly told: string;
};
export type MattersWish =
  | { do: 'form'; value: Readonly<Record<string, unknown>>; step: string }
  | { do: 'version'; from: Day | '' }
  | { do: 'newVersion'; from: Day }
  | { do: 'copy' | 'remove' | 'dropVersion' | 'history' };

/** 事项: the list, the form of one of its versions, and who changed it. */
@customElement('matters-desk')
export class MattersDesk extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) shown?: Shown;
  @state() private sure = '';
  @state() private day = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; min-height: 100%; }
      .head { padding: 16px 24px 0; font-size: 20px; font-weight: 700; }
      .inside { padding: 14px 24px 24px; display: grid; grid-template-columns: 300px minmax(0, 1fr) auto; gap: 16px; align-items: start; min-width: 0; }
      matters-list { position: sticky; top: 0; height: calc(100vh - 260px); min-height: 360px; }
      .form { padding: 18px; display: grid; gap: 16px; min-width: 0; }
      .form > header { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
      .form h2 { margin-right: auto; }
      a.btn { color: inherit; text-decoration: none; }
      .small { min-height: 32px; padding: 0 10px; font-size: 14px; font-weight: 400; }
      .versions { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; background: var(--paper); border-radius: 10px; padding: 10px 12px; }
      .versions .btn[aria-pressed='true'] { background: var(--blue-50); border-color: var(--blue-7); color: var(--blue-7); }
      .versions label { display: flex; gap: 8px; align-items: center; font-weight: 400; font-size: 14px; }
      .versions input { height: 32px; width: 150px; }
      .versions p { flex-basis: 100%; font-size: 14px; color: var(--ink-2); }
      .gaps { display: flex; flex-wrap: wrap; gap: 6px; }
      .gaps .chip { white-space: normal; }
      .gaps .lack { background: var(--verm-50); color: var(--verm); }
      .none { color: var(--ink-2); padding: 24px 12px; text-align: center; }
      .past { display: grid; gap: 12px; border-top: 1px solid var(--line); padding-top: 14px; }
      .past .btn { justify-self: start; }
      .preview { position: sticky; top: 0; width: 300px; display: grid; gap: 6px; }
      h3 { font-weight: 700; }
      ::slotted([slot='tables']) { grid-column: 1 / -1; }
      @media (max-width: 1250px) { .inside { grid-template-columns: 260px minmax(0, 1fr); } .preview { grid-column: 2; position: static; } }
    `,
  ];

  override render() {
    const { shown, language } = this;
    const words = officeMattersWords[language];
    if (!shown) return html`<p class="none" role="status">${words.loading}</p>`;
    const { all, listed, wanted, offered, matter, view, told } = shown;
    const { all: count, lacking, unchecked } = counted(all);
    return html`<h2 class="head">${words.head(count, lacking, unchecked)}</h2>
      <div class="inside">
        <matters-list class="card" .language=${language} .matters=${listed} .departments=${offered.departments} .wanted=${wanted} .selected=${matter?.code ?? null}></matters-list>
        <section class="card form">${matter ? this.form(shown, matter) : html`<p class="none">${words.choose}</p>`}</section>
        ${matter ? this.preview(shown, matter) : nothing}
        <slot name="tables"></slot>
      </div>
      <save-bar .language=${language} .view=${told ? { ...view, said: { well: true, text: told } } : view} effect=${shown.from ? words.notToday(shown.from) : ''}
        @draft-wish=${(event: CustomEvent<DraftWish>) => this.dispatchEvent(new CustomEvent('draft-wish', { detail: event.detail }))}></save-bar>`;
  }

  private form(shown: Shown, matter: Matter): TemplateResult {
    const { language } = this;
    const words = officeMattersWords[language];
    const { view, at, from, offered } = shown;
    const nth = (matter.next ?? []).findIndex(({ version_date }) => version_date === from);
    const version = nth < 0 ? matter : { ...matter.next?.[nth], code: matter.code };
    const place = nth < 0 ? `[${at}]` : `[${at}].next[${nth}]`;
    const { next: _next, ...content } = version as Matter;
    return html`<header><h2>${(language === 'en' ? content.name_en : content.name_zh) || content.name_zh || content.code}</h2>
        <a class="btn small" href="/m/${encodeURIComponent(matter.code)}" target="_blank" rel="noopener">${words.print}</a>
        <button class="btn small" @click=${() => this.wish({ do: 'copy' })}>${words.copy}</button>
        <button class="btn small ${this.sure === matter.code ? 'sure' : ''}" @click=${() => this.dropMatter(matter.code)}>${this.sure === matter.code ? words.removeSure : words.remove}</button></header>
      ${this.versions(shown, matter, nth)}
      ${this.gaps(content as Matter)}
      <form-fields .language=${language} .fields=${matterFields(words, language, offered, content, nth >= 0)} .value=${content} .errors=${below(
        view.errors.filter(({ document }) => !document),
        place,
      )} @form-change=${(event: CustomEvent<FormChange>) => {
        event.stopPropagation();
        this.wish({ do: 'form', value: event.detail.value, step: `${matter.code}.${from}.${event.detail.field}` });
      }}></form-fields>
      ${this.past(shown)}`;
  }

  private versions({ today }: Shown, { version, next = [] }: Matter, open: number) {
    const words = officeMattersWords[this.language];
    const first = addDays(next.at(-1)?.version_date ?? today, 1);
    const chosen = this.day || first;
    const key = (label: string, on: boolean, from: Day | '') =>
      html`<button class="btn small" aria-pressed=${on} @click=${() => this.wish({ do: 'version', from })}>${label}</button>`;
    return html`<div class="versions" role="group" aria-label=${words.versions}>
      ${key(words.holdsNow(version), open < 0, '')}
      ${next.map((one, nth) => key(words.holdsFrom(one.version, one.version_date), nth === open, one.version_date))}
      ${open >= 0 ? html`<button class="btn small" @click=${() => this.wish({ do: 'dropVersion' })}>${words.dropVersion}</button>` : nothing}
      <label>${words.newVersion}<input type="date" name="from" min=${first} .value=${chosen} @input=${(event: Event) => {
        this.day = (event.target as HTMLInputElement).value;
      }} /></label>
      <button class="btn small" ?disabled=${chosen < first} @click=${() => this.make(chosen)}>${words.make}</button>
      <p>${chosen < first ? words.notAfter(addDays(first, -1)) : open < 0 ? words.live : words.notToday(next[open]?.version_date ?? '')}</p></div>`;
  }

  private gaps(matter: Matter) {
    const words = officeMattersWords[this.language];
    const gaps = [...gapsOf(matter)];
    if (gaps.length === 0) return html`<p class="soft">✓ ${words.complete}</p>`;
    return html`<p class="gaps">${gaps.map(
      ([gap, places]) =>
        html`<span class="chip ${gap === 'unverified' || gap === 'unsure' ? '' : 'lack'}" title=${places.join(', ')}>${words.gapAt(words.gaps[gap], places.length)}</span>`,
    )}</p>`;
  }

  /** The kiosk's page as it would be, of whichever version is on the desk: it is shown as if it held already. */
  private preview({ all, from, at }: Shown, matter: Matter) {
    const words = officeMattersWords[this.language];
    const matters = this.asIf(all, at, matter, from);
    return html`<aside class="preview"><h3>${words.previewTitle}</h3>
      <preview-frame screen="kiosk" place="kiosk" at="matter/${matter.code}" .documents=${{ matters }} .language=${this.language}></preview-frame></aside>`;
  }

  /** The very same list until something of it has changed: another one would be asked about anew. */
  private asIf(all: readonly Matter[], at: number, matter: Matter, from: Day | ''): readonly Matter[] {
    if (this.drawn?.all !== all || this.drawn.at !== at || this.drawn.from !== from)
      this.drawn = { all, at, from, matters: all.map((one, nth) => (nth === at ? matterOn(matter, from) : one)) };
    return this.drawn.matters;
  }
  private drawn?: { all: readonly Matter[]; at: number; from: Day | ''; matters: readonly Matter[] };

  private past({ history }: Shown) {
    const words = officeMattersWords[this.language];
    return html`<div class="past"><button class="btn" aria-expanded=${history !== null} @click=${() => this.wish({ do: 'history' })}>${words.history}</button>
      ${history === 'coming' ? html`<p role="status">${words.historyAsked}</p>` : history ? html`<matter-history .language=${this.language} .rows=${history}></matter-history>` : nothing}</div>`;
  }

  private make(from: Day) {
    this.day = '';
    this.wish({ do: 'newVersion', from });
  }

  private dropMatter(code: MatterCode) {
    const sure = this.sure === code;
    this.sure = sure ? '' : code;
    if (sure) this.wish({ do: 'remove' });
  }

  private wish(detail: MattersWish) {
    this.dispatchEvent(new CustomEvent<MattersWish>('matters-wish', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'matters-desk': MattersDesk;
  }
}
