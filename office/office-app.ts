import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { personName } from '../shared/i18n/person-name.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, OfficeView, PersonOnDuty, StaffWho } from '../shared/views.ts';
import type { Clock, Day, Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { type IconName, icon } from '../ui/icons.ts';
import '../ui/sign-in.ts';
import '../ui/strips.ts';
import './devices-page.ts';
import './hall-page.ts';
import './overview/leader-wall.ts';
import { parts } from './parts.ts';
import './leave-dialog.ts';
import './people/own-password.ts';
import type { AccountWish, OwnPassword } from './people/account-wish.ts';
import './set-up/set-up-strip.ts';
import {
  type Devices,
  GROUPS,
  mayRegister,
  NO_DEVICES,
  type Opened,
  type Page,
  type PageGroup,
  pagesFor,
  pagesIn,
  type Step,
  wish,
} from './state.ts';

const ICONS: Readonly<Record<Page, IconName>> = {
  hall: 'home',
  readiness: 'check',
  roster: 'booked',
  services: 'grid',
  matters: 'papers',
  people: 'people',
  calendar: 'contrast',
  posts: 'book',
  phrases: 'speak',
  rules: 'rule',
  slips: 'print',
  devices: 'screen',
  'set-up': 'case',
  figures: 'chart',
  journal: 'search',
  care: 'shield',
  about: 'help',
};

/** Of the overview: the leaders' wall, without rail and head. */
const WALL = 'wall';

/** The frame of the office: rail, head and one page; or the sign-in. */
@customElement('office-app')
export class OfficeApp extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) step: Step = { at: 'starting' };
  /** What hangs on the wall, for everybody. */
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) view?: OfficeView;
  @property({ type: Boolean }) stale = false;
  @property() time = '';
  /** What it is by the hall's clock. */
  @property({ attribute: false }) now: { readonly day: Day; readonly clock: Clock } | null = null;
  /** What stands behind the page in the address. */
  @property() rest = '';
  @property({ attribute: false }) devices: Devices = NO_DEVICES;
  /** The page that was fetched, where one of those is open. */
  @property({ attribute: false }) opened: Opened = { is: 'coming' };
  /** Whoever is signed in changes their own password. */
  @property({ attribute: false }) own: OwnPassword | null = null;
  /** Somebody wants to leave a page with changes that are not saved. */
  @property({ type: Boolean }) leaving = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100vh; height: 100dvh; }
      .stage { min-height: 0; overflow-y: auto; }
      .frame { display: grid; grid-template: auto minmax(0, 1fr) / 216px minmax(0, 1fr); height: 100%; min-height: 0; }
      .rail { grid-row: 1 / -1; background: var(--navy); color: var(--sky-2); padding: 0 12px 12px; display: flex; flex-direction: column; gap: 2px; min-height: 0; }
      .home { min-height: 56px; display: flex; align-items: center; gap: 10px; color: #fff; font-weight: 700; padding: 6px 4px; margin-bottom: 14px; line-height: 1.25; }
      .home span:first-child { width: 32px; height: 32px; border-radius: 8px; background: #fff; color: var(--blue-7); display: grid; place-items: center; font-size: 20px; line-height: 1; flex: none; }
      .rail button { display: flex; align-items: center; gap: 12px; min-height: 36px; padding: 0 12px; border-radius: 10px; text-align: left; }
      .rail button:hover { background: var(--navy-2); color: #fff; }
      .rail button[aria-current='page'] { background: #fff; color: var(--blue-7); font-weight: 700; }
      .rail :focus-visible { outline-color: var(--sky); }
      .rail .icon { font-size: 18px; }
      .entries { display: grid; gap: 1px; align-content: start; overflow-y: auto; min-height: 0; margin: -3px; padding: 3px; }
      .group { padding: 10px 12px 2px; color: var(--sky); font-size: 14px; }
      .group:first-child { padding-top: 0; }
      .foot { margin-top: auto; display: grid; gap: 2px; }
      .me small { display: block; font-size: 14px; color: var(--sky); }
      .htop { background: var(--card); border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; padding: 8px 24px; min-height: 56px; }
      h1 { font-size: 20px; font-weight: 700; white-space: nowrap; }
      .htop p { color: var(--ink-2); display: flex; flex-wrap: wrap; gap: 2px 18px; }
      .htop p span { white-space: nowrap; }
      .htop b { color: var(--ink); }
      .pill { margin-left: auto; line-height: 30px; border-radius: 15px; padding: 0 14px; font-weight: 700; background: var(--mute); white-space: nowrap; }
      .pill.open { background: var(--teal-50); color: var(--teal); }
      .pill.emergency { background: var(--verm-50); color: var(--verm); }
      .page { min-height: 0; overflow-y: auto; }
      .page:focus-visible { outline-offset: -3px; }
      .page.stale { filter: grayscale(0.9); }
      .center { display: grid; place-items: center; align-content: center; gap: 12px; height: 100%; padding: 24px; text-align: center; color: var(--ink-2); }
      .center h1 { color: var(--ink); white-space: normal; }
      .center a { color: var(--blue-7); }
      @media (max-height: 960px) {
        .home { margin-bottom: 4px; }
        .rail button { min-height: 31px; }
        .group { padding-top: 5px; }
        .me small { display: none; }
      }
      @media (max-height: 800px) {
        .rail button { min-height: 26px; line-height: 1.4; }
        .group { padding: 2px 12px 0; line-height: 20px; }
      }
      @media (max-width: 1180px) {
        .frame { grid-template-columns: 64px minmax(0, 1fr); }
        .rail { padding: 0 8px 8px; }
        .home { padding: 6px 8px; }
        .home span:last-child, .rail button span, .group { display: none; }
        .rail button { justify-content: center; padding: 0; min-height: 48px; }
        .rail .icon { font-size: 22px; }
        .rail .lang { font-size: 14px; }
      }
      @media print {
        :host, .stage, .frame { display: block; height: auto; overflow: visible; }
        .rail, .htop, trial-strip { display: none; }
        .page { overflow: visible; }
      }
    `,
  ];

  override render() {
    return html`<trial-strip .hall=${this.board?.hall} .language=${this.language} .time=${this.time}></trial-strip>
      <div class="stage">${this.stage()}</div>`;
  }

  private stage(): TemplateResult {
    const { step, language } = this;
    const words = officeWords[language];
    switch (step.at) {
      case 'starting':
        return html`<p class="center" role="status">${words.starting}</p>`;
      case 'signIn':
      case 'newPassword':
        return html`<sign-in door="office" .language=${language} .product=${words.product} .hall=${this.hallName} .entry=${step}></sign-in>`;
      case 'inside':
        if (pagesFor(step.staff).length === 0) return this.notHere(step.staff);
        return step.page === 'hall' && this.rest === WALL ? this.wall() : this.frame(step.staff, step.page);
    }
  }

  private wall() {
    return html`<leader-wall .language=${this.language} .board=${this.board} .view=${this.view} ?stale=${this.stale} .now=${this.now}
      @wall-left=${() => wish(this, { do: 'page', page: 'hall' })}></leader-wall>`;
  }

  private notHere({ name }: StaffWho) {
    const words = officeWords[this.language];
    return html`<div class="center"><h1>${words.notHere(name)}</h1><p>${words.notHereHow}</p>
      <p><a class="btn" href="/staff/">${words.toStaff}</a> <button class="btn" @click=${() => wish(this, { do: 'signOut' })}>${words.signOut}</button></p></div>`;
  }

  private frame(staff: StaffWho, page: Page) {
    const words = officeWords[this.language];
    return html`<div class="frame">
      <nav class="rail" aria-label=${words.pagesLabel}>
        <p class="home"><span aria-hidden="true">${(this.board?.hall.name ?? '排').slice(0, 1)}</span><span class="name">${this.hallName || words.product}</span></p>
        <div class="entries">${(Object.keys(GROUPS) as PageGroup[]).map((group) => this.entries(group, staff, page))}</div>
        <div class="foot">
          <button class="me" title=${words.ownPassword} aria-label="${personName(this.language, staff)} ${words.ownPassword}" @click=${() => wish(this, { do: 'ownPassword', wish: { do: 'openOwn' } })}>${icon('id')}<span>${personName(this.language, staff)}<small>${words.ownPassword}</small></span></button>
          <button class="lang" title=${words.otherLang} aria-label=${words.otherLang} @click=${() => wish(this, { do: 'language' })}>${icon('globe')}<span>${words.otherLang}</span></button>
          <button title=${words.signOut} aria-label=${words.signOut} @click=${() => wish(this, { do: 'signOut' })}>${icon('left')}<span>${words.signOut}</span></button>
        </div>
      </nav>
      <header class="htop">${this.head(page)}</header>
      <main class="page ${this.stale ? 'stale' : ''}" tabindex="0" aria-label=${words.pages[page]}>
        ${this.isSettingUp(staff) && page !== 'set-up' ? html`<set-up-strip .language=${this.language}></set-up-strip>` : nothing}
        ${this.page(staff, page)}
      </main>
      ${
        this.own
          ? html`<own-password .language=${this.language} .step=${this.own} @account-wish=${(event: CustomEvent<AccountWish>) => {
              event.stopPropagation();
              wish(this, { do: 'ownPassword', wish: event.detail });
            }}></own-password>`
          : nothing
      }
      ${this.leaving ? html`<leave-dialog .language=${this.language}></leave-dialog>` : nothing}
    </div>`;
  }

  private entries(group: PageGroup, staff: StaffWho, page: Page): TemplateResult | typeof nothing {
    const words = officeWords[this.language];
    const pages = pagesIn(group, staff);
    if (pages.length === 0) return nothing;
    return html`<p class="group">${words.groups[group]}</p>
      ${pages.map(
        (one) => html`<button aria-current=${one === page ? 'page' : nothing} title=${words.pages[one]} aria-label=${words.pages[one]}
          @click=${() => wish(this, { do: 'page', page: one })}>${icon(ICONS[one])}<span>${words.pages[one]}</span></button>`,
      )}`;
  }

  private page(staff: StaffWho, page: Page): TemplateResult {
    const words = officeWords[this.language];
    if (page === 'hall')
      return html`<hall-page .language=${this.language} .view=${this.view} .zones=${this.board?.zones ?? []}
        .reader=${{ pages: pagesFor(staff), atDesk: staff.roles.includes('supervisor') }}></hall-page>`;
    if (page === 'devices')
      return html`<devices-page .language=${this.language} .devices=${this.devices} .board=${this.board} .view=${this.view} ?registers=${mayRegister(staff)}></devices-page>`;
    if (this.opened.is === 'open') return this.opened.page.draw();
    if (this.opened.is === 'coming') return html`<p class="center" role="status">${words.coming}</p>`;
    return html`<div class="center" role="alert"><p>${words.pageFailed}</p><button class="btn p" @click=${() => wish(this, { do: 'openAgain' })}>${words.again}</button></div>`;
  }

  /** A trial by the real clock, before those who can end it: a clock set by hand is for showing the hall, and is nobody's set-up. */
  private isSettingUp({ roles }: StaffWho): boolean {
    return roles.includes('admin') && this.board?.hall.trial === true && !this.board.hall.clock.set;
  }

  private head(page: Page) {
    const words = officeWords[this.language];
    const { board: view } = this;
    if (!view) return html`<h1>${words.pages[page]}</h1><p>${words.connecting}</p>`;
    const said = common[this.language];
    const { clock, day } = localTime(Date.parse(view.at), view.hall.timezone);
    return html`<h1>${words.pages[page]}</h1>
      <p><span>${said.date(day)} ${said.weekday(day)}</span>
        <span>${words.leader} <b>${this.person(view.hall.leader)}</b></span>
        <span>${words.director} <b>${this.person(view.hall.director)}</b></span>
        <span>${this.stale ? html`<b>${words.stale(clock)}</b>` : words.seenAt(clock)}</span></p>
      <span class="pill ${view.hall.state}">${said.phase[view.hall.state]}</span>`;
  }

  private person(one: PersonOnDuty | null): string {
    return one ? (this.language === 'en' ? one.nameEn : one.name) : officeWords[this.language].nobody;
  }

  private get hallName(): string {
    return this.board ? (this.language === 'en' ? this.board.hall.nameEn : this.board.hall.name) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'office-app': OfficeApp;
  }
}
