import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { newFolder } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Words as long as a language may be that nobody has written yet: every vowel twice and the round one three times, 40 % longer than
 * English; and with a mark each, so that a sentence made of others is not lengthened twice.
 */
export function pseudo<T>(words: T): T {
  const vowels: Record<string, string> = { a: 'ää', e: 'ëë', i: 'ïï', o: 'ööö', u: 'üü', y: 'ÿÿ' };
  const long = (vowel: string) => vowels[vowel] ?? vowels[vowel.toLowerCase()]?.replace(/^./, (first) => first.toUpperCase()) ?? vowel;
  const longer = (one: unknown): unknown => {
    if (typeof one === 'string') return one.replace(/[aeiouy]/gi, long);
    if (typeof one === 'function') return (...given: unknown[]) => longer(one(...given));
    if (Array.isArray(one)) return one.map(longer);
    if (one && typeof one === 'object') return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, longer(value)]));
    return one;
  };
  return longer(words) as T;
}

/** Opens a screen's page in the pseudo-language: it is built anew with every English dictionary lengthened, and served in place of the hall's. */
export async function speakPseudo(page: Page, screen: 'kiosk'): Promise<void> {
  const out = newFolder('pseudo');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    plugins: [
      {
        name: 'pseudo',
        transform: (code, id) =>
          /shared\/i18n\/\w+\.en\.ts$/.test(id)
            ? `${code.replace(/export const (\w+)\b/, 'const $1')}\nexport { longer as ${/export const (\w+)/.exec(code)?.[1]} };\nconst pseudo = ${pseudo.toString()};\nconst longer = pseudo(${/export const (\w+)/.exec(code)?.[1]});`
            : null,
      },
    ],
    build: { outDir: out, target: 'es2022', assetsInlineLimit: 0, rollupOptions: { input: join(ROOT, screen, 'index.html') } },
  });
  const types: Record<string, string> = {
    js: 'text/javascript',
    css: 'text/css',
    html: 'text/html',
    svg: 'image/svg+xml',
    woff2: 'font/woff2',
  };
  const serve = (pattern: string, path: (url: string) => string) =>
    page.route(pattern, (route) => {
      const file = path(new URL(route.request().url()).pathname);
      return route.fulfill({ body: readFileSync(join(out, file)), contentType: types[file.split('.').at(-1) ?? ''] ?? 'text/plain' });
    });
  await serve('**/assets/**', (url) => url);
  await serve(`**/${screen}/`, () => `${screen}/index.html`);
}
