import { html, type TemplateResult } from 'lit';

/** A sentence with its figures in bold: what the eye looks for from two metres. */
export const figures = (sentence: string): TemplateResult =>
  html`${sentence.split(/(\d[\d.:—–]*)/).map((part, nth) => (nth % 2 ? html`<b>${part}</b>` : part))}`;
