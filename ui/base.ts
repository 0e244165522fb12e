import { css } from 'lit';

/** What tokens.css does for the page, for the inside of an element: a page's resets stop at its border. */
export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host([hidden]) { display: none; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; font: inherit; }
  ul, ol { list-style: none; }
  button, input, select, textarea { font: inherit; color: inherit; }
  button { background: none; border: 0; padding: 0; cursor: pointer; }
  :focus-visible { outline: 3px solid var(--blue-6); outline-offset: 2px; }
  .icon { flex: none; }
  .pointing:dir(rtl) { transform: scaleX(-1); }
  .name { word-break: keep-all; text-wrap: balance; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; }
  }
`;
