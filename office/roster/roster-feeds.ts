import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import { localTime } from '../../shared/time.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { copyOut } from '../copy-out.ts';
import { parts } from '../parts.ts';
import { people } from './people.ts';
import { type Feeds, type Month, wish } from './roster-state.ts';

/** People's own calendars: an address is made, shown once, and can be revoked. */
@customElement('roster-feeds')
export class RosterFeeds extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) month?: Month;
  @property({ attribute: false }) feeds?: Feeds;
  @property() zone = 'Asia/Shanghai';
  @state() private sure = '';
  @state() private copied = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; align-content: start; max-width: 860px; }
      section { padding: 16px 20px; display: grid; gap: 12px; }
      form, .made { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
      form label { flex: 1 1 260px; }
      .made input { flex: 1 1 420px; width: auto; }
      td:last-child { text-align: right; }
    `,
  ];

  override render() {
    const { month, feeds, language } = this;
    if (!month || !feeds) return nothing;
    const words = officeRosterWords[language].feeds;
    const day = (at: string) => common[language].date(localTime(Date.parse(at), this.zone).day);
    return html`<section class="card"><h2>${words.title}</h2><p>${words.how}</p>
        <form @submit=${this.make}><label>${words.who}<select name="person" required>${people(month, language, 'all', null)}</select></label><button class="btn p">${words.make}</button></form>
        ${feeds.failed ? html`<p class="why" role="alert">${officeRosterWords[language].refused}</p>` : nothing}
        ${feeds.made ? html`<div class="made" role="status"><label>${words.made(month.nameOf(feeds.made.person))}<input readonly .value=${feeds.made.link} /></label><button type="button" class="btn" @click=${this.copy}>${this.copied === feeds.made.link ? words.copied : words.copy}</button></div>` : nothing}
      </section>
      <section class="card">${
        feeds.rows.length === 0
          ? html`<p class="soft">${words.none}</p>`
          : html`<table><thead><tr><th scope="col">${words.who}</th><th scope="col">${words.since}</th><th></th></tr></thead><tbody>${feeds.rows.map(
              ({ person, name, nameEn, at }) => html`<tr><td>${language === 'en' ? nameEn : name}</td><td>${day(at)}</td>
              <td><button type="button" class="btn ${this.sure === person ? 'sure' : ''}" @click=${() => this.revoke(person)}>${this.sure === person ? words.revokeSure : words.revoke}</button></td></tr>`,
            )}</tbody></table>`
      }</section>`;
  }

  private make = (event: SubmitEvent): void => {
    event.preventDefault();
    wish(this, { do: 'feed', person: String(new FormData(event.target as HTMLFormElement).get('person')) });
  };

  private revoke(person: string): void {
    if (this.sure === person) wish(this, { do: 'revoke', person });
    this.sure = this.sure === person ? '' : person;
  }

  private copy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('.made input');
    if (field && (await copyOut(field)) === 'copied') this.copied = field.value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-feeds': RosterFeeds;
  }
}
