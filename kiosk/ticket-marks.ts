import { type SVGTemplateResult, svg } from 'lit';
import type { TicketStatus } from '../shared/words.ts';
import { mark } from '../ui/marks.ts';

const line = (path: string): SVGTemplateResult =>
  svg`<svg class="mark" viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><path d=${path} /></svg>`;

/** The marks of a ticket's states (SCREENS 0.5): a shape beside the word, so that colour never speaks alone. */
export const TICKET_MARKS: Readonly<Record<TicketStatus, SVGTemplateResult>> = {
  waiting: mark('free'),
  called: mark('called'),
  serving: mark('serving'),
  held: mark('paused'),
  missed: line('M1 9c0-4 5-6 8.5-2.5M10 2.5v4.3H5.7'),
  done: line('M1.5 6.5l3.2 3.2 5.8-7'),
  cancelled: line('M2 2l8 8M10 2l-8 8'),
  expired: line('M2 2l8 8M10 2l-8 8'),
};
