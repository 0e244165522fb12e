import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser, readQr } from '../support/browser.ts';
import { openHall } from '../support/open-hall.ts';
import { aFolder, hallWith, paperOf } from '../support/printing.ts';

test('a kiosk that prints by itself gets the page once, whoever asks how often', async () => {
  const folder = aFolder();
  const hall = await hallWith({ kind: 'browser', width: 58 }, { folder, keep: true });
  const { body } = await hall.takeNumber('A');
  const path = `/tickets/${body.id}/print`;
  const said = await Promise.all([1, 1, 1].map((attempt) => paperOf(hall, path, { attempt })));
  expect(said.map(({ print }) => print)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(said.filter(({ page }) => page)).toHaveLength(1);
  expect(said.find(({ page }) => page)?.page).toMatchObject({ widthMm: 58, heightMm: expect.any(Number) });
  expect((await paperOf(hall, path, { attempt: 1 })).page).toBeUndefined();
  await hall.close();

  const after = await openHall({ folder, keep: true });
  onTestFinished(after.close);
  expect(await paperOf(after, path, { attempt: 1 })).toEqual({ status: 200, print: 'unknown' });
  expect((await paperOf(after, path, { attempt: 2 })).page?.svg).toContain('补');
});

test('the page is let pass by the policy of the screens, is as large as its paper, and its code is read', async () => {
  const hall = await hallWith({ kind: 'browser', width: 80 });
  const { body } = await hall.takeNumber('A', { lang: 'en' });
  const { page: slip = { svg: '', widthMm: 0, heightMm: 0 } } = await paperOf(hall, `/tickets/${body.id}/print`);
  expect(slip.svg).not.toMatch(/<style|<script|style=|@import|href|url\(|\son\w+=/i);

  const page = await (await openBrowser()).newPage({ viewport: { width: 420, height: 900 }, deviceScaleFactor: 2 });
  onTestFinished(() => page.close());
  await page.goto(`${hall.url}/api/`); // any page of the hall has the policy
  const seen = await page.evaluate(async (svg) => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => broken.push(violatedDirective));
    const drawn = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
    document.body.replaceChildren(drawn);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { width, height } = drawn.getBoundingClientRect();
    return { broken, width, height };
  }, slip.svg);
  expect(seen.broken).toEqual([]);
  const inch = 96 / 25.4;
  expect(seen.width / inch).toBeCloseTo(slip.widthMm, 0);
  expect(seen.height / inch).toBeCloseTo(slip.heightMm, 0);
  expect(await readQr(await page.locator('svg').screenshot())).toBe(`${hall.url}/t/${body.id}`);
});

test('whoever holds the ticket sees how its slip would look, marked where it would be', async () => {
  const hall = await hallWith({ kind: 'browser', width: 58 });
  const { body } = await hall.takeNumber('A');
  const look = (by: Record<string, string> = {}) => hall.ask<string>('GET', `/tickets/${body.id}/slip.svg`, undefined, by);
  const first = await look();
  expect(first).toMatchObject({ status: 200, type: expect.stringContaining('image/svg+xml') });
  expect(first.headers.get('content-security-policy')).toContain('sandbox');
  expect(first.headers.get('cache-control')).toBe('private, no-store');
  expect(first.body).toContain('width="80mm"');
  expect(first.body).not.toContain('>补<');
  await paperOf(hall, `/tickets/${body.id}/print`);
  const kiosk = await look({ authorization: `Bearer ${await hall.token()}` });
  expect(kiosk.body).toContain('width="58mm"');
  expect(kiosk.body).toContain('>补<');
  expect((await hall.ask('GET', `/tickets/${randomUUID()}/slip.svg`)).status).toBe(404);
  expect((await hall.ask('GET', '/tickets/x/slip.svg')).status).toBe(400);
});
