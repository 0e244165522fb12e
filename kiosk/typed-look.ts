import { canvas } from './canvas.ts';

/** A page on which a number is typed: the field, the key that empties it, the pads. */
export const typedLook = canvas`
  :host { container-type: size; }
  .page { height: 100%; display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); background: var(--paper); color: var(--ink); }
  .line { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 16px; }
  .field { min-height: 120px; padding: 0 32px; background: var(--card); border: 4px solid var(--blue-7); border-radius: 24px; display: flex; align-items: center; gap: 24px; }
  .typed { flex: 1; min-width: 0; font-size: 64px; line-height: 1.2; font-weight: 700; letter-spacing: .06em; white-space: nowrap; }
  .typed::after { content: ""; display: inline-block; width: 4px; height: 1em; margin-inline-start: 8px; background: var(--blue-7); vertical-align: -.12em; }
  .field small { font-size: 30px; color: var(--ink-2); white-space: nowrap; }
  .line .key { min-height: 96px; min-width: 180px; font-size: 36px; }
  .key.prime { color: var(--on-blue); }
  .key.prime:disabled { color: var(--ink-2); }
  .go { min-height: 132px; font-size: 52px; }
  .wrong { color: var(--verm); font-weight: 700; }
  .wordy .go { font-size: 44px; }
  .wordy .line .key { font-size: 32px; }
`;
