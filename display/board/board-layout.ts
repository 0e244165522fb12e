import { css } from 'lit';

/** Where the parts of a board lie: calls left and reading right; upright one under the other; at night one sheet. */
export const boardLayout = css`
  :host { position: fixed; inset: 0; display: grid; grid-template: auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr); background: var(--navy); color: #fff; }
  /* The whole picture wanders a little against burn-in; board-screen.ts says where to. What lies at its edge reaches beyond it: there is no seam. */
  @media (prefers-reduced-motion: no-preference) {
    :host { translate: var(--drift-x, 0) var(--drift-y, 0); box-shadow: 0 0 0 0.5rem var(--navy); }
  }
  notice-strip { height: 5rem; grid-row: 4; }
  board-foot { grid-row: 5; }
  .strips { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; align-items: center; background: var(--bar); margin: 0 -0.5rem; }
  main { display: grid; grid-template-columns: minmax(0, 1fr) 44rem; min-height: 0; }
  .calls { min-height: 0; padding: 1.5rem 2rem 1.25rem 2.5rem; display: grid; grid-template-rows: minmax(0, 21.25fr) minmax(0, 28fr) auto; gap: 0.5rem 0; }
  .calls > * { min-height: 0; }
  missed-line { margin-top: 0.125rem; }
  aside { background: var(--paper); color: var(--ink); box-shadow: 0.5rem 0 0 var(--paper); padding: 1.5rem 2rem 1.25rem; display: flex; flex-direction: column; gap: 1.25rem; min-height: 0; }
  reading-page { flex: 1; }
  .night { grid-column: 1 / -1; min-height: 0; padding: 1.5rem 2.5rem 1.25rem; display: flex; flex-direction: column; gap: 1.25rem; }
  .field { min-width: 0; }
  .table { grid-column: 1 / -1; min-height: 0; padding: 1rem 1.5rem 0.75rem; display: grid; grid-template-rows: 9.5rem minmax(0, 1fr); gap: 1rem; }
  .table > * { min-height: 0; }
  emergency-sheet { grid-row: 1 / span 4; }
  emergency-sheet + .strips { grid-row: 5; margin-bottom: -0.5rem; --trial-strip: 3rem; }
  night-face { grid-row: 1 / -1; }

  @container style(--shape: lying) {
    .swapped { grid-template-columns: 44rem minmax(0, 1fr); }
    .swapped .calls { order: 1; padding: 1.5rem 2.5rem 1.25rem 2rem; }
    .swapped aside { box-shadow: -0.5rem 0 0 var(--paper); }
  }
  @container style(--shape: upright) {
    notice-strip { height: 8.5rem; }
    main { grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); }
    .calls { padding: 1.5rem 2.5rem; gap: 0.75rem 0; grid-template-rows: minmax(0, 24.5fr) minmax(0, 22.5fr) auto; }
    .table { padding: 1.5rem 1.5rem 1rem; grid-template-rows: 20rem minmax(0, 1fr); }
    .calls.zone { grid-column: 1; grid-row: 1 / -1; gap: 1.5rem; grid-template-rows: minmax(0, 27.5fr) auto minmax(0, 21fr); --upright-number: 16.25rem; }
    .calls.zone.many { grid-template-rows: minmax(0, 27fr) minmax(0, 65.25fr) auto; gap: 1.25rem; }
    .calls.zone.many.noticed { grid-template-rows: minmax(0, 18.5fr) minmax(0, 65.25fr) auto; } /* the rows cannot give way */
    aside { padding: 1.5rem 2.5rem; height: 45rem; box-shadow: -0.5rem 0 0 var(--paper), 0.5rem 0 0 var(--paper); }
    .night { gap: 1.5rem; padding: 1.5rem 2.5rem; }
  }
`;
