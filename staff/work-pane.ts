import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { staffWords } from '../shared/i18n/staff.ts';
import type { MatterView, Named, QueueRow, WindowRecord } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import type { Seat } from './console.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import './matter-pane.ts';
import './queue-pane.ts';
import './parked-pane.ts';
import { NO_SLIP, type SlipState } from './slip-state.ts';
import './record-pane.ts';
import './say-pane.ts';
import { wish } from './state.ts';

const TABS = ['matter', 'queue', 'parked', 'record', 'say'] as const;

/** Beside the dock, where there is room: the papers, the queue, what is parked, the day's record, and what to say. */
@customElement('work-pane')
export class WorkPane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) slip: SlipState = NO_SLIP;
  @property({ attribute: false }) matter?: MatterView;
  @property({ attribute: false }) record?: WindowRecord;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  @property({ attribute: false }) queues: readonly QueueRow[] = [];
  @property({ attribute: false }) nameOf: (of: { matter: string | null; queue: string }) => Named | undefined = () => undefined;
  @state() private tab: (typeof TABS)[number] = 'matter';

  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-rows: 48px minmax(0, 1fr); border-left: 1px solid var(--line); background: var(--paper); min-height: 0; min-width: 0; }
      .tabs { background: var(--card); border-bottom: 1px solid var(--line); display: flex; padding: 0 20px; gap: 4px; }
      .tabs button { padding: 0 16px; line-height: 47px; font-size: 17px; color: var(--ink-2); border-bottom: 3px solid transparent; display: flex; align-items: center; gap: 8px; white-space: nowrap; }
      .tabs button[aria-selected='true'] { color: var(--blue-7); font-weight: 700; border-color: var(--blue-7); }
      .tabs button:hover { color: var(--blue-7); }
      .tabs button:focus-visible { outline-offset: -4px; }
      .tabs span { font-size: 14px; line-height: 20px; min-width: 20px; padding: 0 6px; text-align: center; border-radius: 10px; background: var(--mute); color: var(--ink); }
      .page:focus-visible { outline-offset: -3px; }
      .page { overflow-y: auto; min-height: 0; scrollbar-width: thin; }
    `,
  ];

  override render() {
    const { seat, language, tab } = this;
    const words = staffWords[language];
    const parked = seat ? seat.view.held.length + seat.view.handovers.length : 0;
    return html`
      <div class="tabs" role="tablist" @keydown=${this.move}>
        ${TABS.map(
          (
            one,
          ) => html`<button role="tab" id=${`tab-${one}`} aria-selected=${one === tab ? 'true' : 'false'} tabindex=${one === tab ? 0 : -1} aria-controls="page"
          @click=${() => this.show(one)}>${words.tabs[one]}${one === 'parked' && parked > 0 ? html`<span>${parked}</span>` : nothing}</button>`,
        )}
      </div>
      <div class="page" id="page" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${tab}`}>
        ${tab === 'matter' ? html`<matter-pane .language=${language} .slip=${this.slip} .due=${seat?.view.notifications ?? []} .zone=${seat?.view.hall.timezone ?? ''} .days=${seat?.view.noticeWorkdays ?? 0} .ticket=${seat?.view.clerk === seat?.me ? (seat?.view.ticket ?? null) : null} .matter=${this.matter}></matter-pane>` : nothing}
        ${tab === 'queue' ? html`<queue-pane .language=${language} .seat=${seat} .queues=${this.queues} .nameOf=${this.nameOf}></queue-pane>` : nothing}
        ${tab === 'parked' ? html`<parked-pane .language=${language} .seat=${seat} .keys=${this.keys} .nameOf=${this.nameOf}></parked-pane>` : nothing}
        ${tab === 'record' ? html`<record-pane .language=${language} .seat=${seat} .record=${this.record} .nameOf=${this.nameOf}></record-pane>` : nothing}
        ${tab === 'say' ? html`<say-pane .language=${language} .seat=${seat}></say-pane>` : nothing}
      </div>
    `;
  }

  /** Whoever asks for the papers sees them. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('slip');
    if (before && before.asked < this.slip.asked) this.tab = 'matter';
  }

  private show(tab: (typeof TABS)[number]) {
    if (tab === this.tab) return;
    this.tab = tab;
    wish(this, { do: 'record', shown: tab === 'record' });
  }

  private move = (event: KeyboardEvent) => {
    const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    this.show(TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length] ?? 'matter');
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'work-pane': WorkPane;
  }
}
