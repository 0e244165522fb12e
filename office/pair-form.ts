import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { officePairingWords } from '../shared/i18n/office-pairing.ts';
import type { BoardView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { qr } from '../ui/qr.ts';
import { parts } from './parts.ts';
import { type Devices, NO_DEVICES, wish } from './state.ts';

/** What can be registered: a kiosk, a board, a display that hangs over one window, or the pad that stands before it. */
const KINDS = ['kiosk', 'display', 'sign', 'pad'] as const;
type Kind = (typeof KINDS)[number];
const atWindow = (kind: Kind): boolean => kind === 'sign' || kind === 'pad';

/** Kind, name and place of a new device; afterwards its link, as text and as a QR code, this once. */
@customElement('pair-form')
export class PairForm extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) devices: Devices = NO_DEVICES;
  @property({ attribute: false }) zones: BoardView['zones'] = [];
  @property({ attribute: false }) windows: BoardView['windows'] = [];
  @state() private kind: Kind = 'kiosk';
  @state() private slip = '';
  @state() private coded = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: block; }
      form, .made { padding: 18px; display: grid; gap: 14px; }
      .kinds { display: grid; grid-template-columns: repeat(2, 1fr); border: 1px solid var(--edge); border-radius: 10px; overflow: hidden; }
      .kinds label { display: grid; place-items: center; height: 42px; cursor: pointer; font-weight: 400; position: relative; }
      .kinds label:nth-child(even) { border-left: 1px solid var(--edge); }
      .kinds label:nth-child(n + 3) { border-top: 1px solid var(--edge); }
      .kinds input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; }
      .kinds label:has(:checked) { background: var(--blue-7); color: #fff; font-weight: 700; }
      .kinds label:has(:focus-visible) { outline: 3px solid var(--blue-6); outline-offset: -3px; }
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
      legend { font-weight: 700; padding: 0; margin-bottom: 6px; }
      .made .code { width: 240px; height: 240px; justify-self: center; }
      .made svg { width: 100%; height: 100%; display: block; }
      .how { font-size: 14px; }
      .screencode { text-transform: uppercase; letter-spacing: 0.12em; }
      .does { display: grid; grid-template-columns: 1fr auto; gap: 8px; }
    `,
  ];

  override render() {
    return this.devices.made ? this.made(this.devices.made) : this.form();
  }

  private form() {
    const words = officeWords[this.language];
    const own = officePairingWords[this.language];
    const name = (one: { name: string; nameEn: string }) => (this.language === 'en' ? one.nameEn : one.name);
    return html`<form class="card" @submit=${this.send} novalidate>
      <h2>${words.pairTitle}</h2>
      <fieldset><legend>${words.kind}</legend><div class="kinds">
        ${KINDS.map((kind) => html`<label>${words.deviceKinds[kind]}<input type="radio" name="kind" value=${kind} .checked=${kind === this.kind} @change=${() => this.choose(kind)}></label>`)}
      </div></fieldset>
      <label>${words.name}<input name="name" maxlength="40" placeholder=${words.namePlace} autocomplete="off"></label>
      ${
        atWindow(this.kind)
          ? html`<label>${words.window}<select name="window"><option value="">${words.windowChoose}</option>
            ${this.windows.map((one) => html`<option value=${one.window}>${common[this.language].windowNo(one.window)}　${name(one)}</option>`)}</select></label>`
          : html`<label>${words.zone}<select name="zone"><option value="">${words.zoneAny}</option>
            ${this.zones.map((one) => html`<option value=${one.code}>${name(one)}</option>`)}</select></label>`
      }
      <label>${own.code}<input class="screencode" name="code" maxlength="8" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-how" @input=${(
        event: Event,
      ) => {
        this.coded = (event.target as HTMLInputElement).value.trim() !== '';
      }}></label>
      <p class="soft how" id="code-how">${own.codeHow}</p>
      ${this.slip ? html`<p class="why" role="alert">${this.slip}</p>` : nothing}
      <button class="btn p" aria-disabled=${this.devices.busy ? 'true' : 'false'}>${this.devices.busy ? words.pairing : this.coded ? own.pair : words.pair}</button>
    </form>`;
  }

  private made({ name, link }: NonNullable<Devices['made']>) {
    const words = officeWords[this.language];
    const { copied } = this.devices;
    if (link === '') {
      const own = officePairingWords[this.language];
      return html`<div class="card made" role="status"><h2>${own.paired(name)}</h2><p class="soft">${own.pairedHow}</p>
        <button class="btn" @click=${() => wish(this, { do: 'linkDone' })}>${words.done}</button></div>`;
    }
    return html`<div class="card made">
      <h2>${words.linkTitle(name)}</h2>
      <p class="soft">${words.linkHow}</p>
      <div class="code">${qr(link, words.qrLabel)}</div>
      <input class="link" readonly .value=${link} aria-label=${words.linkTitle(name)} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
      <div class="does">
        <button class="btn p" @click=${this.copy}>${copied === 'copied' ? words.copied : copied === 'selected' ? words.copyByHand : words.copy}</button>
        <button class="btn" @click=${() => wish(this, { do: 'linkDone' })}>${words.done}</button>
      </div>
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('devices') && this.devices.made) this.coded = false;
  }

  private choose(kind: Kind) {
    this.kind = kind;
    this.slip = '';
  }

  private copy() {
    const field = this.renderRoot.querySelector<HTMLInputElement>('.link');
    if (field) wish(this, { do: 'copy', field });
  }

  private send = (event: Event) => {
    event.preventDefault();
    if (this.devices.busy) return;
    const words = officeWords[this.language];
    const form = new FormData(event.target as HTMLFormElement);
    const said = (field: string) => String(form.get(field) ?? '').trim();
    this.slip = !said('name') ? words.nameMissing : atWindow(this.kind) && !said('window') ? words.windowMissing : '';
    if (this.slip) return;
    wish(this, {
      do: 'pair',
      device: {
        kind: this.kind === 'sign' ? 'display' : this.kind,
        name: said('name'),
        zone: said('zone') || null,
        window: said('window') || null,
        ...(said('code') ? { code: said('code') } : {}),
      },
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pair-form': PairForm;
  }
}
