import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { HOSTILE, hostileHall } from '../support/hostile.ts';
import { openHall } from '../support/open-hall.ts';
import { openScreen, SIZES } from '../support/screens.ts';

const SCREENS = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const TEXT = HOSTILE[0][1];
/** The signs of a hostile text, shown as the text that it is. */
const SHOWN = /onerror=|onload=|__xss|<b onclick|<i>/;

/** Runs in the page, before anything of its own: what the policy had to stop. */
function hear(): void {
  const stopped: string[] = [];
  Object.assign(window, { stopped });
  document.addEventListener('securitypolicyviolation', (event) =>
    stopped.push(`${event.effectiveDirective} ${event.sample} ${event.blockedURI}`),
  );
}

/** Runs in the page: whatever a text has become that is more than a text. */
function become(): string[] {
  const found: string[] = [...((window as unknown as { stopped?: string[] }).stopped ?? [])];
  if ('__xss' in window) found.push('a script has run');
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (element.matches('[onerror], [onload], [onclick], iframe[srcdoc], [href^="javascript:" i], [src="x"]'))
        found.push(element.outerHTML.slice(0, 120));
      if (
        element.localName === 'script' &&
        element.textContent?.includes('__xss') &&
        (element as HTMLScriptElement).type !== 'application/json'
      )
        found.push(element.outerHTML.slice(0, 120));
    }
  };
  visit(document);
  return found;
}

test('a hall whose every text is an attack: every screen shows the texts, and none of them becomes anything else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-hostile-'));
  expect(hostileHall(join(folder, 'settings'))).toBeGreaterThan(3000);
  const hall = await openHall({ folder, screens: SCREENS, clock: '10:00' });
  const browser = await openBrowser();
  const admin = await hall.signIn('admin', 'admin-password');
  const { staff } = hall.settings();
  const badge = (role: string) => staff.find((one) => one.role === role)?.badge_no ?? '';
  const link = async (kind: string, window: string | null = null) =>
    (await admin.ask<{ link: string }>('POST', '/devices', { kind, name: TEXT, window })).body.link;

  // What citizens and staff type.
  const clerk = await hall.clerkAt('02');
  const matter = hall.settings().matters[0]?.code;
  const tickets: string[] = [];
  for (let nth = 0; nth < 4; nth += 1) tickets.push((await hall.takeNumber('A')).body.id ?? '');
  const [done = '', , waiting = ''] = tickets;
  await clerk.next();
  await clerk.do('serve', { ticket: done });
  await clerk.do('note', { ticket: done, text: TEXT });
  hall.wait(30);
  await clerk.do('complete', { ticket: done, outcome: 'done' });
  await hall.ask('POST', `/tickets/${done}/review`, { grade: 1, text: TEXT });
  const supervisor = await hall.signIn(badge('supervisor'));
  await supervisor.ask('POST', '/help', { where: TEXT, kind: 'help' });
  await supervisor.ask('POST', '/announcements', { text: TEXT });
  await clerk.next();

  const bad: string[] = [];
  let seen = 0;
  const look = async (what: string, page: Page, shows = true) => {
    if (shows)
      await page
        .getByText(SHOWN)
        .first()
        .waitFor({ state: 'attached', timeout: 20_000 })
        .then(
          () => {
            seen += 1;
          },
          () => bad.push(`${what}: no text of the hall's is shown`),
        );
    bad.push(...(await page.evaluate(become)).map((one) => `${what}: ${one}`));
  };
  const open = (address: string, size: { width: number; height: number }) => openScreen(browser, address, size, { first: hear });

  for (const [what, address] of [
    ['board', await link('display')],
    ['pad', await link('pad', '02')],
    ['board of a zone', `${hall.url}/display/?zone=A`],
    ['sign', `${hall.url}/display/?window=02`],
  ] as const)
    await look(what, (await open(address, SIZES.board)).page);

  const kiosk = (await open(await link('kiosk'), SIZES.kiosk)).page;
  await look('kiosk', kiosk);
  await kiosk.getByRole('button', { name: SHOWN }).first().click();
  await look('kiosk, a step on', kiosk);

  const phone = (await open(`${hall.url}/phone/`, SIZES.phone)).page;
  await look('phone', phone);
  const slug = hall.settings().posts[0]?.slug;
  for (const path of [
    `/t/${waiting}`,
    `/t/${done}`,
    `/m/${matter}`,
    `/p/${slug}`,
    '/roster/2026-12/print',
    '/roster/week/2026-W49/print',
  ]) {
    await phone.goto(hall.url + path);
    await look(path.replace(/[0-9a-f-]{36}/, '<id>'), phone);
  }

  const window = (await open(`${hall.url}/staff/`, SIZES.console)).page;
  const signIn = async (page: Page, account: string, password = account) => {
    await page.locator('input[name=account]').fill(account);
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
  };
  await signIn(window, badge('supervisor'));
  await look('desk', window);
  const console = (await open(`${hall.url}/staff/`, SIZES.console)).page;
  await signIn(console, 'YL-1003');
  await look('choice of windows', console);
  await console.getByRole('button', { name: /02/ }).first().click();
  await look('console', console);

  const office = (await open(`${hall.url}/office/`, SIZES.office)).page;
  await signIn(office, 'admin', 'admin-password');
  await look('office', office);
  for (const name of 'readiness roster figures journal services matters people calendar posts phrases rules slips devices set-up care about'.split(
    ' ',
  )) {
    await office.goto(`${hall.url}/office/#${name}`);
    await look(`office, ${name}`, office, !['readiness', 'care', 'about', 'figures', 'set-up'].includes(name));
  }
  expect(bad).toEqual([]);
  expect(seen).toBeGreaterThan(20);
  expect(hall.faults).toEqual([]);
});
