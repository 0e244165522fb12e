import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import './desk-hall.ts';
import './desk-notices.ts';
import type { Desk } from './desk-state.ts';
import './desk-to-do.ts';
import './find-ticket.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';
import { toDo, wanting } from './to-do.ts';

/** As they stand side by side, and as they are chosen from where one is shown alone. */
const PARTS = ['find', 'notices', 'hall', 'todo'] as const;
type Part = (typeof PARTS)[number];
const TABS: readonly Part[] = ['todo', 'find', 'notices', 'hall'];

/** 咨询台: all of it side by side where the screen is wide, else one part at a time, what wants somebody first. */
@customElement('desk-page')
export class DeskPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) desk?: Desk;
  @property() name = '';
  /** Whoever has windows too may go there. */
  @property({ type: Boolean }) windows = false;
  @property({ type: Boolean }) office = false;
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  /** What a narrow screen shows. */
  @state() private alone: Part = 'todo';

  static override styles = [
    base,
    parts,
    css`
      :host { display: flex; flex-direction: column; height: 100%; min-height: 0; background: var(--paper); }
      header { min-height: 48px; background: var(--navy); color: #fff; display: flex; align-items: center; gap: 12px; padding: 0 8px 0 16px; white-space: nowrap; min-width: 0; }
      h1 { font-size: 17px; font-weight: 700; }
      .pill { height: 30px; border-radius: 15px; padding: 0 12px; font-weight: 700; display: flex; align-items: center; gap: 6px; background: var(--teal); }
      .pill.closed, .pill.lunch, .pill.closing, .pill.pre-open { background: var(--mute); color: var(--ink); }
      .pill.emergency { background: var(--verm); }
      .who { margin-left: auto; min-width: 24px; color: var(--sky-2); }
      header button, header a { line-height: 32px; padding: 0 8px; border-radius: 8px; color: var(--sky-2); font-size: 14px; flex: none; text-decoration: none; }
      header button:hover, header a:hover { background: var(--navy-2); color: #fff; }
      header :focus-visible { outline-color: var(--sky); }
      .strip { padding: 6px 16px; font-weight: 700; line-height: 24px; background: var(--amber-50); display: flex; gap: 8px; align-items: center; }
      .strip.no { background: var(--verm-50); color: var(--verm); }
      nav { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); background: var(--card); border-bottom: 1px solid var(--line); }
      nav button { min-height: 48px; padding: 0 4px; color: var(--ink-2); border-bottom: 3px solid transparent; }
      nav button[aria-pressed='true'] { color: var(--blue-7); font-weight: 700; border-color: var(--blue-7); }
      nav i { font-style: normal; font-weight: 700; background: var(--verm); color: #fff; border-radius: 10px; padding: 0 7px; margin-left: 6px; font-size: 14px; }
      .parts { flex: 1; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
      section { overflow-y: auto; padding: 14px 16px 24px; min-height: 0; scrollbar-width: thin; }
      section:not(.now) { display: none; }
      section:focus-visible { outline-offset: -3px; }
      @media (min-width: 1180px) {
        nav { display: none; }
        .parts { grid-template: 'find hall todo' auto 'notices hall todo' minmax(0, 1fr) / 340px minmax(0, 1fr) 340px; }
        section, section:not(.now) { display: block; }
        .find { grid-area: find; padding-bottom: 6px; }
        .notices { grid-area: notices; }
        .hall { grid-area: hall; border-inline: 1px solid var(--line); }
        .todo { grid-area: todo; }
      }
    `,
  ];

  override render() {
    const { desk, language } = this;
    if (!desk) return nothing;
    const words = deskWords[language];
    return html`
      ${this.head(desk)}
      ${this.strip(desk)}
      <nav aria-label=${words.partsLabel}>${TABS.filter((part) => this.shown(desk).includes(part)).map((part) => this.tab(part, desk))}</nav>
      <div class="parts">${this.shown(desk).map(
        (
          part,
        ) => html`<section class=${`${part} ${part === this.alone ? 'now' : ''}`} tabindex=${part === 'hall' || part === 'todo' ? 0 : nothing}
          aria-label=${words.parts[part]}>${this.inside(part, desk)}</section>`,
      )}</div>
    `;
  }

  private inside(part: Part, { view, finding, sending }: Desk) {
    const { language } = this;
    switch (part) {
      case 'find':
        return html`<find-ticket .language=${language} .finding=${finding}></find-ticket>`;
      case 'notices':
        return html`<desk-notices .language=${language} .view=${view} .zones=${this.zones} .sending=${sending}></desk-notices>`;
      case 'hall':
        return html`<desk-hall .language=${language} .view=${view}></desk-hall>`;
      case 'todo':
        return html`<desk-to-do .language=${language} .view=${view}></desk-to-do>`;
    }
  }

  private head({ view }: Desk) {
    const words = staffWords[this.language];
    return html`<header>
      <h1>${deskWords[this.language].name}</h1>
      ${view ? html`<span class="pill ${view.hall.state}">${common[this.language].phase[view.hall.state]}</span>` : nothing}
      <span class="who cut" title=${this.name}>${this.name}</span>
      ${this.office ? html`<a href="/office/">${deskWords[this.language].office}</a>` : nothing}
      ${this.windows ? html`<button @click=${() => wish(this, { do: 'changeWindow' })}>${words.changeWindow}</button>` : nothing}
      <button lang=${this.language === 'en' ? 'zh-CN' : 'en'} @click=${() => wish(this, { do: 'language' })}>${this.language === 'en' ? '中' : 'EN'}</button>
      <button @click=${() => wish(this, { do: 'signOut' })}>${words.signOut}</button>
    </header>`;
  }

  private strip({ view, stale, line }: Desk) {
    const words = deskWords[this.language];
    if (line) return html`<p class="strip no" role="alert">${mark('stale')}${line}</p>`;
    if (!stale || !view) return nothing;
    return html`<p class="strip" role="status">${mark('stale')}${words.stale(localTime(Date.parse(view.at), view.hall.timezone).clock)}</p>`;
  }

  private tab(part: Part, { view }: Desk) {
    const words = deskWords[this.language];
    const count = part === 'todo' && view ? wanting(toDo(view)) : 0;
    return html`<button aria-pressed=${part === this.alone ? 'true' : 'false'} @click=${() => this.turnTo(part)}>${words.parts[part]}${count > 0 ? html`<i>${count}</i>` : nothing}</button>`;
  }

  private turnTo(part: Part): void {
    this.alone = part;
  }

  private shown({ mayFind }: Desk): Part[] {
    return PARTS.filter((part) => part !== 'find' || mayFind);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-page': DeskPage;
  }
}
