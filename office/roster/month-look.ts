import { css } from 'lit';

/** How the month looks: seven columns, days of rest muted, what is wrong in amber or vermilion with a mark and a word. */
export const monthLook = css`
  :host { display: grid; grid-template-rows: minmax(0, 1fr) auto; gap: 6px; min-height: 0; }
  .cal { display: grid; grid-template: 34px / repeat(7, minmax(0, 1fr)); grid-auto-rows: minmax(118px, auto); overflow: hidden; box-shadow: none; border: 1px solid var(--line); }
  .row { display: contents; }
  .wk { font-size: 14px; color: var(--ink-2); line-height: 34px; padding-left: 12px; border-bottom: 1px solid var(--line); }
  .d { padding: 8px 6px 6px 10px; border-bottom: 1px solid var(--line); border-right: 1px solid var(--line); position: relative; font-size: 14px; line-height: 20px; color: var(--ink-2); min-width: 0; }
  .d:last-child { border-right: 0; }
  .row:last-child .d { border-bottom: 0; }
  .d i { font-style: normal; font-size: 15px; position: absolute; right: 10px; top: 8px; line-height: 24px; }
  .d p { min-width: 0; }
  .po { color: var(--blue-7); padding-right: 4px; overflow-wrap: anywhere; }
  .dir { margin-top: 4px; color: var(--ink); display: flex; align-items: center; flex-wrap: wrap; gap: 0 2px; }
  .dir .mark { margin-right: 2px; }
  .st { display: flex; flex-wrap: wrap; gap: 0 4px; }
  .ch { color: var(--ink); overflow-wrap: anywhere; }
  .fault { display: flex; align-items: center; gap: 4px; color: var(--ink); font-weight: 700; }
  .chip { background: none; font-size: 14px; line-height: 20px; min-height: 24px; padding: 0 3px; margin-left: -3px; border-radius: 6px; text-align: left; touch-action: none; cursor: grab; user-select: none; white-space: normal; overflow-wrap: anywhere; }
  .chip.leader { display: block; font-size: 17px; line-height: 24px; font-weight: 700; color: var(--ink); letter-spacing: 0.03em; max-width: calc(100% - 22px); }
  .en .chip.leader { font-size: 15px; line-height: 20px; letter-spacing: 0; max-width: calc(100% - 18px); }
  .chip.empty { color: var(--ink-2); font-weight: 400; text-decoration: underline dotted; cursor: pointer; }
  .chip.held, .chip.over { background: var(--blue-7); color: #fff; }
  .rest { background: var(--paper); }
  .rest .chip.leader { font-weight: 400; }
  .warn { background: var(--amber-50); }
  .bad { background: var(--verm-50); }
  .bad .fault { color: var(--verm); }
  .sel { box-shadow: inset 0 0 0 3px var(--blue-7); }
  .none { background: var(--paper); }
  .help { font-size: 14px; color: var(--ink-2); }
`;
