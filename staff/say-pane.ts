import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type CivilStep, civilWords } from '../shared/i18n/civil.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { mainAct, type Seat } from './console.ts';
import { paneParts } from './pane-parts.ts';

/** What to say at this step, at others, and what is never said: the hall's rules of service language (文明用语, 禁语). */
@customElement('say-pane')
export class SayPane extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) seat?: Seat;

  static override styles = [
    base,
    paneParts,
    css`
      .now { background: var(--blue-50); border-radius: 14px; padding: 14px 18px; display: grid; gap: 6px; }
      .now p { font-size: 22px; line-height: 32px; }
      .now small { font-size: 14px; color: var(--blue-7); font-weight: 700; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(380px, 1fr)); gap: 16px; align-items: start; }
      dl { display: grid; grid-template-columns: minmax(7em, auto) minmax(0, 1fr); gap: 8px 16px; line-height: 22px; }
      dt { color: var(--ink-2); }
      .never li { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 0 8px; padding: 7px 0; line-height: 22px; align-items: start; }
      .never li + li { border-top: 1px solid var(--line); }
      .never i { color: var(--verm); font-style: normal; font-weight: 700; font-size: 17px; }
      .never b { color: var(--verm); }
      .never span { display: block; }
      h3 { margin-bottom: 8px; }
    `,
  ];

  override render() {
    const words = civilWords[this.language];
    const step = this.step();
    const others = Object.entries(words.steps).filter(([one]) => one !== step);
    return html`
      <div class="now"><small>${words.now}　${words.steps[step].when}</small><p>${words.steps[step].say}</p></div>
      <div class="two">
        <section class="card pad"><h3>${words.all}</h3><dl>${others.map(([, { when, say }]) => html`<dt>${when}</dt><dd>${say}</dd>`)}</dl></section>
        <section class="card pad never"><h3>${words.never}</h3>
          <ul>${words.forbidden.map(({ not, but }) => html`<li><i aria-hidden="true">×</i><div><b>${not}</b><span>${words.instead}：${but}</span></div></li>`)}</ul></section>
      </div>
      <p class="soft">${words.neverHow}</p>
    `;
  }

  private step(): CivilStep {
    if (!this.seat) return 'free';
    switch (mainAct(this.seat)) {
      case 'serve':
        return 'called';
      case 'finish':
        return 'serving';
      case 'resume':
        return 'paused';
      default:
        return 'free';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'say-pane': SayPane;
  }
}
