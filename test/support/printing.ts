import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PrintView } from '../../shared/views.ts';
import { type OpenHall, openHall } from './open-hall.ts';

export const KIOSK = '一号取号机';
type Wish = NonNullable<Parameters<typeof openHall>[0]>;

/** A hall with one printer, for its kiosk unless told otherwise. */
export const hallWith = (printer: object, more: Wish = {}): Promise<OpenHall> =>
  openHall({ ...more, hall: { printers: [{ id: 'p1', name: '大厅打印机', devices: [KIOSK], ...printer }] } });

/** The kiosk asks for something on paper, and again as long as it is queued. */
export async function paperOf(hall: OpenHall, path: string, body?: object): Promise<PrintView & { status: number }> {
  const said = await hall.ask<PrintView>('POST', path, body, { authorization: `Bearer ${await hall.token()}` });
  return said.body.print === 'queued' ? paperOf(hall, path, body) : { ...said.body, status: said.status };
}

export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-slips-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
