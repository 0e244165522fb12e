import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staffWords } from '../shared/i18n/staff.ts';
import type { BoardView, HallView, MatterView, Named, WindowRecord } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import '../ui/sign-in.ts';
import '../ui/strips.ts';
import './choose-window.ts';
import type { Seat } from './console.ts';
import './desk-page.ts';
import type { Desk } from './desk-state.ts';
import type { Form } from './form.ts';
import { DEFAULT_KEYS, type KeyMap } from './keys.ts';
import { NO_SLIP, type SlipState } from './slip-state.ts';
import './lock-page.ts';
import type { Lock } from './screen-lock.ts';
import './staff-console.ts';
import { isOfOffice, NO_SHEET, type Sheet, type Step } from './state.ts';

/** The whole page: the strip of a hall that is not the real one, and where the clerk stands: on the way to a window, there, or at the desk. */
@customElement('staff-app')
export class StaffApp extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) step: Step = { at: 'starting' };
  @property({ attribute: false }) hall?: HallView;
  /** The hall's time of day as the strip shows it. */
  @property() time = '';
  @property({ attribute: false }) seat?: Seat;
  @property({ attribute: false }) sheet: Sheet = NO_SHEET;
  @property() line = '';
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) focused = true;
  @property({ attribute: false }) slip: SlipState = NO_SLIP;
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) desk?: Desk;
  @property({ attribute: false }) matters: ReadonlyMap<string, Named> = new Map();
  @property({ attribute: false }) matter?: MatterView;
  @property({ attribute: false }) record?: WindowRecord;
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  @property({ attribute: false }) lock: Lock = { is: false, why: '', busy: false };
  @property() form: Form = 'usual';
  /** The console is in the small window. */
  @property({ type: Boolean }) small = false;
  @property({ type: Boolean }) maySmall = false;

  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100vh; height: 100dvh; overflow: hidden; }
      main { min-height: 0; overflow-y: auto; height: 100%; }
      main.still { overflow: hidden; }
      .starting { display: grid; place-items: center; height: 100%; color: var(--ink-2); font-size: 17px; }
    `,
  ];

  override render() {
    return html`<trial-strip .hall=${this.hall} .language=${this.language} .time=${this.time}></trial-strip>
      <main class=${this.step.at === 'console' || this.step.at === 'desk' ? 'still' : ''}>${this.stage()}</main>`;
  }

  private stage() {
    const { step, language } = this;
    if (this.lock.is && (step.at === 'choose' || step.at === 'desk'))
      return html`<lock-page .language=${language} .name=${step.session.staff.name} .lock=${this.lock}></lock-page>`;
    const hall = this.hall ? (language === 'en' ? this.hall.nameEn : this.hall.name) : '';
    switch (step.at) {
      case 'starting':
        return html`<p class="starting" role="status">${staffWords[language].starting}</p>`;
      case 'signIn':
      case 'newPassword':
        return html`<sign-in door="staff" .language=${language} .product=${staffWords[language].product} .hall=${hall} .entry=${step}></sign-in>`;
      case 'choose':
        return html`<choose-window .language=${language} .session=${step.session} .why=${step.why}></choose-window>`;
      case 'desk':
        return html`<desk-page .language=${language} .desk=${this.desk} .name=${step.session.staff.name} .windows=${step.session.windows.length > 0} .office=${isOfOffice(step.session)}
          .zones=${this.board?.zones ?? []}></desk-page>`;
      case 'console':
        return html`<staff-console .language=${language} .window=${step.window} .name=${step.session.staff.name} .seat=${this.seat} .sheet=${this.sheet} .line=${this.line}
          .busy=${this.busy} .slip=${this.slip} .focused=${this.focused} .board=${this.board} .matters=${this.matters} .matter=${this.matter} .record=${this.record} .keys=${this.keys} .lock=${this.lock} .form=${this.form}
          .small=${this.small} .maySmall=${this.maySmall}></staff-console>`;
      default:
        return nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-app': StaffApp;
  }
}
