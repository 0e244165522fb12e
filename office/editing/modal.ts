import { css } from 'lit';

/** A dialog over the page: head, what scrolls, keys at the foot. */
export const modal = css`
  dialog { border: 0; border-radius: 14px; padding: 20px 24px; width: min(920px, calc(100vw - 48px)); max-height: calc(100vh - 64px); box-shadow: 0 12px 48px rgb(10 34 64 / 0.3); color: var(--ink); }
  dialog[open] { display: grid; gap: 14px; grid-template-rows: auto auto minmax(0, 1fr) auto; }
  dialog::backdrop { background: rgb(8 27 51 / 0.5); }
  dialog .scroll { overflow: auto; min-height: 0; }
  dialog footer { display: flex; justify-content: flex-end; gap: 12px; }
  dialog > footer { grid-row: 4; }
`;
