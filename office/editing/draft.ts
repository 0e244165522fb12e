import { editingWords } from '../../shared/i18n/editing.ts';
import { ownWordsWords } from '../../shared/i18n/own-words.ts';
import type { DocumentChangeRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { type Asks, type DraftSource, type Mistake, oneDocument } from './draft-source.ts';
import { type Choice, type Difference, merge } from './merge.ts';

export type { Mistake } from './draft-source.ts';

/** Somebody else has saved meanwhile: their version, and where it differs from this one. */
export type Theirs = {
  readonly by: DocumentChangeRow | null;
  readonly differences: readonly Difference[];
  /** Whose counts where both have changed the same; mine where nothing is said. */
  readonly chosen: ReadonlyMap<string, Choice>;
};

/** A document on the desk, as it is drawn. A new value after every change. */
export type DraftView = {
  readonly document: string;
  /** loading; missing: there is none of this name yet; here: it can be changed; failed: it was not to be had. */
  readonly state: 'loading' | 'missing' | 'here' | 'failed';
  readonly dirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly busy: boolean;
  readonly errors: readonly Mistake[];
  /** A sentence about what came of the last wish, and whether it is a good one. */
  readonly said: { readonly well: boolean; readonly text: string } | null;
  readonly theirs: Theirs | null;
  readonly history: readonly DocumentChangeRow[] | null;
};

export type DraftWish =
  | { do: 'save'; why?: string }
  | { do: 'undo' | 'redo' | 'discard' | 'history' | 'historyDone' | 'mergeDone' | 'merge' | 'load' }
  | { do: 'choose'; place: string; choice: Choice }
  | { do: 'restore'; version: string };

/** What a draft needs of the office. */
export type Desk = Asks & {
  language(): Lang;
  redraw(): void;
};
export type Draft<T> = ReturnType<typeof openDraft<T>>;

const STEPS = 100; // that can be undone

/**
 * A settings document on the desk, or several from a source of their own: fetched, changed as often as one likes, and saved upon the
 * version that was read. Nothing is lost by a refusal: what was written stays until it is saved or discarded. `empty`: with what a
 * document begins that is not there yet.
 */
export function openDraft<T>(desk: Desk, from: string | DraftSource<T>, empty?: T) {
  const source = typeof from === 'string' ? oneDocument<T>(desk, from) : from;
  const words = () => editingWords[desk.language()];
  let version: string | null = null;
  let saved: T | undefined;
  let now: T | undefined;
  let past: { readonly value: T; readonly step: string | undefined }[] = [];
  let future: T[] = [];
  let theirVersion: { readonly content: T; readonly version: string } | null = null;
  let view: DraftView = {
    document: source.name,
    state: 'loading',
    dirty: false,
    canUndo: false,
    canRedo: false,
    busy: false,
    errors: [],
    said: null,
    theirs: null,
    history: null,
  };

  function show(change: Partial<DraftView> = {}): void {
    const dirty = now !== undefined && JSON.stringify(now) !== JSON.stringify(saved);
    view = { ...view, dirty, canUndo: past.length > 0, canRedo: future.length > 0, ...change };
    desk.redraw();
  }

  async function load(): Promise<void> {
    show({ state: 'loading', said: null });
    const answer = await source.read();
    if (answer.ok) {
      take(answer.body, answer.etag ?? null);
      show({ state: 'here' });
    } else if (answer.refusal === 'unknown-document' && empty !== undefined) {
      version = null;
      saved = undefined;
      now = empty;
      show({ state: 'missing' });
    } else show({ state: 'failed', said: { well: false, text: words().notFetched } });
  }

  function take(content: T, etag: string | null): void {
    saved = content;
    now = content;
    version = etag;
    past = [];
    future = [];
  }

  /** `step` names what is being done: several changes of one step, as letters in a field, are undone together. */
  function change(next: T, step?: string): void {
    if (now === undefined || JSON.stringify(next) === JSON.stringify(now)) return;
    const last = past.at(-1);
    if (step === undefined || last?.step !== step) past = [...past.slice(-STEPS + 1), { value: now, step }];
    now = next;
    future = [];
    show({ said: null });
  }

  function undo(): void {
    const last = past.at(-1);
    if (!last || now === undefined) return;
    past = past.slice(0, -1);
    future = [...future, now];
    now = last.value;
    show({ said: null });
  }

  function redo(): void {
    const next = future.at(-1);
    if (next === undefined || now === undefined) return;
    future = future.slice(0, -1);
    past = [...past, { value: now, step: undefined }];
    now = next;
    show({ said: null });
  }

  /** True: it is stored. Everything else is said in the view, and nothing that was written is lost. */
  async function save(why?: string): Promise<boolean> {
    if (now === undefined || view.busy) return false;
    const sent = now;
    show({ busy: true, said: null });
    const answer = await source.write(sent, { version, before: saved }, why);
    if (answer.ok) {
      saved = answer.body;
      if (now === sent) now = answer.body; // who went on writing meanwhile keeps what they wrote
      version = answer.etag ?? null;
      show({ busy: false, state: 'here', errors: [], theirs: null, said: { well: true, text: words().saved } });
      return true;
    }
    if (answer.refusal === 'changed-meanwhile') return fetchTheirs(why);
    if (answer.refusal === 'malformed') {
      const errors = (answer.why['errors'] ?? []) as readonly Mistake[];
      if (answer.why['personal']) show({ busy: false, said: { well: false, text: ownWordsWords[desk.language()].noNumbers } });
      else show({ busy: false, errors, said: { well: false, text: words().mistakes(Math.max(errors.length, 1)) } });
    } else show({ busy: false, said: { well: false, text: words().notSaved(answer.refusal) } });
    return false;
  }

  /** Holds both changes against each other, to be looked at; where the others have changed nothing of this, it is saved after all. */
  async function fetchTheirs(why?: string): Promise<boolean> {
    const content = await source.read();
    if (!content.ok) {
      show({ busy: false, said: { well: false, text: words().notFetched } });
      return false;
    }
    const theirs = { content: content.body, version: content.etag ?? '' };
    if (now !== undefined) now = source.beside?.(now, theirs.content) ?? now;
    const { differences } = merge(saved, now, theirs.content);
    if (differences.every(({ by }) => by === 'mine')) {
      saved = theirs.content;
      version = theirs.version;
      show({ busy: false });
      return save(why);
    }
    theirVersion = theirs;
    const changes = await source.changes(saved, theirs.content);
    show({ busy: false, theirs: { by: changes?.[0] ?? null, differences, chosen: new Map() } });
    return false;
  }

  /** Takes their version as the ground and both changes upon it; it is not saved by this. */
  function takeBoth(): void {
    const { theirs } = view;
    if (!theirs || !theirVersion) return;
    const { value } = merge(saved, now, theirVersion.content, (place) => theirs.chosen.get(place) ?? 'mine');
    const before = now;
    saved = theirVersion.content;
    version = theirVersion.version;
    theirVersion = null;
    if (before !== undefined) past = [...past, { value: before, step: undefined }];
    now = value as T;
    show({ theirs: null, said: { well: true, text: words().merged } });
  }

  async function fetchHistory(): Promise<void> {
    const history = await source.changes();
    if (history) show({ history });
    else show({ said: { well: false, text: words().notFetched } });
  }

  /** Puts an earlier version on the desk; it is not saved by this. */
  async function restore(earlier: string): Promise<void> {
    const answer = await source.version?.(earlier);
    if (!answer?.ok) {
      show({ said: { well: false, text: words().notFetched } });
      return;
    }
    change(answer.body);
    show({ history: null, said: { well: true, text: words().restored } });
  }

  /** Asks for every mistake there would be; nothing is stored. */
  async function check(): Promise<readonly Mistake[]> {
    const asked = now;
    const answer = asked === undefined ? undefined : await source.check?.(asked);
    if (!answer?.ok) return view.errors;
    if (asked === now) show({ errors: answer.body.errors });
    return answer.body.errors;
  }

  function fulfil(wish: DraftWish): void {
    switch (wish.do) {
      case 'save':
        void save(wish.why);
        break;
      case 'undo':
        undo();
        break;
      case 'redo':
        redo();
        break;
      case 'discard':
        if (saved !== undefined) change(saved);
        show({ errors: [], said: null });
        break;
      case 'load':
        void load();
        break;
      case 'history':
        void fetchHistory();
        break;
      case 'historyDone':
        show({ history: null });
        break;
      case 'restore':
        void restore(wish.version);
        break;
      case 'choose':
        if (view.theirs) show({ theirs: { ...view.theirs, chosen: new Map(view.theirs.chosen).set(wish.place, wish.choice) } });
        break;
      case 'merge':
        takeBoth();
        break;
      case 'mergeDone':
        show({ theirs: null });
        break;
    }
  }

  return {
    get view() {
      return view;
    },
    /** As it stands on the desk; undefined until it is there. */
    get now() {
      return now;
    },
    /** As the hall has it. */
    get saved() {
      return saved;
    },
    load,
    change,
    undo,
    redo,
    save,
    check,
    fulfil,
    /** For `<save-bar @draft-wish=…>`. */
    heed: (event: CustomEvent<DraftWish>) => fulfil(event.detail),
  };
}
