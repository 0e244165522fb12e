import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Blocks } from '../support/blocks.ts';
import { openBrowser } from '../support/browser.ts';
import { openHall } from '../support/open-hall.ts';
import { openServer } from '../support/open-server.ts';
import { openDevice, openScreen, SIZES } from '../support/screens.ts';
import { withBlocks } from '../support/with-blocks.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');

declare const blocks: Blocks;
declare global {
  var played: { seconds: number; ended: boolean; stopped: boolean }[];
  var marks: (string | undefined)[];
  var reading: ReturnType<Blocks['reader']>;
  var howItEnded: Promise<string>;
}

/** A paired kiosk whose page reads aloud, with an ear on what it plays. */
async function open() {
  const server = await openServer({ clock: '09:40' });
  return listen(await openDevice(await openBrowser(), server, 'kiosk', SIZES.kiosk));
}

async function listen({ page, errors }: Awaited<ReturnType<typeof openScreen>>) {
  await withBlocks(page);
  await page.keyboard.press('Shift'); // somebody is there: sound may begin
  await page.evaluate(() => {
    globalThis.played = [];
    globalThis.marks = [];
    const { start, stop } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function () {
      const note = { seconds: this.buffer?.duration ?? 0, ended: false, stopped: false };
      played.push(note);
      this.addEventListener('ended', () => {
        note.ended = true;
      });
      this.stop = () => {
        note.stopped = true;
        stop.call(this);
      };
      start.call(this);
    };
    globalThis.reading = blocks.reader([blocks.browserVoice(), blocks.serverVoice()]);
  });
  const read = (texts: readonly string[]) =>
    page.evaluate((all) => {
      const sentences = all.map((text, nth) => ({ text, mark: `m${nth}` }));
      globalThis.howItEnded = reading.read(sentences, 'zh-CN', { onSentence: ({ mark }) => marks.push(mark) });
    }, texts);
  return { page, errors, read, heard: () => page.evaluate(() => played), ended: () => page.evaluate(() => howItEnded) };
}

test('in a browser without a voice the server’s is heard, sentence after sentence', async () => {
  const { page, errors, read, heard, ended } = await open();
  await read(['请 A001 号', '到 3 号窗口']);
  expect(await ended()).toBe('read');
  const said = await heard();
  expect(said.map(({ ended: whole, stopped }) => [whole, stopped])).toEqual([
    [true, false],
    [true, false],
  ]);
  for (const { seconds } of said) {
    expect(seconds).toBeGreaterThan(0.5);
    expect(seconds).toBeLessThan(4);
  }
  expect(await page.evaluate(() => marks)).toEqual(['m0', 'm1']);
  expect(errors).toEqual([]);
});

test('stop is silence at once', async () => {
  const { page, read, heard, ended } = await open();
  await read(['请您带好身份证原件和复印件，到二楼等候。'.repeat(8), '谢谢']);
  await expect.poll(async () => (await heard()).length).toBe(1);
  await page.evaluate(() => reading.stop());
  expect(await ended()).toBe('stopped');
  expect(await heard()).toMatchObject([{ stopped: true }]);
  expect(await page.evaluate(() => reading.speaking)).toBe(false);
});

test('where nobody can speak the page is told, and nothing waits', async () => {
  const hall = await openHall({ screens, clock: '09:40' }); // a hall without any voice
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ link: string }>('POST', '/devices', { kind: 'kiosk', name: '取号机' });
  const { read, heard, ended } = await listen(await openScreen(await openBrowser(), body.link, SIZES.kiosk));
  await read(['请 A001 号']);
  expect(await ended()).toBe('unheard');
  expect(await heard()).toEqual([]);
});
