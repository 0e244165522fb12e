import { css, html, nothing, type TemplateResult } from 'lit';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import type { Lang } from '../../shared/words.ts';
import { type Month, shortPosition } from './roster-state.ts';

/** The people to choose from, as options: leaders with their posts, the staff by their departments. Whoever is chosen and unknown is there too. */
export function people({ view, nameOf }: Month, lang: Lang, who: 'leaders' | 'staff' | 'all', chosen: string | null): TemplateResult {
  const words = officeRosterWords[lang].day;
  const en = lang === 'en';
  const known = [...view.leaders, ...view.staff].some(({ id }) => id === chosen);
  const option = (id: string, text: string) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`;
  const leaders = html`<optgroup label=${words.leaders}>${view.leaders.map((one) => option(one.id, `${nameOf(one.id)}${en ? ', ' : '，'}${shortPosition(en ? one.positionEn : one.position)}`))}</optgroup>`;
  const names = [...new Set(view.staff.map(({ department }) => department.name))];
  const staff = names.map((name) => {
    const of = view.staff.filter(({ department }) => department.name === name);
    return html`<optgroup label=${(en ? of[0]?.department.nameEn : name) ?? name}>${of.map(({ id }) => option(id, nameOf(id)))}</optgroup>`;
  });
  return html`<option value="" ?selected=${chosen === null}>${words.none}</option>
    ${chosen !== null && !known ? option(chosen, chosen) : nothing}
    ${who === 'staff' ? nothing : leaders}${who === 'leaders' && known && view.staff.some(({ id }) => id === chosen) ? option(chosen ?? '', nameOf(chosen ?? '')) : nothing}${who === 'leaders' ? nothing : staff}`;
}

/** Fields and small forms in the narrow column. */
export const peopleLook = css`
  label { font-weight: 400; color: var(--ink-2); font-size: 14px; gap: 2px; }
  label select, label input { color: var(--ink); font-size: 15px; height: 40px; }
  details { border-top: 1px solid var(--line); padding-top: 8px; }
  summary { cursor: pointer; min-height: 28px; font-weight: 700; color: var(--blue-7); }
  form { display: grid; gap: 8px; padding-top: 6px; }
  .two { display: flex; flex-wrap: wrap; gap: 8px; padding-top: 6px; }
`;
