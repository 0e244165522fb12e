import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import type { HallView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { base } from './base.ts';

/** The lasting strip of a hall that is not the real one: a trial, or a clock set by hand. Hatched, so that no photograph passes. */
@customElement('trial-strip')
export class TrialStrip extends LitElement {
  @property({ attribute: false }) hall?: HallView;
  @property() language: Lang = 'zh-CN';
  /** The hall's time as it is shown, when it was set by hand. */
  @property() time = '';

  static override styles = [
    base,
    css`
      :host { display: block; }
      /* Where both do not stand on one line, the strip has two: neither is cut. */
      p { min-height: var(--trial-strip, 40px); line-height: var(--trial-strip, 40px); font-size: var(--trial-text, 24px); display: flex; flex-wrap: wrap;
        justify-content: center; gap: 0 0.5em; text-align: center; color: var(--ink); background: var(--hatch); font-weight: 700; }
      span { white-space: nowrap; }
    `,
  ];

  override render() {
    if (!this.hall?.trial && !this.hall?.clock.set) return nothing;
    const words = common[this.language];
    const { trial, clock } = this.hall;
    return html`<p>${trial ? html`<span>${words.trial}</span>` : nothing} ${clock.set ? html`<span>${words.clockSet(this.time)}</span>` : nothing}</p>`;
  }
}

/** Seen by everyone at a screen that hears nothing: of when is what it shows. */
@customElement('stale-strip')
export class StaleStrip extends LitElement {
  /** The hall's clock at the last news; empty: none yet. */
  @property() since = '';
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    css`
      :host { display: block; }
      p { min-height: var(--stale-strip, 64px); line-height: var(--stale-strip, 64px); font-size: var(--stale-text, 32px); text-align: center;
        color: var(--amber); background: var(--bar); font-weight: 700; padding: 0 1em; }
    `,
  ];

  override render() {
    const words = common[this.language];
    return html`<p role="status">${this.since ? words.stale(this.since) : words.connecting}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trial-strip': TrialStrip;
    'stale-strip': StaleStrip;
  }
}
