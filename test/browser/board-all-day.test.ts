import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openLobby } from '../support/lobby.ts';
import { openHall } from '../support/open-hall.ts';
import { see } from '../support/screens.ts';

const SCREENS = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const STEPS = 12; // an hour, looked at every five minutes: each place on the circle once
const SIDES = [0, 3, 6, 9]; // minutes: the picture stands farthest right, down, left and up
const EDGE = 60; // of 255: how much two neighbours differ where an edge is

test('no edge of a sign, a box or a half of the picture stays on the same pixel for an hour', async () => {
  const hall = await openLobby();
  await hall.morning();
  await hall.call('13');
  const page = await openAhead(`${hall.url}/display/`, [1920, 1080]);
  await see(page, 'B001');
  await page.evaluate(() => document.fonts.ready);
  const left: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    await ahead(page, step * 5);
    hall.wait(300);
    await hall.hall.passTime(); // the board hears that it is later, and keeps its clock
    await expect.poll(() => page.locator('board-bar time').textContent()).toBe(clockAfter(step + 1));
    const picture = (await page.screenshot()).toString('base64');
    left.push(await page.evaluate(edgesThatStayed, { picture, EDGE }));
  }
  expect(left[0]).toBeGreaterThan(10_000); // there is something to see
  expect(left.at(-1)).toBe(0);
});

const LAID_OUT = [
  ['', 1920, 1080],
  ['preset=led', 960, 96],
  ['window=13', 1920, 360],
] as const;
const LAID_OUT_TOO = [
  ['', 1366, 768],
  ['preset=table', 1920, 1080],
  ['zone=C', 1080, 1920],
  ['window=13', 1920, 1080],
] as const;

test('wherever the picture has wandered to, nothing of the ground behind it is seen at its edge', async () => {
  const hall = await openHall({ screens: SCREENS, alwaysOpen: true, clock: '10:00' }); // a trial: its strip lies on every picture
  const clerk = await hall.clerkAt('13');
  await hall.takeNumber('B');
  await clerk.next();
  for (const [query, width, height] of process.env.PAIHAO_ALL ? [...LAID_OUT, ...LAID_OUT_TOO] : LAID_OUT) {
    const page = await openAhead(`${hall.url}/display/?${query}`, [width, height]);
    await see(page, 'B001');
    await page.evaluate(() => {
      for (const ground of [document.documentElement, document.body]) ground.style.background = '#f0f';
    });
    const from = await whereItStands(page);
    for (const minutes of SIDES) {
      await ahead(page, minutes);
      if (minutes > 0) await expect.poll(() => whereItStands(page)).not.toBe(from);
      const picture = (await page.screenshot()).toString('base64');
      expect(await page.evaluate(groundSeen, picture), `${query} ${width} × ${height}, ${minutes} min`).toBe(0);
    }
    await page.close();
  }
});

/** A display whose own counter of time can be put ahead. */
async function openAhead(url: string, [width, height]: readonly [number, number]): Promise<Page> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
  onTestFinished(() => page.close());
  await page.addInitScript(() => {
    const real = performance.now.bind(performance);
    const started = real();
    const ahead = { minutes: 0 };
    Object.assign(globalThis, { ahead });
    performance.now = () => real() - started + ahead.minutes * 60_000;
  });
  await page.goto(url);
  return page;
}
const ahead = (page: Page, minutes: number) =>
  page.evaluate((to) => Object.assign((globalThis as unknown as { ahead: object }).ahead, { minutes: to }), minutes);
const whereItStands = (page: Page): Promise<string> => page.locator('body > *').evaluate((picture) => getComputedStyle(picture).translate);

/** 10:01 is when the morning's calls are over; five minutes a step. */
const clockAfter = (step: number): string => {
  const minutes = 10 * 60 + 1 + step * 5;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/**
 * Runs in the page: of the edges in this picture, how many have been on the same pixel in every picture before, with the light on the same
 * side. Where another stroke comes to lie on the pixel, the light comes from elsewhere: that is no edge that stays.
 */
async function edgesThatStayed({ picture, EDGE }: { picture: string; EDGE: number }): Promise<number> {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))]));
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  const light = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return 0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;
  };
  const store = globalThis as unknown as { stayed?: Uint8Array };
  const before = store.stayed;
  const now = new Uint8Array(width * height); // a bit for each side that the light can be on
  let count = 0;
  for (let y = 0; y < height - 1; y += 1)
    for (let x = 0; x < width - 1; x += 1) {
      const across = light(x, y) - light(x + 1, y);
      const down = light(x, y) - light(x, y + 1);
      const sides = (across > EDGE ? 1 : across < -EDGE ? 2 : 0) + (down > EDGE ? 4 : down < -EDGE ? 8 : 0);
      const stayed = before ? sides & before[y * width + x]! : sides;
      now[y * width + x] = stayed;
      if (stayed) count += 1;
    }
  store.stayed = now;
  return count;
}

/** Runs in the page: how many pixels have the colour that the ground was given. */
async function groundSeen(picture: string): Promise<number> {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))]));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! > 250 && data[at + 1]! < 5 && data[at + 2]! > 250) count += 1;
  return count;
}
