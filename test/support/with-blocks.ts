import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';

let made: Promise<string> | undefined;

/** `blocks.ts` as one script, built as the screens are. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'blocks.ts'), formats: ['es'], fileName: 'blocks' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

/** Puts the blocks on a page of the hall, under the page's own policy: `blocks` is there for `page.evaluate`. */
export async function withBlocks(page: Page): Promise<void> {
  made ??= script();
  const body = await made;
  await page.route('**/blocks.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  await page.addScriptTag({ url: '/blocks.js', type: 'module' });
  await page.waitForFunction(() => 'blocks' in globalThis);
}
