import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { deskWords } from '../shared/i18n/desk.ts';
import { localTime } from '../shared/time.ts';
import type { DeskView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import type { DeskAsk } from './desk-asks.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, NOT_ASKED } from './desk-state.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** The red key: what has happened and where to go, over every screen, asked once more; and the key that lifts it. */
@customElement('desk-alarm')
export class DeskAlarm extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;
  @property({ attribute: false }) asked: Asked = NOT_ASKED;
  /** What one more press does. */
  @state() private sure: 'none' | 'alarm' | number = 'none';
  @state() private missing = false;

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      form { padding: 14px; display: grid; gap: 10px; }
      label { display: grid; gap: 4px; font-size: 14px; color: var(--ink-2); }
      textarea { width: 100%; height: 120px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); color: var(--ink); font-size: 20px; line-height: 30px; resize: vertical; }
      .drill { display: flex; align-items: center; gap: 8px; font-size: 16px; color: var(--ink); min-height: 44px; }
      .drill input { width: 24px; height: 24px; }
      .red { background: var(--verm); border-color: var(--verm); color: #fff; height: 60px; font-size: 20px; }
      .red:hover { color: #fff; border-color: var(--ink); }
      .now { padding: 14px; display: grid; gap: 10px; background: var(--verm-50); box-shadow: inset 0 0 0 2px var(--verm); }
      .now b { font-size: 20px; line-height: 30px; overflow-wrap: anywhere; }
      .now p { color: var(--verm); font-weight: 700; }
    `,
  ];

  override render() {
    const { view, asked } = this;
    const words = deskWords[this.language];
    const emergencies = (view?.announcements ?? []).filter(({ kind }) => kind === 'emergency');
    const why = this.missing ? words.alarmMissing : asked.of === 'alarm' ? asked.why : '';
    return html`
      <h2>${words.alarmTitle}</h2>
      ${emergencies.map(
        ({
          nr,
          text,
          at,
          lang,
        }) => html`<div class="card now"><p role="status">${mark('stale')} ${words.alarmNow(this.clock(at))}</p><b lang=${lang}>${text}</b>
          <button class="btn p" @click=${() => this.lift(nr)}>${this.sure === nr ? words.allClearSure : words.allClear}</button></div>`,
      )}
      ${
        emergencies.length === 0
          ? html`<form class="card" @submit=${this.raise} @input=${this.written}>
        <p class="soft">${words.alarmHow}</p>
        <label>${words.alarmText}<textarea name="text" maxlength="180" placeholder=${words.alarmPlace}></textarea></label>
        <label class="drill"><input type="checkbox" name="drill" />${words.drill}</label>
        <button class="btn red">${this.sure === 'alarm' ? words.alarmSure : words.alarm}</button>
      </form>`
          : nothing
      }
      ${why ? html`<p class="why" role="alert">${why}</p>` : nothing}
    `;
  }

  private raise = (event: Event) => {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement);
    const text = String(said.get('text') ?? '').trim();
    this.missing = text === '';
    if (text === '') {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    if (this.sure !== 'alarm') {
      this.sure = 'alarm';
      return;
    }
    this.sure = 'none';
    this.ask({ do: 'alarm', text: said.get('drill') ? `${deskWords['zh-CN'].drillMark}${text}` : text });
  };

  private lift(nr: number): void {
    if (this.sure !== nr) {
      this.sure = nr;
      return;
    }
    this.sure = 'none';
    this.ask({ do: 'allClear', nr });
  }

  private written = () => {
    this.missing = false;
    this.sure = 'none';
  };

  private ask(ask: DeskAsk): void {
    wish(this, { do: 'atDesk', deed: { do: 'ask', ask } });
  }

  private clock(at: string): string {
    return localTime(Date.parse(at), this.view?.hall.timezone ?? 'Asia/Shanghai').clock;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-alarm': DeskAlarm;
  }
}
