import { css } from 'lit';

/** The pad at 1280 × 800: head, strips, what is shown, the keys. Upright the countdown goes above the keys. */
export const padFrame = css`
  :host { position: fixed; inset: 0; display: grid; grid-template: 6rem auto minmax(0, 1fr) auto / minmax(0, 1fr); background: var(--paper); color: var(--ink); }
  header { background: var(--blue-7); color: var(--on-blue); padding: 0 2rem; display: flex; align-items: center; gap: 2rem; white-space: nowrap; font-size: 1.75rem; }
  header b { font-weight: 400; font-size: 2.125rem; }
  .no { font-size: 3rem; line-height: 1; font-weight: 700; display: flex; gap: 0.75rem; }
  .no b { font-size: 3rem; font-weight: 700; }
  .who { display: flex; align-items: baseline; gap: 1.75rem; border-left: 0.125rem solid currentColor; padding-left: 2rem; line-height: 3rem; }
  .of, .next { margin-left: auto; font-size: 2.125rem; }
  .next { display: flex; align-items: center; gap: 0.75rem; background: var(--call-ground); color: var(--call-ink); font-weight: 700; padding: 0 1.5rem; height: 4rem; border-radius: 1.25rem; }
  .strips { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; align-items: center; background: var(--bar); }
  .said { display: grid; place-items: center; align-content: center; gap: 1.5rem; text-align: center; padding: 0 2rem; }
  .said .icon { font-size: 9rem; stroke-width: 1.5; color: var(--blue-7); }
  .said h1 { font-size: 4.5rem; line-height: 5.5rem; font-weight: 700; }
  .said p { font-size: 2.125rem; line-height: 3rem; color: var(--ink-2); text-wrap: balance; }
  footer { padding: 0 2rem 1.5rem; min-height: 7.5rem; display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); align-items: end; gap: 1.5rem; }
  .does { grid-column: 2; display: flex; gap: 1.25rem; }
  .does button { height: 6rem; border-radius: 1.5rem; border: var(--edge-width, 0.125rem) solid var(--edge); background: var(--card); color: var(--ink); font-size: 2.125rem; font-weight: 700; white-space: nowrap; }
  .skip { width: 22rem; }
  .back { width: 8.5rem; }
  .submit { width: 12.25rem; }
  .does .submit { background: var(--blue-7); border-color: var(--blue-7); color: var(--on-blue); }
  .left { grid-column: 3; align-self: center; text-align: right; font-size: 1.75rem; line-height: 2.25rem; color: var(--ink-2); text-wrap: balance; }
  :host([large]) .does button { font-size: 2.75rem; }
  :host([large]) .left { font-size: 2.25rem; line-height: 2.75rem; }
  :host([large]) .who { font-size: 2.25rem; gap: 1.25rem; }
  :host([large]) header b, :host([large]) .of, :host([large]) .next { font-size: 2.5rem; }
  :host([large]) .no b { font-size: 3rem; }
  :host([large]) .said p { font-size: 2.75rem; line-height: 3.75rem; }
  @media (orientation: portrait) {
    :host { grid-template-rows: auto auto minmax(0, 1fr) auto; }
    header { min-height: 6rem; flex-wrap: wrap; gap: 0 1.5rem; padding: 0.75rem 2rem; }
    .no { font-size: 2.5rem; }
    .who { padding-left: 1.5rem; gap: 1rem; }
    .of, .next { margin-left: 0; }
    footer { grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
    footer > .left, footer > .does, footer > pad-keys { grid-column: 1; justify-self: center; }
    footer > .left { text-align: center; }
    .does { grid-row: 2; }
    pad-keys { grid-row: 3; }
  }
`;

