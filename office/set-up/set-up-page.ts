import { html } from 'lit';
import { common } from '../../shared/i18n/common.ts';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { HallOpened, SetUpNow, SetUpReport, SetUpTaken, TestTicket, TrialCleared } from '../../shared/set-up-views.ts';
import type { Answer } from '../../ui/ask.ts';
import { newId } from '../../ui/new-id.ts';
import type { Office, OpenedPage } from '../page.ts';
import { pagesFor } from '../state.ts';
import { isList } from './columns.ts';
import {
  type Changes,
  departmentRows,
  departmentsFrom,
  hoursForm,
  nameForm,
  nameFrom,
  queueRows,
  queuesFrom,
  type Row,
  staffFrom,
  staffRows,
  windowRows,
  windowsFrom,
} from './rows.ts';
import { sendZip } from './send-zip.ts';
import './set-up-frame.ts';
import type { NewDevice, SetUpState, SetUpWish, Source, Wrong } from './state.ts';
import { firstOpen, type Seen, STEPS, type StepName, stepAfter, stepsOf, withSkipped } from './steps.ts';

type Kept = Omit<SetUpState, 'language' | 'board' | 'view'>;
const NOTHING: Pick<Kept, 'why' | 'wrong' | 'told' | 'saved'> = { why: '', wrong: [], told: '', saved: false };

const ROWS: Readonly<
  Record<
    'departments' | 'queues' | 'windows' | 'staff',
    { to: (now: SetUpNow) => Row[]; from: (rows: readonly Row[], now: SetUpNow) => Changes }
  >
> = {
  departments: { to: departmentRows, from: departmentsFrom },
  queues: { to: queueRows, from: queuesFrom },
  windows: { to: windowRows, from: windowsFrom },
  staff: { to: staffRows, from: staffFrom },
};

/** The guided set-up: one question after the other, each kept on its own, upon the documents as they were read. */
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
  const formsOf = (step: StepName, now: SetUpNow): Pick<Kept, 'rows' | 'name' | 'hours' | 'dirty'> => ({
    rows: isList(step) ? ROWS[step].to(now) : [],
    name: nameForm(now),
    hours: hoursForm(now),
    dirty: false,
  });

  async function read(): Promise<SetUpNow | null> {
    const answer = await office.ask<SetUpNow>('GET', '/set-up');
    if (!answer.ok) {
      keep({ why: refusalWords(answer), busy: false });
      return null;
    }
    kept = { ...kept, now: answer.body };
    return answer.body;
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
    const now = await read();
    if (!now) return;
    const wanted = STEPS.find((step) => step === office.rest());
    const step = wanted ?? firstOpen(stepsOf(now, seen()));
    keep({ ...NOTHING, step, ...formsOf(step, now) });
    if (!wanted) office.turn('set-up', step);
  }

  function showStep(step: StepName): void {
    if (!kept.now) return;
    keep({ ...NOTHING, step, ...formsOf(step, kept.now), report: null, source: null, stage: null, link: null });
  }
  const go = (step: StepName) => office.turn('set-up', step);

  /** Puts documents back; upon a change by somebody else they are read anew, and what is written stays. */
  async function put(changes: Changes): Promise<boolean> {
    if (!kept.now) return false;
    keep({ busy: true });
    const answer = await office.ask<SetUpTaken>('PUT', '/set-up', { body: changes, headers: { 'if-match': `"${kept.now.basis}"` } });
    if (!answer.ok) {
      if (answer.refusal === 'changed-meanwhile') await read();
      refused(answer);
      return false;
    }
    await read();
    keep({ busy: false });
    return true;
  }

  async function save(): Promise<void> {
    const { now, step } = kept;
    if (!now || kept.busy) return;
    const changes = step === 'name' ? nameFrom(kept.name, kept.hours, now) : isList(step) ? ROWS[step].from(kept.rows, now) : {};
    if (!(await put(changes))) return;
    keep({ dirty: false });
    go(stepAfter(step));
    keep({ saved: true });
  }

  async function skip(): Promise<void> {
    const { now, step } = kept;
    if (!now || kept.busy) return;
    if (stepsOf(now, seen())[step] === 'open' && !(await put({ hall: withSkipped(now, step) }))) return;
    keep({ dirty: false });
    go(stepAfter(step));
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
    draw: () => html`<set-up-frame .state=${{ ...kept, language: office.language(), board: office.board(), view: office.view() }} .seen=${seen()} .pages=${pagesFor(office.staff)}
      @set-up-wish=${({ detail }: CustomEvent<SetUpWish>) => fulfil(detail)}></set-up-frame>`,
    came() {
      const step = STEPS.find((one) => one === office.rest());
      if (step && step !== kept.step) showStep(step);
    },
    unsaved: () => kept.dirty,
  };
}
