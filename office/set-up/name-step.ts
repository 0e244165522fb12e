import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { Calendar } from '../../shared/settings.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { clockIn, type Hours, type NameForm } from './rows.ts';
import { setUpWish } from './state.ts';

const FIELDS = [
  ['name_zh', 60],
  ['name_en', 80],
  ['consult', 30],
  ['complaint', 30],
] as const;

/** What the hall is called, how it is reached, and when it is open. */
@customElement('name-step')
export class NameStep extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) name?: NameForm;
  @property({ attribute: false }) hours: readonly Hours[] = [];
  @property({ attribute: false }) timetables: Calendar['timetables'] = [];

  static override styles = [
    base,
    parts,
    css`
      h3 { font-weight: 700; }
      :host { display: grid; gap: 22px; }
      .fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px 18px; }
      .hours { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 28px; margin-top: 10px; }
      .line { display: grid; grid-template-columns: minmax(0, 1fr) 88px 16px 88px; align-items: center; gap: 8px; }
      .line span { text-align: center; }
      .line b { font-weight: 400; }
      .line input { text-align: center; }
      @media (max-width: 1180px) { .hours { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];

  override render() {
    const words = officeSetUpWords[this.language];
    const { name } = this;
    if (!name) return html``;
    return html`<div class="fields">${FIELDS.map(
      ([field, max]) => html`<label>${words.fields[field]}<input maxlength=${max} autocomplete="off" .value=${name[field]}
        @input=${(event: Event) => this.tell({ ...name, [field]: (event.target as HTMLInputElement).value }, this.hours)}></label>`,
    )}</div>
    <section aria-label=${words.hours}><h3>${words.hours}</h3><p class="soft">${words.hoursHow}</p>
      <div class="hours">${this.hours.map((one, nth) => this.line(one, nth))}</div></section>`;
  }

  private line(one: Hours, nth: number) {
    const words = officeSetUpWords[this.language];
    const table = this.timetables[one.table];
    const label = words.session((this.language === 'en' ? table?.name_en : table?.name_zh) ?? '', one.session);
    const time = (
      field: 'open' | 'close',
      says: string,
    ) => html`<input inputmode="numeric" maxlength="5" placeholder="08:30" autocomplete="off" aria-label=${`${label} ${says}`} .value=${one[field]}
      @change=${(event: Event) => this.write(nth, field, (event.target as HTMLInputElement).value)}>`;
    return html`<div class="line"><b>${label}</b>${time('open', words.opens)}<span>—</span>${time('close', words.closes)}</div>`;
  }

  private write(nth: number, field: 'open' | 'close', value: string) {
    if (!this.name) return;
    const clock = clockIn(value);
    this.tell(
      this.name,
      this.hours.map((one, at) => (at === nth ? { ...one, [field]: clock } : one)),
    );
  }

  private tell(name: NameForm, hours: readonly Hours[]) {
    setUpWish(this, { do: 'name', name, hours });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'name-step': NameStep;
  }
}
