import type { Browser, Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { staffWords } from '../../shared/i18n/staff.ts';
import type { Lang } from '../../shared/words.ts';
import type { AnyServer } from './server.ts';

export const SIZES = {
  kiosk: { width: 1080, height: 1920 },
  kioskLying: { width: 1920, height: 1080 },
  board: { width: 1920, height: 1080 },
  board4k: { width: 3840, height: 2160 },
  dock: { width: 420, height: 760 },
  console: { width: 1366, height: 768 },
  office: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  pad: { width: 1280, height: 800 },
} as const;

type Wished = {
  /** What it does every ten seconds it does twenty times as often. */
  quickHeart?: boolean;
  /** Runs in the page before anything of its own does. */
  first?: () => void;
  /** It puts all its files away, to start without the hall. For a test of anything else that is most of the work of opening it. */
  lasting?: boolean;
};

/** A screen of the hall in a browser of its own kind: what it says on its console as an error is a fault of ours. */
export async function openScreen(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  { quickHeart = false, first, lasting = false }: Wished = {},
) {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', serviceWorkers: lasting ? 'allow' : 'block' });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await tell(context.pages());
    await context.close();
  });
  if (quickHeart) await context.addInitScript(beatOften);
  await context.addInitScript(touchAtLeisure);
  const page = await context.newPage();
  if (first) await page.addInitScript(first);
  const errors: string[] = [];
  page.on('pageerror', (fault) => errors.push(fault.message));
  page.on('console', (line) => {
    // A server that is away is no fault of the page, and is shown by the page itself.
    if (line.type() === 'error' && !/ERR_CONNECTION|WebSocket|Failed to load resource|net::|navigator\.vibrate/.test(line.text()))
      errors.push(line.text());
  });
  await page.goto(url);
  return { page, errors, context };
}

/** What stood on the screens when a test failed, as a reader of screens has it: a fault that comes once a day is found by this. */
async function tell(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const said = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch((fault: Error) => fault.message);
    console.error(`${page.url()}\n${said}`);
  }
}

/** Runs in the page: what it does every ten seconds it does twenty times as often, and nobody has to wait for it. */
function beatOften(): void {
  const every = window.setInterval.bind(window);
  const quick = (what: TimerHandler, ms?: number, ...more: unknown[]) => every(what, ms === 10_000 ? 500 : ms, ...more);
  Object.assign(window, { setInterval: quick });
}

/**
 * Runs in the page: each touch comes a second after the one before, as visitors touch, however quick the machine is. The kiosk rightly
 * ignores the second half of a nervous touch; a double click stays one, with its own two moments.
 */
function touchAtLeisure(): void {
  const own = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')?.get;
  if (!own) return;
  const later = new WeakMap<Event, number>();
  let touches = 0;
  const hear = (event: MouseEvent) => {
    if (event.detail === 1) touches += 1;
    later.set(event, touches * 1000);
  };
  addEventListener('click', hear, { capture: true });
  Object.defineProperty(Event.prototype, 'timeStamp', {
    get(this: Event): number {
      return own.call(this) + (later.get(this) ?? 0);
    },
  });
}

/** A device registered by the administrator, paired by its link. */
export async function openDevice(
  browser: Browser,
  server: AnyServer,
  kind: 'kiosk' | 'display',
  size: { width: number; height: number },
  query = '',
  wished: Wished = {},
) {
  const { link } = await server.device(kind);
  const address = new URL(link);
  address.search = query;
  return openScreen(browser, address.href, size, wished);
}

/** A clerk at a window, signed in by hand as clerks do. */
export async function openConsole(
  browser: Browser,
  server: AnyServer,
  badge: string,
  no: string,
  lang: Lang = 'zh-CN',
  size = SIZES.console,
) {
  const screen = await openScreen(browser, `${server.url}/staff/${lang === 'en' ? '?lang=en' : ''}`, size);
  const words = staffWords[lang];
  await screen.page.locator('input[name=account]').fill(badge);
  await screen.page.locator('input[name=password]').fill(badge);
  await screen.page.keyboard.press('Enter');
  await screen.page.getByRole('button', { name: lang === 'en' ? `Window ${no} ${words.enter}` : `${no}号窗口 ${words.enter}` }).click();
  await screen.page.getByRole('button', { name: words.main.open }).click();
  await see(screen.page, words.state.free);
  return screen;
}

/** Milliseconds: a bound, not a wait. A machine with much else to do takes a minute to draw a screen. */
const PATIENCE = 90_000;

/** Somewhere on the page, for everybody to read. */
export async function see(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ state: 'visible', timeout: PATIENCE });
}
export async function gone(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => page.getByText(text).filter({ visible: true }).count(), { timeout: PATIENCE }).toBe(0);
}

/** The kiosk's further pages come a moment after its first picture: who takes its server away waits for them. */
export async function allPagesHere(kiosk: Page): Promise<void> {
  await kiosk.waitForFunction(() => customElements.get('asking-note'));
}

/** The main key, as a clerk presses it who looks at the screen: again, if it was too soon after the last. */
export const pressMainKey = (page: Page, until: string): Promise<void> => pressUntil(page, 'Space', until);

/** Presses a key of the console when it can be heard: while one is under way the next is not. */
export async function pressWhenHeard(page: Page, key: string): Promise<void> {
  await page.locator('html[data-busy]').waitFor({ state: 'detached', timeout: PATIENCE });
  await page.keyboard.press(key);
}

/** Presses a key until its answer is on the screen: a key that comes while the one before is under way is not heard. */
export async function pressUntil(page: Page, key: string, until: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.keyboard.press(key);
        return page.getByText(until).filter({ visible: true }).count();
      },
      { timeout: PATIENCE, interval: 700 },
    )
    .toBeGreaterThan(0);
}
