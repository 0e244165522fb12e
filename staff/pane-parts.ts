import { css } from 'lit';

/** What the pages of the work pane have in common: the gaps, the cards, the tables, and nothing to show. */
export const paneParts = css`
  :host { display: grid; gap: 16px; align-content: start; padding: 20px 24px 32px; max-width: 1240px; }
  h2 { font-size: 22px; font-weight: 700; line-height: 30px; }
  h3 { font-size: 17px; font-weight: 700; line-height: 24px; }
  .card { background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); }
  .pad { padding: 14px 18px; }
  .soft { color: var(--ink-2); line-height: 24px; max-width: 760px; }
  .blank { padding: 12vh 0 0; text-align: center; color: var(--ink-2); display: grid; gap: 8px; }
  .blank h2 { color: var(--ink); }
  table { width: 100%; border-collapse: collapse; }
  th { font-weight: 400; color: var(--ink-2); font-size: 14px; text-align: left; height: 36px; padding: 0 12px; white-space: nowrap; }
  td { height: 40px; padding: 4px 12px; border-top: 1px solid var(--line); }
  th:first-child, td:first-child { padding-left: 18px; }
  th:last-child, td:last-child { padding-right: 18px; }
  .num { text-align: right; white-space: nowrap; }
  td.num, th.num { padding-right: 24px; }
  td b { font-size: 17px; }
`;
