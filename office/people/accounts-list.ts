import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { type OfficePeopleWords, officePeopleWords } from '../../shared/i18n/office-people.ts';
import { personName } from '../../shared/i18n/person-name.ts';
import { localTime } from '../../shared/time.ts';
import type { AccountRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { parts } from '../parts.ts';
import { accountWish } from './account-wish.ts';

type Filter = keyof OfficePeopleWords['filters'];

/** Who may sign in, and how each account is. What cannot be taken back wants a second press. */
@customElement('accounts-list')
export class AccountsList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) rows: readonly AccountRow[] = [];
  @property() zone = 'Asia/Shanghai';
  /** The account of whoever looks. */
  @property() own = '';
  @property({ type: Boolean }) busy = false;
  @state() private filter: Filter = 'all';
  @state() private typed = '';
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private sure = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 14px; }
      .bar { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; }
      .bar label { flex: 0 1 220px; }
      .bar .btn { margin-left: auto; min-height: 44px; }
      .card { padding: 6px 0 8px; overflow-x: auto; }
      td { vertical-align: middle; }
      td b { display: block; white-space: nowrap; }
      td small { display: block; font-size: 14px; color: var(--ink-2); }
      td.keys { white-space: nowrap; text-align: right; }
      .keys .btn { min-height: 32px; padding: 0 10px; font-weight: 400; }
      input[type='checkbox'] { width: 20px; height: 20px; vertical-align: middle; }
      .first { background: var(--amber-50); }
      .not { color: var(--verm); font-weight: 700; white-space: nowrap; }
      .well { color: var(--teal); white-space: nowrap; }
      .warn { display: block; color: #8a5a00; }
      .time { white-space: nowrap; }
    `,
  ];

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows')) this.sure = '';
  }

  override render() {
    const words = officePeopleWords[this.language];
    const shown = this.rows.filter((row) => this.fits(row));
    const may = shown.filter(({ id }) => id !== this.own);
    const chosen = this.rows.filter(({ id }) => this.chosen.has(id)).map(({ id }) => id);
    const all = may.length > 0 && may.every(({ id }) => this.chosen.has(id));
    return html`<div class="bar">
        <label>${words.find}<input type="search" placeholder=${words.findHow} .value=${this.typed} @input=${({ target }: InputEvent) => {
          this.typed = (target as HTMLInputElement).value.trim();
        }}></label>
        <label>${words.filter}<select @change=${({ target }: Event) => {
          this.filter = (target as HTMLSelectElement).value as Filter;
        }}>${(Object.keys(words.filters) as Filter[]).map((one) => html`<option value=${one} ?selected=${one === this.filter}>${words.filters[one]}</option>`)}</select></label>
        ${
          chosen.length > 0
            ? this.key('many', words.chosen(chosen.length), words.chosenSure(chosen.length), () => {
                accountWish(this, { do: 'reset', ids: chosen });
                this.chosen = new Set();
              })
            : nothing
        }
      </div>
      ${
        shown.length === 0
          ? html`<p class="soft" role="status">${words.nobody}</p>`
          : html`<section class="card"><table>
        <thead><tr>
          <th><input type="checkbox" aria-label=${words.chooseAll} .checked=${all} @change=${() => {
            this.chosen = all ? new Set() : new Set(may.map(({ id }) => id));
          }}></th>
          <th>${words.head.person}</th><th>${words.head.post}</th><th>${words.head.roles}</th><th>${words.head.password}</th><th>${words.head.last}</th><th>${words.head.state}</th><th class="num">${words.head.keys}</th>
        </tr></thead>
        <tbody>${shown.map((row) => this.line(row))}</tbody>
      </table></section>`
      }`;
  }

  private line(row: AccountRow): TemplateResult {
    const words = officePeopleWords[this.language];
    const name = personName(this.language, row);
    const { id, account, department, post, roles, password, lastSignIn } = row;
    const own = id === this.own;
    const text = (of: { name: string; nameEn: string } | null) => (of ? (this.language === 'en' ? of.nameEn : of.name) : '');
    const named: Readonly<Record<string, string>> = words.roles;
    return html`<tr>
      <td>${own ? nothing : html`<input type="checkbox" aria-label=${words.choose(name)} .checked=${this.chosen.has(id)} @change=${() => this.turn(id)}>`}</td>
      <td><b>${name}</b><small>${account}</small></td>
      <td>${text(department) || text(post)}${department && post ? html`<small>${text(post)}</small>` : nothing}</td>
      <td>${roles.map((role) => named[role] ?? role).join(this.language === 'en' ? ', ' : '、')}</td>
      <td><span class="chip ${password === 'own' ? '' : 'first'}">${words.password[password]}</span></td>
      <td class="time">${lastSignIn ? this.time(lastSignIn) : words.never}</td>
      <td>${this.state(row)}</td>
      <td class="keys">${own ? html`<span class="soft">${words.you}</span> ` : this.keys(row)}
        <button class="btn" aria-label="${name} ${words.sessions}" @click=${() => accountWish(this, { do: 'sessions', id })}>${words.sessions}</button></td>
    </tr>`;
  }

  private keys({ id, closed, locked, name }: AccountRow) {
    const words = officePeopleWords[this.language];
    return html`${this.key(`reset ${id}`, words.reset, words.resetSure, () => accountWish(this, { do: 'reset', ids: [id] }), name)}
      ${
        closed || locked
          ? html`<button class="btn" aria-label="${name} ${closed ? words.reopen : words.unlock}" ?disabled=${this.busy} @click=${() => accountWish(this, { do: 'reopen', id })}>${closed ? words.reopen : words.unlock}</button>`
          : this.key(`close ${id}`, words.close, words.closeSure, () => accountWish(this, { do: 'close', id }), name)
      }`;
  }

  private state({ closed, locked, sessions }: AccountRow) {
    const words = officePeopleWords[this.language];
    const is = closed
      ? html`<span class="not">${mark('closed')} ${words.closed}</span>`
      : locked
        ? html`<span class="not">${mark('stale')} ${words.locked(this.clock(locked))}</span>`
        : html`<span class="well">${mark(sessions > 0 ? 'serving' : 'free')} ${sessions > 0 ? words.signedIn : words.open}</span>`;
    return html`${is}${sessions > 1 ? html`<small class="warn">${mark('stale')} ${words.several(sessions)}</small>` : nothing}`;
  }

  /** A key that asks once more before it does what it says. */
  private key(name: string, text: string, again: string, act: () => void, of = ''): TemplateResult {
    const sure = this.sure === name;
    return html`<button class="btn ${sure ? 'sure' : ''}" aria-label=${of ? `${of} ${sure ? again : text}` : nothing} ?disabled=${this.busy}
      @click=${() => {
        this.sure = sure ? '' : name;
        if (sure) act();
      }} @blur=${() => {
        if (this.sure === name) this.sure = '';
      }}>${sure ? again : text}</button>`;
  }

  private turn(id: string): void {
    const next = new Set(this.chosen);
    if (!next.delete(id)) next.add(id);
    this.chosen = next;
  }

  private fits({ name, account, department, password, closed, locked, sessions }: AccountRow): boolean {
    const said = [name, account, department?.name, department?.nameEn].join(' ').toLowerCase();
    if (!said.includes(this.typed.toLowerCase())) return false;
    return { all: true, first: password !== 'own', away: closed !== null || locked !== null, in: sessions > 0 }[this.filter];
  }

  private time(at: string): string {
    const { day, clock } = localTime(Date.parse(at), this.zone);
    return `${common[this.language].date(day)} ${clock}`;
  }
  private clock(at: string): string {
    return localTime(Date.parse(at), this.zone).clock;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accounts-list': AccountsList;
  }
}
