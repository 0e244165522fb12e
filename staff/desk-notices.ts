import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { deskWords } from '../shared/i18n/desk.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, DeskView } from '../shared/views.ts';
import { LANGS, type Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { deskParts } from './desk-parts.ts';
import type { Sending } from './desk-state.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

const MINUTES = [10, 30, 60, 120];
type Notice = DeskView['announcements'][number];

/** What is being announced, each with a key that takes it down, and a form for the next one. */
@customElement('desk-notices')
export class DeskNotices extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  @property({ attribute: false }) sending: Sending = { busy: false, why: '', sent: 0 };
  /** The notice that would be taken down by one more press. */
  @state() private asking = 0;
  @state() private missing = false;

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      li { padding: 12px 14px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; align-items: center; }
      li + li { margin-top: 8px; }
      li b { grid-column: 1 / -1; overflow-wrap: anywhere; line-height: 24px; }
      .sure { border-color: var(--verm); color: var(--verm); background: var(--verm-50); }
      form { padding: 14px; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; }
      label { display: grid; gap: 4px; font-size: 14px; color: var(--ink-2); }
      label.wide, .why, form .btn { grid-column: 1 / -1; }
      textarea, select { width: 100%; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); color: var(--ink); font-size: 16px; }
      textarea { height: 72px; padding: 8px 12px; resize: vertical; line-height: 24px; }
      select { height: 44px; padding: 0 8px; }
      form .btn { height: 44px; }
    `,
  ];

  override render() {
    const { view } = this;
    const words = deskWords[this.language];
    const list = view?.announcements ?? [];
    const why = this.missing ? words.textMissing : this.sending.why;
    return html`
      <h2 role="status">${words.noticesTitle(list.length)}</h2>
      ${
        list.length > 0
          ? html`<ul>${repeat(
              list,
              ({ nr }) => nr,
              (one) => this.row(one),
            )}</ul>`
          : nothing
      }
      <form class="card" @submit=${this.announce} @input=${this.written}>
        <label class="wide">${words.text}<textarea name="text" maxlength="200" placeholder=${words.textPlace}></textarea></label>
        <label class="wide">${words.where}<select name="zone"><option value="">${words.everywhere}</option>${this.zones.map(
          ({ code, name, nameEn }) => html`<option value=${code}>${this.language === 'en' ? nameEn : name}</option>`,
        )}</select></label>
        <label>${words.howLong}<select name="minutes">${MINUTES.map((n) => html`<option value=${n}>${words.minutes(n)}</option>`)}</select></label>
        <label>${words.language}<select name="lang">${LANGS.map((lang) => html`<option value=${lang}>${words.languages[lang]}</option>`)}</select></label>
        ${why ? html`<p class="why" role="alert">${why}</p>` : nothing}
        <button class="btn p" aria-disabled=${this.sending.busy ? 'true' : 'false'}>${this.sending.busy ? words.announcing : words.announce}</button>
      </form>
      <p class="soft">${words.noticesHow}</p>
    `;
  }

  private row({ nr, text, zone, until, lang }: Notice) {
    const words = deskWords[this.language];
    const at = this.zones.find(({ code }) => code === zone);
    const where = at ? (this.language === 'en' ? at.nameEn : at.name) : (zone ?? words.everywhere);
    const clock = localTime(Date.parse(until), this.view?.hall.timezone ?? 'Asia/Shanghai').clock;
    const sure = this.asking === nr;
    return html`<li class="card">
      <b lang=${lang}>${text}</b>
      <span class="soft">${where}　${words.until(clock)}</span>
      <button class="btn sm ${sure ? 'sure' : ''}" aria-label=${sure ? nothing : words.takeDownOf(text)} @click=${() => this.takeDown(nr)}>${sure ? words.takeDownSure : words.takeDown}</button>
    </li>`;
  }

  private takeDown(nr: number) {
    if (this.asking !== nr) this.asking = nr;
    else {
      this.asking = 0;
      wish(this, { do: 'atDesk', deed: { do: 'takeDown', nr } });
    }
  }

  private written = () => {
    this.missing = false;
  };

  private announce = (event: Event) => {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement);
    const of = (name: string) => String(said.get(name) ?? '');
    const text = of('text').trim();
    this.missing = text === '';
    if (text === '') this.renderRoot.querySelector('textarea')?.focus();
    else {
      const lang = LANGS.find((one) => one === of('lang')) ?? 'zh-CN';
      const notice = { text, lang, zone: of('zone') || null, minutes: Number(of('minutes')) };
      wish(this, { do: 'atDesk', deed: { do: 'announce', notice } });
    }
  };

  /** What was refused stays in the form: nobody writes it twice. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('sending');
    if (before && before.sent < this.sending.sent) this.renderRoot.querySelector('form')?.reset();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-notices': DeskNotices;
  }
}
