import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { type KioskLang, PRIORITIES, type Priority, type QueueCode } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { Fit } from './fit.ts';
import { look } from './look.ts';
import { isWordy } from './name-of.ts';
import { sheet } from './sheet-look.ts';
import { wish } from './wish.ts';

/** Why somebody goes first by law: asked once. The reason goes with the asking, and no screen shows it afterwards. */
@customElement('priority-sheet')
export class PrioritySheet extends LitElement {
  @property() queue: QueueCode = '';
  @property() language: KioskLang = 'zh-CN';
  /** A card was read: whoever declines is given a number in turn at once. */
  @property({ type: Boolean }) carded = false;
  /** The card says that its holder goes first by age. */
  @property({ type: Boolean }) elderly = false;

  static override styles = [
    ...look,
    sheet,
    canvas`
      :host { padding: 24px; }
      .sheet { width: 1016px; padding: 60px 40px 40px; }
      h2 { font-size: 56px; }
      p { margin: 16px 0 36px; font-size: 34px; }
      .keys { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px; }
      .keys .key { font-size: max(28px, 44px * var(--fit)); height: 160px; padding: 0 16px; overflow: hidden; }
      .keys .key.blue small { font-size: max(28px, 30px * var(--fit)); color: var(--ink); }
      .keys .key.en { font-size: max(28px, 36px * var(--fit)); }
      @media (orientation: landscape) { .sheet { width: 1640px; } .keys { grid-template-columns: repeat(4, minmax(0, 1fr)); } .keys .key { height: 180px; } }
      @container style(--low: 1) { .sheet { padding: 36px 40px; } p { margin: 8px 0 24px; } .keys .key { height: 148px; min-height: 0; } }
      @container style(--large: 1) {
        :host { padding: 18px; }
        .sheet { padding: 28px 24px; }
        h2 { font-size: 46px; }
        p { margin: 8px 0 20px; font-size: 30px; line-height: 1.35; }
        .keys { gap: 14px; }
        .keys .key { height: 128px; min-height: 0; font-size: max(28px, 40px * var(--fit)); padding: 0 8px; }
        .keys .key.en { font-size: max(28px, 34px * var(--fit)); }
        @container style(--low: 1) { .sheet { padding: 20px; } .keys { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 10px; } .keys .key { height: 116px; } }
        @media (orientation: landscape) { .sheet { width: 1400px; } .keys .key { height: 140px; } }
      }
    `,
  ];

  constructor() {
    super();
    new Fit(this, '.key');
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const { queue, language, carded, elderly } = this;
    const words = kioskWords[language];
    const asked = elderly ? words.elderAsk : words.priorityAsk;
    const reasons = elderly ? (['elderly', ...PRIORITIES.filter((one) => one !== 'elderly')] as const) : PRIORITIES;
    return html`
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${asked}>
        <h2>${asked}</h2>
        <p>${elderly ? words.elderHint : words.priorityHint}</p>
        <div class="keys">
          ${reasons.map((priority) => this.reason(priority))}
          <button class="key ${this.look}" @click=${wish(carded ? { want: 'number', queue, matter: null } : { want: 'in-turn' })}>
            <span>${carded ? words.inTurn : words.priorityNo}</span>
          </button>
        </div>
      </div>
    `;
  }

  private get look(): string {
    return isWordy(this.language) ? 'en' : '';
  }

  private reason(priority: Priority) {
    const { queue, look } = this;
    const words = kioskWords[this.language];
    if (priority === 'urgent')
      return html`<button class="key blue ${look}" @click=${wish({ want: 'help' })}>
        <span>${words.priorities.urgent}<small>${words.help}</small></span>
      </button>`; // somebody has to listen first
    const chosen = this.elderly && priority === 'elderly';
    return html`<button class="key ${chosen ? 'prime' : 'blue'} ${look}" @click=${wish({ want: 'number', queue, matter: null, priority })}>
      <span>${words.priorities[priority]}</span>
    </button>`;
  }
}
