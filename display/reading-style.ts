import { css } from 'lit';

/** A white sheet with its kind, title, body and foot; in full width at night everything is larger. */
export const readingStyle = css`
  :host { display: flex; flex-direction: column; min-height: 0; background: var(--card); color: var(--ink); box-shadow: inset 0 0 0 0.125rem var(--line);
    border-radius: 1.25rem; padding: 1.625rem 2rem 1.25rem; overflow: hidden; }
  .kind { font-size: 2rem; line-height: 2.625rem; font-weight: 700; color: var(--blue-7); display: flex; align-items: center; gap: 0.75rem; }
  .rule { color: var(--verm); }
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
  .wait, .duty { padding-top: 0.5rem; }
  .wait li { height: 4.125rem; grid-template-columns: 1fr auto 12.25rem; column-gap: 0.5rem; }
  .wait b { font-size: 2.25rem; font-weight: 700; min-width: 0; }
  .wait span { font-size: 2.75rem; font-weight: 700; text-align: right; position: relative; top: -0.04em; }
  .wait small { font-size: 2rem; font-weight: 400; margin-left: 0.25rem; }
  .wait em { font-style: normal; font-size: 2.125rem; text-align: right; color: var(--ink-2); }
  :host([language="en"]) .wait li { height: auto; min-height: 5.25rem; grid-template-columns: 1fr auto 9.5rem; column-gap: 0.75rem; }
  :host([language="en"]) .wait em { font-size: 2rem; }
  :host([language="en"]) .wait b { font-size: 2rem; line-height: 2.125rem; white-space: normal; text-wrap: balance; padding: 0.25rem 0; }
  .duty { height: 100%; display: grid; grid-template-columns: fit-content(var(--post, 10.5rem)) auto minmax(0, 1fr); grid-auto-rows: minmax(0, var(--row, 5.25rem)); column-gap: 1rem; align-content: start; }
  .duty li { grid-column: 1 / -1; grid-template-columns: subgrid; }
  .duty span { font-size: 2rem; line-height: 2.5rem; color: var(--ink-2); white-space: normal; }
  .duty b { font-size: 2.75rem; font-weight: 700; }
  .duty em { font-style: normal; font-size: 2rem; color: var(--ink-2); text-align: right; white-space: normal; word-break: keep-all; overflow-wrap: anywhere; line-height: 2.5rem; max-height: 5rem; overflow: hidden; text-wrap: balance; }
  :host([language="en"]) .duty b { font-size: 2.25rem; }

  :host(:is([room="wide"], [room="night"])) { padding: 2.25rem 2.75rem 1.5rem; }
  :host(:is([room="wide"], [room="night"])) h3 { font-size: 4.5rem; line-height: 6rem; }
  :host(:is([room="wide"], [room="night"])) .text { padding-top: 1.75rem; }
  :host(:is([room="wide"], [room="night"])) .duty { --post: 24rem; --row: 6.25rem; column-gap: 3rem; }
  :host(:is([room="wide"], [room="night"])) .duty span, :host(:is([room="wide"], [room="night"])) .duty em { font-size: 2.75rem; line-height: 3.25rem; text-align: left; }
  :host(:is([room="wide"], [room="night"])) .duty b { font-size: 3.75rem; }
  @media (orientation: portrait) {
    :host([room="upright"]) .duty { --post: 18rem; --row: 4.75rem; column-gap: 1.5rem; }
    :host(:is([room="wide"], [room="night"])) { padding: 2.25rem 2.5rem 1.5rem; }
    :host([room="night"]) .duty { --post: 13rem; --row: 10rem; column-gap: 1.5rem; }
    :host([room="night"]) .duty span { font-size: 2.5rem; line-height: 3.25rem; }
    :host([room="night"]) .duty em { line-height: 2.75rem; max-height: none; }
    :host(:is([room="wide"], [room="night"])) .duty em { font-size: 2.25rem; text-align: right; }
  }
`;
