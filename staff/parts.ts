import { css } from 'lit';

/** Keys, buttons and chips that several elements of the console draw alike. */
export const parts = css`
  kbd { font: 700 14px/20px var(--sans); min-width: 22px; padding: 0 6px; border: 1px solid currentColor; border-radius: 6px; text-align: center; flex: none; }
  .btn { height: 44px; padding: 0 16px; border: 1px solid var(--edge); border-radius: 12px; background: var(--card); font-weight: 700;
    display: inline-flex; align-items: center; justify-content: center; gap: 8px; white-space: nowrap; }
  .btn:hover { border-color: var(--blue-6); color: var(--blue-7); }
  .btn.p { background: var(--blue-7); border-color: var(--blue-7); color: #fff; }
  .btn.p:hover { background: var(--blue-6); color: #fff; }
  .btn.sm { height: 30px; padding: 0 10px; border-radius: 8px; font-size: 14px; gap: 6px; }
  .btn[aria-disabled='true'] { background: var(--paper); border-color: var(--line); color: var(--ink-2); font-weight: 400; cursor: default; }
  .chip { font-size: 14px; line-height: 22px; padding: 0 8px; border-radius: 6px; background: var(--mute); white-space: nowrap; flex: none; }
  .chip.prio { background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a93a; }
  .mark { flex: none; width: 12px; height: 12px; }
  input { height: 44px; width: 100%; padding: 0 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); }
  .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
`;