/** What stands between head and keys while nothing is asked. */
export const padField = css`
  :host { display: flex; min-height: 0; padding: 1.5rem 2rem; }
  main { flex: 1; min-width: 0; min-height: 0; border-radius: 1.75rem; overflow: hidden; display: grid; align-content: center; gap: 1rem; text-align: center; }
  .mark { flex: none; }
  .called { background: var(--call-ground); color: var(--call-ink); border: var(--call-border, 0) solid var(--call-ink); animation: pulse 1s ease-in-out 2;
    font-size: 7.5rem; line-height: 9.5rem; font-weight: 700; }
  @keyframes pulse { 50% { background: var(--amber-50); } }
  :host([language='en']) .called p { font-size: 5.5rem; line-height: 7rem; }
  .quiet { background: var(--card); font-size: 5rem; font-weight: 700; border: var(--edge-width, 0.125rem) solid var(--line); }
  .idle { gap: 4rem; }
  .idle section { display: flex; align-items: center; justify-content: center; gap: 3rem; text-align: left; }
  .face { width: 11rem; height: 11rem; border-radius: 50%; background: var(--blue-50); color: var(--blue-7); border: var(--edge-width, 0.125rem) solid var(--line); display: grid; place-items: center;
    font-family: var(--serif); font-size: 5.5rem; font-weight: 700; line-height: 1; flex: none; }
  .idle h1 { font-size: 3.5rem; line-height: 4.5rem; font-weight: 700; }
  .idle p { font-size: 2.125rem; line-height: 3.25rem; color: var(--ink-2); text-wrap: balance; }
  em { font-style: normal; border: 0.125rem solid var(--edge); border-radius: 0.75rem; padding: 0 0.75rem; margin-left: 1.25rem; white-space: nowrap; display: inline-block; line-height: 2.75rem; }
  .idle ul { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.5rem; }
  .idle li { background: var(--card); border: var(--edge-width, 0.125rem) solid var(--line); border-radius: 1.5rem; min-height: 7rem; padding: 0.75rem 1.25rem; display: flex; align-items: center; justify-content: center; gap: 1.25rem;
    font-size: 2.5rem; line-height: 3rem; font-weight: 700; text-align: left; }
  :host([language='en']) .idle li { font-size: 2.125rem; line-height: 2.625rem; text-wrap: balance; }
  .idle .icon { font-size: 3rem; color: var(--blue-7); }
  .serving { text-align: left; gap: 1.25rem; align-content: center; }
  .serving h1 { display: flex; align-items: center; gap: 1.25rem; font-size: 2.5rem; color: var(--teal); font-weight: 700; }
  .serving h1 b { font-size: 3.5rem; line-height: 4rem; color: var(--ink); }
  .serving h2 { font-size: 3rem; line-height: 4rem; font-weight: 700; text-wrap: balance; }
  .serving section { background: var(--card); border: var(--edge-width, 0.125rem) solid var(--line); border-radius: 1.5rem; padding: 1.25rem 2rem; min-height: 0; }
  .serving h3 { font-size: 1.75rem; line-height: 2.5rem; color: var(--ink-2); }
  .serving ul { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; }
  .serving li { display: flex; align-items: center; gap: 1rem; font-size: 2.125rem; line-height: 3.25rem; min-width: 0; }
  .serving li span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .serving .icon { font-size: 2.25rem; color: var(--teal); }
  .serving section p { font-size: 1.75rem; line-height: 2.5rem; color: var(--ink-2); }
  .paused { background: var(--mute); background-image: var(--hatch); color: var(--ink); gap: 1.5rem; border: var(--call-border, 0) solid var(--edge); }
  .paused h1, .other { display: flex; align-items: center; justify-content: center; gap: 1.5rem; font-weight: 700; }
  .paused h1 { font-size: 4.5rem; line-height: 5.5rem; }
  .paused p { font-size: 2.5rem; line-height: 3.5rem; padding: 0 2rem; text-wrap: balance; }
  .paused .other { font-size: 5rem; line-height: 6.5rem; }
  .closed h1 { font-size: 4.5rem; line-height: 6rem; font-weight: 700; }
  .closed p { font-size: 2.5rem; line-height: 3.75rem; color: var(--ink-2); }
  .hours { display: flex; justify-content: center; gap: 2rem; }
  :host([large]) .called { font-size: 9rem; line-height: 11rem; }
  :host([large]) .called p { font-size: 8rem; }
  :host([large][language='en']) .called p { font-size: 6rem; line-height: 7rem; }
  :host([large]) .idle h1 { font-size: 4.5rem; line-height: 5.5rem; }
  :host([large]) .idle p, :host([large]) .serving li { font-size: 2.75rem; line-height: 4rem; }
  :host([large]) .idle li { font-size: 3rem; line-height: 3.5rem; }
  :host([large][language='en']) .idle li { font-size: 2.5rem; line-height: 3rem; }
  :host([large]) .serving h2 { font-size: 3.5rem; line-height: 4.5rem; }
  :host([large]) .serving h3, :host([large]) .serving section p { font-size: 2.25rem; line-height: 3rem; }
  @media (orientation: portrait) {
    .called { font-size: 7rem; }
    .called p, :host([large]) .called p { font-size: 6rem; line-height: 7.5rem; }
    .idle ul, .serving ul { grid-template-columns: minmax(0, 1fr); }
    .paused .other { font-size: 4rem; line-height: 5rem; }
  }
`;
