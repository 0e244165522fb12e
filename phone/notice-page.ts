import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { phoneWords } from '../shared/i18n/phone.ts';
import { materialsFor, questionsOf, type TaggedMaterial } from '../shared/materials.ts';
import { matterIn, paperIn, writtenIn } from '../shared/matter-text.ts';
import type { MatterView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { languageKey } from './language-key.ts';
import { look } from './look.ts';
import { noticeLook } from './notice-look.ts';
import { basisOf, howOf, limitsOf, shortList } from './notice-words.ts';
import { type Reading, readingKeys } from './reading-keys.ts';
import { wish } from './wish.ts';

/** 一次性告知 on the phone: what to bring, with boxes to tick at home. */
@customElement('notice-page')
export class NoticePage extends LitElement {
  @property({ attribute: false }) matter?: MatterView;
  /** Names of the papers ticked on this phone. */
  @property({ attribute: false }) ticked: readonly string[] = [];
  /** The ticket this was opened from. */
  @property({ attribute: false }) ticket: { id: string; number: string } | null = null;
  /** Situations chosen; what a reader says of himself is kept nowhere. */
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ attribute: false }) reading: Reading = { big: false, aloud: 'none' };
  /** What came of sharing. */
  @property() news = '';
  @property() language: Lang = 'zh-CN';

  static override styles = [...look, noticeLook];

  override render() {
    const { matter, ticket, reading, language } = this;
    if (!matter) return nothing;
    const words = phoneWords[language];
    const papers = materialsFor(matter, this.chosen);
    const lacking = papers.filter(({ tag, name }) => tag === 'must' && !this.ticked.includes(name));
    const must = papers.filter(({ tag }) => tag === 'must').length;
    const [lead] = words.lacking(lacking.length);
    return html`
      <div class="page">
        <header class="top">
          <div class="nav">
            <a href=${ticket ? `/t/${ticket.id}` : '/phone/'}>${icon('chevl')}${ticket ? words.back(ticket.number) : words.toHall}</a>
            ${languageKey(language)}
          </div>
          <p class="kick">${words.notice}　${words.matterCode(matter.code)}</p>
          <h1 class="name">${language === 'en' ? matter.name_en : matter.name_zh}</h1>
          <ul class="chips">${this.chips(matter)}</ul>
          ${matter.fee.charged ? html`<p class="fee">${words.fee(matterIn(language, matter).fee)}</p>` : nothing}
          <div class="tools">${readingKeys(reading, language)}</div>
        </header>
        ${this.situations(matter)}
        ${papers.length ? html`<p class="sum" role="status">${words.sum(papers.length, must)}</p>` : nothing}
        <main class="rows ${reading.big ? 'flows' : ''}">
          ${papers.map((paper) => this.row(paper))} ${papers.length ? nothing : html`<p class="row plain">${words.noPapers}</p>`}
          <a class="ring" href="tel:${matter.consult_phone.replace(/[^\d+]/g, '')}">${icon('call')}<span>${words.askUs(matter.consult_phone)}</span></a>
        </main>
        <details class="basis" lang=${writtenIn(language, matter.result_en)}>
          <summary>${icon('book')}<span>${words.basis}</span>${icon('chev')}</summary>
          ${basisOf(matter, language).map(
            ({ title, lines }) => html`<h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
          )}
        </details>
        <footer class=${reading.big ? 'flows' : ''}>
          <div role="status">
            ${
              must === 0
                ? nothing
                : lacking.length
                  ? html`<p><b>${lead}</b>${shortList(lacking, language)}</p>`
                  : html`<p class="all">${icon('check')}${words.complete}</p>`
            }
            ${this.news ? html`<p class="news">${this.news}</p>` : nothing}
          </div>
          <div class="pair">
            <button class="key" @click=${wish({ want: 'print' })}>${icon('save')}${words.print}</button>
            <button class="key prime" @click=${wish({ want: 'share' })}>${icon('share')}${words.share}</button>
          </div>
        </footer>
      </div>
    `;
  }

  private chips(matter: MatterView) {
    const chips = [...limitsOf(matter, this.language), matter.fee.charged ? '' : phoneWords[this.language].free].filter(Boolean);
    return chips.map((chip) => html`<li>${chip}</li>`);
  }

  /** One line of pills for each question; touched again, a pill is open again. */
  private situations(matter: MatterView) {
    const { language, chosen } = this;
    const words = phoneWords[language];
    const questions = questionsOf(matter);
    if (!questions.length) return nothing;
    return html`<section class="who" aria-label=${words.who}>
      <p>${words.who}</p>
      ${questions.map(
        (answers) => html`<div class="pills">
          ${answers.map(
            ({ id, name_zh, name_en }) =>
              html`<button
                aria-pressed=${chosen.includes(id)}
                @click=${wish({ want: 'choose', situation: id })}
              >
                ${chosen.includes(id) ? icon('check') : nothing}${language === 'en' ? name_en : name_zh}
              </button>`,
          )}
        </div>`,
      )}
    </section>`;
  }

  private row(paper: TaggedMaterial) {
    const { language } = this;
    const words = phoneWords[language];
    const { name, name_en, example_en, tag } = paper;
    const shown = paperIn(language, paper);
    const how = howOf(paper, language);
    const text = html`<span class="text"><b lang=${writtenIn(language, name_en)}>${shown.name}</b>${how ? html`<small>${how}</small>` : nothing}
        ${shown.example ? html`<small class="like">${words.example}<span lang=${writtenIn(language, example_en)}>${shown.example}</span></small>` : nothing}</span>
      <span class="tag ${tag}">${words.tags[tag]}</span>`;
    if (tag === 'here' || tag === 'none') return html`<div class="row"><span class="nobox" aria-hidden="true">–</span>${text}</div>`;
    const ticked = this.ticked.includes(name);
    return html`<button class="row" role="checkbox" aria-checked=${ticked} @click=${wish({ want: 'tick', name, ticked: !ticked })}>
      <span class="box">${ticked ? icon('check') : nothing}</span>${text}
    </button>`;
  }
}
