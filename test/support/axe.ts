import axe from 'axe-core';
import type { Page } from 'playwright';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Held = {
  strict?: boolean;
  contrast?: boolean;
  /** A part of the page: selectors from one shadow root into the next. */
  within?: readonly string[];
};
type Violation = { id: string; nodes: readonly { html: string; failureSummary?: string }[] };
type Axe = { run(within: unknown, options: object): Promise<{ violations: readonly Violation[] }> };

/**
 * What axe finds against WCAG 2.2 A and AA, one line each; with `contrast` the colours are held to AAA, with `strict` all of it.
 * It is brought into a page once and reports only what is wrong: most of the time of a full report goes into naming what is right.
 */
export async function violations(page: Page, { strict = false, contrast = strict, within }: Held = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(runAxe, {
    within: within ? { include: { fromShadowDom: within } } : null,
    options: {
      runOnly: { type: 'tag', values: strict ? [...LEVELS, 'wcag2aaa'] : LEVELS },
      rules: { 'color-contrast-enhanced': { enabled: contrast }, 'color-contrast': { enabled: !contrast } }, // AAA asks for all that AA does
      resultTypes: ['violations'],
    },
  });
}

/** Runs in the page. */
async function runAxe({ within, options }: { within: object | null; options: object }): Promise<string[]> {
  const found = await (window as unknown as { axe: Axe }).axe.run(within ?? document, options);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
