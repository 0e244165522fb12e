import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import type { WallThen } from '../../shared/journal.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import '../preview/preview-frame.ts';
import { wish } from './state.ts';

/** What is known of the wall at a time: nothing was asked yet, it is being read, it is there, or it cannot be shown. */
export type Wall =
  | { readonly is: 'unasked' | 'failed' | 'none' | 'future' }
  | { readonly is: 'reading'; readonly done: number; readonly of: number }
  | { readonly is: 'here'; readonly wall: WallThen };

/** A board as it stood, in the board's own page. Wishes for another time with `wall`. */
@customElement('wall-then')
export class WallThenView extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() day = '';
  @property() clock = '';
  @property() place = '';
  @property({ attribute: false }) zones: readonly { readonly code: string; readonly name: string }[] = [];
  @property({ attribute: false }) wall: Wall = { is: 'unasked' };

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
      form { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; padding: 14px 18px; }
      form .btn { min-height: 44px; }
      label { font-weight: 400; font-size: 14px; color: var(--ink-2); }
      input, select { color: var(--ink); font-size: 16px; min-width: 140px; }
      .shown { padding: 16px 18px; display: grid; gap: 10px; --preview-height: 60vh; }
      h2 { font-size: 20px; line-height: 28px; }
      p { line-height: 24px; }
      progress { width: min(100%, 480px); height: 12px; accent-color: var(--blue-7); }
      @media print { form { display: none; } }
    `,
  ];

  override render() {
    const words = officeJournalWords[this.language];
    return html`<form class="card" @submit=${this.send}>
        <label>${words.wallDay}<input type="date" name="day" required .value=${this.day} /></label>
        <label>${words.wallClock}<input type="time" name="clock" required .value=${this.clock} /></label>
        <label>${words.wallZone}<select name="zone"><option value="" ?selected=${this.place === ''}>${words.wallHall}</option>${this.zones.map(
          ({ code, name }) => html`<option value=${code} ?selected=${this.place === code}>${code} ${name}</option>`,
        )}</select></label>
        <button class="btn p">${words.wallShow}</button>
        ${
          this.wall.is === 'here'
            ? html`<button type="button" class="btn" @click=${() => this.step(-1)}>${words.wallEarlier}</button><button type="button" class="btn" @click=${() => this.step(1)}>${words.wallLater}</button>`
            : nothing
        }
      </form>${this.shown()}`;
  }

  private shown(): TemplateResult {
    const words = officeJournalWords[this.language];
    const { wall } = this;
    switch (wall.is) {
      case 'unasked':
        return html`<p role="status">${words.wallAsk}</p>`;
      case 'none':
        return html`<p role="status">${words.wallNone}</p>`;
      case 'future':
        return html`<p class="why" role="alert">${words.wallFuture}</p>`;
      case 'failed':
        return html`<p class="why" role="alert">${words.failed}</p><div><button class="btn" @click=${() => wish(this, { do: 'again' })}>${words.again}</button></div>`;
      case 'reading':
        return html`<p role="status">${words.wallReading(wall.done, wall.of)}</p><progress max=${Math.max(wall.of, 1)} value=${wall.done} aria-label=${words.wallReading(wall.done, wall.of)}></progress>`;
      case 'here':
        return this.board(wall.wall);
    }
  }

  private board({ view, seq, zone, replaced }: WallThen): TemplateResult {
    const words = officeJournalWords[this.language];
    return html`<section class="card shown"><h2>${words.wallTitle(this.day, this.clock)}</h2>
      <preview-frame screen="display" place=${zone ? `board/${zone}` : 'board'} .shows=${{ view, answers: {} }} .marked=${words.wallMark} .language=${this.language}></preview-frame>
      <p>${words.wallFrom(seq)}</p>
      ${replaced.length > 0 ? html`<p class="why">${words.wallReplaced(replaced.join(' '))}</p>` : nothing}
      <p class="soft">${words.wallKnown} ${words.wallUnknown}</p></section>`;
  }

  private step(minutes: number): void {
    const at = new Date(Date.parse(`${this.day}T${this.clock}Z`) + minutes * 60_000).toISOString();
    wish(this, { do: 'wall', day: at.slice(0, 10), clock: at.slice(11, 16), zone: this.place });
  }

  private send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    wish(this, { do: 'wall', day: String(form.get('day')), clock: String(form.get('clock')), zone: String(form.get('zone')) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-then': WallThenView;
  }
}
