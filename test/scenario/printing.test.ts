import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Journal } from '../../server/store/journal.ts';
import { openBrowser, readQr } from '../support/browser.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openPrinter, paperFrom, qrOn } from '../support/printer.ts';

const KIOSK = '一号取号机';
type Wish = NonNullable<Parameters<typeof openHall>[0]>;
/** A hall whose kiosk prints at a network printer. */
const hallWith = (address: string, more: Wish = {}, width = 80) =>
  openHall({ ...more, hall: { printers: [{ id: 'p1', name: '大厅打印机', kind: 'escpos-tcp-text', width, address, devices: [KIOSK] }] } });
async function print(hall: OpenHall, ticket: string, attempt?: number) {
  const by = { authorization: `Bearer ${await hall.token()}` };
  const said = await hall.ask<{ print: string }>('POST', `/tickets/${ticket}/print`, attempt === undefined ? undefined : { attempt }, by);
  return said.body.print ?? said.status;
}
async function journalOf(hall: OpenHall): Promise<(string | number | undefined)[][]> {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ events: { type: string; data: { attempt?: number; print?: string } }[] }>(
    'GET',
    '/journal?limit=1000',
  );
  return body.events.filter(({ type }) => type === 'SlipAsked').map(({ data }) => [data.attempt, data.print]);
}
const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-slips-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

describe('a printer that is well', () => {
  test.each([58, 80])('gives the slip of a number on %s mm, and says so', async (width) => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address, {}, width);
    await hall.takeNumber('A');
    const { body } = await hall.takeNumber('A');
    expect(await print(hall, body.id)).toBe('printed');
    const [slip, ...others] = printer.slips();
    expect(others).toEqual([]);
    const said = slip?.text.replace(/\s/g, '') ?? '';
    for (const words of ['云岭县政务服务中心', 'A002', '前面还有1人', '一楼A区', '2026-12-0109:00', KIOSK]) expect(said).toContain(words);
    expect(await qrOn(slip ?? paperFrom(Buffer.alloc(0)))).toBe(`${hall.url}/t/${body.id}`);
    expect(await journalOf(hall)).toEqual([
      [1, 'queued'],
      [1, 'printed'],
    ]);
    expect(hall.faults).toEqual([]);
  });

  test('prints nothing of who somebody is, nor why they come first', async () => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address);
    const document = { kind: 'resident-id', number: '11010519491231002X' };
    const { body } = await hall.takeNumber('A', { document, priority: 'pregnant' });
    expect(await print(hall, body.id)).toBe('printed');
    const text = printer.slips()[0]?.text ?? '';
    expect(text).toContain('优先');
    expect(text).not.toMatch(/11010519491231002|pregnant|孕/);
    for (const { name } of hall.settings().staff) expect(text).not.toContain(name);
  });

  test('prints in English for whoever took the number in English', async () => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address);
    const { body } = await hall.takeNumber('A', { lang: 'en' });
    await print(hall, body.id);
    expect(printer.slips()[0]?.text).toContain('You are next');
  });

  test('gets one slip at a time, from whomever they come', async () => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address);
    const tickets: string[] = [];
    for (let nth = 0; nth < 12; nth += 1) tickets.push((await hall.takeNumber('A')).body.id);
    expect(await Promise.all(tickets.map((id) => print(hall, id)))).toEqual(tickets.map(() => 'printed'));
    expect(printer.slips()).toHaveLength(12);
    expect(printer.atOnce()).toBe(1);
  });
});

