import { expect, test } from 'vitest';
import type { KioskView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

test('the kiosk is told where its card reader is as soon as the hall has one, and a wrong port is refused by its place', async () => {
  const hall = await openHall();
  const kiosk = hall.screen('kiosk', { token: await hall.token() });
  expect(await kiosk.first).toMatchObject({ cardReader: null });
  const admin = await hall.signIn('admin', 'admin-password');
  const change = async (card_reader: unknown) => {
    const { body, headers } = await admin.ask('GET', '/settings/hall');
    return hall.ask('PUT', '/settings/hall', { ...body, card_reader }, { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' });
  };
  for (const port of [0, 80, 70_000, '8970', null])
    expect(await change({ port })).toMatchObject({ status: 400, body: { refusal: 'malformed', path: 'card_reader.port' } });
  expect((await change({ port: 8970 })).status).toBe(200);
  await expect.poll(() => (kiosk.latest() as KioskView).cardReader).toEqual({ port: 8970 });
});
