import { html } from 'lit';
import { editingWords } from '../../shared/i18n/editing.ts';
import { officeServicesWords } from '../../shared/i18n/office-services.ts';
import type { Calendar, Department, Hall, Queue, Staff, Window } from '../../shared/settings.ts';
import type { MatterRow, TriedView } from '../../shared/views.ts';
import type { Manned } from '../../shared/words.ts';
import { type Draft, type DraftView, type DraftWish, openDraft } from '../editing/draft.ts';
import type { RowsChange } from '../editing/rows-editor.ts';
import type { Office, OpenedPage } from '../page.ts';
import type { Page } from '../state.ts';
import { type Around, HOME, homeWith } from './fields.ts';
import { newWindow } from './new-rows.ts';
import { type ServicesWish, type Shown, TABS, type Tab } from './services-desk.ts';
import type { MatrixWish } from './window-matrix.ts';

const KEYS = { departments: 'id', queues: 'code', windows: 'no' } as const;
/** In the order in which they are saved: what another speaks of comes first. */
const SAVED = ['departments', 'queues', 'windows', 'hall'] as const;
type Name = (typeof SAVED)[number];

/** 业务与窗口: departments, queues with their cards on the kiosk's first page, and windows. `#services/queues/A` is where it stands. */
export default function open(office: Office): OpenedPage {
  const words = () => officeServicesWords[office.language()];
  const drafts = {
    departments: openDraft<Department[]>(office, 'departments'),
    queues: openDraft<Queue[]>(office, 'queues'),
    windows: openDraft<Window[]>(office, 'windows'),
    hall: openDraft<Hall>(office, 'hall'),
  };
  let known: Pick<Around, 'staff' | 'calendar' | 'matters'> | null = null;
  let tried: Shown['tried'] = { view: null, manned: 'now', busy: false, why: '' };
  let told = '';
  let turns: { readonly name: Name; readonly step: string | undefined }[] = []; // which document was changed, in order: a step back is one back in that

  void Promise.all(SAVED.map((name) => drafts[name].load()));
  void fetchKnown();

  async function fetchKnown(): Promise<void> {
    const [staff, calendar, matters] = await Promise.all([
      office.ask<Staff[]>('GET', '/settings/staff'),
      office.ask<Calendar>('GET', '/settings/calendar'),
      office.ask<MatterRow[]>('GET', '/matters'),
    ]);
    if (staff.ok && calendar.ok) known = { staff: staff.body, calendar: calendar.body, matters: matters.ok ? matters.body : [] };
    office.redraw();
  }

  const tabNow = (): Tab => TABS.find((one) => one === office.rest().split('/')[0]) ?? 'queues';
  const keyNow = (): string => office.rest().split('/')[1] ?? '';
  function around(): Around | null {
    const { departments, queues, windows, hall } = drafts;
    return known && departments.now && queues.now && windows.now && hall.now
      ? { ...known, departments: departments.now, queues: queues.now, windows: windows.now, hall: hall.now }
      : null;
  }
  const rowsOf = (tab: Tab): readonly object[] => drafts[tab].now ?? [];
  const keyOf = (tab: Tab, row: object | undefined): string => String((row as Record<string, unknown> | undefined)?.[KEYS[tab]] ?? '');
  const pickedNow = (tab: Tab): number | null => {
    const nth = rowsOf(tab).findIndex((row) => keyOf(tab, row) === keyNow());
    return nth < 0 || keyNow() === '' ? null : nth;
  };
  const pick = (tab: Tab, nth: number | null): void => {
    const key = nth === null ? '' : keyOf(tab, rowsOf(tab)[nth]);
    office.turn('services', key ? `${tab}/${key}` : tab);
  };

  /** Changes a document and keeps the address at its row, whose key may have changed with it. */
  function change<N extends Name>(name: N, next: unknown, step?: string): void {
    const before = drafts[name].now;
    (drafts[name] as Draft<unknown>).change(next, step);
    const goesOn = step !== undefined && turns.slice(-2).some((one) => one.name === name && one.step === step);
    if (drafts[name].now !== before && !goesOn) turns = [...turns, { name, step }].slice(-200);
    told = '';
  }

  function changeRows(tab: Tab, { rows, picked, step }: RowsChange): void {
    if (tab === 'queues') changeQueues(rows as readonly (Queue & { [HOME]?: string })[], step);
    else change(tab, rows, step);
    pick(tab, picked);
  }

  function changeQueues(rows: readonly (Queue & { [HOME]?: string })[], step?: string): void {
    const hall = drafts.hall.now;
    const before = drafts.queues.now ?? [];
    if (!hall) return;
    let home = hall.home_queues;
    const renamed = rows.length === before.length ? rows.findIndex(({ code }, nth) => code !== before[nth]?.code) : -1;
    if (renamed >= 0 && step) home = home.map((code) => (code === before[renamed]?.code ? (rows[renamed]?.code ?? code) : code));
    for (const row of rows) {
      const place = home.includes(row.code) ? String(home.indexOf(row.code) + 1) : '';
      if ((row[HOME] ?? '') !== place) home = homeWith(home, row.code, row[HOME] ? Number(row[HOME]) : null);
    }
    const codes = new Set(rows.map(({ code }) => code));
    if (rows.length < before.length) home = home.filter((code) => codes.has(code));
    change('queues', rows.map(({ [HOME]: _home, ...queue }) => queue), step); // biome-ignore format: one thought
    if (home.join() !== hall.home_queues.join()) change('hall', { ...hall, home_queues: home }, step);
  }

  function matrix(wish: MatrixWish): void {
    if ('select' in wish) {
      office.turn('services', `windows/${wish.select}`);
      return;
    }
    const windows = drafts.windows.now ?? [];
    change('windows', windows.map((one) => (one.no === wish.change.no ? wish.change : one))); // biome-ignore format: one thought
    office.redraw();
  }

  function fulfil(wish: ServicesWish): void {
    const windows = drafts.windows.now ?? [];
    const picked = pickedNow('windows');
    if (wish.do === 'tab') office.turn('services', wish.tab);
    else if (wish.do === 'go') office.turn(wish.page as Page, wish.rest);
    else if (wish.do === 'window' && picked !== null) {
      change('windows', windows.map((one, nth) => (nth === picked ? wish.value : one)), wish.step); // biome-ignore format: one thought
      pick('windows', picked);
    } else if (wish.do === 'addWindow') {
      const added = newWindow(windows, drafts.hall.now?.zones[0]?.code ?? 'A');
      if (!added) {
        say(words().noneLeft.windows);
        return;
      }
      change('windows', [...windows, added]);
      pick('windows', windows.length);
    } else if (wish.do === 'dropWindow' && picked !== null) {
      change('windows', windows.filter((_one, nth) => nth !== picked)); // biome-ignore format: one thought
      office.turn('services', 'windows');
    }
  }

  function say(text: string): void {
    told = text;
    office.redraw();
  }

  const dirtyOnes = (): Name[] => SAVED.filter((name) => drafts[name].view.dirty);

  /** Saves all that has changed. What one document waits for in another is tried again once that is stored. */
  async function saveAll(why?: string): Promise<void> {
    const stored = new Set<Name>();
    for (let again = true; again; ) {
      again = false;
      for (const name of dirtyOnes()) {
        if (drafts[name].view.theirs) continue; // somebody has to look at that first
        if (await drafts[name].save(why)) {
          stored.add(name);
          again = dirtyOnes().length > 0;
        }
      }
    }
    const left = dirtyOnes();
    const title = (names: readonly Name[]) => names.map((name) => words().place[name]).join('、');
    if (stored.size > 0 && left.length > 0) say(words().savedSome(title([...stored]), title(left)));
    else if (stored.size > 1) say(words().savedAll(title([...stored])));
    if (tried.view && stored.size > 0) void tryIt(tried.manned);
  }

  async function tryIt(manned: Manned): Promise<void> {
    tried = { ...tried, manned, busy: true, why: '' };
    office.redraw();
    const { windows, queues } = drafts;
    const answer = await office.ask<TriedView>('POST', '/try', { body: { manned, windows: windows.now, queues: queues.now } });
    if (answer.ok) tried = { ...tried, view: answer.body, busy: false };
    else
      tried = {
        ...tried,
        view: null,
        busy: false,
        why: answer.refusal === 'malformed' ? words().tried.broken : editingWords[office.language()].notSaved(answer.refusal),
      };
    office.redraw();
  }

  /** Which document the foot of the page speaks of: one that somebody else has changed too, one with mistakes, or that of the tab. */
  function inHand(): Name {
    const tab = tabNow();
    return (
      SAVED.find((name) => drafts[name].view.theirs) ??
      (drafts[tab].view.errors.length > 0
        ? tab
        : (SAVED.find((name) => drafts[name].view.dirty && drafts[name].view.errors.length > 0) ?? tab))
    );
  }

  function heed({ detail }: CustomEvent<DraftWish>): void {
    const last = turns.at(-1);
    if (detail.do === 'save') void saveAll(detail.why);
    else if (detail.do === 'undo' && last) {
      turns = turns.slice(0, -1);
      drafts[last.name].undo();
    } else if (detail.do === 'discard') {
      turns = [];
      told = '';
      for (const name of SAVED) drafts[name].fulfil(detail);
    } else drafts[inHand()].fulfil(detail);
  }

  function viewNow(): DraftView {
    const { view } = drafts[inHand()];
    return { ...view, dirty: dirtyOnes().length > 0, busy: SAVED.some((name) => drafts[name].view.busy), canUndo: turns.length > 0 };
  }

  return {
    draw() {
      const all = around();
      const tab = tabNow();
      const dirty = dirtyOnes();
      const shown: Shown | undefined = all
        ? {
            tab,
            picked: pickedNow(tab),
            around: all,
            view: viewNow(),
            dirty: TABS.filter((one) => dirty.includes(one) || (one === 'queues' && dirty.includes('hall'))),
            alsoDirty: dirty.length > 0,
            tried,
            told,
          }
        : undefined;
      return html`<services-desk .language=${office.language()} .shown=${shown}
        @services-wish=${(event: CustomEvent<ServicesWish>) => fulfil(event.detail)}
        @matrix-wish=${(event: CustomEvent<MatrixWish>) => matrix(event.detail)}
        @rows-change=${(event: CustomEvent<RowsChange>) => changeRows(tab, event.detail)}
        @row-pick=${(event: CustomEvent<number>) => pick(tab, event.detail)}
        @try-asked=${(event: CustomEvent<Manned>) => void tryIt(event.detail)}
        @draft-wish=${heed}></services-desk>`;
    },
    came: () => {
      told = '';
    },
    unsaved: () => dirtyOnes().length > 0,
  };
}
