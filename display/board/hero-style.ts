import { css } from 'lit';

/** The big field, lying (whole or in halves) and upright. Sizes are those of the mock-ups; what is left over is air. */
export const heroStyle = css`
  section { position: relative; min-height: 0; background: var(--navy-2); color: #fff; border-radius: 1.25rem; overflow: hidden; }
  :host([calling]) section { background: var(--amber); color: var(--ink); animation: pulse 1s ease-in-out 2; }
  @keyframes pulse { 50% { background: var(--amber-50); } }
  .tag { display: flex; align-items: center; gap: 0.875rem; font-size: 2.75rem; font-weight: 700; line-height: 1; }
  :host(:not([calling])) .tag { color: var(--sky-2); }
  .tag small { font-size: 2.25rem; font-weight: 500; margin-left: 0.5rem; }
  .second { font-size: 2.125rem; font-weight: 500; line-height: 1; }
  .go { font-size: 3rem; font-weight: 700; line-height: 1; display: flex; gap: 1.25rem; align-items: baseline; }
  .win { display: flex; align-items: last baseline; gap: 0.875rem; font-size: 3.25rem; font-weight: 700; line-height: 1; }
  .two { display: grid; gap: 0.5rem; }
  .two small { font-size: 2.25rem; }
  .where { --edge-line: rgb(20 36 58 / 0.28); }
  :host(:not([calling])) .where { --edge-line: rgb(156 199 245 / 0.4); }

  .one .tag { position: absolute; left: 2.5rem; top: 2rem; }
  .one .ticket { position: absolute; left: 2rem; bottom: 1.5rem; top: auto; font-size: min(14.5rem, 68cqh); line-height: 1; } /* less when a strip takes its room */
  .one .ticket.long { font-size: min(12.25rem, 62cqh); bottom: 1.75rem; }
  .one .where { position: absolute; left: 43.75rem; top: 2.5rem; bottom: 2.5rem; right: 1.25rem; border-left: 0.1875rem solid var(--edge-line); }
  .one .where > * { position: absolute; left: 2.5rem; }
  .one .go { top: -0.5rem; }
  .one .second { top: 3.75rem; }
  .one .win { bottom: -0.5rem; left: 2.25rem; }
  .one .win b { font-size: 10.5rem; top: 0.25rem; }

  .half { padding: 1.5rem 2rem 0; display: flex; flex-direction: column; }
  .half .zone { margin-left: auto; }
  .half .ticket { font-size: min(9.25rem, 43cqh); line-height: min(8.5rem, 39cqh); margin: auto 0 auto -0.375rem; top: -0.02em; }
  .half .where { border-top: 0.1875rem solid var(--edge-line); padding: 0.25rem 0 0.75rem; }
  .half .go { font-size: 3.25rem; gap: 1rem; }
  .half .win b { font-size: min(6rem, 28cqh); line-height: 1; top: 0; }
  .half .second { font-size: 2rem; padding-bottom: 0.75rem; }
  .half.both .ticket { font-size: 8rem; line-height: 7.25rem; }
  .half.both .win b { font-size: 5rem; line-height: 5rem; }

  :host([language="en"]) .one .go { display: grid; gap: 0.625rem; top: -0.375rem; }
  :host([language="en"]) .one .go span:first-child { font-size: 2.25rem; }
  :host([language="en"]) .one .win { font-size: 2.25rem; }
  :host([language="en"]) .one .win b { font-size: min(10.5rem, 50cqh); } /* three lines above one another: less when strips take their room */
  :host([language="en"]) .half .tag { font-size: 2.25rem; padding: 0.25rem 0; }
  :host([language="en"]) .half .go, :host([language="en"]) .half .win { font-size: 2.25rem; gap: 0.625rem; }

  @container style(--shape: upright) {
    section { border-radius: 1.5rem; }
    .one .tag { top: 1.75rem; }
    .one .ticket, .one .ticket.long { left: 0; right: 0; bottom: 7.25rem; text-align: center; font-size: min(var(--upright-number, 13rem), 51cqh); line-height: 1; }
    .one .where { left: 2.5rem; right: 2.5rem; top: auto; bottom: 1.375rem; border-left: 0; border-top: 0.1875rem solid var(--edge-line); padding-top: 1rem;
      display: flex; justify-content: center; align-items: baseline; gap: 1.5rem; }
    .one .where > * { position: static; }
    .one .go, .one .win { font-size: 4.5rem; }
    :host([language="en"]) .one .go { display: flex; }
    :host([language="en"]) .one :is(.go, .go span:first-child, .win) { font-size: 2.75rem; }
    .one .win b, :host([language="en"]) .one .win b { font-size: 4.5rem; line-height: 5rem; top: -0.03em; }
    .one .way { font-size: 4.5rem; line-height: 1; }
    :host([arrow="left"]) .one .way { order: -1; }
    .one .second { position: absolute; bottom: calc(var(--upright-number, 13rem) + 6.5rem); right: 0; left: auto; }
    .half .ticket { font-size: 8.5rem; }
    .half .ticket.long { font-size: 7.5rem; }
    .half .tag { font-size: 2.25rem; }
    .half { padding: 2.25rem 1.5rem 0.5rem; }
    .half .go { font-size: 2.75rem; }
    .half .win { font-size: 2.75rem; }
    :host([language="en"]) .half .go > span:first-child { display: none; } /* there is room for the window, and that is what counts */
  }
`;
