import { html } from 'lit';
import { officeMattersWords } from '../../shared/i18n/office-matters.ts';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import { settledOn, versionAfter, versionFrom } from '../../shared/matter-versions.ts';
import type { Department, Matter, MatterVersion, Queue } from '../../shared/settings.ts';
import type { MatterChange, MatterRow } from '../../shared/views.ts';
import type { Day, MatterCode } from '../../shared/words.ts';
import { openDraft } from '../editing/draft.ts';
import type { Office, OpenedPage } from '../page.ts';
import type { Offered } from './fields.ts';
import type { MattersWish, Shown } from './matters-desk.ts';
import './matters-desk.ts';
import type { ListWish } from './matters-list.ts';
import { codeAfter, EVERYTHING, newMatter, type Wanted, wantedOf } from './rows.ts';
import '../tables/table-in.ts';
import '../tables/table-out.ts';

const TYPING = 250; // milliseconds: asked once the hand rests

/** 事项. `#matters/GA-HZ-001` is one, `#matters/GA-HZ-001/2027-01-01` its version from that day. */
export default function open(office: Office): OpenedPage {
  const words = () => officeMattersWords[office.language()];
  const draft = openDraft<Matter[]>(office, 'matters');
  let offered: Offered | null = null;
  let wanted: Wanted = EVERYTHING;
  let found: ReadonlySet<MatterCode> | null = null;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let history: Shown['history'] = null;
  let told = '';

  void draft.load();
  void fetchOffered();

  async function fetchOffered(): Promise<void> {
    const [departments, queues] = await Promise.all([
      office.ask<Department[]>('GET', '/settings/departments'),
      office.ask<Queue[]>('GET', '/settings/queues'),
    ]);
    if (departments.ok && queues.ok) offered = { departments: departments.body, queues: queues.body };
    office.redraw();
  }

  const today = (): Day => office.now()?.day ?? office.board()?.hall.day ?? '';
  const codeNow = (): MatterCode => office.rest().split('/')[0] ?? '';
  const fromNow = (): Day | '' => office.rest().split('/')[1] ?? '';
  const placeNow = (): number => (draft.now ?? []).findIndex(({ code }) => code === codeNow());
  const go = (code: MatterCode, from: Day | '' = ''): void => office.turn('matters', from ? `${code}/${from}` : code);

  function want(next: Wanted): void {
    if (next.typed !== wanted.typed) {
      found = null;
      clearTimeout(asking);
      if (next.typed.trim()) asking = setTimeout(() => void find(next.typed), TYPING);
    }
    wanted = next;
    office.redraw();
  }

  /** The hall itself finds by pinyin and initials. */
  async function find(typed: string): Promise<void> {
    const answer = await office.ask<MatterRow[]>('GET', `/matters?query=${encodeURIComponent(typed.trim())}`);
    if (!answer.ok || wanted.typed !== typed) return;
    found = new Set(answer.body.map(({ code }) => code));
    office.redraw();
  }

  function change(how: (matter: Matter) => Matter, step?: string): void {
    const at = placeNow();
    told = '';
    if (draft.now) draft.change(draft.now.map((one, nth) => (nth === at ? how(settledOn(one, today())) : one)), step); // biome-ignore format: one thought
  }

  function put(value: Readonly<Record<string, unknown>>, step: string): void {
    const from = fromNow();
    if (from === '') {
      change((matter) => ({ ...(value as Matter), ...(matter.next ? { next: matter.next } : {}) }), step);
      const { code } = value as Matter;
      if (code !== codeNow()) go(code);
      return;
    }
    const { code: _code, ...content } = value as Matter;
    const version = content as MatterVersion;
    change((matter) => ({ ...matter, next: (matter.next ?? []).map((one) => (one.version_date === from ? version : one)) }), step);
    if (version.version_date && version.version_date !== from) go(codeNow(), version.version_date);
  }

  function fulfil(wish: MattersWish): void {
    const matter = draft.now?.[placeNow()];
    const code = codeNow();
    if (!matter || !draft.now) return;
    switch (wish.do) {
      case 'form':
        put(wish.value, wish.step);
        break;
      case 'version':
        go(code, wish.from);
        break;
      case 'newVersion':
        change((old) => {
          const last = old.next?.at(-1) ?? old;
          return { ...old, next: [...(old.next ?? []), versionFrom({ ...last, code } as Matter, versionAfter(last.version), wish.from)] };
        });
        go(code, wish.from);
        break;
      case 'dropVersion':
        change(({ next = [], ...old }) => {
          const kept = next.filter(({ version_date }) => version_date !== fromNow());
          return kept.length > 0 ? { ...old, next: kept } : old;
        });
        go(code);
        break;
      case 'copy':
        add({ ...settledOn(matter, today()), next: undefined });
        break;
      case 'remove':
        draft.change(draft.now.filter((_one, nth) => nth !== placeNow()));
        office.turn('matters');
        break;
      case 'history':
        if (history) history = null;
        else void fetchHistory(code);
        office.redraw();
        break;
    }
  }

  function add({ next: _next, ...like }: Matter): void {
    const code = codeAfter(draft.now ?? [], like.code);
    if (!draft.now || code === null) return;
    draft.change([...draft.now, { ...like, code }]);
    wanted = EVERYTHING;
    told = words().copied(code);
    go(code);
  }

  async function fetchHistory(code: MatterCode): Promise<void> {
    history = 'coming';
    const answer = await office.ask<MatterChange[]>('GET', `/matters/${encodeURIComponent(code)}/versions`);
    if (code !== codeNow()) return;
    history = answer.ok ? answer.body : null;
    office.redraw();
  }

  function listWish(wish: ListWish): void {
    if ('select' in wish) go(wish.select);
    else if ('want' in wish) want(wish.want);
    else {
      const like = draft.now?.[placeNow()] ?? draft.now?.[0];
      const [department, queue] = [like?.department ?? offered?.departments[0]?.id ?? '', like?.category ?? offered?.queues[0]?.code ?? ''];
      add(newMatter(like?.code ?? 'ZH-001', department, queue));
      told = '';
    }
  }

  function takeBack({ after }: MatterChange): void {
    if (!after) return;
    change(() => after);
    told = words().takenBack;
    go(codeNow());
  }

  function shownNow(): Shown | undefined {
    const all = draft.now;
    if (!all || !offered || today() === '') return undefined;
    const at = placeNow();
    const matter = all[at];
    const listed = wantedOf(all, wanted, found);
    return {
      offered,
      all,
      listed,
      wanted,
      matter: matter ? settledOn(matter, today()) : null,
      at,
      from: fromNow(),
      today: today(),
      view: draft.view,
      history,
      told,
    };
  }

  let shownCode = codeNow();
  return {
    draw: () =>
      html`<matters-desk .language=${office.language()} .shown=${shownNow()}
        @matters-wish=${(event: CustomEvent<MattersWish>) => fulfil(event.detail)}
        @list-wish=${(event: CustomEvent<ListWish>) => listWish(event.detail)}
        @take-back=${(event: CustomEvent<MatterChange>) => takeBack(event.detail)}
        @draft-wish=${draft.heed}>
        <details slot="tables"><summary>${officePeopleWords[office.language()].tabs.tables}</summary>
          <table-out kind="matters" .language=${office.language()}></table-out>
          <table-in kind="matters" .language=${office.language()} @table-taken=${() => {
            if (!draft.view.dirty) void draft.load(); // else the next save shows both side by side
          }}></table-in>
        </details></matters-desk>`,
    came: () => {
      if (codeNow() !== shownCode) history = null;
      shownCode = codeNow();
    },
    unsaved: () => draft.view.dirty,
    closed: () => clearTimeout(asking),
  };
}
