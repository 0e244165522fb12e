import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { localTime } from '../shared/time.ts';
import type { MatterView, Named, WindowTicket } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { awayNow, isLong, mainAct, minutesBetween, running, type Seat } from './console.ts';
import { parts } from './parts.ts';
import { reasonSaid } from './pause-reasons.ts';

/** What is at the window now: the number in hand, or why there is none. Amber means calling and nothing else. */
@customElement('now-card')
export class NowCard extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;
  /** The matter's or else the queue's name, for the ticket in hand. */
  @property({ attribute: false }) named?: Named;
  @property({ attribute: false }) matter?: MatterView;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      .card { min-height: 196px; padding: 14px 16px 12px; background: var(--blue-50); display: grid; grid-template-columns: minmax(0, 1fr) auto; align-content: start; position: relative; }
      .card.called { background: var(--amber); }
      .card.paused { background: var(--hatch); }
      .card.quiet { background: var(--paper); }
      .card.stale { background: var(--mute); min-height: 150px; }
      .st { grid-column: 1 / -1; display: flex; align-items: center; gap: 8px; font-weight: 700; line-height: 24px; color: var(--teal); }
      .st .r { margin-left: auto; color: var(--ink-2); font-weight: 400; }
      .called .st, .called .st .r, .called .n, .called .timer, .called .timer small, .called .x { color: var(--ink); }
      .quiet .st, .paused .st, .stale .st, .stale .st .r, .stale .n { color: var(--ink-2); }
      .n { font-size: 84px; line-height: 88px; font-weight: 700; color: var(--blue-7); margin-left: -2px; letter-spacing: 0.01em; white-space: nowrap; }
      .timer { align-self: center; text-align: right; color: var(--ink-2); white-space: nowrap; }
      .timer b { display: block; font-size: 24px; line-height: 32px; color: var(--ink); }
      .timer small { display: block; font-size: 15px; line-height: 22px; }
      .timer b.long { font-size: 40px; line-height: 48px; }
      .chip.hard { background: var(--verm-50); color: var(--verm); font-weight: 700; }
      .away { grid-column: 1 / -1; margin-top: 8px; padding: 6px 10px; border-radius: 8px; background: var(--amber-50); display: flex; gap: 8px; align-items: center; line-height: 22px; }
      .away.hard { background: var(--verm-50); color: var(--verm); font-weight: 700; }
      .m { grid-column: 1 / -1; font-weight: 700; font-size: 17px; line-height: 24px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
      .x { grid-column: 1 / -1; color: var(--ink-2); display: flex; flex-wrap: wrap; gap: 2px 14px; margin-top: 4px; line-height: 24px; align-items: center; }
      .x b { color: var(--ink); }
      .called .chip.prio { background: #fff; box-shadow: inset 0 0 0 1px var(--ink); }
      .note { grid-column: 1 / -1; margin-top: 6px; padding: 4px 10px; border-radius: 8px; background: var(--card); line-height: 22px; overflow-wrap: anywhere; }
      .big { font-size: 40px; line-height: 52px; font-weight: 700; margin-top: 18px; grid-column: 1; }
      .how { grid-column: 1 / -1; color: var(--ink-2); line-height: 24px; margin-top: 4px; }
      .paused .how, .called .how { color: var(--ink); }
      .cut-off { background: var(--bar); color: var(--amber); padding: 10px 16px; font-weight: 700; line-height: 22px; }
      .cut-off span { display: block; font-weight: 400; color: var(--sky-2); font-size: 14px; }
      @media (max-height: 559px) { /* a small screen, or one enlarged to 200 % */
        .card, .card.stale { min-height: 0; }
        .big { margin-top: 4px; }
        .n { font-size: 56px; line-height: 60px; }
      }
      @media (prefers-reduced-motion: no-preference) {
        .called.fresh { animation: pulse 1s ease-in-out 2; }
        @keyframes pulse { 50% { background: var(--amber-50); } }
      }
    `,
  ];

  override render() {
    const words = staffWords[this.language].now;
    const { seat } = this;
    if (!seat) return html`<div class="card quiet"><p class="big">${words.connecting}</p></div>`;
    const since = localTime(Date.parse(seat.view.at), seat.view.hall.timezone).clock;
    return html`
      ${seat.stale ? html`<p class="cut-off" role="status">${words.stale}<span>${words.staleSince(since)}</span></p>` : nothing}
      ${this.inside(seat)}
    `;
  }

  private inside(seat: Seat): TemplateResult {
    const words = staffWords[this.language].now;
    const states = staffWords[this.language].state;
    const own = consoleWords[this.language];
    const { view } = seat;
    const stale = seat.stale ? 'stale' : '';
    switch (mainAct(seat)) {
      case 'open':
        return quiet(
          stale,
          html`${mark('closed')}${states.closed}`,
          words.closedTitle,
          view.waiting > 0 ? words.someWait(view.waiting) : words.closedHow,
        );
      case 'takeOver':
        return quiet(
          stale,
          html`${mark('serving')}${staffWords[this.language].whyNot.notYours}`,
          words.takenOver(view.clerkName ?? ''),
          words.takenOverHow,
        );
      case 'resume':
        return html`<div class="card paused ${stale}">
          <p class="st">${mark('paused')}${words.paused}${view.pausedSince ? html`<span class="r">${words.startedAt(this.clock(view.pausedSince))}</span>` : nothing}</p>
          <p class="big">${reasonSaid(view.pausedFor ?? '', this.language)}</p>
          <p class="timer">${words.pausedFor}<b class="long">${running(view.pausedSince ?? view.at, seat.now)}</b></p>
          <p class="how">${view.waiting > 0 ? words.someWait(view.waiting) : words.nobody}${view.instead ? `　${own.goThere(view.instead)}` : ''}</p>
          ${this.away(seat)}
        </div>`;
      case 'callNext': {
        const first = view.next[0];
        const some = view.waiting > 0;
        return quiet(
          stale,
          html`${mark('free')}${states.free}`,
          some ? words.someWait(view.waiting) : words.nobody,
          first
            ? html`${words.nextIs(first.number)} ${first.priority ? html`<span class="chip prio">${words.priority}</span>` : nothing}`
            : words.nobodyHow,
        );
      }
      default:
        return view.ticket ? this.ticket(view.ticket, seat, stale) : html``;
    }
  }

  /** Left without a reason: from two thirds of the time on it is said what follows, and then that it has. */
  private away(seat: Seat) {
    const away = awayNow(seat);
    if (!away) return nothing;
    const words = consoleWords[this.language];
    const said = away.recorded
      ? words.awayRecorded
      : away.warned
        ? words.awayWarn(away.away, away.left)
        : words.awaySoon(seat.view.absentAfter);
    return html`<p class="away ${away.recorded || away.warned ? 'hard' : ''}" role=${away.warned ? 'alert' : 'status'}>${mark('stale')}${said}</p>`;
  }

  private ticket(ticket: WindowTicket, { now }: Seat, stale: string): TemplateResult {
    const words = staffWords[this.language].now;
    const called = ticket.status === 'called';
    const name = this.named ? (this.language === 'en' ? this.named.nameEn : this.named.name) : words.noMatter;
    const own = consoleWords[this.language];
    const long = isLong(ticket, now);
    const have = this.matter?.materials.filter(({ name: one }) => ticket.ready.includes(one)).length ?? 0;
    return html`<div class="card ${stale || (called ? `called ${fresh(ticket, now)}` : '')}" aria-live="polite">
      <p class="st">${mark(called ? 'called' : 'serving')}${called ? words.calling : words.serving}
        <span class="r">${called ? words.callNr(ticket.calls) : words.startedAt(this.clock(ticket.since))}</span></p>
      <p class="n">${ticket.number}</p>
      <p class="timer">${called ? words.calledFor : words.servedFor}<b>${running(ticket.since, now)}</b>${!called && ticket.usual !== null ? html`<small>${own.usual(ticket.usual)}</small>` : nothing}</p>
      <p class="m">${name}</p>
      <p class="x">
        <span>${words.waited(ticket.waited ?? minutesBetween(ticket.takenAt, Date.parse(ticket.since)))}</span>
        ${ticket.priority ? html`<span class="chip prio">${words.priority}</span>` : nothing}
        ${this.matter && this.matter.materials.length > 0 ? html`<span>${words.papers(have, this.matter.materials.length)}</span>` : nothing}
        ${ticket.firstContact ? html`<span>${own.firstContact(ticket.firstContact.name)}</span>` : nothing}
        ${ticket.passedOn > 1 ? html`<span class="chip hard">${own.passedOn(ticket.passedOn)}</span>` : nothing}
        ${long ? html`<span class="chip">${own.long}</span>` : nothing}
        ${ticket.lang === 'en' ? html`<span class="chip">${words.english}</span>` : nothing}
      </p>
      ${ticket.note ? html`<p class="note">${words.note(ticket.note)}</p>` : nothing}
    </div>`;
  }

  private clock(at: string): string {
    return this.seat ? localTime(Date.parse(at), this.seat.view.hall.timezone).clock : '';
  }
}

const quiet = (stale: string, state: TemplateResult, big: string, how: string | TemplateResult): TemplateResult =>
  html`<div class="card quiet ${stale}"><p class="st">${state}</p><p class="big name">${big}</p><p class="how">${how}</p></div>`;

/** A call of this moment pulses twice; a recall is one too, but the view does not tell when it was. */
const fresh = ({ since }: WindowTicket, now: number | null): string => (now !== null && now - Date.parse(since) < 3000 ? 'fresh' : '');

declare global {
  interface HTMLElementTagNameMap {
    'now-card': NowCard;
  }
}
