import { type CSSResult, unsafeCSS } from 'lit';
import { base } from '../ui/base.ts';

/** Sizes of text are written in px as in SCREENS.md and follow the reader's own setting: they become rem. */
export const readable = (strings: TemplateStringsArray): CSSResult =>
  unsafeCSS(strings.join('').replace(/font-size: (\d+)px/g, (_, px) => `font-size: ${Number(px) / 16}rem`));

/** What the phone's pages share. */
export const look = [
  base,
  readable`
    :host { flex: 1; display: flex; flex-direction: column; min-width: 0; }
    b { font-weight: 700; }
    h1 { overflow-wrap: anywhere; }
    .page { flex: 1; width: 100%; max-width: 640px; margin: 0 auto; background: var(--paper); display: flex; flex-direction: column; }
    .key { min-height: 60px; border: 2px solid var(--edge); border-radius: 14px; background: var(--card); display: flex; align-items: center; justify-content: center; gap: 10px;
      padding: 8px 16px; font-size: 19px; font-weight: 700; line-height: 1.3; text-align: center; color: var(--ink); text-decoration: none; }
    .key .icon { font-size: 24px; }
    .key.prime { background: var(--blue-7); border-color: var(--blue-7); color: #fff; }
    .key.warn { color: var(--verm); border-color: var(--verm); }
    .key:disabled { background: var(--mute); border-color: var(--mute); color: var(--ink-2); }
    .lang { min-height: 44px; padding: 0 14px; margin: -6px 0; border: 1px solid currentColor; border-radius: 12px; font-size: 17px; line-height: 1.2; white-space: nowrap; flex: none; }
    .tag { font-size: 17px; font-weight: 700; line-height: 34px; padding: 0 9px; border-radius: 10px; white-space: nowrap; }
    .tag.must { background: var(--verm-50); color: var(--verm); }
    .tag.later { background: var(--amber-50); color: var(--ink); }
    .tag.some { background: var(--blue-50); color: var(--blue-7); }
    .tag.here { background: var(--teal-50); color: var(--teal); }
    .tag.none { background: var(--mute); color: var(--ink); }
  `,
];
