import { html } from 'lit';
import { common } from '../../shared/i18n/common.ts';
import { editingWords } from '../../shared/i18n/editing.ts';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { HallOpened, SetUpReport, SetUpTaken, TestTicket, TrialCleared } from '../../shared/set-up-views.ts';
import type { Answer } from '../../ui/ask.ts';
import { newId } from '../../ui/new-id.ts';
import { type DraftWish, openDraft } from '../editing/draft.ts';
import type { Office, OpenedPage } from '../page.ts';
import { pagesFor } from '../state.ts';
import type { Changes, SetUpDocuments } from './rows.ts';
import { sendZip } from './send-zip.ts';
import './set-up-frame.ts';
import { setUpSource } from './set-up-source.ts';
import type { NewDevice, SetUpState, SetUpWish, Source, Wrong } from './state.ts';
import { changesFrom, formsFrom } from './step-forms.ts';
import { firstOpen, type Seen, STEPS, type StepName, stepAfter, stepsOf, withSkipped } from './steps.ts';

type Kept = Omit<SetUpState, 'language' | 'board' | 'view' | 'theirs'>;
const NOTHING: Pick<Kept, 'why' | 'wrong' | 'told' | 'saved'> = { why: '', wrong: [], told: '', saved: false };

/** The guided set-up: one question after the other, each kept on its own: one draft of several documents, upon what was read. */
export default function open(office: Office): OpenedPage {
  let kept: Kept = {
    step: 'start',
    now: null,
    rows: [],
    name: { name_zh: '', name_en: '', consult: '', complaint: '' },
    hours: [],
    dirty: false,
    busy: false,
    ...NOTHING,
    source: null,
    report: null,
    stage: null,
    link: null,
    test: null,
    opened: null,
  };
  /** The documents that the forms of the open step were made from. */
  let ground: SetUpDocuments | null = null;
  const draft = openDraft<SetUpDocuments>(
    office,
    setUpSource(office, {
      heard(now) {
        kept = { ...kept, now };
      },
      beside: (mine, theirs) => (ground && kept.dirty ? { ...ground, ...written(ground, theirs) } : mine),
    }),
  );
  const words = () => officeSetUpWords[office.language()];
  const keep = (change: Partial<Kept>) => {
    kept = { ...kept, ...change };
    office.redraw();
  };

  const seen = (): Seen => {
    const devices = office.view()?.devices ?? [];
    const paired = (kind: string) => devices.filter((one) => one.kind === kind && one.paired && one.seenAt !== null).length;
    return {
      kiosks: paired('kiosk'),
      boards: paired('display'),
      called: (office.board()?.calls.length ?? 0) > 0 || kept.now?.hall.trial === false,
    };
  };

  /** The forms of a step as the documents say them. */
  function formsOf(step: StepName): Pick<Kept, 'rows' | 'name' | 'hours' | 'dirty'> {
    const now = draft.now ?? null;
    ground = now;
    return now ? formsFrom(step, now) : { rows: [], name: kept.name, hours: [], dirty: false };
  }

  /** What is written in the open step, as documents. */
  const written = (now: SetUpDocuments, others?: SetUpDocuments): Changes => changesFrom(kept.step, kept, now, others);

  async function read(): Promise<boolean> {
    await draft.load();
    const isHere = draft.view.state === 'here';
    if (!isHere) keep({ why: draft.view.said?.text ?? '', busy: false });
    return isHere;
  }

  const refusalWords = (answer: Extract<Answer<unknown>, { ok: false }>): string =>
    answer.refusal === 'offline' ? words().why.offline : `${words().why.other}${common[office.language()].refusal[answer.refusal]}`;

  /** Keeps what was refused: as places, or as a sentence. */
  function refused(answer: Extract<Answer<unknown>, { ok: false }>): void {
    const errors = answer.why && Array.isArray(answer.why['errors']) ? (answer.why['errors'] as Wrong[]) : []; // as the contract tells
    if (answer.refusal === 'malformed' && errors.length > 0) keep({ ...NOTHING, wrong: errors, busy: false, stage: null });
    else
      keep({
        ...NOTHING,
        why: answer.refusal === 'changed-meanwhile' ? words().changedMeanwhile : refusalWords(answer),
        busy: false,
        stage: null,
      });
  }

  async function begin(): Promise<void> {
    if (!(await read()) || !kept.now) return;
    const wanted = STEPS.find((step) => step === office.rest());
    const step = wanted ?? firstOpen(stepsOf(kept.now, seen()));
    keep({ ...NOTHING, step, ...formsOf(step) });
    if (!wanted) office.turn('set-up', step);
  }

  function showStep(step: StepName): void {
    if (!kept.now) return;
    draft.fulfil({ do: 'discard' });
    keep({ ...NOTHING, step, ...formsOf(step), report: null, source: null, stage: null, link: null });
  }
  const go = (step: StepName) => office.turn('set-up', step);

  /** All that a step changes, or nothing of it. What the hall does not take stays written, with the places to mend. */
  async function put(changes: Changes): Promise<boolean> {
    if (!ground) return false;
    keep({ ...NOTHING, busy: true });
    draft.fulfil({ do: 'discard' });
    draft.change({ ...ground, ...changes });
    const stored = !draft.view.dirty || (await draft.save());
    const { errors, said, theirs } = draft.view;
    keep(stored ? { busy: false } : { busy: false, wrong: errors, why: theirs || errors.length > 0 ? '' : (said?.text ?? '') });
    return stored;
  }

  async function save(): Promise<void> {
    const { step } = kept;
    if (!ground || kept.busy || !(await put(written(ground)))) return;
    keep({ dirty: false });
    go(stepAfter(step));
    keep({ saved: true });
  }

  async function skip(): Promise<void> {
    const { now, step } = kept;
    if (!now || kept.busy) return;
    if (stepsOf(now, seen())[step] === 'open' && !(await putSkipped(step))) return;
    keep({ dirty: false });
    go(stepAfter(step));
  }

  /** Nothing is written here that could be lost: what others have changed meanwhile is read, and the step is skipped there. */
  async function putSkipped(step: StepName): Promise<boolean> {
    for (const _try of [1, 2]) {
      if (!(await read()) || !draft.now) return false;
      keep(formsOf(step));
      if (await put({ hall: withSkipped(draft.now, step) })) return true;
      if (!draft.view.theirs) return false;
    }
    return false;
  }

  /** What of both stands together is written anew into the forms; it is saved by the next press. */
  function merging(wish: DraftWish): void {
    draft.fulfil(wish);
    if (wish.do !== 'merge') return;
    keep({ ...NOTHING, ...formsOf(kept.step), dirty: true, told: editingWords[office.language()].merged });
  }

  /** What a start or a bundle would change. */
  async function look(source: Source): Promise<void> {
    keep({ ...NOTHING, source, busy: true, report: null });
    const answer = await check(source);
    if (!answer.ok) return refused(answer);
    keep({ busy: false, report: answer.body, stage: null });
  }

  async function check(source: Source): Promise<Answer<SetUpReport>> {
    if (source.from !== 'bundle') return office.ask<SetUpReport>('POST', '/set-up/start/check', { body: startOf(source) });
    const progress = (percent: number) => keep({ stage: percent < 100 ? { at: 'upload', percent } : { at: 'check', percent } });
    return sendZip<SetUpReport>('/bundle/check', source.file, { lang: office.language(), progress });
  }
  const startOf = (source: Exclude<Source, { from: 'bundle' }>) =>
    source.from === 'sample' ? { from: source.from } : { from: source.from, ...(source.name ? { name: source.name } : {}) };

  async function take(): Promise<void> {
    const { source, report } = kept;
    if (!source || !report || kept.busy) return;
    keep({ busy: true, stage: { at: 'take', percent: 100 } });
    const headers = { 'if-match': `"${report.basis}"` };
    const answer =
      source.from === 'bundle'
        ? await sendZip<SetUpTaken>('/bundle', source.file, { lang: office.language(), ifMatch: report.basis, progress: () => {} })
        : await office.ask<SetUpTaken>('POST', '/set-up/start', { body: startOf(source), headers });
    if (!answer.ok) return refused(answer);
    await read();
    keep({ busy: false, stage: null, report: null, source: null, test: null });
    go('name');
    keep({ told: words().report.taken(answer.body.documents.length) });
  }

  async function clear(): Promise<void> {
    keep({ busy: true });
    const answer = await office.ask<TrialCleared>('POST', '/set-up/clear', { body: {} });
    if (!answer.ok) return refused(answer);
    if (kept.source) await look(kept.source);
    keep({ told: words().report.cleared });
  }

  async function pair(device: NewDevice): Promise<void> {
    keep({ ...NOTHING, busy: true });
    const answer = await office.ask<{ link: string }>('POST', '/devices', { body: device });
    if (!answer.ok) return refused(answer);
    keep({ busy: false, link: { name: device.name, link: answer.body.link } });
  }

  async function takeTest(queue: string): Promise<void> {
    keep({ ...NOTHING, busy: true });
    const answer = await office.ask<TestTicket>('POST', '/set-up/test-ticket', { body: { queue, ticket: newId() } });
    if (!answer.ok) return refused(answer);
    keep({ busy: false, test: answer.body });
  }

  async function openDoors(): Promise<void> {
    keep({ ...NOTHING, busy: true });
    const answer = await office.ask<HallOpened>('POST', '/set-up/open', { body: {} });
    if (!answer.ok) return refused(answer);
    await read();
    keep({ busy: false, opened: answer.body });
  }

  function fulfil(asked: SetUpWish): void {
    switch (asked.do) {
      case 'step':
        go(asked.step);
        break;
      case 'page':
        office.turn(asked.page);
        break;
      case 'rows':
        keep({ rows: asked.rows, dirty: true, saved: false, told: '' });
        break;
      case 'name':
        keep({ name: asked.name, hours: asked.hours, dirty: true, saved: false, told: '' });
        break;
      case 'draft':
        merging(asked.wish);
        break;
      case 'look':
        void look(asked.source);
        break;
      case 'pair':
        void pair(asked.device);
        break;
      case 'test':
        void takeTest(asked.queue);
        break;
      case 'save':
        void save();
        break;
      case 'skip':
        void skip();
        break;
      case 'again':
        void begin();
        break;
      case 'take':
        void take();
        break;
      case 'back':
        keep({ ...NOTHING, report: null, source: null, stage: null });
        break;
      case 'clear':
        void clear();
        break;
      case 'linkDone':
        keep({ link: null });
        break;
      case 'open':
        void openDoors();
        break;
    }
  }

  void begin();
  return {
    draw: () => html`<set-up-frame .state=${{ ...kept, theirs: draft.view.theirs, language: office.language(), board: office.board(), view: office.view() }} .seen=${seen()} .pages=${pagesFor(office.staff)}
      @set-up-wish=${({ detail }: CustomEvent<SetUpWish>) => fulfil(detail)}></set-up-frame>`,
    came() {
      const step = STEPS.find((one) => one === office.rest());
      if (step && step !== kept.step) showStep(step);
    },
    unsaved: () => kept.dirty,
  };
}
