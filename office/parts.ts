import { css } from 'lit';

/** What the pages of the office draw alike: cards, buttons, fields, tables. */
export const parts = css`
  .card { background: var(--card); border-radius: 14px; box-shadow: inset 0 0 0 1px var(--line); }
  h2 { font-size: 17px; font-weight: 700; line-height: 24px; }
  .soft { color: var(--ink-2); }
  .btn { min-height: 36px; padding: 0 14px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); display: inline-flex; align-items: center; justify-content: center; gap: 8px; font-weight: 700; white-space: nowrap; }
  .btn:hover { border-color: var(--blue-6); color: var(--blue-7); }
  .btn.p { background: var(--blue-7); border-color: var(--blue-7); color: #fff; min-height: 44px; }
  .btn.p:hover { background: var(--blue-6); color: #fff; }
  .btn.sure { border-color: var(--verm); color: var(--verm); background: var(--verm-50); }
  .btn[aria-disabled='true'] { opacity: 0.6; cursor: default; }
  label { display: grid; gap: 6px; font-weight: 700; }
  input, select { height: 44px; width: 100%; padding: 0 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); font-weight: 400; }
  table { width: 100%; border-collapse: collapse; }
  th { font-weight: 400; color: var(--ink-2); font-size: 14px; text-align: left; height: 36px; padding: 0 10px; white-space: nowrap; }
  td { height: 40px; padding: 4px 10px; border-top: 1px solid var(--line); }
  th:first-child, td:first-child { padding-left: 18px; }
  th:last-child, td:last-child { padding-right: 18px; }
  .num { text-align: right; white-space: nowrap; }
  .chip { font-size: 14px; line-height: 22px; padding: 0 8px; border-radius: 6px; background: var(--mute); white-space: nowrap; }
  .mark { flex: none; width: 12px; height: 12px; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .why { color: var(--verm); background: var(--verm-50); border-radius: 8px; padding: 8px 12px; }
`;
