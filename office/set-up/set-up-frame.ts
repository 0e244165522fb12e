import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import type { DraftWish } from '../editing/draft.ts';
import '../editing/merge-view.ts';
import { parts } from '../parts.ts';
import type { Page } from '../state.ts';
import { columnsOf, freshRow, type ListStep } from './columns.ts';
import { mergedPlace, placeOf } from './places.ts';
import { type SetUpState, type Stage, setUpWish } from './state.ts';
import { leftoversOf, type Seen, STEPS, type StepIs, type StepName, stepsOf } from './steps.ts';
import './devices-step.ts';
import './name-step.ts';
import './open-step.ts';
import './quick-rows.ts';
import './report-view.ts';
import './start-step.ts';
import './test-step.ts';

/** Where each step is told in full. */
const MORE: Readonly<Record<StepName, readonly Page[]>> = {
  start: [],
  name: ['calendar'],
  departments: ['services'],
  queues: ['services', 'matters'],
  windows: ['services'],
  staff: ['people'],
  devices: ['devices'],
  test: ['hall'],
  open: [],
};
const STAGES: readonly Stage[] = ['upload', 'read', 'check', 'compare', 'take'];
const MARKS = { done: 'serving', skipped: 'closed', open: 'free' } as const;

/** The steps at the left, one question at the right. */
@customElement('set-up-frame')
export class SetUpFrame extends LitElement {
  @property({ attribute: false }) state?: SetUpState;
  @property({ attribute: false }) seen: Seen = { kiosks: 0, boards: 0, called: false };
  @property({ attribute: false }) pages: readonly Page[] = [];

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: 232px minmax(0, 1fr); gap: 20px; padding: 20px 24px 28px; align-items: start; }
      nav { padding: 14px 10px; position: sticky; top: 20px; }
      nav p { padding: 2px 10px 10px; }
      nav button { width: 100%; display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 2px 10px; align-items: center; text-align: left; padding: 7px 10px; border-radius: 10px; }
      nav button:hover { background: var(--blue-50); }
      nav button[aria-current='step'] { background: var(--blue-7); color: #fff; font-weight: 700; }
      nav small { grid-column: 2; font-size: 14px; font-weight: 400; color: var(--ink-2); }
      nav button[aria-current='step'] small { color: #fff; }
      nav .done:not([aria-current]) .mark { color: var(--teal); }
      .step { padding: 22px 26px; display: grid; gap: 16px; min-width: 0; }
      h2 { font-size: 22px; line-height: 30px; }
      h2:focus-visible { outline-offset: 4px; }
      .help { color: var(--ink-2); max-width: 60em; margin-top: 4px; }
      .wrong { background: var(--verm-50); color: var(--verm); border-radius: 10px; padding: 12px 16px; display: grid; gap: 4px; }
      .wrong li { color: var(--ink); }
      .foot { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; border-top: 1px solid var(--line); padding-top: 16px; }
      .foot .far { margin-left: auto; display: flex; gap: 10px; align-items: center; flex-wrap: wrap; }
      .told { background: var(--teal-50); border-radius: 10px; padding: 10px 14px; }
      .stages { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
      .stages li { padding: 4px 12px; border-radius: 12px; background: var(--mute); }
      .stages li.now { background: var(--blue-7); color: #fff; font-weight: 700; }
      .stages li.past { background: var(--teal-50); color: var(--teal); }
      .wait { padding: 60px; text-align: center; color: var(--ink-2); }
      @media (max-width: 1180px) { :host { grid-template-columns: 190px minmax(0, 1fr); padding: 16px; gap: 14px; } .step { padding: 18px; } }
    `,
  ];

  override render() {
    const { state } = this;
    if (!state) return nothing;
    const words = officeSetUpWords[state.language];
    if (!state.now)
      return html`<p class="wait card" role="status">${state.why || words.loading}
        ${state.why ? html`<button class="btn" @click=${() => setUpWish(this, { do: 'again' })}>${words.again}</button>` : nothing}</p>`;
    const is = stepsOf(state.now, this.seen);
    return html`${this.steps(state, is)}
      <section class="card step" aria-labelledby="question">
        <div><h2 id="question" tabindex="-1">${words.question[state.step]}</h2><p class="help">${words.help[state.step]}</p></div>
        ${this.saidOf(state)}
        ${this.body(state)}
        ${this.foot(state)}
      </section>
      ${this.both(state)}`;
  }

  /** What this hand and another have changed meanwhile, side by side. */
  private both({ theirs, now, language }: SetUpState) {
    const words = officeSetUpWords[language];
    return theirs && now
      ? html`<merge-view .language=${language} .theirs=${theirs} .placeSaid=${(place: string) => mergedPlace(words, place, now)}
          @draft-wish=${({ detail }: CustomEvent<DraftWish>) => setUpWish(this, { do: 'draft', wish: detail })}></merge-view>`
      : nothing;
  }

  private steps({ language, step }: SetUpState, is: Readonly<Record<StepName, StepIs>>) {
    const words = officeSetUpWords[language];
    const done = STEPS.filter((one) => is[one] === 'done').length;
    return html`<nav class="card" aria-label=${words.stepsLabel}><p class="soft">${words.progress(done, STEPS.length)}</p><ol>
      ${STEPS.map(
        (
          one,
        ) => html`<li><button class=${is[one]} aria-current=${one === step ? 'step' : nothing} @click=${() => setUpWish(this, { do: 'step', step: one })}>
          ${mark(MARKS[is[one]])}<span>${words.steps[one]}</span><small>${words.is[is[one]]}</small></button></li>`,
      )}</ol></nav>`;
  }

  /** What came of the last press: places to mend, a sentence, or that it is in force. */
  private saidOf({ language, wrong, why, told, saved, stage }: SetUpState) {
    const words = officeSetUpWords[language];
    return html`${
      wrong.length > 0
        ? html`<div class="wrong" role="alert"><p>${words.wrong(wrong.length)}</p><ul>${wrong.slice(0, 8).map(({ document, path, message }) => html`<li>${placeOf(words, document ?? '', path)}：${message}</li>`)}</ul>
          ${wrong.length > 8 ? html`<p>${words.moreWrong(wrong.length - 8)}</p>` : nothing}</div>`
        : nothing
    }
    ${why ? html`<p class="why" role="alert">${why}</p>` : nothing}
    ${told ? html`<p class="told" role="status">${told}</p>` : saved ? html`<p class="told" role="status">${words.saved}</p>` : nothing}
    ${
      stage
        ? html`<ol class="stages" role="status">${STAGES.map((one) => {
            const past = STAGES.indexOf(one) < STAGES.indexOf(stage.at);
            return html`<li class=${one === stage.at ? 'now' : past ? 'past' : ''}>${one === stage.at && one === 'upload' ? words.uploading(stage.percent) : words.stages[one]}</li>`;
          })}</ol>`
        : nothing
    }`;
  }

  private body(state: SetUpState): TemplateResult | typeof nothing {
    const { now, language, step, busy } = state;
    if (!now) return nothing;
    switch (step) {
      case 'start':
        return state.report
          ? html`<report-view .language=${language} .report=${state.report} ?trial=${now.hall.trial} ?busy=${busy}></report-view>`
          : html`<start-step .language=${language} ?busy=${busy}></start-step>`;
      case 'name':
        return html`<name-step .language=${language} .name=${state.name} .hours=${state.hours} .timetables=${now.calendar.timetables}></name-step>`;
      case 'departments':
      case 'queues':
      case 'windows':
      case 'staff':
        return this.list(step, state);
      case 'devices':
        return html`<devices-step .language=${language} .link=${state.link} .devices=${state.view?.devices ?? []} ?busy=${busy}></devices-step>`;
      case 'test':
        return html`<test-step .language=${language} .now=${now} .ticket=${state.test} .board=${state.board} .view=${state.view} ?busy=${busy}></test-step>`;
      case 'open':
        return html`<open-step .language=${language} ?trial=${now.hall.trial} ?busy=${busy} .leftovers=${leftoversOf(now, this.seen)} .opened=${state.opened} .pages=${this.pages}></open-step>`;
    }
  }

  private list(step: ListStep, { now, language, rows }: SetUpState) {
    return now
      ? html`<quick-rows .language=${language} .columns=${columnsOf(step, now, language)} .rows=${rows} .fresh=${() => freshRow(step, now, rows)}></quick-rows>`
      : nothing;
  }

  private foot({ language, step, busy, dirty }: SetUpState) {
    const words = officeSetUpWords[language];
    const more = MORE[step].filter((page) => this.pages.includes(page));
    if (step === 'start' || step === 'open') return nothing;
    const writes = ['name', 'departments', 'queues', 'windows', 'staff'].includes(step);
    return html`<div class="foot">
      ${
        writes && dirty
          ? html`<button class="btn p" aria-disabled=${busy ? 'true' : 'false'} @click=${() => setUpWish(this, { do: 'save' })}>${busy ? words.saving : words.save}</button>`
          : html`<button class="btn p" @click=${() => setUpWish(this, { do: 'skip' })}>${words.next}</button>`
      }
      ${writes && dirty ? html`<button class="btn" @click=${() => setUpWish(this, { do: 'skip' })}>${words.skip}</button>` : nothing}
      ${more.length > 0 ? html`<span class="far soft">${words.more}${more.map((page) => html`<button class="btn" @click=${() => setUpWish(this, { do: 'page', page })}>${(words.places as Readonly<Record<string, string>>)[page]}</button>`)}</span>` : nothing}
    </div>`;
  }

  /** The question that has just come up is where the keyboard goes on. */
  override updated(changed: Map<string, unknown>) {
    const before = changed.get('state') as SetUpState | undefined; // lit says what it was, of any type
    if (before?.now && (before.step !== this.state?.step || Boolean(before.report) !== Boolean(this.state?.report)))
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'set-up-frame': SetUpFrame;
  }
}
