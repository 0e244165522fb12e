import { canvas } from './canvas.ts';

/**
 * The cards of services, 482 × 248 at the canvas: they grow with their place and never below their text. In large letters
 * they are rows: the letter, the name, and how long it takes at the end of the line.
 */
export const card = canvas`
  .card { background: var(--card); border: var(--edge-width) solid var(--edge); border-radius: 24px; padding: 24px 30px 0; display: flex;
    flex-direction: column; min-width: 0; width: 100%; height: 100%; overflow: hidden; text-align: start; color: var(--ink); }
  button.card:active { background: var(--blue-50); }
  .top { display: flex; align-items: flex-start; gap: 16px; min-height: 72px; flex: none; }
  .name { flex: 1; min-width: 0; align-self: center; font-size: max(28px, 42px * var(--fit)); line-height: 1.3; font-weight: 700; word-break: keep-all; text-wrap: balance; overflow-wrap: anywhere; }
  .letter { flex: none; width: 72px; height: 72px; border-radius: 20px; background: var(--blue-50); color: var(--blue-7); display: grid; place-items: center;
    font-size: 42px; font-weight: 700; line-height: 1; }
  .letter .icon { font-size: 44px; }
  .ex { font-size: 28px; line-height: 1.4; color: var(--ink-2); margin-top: 12px; flex: none; max-height: 2.95em; overflow: hidden; padding-bottom: 0.15em; margin-bottom: -0.15em; } /* the tail of a g hangs below its line */
  .live { margin-top: auto; border-top: 2px solid var(--line); min-height: 80px; flex: none; display: flex; align-items: center; justify-content: space-between; gap: 12px;
    font-size: max(28px, 32px * var(--fit)); line-height: 1.25; color: var(--blue-7); }
  .live > span { padding: 4px 0; text-wrap: balance; }
  .live .icon { font-size: 40px; }
  .card.all { background: var(--blue-50); border-color: var(--blue-7); }
  .card.all .letter { background: var(--blue-7); color: var(--on-blue); }
  .card.all .live { border-color: var(--blue-7); }
  .card.shut { background: var(--mute); border-color: var(--mute); }
  .card.shut .letter { background: var(--card); color: var(--ink); }
  .card.shut .ex { color: var(--ink); }
  .card.shut .live { border-color: var(--edge); color: var(--ink); }
  .card[data-fit] .top { min-height: 60px; }
  .card[data-fit] .live { min-height: 64px; }
  .card[data-fit] .ex { margin-top: 4px; line-height: 1.25; }
  .card[data-fit='3'] .ex, .card[data-fit='4'] .ex, .card[data-fit='5'] .ex { display: none; }
  .card.en .name { font-size: max(28px, 36px * var(--fit)); line-height: 1.2; }
  .card.en .live { font-size: max(28px, 30px * var(--fit)); }
  :host([small]) .card { padding-top: 18px; }
  :host([small]) .name { font-size: max(28px, 38px * var(--fit)); }
  :host([small]) .en .name { font-size: max(28px, 32px * var(--fit)); }
  :host([small]) .live { min-height: 64px; font-size: 28px; }
  :host([small]) .ex { margin-top: 4px; }
  :host([small]) .card[data-fit] { padding-top: 10px; }
  @media (orientation: landscape) {
    .card { padding: 20px 26px 0; }
    .live { min-height: 72px; font-size: max(28px, 30px * var(--fit)); }
    .card.en .live > span { padding-bottom: 8px; } /* two lines of it stand on the card's edge */
    :host([small]) .card { padding-top: 14px; }
    :host([small]) .top { min-height: 60px; }
    :host([small]) .letter { width: 60px; height: 60px; border-radius: 16px; font-size: 36px; }
    :host([small]) .ex { margin-top: 0; }
    :host([small]) .live { min-height: 54px; }
  }
  @container style(--low: 1) { .card { padding: 16px 28px 0; } .live { min-height: 68px; } .ex { margin-top: 4px; } }
  @container style(--contrast: 1) {
    .letter { border: 2px solid var(--blue-7); }
    .card.all { background: var(--card); }
    .card.shut { border: 4px dashed var(--line); }
    .card.shut .letter { border-color: var(--line); }
  }
  @container style(--large: 1) {
    .card, :host([small]) .card, .card.en { flex-direction: row; align-items: center; gap: 16px; padding: 4px 20px; }
    .top, :host([small]) .top, .card[data-fit] .top { display: contents; }
    .letter, :host([small]) .letter { order: -1; width: 68px; height: 68px; font-size: 40px; }
    .name, :host([small]) .name { flex: 1 1 auto; min-width: 45%; font-size: max(28px, 43px * var(--fit)); line-height: 1.2; }
    .card.en .name, :host([small]) .en .name { font-size: max(28px, 34px * var(--fit)); }
    .ex { display: none; }
    .live, :host([small]) .live, .card.en .live { flex: 0 1 auto; margin: 0; border: 0; min-height: 0; justify-content: flex-end; text-align: end; line-height: 1.2;
      font-size: max(28px, 34px * var(--fit)); }
    .card.en .live { font-size: 28px; }
    .live > span { word-break: keep-all; }
    .card[data-fit] .live { min-height: 0; }
  }
`;
