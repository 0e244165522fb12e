import { describe, expect, test } from 'vitest';
import { isLocal } from '../../server/http/health-routes.ts';
import type { JournalRow } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

type Page = { events: JournalRow[]; last: number };

describe('the journal', () => {
  test('is read page by page without a gap, by supervisors and administrators only', async () => {
    const hall = await openHall();
    for (let nth = 0; nth < 5; nth += 1) await hall.takeNumber('A', { document: { kind: 'passport', number: `E${nth}0001` } });
    const admin = await hall.signIn('admin', 'admin-password');
    const whole = (await admin.ask<Page>('GET', '/journal?from=1&limit=1000')).body;
    expect(whole.last).toBe(hall.desk.hall.seq);
    expect(whole.events.map(({ seq }) => seq)).toEqual(Array.from({ length: whole.last }, (_, nth) => nth + 1));
    const pages: JournalRow[] = [];
    for (let from = 1; from <= whole.last; from += 3)
      pages.push(...(await admin.ask<Page>('GET', `/journal?from=${from}&limit=3`)).body.events);
    expect(pages).toEqual(whole.events);
    const taken = whole.events.find(({ type }) => type === 'NumberTaken');
    expect(taken).toMatchObject({ at: '2026-12-01T01:00:00.000Z', by: 'kiosk-1', data: { number: 'A001', queue: 'A' } });
    expect(JSON.stringify(whole)).not.toMatch(/"person"|E00001/);
    expect((await admin.ask<Page>('GET', `/journal?from=${whole.last + 1}`)).body).toEqual({ events: [], last: whole.last });
    expect((await admin.ask<Page>('GET', '/journal')).body.events[0]).toMatchObject({ seq: 1 });
    for (const nonsense of ['from=x', 'from=-1', 'limit=0', 'limit=5000', 'from=1.5', 'from=1e99'])
      expect((await admin.ask('GET', `/journal?${nonsense}`)).status, nonsense).toBe(400);
    expect((await hall.ask('GET', '/journal')).status).toBe(401);
    expect((await (await hall.signIn('YL-1003')).ask('GET', '/journal')).status).toBe(403);
  });
});

describe('the server’s own health', () => {
  test('is told to whoever watches it: alive, ready and why not, measured', async () => {
    const hall = await openHall();
    await hall.takeNumber('A');
    expect(await hall.ask('GET', '/healthz')).toMatchObject({ status: 200, body: { ok: true } });
    expect(await hall.ask('GET', '/readyz')).toMatchObject({
      status: 200,
      body: { ready: true, checks: ['disk', 'clock', 'database', 'settings'].map((what) => ({ what, ok: true })) },
    });
    const { body, type } = await hall.ask<string>('GET', '/metrics');
    expect(type).toMatch(/^text\/plain/);
    expect(body).toMatch(/^paihao_events_total\{type="NumberTaken"\} 1$/m);
    expect(body).toMatch(/^paihao_waiting\{queue="A"\} 1$/m);
    expect(body).toMatch(/^paihao_request_seconds_count\{method="PUT",status="201"\} 1$/m);
    expect(body).toMatch(/^process_resident_memory_bytes /m);
  });

  test('a clock that stands behind the journal is not ready', async () => {
    const hall = await openHall();
    await hall.takeNumber('A');
    hall.setClock('08:30');
    const { status, body } = await hall.ask<{ checks: { what: string; ok: boolean }[] }>('GET', '/readyz');
    expect(status).toBe(503);
    expect(body.checks.filter(({ ok }) => !ok).map(({ what }) => what)).toEqual(['clock']);
  });

  test('nor is one that shows an earlier day than the open one, whatever has happened since', async () => {
    const hall = await openHall({ day: '2026-12-02' });
    await hall.takeNumber('A');
    hall.setClock('09:00', '2026-12-01');
    await hall.takeNumber('A');
    await hall.takeNumber('A');
    const { status, body } = await hall.ask<{ checks: { what: string; ok: boolean; detail: string }[] }>('GET', '/readyz');
    expect(status).toBe(503);
    expect(body.checks.find(({ ok }) => !ok)).toMatchObject({ what: 'clock', detail: expect.stringContaining('2026-12-02') });
  });

  test('is nobody’s business outside of the house', () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:192.168.1.20', '10.3.2.1', '172.16.0.9', 'fe80::1%eth0', 'fd12::1', '169.254.1.1'])
      expect(isLocal(address), address).toBe(true);
    for (const address of ['8.8.8.8', '172.32.0.1', '::ffff:1.2.3.4', '2001:db8::1', 'nonsense', '', undefined])
      expect(isLocal(address), address).toBe(false);
  });
});
