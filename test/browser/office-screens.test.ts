import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { officeWords } from '../../shared/i18n/office.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';
import { writePack } from '../support/voice-pack.ts';

// The office's page of devices before a hall in which the screens say by heartbeat what the test wants.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const ALL = Boolean(process.env.PAIHAO_ALL);
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});

async function screen(hall: OpenHall, kind: string, name: string, more: object = {}) {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; token: string }>('POST', '/devices', { kind, name, ...more });
  const by = { authorization: `Bearer ${body.token}` };
  let nth = 0;
  return {
    id: body.id,
    beat: (said: object = {}) => {
      nth += 1;
      const at = new Date(Date.parse('2026-12-01T09:30:00+08:00') + nth * 1000).toISOString();
      const painted = { seq: hall.desk.hall.seq, at, call: 'A001', visible: true };
      const size = { size: '1920x1080', layout: 'calls', build: 'Bx3kQ9aZ', sound: 'ready' };
      return hall.ask('POST', '/devices/me/heartbeat', { painted, ...size, ...said }, by);
    },
  };
}

/** Three boards, a window screen, a pad and a kiosk: one board frozen, one locked. */
async function lobby() {
  const hall = await openHall({ screens, clock: '09:30' });
  writePack(hall.folder, 'own', { credit: '云岭县政务服务中心录音，CC BY 4.0' });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body, headers } = await hall.ask('GET', '/settings/hall', undefined, { cookie: admin.cookie });
  const match = { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' };
  await hall.ask('PUT', '/settings/hall', { ...body, voice: { pack: 'own' } }, match);
  const well = await screen(hall, 'display', '一楼大屏', { zone: 'A' });
  const frozen = await screen(hall, 'display', '二楼中庭大屏', { zone: 'C' });
  const locked = await screen(hall, 'display', '入口大屏');
  const sign = await screen(hall, 'display', '02窗口屏', { window: '02' });
  const pad = await screen(hall, 'pad', '02评价器', { window: '02' });
  const kiosk = await screen(hall, 'kiosk', '东门取号机');
  await hall.takeNumber('A'); // by a kiosk of its own
  for (let nth = 0; nth < 5; nth += 1) {
    await well.beat();
    await frozen.beat({ painted: { seq: 1, at: '2026-12-01T01:29:00.000Z', call: null } });
    await locked.beat({ sound: 'suspended' });
    for (const one of [sign, pad, kiosk]) await one.beat({ sound: 'none', layout: null });
    if (nth < 4) hall.machineWaits(10);
  }
  return { hall, well };
}

async function openOffice(hall: OpenHall, account: string, password: string, lang: Lang, size: { width: number; height: number }) {
  const office = await openScreen(browser, `${hall.url}/office/${lang === 'en' ? '?lang=en' : ''}#devices`, size);
  await office.page.locator('input[name=account]').fill(account);
  await office.page.locator('input[name=password]').fill(password);
  await office.page.keyboard.press('Enter');
  return office;
}

const LOOKS: readonly (readonly [Lang, { width: number; height: number }])[] = ALL
  ? [
      ['zh-CN', SIZES.office],
      ['en', SIZES.office],
      ['zh-CN', SIZES.console],
      ['en', SIZES.console],
    ]
  : [['zh-CN', SIZES.office]];
test.each(LOOKS)('the office sees what each screen shows, and hangs a board by keyboard alone (%s, $width)', async (lang, size) => {
  const words = officeWords[lang];
  const { hall, well } = await lobby();
  const { page, errors } = await openOffice(hall, 'admin', 'admin-password', lang, size);
  await see(page, words.screenAlerts.black({ name: '二楼中庭大屏', minutes: 0 }));
  await see(page, words.screenAlerts.locked({ name: '入口大屏', minutes: 0 }));
  await see(
    page,
    words.screenAlerts.mute({ name: ['B', 'D', 'E', 'F'].map(common[lang].zone).join(lang === 'en' ? ', ' : '、'), minutes: 0 }),
  );
  const row = page.locator('tr', { hasText: '一楼大屏' });
  expect(await row.textContent()).toContain(words.arrange.speaks(['A']));
  expect(await row.textContent()).toContain('A001');
  expect(await row.textContent()).toContain('1920 × 1080');
  await see(page, words.voice.speaksWith(words.voice.pack('own', '云岭县政务服务中心录音，CC BY 4.0')));

  await row.getByRole('button', { name: words.arrange.open }).press('Enter');
  await see(page, words.arrange.readHow);
  const field = (label: string) => page.locator('device-settings').getByLabel(label);
  const inches = field(words.arrange.inches);
  await inches.focus();
  await page.keyboard.type('55');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8.2');
  await see(page, words.arrange.read(words.arrange.lines.number, '18.5', true));
  await see(page, words.arrange.better({ zone: true, inches: 65 }));
  const tail = `${lang === 'en' ? '-en' : ''}${size === SIZES.office ? '' : `-${size.width}x${size.height}`}`;
  await look(page, `office-devices${tail}`, { scrolls: true });
  await field(words.arrange.volume).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter'); // in a form it saves
  await see(page, words.toldDevice.sent.arrange);
  expect(hall.hall.devices.find(well.id)).toMatchObject({ zone: 'A', mounting: { inches: 55, lastSeat: 8.2, volume: 95, rotate: 0 } });

  await page.locator('device-settings').getByRole('button', { name: words.tell['test-sound'] }).press('Enter');
  await see(page, words.toldDevice.sent['test-sound']);
  expect((await well.beat()).body).toMatchObject({ commands: [{ do: 'test-sound' }], device: { mounting: { volume: 95 } } });
  expect([...errors, ...hall.faults]).toEqual([]);
});

test('a supervisor arranges devices and registers none; on the first page the screens stand among what is to be seen to', async () => {
  const words = officeWords['zh-CN'];
  const { hall } = await lobby();
  const { page, errors } = await openOffice(hall, 'YL-1040', 'YL-1040', 'zh-CN', SIZES.office);
  await see(page, '一楼大屏');
  await gone(page, words.pairTitle);
  await gone(page, words.revoke);
  const row = page.locator('tr', { hasText: '一楼大屏' });
  await row.getByRole('button', { name: words.arrange.open }).click();
  await page.locator('device-settings').getByLabel(words.name).fill('一楼南屏');
  await page.keyboard.press('Enter');
  await see(page, '一楼南屏');
  await page.getByRole('button', { name: words.pages.hall }).click();
  await see(page, words.screenAlerts.black({ name: '二楼中庭大屏', minutes: 0 }));
  expect([...errors, ...hall.faults]).toEqual([]);
});
