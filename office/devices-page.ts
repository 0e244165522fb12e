import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, OfficeView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import './device-settings.ts';
import { deviceIs, paintedOf } from './counted.ts';
import { parts } from './parts.ts';
import './pair-form.ts';
import './screen-alerts.ts';
import { isBoard, isUp, kindOf, type ShownDevice, shownDevices } from './shown-devices.ts';
import { type Devices, type DeviceWish, NO_DEVICES, wish } from './state.ts';

/** The hall's devices: which needs a hand, what each shows and says, and how it hangs. Whoever is administrator registers them and takes them away. */
@customElement('devices-page')
export class DevicesPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) devices: Devices = NO_DEVICES;
  @property({ attribute: false }) board?: BoardView;
  @property({ attribute: false }) view?: OfficeView;
  /** May register devices, and take them away. */
  @property({ type: Boolean }) registers = false;
  @state() private asking = '';
  @state() private arranging = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 16px; padding: 20px 24px 28px; align-items: start; }
      :host(:not([registers])) { grid-template-columns: minmax(0, 1fr); }
      screen-alerts { grid-column: 1 / -1; }
      section { padding: 14px 0 8px; overflow-x: auto; }
      header { padding: 0 18px 8px; }
      .name { font-weight: 700; overflow-wrap: anywhere; }
      .empty { padding: 24px 18px; color: var(--ink-2); border-top: 1px solid var(--line); }
      td { padding-block: 8px; line-height: 22px; vertical-align: top; }
      .more td { border-top: 0; padding-top: 0; }
      .st { display: flex; gap: 6px; align-items: center; white-space: nowrap; }
      .heard .mark { color: var(--teal); }
      .lost { color: var(--verm); font-weight: 700; }
      small { display: block; font-size: 14px; color: var(--ink-2); font-weight: 400; }
      .plain td:last-child { text-align: right; width: 1%; }
      .does { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; min-width: 190px; }
      .answer { font-size: 14px; color: var(--ink-2); padding-top: 4px; }
      .build { font-family: ui-monospace, "Noto Sans Mono CJK SC", monospace; font-size: 14px; }
      .why { margin: 0 18px 8px; }
      .credit { padding: 10px 18px 4px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 14px; overflow-wrap: anywhere; }
      @media (max-width: 1180px) { :host { grid-template-columns: minmax(0, 1fr); } pair-form { order: -1; } }
    `,
  ];

  override render() {
    const words = officeWords[this.language];
    const shown = this.registers && !this.devices.rows ? null : shownDevices(this.devices.rows, this.view?.devices ?? []);
    const head = words.deviceHead;
    return html`
      ${this.view && this.view.screens.length > 0 ? html`<screen-alerts .language=${this.language} .view=${this.view}></screen-alerts>` : nothing}
      <section class="card">
        <header><h2>${words.devicesTitle(shown?.length ?? 0)}</h2><p class="soft">${this.asking ? words.revokeHow : words.devicesHow}</p></header>
        ${this.devices.why ? html`<p class="why" role="alert">${this.devices.why}</p>` : nothing}
        ${
          shown && shown.length > 0
            ? html`<table>
          <thead><tr><th>${head.name}</th><th>${head.state}</th><th>${head.sound}</th><th></th></tr></thead>
          <tbody>${repeat(
            shown,
            ({ id }) => id,
            (one) => this.row(one),
          )}</tbody>
        </table>`
            : html`<p class="empty">${shown ? words.devicesTitle(0) : words.connecting}</p>`
        }
        ${this.credit()}
      </section>
      ${this.registers ? html`<pair-form .language=${this.language} .devices=${this.devices} .zones=${this.board?.zones ?? []} .windows=${this.board?.windows ?? []}></pair-form>` : nothing}
    `;
  }

  private row(one: ShownDevice) {
    const words = officeWords[this.language];
    const { windowNo, zone, comma } = common[this.language];
    const kinds: Readonly<Record<string, string>> = words.deviceKinds;
    const place = one.window ? windowNo(one.window) : one.zone ? zone(one.zone) : words.whole;
    const sure = this.asking === one.id;
    const open = this.arranging === one.id;
    const tells = !one.said || !isUp(one.said) ? [] : one.kind === 'kiosk' ? KIOSK_TELLS : TELLS;
    return html`<tr class="plain">
      <td><span class="name">${one.name}</span><small>${kinds[kindOf(one)] ?? one.kind}${comma}${place}</small></td>
      <td>${this.state(one)}</td>
      <td>${this.sound(one)}</td>
      <td><div class="does">
          ${tells.map((told) => html`<button class="btn" @click=${() => wish(this, { do: 'tell', id: one.id, wish: told })}>${words.tell[told]}</button>`)}
          <button class="btn" aria-expanded=${open} @click=${() => this.turn(one.id)}>${words.arrange.open}</button>
          ${this.registers ? html`<button class="btn ${sure ? 'sure' : ''}" @click=${() => this.revoke(one.id)} @blur=${() => this.forget(one.id)}>${sure ? words.revokeSure : words.revoke}</button>` : nothing}
        </div>${this.answer(one)}</td>
    </tr>
    ${open ? html`<tr class="more"><td colspan="4"><device-settings .language=${this.language} .device=${one} .zones=${this.board?.zones ?? []} .windows=${this.board?.windows ?? []}></device-settings></td></tr>` : nothing}`;
  }

  private state({ row, said }: ShownDevice) {
    const words = officeWords[this.language];
    if (!said || !isUp(said))
      return html`<span class="st">${mark('closed')}${words.notPaired}</span>${row ? html`<small>${words.registered(this.when(row.createdAt))}</small>` : nothing}`;
    const is = deviceIs({ ...said, paired: true });
    const shown = paintedOf(said.painted);
    const layout: Readonly<Record<string, string>> = words.arrange.presets;
    const how = [said.size?.replace('x', ' × '), said.layout && layout[said.layout]].filter(Boolean).join(common[this.language].comma);
    return html`<span class="st ${is}">${mark(MARKS[is])}${words.deviceIs[is]}</span>
      <small>${shown ? words.painted(this.clock(shown.at), shown.call, shown.seq) : row?.pairedAt ? words.pairedAt(this.when(row.pairedAt)) : nothing}</small>
      ${how ? html`<small>${how}</small>` : nothing}
      ${said.build ? html`<small>${words.deviceHead.build} <span class="build">${said.build}</span></small>` : nothing}
      ${said.tested ? html`<small>${words.tested(this.clock(Date.parse(said.tested.at)), said.tested.print)}</small>` : nothing}`;
  }

  private sound(one: ShownDevice) {
    const { said, mounting } = one;
    if (!said || one.kind !== 'display') return '—';
    const words = officeWords[this.language];
    const sounds: Readonly<Record<string, string>> = words.sounds;
    const is = typeof said.sound === 'string' ? (sounds[said.sound] ?? said.sound) : '—';
    if (!isBoard(one)) return is;
    return html`${is}${common[this.language].comma}${mounting.volume}%
      <small>${said.speaks.length > 0 ? words.arrange.speaks(said.speaks) : words.arrange.silent}</small>`;
  }

  /** What came of the last wish: a device is told at once, one that is away when it is back. */
  private answer({ id, said }: ShownDevice) {
    const { told } = this.devices;
    if (told?.id !== id) return nothing;
    const words = officeWords[this.language].toldDevice;
    return html`<p class="answer" role="status">${told.is === 'failed' ? words.failed : said && deviceIs(said) === 'lost' ? words.later : words.sent[told.wish]}</p>`;
  }

  private credit() {
    const { view } = this;
    if (!view) return nothing;
    const words = officeWords[this.language].voice;
    const { pack, credit, langs } = view.voice;
    const by = pack ? words.pack(pack.replace(/-[0-9a-f]{12}$/, ''), credit ?? '') : langs.length > 0 ? words.server : words.none;
    return html`<p class="credit">${words.speaksWith(by)}</p>`;
  }

  private turn(id: string) {
    this.arranging = this.arranging === id ? '' : id;
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
