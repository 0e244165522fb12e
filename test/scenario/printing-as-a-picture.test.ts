import { describe, expect, test } from 'vitest';
import type { OfficeView } from '../../shared/views.ts';
import type { OpenHall } from '../support/open-hall.ts';
import { openPrinter, paperFrom, qrOn } from '../support/printer.ts';
import { aFolder, hallWith, paperOf } from '../support/printing.ts';

const rasterHall = (address: string, more: object = {}, width = 80) => hallWith({ kind: 'escpos-tcp-raster', width, address }, more);
const slipOf = async (hall: OpenHall, attempt = 1) => {
  const { body } = await hall.takeNumber('A');
  return { id: body.id, print: (await paperOf(hall, `/tickets/${body.id}/print`, { attempt })).print };
};

describe('a printer without a Chinese font', () => {
  test.each([
    [58, 384],
    [80, 576],
  ])('gets the slip of %s mm as a picture of %s dots, whose code a phone reads', async (width, dots) => {
    const printer = await openPrinter();
    const hall = await rasterHall(printer.address, {}, width);
    const { id, print } = await slipOf(hall);
    expect(print).toBe('printed');
    const [slip = paperFrom(Buffer.alloc(0)), ...others] = printer.slips();
    expect(others).toEqual([]);
    expect(slip).toMatchObject({ text: '', dots, cut: true });
    expect(await qrOn(slip)).toBe(`${hall.url}/t/${id}`);
    expect(hall.faults).toEqual([]);
  });

  test.each([
    ['paper-out', 'no-paper'],
    ['cover-open', 'no-paper'],
    ['broken', 'offline'],
    ['silent', 'unknown'],
  ] as const)('that is %s is told as %s', async (state, told) => {
    const printer = await openPrinter(state);
    const hall = await rasterHall(printer.address);
    const { id, print } = await slipOf(hall);
    expect(print).toBe(told);
    expect(printer.slips()).toHaveLength(state === 'silent' ? 1 : 0);
    printer.become('fine');
    expect((await paperOf(hall, `/tickets/${id}/print`, { attempt: 1 })).print).toBe(state === 'silent' ? 'unknown' : 'printed');
    expect(printer.slips()).toHaveLength(1);
  });

  test('whose paper ends in the middle of the picture is told', async () => {
    const printer = await openPrinter();
    const hall = await rasterHall(printer.address);
    printer.paperFor(6);
    expect((await slipOf(hall)).print).toBe('no-paper');
    expect(printer.torn()).toHaveLength(1);
    expect(printer.slips()).toEqual([]);
  });

  test('that refuses the call is offline', async () => {
    const printer = await openPrinter();
    await printer.close();
    expect((await slipOf(await rasterHall(printer.address))).print).toBe('offline');
  });

  test('prints no empty boxes: without the font nothing is sent, and the office is told why', async () => {
    const printer = await openPrinter();
    const hall = await rasterHall(printer.address, { font: aFolder() });
    expect((await slipOf(hall)).print).toBe('offline');
    expect(printer.slips()).toEqual([]);
    const admin = await hall.signIn('admin', 'admin-password');
    const office = (await admin.screen('office').first) as unknown as OfficeView;
    expect(office.readiness).toContainEqual({ what: 'font', ok: false, detail: '大厅打印机' });
    expect(office.alerts).toMatchObject([{ what: 'printer-offline', printer: 'p1', devices: ['一号取号机'] }]);
  });
});
