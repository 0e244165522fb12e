import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { findBrowser } from '../../scripts/browser.mjs';
import { median } from './measure.ts';
import { newFolder, startServer } from './processes.ts';
import { type Figure, figure } from './table.ts';
import { visitors } from './visitors.ts';

const SCREENS = join(process.cwd(), 'dist', 'screens');
const ROUNDS = 9;
const GOALS = { kiosk: 60, phone: 45 };

/** (f) What a kiosk and a phone load at first, and when a cold browser paints it. */
export async function firstLoad(): Promise<Figure[]> {
  const data = newFolder();
  const server = await startServer(data);
  const people = await visitors(server.port, data, 1);
  await people.take(0);
  const origin = `http://127.0.0.1:${server.port}`;
  const pages = { kiosk: `${origin}/kiosk/`, phone: `${origin}/t/${people.newest(1)[0]}` };
  const paints = await paintsOf(pages, people.kioskToken);
  people.leave();
  await server.stop();

  return (['kiosk', 'phone'] as const).flatMap((screen) => {
    const files = loadedAtFirst(screen);
    const size = files.reduce((sum, file) => sum + brotli(file), 0) / 1000;
    const paint = paints?.[screen];
    const parts = files.map((file) => `${posix.basename(file)} ${(brotli(file) / 1000).toFixed(1)}`);
    return [
      figure('f', `${screen}: scripts and styles of the first load, brotli`, size, 'kB', {
        note: parts.join(', '),
        goal: [`<= ${GOALS[screen]} kB`, size <= GOALS[screen]],
      }),
      ...(paint
        ? [figure('f', `${screen}: first paint in a cold browser, p50`, median(paint), 'ms', { goal: ['<= 300 ms', median(paint) <= 300] })]
        : []),
    ];
  });
}

const brotli = (file: string): number =>
  brotliCompressSync(readFileSync(join(SCREENS, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The page's own scripts and styles, and whatever those import before they run. */
function loadedAtFirst(screen: string): string[] {
  const html = readFileSync(join(SCREENS, screen, 'index.html'), 'utf8');
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const code = readFileSync(join(SCREENS, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)) follow(posix.join(dirname(file), name ?? ''));
  };
  for (const [, name] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) follow(name ?? '');
  if (found.size === 0) throw new Error(`${screen} loads nothing: ${readdirSync(SCREENS)}`);
  return [...found];
}

/** First contentful paint, in a browser context that has never been here; a kiosk that was paired before. */
async function paintsOf(pages: Record<'kiosk' | 'phone', string>, token: string): Promise<Record<string, number[]> | null> {
  const executablePath = await findBrowser();
  if (!executablePath) {
    console.log('(f) no Chromium was found: first paint is left out');
    return null;
  }
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, args });
  const paints: Record<string, number[]> = { kiosk: [], phone: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const screen of ['kiosk', 'phone'] as const) {
      const context = await browser.newContext({
        viewport: screen === 'kiosk' ? { width: 1080, height: 1920 } : { width: 390, height: 844 },
      });
      await context.addInitScript(
        (paired) => localStorage.setItem('paihao-device-kiosk', paired),
        JSON.stringify({ kind: 'kiosk', token }),
      );
      const page = await context.newPage();
      await page.goto(pages[screen]);
      const at = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) => {
              const paint = list.getEntriesByName('first-contentful-paint')[0];
              if (paint) done(paint.startTime);
            }).observe({ type: 'paint', buffered: true });
          }),
      );
      if (round >= 0) paints[screen]?.push(at);
      await context.close();
    }
  }
  await browser.close();
  return paints;
}
