import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder as the build leaves it, with as much in it as a test of the server's pages needs. */
export function builtScreens(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-screens-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'phone'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'phone', 'index.html'), '<!doctype html><title>排号</title><!--parts--><!--first-->');
  writeFileSync(join(folder, 'assets', 'phone-12345678.js'), `export const words = '${'请到窗口'.repeat(2000)}';`);
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, '.vite', 'phone.json'), '{}');
  return folder;
}
