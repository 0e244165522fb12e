import { css } from 'lit';

/** What the parts of a board have in common: one line each, marks that sit on the line, digits lifted to the middle. */
export const boardStyle = css`
  :host { display: block; white-space: nowrap; }
  .mark, .icon { flex: none; position: relative; top: 0.05em; }
  .num { font-weight: 700; line-height: 1; position: relative; top: -0.065em; } /* digits stand low in the line box of the CJK face */
  .serif { font-family: var(--serif); font-weight: 700; }
`;
