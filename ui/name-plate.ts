import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { base } from './base.ts';

const STAYS = 30_000; // milliseconds

/** Which device this is, over everything, so that whoever stands in the hall finds the one that the office means. */
@customElement('name-plate')
export class NamePlate extends LitElement {
  @property() name = '';

  static override styles = [
    base,
    css`
      :host { position: fixed; inset: 0; z-index: 100; background: var(--navy); color: #fff; display: grid; place-content: center; justify-items: center; gap: 4vmin; padding: 8vmin;
        text-align: center; font-family: var(--sans); font-size: 4vmin; line-height: 1.3; }
      p { color: var(--sky-2); }
      h1 { font-size: 14vmin; line-height: 1.15; font-weight: 700; text-wrap: balance; overflow-wrap: anywhere; }
      h1.long { font-size: 8vmin; }
    `,
  ];

  override render() {
    return html`<p>${common['zh-CN'].thisDevice}　<span lang="en">${common.en.thisDevice}</span></p><h1 class=${this.name.length > 12 ? 'long' : ''}>${this.name}</h1>`;
  }
}

let plate: NamePlate | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows the name for half a minute; asked again meanwhile, for half a minute from then. */
export function showName(name: string): void {
  plate ??= document.createElement('name-plate');
  plate.name = name;
  document.documentElement.append(plate); // beside the body: whatever the page draws there, this stays
  clearTimeout(timer);
  timer = setTimeout(() => plate?.remove(), STAYS);
}

declare global {
  interface HTMLElementTagNameMap {
    'name-plate': NamePlate;
  }
}
