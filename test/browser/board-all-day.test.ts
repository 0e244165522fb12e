import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openLobby } from '../support/lobby.ts';
import { see } from '../support/screens.ts';

const STEPS = 12; // an hour, looked at every five minutes: each place on the circle once
const EDGE = 60; // of 255: how much two neighbours differ where an edge is

test('no edge of a sign, a box or a half of the picture stays on the same pixel for an hour', async () => {
  const browser = await openBrowser();
  const hall = await openLobby();
  await hall.morning();
  await hall.call('13');
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(() => {
    const real = performance.now.bind(performance);
    const ahead = { minutes: 0 };
    Object.assign(globalThis, { ahead });
    performance.now = () => real() + ahead.minutes * 60_000;
  });
  await page.goto(`${hall.url}/display/`);
  await see(page, 'B001');
  await page.evaluate(() => document.fonts.ready);
  const left: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    await page.evaluate((minutes) => Object.assign((globalThis as unknown as { ahead: object }).ahead, { minutes }), step * 5);
    hall.wait(300);
    await hall.hall.passTime(); // the board hears that it is later, and keeps its clock
    await expect.poll(() => page.locator('board-bar time').textContent()).toBe(clockAfter(step + 1));
    const picture = (await page.screenshot()).toString('base64');
    left.push(await page.evaluate(edgesThatStayed, { picture, EDGE }));
  }
  expect(left[0]).toBeGreaterThan(10_000); // there is something to see
  expect(left.at(-1)).toBeLessThan((left[0] ?? 0) / 500); // strokes that cross by chance are no standing edge
});

/** 10:01 is when the morning's calls are over; five minutes a step. */
const clockAfter = (step: number): string => {
  const minutes = 10 * 60 + 1 + step * 5;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Runs in the page: of the edges in this picture, how many have been on the same pixel in every picture before. */
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
  const now = new Uint8Array(width * height);
  let count = 0;
  for (let y = 0; y < height - 1; y += 1)
    for (let x = 0; x < width - 1; x += 1) {
      const here = light(x, y);
      const edge = Math.abs(here - light(x + 1, y)) > EDGE || Math.abs(here - light(x, y + 1)) > EDGE;
      if (edge && (!before || before[y * width + x])) {
        now[y * width + x] = 1;
        count += 1;
      }
    }
  store.stayed = now;
  return count;
}
