import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { openBrowser } from '../support/browser.ts';
import { openHall } from '../support/open-hall.ts';
import { openPushService } from '../support/push-service.ts';
import { SIZES, see } from '../support/screens.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = phoneWords['zh-CN'];
const MATTER = 'BD-ZY-001';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
async function newPhone() {
  const context = await browser.newContext({ viewport: SIZES.phone, locale: 'zh-CN' });
  onTestFinished(() => context.close());
  return context;
}
/** The worker has what the page needs. */
const kept = (page: Page) =>
  expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active))).toBe(true);

test('without a network a number that was looked at once is shown as it was, and says so, until the hall is heard again', async () => {
  const hall = await openHall({ screens });
  const context = await newPhone();
  const clerk = await hall.clerkAt('02');
  await hall.takeNumber('A');
  const { id, number } = (await hall.takeNumber('A')).body;
  const page = await context.newPage();
  await page.goto(`${hall.url}/t/${id}`);
  await see(page, number);
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await see(page, /没有连上，显示的是/);
  await see(page, number);
  await see(page, '一楼 A区');
  await see(page, common['zh-CN'].ahead(1));
  expect(await page.getByText(/大约再等|分钟以内/).count()).toBe(0); // an old waiting time is worse than none
  await page.goto(`${hall.url}/t/${crypto.randomUUID()}`);
  await see(page, common['zh-CN'].connecting); // never seen here: nothing is made up
  await page.goto(`${hall.url}/t/${id}`);
  await see(page, /没有连上，显示的是/);
  await clerk.next();
  await context.setOffline(false);
  await see(page, common['zh-CN'].ahead(0));
  await expect.poll(() => page.getByText(/没有连上/).count()).toBe(0);
});

test('a list of papers opens without a network, with its situations and what was ticked', async () => {
  const hall = await openHall({ screens });
  const context = await newPhone();
  const page = await context.newPage();
  await page.goto(`${hall.url}/m/${MATTER}`);
  await page.getByRole('checkbox', { name: '居民身份证' }).first().click();
  await see(page, words.sum(6, 3));
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await see(page, /没有连上，显示的是/);
  expect(await page.getByRole('checkbox', { name: '居民身份证' }).first().getAttribute('aria-checked')).toBe('true');
  await page.getByRole('button', { name: '委托别人办' }).click();
  await see(page, words.sum(6, 4));
});

test('the list is a sheet of paper too: every paper with what it means, code, limits, steps, law, telephone', async () => {
  const hall = await openHall({ screens });
  const page = await (await newPhone()).newPage();
  await page.goto(`${hall.url}/m/${MATTER}`);
  await page.evaluate(() => customElements.whenDefined('notice-sheet'));
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))), {
    mergePages: true,
  });
  // Some fonts give the same sign to a letter and to its radical, and a PDF then says the radical.
  const read = text
    .replace(/\s/g, '')
    .normalize('NFKC')
    .replace(/[⺠⻓⻔⻚⻋⻅⻛]/g, (sign) => '民长门页车见风'['⺠⻓⻔⻚⻋⻅⻛'.indexOf(sign)] ?? sign);
  const matter = hall.settings().matterOf.get(MATTER)!;
  const told = [
    MATTER,
    matter.name_zh,
    matter.fee.text_zh,
    matter.consult_phone,
    '承诺3个工作日',
    '法定30个工作日',
    ...matter.materials.map(({ name }) => name),
    ...matter.steps,
    ...matter.legal_basis.map(({ law }) => law),
    words.tags.must,
    words.tags.here,
  ];
  for (const one of told) expect(read).toContain(one.replace(/\s/g, '').normalize('NFKC'));
  expect(read).not.toContain(words.share);
  expect(totalPages).toBe(1);
});

test('whoever wants to be told is asked by the browser after a touch, told through the push service, and shown it by the worker', async () => {
  const hall = await openHall({ screens, pushLocal: true });
  const service = await openPushService();
  const phone = service.phone();
  const context = await newPhone();
  await context.grantPermissions(['notifications'], { origin: hall.url });
  // This browser has no push service of its own: ours stands in for it.
  await context.addInitScript((given) => {
    let own: object | null = null;
    PushManager.prototype.getSubscription = async () => own as PushSubscription | null;
    PushManager.prototype.subscribe = async (options) => {
      own = { endpoint: given.endpoint, options, toJSON: () => given, unsubscribe: async () => true };
      return own as PushSubscription;
    };
  }, phone.subscription);
  const clerk = await hall.clerkAt('02');
  for (let nth = 0; nth < 4; nth += 1) await hall.takeNumber('A');
  const { id, number } = (await hall.takeNumber('A')).body;
  const page = await context.newPage();
  await page.goto(`${hall.url}/t/${id}`);
  await see(page, number);
  expect(await hall.db.selectFrom('push').selectAll().execute()).toEqual([]); // nobody was asked
  await page.getByRole('button', { name: words.remind }).click();
  await see(page, words.remindOn);
  await clerk.next();
  await expect.poll(() => phone.messages().length).toBe(1);

  const line = await context.newCDPSession(page);
  const registration = new Promise<string>((done) => {
    line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.endsWith('/t/'));
      if (own) done(own.registrationId);
    });
  });
  await line.send('ServiceWorker.enable');
  const data = JSON.stringify(phone.messages()[0]);
  await line.send('ServiceWorker.deliverPushMessage', { origin: hall.url, registrationId: await registration, data });
  const shown = () =>
    page.evaluate(async () => {
      const own = await navigator.serviceWorker.getRegistration();
      return (await own?.getNotifications())?.map(({ title, body }) => ({ title, body }));
    });
  await expect.poll(shown).toEqual([{ title: 'A005 快到了，前面还有 3 人', body: '请回到一楼A区等候。' }]);

  await page.getByRole('button', { name: words.remindOff }).click();
  await see(page, words.remind);
  expect(await hall.db.selectFrom('push').selectAll().execute()).toEqual([]);
});

test('where the browser cannot be told anything, the open page rings', async () => {
  const hall = await openHall({ screens });
  const context = await newPhone();
  await context.addInitScript('delete window.PushManager');
  const { id } = (await hall.takeNumber('A')).body;
  const page = await context.newPage();
  await page.goto(`${hall.url}/t/${id}`);
  await page.getByRole('button', { name: words.ring }).click();
  await see(page, words.ringOn);
  expect(await page.getByRole('button', { name: words.remind }).count()).toBe(0);
});
