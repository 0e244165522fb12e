import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { HallView, QueueRow, TicketView } from '../shared/views.ts';
import type { KioskLang, MatterCode } from '../shared/words.ts';
import { icon } from '../ui/icons.ts';
import { shutLine } from './hours.ts';
import type { Printing } from './steps.ts';
import { wish } from './wish.ts';

type Paper = {
  /** Only what is missing is printed. */
  readonly missing: boolean;
  /** The key is small: its whole name is for who hears it. */
  readonly short: boolean;
  readonly lang: KioskLang;
};

/** 打印带走, and what became of it. Pressed again it prints again: nobody is left without because a first slip got lost. */
export function printKey(printing: Printing, { missing, short, lang }: Paper): TemplateResult {
  const words = kioskWords[lang];
  if (printing === 'printing') return html`<button class="key blue" aria-busy="true"><i class="turning"></i>${words.printing}</button>`;
  const out = printing === 'printed' || printing === 'unknown' || printing === 'queued';
  const name = out ? words.printed : missing ? words.printMissing : words.print;
  const label = short && !out ? words.print : name;
  return html`<button class="key blue" aria-label=${name} @click=${wish({ want: 'slip' })}>
    ${icon(printing === 'printed' ? 'check' : 'print')}<span>${label}</span>
  </button>`;
}

type Taking = {
  readonly row: QueueRow | undefined;
  readonly hall: HallView | undefined;
  /** The number one holds already: then there is no other. */
  readonly held: TicketView | null;
  readonly matter: MatterCode;
  /** Something that is required was not ticked. */
  readonly lacks: boolean;
  readonly lang: KioskLang;
};

/** The one great key: the number for this matter, with what it is like to wait for it now. */
export function takeKey({ row, hall, held, matter, lacks, lang }: Taking): TemplateResult | typeof nothing {
  const words = kioskWords[lang];
  if (held) return html`<button class="key prime grow" @click=${wish({ want: 'home' })}>${words.done}</button>`;
  if (!row || !hall) return nothing;
  if (!row.open)
    return html`<button class="key grow" data-fits="2" disabled><span>${words.notNow}<small>${shutLine(row, hall, lang)}</small></span></button>`;
  return html`<button class="key prime grow" data-fits="2" @click=${wish({ want: 'number', queue: row.queue, matter })}>
    <span>${lacks ? words.takeAnyway : words.ready}<small>${common[lang].waiting(row.waiting, row.wait, row.free)}</small></span>
  </button>`;
}
