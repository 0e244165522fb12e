import { canvas } from './canvas.ts';

/** A matter as a line to be touched: its name, whose it is, an arrow. Its place gives it its height. */
export const matterRow = canvas`
  .row { width: 100%; height: 100%; min-height: 0; padding: 0 28px 0 32px; background: var(--card); border: var(--edge-width) solid var(--edge); border-radius: 24px; display: flex;
    align-items: center; gap: 24px; text-align: start; color: var(--ink); overflow: hidden; }
  .row:active { background: var(--blue-50); }
  .row > span { flex: 1; min-width: 0; }
  .row b { display: block; font-size: max(28px, 40px * var(--fit)); line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
  .en .row b { font-size: max(28px, 34px * var(--fit)); line-height: 1.15; }
  .row small { display: block; font-size: 28px; line-height: 1.25; color: var(--ink-2); }
  .row .at-once { flex: none; max-width: 30%; text-align: end; }
  .row .icon { font-size: 40px; color: var(--blue-7); }
  .row[data-fit='3'] span small, .row[data-fit='4'] span small, .row[data-fit='5'] small { display: none; }
  .row[data-fit='5'] { line-height: 1.05; }
  @container style(--large: 1) { .row { padding: 0 18px 0 22px; gap: 14px; border-radius: 20px; } .row b { font-size: max(28px, 38px * var(--fit)); } .row .at-once { max-width: 25%; } }
`;
