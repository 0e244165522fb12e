import { css } from 'lit';

/** A white sheet with its kind, title, body and foot; in full width at night everything is larger. */
export const readingStyle = css`
  :host { display: flex; flex-direction: column; min-height: 0; background: var(--card); color: var(--ink); box-shadow: inset 0 0 0 0.125rem var(--line);
    border-radius: 1.25rem; padding: 1.625rem 2rem 1.25rem; overflow: hidden; }
  .kind { font-size: 2rem; line-height: 2.625rem; font-weight: 700; color: var(--blue-7); display: flex; align-items: center; gap: 0.75rem; }
  .rule { color: var(--verm); } /* the only kind in vermilion */
  h3 { font-size: 3.25rem; line-height: 4.25rem; margin-top: 0.125rem; }
  h3.less { font-size: 2.75rem; }
  h3.least { font-size: 2.25rem; }
  .body { flex: 1; min-height: 0; overflow: hidden; }
  .text { padding-top: 1.25rem; white-space: normal; }
  .text p { text-wrap: pretty; }
  .text p + p { margin-top: 1.125rem; }
  .t40 { font-size: 2.5rem; line-height: 3.5rem; }
  .t44 { font-size: 2.75rem; line-height: 3.875rem; }
  .t48 { font-size: 3rem; line-height: 4.25rem; }
  .t52 { font-size: 3.25rem; line-height: 4.75rem; }
  .t56 { font-size: 3.5rem; line-height: 5.125rem; }
  .t64 { font-size: 4rem; line-height: 6rem; }
  .end { padding-top: 0.875rem; border-top: 0.125rem solid var(--line); display: flex; justify-content: space-between; font-size: 2rem; line-height: 2.5rem;
    color: var(--ink-2); }

  li { display: grid; align-items: center; border-top: 0.125rem solid var(--line); }
  li:first-child { border-top: 0; }
  .wait { padding-top: 0.5rem; }
  .wait li { height: 4.125rem; grid-template-columns: 1fr auto 12.25rem; column-gap: 0.5rem; }
  .wait b { font-size: 2.25rem; font-weight: 700; min-width: 0; }
  .wait span { font-size: 2.75rem; font-weight: 700; text-align: right; position: relative; top: -0.04em; }
  .wait small { font-size: 2rem; font-weight: 400; margin-left: 0.25rem; }
  .wait em { font-style: normal; font-size: 2.125rem; text-align: right; color: var(--ink-2); }
  :host([language="en"]) .wait li { height: auto; min-height: 5.25rem; grid-template-columns: 1fr auto 9.5rem; column-gap: 0.75rem; }
  :host([language="en"]) .wait em { font-size: 2rem; }
  :host([language="en"]) .wait b { font-size: 2rem; line-height: 2.125rem; white-space: normal; text-wrap: balance; padding: 0.25rem 0; }

  .people { padding-top: 0.375rem; }
  .people li { grid-template-columns: var(--face, 4.25rem) minmax(0, 1fr); column-gap: 1rem; height: var(--row, 5.75rem); grid-template-rows: 1fr auto auto 1fr; }
  .people .face { grid-area: 1 / 1 / 5; align-self: center; width: var(--face, 4.25rem); height: var(--face, 4.25rem); font-size: calc(var(--face, 4.25rem) * 0.55); }
  .people p { display: flex; align-items: baseline; gap: 1rem; font-size: 2rem; line-height: 2.625rem; color: var(--ink-2); grid-column: 2; min-width: 0; }
  .people p:first-of-type { grid-row: 2; }
  .people p:last-of-type { grid-row: 3; display: block; overflow: hidden; text-overflow: ellipsis; }
  .people b { font-size: 2.5rem; color: var(--ink); }

  .rows { padding-top: 0.25rem; display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr) fit-content(58%); column-gap: 1.25rem; }
  .rows li { grid-column: 1 / -1; grid-template-columns: subgrid; min-height: var(--line-height, 4rem); }
  .rows span, .rows em { font-style: normal; font-size: 2rem; line-height: 2.25rem; color: var(--ink-2); white-space: normal; text-wrap: balance; }
  .rows span { white-space: nowrap; }
  .rows em { text-align: right; }
  .rows b { font-size: 2.25rem; line-height: 2.375rem; font-weight: 700; white-space: normal; text-wrap: balance; }
  .rows b:last-child { grid-column: 2 / -1; }
  .hours b, .phones b, .clerks b { white-space: nowrap; }
  .phones b { font-size: 2.75rem; }
  .clerks span { font-size: 2.75rem; font-weight: 700; color: var(--blue-7); }
  .amenities { --line-height: 5rem; }
  :host([language="en"]) .rows { --line-height: 5rem; }
  :host([language="en"]) .amenities b { font-size: 2rem; }

  .month { padding-top: 0.375rem; column-gap: 2.5rem; }
  .columns-2 { column-count: 2; }
  .columns-3 { column-count: 3; }
  .columns-5 { column-count: 5; }
  .month li { break-inside: avoid; grid-template-columns: 4.75rem 4.5rem minmax(0, 1fr); height: var(--day, 2.875rem); border-top: 0; border-bottom: 0.0625rem solid var(--line); }
  .month span, .month em { font-style: normal; font-size: 2rem; color: var(--ink-2); }
  .month b { font-size: 2.125rem; }
  .dense { column-gap: 1rem; }
  .dense li { grid-template-columns: 3rem minmax(0, 1fr); }
  .dense b { font-size: 2rem; }
  .dense em { display: none; }
  .month .rest b { font-weight: 400; color: var(--ink-2); }

  img:not(.face) { width: 100%; height: 100%; object-fit: contain; padding-top: 0.75rem; display: block; }
  .code { display: flex; gap: 1.5rem; align-items: center; padding: 0.5rem 0; }
  .code svg { height: min(22.5rem, 100%); aspect-ratio: 1; flex: none; }
  .code > div { min-width: 0; flex: 1; white-space: normal; display: grid; gap: 1.25rem; }
  .code p { font-size: 2.25rem; line-height: 3rem; color: var(--ink-2); text-wrap: balance; }
  .code .where { font-size: 2rem; line-height: 2.5rem; overflow-wrap: anywhere; text-wrap: wrap; }
  .code b { color: var(--ink); }

  :host(:is([room="wide"], [room="night"])) { padding: 2.25rem 2.75rem 1.5rem; }
  :host(:is([room="wide"], [room="night"])) h3 { font-size: 4.5rem; line-height: 6rem; }
  :host(:is([room="wide"], [room="night"])) .text { padding-top: 1.75rem; }
  :host(:is([room="wide"], [room="night"])) { --face: 4.75rem; --row: 5.5rem; --line-height: 5.5rem; --day: 4.5rem; }
  :host(:is([room="wide"], [room="night"])) :is(.people, .rows) :is(span, em, p) { font-size: 2.5rem; line-height: 3rem; }
  :host(:is([room="wide"], [room="night"])) :is(.people, .rows) b { font-size: 3.25rem; line-height: 3.5rem; }
  :host([room="wide"]) .people p { display: inline-flex; }
  :host([room="wide"]) .people li { grid-template: auto / var(--face) minmax(22rem, auto) minmax(0, 1fr); column-gap: 3rem; }
  :host([room="wide"]) .people .face { grid-area: 1 / 1; }
  :host([room="wide"]) .people p:first-of-type { grid-area: 1 / 2; }
  :host([room="wide"]) .people p:last-of-type { grid-area: 1 / 3; }
  :host([room="night"]) { --row: 8rem; --face: 6rem; --line-height: 6.25rem; }
  :host(:is([room="wide"], [room="night"])) .month :is(span, em) { font-size: 2.25rem; }
  :host(:is([room="wide"], [room="night"])) .month b { font-size: 2.5rem; }
  :host(:is([room="wide"], [room="night"])) .month li { grid-template-columns: 4.25rem 5.5rem minmax(0, 1fr); }
  :host(:is([room="wide"], [room="night"])) .code { gap: 4rem; }
  :host(:is([room="wide"], [room="night"])) .code p { font-size: 3rem; line-height: 4rem; }
  @container style(--shape: upright) {
    :host([room="upright"]) { --line-height: 4.25rem; }
    :host(:is([room="wide"], [room="night"])) { padding: 2.25rem 2.5rem 1.5rem; }
  }
`;
