import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, QueueRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { hoursOf, specialsOf, stateOf } from './hours.ts';
import { languageKey } from './language-key.ts';
import { look, readable } from './look.ts';

/** 大厅现在: whether it is worth setting out. */
@customElement('hall-page')
export class HallPage extends LitElement {
  @property({ attribute: false }) view?: BoardView;
  @property({ type: Boolean }) stale = false;
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    readable`
      .top { padding: 18px 20px 22px; background: var(--blue-7); color: #fff; }
      .line { display: flex; justify-content: space-between; align-items: center; gap: 12px; font-size: 17px; line-height: 1.4; color: var(--blue-50); }
      h1 { font-size: 30px; line-height: 1.3; font-weight: 700; margin-top: 16px; text-wrap: balance; }
      .top p { font-size: 19px; line-height: 1.45; margin-top: 4px; }
      h2 { margin: 20px 20px 8px; font-size: 19px; line-height: 1.4; font-weight: 700; }
      .box { margin: 0 16px; background: var(--card); border: 1px solid var(--line); border-radius: 20px; padding: 0 16px; }
      .box li { padding: 10px 0; font-size: 19px; line-height: 1.4; }
      .box li + li { border-top: 1px solid var(--line); }
      .queue { display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 0 12px; align-items: center; }
      .letter { grid-row: 1 / 3; width: 40px; height: 40px; border-radius: 12px; background: var(--blue-50); color: var(--blue-7); display: grid; place-items: center; font-size: 22px; font-weight: 700; line-height: 1; }
      .queue b { line-height: 1.35; }
      .live { color: var(--blue-7); font-size: 17px; }
      .shut .letter { background: var(--mute); color: var(--ink-2); }
      .shut .live { color: var(--ink-2); }
      .box a { display: flex; align-items: center; gap: 12px; min-height: 44px; color: var(--blue-7); text-decoration: none; flex-wrap: wrap; }
      .box a .icon { font-size: 24px; }
      .foot { margin: auto 16px 0; padding: 16px 4px 20px; font-size: 17px; color: var(--ink-2); text-align: center; }
    `,
  ];

  override render() {
    const { view, language } = this;
    if (!view) return nothing;
    const words = phoneWords[language];
    const { hall } = view;
    const hours = hoursOf(hall, language);
    const posts = view.posts.filter(({ hasText, from }) => hasText && (!from || from <= hall.day));
    const call = (label: string, phone: string) =>
      html`<li><a href="tel:${phone.replace(/[^\d+]/g, '')}">${icon('call')}<span>${label}</span><b>${phone}</b></a></li>`;
    return html`
      <div class="page">
        <header class="top">
          <div class="line"><span>${words.hallNow}</span>${languageKey(language)}</div>
          <h1 class="name">${language === 'en' ? hall.nameEn : hall.name}</h1>
          <p>${stateOf(hall, language)}</p>
          ${specialsOf(hall, language).map((line) => html`<p>${line}</p>`)}
        </header>
        <main>
          <h2>${words.waitingNow}</h2>
          <ul class="box">${view.waiting.map((row) => this.queue(row))}</ul>
          <h2>${words.hours}</h2>
          <ul class="box">
            ${hours.length ? hours.map((line) => html`<li>${line}</li>`) : html`<li>${hall.open ? words.openNow : words.noHours}</li>`}
          </ul>
          <h2>${words.consult}</h2>
          <ul class="box">${call(words.consult, hall.phones.consult)}${call(words.complaint, hall.phones.complaint)}</ul>
          ${posts.length > 0 ? html`<h2>${words.posts}</h2>` : nothing}
          ${posts.length > 0 ? html`<ul class="box">${posts.map(({ slug, name_zh, name_en }) => html`<li><a href="/p/${slug}">${icon('book')}<span>${language === 'en' ? name_en : name_zh}</span></a></li>`)}</ul>` : nothing}
        </main>
        <p class="foot">${words.updated(localTime(Date.parse(view.at), hall.timezone).clock)}</p>
      </div>
    `;
  }

  private queue(row: QueueRow) {
    const words = phoneWords[this.language];
    const live = row.open
      ? common[this.language].waiting(row.waiting, this.stale ? null : row.wait, row.free && !this.stale)
      : row.reason === 'quota-full'
        ? words.soldOut
        : words.noNumbers;
    return html`<li class="queue ${row.open ? '' : 'shut'}">
      <span class="letter" aria-hidden="true">${row.queue}</span>
      <b>${this.language === 'en' ? row.nameEn : row.name}</b><span class="live">${live}</span>
    </li>`;
  }
}
