import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officeWords } from '../shared/i18n/office.ts';
import type { OfficeView } from '../shared/views.ts';
import type { Lang, QueueCode } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { lacking, type ToSee, toSee } from './figures.ts';
import { parts } from './parts.ts';
import { screenSentence } from './screen-alerts.ts';

const FIRST = 6; // the rest is one touch away

/** What is not as it should be: the hall's own readiness, and what somebody should see to. Nothing, where all is well. */
@customElement('to-see')
export class ToSeeList extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: OfficeView;
  @state() private all = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      .ready, .list { border-radius: 14px; padding: 12px 18px; }
      .ready { background: var(--verm-50); color: var(--verm); box-shadow: inset 0 0 0 1px var(--verm); display: flex; flex-wrap: wrap; gap: 4px 24px; font-weight: 700; }
      .ready span { display: flex; align-items: center; gap: 8px; overflow-wrap: anywhere; }
      .list { background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a520; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 4px 24px; align-items: start; }
      h2 { display: flex; align-items: center; gap: 8px; font-size: 15px; white-space: nowrap; }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 4px 24px; }
      li { line-height: 24px; min-width: 0; overflow-wrap: anywhere; }
      .help { font-weight: 700; color: var(--verm); }
      button { line-height: 24px; color: var(--blue-7); text-decoration: underline; white-space: nowrap; }
      @media (max-width: 900px) { .list { grid-template-columns: minmax(0, 1fr); } button { justify-self: start; } }
    `,
  ];

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const words = officeWords[this.language];
    const missing = lacking(view);
    const list = toSee(view);
    const shown = this.all ? list : list.slice(0, FIRST);
    return html`
      ${
        missing.length > 0
          ? html`<p class="ready" role="status">${missing.map(({ what, detail }) => html`<span title=${detail}>${mark('stale')}${words.notReady[what](detail)}</span>`)}</p>`
          : nothing
      }
      ${
        list.length > 0
          ? html`<section class="list">
        <h2>${mark('stale')}${words.toSeeTitle(list.length)}</h2>
        <ul>${shown.map((one) => html`<li class=${one.what}>${this.sentence(one)}</li>`)}</ul>
        ${list.length > FIRST ? html`<button aria-expanded=${this.all} @click=${this.turn}>${this.all ? words.toSeeLess : words.toSeeMore(list.length - FIRST)}</button>` : nothing}
      </section>`
          : nothing
      }
    `;
  }

  private turn = () => {
    this.all = !this.all;
  };

  private sentence(one: ToSee): string {
    const words = officeWords[this.language].toSee;
    if (one.what === 'help') {
      const kinds: Readonly<Record<string, string>> = words.help;
      return words.helpCalled(one.where, kinds[one.kind] ?? one.kind, one.minutes);
    }
    if (one.what === 'screen') return screenSentence(one.alert, this.view?.at ?? one.alert.since, this.language);
    if (one.what === 'printer') {
      const { what, printer, devices } = one.alert;
      const name = this.view?.printers.find(({ id }) => id === printer)?.name ?? printer;
      return officeWords[this.language].printerAlerts[what]({ printer: name, devices, minutes: one.minutes });
    }
    return words[one.what]({
      queue: this.name(one.queue),
      waiting: this.view?.queues.find(({ queue }) => queue === one.queue)?.waiting ?? 0,
      window: one.window ?? '',
      number: one.number ?? '',
      minutes: one.minutes,
    });
  }

  private name(code: QueueCode | null): string {
    const of = this.view?.queues.find(({ queue }) => queue === code);
    return of ? (this.language === 'en' ? of.nameEn : of.name) : (code ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'to-see': ToSeeList;
  }
}
