import { readable } from './look.ts';

/** The ticket's page as in mockups/phone-waiting: a coloured head, and a card that overlaps it. */
export const ticketLook = readable`
  .top { padding: 18px 20px 84px; background: var(--blue-7); color: #fff; }
  .top.near { background: var(--amber-50); color: var(--ink); }
  .top.serving { background: var(--teal); }
  .top.held, .top.missed, .top.cancelled, .top.expired { background: var(--mute); color: var(--ink); }
  .top.done { background: var(--card); color: var(--ink); }
  .line { display: flex; justify-content: space-between; align-items: center; gap: 12px; font-size: 17px; line-height: 1.4; }
  .line span, .rows span { min-width: 0; hyphens: auto; overflow-wrap: anywhere; } /* at 200 % a word may be wider than its room */
  .no { font-size: min(6rem, 26vw); line-height: 1.1; font-weight: 700; letter-spacing: .01em; margin-top: 16px; white-space: nowrap; }
  .no.small { font-size: min(4.5rem, 19vw); }
  .svc { display: flex; align-items: center; justify-content: space-between; flex-wrap: wrap; gap: 8px 12px; font-size: 19px; line-height: 1.35; margin-top: 8px; }
  .state { display: flex; align-items: center; gap: 8px; min-height: 36px; padding: 0 14px; border-radius: 18px; background: #fff; color: var(--blue-7); font-size: 17px; font-weight: 700; white-space: nowrap; }
  .state .icon { font-size: 20px; }
  .near .state, .held .state, .missed .state, .cancelled .state, .expired .state, .done .state { color: var(--ink); }
  .done .state { background: var(--mute); }
  .serving .state { color: var(--teal); }
  .serving .state .icon { fill: currentColor; width: 16px; height: 16px; }
  .card { position: relative; margin: -64px 16px 0; padding: 18px 20px; background: var(--card); border: 1px solid var(--line); border-radius: 20px; }
  h1 { font-size: min(2.5rem, 12vw); line-height: 1.25; font-weight: 700; word-break: normal; overflow-wrap: anywhere; }
  h1.say { font-size: min(1.875rem, 12vw); }
  .card p { font-size: 19px; line-height: 1.5; margin-top: 4px; text-wrap: pretty; }
  .soon { display: flex; align-items: center; gap: 8px; margin: 0 0 8px; }
  .soon .icon { font-size: 24px; }
  progress { display: block; width: 100%; height: 12px; margin: 16px 0 8px; appearance: none; border: 0; border-radius: 6px; overflow: hidden; background: var(--mute); }
  progress::-webkit-progress-bar { background: var(--mute); }
  progress::-webkit-progress-value { background: var(--blue-7); border-radius: 6px; }
  progress::-moz-progress-bar { background: var(--blue-7); border-radius: 6px; }
  .card .ends { display: flex; justify-content: space-between; flex-wrap: wrap; gap: 0 12px; font-size: 17px; color: var(--ink-2); }
  .card .place { display: flex; align-items: center; gap: 8px; margin-top: 14px; padding-top: 14px; border-top: 1px solid var(--line); }
  .place .icon { font-size: 24px; color: var(--blue-7); }
  .nb { display: inline-block; }
  .rows { margin: 12px 16px 0; background: var(--card); border: 1px solid var(--line); border-radius: 20px; padding: 0 16px 0 20px; }
  .rows a, .rows button { width: 100%; min-height: 60px; padding: 8px 0; display: flex; align-items: center; gap: 12px; font-size: 19px; line-height: 1.3; color: var(--ink); text-decoration: none; text-align: left; }
  .rows > * + * { border-top: 1px solid var(--line); }
  .two { display: flex; flex-wrap: wrap; gap: 0 12px; }
  .two .read { flex: 1 1 7em; width: auto; }
  .two .read + .read { border-left: 1px solid var(--line); padding-left: 16px; }
  .two [aria-pressed=true] { font-weight: 700; color: var(--blue-7); }
  .rows span { flex: 1; }
  .rows .icon { font-size: 24px; color: var(--blue-7); }
  .rows .icon + span + .icon { font-size: 20px; color: var(--edge); }
  .told { display: flex; gap: 12px; padding: 14px 18px; border-radius: 14px; background: var(--teal-50); color: var(--ink); font-size: 19px; line-height: 1.45; }
  .told .icon { font-size: 24px; margin-top: 2px; color: var(--teal); }
  .keys { margin: 12px 16px 0; display: grid; gap: 8px; }
  .cancel { min-height: 60px; padding: 0 12px; font-size: 19px; color: var(--verm); font-weight: 700; }
  .ask { padding: 18px 20px; background: var(--card); border: 2px solid var(--verm); border-radius: 20px; display: grid; gap: 10px; }
  .ask p { font-size: 19px; line-height: 1.5; }
  .trouble { padding: 12px 16px; border-radius: 14px; background: var(--verm-50); color: var(--verm); font-size: 19px; font-weight: 700; }
  .foot { margin: auto 16px 0; padding: 16px 4px 20px; font-size: 17px; color: var(--ink-2); text-align: center; }
  @media (max-width: 359px) { h1 { font-size: 34px; } .card { padding: 16px; } }
`;
