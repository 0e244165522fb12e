import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { violations } from './axe.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'screens');

/**
 * Nothing is clipped, nothing runs out of the picture, nothing scrolls that must not, and axe finds no violation of WCAG 2.2 A and AA;
 * with `contrast` the colours are held to AAA. With PAIHAO_PICTURES set, the picture is kept under this name.
 */
export async function look(page: Page, name: string, { scrolls = false, contrast = false } = {}): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' }); // a picture in the middle of a pulse is of nothing
  // Letters that came late are measured once more: what fits is looked at two pictures after the last of them.
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    await document.fonts.ready;
    await drawn();
  });
  if (process.env.PAIHAO_PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name.replaceAll(/[^\w-]+/g, '-')}.png`) });
  }
  const wrong = await page.evaluate(findWrong, scrolls);
  expect(wrong, name).toEqual([]);
  expect(await violations(page, { contrast }), name).toEqual([]);
}

/** Runs in the page: texts that are cut off by a box around them, or by the edge of the picture. */
export function findWrong(scrolls: boolean): string[] {
  const wrong: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth + 1) wrong.push(`the page is ${page.scrollWidth} wide`);
  if (!scrolls && page.scrollHeight > innerHeight + 1) wrong.push(`the page is ${page.scrollHeight} high`);
  const parent = (node: Node): Element | null => {
    const up = (node as Element).assignedSlot ?? node.parentNode;
    return up instanceof ShadowRoot ? up.host : up instanceof Element ? up : null;
  };
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (element.closest('svg, style, script, option, select, [title], .hidden')) continue; // a title is the whole text, one touch away
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
        if (!text || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width < 1) continue;
          const offered: DOMRect[] = scrolls ? [] : [new DOMRect(0, 0, innerWidth, innerHeight)];
          for (let up: Element | null = element; up; up = parent(up)) {
            const { overflowX, overflowY, clipPath } = getComputedStyle(up);
            if (clipPath === 'inset(50%)') break; // for readers alone: nobody is meant to see it
            if ([overflowX, overflowY].some((how) => how === 'auto' || how === 'scroll')) {
              if (!scrolls) offered.shift(); // it can be scrolled to: the edge of the picture does not count
              break;
            }
            if (overflowX !== 'visible' || overflowY !== 'visible') offered.push(up.getBoundingClientRect());
          }
          // A line box is higher than its signs: half of the air around them may be cut.
          const air = box.height * 0.18;
          const cut = offered.find(
            (edge) =>
              box.left < edge.left - 2 || box.right > edge.right + 2 || box.top + air < edge.top - 2 || box.bottom - air > edge.bottom + 2,
          );
          if (cut) wrong.push(`“${text.slice(0, 30)}” is cut at ${Math.round(cut.right)}×${Math.round(cut.bottom)}`);
        }
      }
    }
  };
  visit(document);
  return [...new Set(wrong)];
}
