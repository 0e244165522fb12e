import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { deskWords } from '../shared/i18n/desk.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { SessionView } from '../shared/views.ts';
import type { Lang, WindowNo } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { mark } from '../ui/marks.ts';
import { parts } from './parts.ts';
import { isOfDesk, isOfOffice, wish } from './state.ts';

type Own = SessionView['windows'][number];

/** The clerk's own windows, with who sits there, and the desk for whom it is. Taking over from somebody asks once. */
@customElement('choose-window')
export class ChooseWindow extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) session?: SessionView;
  @property() why = '';
  @state() private asking: WindowNo | null = null;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; justify-items: center; align-content: start; min-height: 100%; padding: clamp(20px, 10vh, 96px) 16px 24px; background: var(--paper); }
      section { width: min(560px, 100%); display: grid; gap: 16px; }
      header p { color: var(--ink-2); }
      h1 { font-size: 24px; font-weight: 700; line-height: 34px; }
      li, .desk { background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--edge); display: grid; grid-template-columns: auto 1fr auto; gap: 4px 16px; align-items: center; padding: 14px 16px; }
      .desk .icon { font-size: 36px; display: block; }
      li + li { margin-top: 10px; }
      .no { font-size: 40px; font-weight: 700; line-height: 44px; color: var(--blue-7); grid-row: span 2; align-self: center; min-width: 52px; }
      .what { font-weight: 700; font-size: 17px; display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; min-width: 0; }
      .who { color: var(--ink-2); display: flex; gap: 8px; align-items: center; grid-column: 2; min-width: 0; }
      .who.mine { color: var(--teal); font-weight: 700; }
      .btn { grid-column: 3; grid-row: 1 / span 2; white-space: normal; max-width: 168px; line-height: 1.3; min-height: 44px; height: auto; padding: 8px 16px; }
      .btn.sure { border-color: var(--verm); color: var(--verm); background: var(--verm-50); }
      .none, .why { padding: 16px; border-radius: 14px; background: var(--amber-50); }
      .why { color: var(--verm); background: var(--verm-50); padding: 8px 16px; }
      footer { display: flex; gap: 20px; align-items: center; }
      footer :first-child { margin-right: auto; }
      footer button, footer a { color: var(--blue-7); min-height: 32px; display: inline-flex; gap: 6px; align-items: center; }
    `,
  ];

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const words = staffWords[this.language];
    return html`
      <section>
        <header>
          <p>${words.hello(session.staff.name)}</p>
          <h1>${words.chooseTitle}</h1>
        </header>
        ${this.why ? html`<p class="why" role="alert">${this.why}</p>` : nothing}
        ${session.windows.length === 0 && !isOfDesk(session) ? html`<p class="none">${words.noWindows}</p>` : nothing}
        ${isOfDesk(session) ? this.desk() : nothing}
        <ul>${repeat(
          ownFirst(session),
          ({ window }) => window,
          (one) => this.row(one, session),
        )}</ul>
        <footer>
          ${isOfOffice(session) ? html`<a href="/office/">${icon('grid')}${words.toOffice}</a>` : html`<span></span>`}
          <button @click=${() => wish(this, { do: 'language' })}>${icon('globe')}${words.otherLang}</button>
          <button @click=${() => wish(this, { do: 'signOut' })}>${words.signOut}</button>
        </footer>
      </section>
    `;
  }

  private desk() {
    const { name, about } = deskWords[this.language];
    const { enter } = staffWords[this.language];
    return html`<p class="desk"><b class="no">${icon('bell')}</b><span class="what">${name}</span><span class="who">${about}</span>
      <button class="btn p" aria-label=${`${name} ${enter}`} @click=${() => wish(this, { do: 'toDesk' })}>${enter}</button></p>`;
  }

  private row(one: Own, { staff }: SessionView) {
    const words = staffWords[this.language];
    const mine = one.clerk === staff.id;
    const taken = one.clerk !== null && !mine;
    const name = one.clerkName ?? one.clerk ?? '';
    const sure = this.asking === one.window;
    const there = mine ? words.youAreThere : taken ? words.whoIsThere(name) : words.nobodyThere;
    return html`
      <li>
        <b class="no">${one.window}</b>
        <p class="what"><span class="name">${this.language === 'en' ? one.nameEn : one.name}</span><span class="chip">${words.postShort[one.post]}</span></p>
        <p class="who ${mine ? 'mine' : ''}">
          ${mark(one.status === 'closed' ? 'closed' : one.status === 'paused' ? 'paused' : 'serving')}
          <span>${[there, one.status !== 'paused' ? '' : common[this.language].windowStatus[one.status]].filter(Boolean).join(common[this.language].comma)}</span>
        </p>
        <button class="btn ${taken ? (sure ? 'sure' : '') : 'p'}" aria-label=${`${common[this.language].windowNo(one.window)} ${taken ? words.takeOver : words.enter}`}
          @click=${() => this.pick(one, taken)}>
          ${taken ? (sure ? words.takeOverSure(name) : words.takeOver) : words.enter}
        </button>
      </li>
    `;
  }

  private pick({ window }: Own, taken: boolean) {
    if (taken && this.asking !== window) {
      this.asking = window;
      return;
    }
    wish(this, { do: 'takeWindow', window, takeOver: taken });
  }

  override firstUpdated() {
    this.renderRoot.querySelector<HTMLElement>('.btn')?.focus();
  }
}

/** The window one has open already stands first, then post A, then post B. */
const ownFirst = ({ windows, staff }: SessionView): readonly Own[] =>
  [...windows].sort(
    (a, b) =>
      Number(b.clerk === staff.id) - Number(a.clerk === staff.id) || a.post.localeCompare(b.post) || a.window.localeCompare(b.window),
  );

declare global {
  interface HTMLElementTagNameMap {
    'choose-window': ChooseWindow;
  }
}
