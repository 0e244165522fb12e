import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { mark } from '../../ui/marks.ts';
import { qr } from '../../ui/qr.ts';
import { deviceIs } from '../counted.ts';
import { parts } from '../parts.ts';
import { type SetUpState, setUpWish } from './state.ts';

const KINDS = ['kiosk', 'display'] as const;

/** A link for each device, and whether it has been opened there. */
@customElement('devices-step')
export class DevicesStep extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) link: SetUpState['link'] = null;
  @property({ attribute: false }) devices: OfficeView['devices'] = [];
  @property({ type: Boolean }) busy = false;

  static override styles = [
    base,
    parts,
    css`
      h3 { font-weight: 700; }
      :host { display: grid; gap: 20px; }
      .makes { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 18px; }
      form { padding: 16px; display: grid; gap: 12px; }
      .made { padding: 16px; display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 8px 22px; align-items: start; }
      .made .code { width: 220px; height: 220px; grid-row: 1 / span 4; }
      .made svg { width: 100%; height: 100%; display: block; }
      .does { display: flex; gap: 12px; flex-wrap: wrap; }
      .does a { text-decoration: none; color: inherit; }
      li { display: flex; align-items: center; gap: 8px; min-height: 32px; }
      li.heard { color: var(--teal); }
      li b { color: var(--ink); min-width: 160px; }
    `,
  ];

  override render() {
    const words = officeSetUpWords[this.language];
    return html`${this.link ? this.made(this.link) : html`<div class="makes">${KINDS.map((kind) => this.form(kind))}</div>`}
      ${
        this.devices.length === 0
          ? html`<p class="soft">${words.devices.none}</p>`
          : html`<ul>${this.devices.map((one) => {
              const is = deviceIs(one);
              return html`<li class=${is}>${mark(is === 'heard' ? 'serving' : is === 'lost' ? 'stale' : 'free')}<b>${one.name}</b>
                ${is === 'heard' ? words.devices.heard : is === 'lost' ? words.devices.lost : words.devices.unheard}</li>`;
            })}</ul>`
      }`;
  }

  private form(kind: (typeof KINDS)[number]) {
    const words = officeSetUpWords[this.language].devices;
    return html`<form class="card" @submit=${(event: SubmitEvent) => this.pair(event, kind)}>
      <h3>${words[kind]}</h3>
      <label>${words.name}<input name="name" maxlength="40" autocomplete="off" placeholder=${words.namePlace[kind]}></label>
      <button class="btn p" aria-disabled=${this.busy ? 'true' : 'false'}>${words.make(words[kind])}</button></form>`;
  }

  private made({ name, link }: NonNullable<SetUpState['link']>) {
    const words = officeSetUpWords[this.language].devices;
    return html`<div class="card made"><div class="code">${qr(link, words.qr)}</div><h3>${words.link(name)}</h3><p>${words.how}</p>
      <input class="link" readonly .value=${link} aria-label=${words.link(name)} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
      <div class="does"><button class="btn p" @click=${() => setUpWish(this, { do: 'linkDone' })}>${words.done}</button>
        <a class="btn" href=${link} target="_blank" rel="noopener">${words.open}</a></div></div>`;
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('link') && this.link) this.renderRoot.querySelector<HTMLElement>('.link')?.focus();
    if (changed.has('link') && changed.get('link') && !this.link) this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  private pair(event: SubmitEvent, kind: (typeof KINDS)[number]) {
    event.preventDefault();
    if (this.busy || !(event.target instanceof HTMLFormElement)) return;
    const said = String(new FormData(event.target).get('name') ?? '').trim();
    const name = said || officeSetUpWords[this.language].devices.names[kind];
    setUpWish(this, { do: 'pair', device: { kind, name } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'devices-step': DevicesStep;
  }
}
