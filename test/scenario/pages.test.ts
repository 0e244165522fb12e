import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHall } from '../support/open-hall.ts';

function builtScreens(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-screens-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'phone'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'phone', 'index.html'), '<!doctype html><title>排号</title><!--first-->');
  writeFileSync(join(folder, 'assets', 'phone-12345678.js'), `export const words = '${'请到窗口'.repeat(2000)}';`);
  return folder;
}

test('what a phone loads is sent small, kept for ever, and the page with its number is always fresh', async () => {
  const hall = await openHall({ screens: builtScreens() });
  const get = (path: string) => fetch(`${hall.url}${path}`, { headers: { 'accept-encoding': 'br' } });
  const script = await get('/assets/phone-12345678.js');
  expect(script.headers.get('content-encoding')).toBe('br');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await script.text()).length).toBeGreaterThan(8000);
  const plain = await fetch(`${hall.url}/assets/phone-12345678.js`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  const { body } = await hall.takeNumber();
  const page = await get(`/t/${body.id}`);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toContain('A001');
});
