import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openPrinter, qrOn } from '../support/printer.ts';
import { aFolder, hallWith, paperOf } from '../support/printing.ts';

const BIRTH = '/matters/GA-HZ-001/print';
const HAS = '出生医学证明';
const ask = (hall: OpenHall, body: object = {}, path = BIRTH) => paperOf(hall, path, { job: randomUUID(), ...body });
const plain = (text: string | undefined) => text?.replace(/\s/g, '') ?? '';

test('a matter’s one-time notification is printed to take away: for the case, with what is missing, nothing about anybody', async () => {
  const printer = await openPrinter();
  const hall = await hallWith({ kind: 'escpos-tcp-text', address: printer.address });
  expect((await ask(hall)).print).toBe('printed');
  expect((await ask(hall, { situations: ['self'], ready: [HAS, '没有这样的材料'] })).print).toBe('printed');
  expect((await ask(hall, { ready: [HAS], only: 'missing' })).print).toBe('printed');
  expect((await ask(hall, { lang: 'en', ready: [] })).print).toBe('printed');
  const [all, mine, missing, english] = printer.slips().map(({ text }) => plain(text));
  for (const words of [
    '一次性告知',
    '出生登记',
    'GA-HZ-001',
    '第1版',
    '当场办结',
    '不收费',
    HAS,
    '必须带',
    '0000-6600290',
    '2026-12-0109:00',
  ])
    expect(all).toContain(words);
  expect(all).toContain('授权委托书');
  expect(all).not.toContain('还缺');
  expect(mine).not.toContain('授权委托书'); // they come themselves
  expect(mine).toContain('【已带】');
  expect(mine).toContain('【还缺】');
  expect(mine).not.toContain('没有这样的材料');
  expect(missing).toContain('还缺的材料');
  expect(missing).not.toContain(HAS);
  expect(english).toContain('Birthregistration');
  expect(english).toContain('Medicalcertificateofbirth');
  expect(english?.replace('一号取号机', '')).not.toMatch(/\p{Script=Han}/u); // the device is called as it is called
  const first = printer.slips()[0];
  expect(first && (await qrOn(first))).toBe(`${hall.url}/m/GA-HZ-001`);
  expect(hall.faults).toEqual([]);
});

test('the same job prints once: asked thrice at once, again, and after a restart; the next day it is forgotten', async () => {
  const printer = await openPrinter();
  const folder = aFolder();
  const before = await hallWith({ kind: 'escpos-tcp-raster', address: printer.address }, { folder, keep: true });
  const job = randomUUID();
  expect((await Promise.all([1, 2, 3].map(() => ask(before, { job })))).map(({ print }) => print)).toEqual(Array(3).fill('printed'));
  const cut = randomUUID();
  await before.desk.ask({ about: 'devices', type: 'sheet', by: 'kiosk-1', job: cut, print: 'queued', matter: 'GA-HZ-001', device: null });
  await before.close();

  const after = await openHall({ folder, keep: true });
  onTestFinished(after.close);
  expect((await ask(after, { job })).print).toBe('printed');
  expect((await ask(after, { job: cut })).print).toBe('unknown');
  expect(printer.slips()).toHaveLength(1);
  expect(after.desk.hall.devices.sheets.size).toBe(2);
  after.setClock('09:00', '2026-12-02');
  await after.tick();
  expect(after.desk.hall.devices.sheets.size).toBe(0);
});

test('a guide prints it too, where a printer is for everybody; what has no sense is refused with its place', async () => {
  const hall = await openHall(); // the sample's tray is for all
  const guide = await hall.signIn('YL-1001');
  expect((await guide.ask('POST', BIRTH, { job: randomUUID() })).body).toEqual({ print: 'printed' });
  const names = readdirSync(join(hall.folder, 'slips', 'tray'));
  expect(names.map((name) => name.replace(/-[0-9a-f]{8}\./, '.')).sort()).toEqual(
    ['bin', 'svg', 'txt'].map((kind) => `2026-12-01-0900-GA-HZ-001.${kind}`),
  );
  const text = readFileSync(join(hall.folder, 'slips', 'tray', names.find((name) => name.endsWith('.txt')) ?? ''), 'utf8');
  for (const { name } of hall.settings().staff) expect(text).not.toContain(name);

  for (const nonsense of [{}, { job: 'x' }, { job: randomUUID(), situations: ['nobody'] }, { job: randomUUID(), only: 'all' }, []])
    expect((await guide.ask('POST', BIRTH, nonsense)).status, JSON.stringify(nonsense)).toBe(400);
  expect((await guide.ask('POST', '/matters/GA-HZ-999/print', { job: randomUUID() })).status).toBe(404);
  expect((await hall.ask('POST', BIRTH, { job: randomUUID() })).status).toBe(401);
});
