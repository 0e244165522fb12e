import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Journal } from '../../server/store/journal.ts';
import { openHall } from '../support/open-hall.ts';
import { scraped } from '../support/scraped.ts';

const OPERATIONS = join(import.meta.dirname, '..', '..', 'docs', 'operations');
const read = (name: string) => readFileSync(join(OPERATIONS, name), 'utf8');

test('a hall’s morning can be read from its figures: commands, waits, screens, devices, papers, disk', async () => {
  let broken = false;
  const journal = (own: Journal): Journal => ({
    ...own,
    append: (...words) => (broken ? Promise.reject(new Error('no room')) : own.append(...words)),
  });
  const hall = await openHall({ journal });
  const board = hall.screen('board');
  await board.first;
  const { body: ticket } = await hall.takeNumber('A');
  expect((await hall.takeNumber('A', { priority: 'nonsense' })).status).toBe(400);
  hall.wait(400);
  let now = await scraped(hall);
  expect(now.value('paihao_longest_wait_seconds{queue="A"}')).toBe(400);
  expect(now.value('paihao_longest_wait_seconds{queue="B"}')).toBe(0);
  const clerk = await hall.clerkAt('02');
  expect((await clerk.next()).body.ticket?.number).toBe(ticket.number);
  expect((await clerk.next()).body.refusal).toBe('already-moved-on');
  await expect.poll(async () => (await scraped(hall)).value('paihao_views_pushed_total{place="board"}')).toBeGreaterThan(0);
  await hall.ask('POST', `/tickets/${ticket.id}/print`, undefined, { authorization: `Bearer ${await hall.token()}` });
  await hall.ask('POST', '/devices/me/heartbeat', {}, { authorization: `Bearer ${await hall.token()}` });
  now = await scraped(hall);
  expect(now.value('paihao_commands_total{about="queue",command="takeNumber",result="accepted"}')).toBe(1);
  expect(now.value('paihao_commands_total{about="queue",command="callNext",result="accepted"}')).toBe(1);
  expect(now.value('paihao_commands_total{about="queue",command="callNext",result="already-moved-on"}')).toBe(1);
  expect(now.value('paihao_append_seconds_count{result="stored"}')).toBeGreaterThan(2);
  expect(now.value('paihao_wait_seconds_sum{queue="A"}')).toBe(400);
  expect(now.value('paihao_estimated_wait_seconds{queue="A"}')).toBeGreaterThan(0);
  expect(now.value('paihao_sockets{place="board"}')).toBe(1);
  expect(now.value('paihao_sockets{place="ticket"}')).toBe(0);
  expect(now.value('paihao_devices{kind="kiosk",heard="true"}')).toBe(1);
  expect(now.value('paihao_devices_silent')).toBe(0);
  expect(now.series.filter((one) => one.startsWith('paihao_prints_total{what="slip"')).map(now.value)).toContain(1);
  expect(now.value('paihao_database_bytes{file="database"}')).toBeGreaterThan(0);
  expect(now.value('paihao_ready{check="disk"}')).toBe(1);
  expect(now.value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  expect(now.value('paihao_backup_age_seconds')).toBe(400);

  hall.machineWaits(120);
  await hall.hall.passTime();
  expect((await scraped(hall)).value('paihao_devices_silent')).toBe(1);

  const admin = await hall.signIn('admin', 'admin-password');
  await admin.ask('POST', '/backups');
  await expect.poll(async () => (await scraped(hall)).value('paihao_backup_age_seconds')).toBeLessThan(60);

  broken = true;
  expect((await hall.takeNumber('B')).status).toBe(503);
  now = await scraped(hall);
  expect(now.value('paihao_not_saved_total')).toBe(1);
  expect(now.value('paihao_append_seconds_count{result="failed"}')).toBe(1);
  expect(now.value('paihao_faults_total')).toBeGreaterThan(0);
});

test('however much is asked, there are no more series, and nobody’s number is in one', async () => {
  const hall = await openHall();
  const takenAndWatched = async (): Promise<void> => {
    for (let nth = 0; nth < 6; nth += 1) {
      const id = randomUUID();
      await hall.takeNumber('A', {}, id);
      await hall.screen(`ticket/${id}`).first;
      await hall.ask('GET', `/tickets/${randomUUID()}`);
      await hall.ask('GET', `/t/${id}`);
      await hall.ask('GET', `/api/nonsense-${nth}?x=${nth}`);
      await hall.ask('GET', `/windows/${10 + nth}`);
      await hall.ask('POST', '/sessions', { account: `nobody-${nth}`, password: 'x' });
    }
  };
  const clerk = await hall.clerkAt('02');
  await takenAndWatched();
  await clerk.next();
  await expect.poll(async () => (await scraped(hall)).value('paihao_views_pushed_total{place="ticket"}')).toBeGreaterThan(0);
  const first = await scraped(hall);
  await takenAndWatched();
  const then = await scraped(hall);
  expect(then.value('paihao_sockets{place="ticket"}')).toBe(12);
  expect(then.series).toEqual(first.series);
  expect(then.text).not.toMatch(/A0\d\d|[0-9a-f]{8}-[0-9a-f]{4}-/);
});

type Rule = { alert: string; expr: string; labels: { severity: string }; annotations: { summary: string } };
const QUERY_WORDS = /\b(?:paihao|nodejs|process)_\w+/g;

test('the dashboard and the alert rules ask for nothing that a running hall does not tell', async () => {
  const hall = await openHall();
  await hall.takeNumber('A');
  await (await hall.clerkAt('02')).next();
  const { names, series } = await scraped(hall);
  const dashboard: { panels: { title: string; targets: { expr: string }[] }[] } = JSON.parse(read('grafana-dashboard.json'));
  const { groups }: { groups: { rules: Rule[] }[] } = parse(read('alerts.yml'));
  const rules = groups.flatMap((group) => group.rules);
  const asked = [
    ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ where: title, expr }))),
    ...rules.map(({ alert, expr }) => ({ where: alert, expr })),
  ];
  expect(asked.length).toBeGreaterThan(30);
  const unknown = asked.flatMap(({ where, expr }) =>
    [...expr.matchAll(QUERY_WORDS)].flatMap(([name]) => (names.has(name) ? [] : `${where}: ${name}`)),
  );
  expect(unknown).toEqual([]);
  expect(asked.filter(({ expr }) => expr.replace(/[^(]/g, '').length !== expr.replace(/[^)]/g, '').length)).toEqual([]);

  // A label that is asked for is one that the name has.
  const labelsOf = (name: string) =>
    new Set(
      series.filter((one) => one.startsWith(`${name}{`)).flatMap((one) => [...one.matchAll(/[{,](\w+)="/g)].map(([, label]) => label)),
    );
  const wrong = asked.flatMap(({ where, expr }) =>
    [...expr.matchAll(/\b(paihao_\w+)\{([^}]*)\}/g)].flatMap(([, name = '', chosen = '']) =>
      [...chosen.matchAll(/(\w+)\s*(?:=|!)/g)].flatMap(([, label = '']) =>
        label === 'job' || labelsOf(name).has(label) ? [] : `${where}: ${name} ${label}`,
      ),
    ),
  );
  expect(wrong).toEqual([]);

  const page = read('monitoring.md');
  for (const { alert, labels, annotations } of rules) {
    expect(page, alert).toContain(`**${alert}**`);
    expect(['page', 'ticket'], alert).toContain(labels.severity);
    expect(annotations.summary.length, alert).toBeGreaterThan(10);
  }
  for (const [, named = ''] of page.matchAll(/`(paihao_\w+)/g))
    expect(
      [...names].some((name) => name.startsWith(named)),
      named,
    ).toBe(true);
  for (const name of names) {
    const plain = name.replace(/_(bucket|sum|count)$/, '');
    if (name.startsWith('paihao_')) expect(page, 'every figure is explained').toContain(`\`${plain}`);
  }
});
