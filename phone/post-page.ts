import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { PostText } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { languageKey } from './language-key.ts';
import { look, readable } from './look.ts';
import { drawBody } from './post-body.ts';
import { postOf } from './post-words.ts';
import { type Reading, readingKeys } from './reading-keys.ts';

/** A post of the hall in full: what the code on the board leads to. */
@customElement('post-page')
export class PostPage extends LitElement {
  @property({ attribute: false }) post?: PostText;
  @property({ attribute: false }) reading: Reading = { big: false, aloud: 'none' };
  @property() language: Lang = 'zh-CN';

  static override styles = [
    ...look,
    readable`
      .top { padding: 18px 20px 22px; background: var(--blue-7); color: #fff; }
      .nav { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
      .nav a { display: flex; align-items: center; gap: 4px; min-height: 44px; color: inherit; font-size: 17px; text-decoration: none; }
      .kick { margin-top: 14px; font-size: 17px; line-height: 1.4; color: var(--blue-50); }
      h1 { font-size: 30px; line-height: 1.3; font-weight: 700; text-wrap: balance; }
      .tools { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 14px; }
      .read { display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 0 14px; border: 1px solid currentColor; border-radius: 12px; font-size: 17px; color: #fff; }
      .read .icon { font-size: 22px; }
      main { padding: 20px; display: grid; gap: 14px; }
      main p, li { font-size: 19px; line-height: 1.6; text-wrap: pretty; }
      h2 { font-size: 19px; line-height: 1.4; margin-top: 10px; }
      main a { color: var(--blue-7); }
      h3 { font-size: 19px; line-height: 1.4; font-weight: 700; }
      main > h2:not(:last-of-type) { font-weight: 700; font-size: 22px; }
      .items { list-style: none; padding: 0; }
      .items li { display: flex; gap: 8px; }
      .items li:not(.nr)::before { content: '•'; }
      .items .d1 { margin-left: 1.4em; }
      .items .d2 { margin-left: 2.8em; }
      .items .d3 { margin-left: 4.2em; }
      .table { overflow-x: auto; }
      table { border-collapse: collapse; font-size: 17px; line-height: 1.5; }
      th, td { border: 1px solid var(--line); padding: 8px 10px; text-align: left; vertical-align: top; }
      th { background: var(--blue-50); }
      hr { width: 100%; border: 0; border-top: 1px solid var(--line); }
      ul { display: grid; gap: 10px; padding-left: 1.2em; list-style: disc; }
      img { width: 100%; height: auto; border-radius: 14px; }
      .foot { margin: auto 20px 0; padding: 16px 0 24px; border-top: 1px solid var(--line); }
      .foot a { display: flex; align-items: center; gap: 12px; min-height: 44px; color: var(--blue-7); text-decoration: none; flex-wrap: wrap; font-size: 19px; }
    `,
  ];

  override render() {
    const { post, language, reading } = this;
    if (!post) return nothing;
    const words = phoneWords[language];
    const { title, wall, full } = postOf(post, language);
    const { date } = common[language];
    const call = (label: string, phone: string) =>
      html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${icon('call')}<span>${label}</span><b>${phone}</b></a>`;
    return html`
      <div class="page">
        <header class="top">
          <div class="nav"><a href="/phone/">${icon('chevl')}${words.toHall}</a>${languageKey(language)}</div>
          <p class="kick">${words.postKinds[post.kind]}　${language === 'en' ? post.hall.nameEn : post.hall.name}</p>
          <h1 class="name">${title}</h1>
          ${post.until ? html`<p class="kick">${words.postUntil(date(post.until))}</p>` : nothing}
          <div class="tools">${readingKeys(reading, language)}</div>
        </header>
        <main>
          ${full.length > 0 ? drawBody(full) : nothing}
          ${full.length > 0 ? html`<h2>${words.postInShort}</h2>` : nothing}
          <ul>${wall.map((text) => html`<li>${text}</li>`)}</ul>
          ${post.pictures.map((picture) => html`<img src=${picture} alt=${title} loading="lazy" />`)}
        </main>
        <footer class="foot">${call(words.consult, post.phones.consult)}${call(words.complaint, post.phones.complaint)}</footer>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'post-page': PostPage;
  }
}
