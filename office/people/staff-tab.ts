import { html } from 'lit';
import { officeServicesWords } from '../../shared/i18n/office-services.ts';
import type { Department, Staff, Window } from '../../shared/settings.ts';
import type { PictureRow } from '../../shared/views.ts';
import { openDraft } from '../editing/draft.ts';
import type { RowsChange } from '../editing/rows-editor.ts';
import type { Office, OpenedPage } from '../page.ts';
import { saidOf } from '../services/places.ts';
import type { Around } from './fields.ts';
import { paired, without } from './partners.ts';
import type { Shown } from './staff-editor.ts';
import './staff-editor.ts';

/** The tab 人员 of the page 人员与账号: `#people/staff/S03` is where somebody stands. */
export function openStaffTab(office: Office): OpenedPage {
  const draft = openDraft<Staff[]>(office, 'staff');
  let around: Around | null = null;

  void draft.load();
  void fetchAround();

  async function fetchAround(): Promise<void> {
    const [departments, windows, pictures] = await Promise.all([
      office.ask<Department[]>('GET', '/settings/departments'),
      office.ask<Window[]>('GET', '/settings/windows'),
      office.ask<PictureRow[]>('GET', '/pictures'),
    ]);
    if (!departments.ok || !windows.ok) return;
    const names = pictures.ok ? pictures.body.map(({ picture }) => picture) : []; // without them the form is as good
    around = { departments: departments.body, windows: windows.body, pictures: names };
    office.redraw();
  }

  const idNow = (): string => office.rest().split('/')[1] ?? '';
  const pickedNow = (): number | null => {
    const nth = (draft.now ?? []).findIndex(({ id }) => id === idNow());
    return nth < 0 || idNow() === '' ? null : nth;
  };
  const pick = (nth: number | null): void => {
    const id = nth === null ? '' : (draft.now?.[nth]?.id ?? '');
    office.turn('people', id ? `staff/${id}` : 'staff');
  };

  function change({ rows, picked, step }: RowsChange): void {
    const before = draft.now ?? [];
    const next = rows as unknown as readonly Staff[]; // what the form wrote; the hall checks every field of it
    const gone = before.find(({ id }) => next.length < before.length && !next.some((one) => one.id === id));
    const row = picked === null ? undefined : next[picked];
    const was = picked === null ? undefined : before[picked];
    if (gone) draft.change(without(before, gone.id));
    else if (row && was && row.id === was.id && row.ab_partner !== was.ab_partner) draft.change(paired(next, row.id, row.ab_partner), step);
    else draft.change([...next], step);
    pick(picked);
  }

  return {
    draw() {
      const staff = draft.now;
      const shown: Shown | undefined = staff && around ? { staff, around, picked: pickedNow(), view: draft.view } : undefined;
      const words = officeServicesWords[office.language()];
      return html`<staff-editor .language=${office.language()} .shown=${shown} .ask=${office.ask}
        .elsewhere=${(one: { document?: string; path: string; message: string }) => saidOf(words, 'staff', one, (document) => (document === 'staff' ? staff : document === 'windows' ? around?.windows : document === 'departments' ? around?.departments : undefined)).text}
        @rows-change=${(event: CustomEvent<RowsChange>) => change(event.detail)}
        @row-pick=${(event: CustomEvent<number>) => pick(event.detail)}
        @draft-wish=${draft.heed}></staff-editor>`;
    },
    unsaved: () => draft.view.dirty,
  };
}
