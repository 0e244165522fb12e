import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, DeviceRow, DeviceState } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { deviceIs, paintedOf } from './figures.ts';
import { parts } from './parts.ts';
import './pair-form.ts';
import { type Devices, type DeviceWish, NO_DEVICES, wish } from './state.ts';

/** The hall's devices, what each says of itself, and the form that makes a new one's link. Taking one's token away asks once. */
@customElement('devices-page')
export class DevicesPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) devices: Devices = NO_DEVICES;
  @property({ attribute: false }) board?: BoardView;
  /** What each says of itself. */
  @property({ attribute: false }) states: readonly DeviceState[] = [];
  @state() private asking = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 16px; padding: 20px 24px 28px; align-items: start; }
      section { padding: 14px 0 8px; overflow-x: auto; }
      header { padding: 0 18px 8px; }
      .name { font-weight: 700; overflow-wrap: anywhere; }
      .empty { padding: 24px 18px; color: var(--ink-2); border-top: 1px solid var(--line); }
      td { padding-block: 8px; line-height: 22px; }
      .st { display: flex; gap: 6px; align-items: center; white-space: nowrap; }
      .heard .mark { color: var(--teal); }
      .lost { color: var(--verm); font-weight: 700; }
      small { display: block; font-size: 14px; color: var(--ink-2); font-weight: 400; }
      td:last-child { text-align: right; width: 1%; }
      .does { display: flex; justify-content: flex-end; gap: 8px; }
      .answer { font-size: 14px; color: var(--ink-2); padding-top: 4px; }
      .build { font-family: ui-monospace, "Noto Sans Mono CJK SC", monospace; font-size: 14px; }
      .why { margin: 0 18px 8px; }
      @media (max-width: 1180px) { :host { grid-template-columns: minmax(0, 1fr); } pair-form { order: -1; } }
    `,
  ];

  override render() {
    const words = officeWords[this.language];
    const { rows } = this.devices;
    const head = words.deviceHead;
    return html`
      <section class="card">
        <header><h2>${words.devicesTitle(rows?.length ?? 0)}</h2><p class="soft">${this.asking ? words.revokeHow : words.devicesHow}</p></header>
        ${this.devices.why ? html`<p class="why" role="alert">${this.devices.why}</p>` : nothing}
        ${
          rows && rows.length > 0
            ? html`<table>
          <thead><tr><th>${head.name}</th><th>${head.state}</th><th>${head.sound}</th><th>${head.build}</th><th></th></tr></thead>
          <tbody>${repeat(
            rows,
            ({ id }) => id,
            (row) => this.row(row),
          )}</tbody>
        </table>`
            : html`<p class="empty">${rows ? words.devicesTitle(0) : words.connecting}</p>`
        }
      </section>
      <pair-form .language=${this.language} .devices=${this.devices} .zones=${this.board?.zones ?? []} .windows=${this.board?.windows ?? []}></pair-form>
    `;
  }

  private row(row: DeviceRow) {
    const words = officeWords[this.language];
    const { windowNo, zone, comma } = common[this.language];
    const kinds: Readonly<Record<string, string>> = words.deviceKinds;
    const kind = row.kind === 'display' && row.window ? 'sign' : row.kind;
    const place = row.window ? windowNo(row.window) : row.zone ? zone(row.zone) : words.whole;
    const sure = this.asking === row.id;
    const said = this.states.find(({ id }) => id === row.id);
    return html`<tr>
      <td><span class="name">${row.name}</span><small>${kinds[kind] ?? kind}${comma}${place}</small></td>
      <td>${this.state(row, said)}</td>
      <td>${said ? this.sound(said.sound) : nothing}</td>
      <td><span class="build">${said?.build ?? '—'}</span></td>
      <td><div class="does">
          ${row.pairedAt ? (row.kind === 'kiosk' ? KIOSK_TELLS : TELLS).map((told) => html`<button class="btn" @click=${() => wish(this, { do: 'tell', id: row.id, wish: told })}>${words.tell[told]}</button>`) : nothing}
          <button class="btn ${sure ? 'sure' : ''}" @click=${() => this.revoke(row.id)} @blur=${() => this.forget(row.id)}>${sure ? words.revokeSure : words.revoke}</button>
        </div>${this.answer(row.id, said)}</td>
    </tr>`;
  }

  private state(row: DeviceRow, said: DeviceState | undefined) {
    const words = officeWords[this.language];
    if (!row.pairedAt)
      return html`<span class="st">${mark('closed')}${words.notPaired}</span><small>${words.registered(this.when(row.createdAt))}</small>`;
    if (!said) return nothing;
    const is = deviceIs(said);
    const shown = paintedOf(said.painted);
    return html`<span class="st ${is}">${mark(MARKS[is])}${words.deviceIs[is]}</span>
      <small>${shown ? words.painted(this.clock(shown.at), shown.call) : words.pairedAt(this.when(row.pairedAt))}</small>
      ${said.tested ? html`<small>${words.tested(this.clock(Date.parse(said.tested.at)), said.tested.print)}</small>` : nothing}`;
  }

  private sound(sound: unknown): string {
    const sounds: Readonly<Record<string, string>> = officeWords[this.language].sounds;
    return typeof sound === 'string' ? (sounds[sound] ?? sound) : '—';
  }

  /** What came of the last wish: a device takes it up with its next beat, one that is away when it is back. */
  private answer(id: string, said: DeviceState | undefined) {
    const { told } = this.devices;
    if (told?.id !== id) return nothing;
    const words = officeWords[this.language].toldDevice;
    return html`<p class="answer" role="status">${told.is === 'failed' ? words.failed : said && deviceIs(said) === 'lost' ? words.later : words.sent[told.wish]}</p>`;
  }

  private revoke(id: string) {
    if (this.asking !== id) {
      this.asking = id;
      return;
    }
    this.asking = '';
    wish(this, { do: 'revoke', id });
  }

  private forget(id: string) {
    if (this.asking === id) this.asking = '';
  }

  private when(at: string): string {
    const { day, clock } = this.wall(Date.parse(at));
    return `${common[this.language].date(day)} ${clock}`;
  }

  private clock = (at: number): string => this.wall(at).clock;

  private wall = (at: number) => localTime(at, this.board?.hall.timezone ?? 'Asia/Shanghai');
}

const MARKS = { unpaired: 'closed', unheard: 'free', heard: 'serving', lost: 'stale' } as const;
const TELLS: readonly DeviceWish[] = ['identify', 'reload'];
const KIOSK_TELLS: readonly DeviceWish[] = [...TELLS, 'test-print'];

declare global {
  interface HTMLElementTagNameMap {
    'devices-page': DevicesPage;
  }
}
