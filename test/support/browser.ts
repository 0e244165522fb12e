import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { afterAll, onTestFinished } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

const open = new Set<Browser>();
afterAll(async () => {
  await Promise.all([...open].map((browser) => browser.close()));
});

/** A Chromium of its own, closed with the test that opened it; opened in a hook, with the last test of the file. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('没有找到 Chromium，请设置 CHROME_PATH No Chromium was found: set CHROME_PATH');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  open.add(browser);
  browser.on('disconnected', () => open.delete(browser));
  try {
    onTestFinished(() => browser.close());
  } catch {
    // opened in a hook: afterAll closes it
  }
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
