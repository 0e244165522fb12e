import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { editingWords } from '../../shared/i18n/editing.ts';
import { officeMattersWords } from '../../shared/i18n/office-matters.ts';
import { officeServicesWords } from '../../shared/i18n/office-services.ts';
import type { Queue } from '../../shared/settings.ts';
import type { MatterView } from '../../shared/views.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// The editors of what the hall serves, by keyboard alone, before a hall whose screens run.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const [editing, services, matters] = [editingWords['zh-CN'], officeServicesWords['zh-CN'], officeMattersWords['zh-CN']];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

async function openOffice(hall: OpenHall, at: string, lang = '') {
  const office = await openScreen(browser, `${hall.url}/office/${lang ? `?lang=${lang}` : ''}#${at}`, SIZES.office);
  await office.page.locator('input[name=account]').fill('admin');
  await office.page.locator('input[name=password]').fill('admin-password');
  await office.page.keyboard.press('Enter');
  await office.page.locator('save-bar').waitFor();
  return office;
}

/** What the key would go to: its own words, or those of its label. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at) return '';
    const label = (at as HTMLInputElement).labels?.[0]?.textContent;
    return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim();
  });

/** Tab after Tab, until the keys are where somebody wants them. */
async function reach(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by Tab`);
}
async function write(page: Page, label: string, text: string): Promise<void> {
  await reach(page, label);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}
async function press(page: Page, name: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

const seeInPreview = (page: Page, element: string, text: string) =>
  page.locator(element).locator('preview-frame iframe').first().contentFrame().getByText(text).first().waitFor();

test('by keyboard alone: a queue and a window for it are added, seen before they are saved, and a running kiosk gives its numbers', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ link: string }>('POST', '/devices', { kind: 'kiosk', name: '东门取号机' });
  const kiosk = await openScreen(browser, body.link, SIZES.kiosk);
  await see(kiosk.page, '综合业务');
  const { page, errors } = await openOffice(hall, 'services/queues');
  const said = services.queue;

  await press(page, editing.add);
  await expect.poll(() => page.url()).toContain('#services/queues/T'); // the first letter that is free
  await write(page, said.name_zh, '法律援助');
  await write(page, said.name_en, 'Legal aid');
  await reach(page, said.home);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown'); // the first place of the first page
  await reach(page, said.requires_id);
  await page.keyboard.press('Space');
  await seeInPreview(page, 'rows-editor', '法律援助');
  await see(page, services.unserved(['T']));
  expect(await kiosk.page.getByText('法律援助').count()).toBe(0); // seen by nobody but the administrator
  await look(page, 'office-services', { scrolls: true });

  await reach(page, services.tabs.queues);
  await page.keyboard.press('ArrowRight');
  await press(page, services.add.windows);
  await expect.poll(() => page.url()).toContain('#services/windows/28');
  await write(page, services.window.name_zh, '法律援助窗口');
  await write(page, services.window.name_en, 'Legal aid');
  await reach(page, services.window.post_a);
  await page.keyboard.press('End');
  await reach(page, '01综合咨询台低位');
  for (let row = 0; row < 27; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  expect(await focused(page)).toBe(services.matrix.cell('28', '法律援助', services.matrix.rank.first));
  await expect.poll(() => page.getByText(services.unserved(['T'])).count()).toBe(0);
  await press(page, services.tried.ask);
  const row = page.locator('try-table tr', { hasText: '法律援助' });
  await expect.poll(() => row.innerText()).toContain(services.tried.windows(['28']));
  expect(await row.innerText()).toContain(services.tried.gone);
  await look(page, 'office-windows', { scrolls: true });

  await page.keyboard.press('ControlOrMeta+s');
  await see(page, services.savedAll('业务、窗口、大厅'));
  await kiosk.page.getByRole('button', { name: /法律援助/ }).click();
  await see(kiosk.page, 'T001');
  const clerk = await hall.clerkAt('28');
  expect((await clerk.next()).body.ticket?.number).toBe('T001');
  expect([...errors, ...kiosk.errors]).toEqual([]);
});

test('a queue that windows still serve is not deleted: each place is told, and one press away', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { page } = await openOffice(hall, 'services/queues/B');
  await page.locator('rows-editor h2').first().waitFor();
  await press(page, editing.remove);
  await page.keyboard.press('Enter'); // surely
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, services.mistakes.missing('业务', 'B', services.mistakes.at('窗口', '13')));
  await press(page, services.mistakes.goes);
  await expect.poll(() => page.url()).toContain('#services/windows/13');
  const queues = await hall.ask<Queue[]>('GET', '/queues');
  expect(queues.body).toHaveLength(17);
});

test('what a matter wants from tomorrow on is written today: the page shows it, visitors read the old until midnight', async () => {
  const hall = await openHall({ screens, clock: '16:00' });
  const { page, errors } = await openOffice(hall, 'matters/GA-HZ-001');
  const papers = async () => (await hall.ask<MatterView>('GET', '/matters/GA-HZ-001')).body.materials.map(({ name }) => name);
  await page.locator('matters-desk form-fields').first().waitFor();
  await press(page, matters.make);
  await expect.poll(() => page.url()).toContain('GA-HZ-001/2026-12-02');
  await write(page, matters.fields.material, '新版出生医学证明');
  await seeInPreview(page, 'matters-desk', '新版出生医学证明');
  await look(page, 'office-matters', { scrolls: true });
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.saved);
  expect(await papers()).toContain('出生医学证明');
  await press(page, matters.history);
  await page.locator('matter-history dt', { hasText: matters.versions }).waitFor();
  hall.setClock('00:00', '2026-12-02');
  expect(await papers()).toContain('新版出生医学证明');
  expect(await papers()).not.toContain('出生医学证明');
  expect(errors).toEqual([]);
});

test('two administrators change the queues at once, and neither loses what they wrote', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const [one, other] = [await openOffice(hall, 'services/queues/C'), await openOffice(hall, 'services/queues/D')];
  for (const { page } of [one, other]) await page.locator('rows-editor h2').first().waitFor();
  await write(one.page, services.queue.name_zh, '社保业务');
  await write(other.page, services.queue.name_zh, '医保业务');
  await one.page.keyboard.press('ControlOrMeta+s');
  await see(one.page, editing.saved);
  await other.page.keyboard.press('ControlOrMeta+s');
  await press(other.page, editing.mergeThem);
  await see(other.page, editing.merged);
  await other.page.keyboard.press('ControlOrMeta+s');
  await see(other.page, editing.saved);
  const names = hall.settings().queues.map(({ name_zh }) => name_zh);
  expect(names.filter((name) => ['社保业务', '医保业务'].includes(name))).toEqual(['社保业务', '医保业务']);
});

/** Looked at in the tests above; in English and on a small screen too with the full matrices. */
const SHOWN_IN_CHINESE = ['people/staff/S05', 'services/windows/02', 'matters/GA-HZ-001'];
const NOT_YET_SHOWN = 'services/departments/gongan';

test('a partner is a partner on both sides, and a page stands in English and on a small screen', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { page } = await openOffice(hall, 'people/staff/S05');
  await page.locator('rows-editor h2').first().waitFor();
  await look(page, 'office-staff', { scrolls: true });
  await page.locator('select[id="f-ab_partner"]').selectOption('S07');
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.saved);
  const { staffOf } = hall.settings();
  expect(['S05', 'S06', 'S07', 'S08'].map((id) => staffOf.get(id)?.ab_partner)).toEqual(['S07', null, 'S05', null]);

  await page.setViewportSize({ width: 1366, height: 768 });
  for (const at of process.env.PAIHAO_ALL ? [...SHOWN_IN_CHINESE, NOT_YET_SHOWN] : [NOT_YET_SHOWN]) {
    await page.goto(`${hall.url}/office/?lang=en#${at}`);
    await page.locator('form-fields').first().waitFor();
    await look(page, `office-en-${at}`, { scrolls: true });
  }
});
