import { css } from 'lit';

/** The screen over a window at 1920 × 1080, upright, and on a bar panel (more than three times as wide as high) in three columns. */
export const signStyle = css`
  :host { position: fixed; inset: 0; display: grid; grid-template: 12.5rem auto minmax(0, 1fr) 14.25rem / minmax(0, 1fr); background: var(--navy); color: #fff; }
  @media (prefers-reduced-motion: no-preference) {
    :host { translate: var(--drift-x, 0) var(--drift-y, 0); box-shadow: 0 0 0 0.5rem var(--navy); } /* no seam at its edge */
  }
  header { background: var(--bar); box-shadow: -0.5rem -0.5rem 0 var(--bar), 0.5rem -0.5rem 0 var(--bar); padding: 0 2.5rem; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; }
  .no { display: flex; align-items: baseline; gap: 1.25rem; padding-right: 3.25rem; }
  .no b { font-size: 8.5rem; top: 0; }
  .no span { font-size: 4rem; font-weight: 700; }
  .svc { border-left: 0.1875rem solid rgb(156 199 245 / 0.4); padding-left: 3.25rem; min-height: 8.25rem; display: grid; align-content: center; }
  .svc h1 { font-size: 3.75rem; line-height: 4.75rem; font-weight: 700; }
  .svc h1.long { font-size: 3rem; line-height: 3.75rem; white-space: normal; text-wrap: balance; }
  .svc p { font-size: 2.5rem; line-height: 3.5rem; color: var(--sky-2); }
  time { font-size: 5.25rem; font-weight: 700; line-height: 1; padding-left: 2rem; }
  .strips { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; align-items: center; background: var(--bar); margin: 0 -0.5rem; }
  main { margin: 2rem 2.5rem 0; border-radius: 1.75rem; text-align: center; display: grid; align-content: center; min-height: 0; overflow: hidden; background: var(--navy-2); }
  .called { background: var(--amber); color: var(--ink); animation: pulse 1s ease-in-out 2; }
  @keyframes pulse { 50% { background: var(--amber-50); } }
  main .num { display: block; font-size: 23.75rem; line-height: 23.75rem; letter-spacing: 0.01em; top: -0.03em; }
  main .num.long { font-size: 20rem; }
  .called p { font-size: 5.25rem; line-height: 6.875rem; font-weight: 700; display: flex; gap: 2rem; align-items: center; justify-content: center; }
  .serving p { font-size: 3.75rem; color: var(--sky-2); display: flex; gap: 1rem; align-items: center; justify-content: center; line-height: 1; }
  .serving .num { font-size: 18.75rem; line-height: 20rem; }
  .quiet p { font-size: 6.5rem; font-weight: 700; color: var(--sky-2); }
  .closed h2 { font-size: 6.5rem; font-weight: 700; color: var(--sky-2); line-height: 1.4; }
  .closed p { font-size: 3.5rem; line-height: 5rem; color: var(--sky-2); display: flex; gap: 2rem; justify-content: center; }
  .paused { background: var(--mute); background-image: var(--hatch); color: var(--ink); }
  .paused h2 { font-size: 5.25rem; line-height: 6.875rem; font-weight: 700; display: flex; gap: 1.75rem; align-items: center; justify-content: center; }
  .paused .why { font-size: 3.75rem; line-height: 5.25rem; margin-top: 0.75rem; white-space: normal; text-wrap: balance; padding: 0 4rem; display: flex; flex-wrap: wrap; justify-content: center; gap: 0 2.5rem; }
  .paused .other { font-size: 8.5rem; line-height: 10.625rem; font-weight: 700; display: flex; gap: 2.5rem; align-items: center; justify-content: center; margin-top: 2rem; }
  :host([language="en"]) .paused .other { font-size: 7rem; }
  header[data-look="closed"] :is(b, span, h1, time) { color: var(--sky); }
  .late { font-size: 3.75rem; line-height: 5.25rem; color: var(--sky-2); }
  .quiet .late, .serving .late { font-size: 3.75rem; font-weight: 400; margin-top: 1rem; }
  .serving:has(.late) .num { font-size: 16rem; line-height: 17rem; }
  @container style(--shape: upright) {
    :host { grid-template-rows: 12.5rem auto minmax(0, 1fr) 19rem; }
    header { padding: 0 2rem; }
    .no { padding-right: 2rem; }
    .no span { font-size: 3rem; }
    .svc { padding-left: 2rem; }
    .svc h1, .svc h1.long { font-size: 2.5rem; line-height: 3.25rem; white-space: normal; }
    .svc p { display: none; }
    time { font-size: 4rem; }
    main .num { font-size: 20rem; }
    main .num.long { font-size: 17rem; }
    .paused .other { font-size: 5.5rem; }
    :host([language="en"]) .paused .other { font-size: 4.5rem; }
    :host([language="en"]) .paused h2 { font-size: 4.5rem; line-height: 1.3; white-space: normal; }
    .quiet p, .closed h2 { font-size: 5rem; white-space: normal; }
    .closed p { font-size: 2.5rem; flex-wrap: wrap; gap: 0 1.5rem; }
    .late, .quiet .late, .serving .late { white-space: normal; text-wrap: balance; padding: 0 2rem; font-size: 3rem; line-height: 4rem; }
  }
  @container style(--shape: bar) {
    :host, :host([language]) { grid-template: auto minmax(0, 1fr) / auto minmax(0, 1fr); }
    sign-foot, .svc, time { display: none; }
    header { grid-row: 2; padding: 0 3rem; grid-template-columns: auto; box-shadow: -0.5rem 0 0 var(--bar), -0.5rem 0.5rem 0 var(--bar), 0 -0.5rem 0 var(--bar), 0 0.5rem 0 var(--bar); }
    .no { padding: 0; align-items: center; gap: 1.5rem; }
    .no b { font-size: 13.75rem; }
    .no span { font-size: 2.5rem; width: 1em; white-space: normal; line-height: 1.1; }
    .strips { grid-row: 1; grid-column: 1 / -1; margin-top: -0.5rem; --trial-strip: 3rem; }
    main { grid-row: 2; margin: 1rem 1.5rem; padding: 0 3rem; border-radius: 1.25rem; display: flex; align-items: center; justify-content: space-between; gap: 3rem; min-width: 0; }
    main .num, main .num.long, .serving .num, .serving:has(.late) .num { font-size: 16.25rem; line-height: 1; order: -1; }
    main .num.long { font-size: 14rem; }
    main p, .called p, .serving p, .quiet p, .closed p, .late { margin: 0 auto; font-size: 5.25rem; line-height: 1.2; white-space: normal; }
    .called p .mark + span + .mark, main .late { display: none; }
    .paused h2, .closed h2 { font-size: 5.25rem; line-height: 1.2; margin: 0 auto; }
    .paused .why { display: none; }
    .paused .other, :host([language="en"]) .paused .other { font-size: 5.25rem; line-height: 1.2; margin: 0 auto; text-wrap: balance; }
    .closed p { flex-wrap: wrap; gap: 0 1.5rem; font-size: 2.5rem; }
    :host([language="en"]) .no { flex-direction: column; gap: 0; }
    :host([language="en"]) .no span { width: auto; }
    :host([language="en"]) :is(.paused h2, .paused .other, .called p) { font-size: 4rem; white-space: normal; text-wrap: balance; }
    :host([language="en"]) .paused h2 { text-align: left; }
  }
`;
