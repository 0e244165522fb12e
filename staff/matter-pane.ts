import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import { materialsFor, questionsOf } from '../shared/materials.ts';
import { matterIn } from '../shared/matter-text.ts';
import type { MatterView, NotificationDue, WindowTicket } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import './matter-search.ts';
import { paneParts } from './pane-parts.ts';
import './paper-rows.ts';
import { parts } from './parts.ts';
import { linesOf } from './slip-draft.ts';
import { NO_SLIP, type SlipState } from './slip-state.ts';
import './slip-strips.ts';
import { type Sheet, wish } from './state.ts';

/** 材料与告知: the papers of the matter in hand, checked one by one, and the slip that tells what is missing, once and in full. */
@customElement('matter-pane')
export class MatterPane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) ticket: WindowTicket | null = null;
  @property({ attribute: false }) matter?: MatterView;
  @property({ attribute: false }) slip: SlipState = NO_SLIP;
  /** What is still to be told by this window. */
  @property({ attribute: false }) due: readonly NotificationDue[] = [];
  /** The hall's own zone. */
  @property() zone = '';
  /** Working days within which somebody is told what cannot be told now. */
  @property({ type: Number }) days = 0;
  /** Another matter is looked for, for this ticket. */
  @state() private looksFor: string | null = null;

  static override styles = [
    base,
    parts,
    paneParts,
    css`
      :host { gap: 12px; padding-bottom: 20px; }
      .head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; align-items: start; }
      .head h2 { display: flex; gap: 4px 14px; align-items: baseline; flex-wrap: wrap; }
      .head small { font-size: 15px; font-weight: 400; color: var(--ink-2); }
      .terms { display: flex; flex-wrap: wrap; gap: 4px 28px; color: var(--ink-2); margin-top: 4px; }
      .terms b { color: var(--ink); }
      .pills { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; color: var(--ink-2); }
      .pills button { height: 32px; padding: 0 14px; border: 1px solid var(--edge); border-radius: 16px; background: var(--card); color: var(--ink); }
      .pills [aria-pressed='true'] { background: var(--blue-7); border-color: var(--blue-7); color: #fff; font-weight: 700; }
      .hint { color: var(--ink-2); font-size: 14px; margin-top: -6px; }
      .back { padding: 8px 14px; border-radius: 12px; background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a93a; }
      label.supply { display: grid; gap: 6px; }
      label.supply span { display: flex; gap: 12px; align-items: baseline; color: var(--ink-2); font-size: 14px; }
      label.supply b { font-size: 15px; color: var(--ink); }
      textarea { font: inherit; line-height: 24px; min-height: 82px; padding: 8px 14px; border: 1px solid var(--edge); border-radius: 12px; background: var(--card); resize: vertical; }
      label.supply i { font-style: normal; }
      .deeds { position: sticky; bottom: 0; padding: 8px 0; margin: -4px 0; background: var(--paper); display: flex; gap: 10px; flex-wrap: wrap; }
      .deeds .no { margin-left: auto; color: var(--verm); border-color: var(--verm); }
      .btn:focus-visible, .pills button:focus-visible { outline-offset: 2px; }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 20px; line-height: 24px; }
      dt { color: var(--ink-2); white-space: nowrap; }
    `,
  ];

  override render() {
    return html`
      ${this.slip.given || this.due.length > 0 ? html`<slip-strips .language=${this.language} .given=${this.slip.given} .due=${this.due} .zone=${this.zone}></slip-strips>` : nothing}
      ${this.inside()}
    `;
  }

  private inside() {
    const words = staffWords[this.language];
    const { ticket, matter } = this;
    if (!ticket) return empty(words.matterNone, words.matterNoneHow);
    if (ticket.matter === null || this.looksFor === ticket.id)
      return html`<header><h2>${ticket.matter === null ? words.matterUnknown(ticket.number) : staffSlipWords[this.language].changeMatter}</h2></header>
        <matter-search .language=${this.language} .found=${this.slip.found}></matter-search>`;
    if (!matter || !this.slip.draft) return empty(words.matterLoading, '');
    return this.whole(ticket, matter, this.slip.draft);
  }

  private whole(ticket: WindowTicket, matter: MatterView, draft: NonNullable<SlipState['draft']>) {
    const [words, say] = [staffWords[this.language], staffSlipWords[this.language]];
    const { before } = this.slip;
    const papers = materialsFor(matter, draft.situations);
    const of = matterIn(this.language, matter);
    const lines = linesOf(draft.text);
    return html`
      <header class="head">
        <div>
          <h2>${of.name}<small>${matter.code}　${matter.kind === 'instant' ? words.instant : words.promised}</small></h2>
          <p class="terms">
            <span>${words.promise} <b>${this.limit(matter.time_limit.promised)}</b>${ticket.promisedBy ? this.until(ticket.promisedBy) : nothing}</span>
            <span>${words.statutory} ${this.limit(matter.time_limit.statutory)}</span>
            <span>${matter.fee.charged ? html`${words.fee} <b>${of.fee}</b>` : words.noFee}</span>
          </p>
        </div>
        <button class="btn" @click=${this.changeMatter}>${icon('search')}${say.changeMatter}</button>
      </header>
      ${before ? html`<p class="back"><b>${say.backTitle(before.serial)}</b>　${say.backHow}</p>` : nothing}
      ${questionsOf(matter).map(
        (answers) =>
          html`<p class="pills" role="group" aria-label=${say.situation}><span>${say.situation}</span>${answers.map(
            (one) => html`<button aria-pressed=${draft.situations.includes(one.id) ? 'true' : 'false'}
            @click=${() => wish(this, { do: 'slip', deed: { do: 'situation', id: one.id } })}>${this.language === 'en' ? one.name_en : one.name_zh}</button>`,
          )}</p>`,
      )}
      ${
        papers.length === 0
          ? html`<p class="card pad">${words.onlyIdCard}</p>`
          : html`<paper-rows .language=${this.language} .papers=${papers} .checks=${draft.checks} .ready=${ticket.ready} .earlier=${before}></paper-rows>
        <p class="hint">${say.checkHow}</p>`
      }
      <label class="supply"><span><b>${say.supply}</b>${say.supplyCount(lines.length)}<i>${say.supplyHow}</i></span>
        <textarea rows="3" maxlength="4000" .value=${draft.text} @input=${this.write}></textarea></label>
      <div class="deeds">
        <button class="btn p" @click=${() => this.open({ is: 'slip', of: 'notified' })}>${icon('print')}${say.print} <kbd>D</kbd></button>
        <button class="btn" @click=${() => this.open({ is: 'slip', of: 'later' })}>${say.later(this.days)}</button>
        <button class="btn no" @click=${() => this.open({ is: 'refuse' })}>${say.refuse}</button>
      </div>
      <dl class="card pad">
        ${of.conditions.length > 0 ? html`<dt>${words.conditions}</dt><dd>${of.conditions.map((one) => html`<p>${one}</p>`)}</dd>` : nothing}
        ${of.laws.length > 0 ? html`<dt>${words.basis}</dt><dd>${of.laws.map((one) => html`<p>${one}</p>`)}</dd>` : nothing}
        <dt>${words.result}</dt><dd>${of.result}</dd>
        ${of.notes ? html`<dt>${words.notes}</dt><dd>${of.notes}</dd>` : nothing}
      </dl>
    `;
  }

  /** The keyboard was asked to come here: to the first row, or to where the matter is looked for. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('slip');
    if (before && before.asked < this.slip.asked) {
      const at = this.renderRoot.querySelector('paper-rows');
      const search = this.renderRoot.querySelector('matter-search');
      void (at ?? search)?.updateComplete.then(() => (at ? at.focusRow() : search?.focus()));
    }
    const was = changed.get('ticket');
    if (this.looksFor !== null && (was?.id !== this.ticket?.id || was?.matter !== this.ticket?.matter) && was !== undefined)
      this.looksFor = null;
  }

  private changeMatter = () => {
    this.looksFor = this.ticket?.id ?? null;
    void this.updateComplete.then(() => this.renderRoot.querySelector('matter-search')?.focus());
  };

  private write = (event: Event) => {
    wish(this, { do: 'slip', deed: { do: 'text', text: (event.target as HTMLTextAreaElement).value } });
  };

  private open(sheet: Sheet): void {
    wish(this, { do: 'openSheet', sheet });
  }

  private until(day: string): string {
    const said = common[this.language];
    return staffSlipWords[this.language].by(said.date(day), said.weekday(day));
  }

  private limit({ value, unit, text_zh, text_en }: MatterView['time_limit']['promised']): string {
    const words = staffWords[this.language];
    if (value === 0) return words.onTheSpot;
    return value === null || unit === null ? (this.language === 'en' ? (text_en ?? text_zh) : text_zh) : words.limit(value, unit);
  }
}

const empty = (title: string, how: string) => html`<div class="blank"><h2>${title}</h2><p>${how}</p></div>`;

declare global {
  interface HTMLElementTagNameMap {
    'matter-pane': MatterPane;
  }
}