describe('a printer that is not', () => {
  test.each([
    ['paper-out', 'no-paper'],
    ['cover-open', 'no-paper'],
    ['broken', 'offline'],
  ] as const)('%s is told as %s, nothing comes out, and the same attempt prints when it is well again', async (state, told) => {
    const printer = await openPrinter(state);
    const hall = await hallWith(printer.address);
    const { body } = await hall.takeNumber('A');
    expect(await print(hall, body.id, 1)).toBe(told);
    expect(printer.slips()).toEqual([]);
    printer.become('fine');
    expect(await print(hall, body.id, 1)).toBe('printed');
    const slips = printer.slips();
    expect(slips).toHaveLength(1);
    expect(slips[0]?.text).not.toContain('补打');
    expect(await journalOf(hall)).toEqual([
      [1, told],
      [1, 'queued'],
      [1, 'printed'],
    ]);
  });

  test('that is switched off is offline, and the number stands', async () => {
    const printer = await openPrinter();
    await printer.close();
    const hall = await hallWith(printer.address);
    const { body } = await hall.takeNumber('A');
    expect(await print(hall, body.id)).toBe('offline');
    expect((await hall.ask('GET', `/tickets/${body.id}`)).body).toMatchObject({ number: 'A001', status: 'waiting' });
    expect(hall.faults).toEqual([]);
  });

  test('that never answers gets the slip all the same, and nobody says that it was printed', async () => {
    const printer = await openPrinter('silent');
    const hall = await hallWith(printer.address);
    const { body } = await hall.takeNumber('A');
    expect(await print(hall, body.id)).toBe('unknown');
    await expect.poll(() => printer.slips().length).toBe(1);
    expect(await print(hall, body.id)).toBe('unknown');
    expect(printer.slips()).toHaveLength(1);
  });

  test('whose paper ends in the middle is told; the next attempt is whole and marked', async () => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address);
    const { body } = await hall.takeNumber('A');
    printer.paperFor(4);
    expect(await print(hall, body.id, 1)).toBe('no-paper');
    expect(printer.torn()).toHaveLength(1);
    printer.paperFor(100);
    expect(await print(hall, body.id, 1)).toBe('no-paper'); // that attempt is spent
    expect(printer.slips()).toEqual([]);
    expect(await print(hall, body.id, 2)).toBe('printed');
    expect(printer.slips().map(({ text }) => text.includes('补打'))).toEqual([true]);
  });
});

describe('an attempt', () => {
  test('asked for three times at once and once more prints once', async () => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address);
    const { body } = await hall.takeNumber('A');
    expect(await Promise.all([print(hall, body.id, 1), print(hall, body.id, 1), print(hall, body.id)])).toEqual(Array(3).fill('printed'));
    expect(await print(hall, body.id, 1)).toBe('printed');
    expect(printer.slips()).toHaveLength(1);
  });

  test('after the first is marked, and has the figures of when the number was taken', async () => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address);
    await hall.takeNumber('A');
    const { body } = await hall.takeNumber('A');
    await print(hall, body.id, 1);
    const clerk = await hall.clerkAt('02');
    await clerk.next();
    expect(await print(hall, body.id, 2)).toBe('printed');
    expect(printer.slips()[1]?.text).toContain('补打');
    expect(printer.slips()[1]?.text).toContain('取号时：前面还有 1 人');
    expect(await print(hall, body.id, 1)).toBe('printed'); // an older one is settled
    expect(printer.slips()).toHaveLength(2);
  });

  test('of whoever stands before others promises again what it promised first', async () => {
    const printer = await openPrinter();
    const hall = await hallWith(printer.address);
    await hall.clerkAt('02');
    for (let nth = 0; nth < 6; nth += 1) await hall.takeNumber('A');
    const { body } = await hall.takeNumber('A', { priority: 'elderly' });
    await print(hall, body.id, 1);
    await print(hall, body.id, 2);
    const [first, again] = printer.slips().map(({ lines }) => lines.find((line) => line.includes('分钟'))?.replace('取号时：', ''));
    expect(first).toMatch(/分钟/);
    expect(again).toBe(first);
  });

  test('that was printed is not printed again after a restart, and one whose end nobody wrote down is unknown', async () => {
    const printer = await openPrinter();
    const folder = aFolder();
    const before = await hallWith(printer.address, { folder, keep: true });
    const [one, other] = [(await before.takeNumber('A')).body, (await before.takeNumber('A')).body];
    await print(before, one.id, 1);
    await before.desk.ask({ about: 'devices', type: 'print', by: 'kiosk-1', ticket: other.id, print: 'queued', attempt: 1, ahead: 1 });
    await before.close();

    const after = await openHall({ folder, keep: true });
    onTestFinished(after.close);
    expect(await print(after, one.id, 1)).toBe('printed');
    expect(await print(after, other.id, 1)).toBe('unknown');
    expect(printer.slips()).toHaveLength(1);
    // A device of the same name has been registered anew: it prints where the first one did.
    expect(await print(after, other.id, 2)).toBe('printed');
    expect(printer.slips()[1]?.text).toContain('补打');
  });

  test('that takes long is queued, holds up no number, and says later how it ended', async () => {
    const printer = await openPrinter('dawdling');
    const hall = await hallWith(printer.address);
    const { body } = await hall.takeNumber('A');
    const asked = print(hall, body.id, 1);
    expect((await hall.takeNumber('A')).body.number).toBe('A002');
    expect(await asked).toBe('queued');
    printer.sayDone();
    await expect.poll(() => print(hall, body.id, 1)).toBe('printed');
    expect(printer.slips()).toHaveLength(1);
  });

  test('that cannot be written down is not printed', async () => {
    const printer = await openPrinter();
    let full = false;
    const journal = (own: Journal): Journal => ({
      read: own.read,
      append: (...asked) => (full ? Promise.reject(new Error('disk full')) : own.append(...asked)),
    });
    const hall = await hallWith(printer.address, { journal });
    const { body } = await hall.takeNumber('A');
    await hall.token();
    full = true;
    expect(await print(hall, body.id)).toBe(503);
    expect(printer.slips()).toEqual([]);
    full = false;
    expect(await print(hall, body.id)).toBe('printed');
  });

  test('of nonsense is malformed, and of no ticket is told so', async () => {
    const hall = await openHall();
    const { body } = await hall.takeNumber('A');
    const by = { authorization: `Bearer ${await hall.token()}` };
    for (const nonsense of [{ attempt: 0 }, { attempt: 1.5 }, { attempt: '1' }, { attempt: 1e9 }, { printer: 'p1' }, []])
      expect((await hall.ask('POST', `/tickets/${body.id}/print`, nonsense, by)).status).toBe(400);
    expect((await hall.ask('POST', `/tickets/${randomUUID()}/print`, { attempt: 1 }, by)).status).toBe(404);
  });
});

