import { html, nothing, type TemplateResult } from 'lit';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { TicketView } from '../shared/views.ts';
import type { KioskLang, WindowNo } from '../shared/words.ts';

type Waiting = Pick<TicketView, 'ahead' | 'wait'>;

/** How many are ahead, how long, and which windows it may be: a figure under each word. */
export function ticketFacts({ ahead, wait }: Waiting, windows: readonly WindowNo[], language: KioskLang): TemplateResult {
  const words = kioskWords[language];
  const fact = (label: string, figure: string, look = '') => html`<div class=${look}><span>${label}</span><b>${figure}</b></div>`;
  const range = wait && ahead ? words.factWait(wait) : null;
  return html`
    ${ahead === null ? nothing : ahead > 0 ? fact(words.factAhead, String(ahead)) : fact(words.factNext, words.factNextValue)}
    ${range ? fact(range[0], range[1], range[1].length > 5 ? 'many' : '') : nothing}
    ${windows.length ? fact(words.factWindows, windows.join(' '), windows.length > 3 ? 'many' : 'win') : nothing}
  `;
}
