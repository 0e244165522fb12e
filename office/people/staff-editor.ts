import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeStaffWords } from '../../shared/i18n/office-staff.ts';
import type { Staff } from '../../shared/settings.ts';
import { type Lang, ROLES } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import type { DraftView, DraftWish } from '../editing/draft.ts';
import type { Values } from '../editing/field.ts';
import '../editing/rows-editor.ts';
import type { RowLook } from '../editing/rows-editor.ts';
import '../editing/save-bar.ts';
import { parts } from '../parts.ts';
import '../preview/preview-frame.ts';
import type { PreviewAsk } from '../preview/preview-asks.ts';
import { type Around, staffFields } from './fields.ts';
import { newStaff } from './new-staff.ts';
import { holdersOf, postsOf } from './partners.ts';
import { glassesOf } from './person-glasses.ts';

export type Shown = {
  readonly staff: readonly Staff[];
  readonly around: Around;
  readonly picked: number | null;
  readonly view: DraftView;
};

/** The staff: who they are, their posts and partners, and who has which role. */
@customElement('staff-editor')
export class StaffEditor extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) shown?: Shown;
  /** A mistake in another document, in words. */
  @property({ attribute: false }) elsewhere: ((mistake: { document?: string; path: string; message: string }) => string) | null = null;

  @property({ attribute: false }) ask?: PreviewAsk;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-rows: minmax(0, 1fr) auto; min-height: 100%; }
      .inside { padding: 14px 24px 24px; display: grid; gap: 16px; align-content: start; min-width: 0; }
      aside { width: 400px; display: grid; gap: 16px; }
      .seen { padding: 14px 18px 16px; display: grid; gap: 10px; --preview-height: 40vh; }
      .roles { padding: 14px 0 6px; }
      .roles h2 { padding: 0 18px 8px; }
      .roles td { vertical-align: top; padding-top: 8px; padding-bottom: 8px; }
      .roles b { display: block; }
      .roles .soft { white-space: nowrap; }
      .roles button { color: var(--blue-7); min-height: 24px; margin-right: 10px; }
      .roles button:hover { text-decoration: underline; }
      .roles .none { color: var(--ink-2); }
      .waits { color: var(--ink-2); padding: 24px; text-align: center; }
      @media (max-width: 1250px) { aside { width: 300px; } }
      @media (max-width: 1100px) { aside { width: auto; } }
    `,
  ];

  override render() {
    const { shown, language } = this;
    const words = officeStaffWords[language];
    if (!shown) return html`<p class="waits" role="status">${words.loading}</p>`;
    const { staff, around, picked, view } = shown;
    return html`<div class="inside"><rows-editor .language=${language} label=${words.listLabel} .rows=${staff} .errors=${view.errors} .picked=${picked}
        .look=${this.look} .fields=${staffFields(words, language, staff, around)} .fresh=${() => newStaff(staff, around.departments[0]?.id ?? '')}>
        <aside slot="preview">${this.seen(shown)}${this.roles(staff)}</aside></rows-editor></div>
      <save-bar .language=${language} .view=${view} .elsewhere=${this.elsewhere} @draft-wish=${(event: CustomEvent<DraftWish>) => this.dispatchEvent(new CustomEvent('draft-wish', { detail: event.detail }))}></save-bar>`;
  }

  private look = (row: Values): RowLook => {
    const words = officeStaffWords[this.language];
    const { id, name, name_en, badge_no, post_zh, role } = row as Partial<Staff>;
    const posts = postsOf(this.shown?.around.windows ?? [], id ?? '');
    return {
      title: (this.language === 'en' ? (name_en ?? name) : name) || words.unnamed,
      note: `${badge_no ?? ''}　${this.language === 'en' ? '' : (post_zh ?? '')}${posts.map(({ window, post }) => ` ${window}${post}`).join('')}`,
      ...(role ? { mark: words.roleNames[role] } : {}),
    };
  };

  /** The real screens with what is written here: over the window, and of whoever is on duty on the wall. */
  private seen({ staff, around, picked }: Shown) {
    const words = officeStaffWords[this.language];
    const person = picked === null ? undefined : staff[picked];
    if (!person) return html`<section class="card seen"><h2>${words.seenTitle}</h2><p class="soft">${words.seenNobody}</p></section>`;
    const glasses = glassesOf(words, around.windows, person.id);
    return html`<section class="card seen"><h2>${words.seenTitle}</h2>
      <preview-frame calls at="person/${person.id}" .documents=${{ staff }} .sizes=${glasses} .place=${glasses[0]?.place ?? 'board'} .screen=${glasses[0]?.screen ?? 'display'}
        .ask=${this.ask} .language=${this.language}></preview-frame>
      ${glasses.length > 1 ? nothing : html`<p class="soft">${words.seenNoWindow}</p>`}</section>`;
  }

  private roles(staff: readonly Staff[]) {
    const words = officeStaffWords[this.language];
    const holders = holdersOf(ROLES, staff);
    return html`<section class="card roles"><h2>${words.rolesTitle}</h2>
      <table><thead><tr><th scope="col">${words.role}</th><th scope="col">${words.people}</th></tr></thead>
      <tbody>${ROLES.map((role) => {
        const people = holders.get(role) ?? [];
        return html`<tr><td><b>${words.roleNames[role]}</b><span class="soft">${words.count(people.length)}</span></td>
          <td>${people.length === 0 ? html`<span class="none">${words.nobodyHas}</span>` : nothing}${people.map(
            ({ id, name, name_en }) =>
              html`<button @click=${() => this.pick(staff.findIndex((one) => one.id === id))}>${this.language === 'en' ? (name_en ?? name) : name || words.unnamed}</button>`,
          )}</td></tr>`;
      })}</tbody></table></section>`;
  }

  private pick(nth: number) {
    this.dispatchEvent(new CustomEvent<number>('row-pick', { detail: nth, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-editor': StaffEditor;
  }
}