describe('a hall without a printer', () => {
  test('keeps its slips in a folder: as bytes, as text, and as a picture whose code a phone reads', async () => {
    const hall = await openHall({ hall: { printers: [{ id: 'tray', name: '纸盘', kind: 'file', devices: [KIOSK] }] } });
    const { body } = await hall.takeNumber('A');
    expect(await print(hall, body.id)).toBe('printed');
    expect(await print(hall, body.id)).toBe('printed');
    const tray = join(hall.folder, 'slips', 'tray');
    const name = '2026-12-01-A001-1';
    expect(readdirSync(tray).sort()).toEqual([`${name}.bin`, `${name}.svg`, `${name}.txt`]);
    expect(readFileSync(join(tray, `${name}.txt`), 'utf8')).toContain('云岭县政务服务中心');
    expect(paperFrom(readFileSync(join(tray, `${name}.bin`))).text).toContain('云岭县政务服务中心');

    const page = await (await openBrowser()).newPage({ viewport: { width: 640, height: 1200 } });
    onTestFinished(() => page.close());
    await page.setContent(`<body style="margin: 32px">${readFileSync(join(tray, `${name}.svg`), 'utf8')}</body>`);
    expect(await readQr(await page.screenshot())).toBe(`${hall.url}/t/${body.id}`);
  });

  test('says offline to whoever no printer was set up for, and to the guide too', async () => {
    const hall = await openHall({ hall: { printers: [{ id: 'tray', name: '纸盘', kind: 'file', devices: ['别的取号机'] }] } });
    const { body } = await hall.takeNumber('A');
    expect(await print(hall, body.id)).toBe('offline');
    const guide = await hall.signIn('YL-1001');
    expect((await guide.ask('POST', `/tickets/${body.id}/print`)).body).toEqual({ print: 'offline' });
    expect(existsSync(join(hall.folder, 'slips'))).toBe(false);
  });

  test('learns at once of a printer that is set up, and is told what is wrong with one', async () => {
    const hall = await openHall();
    const { body } = await hall.takeNumber('A');
    const admin = await hall.signIn('admin', 'admin-password');
    const { body: own, headers } = await hall.ask<object>('GET', '/settings/hall', undefined, { cookie: admin.cookie });
    const put = (printers: object[], etag: string) =>
      hall.ask('PUT', '/settings/hall', { ...own, printers }, { cookie: admin.cookie, 'if-match': etag });
    const etag = headers.get('etag') ?? '';
    for (const wrong of [
      { id: 'p', name: 'x', kind: 'escpos-tcp-text' },
      { id: 'p', name: 'x', kind: 'escpos-tcp-text', address: 'nowhere' },
      { id: 'p', name: 'x', kind: 'file', folder: '../../etc' },
      { id: 'p', name: 'x', kind: 'file', width: 70 },
    ])
      expect((await put([wrong], etag)).status, JSON.stringify(wrong)).toBe(400);
    expect((await put([{ id: 'tray', name: '纸盘', kind: 'file', folder: 'paper', devices: [KIOSK] }], etag)).status).toBe(200);
    expect(await print(hall, body.id)).toBe('printed');
    expect(readdirSync(join(hall.folder, 'slips', 'paper'))).toHaveLength(3);
  });
});
