import { canvas } from './canvas.ts';

/** A question over the page: it stands in the middle, or below where hands reach, and nothing behind it can be touched. */
export const sheet = canvas`
  :host { position: absolute; inset: 0; z-index: 3; background: rgb(10 34 64 / .72); color: var(--ink); display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); place-items: center; padding: 48px; }
  .sheet { width: 920px; max-width: 100%; max-height: 100%; background: var(--card); border: var(--edge-width) solid var(--card); border-radius: 28px; padding: 72px 56px 56px;
    text-align: center; box-shadow: 0 24px 80px rgb(8 27 51 / .5); }
  h2 { font-size: max(40px, 64px * var(--fit)); line-height: 1.3; font-weight: 700; text-wrap: balance; }
  p { font-size: max(28px, 36px * var(--fit)); line-height: 1.5; color: var(--ink-2); margin: 20px 0 48px; text-wrap: balance; }
  p b { color: var(--ink); font-size: 48px; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; }
  .key { min-height: 160px; }
  .warn { color: var(--verm); border-color: var(--verm); }
  .go { width: 600px; max-width: 100%; margin: 0 auto; font-size: max(36px, 56px * var(--fit)); }
  @container style(--contrast: 1) { .sheet { border-color: var(--line); } :host { background: rgb(0 0 0 / .8); } }
  @container style(--low: 1) { :host { align-items: end; } }
  @container style(--large: 1) {
    :host { padding: 28px; }
    .sheet { padding: 44px 32px 32px; }
    h2 { font-size: max(40px, 54px * var(--fit)); }
    p { margin: 14px 0 28px; font-size: max(28px, 34px * var(--fit)); }
    .key { min-height: 124px; padding: 0 16px; }
    .go { font-size: 44px; }
  }
`;
