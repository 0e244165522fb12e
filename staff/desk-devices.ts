import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { deskWords } from '../shared/i18n/desk.ts';
import { localTime } from '../shared/time.ts';
import type { DeskView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { deskParts } from './desk-parts.ts';

/** Every printer and screen of the hall, and since when it is as it is. */
@customElement('desk-devices')
export class DeskDevices extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) view?: DeskView;

  static override styles = [
    base,
    deskParts,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
      .is { white-space: nowrap; }
      .bad .is { color: var(--verm); font-weight: 700; }
      .spare { color: var(--ink-2); }
      @media (max-width: 600px) { th, td { padding-inline: 5px; } .spare { display: none; } }
    `,
  ];

  override render() {
    const { view } = this;
    if (!view) return html`<p class="soft" role="status">${deskWords[this.language].connecting}</p>`;
    return this.devices(view);
  }

  private devices({ printers, devicesHeard, hall }: DeskView) {
    const words = deskWords[this.language];
    const head = words.devicesHead;
    const kinds: Readonly<Record<string, string>> = words.kinds;
    return html`
      <h2>${words.devicesTitle}</h2>
      ${
        printers.length + devicesHeard.length === 0
          ? html`<p class="soft">${words.noDevices}</p>`
          : html`<table class="card">
        <thead><tr><th>${head.name}</th><th>${head.kind}</th><th>${head.state}</th><th class="num">${head.since}</th></tr></thead>
        <tbody>
          ${printers.map(
            ({
              name,
              state,
              since,
            }) => html`<tr class=${state === 'online' || state === 'unknown' ? '' : 'bad'}><td>${name}</td><td>${words.printer}</td><td class="is">${words.printerStates[state]}</td>
            <td class="num">${state === 'unknown' ? '—' : localTime(Date.parse(since), hall.timezone).clock}</td></tr>`,
          )}
          ${devicesHeard.map(({ name, kind, heard }) => html`<tr class=${heard ? '' : 'bad'}><td>${name}</td><td>${kinds[kind] ?? kind}</td><td class="is">${heard ? words.heard : words.unheard}</td><td class="num">—</td></tr>`)}
        </tbody>
      </table>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-devices': DeskDevices;
  }
}
