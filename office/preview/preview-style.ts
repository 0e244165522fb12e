import { css } from 'lit';

export const previewStyle = css`
  :host { display: grid; gap: 10px; align-content: start; min-width: 0; --tallest: var(--preview-height, 62vh); }
  :host([slot='preview']) { width: var(--preview-width, 420px); --preview-height: 56vh; }
  @media (max-width: 1100px) { :host([slot='preview']) { width: auto; } }
  .keys { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .keys .btn[aria-pressed='true'] { background: var(--blue-7); border-color: var(--blue-7); color: #fff; }
  .keys .far { margin-left: auto; }
  .box { position: relative; overflow: hidden; border-radius: 10px; background: var(--mute); box-shadow: 0 0 0 1px var(--edge); justify-self: center;
    width: min(100%, calc(var(--tallest) * var(--wide) / var(--high))); aspect-ratio: var(--wide) / var(--high); }
  iframe { position: absolute; top: 0; left: 0; border: 0; width: calc(var(--wide) * 1px); height: calc(var(--high) * 1px); transform-origin: 0 0; transform: scale(var(--scale, 0.2)); }
  .empty iframe { visibility: hidden; }
  .wait { position: absolute; inset: 0; display: grid; place-content: center; color: var(--ink-2); padding: 16px; text-align: center; }
  .strip { padding: 6px 12px; border-radius: 8px; background: var(--amber-50, #fff4d6); color: var(--ink); font-weight: 700; }
  .turn { display: flex; align-items: center; gap: 8px; }
  .turn .btn { min-width: 44px; }
  dialog { border: 0; padding: 16px; border-radius: 14px; background: var(--card); color: inherit; max-width: 96vw; max-height: 96vh; overflow: hidden; --tallest: 84vh; }
  dialog::backdrop { background: rgb(8 24 48 / 0.7); }
  dialog[open] { display: grid; gap: 12px; justify-items: center; }
  dialog .box { width: min(92vw, calc(var(--tallest) * var(--wide) / var(--high))); }
  dialog .btn { justify-self: end; }
`;
