import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { notificationWords } from '../shared/i18n/notification.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { notificationText, type PaperText } from '../shared/notification-text.ts';
import type { NotificationView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { qr } from '../ui/qr.ts';
import { languageKey } from './language-key.ts';
import { look, readable } from './look.ts';
import type { Reading } from './reading-keys.ts';
import { wish } from './wish.ts';

/** A slip of one-time notification on the phone of whoever holds it: what is missing comes first, then all that the paper says. */
@customElement('slip-page')
export class SlipPage extends LitElement {
  @property({ attribute: false }) slip?: NotificationView;
  @property({ attribute: false }) reading: Reading = { big: false, aloud: 'none' };
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    readable`
      .top { padding: 18px 20px 22px; background: var(--blue-7); color: #fff; }
      .nav { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
      .nav a { display: flex; align-items: center; gap: 4px; min-height: 44px; color: inherit; font-size: 17px; text-decoration: none; }
      .whole { white-space: nowrap; }
      .kick { margin-top: 14px; font-size: 17px; line-height: 1.4; color: var(--blue-50); }
      h1 { font-size: 30px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
      .tools { margin-top: 14px; display: flex; }
      .read { display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 0 14px; border: 1px solid currentColor; border-radius: 12px; font-size: 17px; color: #fff; }
      .read .icon { font-size: 22px; }
      main { padding: 20px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      h2 { font-size: 20px; line-height: 1.4; font-weight: 700; }
      p, li, dd { font-size: 19px; line-height: 1.5; overflow-wrap: anywhere; text-wrap: pretty; }
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
      .told { padding: 16px 18px; border-radius: 14px; background: var(--amber-50); }
      .told ol { padding-left: 1.4em; list-style: decimal; display: grid; gap: 8px; }
      .rows { display: grid; grid-template-columns: minmax(0, 1fr); background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); }
      .rows li { padding: 14px 16px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; align-items: start; }
      .rows li + li { border-top: 1px solid var(--line); }
      .rows small { grid-column: 1 / -1; font-size: 17px; line-height: 1.5; color: var(--ink-2); }
      .tag.lack { background: var(--verm); color: #fff; }
      dl { display: grid; gap: 2px; }
      dt { font-size: 17px; color: var(--ink-2); line-height: 1.4; }
      dd { margin: 0 0 10px; }
      .code { text-align: center; justify-items: center; padding: 18px; background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); }
      .code svg { width: 200px; height: 200px; }
      .call { display: flex; align-items: center; gap: 12px; min-height: 48px; color: var(--blue-7); text-decoration: none; font-size: 19px; flex-wrap: wrap; }
    `,
  ];

  override render() {
    const { slip, language, reading } = this;
    if (!slip) return nothing;
    const words = phoneWords[language];
    const say = notificationWords[language];
    const text = notificationText(slip, language);
    const lacking = text.papers.filter(({ lack }) => lack !== null);
    const others = text.papers.filter(({ lack }) => lack === null);
    const phone = slip.matter.consult_phone;
    return html`
      <div class="page">
        <header class="top">
          <div class="nav"><a href="/phone/">${icon('chevl')}${words.toHall}</a>${languageKey(language)}</div>
          <p class="kick">${text.title}　<span class="whole">${text.serial}</span></p>
          <h1 class="name">${language === 'en' ? slip.matter.name_en : slip.matter.name_zh}</h1>
          <p class="kick">${text.hall}　${text.number}</p>
          <div class="tools"><button class="read" aria-pressed=${reading.big} @click=${wish({ want: 'big', big: !reading.big })}>${icon('big')}<span>${words.bigger}</span></button></div>
        </header>
        <main>
          ${text.later ? html`<section class="told"><p>${text.later}</p></section>` : nothing}
          ${text.told.map(({ label, lines }) => html`<section class="told"><h2>${label}</h2>${several(lines)}</section>`)}
          ${lacking.length > 0 ? html`<section><h2>${text.lacking}</h2><ul class="rows">${lacking.map((paper) => this.row(paper))}</ul></section>` : nothing}
          ${text.comeBack ? html`<section class="code">${qr(slip.link, words.slipShow)}<p>${text.comeBack}</p></section>` : nothing}
          ${others.length > 0 ? html`<section><h2>${say.papers}</h2>${text.situations ? html`<p>${text.situations}</p>` : nothing}<ul class="rows">${others.map((paper) => this.row(paper))}</ul></section>` : nothing}
          <dl>${text.facts.map(({ label, lines }) => html`<dt>${label}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}`)}</dl>
          <a class="call" href="tel:${phone.replace(/[^\d+]/g, '')}">${icon('call')}<span>${words.consult}</span><b>${phone}</b></a>
        </main>
      </div>
    `;
  }

  private row({ name, tag, how, hints, lack }: PaperText) {
    const { language } = this;
    const more = [how, ...hints].filter(Boolean);
    return html`<li>
      <b>${name}</b>
      <span class="tag ${lack ? 'lack' : tag}">${lack ? notificationWords[language].lacks[lack] : phoneWords[language].tags[tag]}</span>
      ${more.map((line) => html`<small>${line}</small>`)}
    </li>`;
  }
}

const several = (lines: readonly string[]) =>
  lines.length === 1 ? html`<p>${lines[0]}</p>` : html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;

declare global {
  interface HTMLElementTagNameMap {
    'slip-page': SlipPage;
  }
}
