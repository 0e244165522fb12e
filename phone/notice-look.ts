import { readable } from './look.ts';

/** The checklist as in mockups/phone-notice. */
export const noticeLook = readable`
  .top { background: var(--card); border-bottom: 1px solid var(--line); padding: 0 16px 16px; }
  .nav { min-height: 60px; display: flex; align-items: center; justify-content: space-between; gap: 12px; color: var(--blue-7); }
  .nav a { min-height: 48px; margin-left: -6px; display: flex; align-items: center; gap: 6px; color: var(--blue-7); font-size: 17px; font-weight: 700; text-decoration: none; }
  .nav .icon { font-size: 24px; }
  .kick { font-size: 17px; line-height: 1.4; color: var(--blue-7); font-weight: 700; }
  h1 { font-size: min(1.75rem, 9vw); line-height: 1.3; font-weight: 700; font-family: var(--serif); margin-top: 2px; }
  .chips { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px; }
  .chips li { line-height: 34px; padding: 0 8px; border-radius: 10px; font-size: 17px; background: var(--blue-50); color: var(--blue-7); }
  .fee { margin-top: 8px; font-size: 17px; line-height: 1.4; color: var(--verm); }
  .who { margin: 16px 16px 0; display: grid; gap: 10px; font-size: 17px; line-height: 1.4; }
  .pills { display: flex; flex-wrap: wrap; gap: 8px; }
  .pills button { min-height: 48px; padding: 6px 14px; border: 2px solid var(--edge); border-radius: 24px; background: var(--card); display: flex; align-items: center; gap: 6px; font-size: 18px; line-height: 1.3; text-align: start; }
  .pills .icon { font-size: 22px; }
  .pills [aria-pressed=true] { background: var(--blue-7); border-color: var(--blue-7); color: #fff; font-weight: 700; }
  .sum { margin: 16px 16px 0; font-size: 17px; line-height: 1.4; color: var(--ink-2); }
  .sum + .rows { margin-top: 8px; }
  .rows { margin: 16px 16px 0; background: var(--card); border: 1px solid var(--line); border-radius: 20px; overflow: hidden; }
  .row { width: 100%; min-height: 80px; padding: 10px 14px; display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; text-align: left; }
  .row.plain { display: block; font-size: 19px; }
  .row + .row, .ring { border-top: 1px solid var(--line); }
  .row:focus-visible { outline-offset: -3px; }
  .text { flex: 1 1 min(8em, 60%); min-width: 0; overflow-wrap: anywhere; }
  .row .tag { margin-left: auto; }
  /* Latin names are long: what is said of a paper runs on below its tag. */
  .row:lang(en) { display: grid; grid-template-columns: 36px minmax(0, 1fr) auto; gap: 0 12px; align-items: start; }
  .row:lang(en) .text { display: contents; }
  .row:lang(en) :is(.box, .nobox) { grid-area: 1 / 1 / 5 / 2; align-self: center; }
  .row:lang(en) b { grid-area: 1 / 2; overflow-wrap: anywhere; }
  .row:lang(en) .tag { grid-area: 1 / 3; }
  .row:lang(en) small { grid-column: 2 / -1; }
  .flows .row:lang(en) b { grid-column: 2 / -1; }
  .flows .row:lang(en) .tag { grid-area: 2 / 2 / 3 / -1; justify-self: start; margin-left: 0; }
  .text b { display: block; font-size: 19px; line-height: 1.4; }
  .text small { display: block; font-size: 17px; line-height: 1.4; color: var(--ink-2); }
  .box { width: 36px; height: 36px; border: 2px solid var(--edge); border-radius: 10px; background: var(--card); display: grid; place-items: center; color: #fff; flex: none; }
  .box .icon { width: 24px; height: 24px; }
  [aria-checked=true] .box { background: var(--teal); border-color: var(--teal); }
  .nobox { flex: none; width: 36px; display: grid; place-items: center; color: var(--ink-2); font-size: 22px; }
  .ring { min-height: 64px; padding: 8px 14px; display: flex; align-items: center; gap: 12px; color: var(--blue-7); font-size: 19px; line-height: 1.3; text-decoration: none; }
  .ring .icon { width: 36px; font-size: 24px; }
  .basis { margin: 12px 16px 20px; background: var(--card); border: 1px solid var(--line); border-radius: 20px; padding: 0 16px 0 14px; font-size: 17px; line-height: 1.5; }
  summary { min-height: 60px; display: flex; align-items: center; gap: 12px; font-size: 19px; color: var(--blue-7); cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary span { flex: 1; }
  summary .icon { width: 36px; font-size: 24px; }
  .basis[open] { padding-bottom: 16px; }
  .basis[open] summary .icon:last-child { transform: rotate(90deg); }
  .basis h2 { font-size: 17px; font-weight: 700; margin-top: 12px; color: var(--ink-2); }
  footer { position: sticky; bottom: 0; margin-top: auto; padding: 14px 16px 18px; background: var(--card); border-top: 1px solid var(--line); font-size: 19px; line-height: 1.45; }
  footer b { color: var(--verm); }
  .all { display: flex; align-items: center; gap: 8px; color: var(--teal); font-weight: 700; }
  .all .icon { font-size: 24px; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
  .read { min-height: 48px; padding: 6px 14px; border: 2px solid var(--edge); border-radius: 24px; display: flex; align-items: center; gap: 8px; font-size: 17px; font-weight: 700; color: var(--blue-7); }
  .read .icon { font-size: 22px; }
  .read[aria-pressed=true] { background: var(--blue-7); border-color: var(--blue-7); color: #fff; }
  .pair { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
  .pair .key { flex: 1 1 auto; padding: 8px 10px; }
  footer.flows { position: static; }
  footer b { font-weight: 700; }
  .news { color: var(--teal); font-weight: 700; }
  @media (max-height: 640px) { footer { position: static; } }
  @media print { .nav, .tools, .pills, .pair, .ring { display: none; } footer { position: static; } }
  @media (max-width: 359px) { h1 { font-size: 24px; } .row:lang(en) b { grid-column: 2 / -1; } .row:lang(en) .tag { grid-area: 2 / 2 / 3 / -1; justify-self: start; margin-left: 0; } .row { gap: 6px 10px; padding: 8px 12px; } }
`;
