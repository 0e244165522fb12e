import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BlocksView, TicketView, WindowView } from '../../shared/views.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { newFolder, startServer } from '../support/server.ts';

type Given = { id: string; number: string; takenAt: string };

test('killed after it granted numbers, and killed again while they are handed in: all are there, none twice, in the order they were given', async () => {
  const data = newFolder();
  sampleWith(join(data, 'settings'), { ...withoutEnd, hall: { reserved_block: 60 } });
  const clock = (of: string) => ({ HALL_CLOCK: `2026-12-01T${of}+08:00` });
  const server = await startServer({ ...clock('09:00:00'), HALL_DATA: data });
  const { token } = await server.device('kiosk');
  const by = { authorization: `Bearer ${token}` };
  const clerk = await server.signIn('YL-1003');
  await server.atWindow(clerk, '02', 'open');
  const blocks = async () => {
    const { body } = await server.ask<BlocksView>('POST', '/devices/me/blocks', undefined, by);
    return body.blocks.find(({ queue }) => queue === 'A');
  };
  const granted = await blocks();
  expect(granted).toMatchObject({ from: 940, to: 999, used: [] });
  const before = await Promise.all(Array.from({ length: 20 }, () => server.take(token)));
  await server.stop('SIGKILL');

  // Sixty people come while it is away, one a second.
  const given: Given[] = Array.from({ length: 60 }, (_, nth) => ({
    id: randomUUID(),
    number: `A${(granted?.from ?? 0) + nth}`,
    takenAt: new Date(Date.parse('2026-12-01T09:02:00+08:00') + nth * 1000).toISOString(),
  }));
  await server.start(clock('09:05:00'));
  expect(await blocks()).toEqual(granted);
  const after = await server.take(token); // who comes now gets a number at once, and stands behind those sixty

  const handIn = ({ id, ...more }: Given) =>
    server.ask<TicketView & { refusal?: string }>('PUT', `/tickets/${id}`, { queue: 'A', ...more }, by);
  let answered = 0;
  const lanes = Array.from({ length: 4 }, async (_, lane) => {
    for (const [nth, one] of [...given].reverse().entries()) {
      if (nth % 4 !== lane) continue;
      const said = await handIn(one).catch(() => null); // the line was cut: no answer
      if (!said) return;
      answered += 1;
    }
  });
  await expect.poll(() => answered, { interval: 1, timeout: 20_000 }).toBeGreaterThan(8);
  await server.stop('SIGKILL');
  await Promise.all(lanes);
  expect(answered).toBeLessThan(60); // it was truly in the middle

  await server.start(clock('09:10:00'));
  const all = await Promise.all([...given, ...given].map(handIn));
  expect(all.map(({ status }) => status).filter((status) => status !== 200 && status !== 201)).toEqual([]);
  expect(all.map(({ body }) => body.number)).toEqual([...given, ...given].map(({ number }) => number));
  expect((await blocks())?.used.length).toBe(60);

  const called: string[] = [];
  for (let leaving: string | null = null; ; ) {
    const { status, body }: { status: number; body: WindowView } = await server.atWindow(clerk, '02', 'call-next', { leaving });
    if (status !== 200 || !body.ticket) break;
    called.push(body.ticket.number);
    leaving = body.ticket.id;
  }
  expect(called.slice(0, 20).sort()).toEqual(before.map(({ body }) => body.number).sort());
  expect(called.slice(20)).toEqual([...given.map(({ number }) => number), after.body.number]);
  expect(after.body.number).toBe('A021');
});
