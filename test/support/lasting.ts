import { type BrowserContext, chromium } from 'playwright';
import { onTestFinished } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { FLAGS } from './browser.ts';

/** A browser with a profile that outlives it, as on the PC behind a screen. */
export async function openLasting(profile: string, size: { width: number; height: number }): Promise<BrowserContext> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('没有找到 Chromium，请设置 CHROME_PATH No Chromium was found: set CHROME_PATH');
  const browser = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, viewport: size, locale: 'zh-CN' });
  onTestFinished(() => browser.close());
  return browser;
}
