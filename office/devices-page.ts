import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { common } from '../shared/i18n/common.ts';
import { officeWords } from '../shared/i18n/office.ts';
import { localTime } from '../shared/time.ts';
import type { BoardView, DeviceRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { parts } from './parts.ts';
import './pair-form.ts';
import { type Devices, NO_DEVICES, wish } from './state.ts';

/** The hall's devices, and the form that makes a new one's link. Taking one's token away asks once. */
@customElement('devices-page')
export class DevicesPage extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) devices: Devices = NO_DEVICES;
  @property({ attribute: false }) view?: BoardView;
  @state() private asking = '';

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr) 360px; gap: 16px; padding: 20px 24px 28px; align-items: start; }
      section { padding: 14px 0 8px; overflow-x: auto; }
      header { padding: 0 18px 8px; }
      .name { font-weight: 700; overflow-wrap: anywhere; }
      .empty { padding: 24px 18px; color: var(--ink-2); border-top: 1px solid var(--line); }
      .st { display: flex; gap: 6px; align-items: center; white-space: nowrap; }
      .st svg { width: 12px; height: 12px; flex: none; }
      .ok svg { color: var(--teal); }
      td:last-child { text-align: right; }
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
          <thead><tr><th>${head.name}</th><th>${head.kind}</th><th>${head.place}</th><th>${head.paired}</th><th>${head.created}</th><th></th></tr></thead>
          <tbody>${repeat(
            rows,
            ({ id }) => id,
            (row) => this.row(row),
          )}</tbody>
        </table>`
            : html`<p class="empty">${rows ? words.devicesTitle(0) : words.connecting}</p>`
        }
      </section>
      <pair-form .language=${this.language} .devices=${this.devices} .zones=${this.view?.zones ?? []} .windows=${this.view?.windows ?? []}></pair-form>
    `;
  }

  private row(row: DeviceRow) {
    const words = officeWords[this.language];
    const said = common[this.language];
    const kinds: Readonly<Record<string, string>> = words.deviceKinds;
    const kind = row.kind === 'display' && row.window ? 'sign' : row.kind;
    const place = row.window ? said.windowNo(row.window) : row.zone ? said.zone(row.zone) : words.whole;
    const sure = this.asking === row.id;
    return html`<tr>
      <td class="name">${row.name}</td><td>${kinds[kind] ?? kind}</td><td>${place}</td>
      <td><span class="st ${row.pairedAt ? 'ok' : ''}">
        <svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4" fill=${row.pairedAt ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="2"></circle></svg>
        ${row.pairedAt ? words.pairedAt(this.when(row.pairedAt)) : words.notPaired}</span></td>
      <td>${this.when(row.createdAt)}</td>
      <td><button class="btn ${sure ? 'sure' : ''}" @click=${() => this.revoke(row.id)} @blur=${() => this.forget(row.id)}>${sure ? words.revokeSure : words.revoke}</button></td>
    </tr>`;
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
    const { day, clock } = localTime(Date.parse(at), this.view?.hall.timezone ?? 'Asia/Shanghai');
    return `${common[this.language].date(day)} ${clock}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'devices-page': DevicesPage;
  }
}
