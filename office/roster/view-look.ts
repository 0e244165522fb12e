import { css } from 'lit';

/** How the page of the roster is laid out: the month wide, the checks and the day beside it. */
export const viewLook = css`
  :host { display: flex; flex-direction: column; gap: 12px; min-height: 100%; padding: 12px 24px 0; box-sizing: border-box; }
  nav { display: flex; flex-wrap: wrap; gap: 4px; }
  nav button { min-height: 36px; padding: 0 14px; border-radius: 10px; color: var(--ink-2); }
  nav button[aria-current='page'] { background: var(--blue-7); color: #fff; font-weight: 700; }
  .title { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; }
  .title h2 { font-size: 22px; line-height: 30px; }
  .title em { font-style: normal; font-size: 14px; line-height: 24px; padding: 0 10px; border-radius: 8px; background: var(--amber-50); box-shadow: inset 0 0 0 1px #d9a93a; white-space: nowrap; }
  .title em.well { background: var(--teal-50); color: var(--teal); box-shadow: none; }
  .keys { margin-left: auto; display: flex; flex-wrap: wrap; gap: 8px; }
  .keys .btn { min-height: 36px; }
  @media (min-width: 1300px) { :host { position: relative; } .title .keys { position: absolute; top: 12px; right: 24px; } }
  .btn { text-decoration: none; color: inherit; }
  .btn.p { color: #fff; }
  .btn[disabled] { opacity: 0.6; cursor: default; }
  .said { background: var(--blue-50); border-radius: 10px; padding: 6px 14px; }
  .two { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr) 288px; gap: 16px; align-items: start; }
  aside { display: grid; gap: 12px; }
  save-bar { margin: 0 -24px; }
  roster-week, roster-shown, roster-feeds { flex: 1; padding-bottom: 16px; }
  @media (max-width: 1100px) { .two { grid-template-columns: minmax(0, 1fr); } }
`;
