import { css } from 'lit';

/** What the parts of the desk draw alike: sections, rows, tables. */
export const deskParts = css`
  h2 { font-size: 17px; font-weight: 700; line-height: 24px; }
  .soft { color: var(--ink-2); font-size: 14px; line-height: 20px; }
  .card { background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); }
  .why { color: var(--verm); background: var(--verm-50); border-radius: 8px; padding: 6px 12px; font-weight: 700; }
  table { width: 100%; border-collapse: collapse; }
  th { font-weight: 400; color: var(--ink-2); font-size: 14px; text-align: left; height: 32px; padding: 0 8px; white-space: nowrap; }
  td { height: 36px; padding: 3px 8px; border-top: 1px solid var(--line); line-height: 20px; }
  th:first-child, td:first-child { padding-left: 16px; }
  th:last-child, td:last-child { padding-right: 16px; }
  .num { text-align: right; white-space: nowrap; }
`;
