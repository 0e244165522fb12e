import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import { materialsFor } from '../shared/materials.ts';
import { matterIn, paperIn } from '../shared/matter-text.ts';
import type { MatterView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { qr } from '../ui/qr.ts';
import { basisOf, howOf, limitsOf } from './notice-words.ts';
import { sheetLook } from './sheet-look.ts';

/** The notice as a sheet of A4, for paper or a PDF: everything that the page folds away is open. Seen only where it is printed. */
@customElement('notice-sheet')
export class NoticeSheet extends LitElement {
  @property({ attribute: false }) matter?: MatterView;
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property() language: Lang = 'zh-CN';
  /** Drawn only when it is printed, as far as a browser says that it prints: its code is work for a small phone. */
  @state() private isWanted = !('onbeforeprint' in window);

  static override styles = [base, sheetLook];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.draw);
  }

  private readonly draw = () => {
    this.isWanted = true;
  };

  override render() {
    const { matter, language } = this;
    if (!matter || !this.isWanted) return nothing;
    const words = phoneWords[language];
    const papers = materialsFor(matter, this.chosen);
    const situations = (matter.situations ?? []).filter(({ id }) => this.chosen.includes(id));
    const fact = (title: string, said: string) => (said ? html`<tr><th scope="row">${title}</th><td>${said}</td></tr>` : nothing);
    const english = language === 'en';
    const today = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
    return html`<article>
      <header>
        <div>
          <p class="kick">${words.sheetTitle}</p>
          <h1>${matter.name_zh}</h1>
          ${english ? html`<p class="en">${matter.name_en}</p>` : nothing}
          <p class="small">${words.sheetVersion(matter.version, day)}</p>
        </div>
        <figure>${qr(location.origin + location.pathname, matter.code)}<figcaption>${words.sheetScan}</figcaption></figure>
      </header>
      <table class="facts">
        ${fact(words.sheetCode, matter.code)}
        ${fact(words.sheetWhere, english ? `${matter.queueName.nameEn} (${matter.departmentName.nameEn})` : `${matter.queueName.name}（${matter.departmentName.name}）`)}
        ${fact(words.sheetLimits, limitsOf(matter, language).join(common[language].comma))}
        ${fact(words.sheetFee, matter.fee.charged ? matterIn(language, matter).fee : words.free)}
        ${fact(words.sheetPhones, words.sheetPhone(matter.consult_phone, matter.complaint_phone))}
        ${fact(words.who.replace(/[：:]$/, ''), common[language].list(situations.map((one) => (english ? one.name_en : one.name_zh))))}
      </table>
      ${
        papers.length
          ? html`<table class="papers">
              <thead><tr><th></th><th>${words.sheetPaper}</th><th>${words.sheetHow}</th><th>${words.sheetTag}</th></tr></thead>
              <tbody>
                ${papers.map((paper) => {
                  const { name, example } = paperIn(language, paper);
                  return html`<tr>
                    <td class="tick">${paper.tag === 'here' || paper.tag === 'none' ? '–' : html`<i></i>`}</td>
                    <td><b>${name}</b>${example ? html`<small>${words.example}${example}</small>` : nothing}</td>
                    <td>${howOf(paper, language)}</td>
                    <td class="tag ${paper.tag}">${words.tags[paper.tag]}</td>
                  </tr>`;
                })}
              </tbody>
            </table>`
          : html`<p>${words.noPapers}</p>`
      }
      <div class="basis">
        ${basisOf(matter, language).map(({ title, lines }) => html`<section><h2>${title}</h2>${lines.map((line) => html`<p>${line}</p>`)}</section>`)}
      </div>
    </article>`;
  }
}
