import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { legible } from '../shared/legible.ts';
import type { BoardView, Mounting } from '../shared/views.ts';
import { ARROWS, BOARD_PRESETS, type BoardPreset, type Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mark } from '../ui/marks.ts';
import { parts } from './parts.ts';
import { isBoard, type ShownDevice } from './shown-devices.ts';
import { type DeviceWish, wish } from './state.ts';

const TURNS = [0, 90, 180, 270] as const;
const PRESETS: readonly string[] = BOARD_PRESETS;

/** One device, to be named, hung and heard: what is changed holds when it is saved, and the device is told at once. */
@customElement('device-settings')
export class DeviceSettings extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) device?: ShownDevice;
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  @property({ attribute: false }) windows: BoardView['windows'] = [];
  /** What is typed and not saved yet: the answer which lines can be read follows each key. */
  @state() private typed: Partial<Pick<Mounting, 'preset' | 'inches' | 'lastSeat' | 'volume'>> = {};

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; padding: 4px 0 12px; }
      form { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px 14px; align-items: end; }
      .wide, .does, .read { grid-column: 1 / -1; }
      .does { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
      .does .p { margin-left: auto; }
      .unit { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: center; min-height: 44px; font-weight: 400; }
      input[type='range'] { padding: 0; border: 0; background: none; accent-color: var(--blue-7); }
      .read { background: var(--blue-50); border-radius: 10px; padding: 10px 14px; font-weight: 400; }
      .read.no { background: var(--amber-50); }
      .read ul { display: flex; flex-wrap: wrap; gap: 2px 20px; }
      .read li { display: flex; align-items: center; gap: 6px; }
      .read p { padding-top: 4px; font-weight: 700; }
      .ok .mark { color: var(--teal); }
    `,
  ];

  override render() {
    const { device } = this;
    if (!device) return nothing;
    const words = officeWords[this.language].arrange;
    const board = isBoard(device);
    const tells: readonly DeviceWish[] = device.kind === 'display' ? (board ? ['test-sound', 'mute', 'unmute'] : []) : [];
    return html`<form @submit=${this.save} novalidate>
      ${
        tells.length > 0
          ? html`<div class="does">${tells.map((told) => html`<button type="button" class="btn" @click=${() => wish(this, { do: 'tell', id: device.id, wish: told })}>${officeWords[this.language].tell[told]}</button>`)}</div>`
          : nothing
      }
      <label>${officeWords[this.language].name}<input name="name" maxlength="40" required autocomplete="off" .value=${device.name}></label>
      ${this.place(device)}
      ${device.kind === 'display' ? this.hanging(device) : nothing}
      ${board ? this.sizes(device) : nothing}
      <div class="does"><span class="soft">${words.how}</span><button class="btn p">${words.save}</button></div>
    </form>`;
  }

  private place({ kind, zone, window }: ShownDevice) {
    const words = officeWords[this.language];
    const name = (one: { name: string; nameEn: string }) => (this.language === 'en' ? one.nameEn : one.name);
    return html`
      ${
        kind === 'pad'
          ? nothing
          : html`<label>${words.zone}<select name="zone"><option value="" ?selected=${zone === null}>${words.zoneAny}</option>
            ${this.zones.map((one) => html`<option value=${one.code} ?selected=${one.code === zone}>${name(one)}</option>`)}</select></label>`
      }
      ${
        kind === 'kiosk'
          ? nothing
          : html`<label>${words.window}<select name="window">${kind === 'pad' ? nothing : html`<option value="" ?selected=${window === null}>${words.arrange.noWindow}</option>`}
            ${this.windows.map((one) => html`<option value=${one.window} ?selected=${one.window === window}>${common[this.language].windowNo(one.window)}</option>`)}</select></label>`
      }`;
  }

  private hanging({ mounting }: ShownDevice) {
    const words = officeWords[this.language].arrange;
    return html`<label>${words.rotate}<select name="rotate">${TURNS.map((turn) => html`<option value=${turn} ?selected=${turn === mounting.rotate}>${words.turned(turn)}</option>`)}</select></label>`;
  }

  private sizes({ mounting }: ShownDevice) {
    const words = officeWords[this.language].arrange;
    const volume = this.typed.volume ?? mounting.volume;
    return html`
      <label>${words.preset}<select name="preset" @change=${this.follow}>${BOARD_PRESETS.map((one) => html`<option value=${one} ?selected=${one === mounting.preset}>${words.presets[one]}</option>`)}</select></label>
      <label>${words.arrow}<select name="arrow">${ARROWS.map((one) => html`<option value=${one} ?selected=${one === mounting.arrow}>${words.arrows[one]}</option>`)}</select></label>
      <label>${words.halves}<select name="swapDaily">${[false, true].map((daily) => html`<option value=${String(daily)} ?selected=${daily === mounting.swapDaily}>${daily ? words.swapDaily : words.swapNever}</option>`)}</select></label>
      <label>${words.volume}<span class="unit"><input type="range" name="volume" min="0" max="100" step="5" .value=${String(mounting.volume)} aria-valuetext=${`${volume}%`} @input=${this.follow}><output>${volume}%</output></span></label>
      <label>${words.inches}<span class="unit"><input name="inches" type="number" min="10" max="200" step="any" .value=${String(mounting.inches ?? '')} @input=${this.follow}><span>${words.inch}</span></span></label>
      <label>${words.lastSeat}<span class="unit"><input name="lastSeat" type="number" min="1" max="60" step="any" .value=${String(mounting.lastSeat ?? '')} @input=${this.follow}><span>${words.metre}</span></span></label>
      ${this.reads({ ...mounting, ...this.typed })}`;
  }

  private reads({ preset, inches, lastSeat }: Pick<Mounting, 'preset' | 'inches' | 'lastSeat'>) {
    const words = officeWords[this.language].arrange;
    if (inches === null || lastSeat === null) return html`<div class="read">${words.readHow}</div>`;
    const seen = legible(preset, inches, lastSeat);
    if (!seen) return html`<div class="read">${words.readLed}</div>`;
    return html`<div class="read ${seen.better ? 'no' : ''}" role="status">
      <ul>${seen.lines.map(({ line, metres, ok }) => html`<li class=${ok ? 'ok' : 'no'}>${mark(ok ? 'serving' : 'stale')}${words.read(words.lines[line], metres.toFixed(1), ok)}</li>`)}</ul>
      ${seen.better ? html`<p>${words.better(seen.better)}</p>` : nothing}
    </div>`;
  }

  private follow = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'preset') this.typed = { ...this.typed, preset: presetOf(value) };
    else this.typed = { ...this.typed, [name]: numberOf(value) };
  };

  private save = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { device } = this;
    if (!device || !form.reportValidity()) return;
    const said = new FormData(form);
    const text = (field: string) => String(said.get(field) ?? '').trim();
    const mounting = {
      ...(said.has('rotate') ? { rotate: TURNS.find((turn) => String(turn) === text('rotate')) ?? 0 } : {}),
      ...(said.has('preset') ? { preset: presetOf(text('preset')) } : {}),
      ...(said.has('arrow')
        ? { arrow: ARROWS.find((one) => one === text('arrow')) ?? 'right', swapDaily: text('swapDaily') === 'true' }
        : {}),
      ...(said.has('volume') ? { volume: Number(text('volume')) } : {}),
      ...(said.has('inches') ? { inches: numberOf(text('inches')), lastSeat: numberOf(text('lastSeat')) } : {}),
    };
    wish(this, {
      do: 'arrange',
      id: device.id,
      change: {
        name: text('name'),
        ...(said.has('zone') ? { zone: text('zone') || null } : {}),
        ...(said.has('window') ? { window: text('window') || null } : {}),
        ...(Object.keys(mounting).length > 0 ? { mounting } : {}),
      },
    });
  };
}

const presetOf = (value: string): BoardPreset => BOARD_PRESETS[PRESETS.indexOf(value)] ?? 'auto';
const numberOf = (value: string): number | null => (value === '' || Number.isNaN(Number(value)) ? null : Number(value));

declare global {
  interface HTMLElementTagNameMap {
    'device-settings': DeviceSettings;
  }
}
