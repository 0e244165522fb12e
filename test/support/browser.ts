import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../../scripts/browser.mjs';

export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  // A process kept ready for a next page is started for nothing with each of a thousand contexts. The last list counts: these are
  // Playwright's own in it, as far as they mean anything here.
  `--disable-features=${['SpareRendererForSitePerProcess', 'Translate', 'OptimizationHints', 'MediaRouter', 'PaintHolding', 'HttpsUpgrades', 'ThirdPartyStoragePartitioning', 'DestroyProfileOnBrowserClose', 'AvoidUnnecessaryBeforeUnloadCheckSync'].join()}`,
];

const own = new Map<string, Promise<Browser>>();

/** What a screen of the hall is started with, so that it may speak without a touch (docs/operations.md). */
export const MAY_SOUND = '--autoplay-policy=no-user-gesture-required';

/** The Chromium of this worker, one for each set of flags. Who opens a page has a context of their own in it: nothing is shared but the program. */
export function openBrowser(...flags: string[]): Promise<Browser> {
  const key = flags.join(' ');
  const known = own.get(key);
  if (known) return known;
  const made = launch(flags);
  own.set(key, made);
  made.then(
    (browser) => browser.on('disconnected', () => own.delete(key)),
    () => own.delete(key),
  );
  return made;
}

async function launch(flags: readonly string[]): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('没有找到 Chromium，请设置 CHROME_PATH No Chromium was found: set CHROME_PATH');
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
  return browser;
}

const exec = promisify(execFile);

/** What the QR code in a screenshot says; null where none can be read. */
export async function readQr(png: Uint8Array): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'paihao-qr-'));
  try {
    await writeFile(join(folder, 'screen.png'), png);
    const { stdout } = await exec('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', join(folder, 'screen.png')]);
    return stdout.trimEnd().split('\n')[0] ?? null;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 4) return null; // zbarimg: no code in this picture
    throw fault;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
