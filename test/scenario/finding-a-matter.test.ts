import { expect, test } from 'vitest';
import type { MatterRow } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';

test('a citizen types what comes to mind and finds the matter, its queue and what to bring', async () => {
  const hall = await openHall();
  const find = async (query: string, more = '') =>
    (await hall.ask<MatterRow[]>('GET', `/matters?query=${encodeURIComponent(query)}${more}`)).body.map(({ code }) => code);

  for (const typed of [
    '结婚',
    'jiehun',
    'jie hun',
    'jié hūn',
    'jhdj',
    'JHDJ',
    'ｊｉｅｈｕｎ',
    'mz-hy-001',
    'MZHY001',
    '结婚 登记',
    'marriage',
  ])
    expect((await find(typed))[0], typed).toBe('MZ-HY-001');
  expect(await find('sfz', '&queue=G')).toEqual(['GA-HZ-004', 'GA-HZ-005', 'GA-HZ-006']);
  expect(await find('dengji', '&department=renshe')).toEqual(['RS-JY-001']);

  const [row] = (await hall.ask<MatterRow[]>('GET', '/matters?query=jhdj')).body;
  expect(row).toEqual({
    code: 'MZ-HY-001',
    name: '结婚登记',
    nameEn: 'Marriage registration',
    department: 'minzheng',
    departmentName: { name: '县民政局', nameEn: 'Civil Affairs Bureau' },
    queue: 'K',
    kind: 'instant',
    lifeEvents: ['marriage'],
  });
  expect((await hall.ask('GET', `/matters/${row?.code}`)).body).toMatchObject({
    name_zh: '结婚登记',
    queueName: { name: '婚姻登记与社会救助' },
  });
  expect((await hall.takeNumber(row?.queue, { matter: row?.code })).body).toMatchObject({ number: 'K001', matter: 'MZ-HY-001' });
});

test('without a word the whole wall is read; nonsense finds nothing, breaks nothing, and what is too long is told', async () => {
  const hall = await openHall();
  const ask = (query: string) => hall.ask<MatterRow[]>('GET', `/matters${query}`);
  const all = (await ask('')).body;
  expect(all).toHaveLength(hall.settings().matters.length);
  expect((await ask('?query=')).body).toEqual(all);
  expect((await ask('?query=%20%E3%80%80')).body).toEqual(all);
  for (const nonsense of ['.*', '%', "' OR 1=1 --", '<script>', '\\', '(', '\u0000', '占'.repeat(60), 'a'.repeat(60)])
    expect(await ask(`?query=${encodeURIComponent(nonsense)}`), nonsense).toMatchObject({ status: 200, body: [] });
  for (const wrong of [`?query=${'a'.repeat(61)}`, '?query=a&query=b'])
    expect(await ask(wrong), wrong).toMatchObject({ status: 400, body: { refusal: 'malformed' } });
  expect(hall.faults).toEqual([]);
});
