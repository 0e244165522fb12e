import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EVENT_SUBJECTS, EVENT_TYPES, type EventSubject } from '../../shared/event-types.ts';
import { eventTypeSaid } from '../../shared/i18n/journal-events.ts';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import type { Lang, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { SOUGHT, type Sought } from './address.ts';
import { wish } from './state.ts';

/** What the journal is searched for. Wishes for `search`. */
@customElement('journal-filters')
export class JournalFilters extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) sought: Sought = {};
  @property({ attribute: false }) windows: readonly WindowNo[] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      form { display: grid; grid-template-columns: repeat(auto-fill, minmax(168px, 1fr)); gap: 12px; align-items: end; padding: 14px 18px; }
      label { font-weight: 400; font-size: 14px; color: var(--ink-2); min-width: 0; }
      input, select { color: var(--ink); font-size: 16px; }
      .keys { display: flex; gap: 10px; }
      @media print { :host { display: none; } }
    `,
  ];

  override render() {
    const words = officeJournalWords[this.language];
    const { sought } = this;
    const field = (name: keyof Sought, type: string, placeholder = '') =>
      html`<label>${words[name]}<input name=${name} type=${type} .value=${sought[name] ?? ''} placeholder=${placeholder} autocomplete="off" /></label>`;
    const option = (value: string, said: string, name: keyof Sought) =>
      html`<option value=${value} ?selected=${(sought[name] ?? '') === value}>${said}</option>`;
    const subjects: readonly EventSubject[] = EVENT_SUBJECTS.filter((one) => !sought.about || one === sought.about);
    return html`<form class="card" aria-label=${words.filters} @submit=${this.send}>
      ${field('from', 'date')}${field('to', 'date')}
      <label>${words.about}<select name="about" @change=${this.sendNow}>${option('', words.any, 'about')}${EVENT_SUBJECTS.map((one) => option(one, words.subjects[one], 'about'))}</select></label>
      <label>${words.type}<select name="type" @change=${this.sendNow}>${option('', words.any, 'type')}${subjects.map(
        (about) =>
          html`<optgroup label=${words.subjects[about]}>${EVENT_TYPES[about].map((one) => option(one, eventTypeSaid(this.language, one), 'type'))}</optgroup>`,
      )}</select></label>
      ${field('by', 'text', words.byWhom)}
      <label>${words.window}<select name="window" @change=${this.sendNow}>${option('', words.any, 'window')}${this.windows.map((no) => option(no, no, 'window'))}</select></label>
      ${field('number', 'text', 'A001')}${field('text', 'text')}
      <div class="keys"><button class="btn p">${words.find}</button><button type="button" class="btn" @click=${() => wish(this, { do: 'search', sought: {} })}>${words.clear}</button></div>
    </form>`;
  }

  private sendNow = (): void => this.renderRoot.querySelector('form')?.requestSubmit();

  private send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const sought = Object.fromEntries(
      SOUGHT.flatMap((name) => {
        const value = String(form.get(name) ?? '').trim();
        return value ? [[name, value]] : [];
      }),
    ) as Sought;
    const fits = !sought.about || !sought.type || (EVENT_TYPES[sought.about as EventSubject] as readonly string[]).includes(sought.type);
    const { type, ...rest } = sought;
    wish(this, { do: 'search', sought: fits ? sought : rest });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'journal-filters': JournalFilters;
  }
}
