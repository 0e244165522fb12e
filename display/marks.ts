import { type SVGTemplateResult, svg } from 'lit';

/** The marks of SCREENS 0.5 and the arrows, in the manner of ui/icons.ts; a word always stands beside them. */
const MARKS = {
  calling: svg`<path d="M4 3v18l17-9z" fill="currentColor" stroke="none"/>`,
  serving: svg`<circle cx="12" cy="12" r="7" fill="currentColor" stroke="none"/>`,
  free: svg`<circle cx="12" cy="12" r="7"/>`,
  paused: svg`<path d="M8 5v14M16 5v14" stroke-width="4"/>`,
  closed: svg`<path d="M5 12h14"/>`,
  right: svg`<path d="M3 12h17M13 5l7 7-7 7"/>`,
  left: svg`<path d="M21 12H4M11 5l-7 7 7 7"/>`,
  up: svg`<path d="M12 21V4M5 11l7-7 7 7"/>`,
  down: svg`<path d="M12 3v17M5 13l7 7 7-7"/>`,
  missed: svg`<path d="M4 16c0-6 8-10 14-4M18 6v6h-6"/>`,
  people: svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-3.8 2.9-6 6.5-6s6.5 2.2 6.5 6M16 5a3.500 3.500 0 0 1 0 6.500M18 14.500c2.200.8 3.500 2.700 3.500 5.500"/>`,
} as const;
export type MarkName = keyof typeof MARKS;

export const mark = (name: MarkName): SVGTemplateResult => svg`
  <svg class="mark" viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${MARKS[name]}</svg>`;
