import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import { mondayOfWeek, weekOf } from '../../shared/roster-people.ts';
import { addDays } from '../../shared/time.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import { parts } from '../parts.ts';
import { wish } from './roster-state.ts';

/** The list of a week by departments, as it is printed: the sheet itself, in a frame. */
@customElement('roster-week')
export class RosterWeek extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() week = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); gap: 12px; min-height: 0; }
      header { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      p { margin-right: auto; }
      iframe { width: 100%; height: 100%; min-height: 520px; border: 1px solid var(--line); border-radius: 14px; background: #fff; }
    `,
  ];

  override render() {
    const { week, language } = this;
    const words = officeRosterWords[language].week;
    const monday = mondayOfWeek(week) ?? '';
    const turn = (count: number) => wish(this, { do: 'turn', rest: `week/${weekOf(addDays(monday, count))}` });
    const sheet = `/roster/week/${week}/print${language === 'en' ? '?lang=en' : ''}`;
    return html`<header><p>${words.when}</p>
        <button type="button" class="btn" @click=${() => turn(-7)}>${icon('chevl')}${words.before}</button>
        <button type="button" class="btn" @click=${() => turn(7)}>${words.after}${icon('chev')}</button>
        <a class="btn" href=${sheet} target="_blank" rel="noopener">${icon('print')}${words.print}</a></header>
      <iframe src=${sheet} title=${words.label(week)}></iframe>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-week': RosterWeek;
  }
}
