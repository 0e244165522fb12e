import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { deskWords } from '../shared/i18n/desk.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { localTime, MINUTE } from '../shared/time.ts';
import type { DeskView, Overdue, PrinterAlert } from '../shared/views.ts';
import type { Lang, QueueCode } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { mark } from '../ui/marks.ts';
import type { DeskAsk } from './desk-asks.ts';
import { deskParts } from './desk-parts.ts';
import { type Asked, NOT_ASKED } from './desk-state.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';
import { type ToDo, toDo, wanting } from './to-do.ts';

/** What the guide should see to: who calls, what does not work, what takes too long. One key each, where something can be done from here. */
@customElement('desk-to-do')
export class DeskToDo extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;
  @property({ attribute: false }) asked: Asked = NOT_ASKED;

  static override styles = [
    base,
    parts,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; align-items: center; padding: 12px 14px; }
      li + li { margin-top: 8px; }
      li.call { background: var(--blue-50); box-shadow: inset 0 0 0 2px var(--blue-6); }
      li.call.gone { background: var(--card); box-shadow: inset 0 0 0 1px var(--line); }
      li.alarm { background: var(--verm-50); box-shadow: inset 0 0 0 2px var(--verm); }
      .what { font-weight: 700; display: flex; gap: 8px; align-items: center; min-width: 0; line-height: 24px; overflow-wrap: anywhere; }
      .what .icon { font-size: 20px; color: var(--blue-7); }
      .alarm .icon { color: var(--verm); }
      .what .mark { color: var(--verm); }
      .overdue .what { font-weight: 400; }
      time { color: var(--ink-2); font-size: 14px; white-space: nowrap; }
      .where { grid-column: 1 / -1; line-height: 24px; overflow-wrap: anywhere; }
      .who { color: var(--teal); font-weight: 700; }
      .btn { margin-top: 6px; justify-self: start; min-width: 104px; }
      .well { padding: 14px; }
    `,
  ];

  override render() {
    const { view } = this;
    const words = deskWords[this.language];
    if (!view) return html`<p class="soft" role="status">${words.connecting}</p>`;
    const list = toDo(view);
    return html`
      <h2 role="status">${words.todo(wanting(list))}</h2>
      ${list.length === 0 ? html`<p class="card well soft">${words.allWell}</p>` : nothing}
      <ul>${repeat(list, keyOf, (one) => this.row(one, view))}</ul>
    `;
  }

  private row(one: ToDo, view: DeskView) {
    const words = deskWords[this.language];
    switch (one.is) {
      case 'call':
        return this.call(one);
      case 'printer':
        return html`<li class="card"><p class="what">${mark('stale')}<span>${this.printer(one.alert, view)}</span></p><time>${this.clock(one.alert.since)}</time></li>`;
      case 'silent': {
        const kinds: Readonly<Record<string, string>> = words.kinds;
        return html`<li class="card"><p class="what">${mark('stale')}<span>${words.silent(kinds[one.kind] ?? one.kind, one.name)}</span></p><p class="where soft">${words.silentHow}</p></li>`;
      }
      case 'overdue':
        return html`<li class="card overdue"><p class="what">${this.overdue(one.one, view)}</p><time>${this.clock(one.one.since)}</time>${this.overdueKey(one.one)}</li>`;
      case 'missed':
        return this.missed(one.one);
    }
  }

  private call({ call, going }: Extract<ToDo, { is: 'call' }>) {
    const words = deskWords[this.language];
    const kinds: Readonly<Record<string, string>> = words.calls;
    const { nr, where } = call;
    return html`<li class="card call ${going ? 'gone' : call.kind === 'alarm' ? 'alarm' : ''}">
      <p class="what">${icon('bell')}<span>${kinds[call.kind] ?? call.kind}</span></p><time>${this.clock(call.at)}</time>
      <p class="where">${where}</p>
      ${going ? html`<p class="where who">${words.goes(going.goes, this.clock(going.since))}</p>` : nothing}
      <button class="btn ${going ? '' : 'p'}" aria-label=${going ? words.doneAt(where) : words.goTo(where)}
        @click=${() => wish(this, { do: 'atDesk', deed: { do: going ? 'done' : 'go', nr } })}>${going ? words.done : words.go}</button>
    </li>`;
  }

  /** One key, where something can be done from here: a flex window, or a look at the number. */
  private overdueKey({ flex, number, window }: Overdue) {
    const words = deskWords[this.language];
    if (flex !== null)
      return html`<button class="btn p" @click=${() => this.ask({ do: 'flex', window: flex })}>${words.openFlex(flex)}</button>${this.refused(`window ${flex}`)}`;
    if (number === null) return nothing;
    const what = window === null ? number : `${words.windowOf(window)} ${number}`;
    return html`<button class="btn" aria-label=${words.lookAt(what)} @click=${() => wish(this, { do: 'atDesk', deed: { do: 'find', typed: number } })}>${words.look}</button>`;
  }

  private missed({ id, number, at }: DeskView['missed'][number]) {
    const words = deskWords[this.language];
    return html`<li class="card overdue"><p class="what">${words.toDoMissed(number)}</p><time>${this.clock(at)}</time><p class="where soft">${words.toDoMissedHow}</p>
      <button class="btn" aria-label=${words.rejoinOf(number)} @click=${() => this.ask({ do: 'rejoin', ticket: id })}>${words.rejoinOf(number)}</button>${this.refused(`ticket ${id}`)}</li>`;
  }

  private refused(of: string) {
    return this.asked.of === of && this.asked.why ? html`<p class="where why" role="alert">${this.asked.why}</p>` : nothing;
  }

  private ask(ask: DeskAsk): void {
    wish(this, { do: 'atDesk', deed: { do: 'ask', ask } });
  }

  private printer({ what, printer, devices, since }: PrinterAlert, view: DeskView): string {
    const name = view.printers.find(({ id }) => id === printer)?.name ?? printer;
    return officeWords[this.language].printerAlerts[what]({ printer: name, devices, minutes: minutesOf(since, view) });
  }

  private overdue({ what, queue, window, number, since }: Overdue, view: DeskView): string {
    return officeWords[this.language].toSee[what]({
      queue: this.name(queue, view),
      waiting: view.queues.find((one) => one.queue === queue)?.waiting ?? 0,
      window: window ?? '',
      number: number ?? '',
      minutes: minutesOf(since, view),
    });
  }

  private name(code: QueueCode | null, { queues }: DeskView): string {
    const of = queues.find(({ queue }) => queue === code);
    return of ? (this.language === 'en' ? of.nameEn : of.name) : (code ?? '');
  }

  private clock(at: string): string {
    return localTime(Date.parse(at), this.view?.hall.timezone ?? 'Asia/Shanghai').clock;
  }
}

const minutesOf = (since: string, { at }: DeskView): number => Math.max(0, Math.floor((Date.parse(at) - Date.parse(since)) / MINUTE));

function keyOf(one: ToDo): string {
  switch (one.is) {
    case 'call':
      return `call ${one.call.nr}`;
    case 'printer':
      return `printer ${one.alert.printer}`;
    case 'silent':
      return `silent ${one.kind} ${one.name}`;
    case 'overdue':
      return `${one.one.what} ${one.one.queue} ${one.one.window} ${one.one.number}`;
    case 'missed':
      return `missed ${one.one.id}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-to-do': DeskToDo;
  }
}
