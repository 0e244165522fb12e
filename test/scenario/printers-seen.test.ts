import { expect, test, vi } from 'vitest';
import type { DeskView, OfficeView } from '../../shared/views.ts';
import type { OpenHall } from '../support/open-hall.ts';
import { openPrinter } from '../support/printer.ts';
import { hallWith, KIOSK, paperOf } from '../support/printing.ts';

const slip = async (hall: OpenHall) => (await paperOf(hall, `/tickets/${(await hall.takeNumber('A')).body.id}/print`)).print;
const desk = async (hall: OpenHall) => (await (await hall.signIn('YL-1001')).screen('desk').first) as unknown as DeskView;
const state = async (hall: OpenHall) => (await desk(hall)).printers[0]?.state;

test('a printer is asked once a minute while it has nothing to do, and the desk and the office see what it says', async () => {
  const printer = await openPrinter('paper-low');
  const hall = await hallWith({ kind: 'escpos-tcp-text', address: printer.address });
  await hall.token();
  const admin = await hall.signIn('admin', 'admin-password');
  const office = admin.screen('office');
  await vi.waitFor(async () => expect(await state(hall)).toBe('paper-low'));
  expect((await desk(hall)).alerts).toMatchObject([{ what: 'paper-low', printer: 'p1', devices: [KIOSK] }]);
  const calls = printer.calls();
  printer.become('cover-open');
  await hall.hall.passTime();
  expect(printer.calls()).toBe(calls); // not yet
  hall.wait(60);
  hall.machineWaits(60);
  await hall.hall.passTime();
  await vi.waitFor(() => expect((office.latest() as unknown as OfficeView).alerts).toMatchObject([{ what: 'cover-open' }]));
  expect((office.latest() as unknown as OfficeView).printers).toEqual([
    { id: 'p1', name: '大厅打印机', state: 'cover-open', since: '2026-12-01T01:01:00.000Z' },
  ]);
  await vi.waitFor(async () => {
    const { readiness } = (await admin.screen('office').first) as unknown as OfficeView;
    expect(readiness).toContainEqual({ what: 'printers', ok: false, detail: '大厅打印机: cover-open' });
  }, 15_000); // what is counted is kept for a moment
  printer.become('fine');
  expect(await slip(hall)).toBe('printed'); // what a slip learns is seen at once
  await vi.waitFor(() => expect((office.latest() as unknown as OfficeView).alerts).toEqual([]));
});

test('paper that runs out never blocks a number, and is told until new paper is there', async () => {
  const printer = await openPrinter('paper-out');
  const hall = await hallWith({ kind: 'escpos-tcp-text', address: printer.address });
  expect(await slip(hall)).toBe('no-paper');
  expect((await hall.takeNumber('A')).body.number).toBe('A002');
  expect((await desk(hall)).alerts).toMatchObject([{ what: 'paper-out', printer: 'p1', devices: [KIOSK] }]);
  printer.become('fine');
  hall.machineWaits(61);
  await hall.hall.passTime();
  await vi.waitFor(async () => expect((await desk(hall)).alerts).toEqual([]));
});

test('after three slips without a word somebody is asked to look; who has looked says so in the settings', async () => {
  const printer = await openPrinter('silent');
  const hall = await hallWith({ kind: 'escpos-tcp-text', address: printer.address });
  for (const alerts of [0, 0, 1]) {
    expect(await slip(hall)).toBe('unknown');
    expect((await desk(hall)).alerts).toHaveLength(alerts);
  }
  expect(await desk(hall)).toMatchObject({ printers: [{ state: 'unknown' }], alerts: [{ what: 'printer-silent' }] });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body, headers } = await hall.ask<{ printers: object[] }>('GET', '/settings/hall', undefined, { cookie: admin.cookie });
  const printers = body.printers.map((one) => ({ ...one, answers: false }));
  const put = { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' };
  expect((await hall.ask('PUT', '/settings/hall', { ...body, printers }, put)).status).toBe(200);
  expect(await slip(hall)).toBe('unknown');
  expect((await desk(hall)).alerts).toEqual([]);
  expect(printer.slips()).toHaveLength(4);
});

test('a test print comes out where the kiosk prints, and its state says what became of it', async () => {
  const printer = await openPrinter();
  const hall = await hallWith({ kind: 'escpos-tcp-text', address: printer.address, devices: ['*'] });
  await hall.token();
  const admin = await hall.signIn('admin', 'admin-password');
  const test = () => admin.ask('POST', '/devices/kiosk-1/commands', { do: 'test-print' });
  const tested = async () => ((await admin.screen('office').first) as unknown as OfficeView).devices[0]?.tested;
  expect(await tested()).toBeNull();
  expect((await test()).status).toBe(202);
  await vi.waitFor(async () => expect(await tested()).toEqual({ print: 'printed', at: '2026-12-01T01:00:00.000Z' }));
  expect(printer.slips()[0]?.text).toMatch(/打印测试[\s\S]*大厅打印机/);
  printer.become('cover-open');
  await test();
  await vi.waitFor(async () => expect((await tested())?.print).toBe('no-paper'));
  const beat = await hall.ask('POST', '/devices/me/heartbeat', {}, { authorization: `Bearer ${await hall.token()}` });
  expect(beat.body).toMatchObject({ commands: [] }); // the server has done it
});

test('a kiosk that prints by itself is told to test by itself', async () => {
  const hall = await hallWith({ kind: 'browser' });
  await hall.token();
  const admin = await hall.signIn('admin', 'admin-password');
  await admin.ask('POST', '/devices/kiosk-1/commands', { do: 'test-print' });
  const beat = await hall.ask('POST', '/devices/me/heartbeat', {}, { authorization: `Bearer ${await hall.token()}` });
  expect(beat.body).toMatchObject({ commands: [{ nr: 1, do: 'test-print' }] });
});
