import { describe, expect, test } from 'vitest';
import type { Calendar, Rules } from '../../shared/settings.ts';
import type { BoardView, KioskView, RuleAbout, RuleChange, SuggestedYear } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

/** The administrator of a hall, who reads a document, changes it and puts it back. */
async function office(wish: Parameters<typeof openHall>[0] = {}) {
  const hall = await openHall(wish);
  const { cookie } = await hall.signIn('admin', 'admin-password');
  const by = { cookie };
  return {
    hall,
    ask: <T>(path: string) => hall.ask<T>('GET', path, undefined, by),
    async change<T>(document: string, how: (now: T) => T, why = '') {
      const { body, headers } = await hall.ask<T>('GET', `/settings/${document}`, undefined, by);
      const query = why ? `?why=${encodeURIComponent(why)}` : '';
      return hall.ask<{ errors: { path: string; message: string }[] }>('PUT', `/settings/${document}${query}`, how(body), {
        ...by,
        'if-match': headers.get('etag') ?? '',
      });
    },
  };
}
const tomorrowShut = (calendar: Calendar): Calendar => ({
  ...calendar,
  exceptions: [{ from: '2026-12-02', to: '2026-12-02', kind: 'closed', reason_zh: '停电检修', reason_en: 'Power cut', notice_days: 3 }],
});

describe('tomorrow the power is cut', () => {
  test('one change, and kiosk, board and phone tell of it today, and tomorrow say why and when again', async () => {
    const { hall, change } = await office();
    const [board, kiosk] = [hall.screen('board'), hall.screen('kiosk', { token: await hall.token() })];
    expect((await board.first) as BoardView).not.toHaveProperty('hall.specials');
    await kiosk.first;

    expect((await change('calendar', tomorrowShut)).status).toBe(200);

    const special = { kind: 'closed', from: '2026-12-02', to: '2026-12-02', hours: null, reason: '停电检修', reasonEn: 'Power cut' };
    await expect.poll(() => (board.latest() as BoardView).hall.specials).toEqual([special]);
    await expect.poll(() => (kiosk.latest() as KioskView).hall.specials).toEqual([special]);
    expect((await hall.takeNumber('A')).status).toBe(201); // today is as ever

    hall.setClock('18:00');
    await hall.tick();
    expect((await hall.ask('GET', '/hall')).body).toMatchObject({ reason: 'after-hours', nextOpening: '2026-12-03T00:15:00.000Z' });

    hall.setClock('09:00', '2026-12-02');
    await hall.tick();
    const shut = { open: false, reason: 'special', special: { zh: '停电检修' }, nextOpening: '2026-12-03T00:15:00.000Z' };
    expect((await hall.ask('GET', '/hall')).body).toMatchObject(shut);
    await expect.poll(() => (kiosk.latest() as KioskView).hall).toMatchObject(shut);
    expect(await hall.takeNumber('B')).toMatchObject({ status: 409, body: { refusal: 'hall-closed', nextOpening: shut.nextOpening } });
  });

  test('a Saturday on which the hall is open gives numbers, at its own hours', async () => {
    const { hall, change } = await office({ clock: '09:30', day: '2026-12-05' });
    expect((await hall.takeNumber('A')).status).toBe(409);
    await change<Calendar>('calendar', (calendar) => ({
      ...calendar,
      exceptions: [
        {
          from: '2026-12-05',
          to: '2026-12-05',
          kind: 'open',
          reason_zh: '周六延时服务',
          reason_en: '',
          notice_days: 3,
          hours: [{ id: 'am', open: '09:00', close: '12:00', start: '09:00', stop: '11:30' }],
        },
      ],
    }));
    expect((await hall.takeNumber('A')).status).toBe(201);
    hall.setClock('11:30', '2026-12-05');
    expect((await hall.takeNumber('A')).status).toBe(409);
  });

  test('sessions out of order are refused with their place, and the hall keeps its hours', async () => {
    const { hall, change } = await office();
    const said = await change<Calendar>('calendar', (calendar) => ({
      ...calendar,
      timetables: calendar.timetables.map((one) => ({ ...one, sessions: one.sessions.toReversed() })),
    }));
    expect(said).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
    expect(said.body.errors.map(({ path }) => path)).toContain('timetables[0].sessions[1].open');
    expect((await hall.takeNumber('A')).status).toBe(201);
  });
});

