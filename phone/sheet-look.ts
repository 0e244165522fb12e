import { css } from 'lit';

/** A sheet of A4 in points, black on white: what is printed on the oldest printer can be read. */
export const sheetLook = css`
  :host { display: none; }
  @media print {
    :host { display: block; color: #000; font: 10.5pt/1.5 var(--sans); }
    header { display: flex; gap: 12mm; align-items: flex-start; justify-content: space-between; padding-bottom: 4mm; border-bottom: 1.5pt solid #000; }
    .kick { font-size: 11pt; }
    h1 { font: 700 19pt/1.3 var(--serif); margin: 1mm 0; }
    .en { font-size: 12pt; }
    .small, figcaption, small { font-size: 9pt; }
    figure { flex: none; width: 40mm; text-align: center; }
    figure svg { width: 28mm; height: 28mm; }
    table { width: 100%; border-collapse: collapse; }
    .facts { margin: 4mm 0; }
    .facts th { width: 30mm; font-weight: 700; text-align: left; vertical-align: top; padding: 0.8mm 4mm 0.8mm 0; }
    .facts td { padding: 0.8mm 0; }
    .papers th, .papers td { border: 0.75pt solid #000; padding: 1.6mm 2mm; text-align: left; vertical-align: top; }
    .papers thead { display: table-header-group; }
    .papers tr { break-inside: avoid; }
    .papers b { display: block; }
    .papers .tag { white-space: nowrap; }
    .papers .must { font-weight: 700; }
    .tick { width: 9mm; text-align: center; }
    .tick i { display: inline-block; width: 4mm; height: 4mm; border: 0.75pt solid #000; }
    .basis { columns: 2; column-gap: 8mm; margin-top: 4mm; }
    section { padding-bottom: 3mm; break-inside: avoid; }
    h2 { font-size: 11.5pt; font-weight: 700; }
  }
`;
