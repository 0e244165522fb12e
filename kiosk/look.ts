import { base } from '../ui/base.ts';
import { canvas } from './canvas.ts';

/** What the kiosk's pages share: big keys, tags, the row of page keys. */
export const look = [
  base,
  canvas`
    :host { display: block; min-width: 0; min-height: 0; }
    b { font-weight: 700; }
    :focus-visible { outline: 5px solid var(--blue-6); outline-offset: 3px; }
    .key { min-height: 120px; border: var(--edge-width) solid var(--edge); border-radius: 24px; background: var(--card); display: flex; align-items: center;
      justify-content: center; gap: 16px; padding: 0 28px; font-size: max(28px, 40px * var(--fit)); font-weight: 700; line-height: 1.25; text-align: center; overflow-wrap: anywhere; }
    .key .icon { font-size: 48px; }
    .key small { display: block; font-size: 28px; font-weight: 400; margin-top: 4px; }
    .key.prime { background: var(--blue-7); border-color: var(--blue-7); color: var(--on-blue); }
    .key.blue { background: var(--blue-50); border-color: var(--blue-7); color: var(--blue-7); }
    .key:disabled { background: var(--mute); border-color: var(--mute); color: var(--ink); cursor: default; }
    @container style(--contrast: 1) { .key:disabled { border-color: var(--line); border-style: dashed; } .tag { border: 2px solid currentColor; line-height: 48px; } }
    [data-fit='1'] { --fit: .88; } [data-fit='2'] { --fit: .78; } [data-fit='3'] { --fit: .78; } [data-fit='4'] { --fit: .68; } [data-fit='5'] { --fit: .6; }
    .key:active:not(:disabled) { filter: brightness(.92); }
    .tag { font-size: 30px; font-weight: 700; line-height: 52px; height: 52px; padding: 0 20px; border-radius: 12px; white-space: nowrap; text-align: center; }
    .tag.must { background: var(--verm-50); color: var(--verm); }
    .tag.later { background: var(--amber-50); color: var(--ink); }
    .tag.some { background: var(--blue-50); color: var(--blue-7); }
    .tag.here { background: var(--teal-50); color: var(--teal); }
    .tag.none { background: var(--mute); color: var(--ink); }
    .foot { background: var(--card); border-top: var(--edge-width) solid var(--line); padding: 28px 48px; display: flex; align-items: stretch; gap: 20px; }
    .foot .key { height: 132px; }
    .foot .grow { flex: 1; }
    @media (orientation: landscape) {
      .foot { padding: 20px 40px; }
      .foot .key { height: 104px; min-height: 88px; }
    }
  `,
];
