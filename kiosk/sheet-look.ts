import { canvas } from './canvas.ts';

/** A question over the page: it stands in the middle, and nothing behind it can be touched. */
export const sheet = canvas`
  :host { position: absolute; inset: 0; z-index: 3; background: rgb(10 34 64 / .72); color: var(--ink); display: grid; place-items: center; padding: 48px; }
  .sheet { width: 920px; max-width: 100%; background: var(--card); border-radius: 28px; padding: 72px 56px 56px; text-align: center; box-shadow: 0 24px 80px rgb(8 27 51 / .5); }
  h2 { font-size: 64px; line-height: 1.3; font-weight: 700; }
  p { font-size: 36px; line-height: 1.5; color: var(--ink-2); margin: 20px 0 48px; text-wrap: balance; }
  p b { color: var(--ink); font-size: 48px; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; }
  .key { min-height: 160px; }
  .warn { color: var(--verm); border-color: var(--verm); }
  .go { width: 600px; max-width: 100%; margin: 0 auto; font-size: 56px; }
`;
