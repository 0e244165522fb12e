import { canvas } from './canvas.ts';

/** The cards of services, 482 × 248 at the canvas: they grow with their place and never below their text. */
export const card = canvas`
  .card { background: var(--card); border: 2px solid var(--edge); border-radius: 24px; padding: 24px 30px 0; display: flex;
    flex-direction: column; min-width: 0; width: 100%; height: 100%; overflow: hidden; text-align: left; }
  button.card:active { background: var(--blue-50); }
  .top { display: flex; align-items: flex-start; gap: 16px; min-height: 72px; }
  .name { flex: 1; min-width: 0; align-self: center; font-size: 42px; line-height: 1.3; font-weight: 700; word-break: keep-all; text-wrap: balance; overflow-wrap: anywhere; }
  .name.mid { font-size: 40px; }
  .name.long { font-size: 36px; }
  .letter { flex: none; width: 72px; height: 72px; border-radius: 20px; background: var(--blue-50); color: var(--blue-7); display: grid; place-items: center;
    font-size: 42px; font-weight: 700; line-height: 1; }
  .letter .icon { font-size: 44px; }
  .ex { font-size: 28px; line-height: 1.4; color: var(--ink-2); margin-top: 12px; white-space: nowrap; }
  .live { margin-top: auto; border-top: 2px solid var(--line); min-height: 80px; display: flex; align-items: center; justify-content: space-between; gap: 12px;
    font-size: 32px; line-height: 1.25; color: var(--blue-7); }
  .live.tight { font-size: 28px; line-height: 1.15; text-wrap: balance; }
  .live .icon { font-size: 40px; }
  .card.all { background: var(--blue-50); border-color: var(--blue-7); }
  .card.all .letter { background: var(--blue-7); color: #fff; }
  .card.all .live { border-color: #c3d6ee; }
  .card.shut { background: var(--mute); border-color: var(--mute); }
  .card.shut .letter { background: rgb(255 255 255 / .53); color: var(--ink-2); }
  .card.shut .ex { color: var(--ink-2); }
  .card.shut .live { border-color: #c6cfda; color: var(--ink); font-size: 30px; }
  .card.en .name { font-size: 34px; line-height: 1.25; }
  .card.en .name.long { font-size: 32px; }
  .card.en .live { font-size: 30px; }
  .card.en .ex { white-space: normal; line-height: 1.25; margin-top: 6px; text-wrap: balance; }
  :host([small]) .card.en .ex { white-space: nowrap; }
  :host([small]) .card { padding-top: 18px; }
  :host([small]) .name { font-size: 38px; }
  :host([small]) .name.mid, :host([small]) .name.long { font-size: 34px; }
  :host([small]) .en .name, :host([small]) .en .name.long { font-size: 30px; }
  :host([small]) .live { min-height: 64px; font-size: 28px; }
  :host([small]) .ex { margin-top: 4px; }
  @media (orientation: landscape) {
    .card { padding: 20px 26px 0; }
    .live { min-height: 76px; font-size: 30px; }
    .card.shut .live { font-size: 28px; }
    .card.en .live { font-size: 28px; }
    .name.mid, .name.long { font-size: 34px; }
    .card.en .name.long { font-size: 30px; }
    :host([small]) .card { padding-top: 14px; }
    :host([small]) .top { min-height: 60px; }
    :host([small]) .letter { width: 60px; height: 60px; border-radius: 16px; font-size: 36px; }
    :host([small]) .ex { margin-top: 0; }
    :host([small]) .live { min-height: 54px; }
  }
`;
