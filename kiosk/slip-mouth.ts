import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskLang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { look } from './look.ts';
import { comesOut, mayHaveFailed, slipSaid } from './slip-said.ts';
import type { Slip } from './steps.ts';
import { wish } from './wish.ts';

/** The lower edge of the screen, over the place where slips come out: what happens there, as a drawing and in words. */
@customElement('slip-mouth')
export class SlipMouth extends LitElement {
  @property({ attribute: false }) slip: Slip = { printing: 'no', attempt: 0 };
  @property() language: KioskLang = 'zh-CN';

  static override styles = [
    ...look,
    canvas`
      div { background: var(--bar); color: #fff; display: grid; grid-template: minmax(76px, auto) 30px / minmax(0, 1fr); justify-items: center; }
      p { padding: 6px 32px; display: flex; align-items: center; justify-content: center; gap: 12px 28px; font-size: 40px; line-height: 1.25; font-weight: 700; text-align: center; }
      p .icon { font-size: 52px; }
      .key { min-height: 88px; background: none; border: 3px solid #fff; border-radius: 20px; color: #fff; font-size: 36px; }
      .key:focus-visible { outline-color: var(--amber); }
      .slot { position: relative; width: 460px; height: 30px; overflow: hidden; }
      .slot::before { content: ""; position: absolute; inset: 0 0 auto; height: 14px; border-radius: 7px; background: #000; border: 2px solid var(--sky); }
      .slot::after { content: ""; position: absolute; inset: 7px 60px -4px; background: #fff; transform: translateY(-100%); clip-path: inset(0); }
      .out::after { transform: none; transition: transform 200ms; }
      @container (orientation: landscape) {
        div { grid-template-rows: minmax(60px, auto) 20px; }
        p { font-size: 36px; padding: 2px 32px; }
        .slot { height: 20px; }
      }
      @container (orientation: landscape) and (max-width: 1600px) {
        div { grid-template-rows: minmax(44px, auto) 14px; }
        p { font-size: 30px; }
        p .icon { font-size: 36px; }
        .key { min-height: 68px; font-size: 30px; }
        .slot { height: 14px; }
      }
    `,
  ];

  override render() {
    const { slip, language } = this;
    const said = slipSaid(slip);
    if (!comesOut(said)) return nothing;
    const words = kioskWords[language];
    return html`
      <div>
        <p>
          <span>${words.slipSaid[said]}</span>${icon(said === 'take' ? 'down' : 'print')}
          ${mayHaveFailed(slip) ? html`<button class="key" @click=${wish({ want: 'slip' })}>${words.noSlipCame}</button>` : nothing}
        </p>
        <i class="slot ${said === 'take' ? 'out' : ''}"></i>
      </div>
    `;
  }
}
