import { type SVGTemplateResult, svg } from 'lit';

/** The marks of the states (SCREENS 0.5): a shape beside the word, so that colour never speaks alone. */
const MARKS = {
  serving: svg`<circle cx="6" cy="6" r="4.5" fill="currentColor"/>`,
  free: svg`<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2"/>`,
  called: svg`<path d="M2.500 1v10l8-5z" fill="currentColor"/>`,
  paused: svg`<path d="M2.500 1.500h2.500v9H2.500zM7 1.500h2.500v9H7z" fill="currentColor"/>`,
  closed: svg`<path d="M2 5h8v2H2z" fill="currentColor"/>`,
  stale: svg`<path d="M6 1l5.500 10H.5z" fill="currentColor"/>`,
} as const;
export type MarkName = keyof typeof MARKS;

/** A mark as it stands in a line of text; its colour is the text's. */
export const mark = (name: MarkName): SVGTemplateResult =>
  svg`<svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${MARKS[name]}</svg>`;
