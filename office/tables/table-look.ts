import { css } from 'lit';

/** Long lists within a card: they scroll by themselves, their heads stay. */
export const tableLook = css`
  :host { display: block; }
  .scroll { max-height: 460px; overflow: auto; border: 1px solid var(--line); border-radius: 10px; }
  thead th { position: sticky; top: 0; background: var(--card); box-shadow: inset 0 -1px 0 var(--line); }
  td { overflow-wrap: anywhere; vertical-align: top; padding-top: 9px; padding-bottom: 9px; }
  .code { white-space: nowrap; font-variant-numeric: tabular-nums; }
  .change { line-height: 24px; }
  del { color: var(--ink-2); }
  ins { text-decoration: none; font-weight: 700; }
  .chip.new { background: var(--teal-50); color: var(--teal); }
  .chip.gone { background: var(--verm-50); color: var(--verm); }
`;
