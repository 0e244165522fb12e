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
import './desk-alarm.ts';
import './desk-closing.ts';
import './desk-devices.ts';
import './desk-hall.ts';
import './desk-notices.ts';
import './desk-queues.ts';
import type { Desk } from './desk-state.ts';
import './desk-to-do.ts';
import type { FindTicket } from './find-ticket.ts';
import './find-ticket.ts';
import './give-numbers.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';
import { inText } from './text-field.ts';
import { toDo, wanting } from './to-do.ts';

/** As they stand side by side, and as they are chosen from where one is shown alone. */
const MIDDLE = ['hall', 'queues', 'notices', 'devices', 'closing', 'alarm'] as const;
type Middle = (typeof MIDDLE)[number];
type Part = 'find' | 'todo' | Middle;
const isMiddle = (part: Part): part is Middle => MIDDLE.some((one) => one === part);

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
  /** What a wide one shows in the middle. */
  @state() private middle: Middle = 'hall';

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
      .narrow { display: flex; overflow-x: auto; scrollbar-width: none; flex: none; background: var(--card); border-bottom: 1px solid var(--line); }
      .narrow button { min-height: 48px; padding: 0 10px; flex: 1 0 auto; white-space: nowrap; color: var(--ink-2); border-bottom: 3px solid transparent; }
      .narrow button.alarm { color: var(--verm); }
      .narrow button[aria-pressed='true'] { color: var(--blue-7); font-weight: 700; border-color: var(--blue-7); }
      nav i { font-style: normal; font-weight: 700; background: var(--verm); color: #fff; border-radius: 10px; padding: 0 7px; margin-left: 6px; font-size: 14px; }
      .parts { flex: 1; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
      section { overflow-y: auto; padding: 14px 16px 24px; min-height: 0; scrollbar-width: thin; }
      section:not(.now) { display: none; }
      section:focus-visible { outline-offset: -3px; }
      section.find { display: grid; gap: 14px; align-content: start; }
      .tabs { display: none; }
      @media (max-width: 1179px) { section.find:not(.now) { display: none; } }
      @media (min-width: 1180px) {
        nav.narrow { display: none; }
        .tabs { display: flex; gap: 4px; margin-inline: 12px auto; }
        header .tabs button { line-height: 32px; padding: 0 12px; font-size: 16px; border-radius: 8px; }
        header .tabs button[aria-pressed='true'] { background: #fff; color: var(--blue-7); font-weight: 700; }
        header .tabs .alarm { color: #fff; background: var(--verm); font-weight: 700; margin-left: 8px; }
        header .tabs .alarm:hover { background: var(--verm); box-shadow: inset 0 0 0 2px #fff; }
        header .tabs .alarm[aria-pressed='true'] { background: #fff; color: var(--verm); }
        .who { margin-left: 0; }
        .parts { grid-template: 'find middle todo' minmax(0, 1fr) / 340px minmax(0, 1fr) 320px; }
        section.find, section.todo, section.mid { display: block; }
        section.find { display: grid; grid-area: find; }
        section:not(.find, .todo, .mid) { display: none; }
        .mid { grid-area: middle; border-inline: 1px solid var(--line); }
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
      <nav class="narrow" aria-label=${words.partsLabel}>${this.shown(desk).map((part) => this.tab(part, desk))}</nav>
      <div class="parts">${inReadingOrder(this.shown(desk)).map(
        (
          part,
        ) => html`<section class=${`${part} ${part === this.alone ? 'now' : ''} ${part === this.middle ? 'mid' : ''}`} tabindex=${part === 'find' ? nothing : 0}
          aria-label=${words.parts[part]}>${this.isDrawn(part) ? this.inside(part, desk) : nothing}</section>`,
      )}</div>
    `;
  }

  private inside(part: Part, { view, finding, sending, asked, mayGive, supervises }: Desk) {
    const { language } = this;
    const queues = view?.queues ?? [];
    switch (part) {
      case 'find':
        return html`<find-ticket .language=${language} .finding=${finding} .asked=${asked} .queues=${queues} .prints=${mayGive}></find-ticket>
          ${mayGive ? html`<give-numbers .language=${language} .queues=${queues} .asked=${asked}></give-numbers>` : nothing}`;
      case 'notices':
        return html`<desk-notices .language=${language} .view=${view} .zones=${this.zones} .sending=${sending}></desk-notices>`;
      case 'hall':
        return html`<desk-hall .language=${language} .view=${view} .zones=${this.zones} .asked=${asked} .supervises=${supervises}></desk-hall>`;
      case 'queues':
        return html`<desk-queues .language=${language} .view=${view} .asked=${asked}></desk-queues>`;
      case 'devices':
        return html`<desk-devices .language=${language} .view=${view}></desk-devices>`;
      case 'closing':
        return html`<desk-closing .language=${language} .view=${view}></desk-closing>`;
      case 'alarm':
        return html`<desk-alarm .language=${language} .view=${view} .asked=${asked}></desk-alarm>`;
      case 'todo':
        return html`<desk-to-do .language=${language} .view=${view} .asked=${asked}></desk-to-do>`;
    }
  }

  private head(desk: Desk) {
    const { view } = desk;
    const words = staffWords[this.language];
    return html`<header>
      <h1>${deskWords[this.language].name}</h1>
      ${view ? html`<span class="pill ${view.hall.state}">${common[this.language].phase[view.hall.state]}</span>` : nothing}
      <nav class="tabs" aria-label=${deskWords[this.language].partsLabel}>${this.shown(desk)
        .filter(isMiddle)
        .map(
          (part) =>
            html`<button class=${part} aria-pressed=${part === this.middle ? 'true' : 'false'} @click=${() => this.turnTo(part)}>${deskWords[this.language].parts[part]}</button>`,
        )}</nav>
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
    return html`<button class=${part} aria-pressed=${part === this.alone ? 'true' : 'false'} @click=${() => this.turnTo(part)}>${words.parts[part]}${count > 0 ? html`<i>${count}</i>` : nothing}</button>`;
  }

  private turnTo(part: Part): void {
    this.alone = part;
    if (isMiddle(part)) this.middle = part;
  }

  /** What is not looked at is not drawn; what somebody may be writing stays. */
  private isDrawn(part: Part): boolean {
    return ['find', 'todo', 'notices', 'alarm', this.alone, this.middle].includes(part);
  }

  /** The panel of closing is there once numbers are given no more. */
  private shown({ view }: Desk): Part[] {
    const closing = view && (view.still.length > 0 || ['closing', 'lunch', 'closed'].includes(view.hall.state));
    return ['todo', 'find', ...MIDDLE.filter((part) => part !== 'closing' || closing || part === this.middle)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.seek);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.seek);
  }

  /** F looks for a number, wherever the keyboard is but in a text (SCREENS 4.2). */
  private seek = (event: KeyboardEvent) => {
    const { code, ctrlKey, altKey, metaKey, repeat } = event;
    if (code !== 'KeyF' || ctrlKey || altKey || metaKey || repeat || inText(event)) return;
    event.preventDefault();
    this.alone = 'find';
    void this.updateComplete.then(() => this.renderRoot.querySelector<FindTicket>('find-ticket')?.seek());
  };
}

/** As they stand on a wide screen, from left to right. */
const inReadingOrder = (shown: readonly Part[]): readonly Part[] => ['find', ...shown.filter(isMiddle), 'todo'];

declare global {
  interface HTMLElementTagNameMap {
    'desk-page': DeskPage;
  }
}
