import type { Page } from 'playwright';

/** What somebody would call the thing that the keyboard is at. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!(at instanceof HTMLElement)) return '';
    const label = 'labels' in at ? ((at as HTMLInputElement).labels?.[0]?.innerText ?? '') : '';
    return (at.getAttribute('aria-label') ?? (label || at.innerText)).trim();
  });

/** Goes on with Tab until it is there: whoever has no mouse finds it so. `back`: with Shift. */
export async function tabTo(page: Page, name: string | RegExp, { back = false } = {}): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 150; steps += 1) {
    const at = await focused(page);
    if (typeof name === 'string' ? at === name || at.startsWith(`${name}\n`) : name.test(at)) return;
    passed.push(at.replaceAll('\n', ' ').slice(0, 20));
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the keyboard does not come to ${name}: ${passed.join(' | ')}`);
}

/** Writes into a field, over what stands there. */
export async function writeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
