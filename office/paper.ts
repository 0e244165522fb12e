import { css } from 'lit';

/** How a page of the office lies on paper: sheets of A4 that stand, close lines, and no colours. What those said is said by words, marks and patterns. */
export const paper = css`
  @media print {
    :host {
      color: #000;
      --ink: #000; --ink-2: #333; --line: #bbb; --edge: #666; --mute: #eee; --sky: #ccc;
      --blue-7: #000; --blue-6: #000; --blue-50: #fff; --teal: #000; --teal-50: #fff; --verm: #000; --verm-50: #fff; --amber: #fff; --amber-50: #fff;
      --chart-1: #444; --chart-2: #444;
    }
    .card { box-shadow: none; border: 1px solid #999; border-radius: 0; }
    h2 { font-size: 11pt; line-height: 1.4; }
    h3, .soft { font-size: 8pt; }
    table { font-size: 8pt; min-width: 0; }
    .chip { font-size: 7.5pt; line-height: 1.35; padding: 0 1mm; }
    th { height: auto; padding-block: 0.6mm; font-size: 7.5pt; white-space: normal; vertical-align: bottom; }
    td { height: auto; padding-block: 0.5mm; line-height: 1.35; }
    tr { break-inside: avoid; }
  }
`;

/** What stands over every sheet but the first, which has a head of its own. */
export const sheetTitle = (text: string): void => document.documentElement.style.setProperty('--sheet-title', JSON.stringify(text));
