import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { type Lang, PRIORITIES, type QueueCode } from '../shared/words.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { sheet } from './sheet-look.ts';
import { wish } from './wish.ts';

/** Why somebody goes first by law: asked once. The reason goes with the asking, and no screen shows it afterwards. */
@customElement('priority-sheet')
export class PrioritySheet extends LitElement {
  @property() queue: QueueCode = '';
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    sheet,
    canvas`
      :host { padding: 24px; }
      .sheet { width: 1016px; padding: 60px 40px 40px; }
      h2 { font-size: 56px; }
      p { margin: 16px 0 36px; font-size: 34px; }
      .keys { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px; }
      .keys .key { font-size: 44px; }
      .keys .key.blue small { font-size: 30px; color: var(--ink); }
      .keys .key.en { font-size: 36px; }
      @media (orientation: landscape) { .sheet { width: 1640px; } .keys { grid-template-columns: repeat(4, minmax(0, 1fr)); } .keys .key { min-height: 180px; } }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus(); // for who has keys instead of fingers
  }

  override render() {
    const { queue, language } = this;
    const words = kioskWords[language];
    const look = language === 'en' ? 'en' : '';
    return html`
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${words.priorityAsk}>
        <h2>${words.priorityAsk}</h2>
        <p>${words.priorityHint}</p>
        <div class="keys">
          ${PRIORITIES.map((priority) =>
            priority === 'urgent' // somebody has to listen first
              ? html`<button class="key blue ${look}" @click=${wish({ want: 'help' })}>
                  <span>${words.priorities.urgent}<small>${words.help}</small></span>
                </button>`
              : html`<button class="key blue ${look}" @click=${wish({ want: 'number', queue, matter: null, priority })}>
                  ${words.priorities[priority]}
                </button>`,
          )}
          <button class="key ${look}" @click=${wish({ want: 'in-turn' })}>${words.priorityNo}</button>
        </div>
      </div>
    `;
  }
}
