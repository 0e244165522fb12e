import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { LocalTime } from '../shared/time.ts';
import type { KioskView, QueueRow } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { canvas } from './canvas.ts';
import { figures } from './figures.ts';
import { shutLine } from './hours.ts';
import { look } from './look.ts';
import './page-head.ts';
import { placeOf } from './place.ts';
import './priority-sheet.ts';
import { wish } from './wish.ts';

/** A service that wants a document later: what it is, how long it takes, where it is, and one big key. */
@customElement('confirm-queue')
export class ConfirmQueue extends LitElement {
  @property({ attribute: false }) view?: KioskView;
  @property({ attribute: false }) row?: QueueRow;
  @property({ attribute: false }) wall: LocalTime | null = null;
  @property() language: Lang = 'zh-CN';
  /** Asked why one goes first. */
  @property({ type: Boolean }) choosing = false;

  static override styles = [
    ...look,
    canvas`
      .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--paper); }
      main { padding: 48px 48px 64px; display: flex; flex-direction: column; gap: 28px; }
      .about { flex: 1; min-height: 0; background: var(--card); border: 2px solid var(--line); border-radius: 28px; padding: 56px 60px 20px; display: flex; flex-direction: column; }
      .name { font-size: 80px; line-height: 1.2; font-weight: 700; }
      .name.long { font-size: 64px; }
      .ex { font-size: 36px; line-height: 1.5; color: var(--ink-2); margin-top: 16px; }
      .facts { flex: 1; margin-top: 44px; display: grid; grid-auto-rows: minmax(0, 1fr); }
      .facts li { display: flex; align-items: center; gap: 28px; padding: 12px 0; border-top: 2px solid var(--line); font-size: 40px; line-height: 1.35; }
      .facts .icon { font-size: 52px; color: var(--blue-7); }
      .live { color: var(--blue-7); }
      li.live span { font-size: 52px; }
      .big { min-height: 380px; flex-direction: column; gap: 8px; font-size: 104px; line-height: 1.2; }
      .en .big { font-size: 72px; }
      .big small { font-size: 36px; }
      .first { min-height: 168px; font-size: 44px; }
      .first small { font-size: 30px; color: var(--ink); text-wrap: balance; }
      .papers { min-height: 140px; font-size: 40px; }
      @media (orientation: landscape) {
        main { padding: 40px; display: grid; grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr) 680px; gap: 28px 40px; }
        .about { grid-row: 1 / 4; padding: 48px 56px 16px; }
        .big { height: 100%; min-height: 0; }
      }
    `,
  ];

  override render() {
    const { view, row, wall, language } = this;
    if (!view || !row) return nothing;
    const words = kioskWords[language];
    const say = common[language];
    const english = language === 'en';
    const name = english ? row.nameEn : row.name;
    const live = row.open ? say.waiting(row.waiting, row.wait, row.free) : shutLine(row, view.hall, language);
    return html`
      <div class="page ${english ? 'en' : ''}">
        <page-head heading=${words.takeNumber} .wall=${wall} language=${language}></page-head>
        <main>
          <section class="about">
            <h2 class="name ${name.length > (english ? 18 : 8) ? 'long' : ''}">${name}</h2>
            <p class="ex">${english ? row.examplesEn : row.examples}</p>
            <ul class="facts">
              <li class="live">${icon('slip')}<span>${figures(live)}</span></li>
              <li>
                ${icon('pin')}<span
                  ><b>${placeOf(view, row, language)}</b>${row.windows.length ? `${say.comma}${words.windows(say.list(row.windows), row.windows.length)}` : ''}</span
                >
              </li>
              <li>${icon('id')}<span>${words.bringId}</span></li>
            </ul>
          </section>
          <button class="key prime big" ?disabled=${!row.open} @click=${wish({ want: 'number', queue: row.queue, matter: null })}>
            <span>${row.open ? words.takeNumber : words.notNow}</span>${row.open ? html`<small>${words.takeNumberHint}</small>` : nothing}
          </button>
          <button class="key blue first" ?disabled=${!row.open} @click=${wish({ want: 'priority' })}>
            <span>${words.priority}<small>${words.priorityWho}</small></span>
          </button>
          <button class="key blue papers" @click=${wish({ want: 'matters', queue: row.queue })}>${icon('papers')}${words.papersFirst}</button>
        </main>
        ${this.choosing ? html`<priority-sheet queue=${row.queue} language=${language}></priority-sheet>` : nothing}
      </div>
    `;
  }
}
