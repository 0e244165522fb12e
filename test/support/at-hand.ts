import type { Page } from 'playwright';
import { expect } from 'vitest';

/** SCREENS 0.9 and 0.3: px of the canvas. */
const TOUCHED = 88;
const READ = 28;
const LOWERED = 768;
const LARGER = 1.3;

type Hands = { large?: boolean; low?: boolean };

/** Everything that is touched is large enough to be hit and, lowered, low enough to be reached; everything said is large enough to be read. */
export async function atHand(page: Page, name: string, { large = false, low = false }: Hands = {}): Promise<void> {
  const least = { touched: TOUCHED, read: large ? READ * LARGER : READ, from: low ? LOWERED : 0 };
  expect(await page.evaluate(findSmall, least), name).toEqual([]);
}

/** Runs in the page: keys and words that are too small for this panel, keys that are too high up. */
function findSmall(least: { touched: number; read: number; from: number }): string[] {
  const wrong: string[] = [];
  const scale =
    innerWidth > innerHeight ? Math.min(innerWidth / 1920, innerHeight / 1080) : Math.min(innerWidth / 1080, innerHeight / 1920);
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const said = [...element.childNodes]
        .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : ''))
        .join('');
      const size = Number.parseFloat(getComputedStyle(element).fontSize) / scale;
      if (said && !element.closest('style, script') && size < least.read - 0.5)
        wrong.push(`“${said.slice(0, 20)}” has ${size.toFixed(1)} px`);
      if (element instanceof HTMLButtonElement) {
        const { width, height, top } = element.getBoundingClientRect();
        const what = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 20);
        if (Math.min(width, height) / scale < least.touched - 0.5)
          wrong.push(`the key “${what}” has ${(width / scale).toFixed(0)} × ${(height / scale).toFixed(0)} px`);
        if (top / scale < least.from - 0.5) wrong.push(`the key “${what}” lies at ${(top / scale).toFixed(0)} px`);
      }
    }
  };
  visit(document);
  return wrong;
}
