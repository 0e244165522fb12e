import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { MatterView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { type Paper, papersOf } from '../ui/papers.ts';
import { languageKey } from './language-key.ts';
import { look } from './look.ts';
import { noticeLook } from './notice-look.ts';
import { wish } from './wish.ts';

/** 一次性告知 on the phone: what to bring, with boxes to tick at home. */
@customElement('notice-page')
export class NoticePage extends LitElement {
  @property({ attribute: false }) matter?: MatterView;
  /** Names of the papers ticked on this phone. */
  @property({ attribute: false }) ticked: readonly string[] = [];
  /** The ticket this was opened from. */
  @property({ attribute: false }) ticket: { id: string; number: string } | null = null;
  @property() language: Lang = 'zh-CN';

  static override styles = [...look, noticeLook];

  override render() {
    const { matter, ticket, language } = this;
    if (!matter) return nothing;
    const words = phoneWords[language];
    const papers = papersOf(matter.materials);
    const lacking = papers.filter(({ tag, name }) => tag === 'must' && !this.ticked.includes(name));
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
          ${matter.fee.charged ? html`<p class="fee">${words.fee(matter.fee.text_zh)}</p>` : nothing}
        </header>
        <main class="rows">
          ${papers.map((paper) => this.row(paper))} ${papers.length ? nothing : html`<p class="row plain">${words.noPapers}</p>`}
          <a class="ring" href="tel:${matter.consult_phone.replace(/[^\d+]/g, '')}">${icon('call')}<span>${words.askUs(matter.consult_phone)}</span></a>
        </main>
        <details class="basis" lang="zh-CN">
          <summary>${icon('book')}<span>${words.basis}</span>${icon('chev')}</summary>
          ${this.basis(matter)}
        </details>
        ${
          papers.some(({ tag }) => tag === 'must')
            ? html`<footer role="status">
                ${
                  lacking.length
                    ? html`<p><b>${lead}</b>${common['zh-CN'].list(lacking.map(({ name }) => name))}</p>`
                    : html`<p class="all">${icon('check')}${words.complete}</p>`
                }
              </footer>`
            : nothing
        }
      </div>
    `;
  }

  private chips({ time_limit: { promised, statutory }, fee }: MatterView) {
    const words = phoneWords[this.language];
    const limit = ({ value, unit }: typeof promised) => (unit === 'workday' ? words.workdays(value ?? 0) : words.days(value ?? 0));
    return [
      promised.value === null ? '' : promised.value === 0 ? words.atOnce : words.promised(limit(promised)),
      statutory.value ? words.statutory(limit(statutory)) : '',
      fee.charged ? '' : words.free,
    ]
      .filter(Boolean)
      .map((chip) => html`<li>${chip}</li>`);
  }

  private row({ name, form, copies, note, tag }: Paper) {
    const words = phoneWords[this.language];
    const byForm = tag === 'none' || (tag === 'here' && note) ? '' : words.how(form, copies);
    const how = [byForm, note ?? ''].filter(Boolean).join(words.howJoin);
    const text = html`<span class="text"><b lang="zh-CN">${name}</b>${how ? html`<small>${how}</small>` : nothing}</span>
      <span class="tag ${tag}">${words.tags[tag]}</span>`;
    if (tag === 'here' || tag === 'none') return html`<div class="row"><span class="nobox" aria-hidden="true">–</span>${text}</div>`;
    const ticked = this.ticked.includes(name);
    return html`<button class="row" role="checkbox" aria-checked=${ticked} @click=${wish({ want: 'tick', name, ticked: !ticked })}>
      <span class="box">${ticked ? icon('check') : nothing}</span>${text}
    </button>`;
  }

  private basis(matter: MatterView) {
    const words = phoneWords[this.language];
    const part = (title: string, lines: readonly string[]) =>
      lines.length ? html`<h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : nothing;
    return [
      part(
        words.laws,
        matter.legal_basis.map(({ law, article }) => `《${law}》${article ?? ''}`),
      ),
      part(words.conditions, matter.conditions),
      part(
        words.steps,
        matter.steps.map((step, nth) => `${nth + 1}. ${step}`),
      ),
      part(words.result, [matter.result_zh]),
      part(words.notes, matter.notes_zh ? [matter.notes_zh] : []),
    ];
  }
}
