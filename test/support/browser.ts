import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
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

let own: Promise<Browser> | null = null;

/** The Chromium of this worker. Who opens a page has a context of their own in it: nothing is shared but the program. */
export function openBrowser(): Promise<Browser> {
  own ??= launch();
  return own;
}

async function launch(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('没有找到 Chromium，请设置 CHROME_PATH No Chromium was found: set CHROME_PATH');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  browser.on('disconnected', () => {
    own = null;
  });
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
