import { type CSSResult, unsafeCSS } from 'lit';

/**
 * Styles written in the px of the reference canvas (1080 × 1920 or 1920 × 1080), as they stand in SCREENS.md. They become rem,
 * and kiosk.css ties the rem to the screen, so that one picture fits every panel.
 */
export const canvas = (strings: TemplateStringsArray): CSSResult =>
  unsafeCSS(strings.join('').replace(/(\d*\.?\d+)px\b/g, (_, px) => `${Number(px) / 16}rem`));
