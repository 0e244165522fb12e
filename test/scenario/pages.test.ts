import { expect, test } from 'vitest';
import { builtScreens } from '../support/built-screens.ts';
import { openHall } from '../support/open-hall.ts';

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