test('a library knows the years with a notice, and says so of the others', async () => {
  const { ask } = await office();
  const { body: known } = await ask<SuggestedYear>('/calendar/2026/suggested');
  const { body: own } = await ask<Calendar>('/settings/calendar');
  const days = (all: readonly { date: string; kind: string }[]) => all.map(({ date, kind }) => `${date} ${kind}`);
  expect(known.certain).toBe(true);
  expect(days(known.days)).toEqual(days(own.years[0]?.days ?? [])); // the sample's year was checked by hand against the notice
  const { body: later } = await ask<SuggestedYear>('/calendar/2027/suggested');
  expect(later.certain).toBe(false);
  expect(later.days.every(({ certain }) => !certain)).toBe(true);
  const statutory = own.years[1]?.days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date);
  expect(later.days.map(({ date }) => date)).toEqual(statutory);
  expect((await ask('/calendar/nonsense/suggested')).status).toBe(400);
});

test('a rule is changed with a sentence why, is acted on at once, and its history says who, when and why', async () => {
  const { hall, ask, change } = await office();
  const { body: abouts } = await ask<RuleAbout[]>('/rules');
  expect(abouts.find(({ key }) => key === 'ticket.recall_max')).toEqual({
    key: 'ticket.recall_max',
    acts: true,
    range: { is: 'number', whole: true, least: 0, most: 1000 },
    usual: 2,
  });
  expect(abouts.find(({ key }) => key === 'study.essays_per_month')).toMatchObject({ acts: false });
  const set = (value: number) => (rules: Rules) => rules.map((one) => (one.key === 'ticket.recall_max' ? { ...one, value } : one));

  expect((await change<Rules>('rules', set(1001))).body.errors[0]?.path).toMatch(/^\[\d+\]\.value$/);
  expect((await change<Rules>('rules', set(0), '大厅安静，不用重呼')).status).toBe(200);
  await change<Rules>('rules', (rules) => rules.map((one) => (one.key === 'phone.answer_rings' ? { ...one, value: 2 } : one)));

  const { body: changes } = await ask<RuleChange[]>('/rules/ticket.recall_max/changes');
  expect(changes).toEqual([
    { at: '2026-12-01T01:00:00.000Z', by: expect.any(String), byName: expect.any(String), why: '大厅安静，不用重呼', before: 2, after: 0 },
  ]);
  const clerk = await hall.clerkAt('02');
  const { body: ticket } = await hall.takeNumber('A');
  await clerk.next();
  hall.setClock('09:05');
  expect(await clerk.do('recall', { ticket: ticket.id })).toMatchObject({ body: { refusal: 'too-many-recalls' } });
});

test('a sentence that has lost its number is refused, and so is one that wants what nobody knows', async () => {
  const { change } = await office();
  type Phrases = { voice: { id: string; zh: string }[] };
  const call = (zh: string) => (phrases: Phrases) => ({
    ...phrases,
    voice: phrases.voice.map((one) => (one.id === 'call' ? { ...one, zh } : one)),
  });
  expect((await change('phrases', call('请到{window}号窗口'))).body.errors).toEqual([
    { path: 'voice[0].zh', message: '{ticket} is not in it' },
  ]);
  expect((await change('phrases', call('请{ticket}号到{window}号{floor}'))).body.errors[0]?.message).toContain('{floor}');
  expect((await change('phrases', call('{ticket}，{window}号窗口'))).status).toBe(200);
});

test('a slip is drawn with the hall’s own last line, and without the code where the hall wants none', async () => {
  const { ask } = await office();
  const drawn = async (query: string) => (await ask<{ svg: string; widthMm: number; heightMm: number }>(`/slips/preview?${query}`)).body;
  const foot = '祝您办事顺利';
  const with_ = await drawn(`foot=${encodeURIComponent(foot)}&qr=yes`);
  const without = await drawn('qr=no&width=58');
  expect([with_.widthMm, without.widthMm]).toEqual([80, 58]);
  expect(with_.svg.replace(/<[^>]*>/g, '')).toContain(foot);
  expect(without.svg.length).toBeLessThan(with_.svg.length);
  for (const what of ['sheet', 'notification', 'test']) expect((await drawn(`what=${what}&lang=en`)).svg).toMatch(/^<svg/);
});
