import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TicketView, WindowView } from '../../shared/views.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { newFolder, startServer } from '../support/server.ts';

type Answer = { id: string; number: string };

test.each(process.env.PAIHAO_ALL ? [1, 2, 3] : [2])(
  'killed in a rush (%i): every number that was answered is there, none is given twice, nobody is called twice',
  async (round) => {
    const data = newFolder();
    sampleWith(join(data, 'settings'), withoutEnd);
    const server = await startServer({ HALL_CLOCK: '2026-12-01T09:00:00+08:00', HALL_DATA: data });
    const { token } = await server.device('kiosk');
    const clerks = await Promise.all(['YL-1003', 'YL-1004', 'YL-1005'].map((badge) => server.signIn(badge)));
    const windows = ['02', '03', '04'];
    for (const [nth, no] of windows.entries()) await server.atWindow(clerks[nth] ?? { cookie: '' }, no, 'open');

    const ids = Array.from({ length: 400 }, () => randomUUID());
    const answered: Answer[] = [];
    const called: { window: string; number: string }[] = [];
    const takers = Array.from({ length: 8 }, async (_, lane) => {
      for (let nth = lane; nth < ids.length; nth += 8) {
        const id = ids[nth] ?? '';
        const said = await server.take(token, 'A', id).catch(() => null); // the line was cut: no answer
        if (!said) return;
        if (said.status === 201) answered.push({ id, number: said.body.number });
      }
    });
    const callers = windows.map(async (no, nth) => {
      let leaving: string | null = null;
      for (;;) {
        const said: { status: number; body: WindowView } | null = await server
          .atWindow(clerks[nth] ?? { cookie: '' }, no, 'call-next', { leaving })
          .catch(() => null);
        if (!said) return;
        if (said.status !== 200) continue;
        leaving = said.body.ticket?.id ?? null;
        if (said.body.ticket) called.push({ window: no, number: said.body.ticket.number });
      }
    });
    await expect.poll(() => answered.length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(60 * round);
    await server.stop('SIGKILL');
    await Promise.all([...takers, ...callers]);
    expect(answered.length).toBeLessThan(400); // it was truly in the middle

    await server.start({ HALL_CLOCK: '2026-12-01T09:05:00+08:00' });
    for (const { id, number } of answered) expect((await server.ask<TicketView>('GET', `/tickets/${id}`)).body.number).toBe(number);
    const all = await Promise.all(ids.map((id) => server.take(token, 'A', id))); // every kiosk asks again with its own id
    expect(all.filter(({ status }) => status !== 200 && status !== 201)).toEqual([]);
    expect(new Set(all.map(({ body }) => body.number)).size).toBe(400);
    expect(new Set(called.map(({ number }) => number)).size).toBe(called.length);

    // The windows go on where they stood, and call everybody else exactly once.
    const rest: string[] = [];
    await Promise.all(
      windows.map(async (no, nth) => {
        const by = clerks[nth] ?? { cookie: '' };
        let leaving = (await server.ask<WindowView>('GET', `/windows/${no}`, undefined, by)).body.ticket;
        for (;;) {
          const { status, body } = await server.atWindow(by, no, 'call-next', { leaving: leaving?.id ?? null });
          if (status !== 200 || !body.ticket) return;
          rest.push(body.ticket.number);
          leaving = body.ticket;
        }
      }),
    );
    const lostAnswers = 400 - new Set([...called.map(({ number }) => number), ...rest]).size;
    expect(lostAnswers).toBeLessThanOrEqual(windows.length); // calls that were stored while their answer was lost
    expect(new Set(rest).size).toBe(rest.length);
    expect(rest.filter((number) => called.some((one) => one.number === number))).toEqual([]);
  },
);
