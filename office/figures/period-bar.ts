import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import type { Day, Lang, QueueCode, WindowNo } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { addressOf, type Place, placeWith } from './address.ts';
import { figuresWish } from './figures-wish.ts';
import { isDay, PRESETS, periodOf, presetOf } from './periods.ts';

/** Which days, of which queue and window: names of periods, any two days, and two filters. Everything goes into the address. */
@customElement('period-bar')
export class PeriodBar extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) place?: Place;
  @property() today: Day = '';
  @property({ attribute: false }) queues: readonly (readonly [QueueCode, string])[] = [];
  @property({ attribute: false }) windows: readonly (readonly [WindowNo, string])[] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      .presets { display: flex; flex-wrap: wrap; gap: 8px; }
      .presets button[aria-pressed='true'] { background: var(--blue-7); border-color: var(--blue-7); color: #fff; }
      .presets button { padding: 0 11px; }
      form { display: flex; flex-wrap: wrap; gap: 10px 14px; align-items: center; }
      label { display: flex; align-items: center; gap: 8px; font-weight: 400; white-space: nowrap; }
      input, select { height: 36px; width: auto; max-width: 220px; }
      @media print { :host { display: none; } }
    `,
  ];

  override render() {
    const words = officeFiguresWords[this.language];
    const { place } = this;
    if (!place) return html``;
    const named = presetOf(place, this.today);
    return html`<div class="presets" role="group" aria-label=${words.presetsLabel}>${PRESETS.map(
      (preset) =>
        html`<button type="button" class="btn" aria-pressed=${preset === named} @click=${() => this.go(periodOf(preset, this.today))}>${words.presets[preset]}</button>`,
    )}</div>
    <form @submit=${this.look}>
      <label>${words.from}<input type="date" name="from" required max=${this.today} .value=${place.from}></label>
      <label>${words.to}<input type="date" name="to" required .value=${place.to}></label>
      <button class="btn">${words.look}</button>
      ${this.choice(words.queue, 'queue', words.everyQueue, this.queues, place.filter.queue)}
      ${this.choice(words.window, 'window', words.everyWindow, this.windows, place.filter.window)}
    </form>`;
  }

  private choice(
    label: string,
    name: 'queue' | 'window',
    every: string,
    known: readonly (readonly [string, string])[],
    now: string | null,
  ) {
    const options = now === null || known.some(([code]) => code === now) ? known : [...known, [now, now] as const];
    return html`<label>${label}<select @change=${(event: Event) => this.filter(name, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${now === null}>${every}</option>
      ${options.map(([code, text]) => html`<option value=${code} ?selected=${code === now}>${text}</option>`)}
    </select></label>`;
  }

  private filter(name: 'queue' | 'window', code: string): void {
    if (this.place) this.go({ filter: { ...this.place.filter, [name]: code || null } });
  }

  private look(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [from, to] = [String(form.get('from')), String(form.get('to'))];
    if (isDay(from) && isDay(to)) this.go(from <= to ? { from, to } : { from: to, to: from });
  }

  private go(change: Partial<Place>): void {
    if (this.place) figuresWish(this, { do: 'go', rest: addressOf(placeWith(this.place, change)), here: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'period-bar': PeriodBar;
  }
}
