import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnnouncementView, Call } from '../../shared/views.ts';
import type { SpeechProvider } from '../../ui/aloud.ts';
import { announcing, person, withStandingClock } from '../support/announcing.ts';
import { aCall, aClosing, aMiss, NINE } from '../support/calls.ts';

withStandingClock();
let board: ReturnType<typeof announcing>;
afterEach(() => board.close());

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const said = () => board.says().map(({ what }) => what);
const SIGNS = '零幺二三四五六七八九';
const numbers = () =>
  said().map((what) => /[A-Z][零幺二三四五六七八九]+/.exec(what)?.[0].replace(/[^A-Z]/g, (sign) => String(SIGNS.indexOf(sign))));
const three = [aCall(), aCall({ nr: 2, number: 'A002' }), aCall({ nr: 3, number: 'B001', window: '12' })];

describe('a call', () => {
  test('is a chime, the sentence, and the sentence again, with the pauses between', async () => {
    board = announcing();
    board.speaks();
    board.show([aCall()]);
    await wait(20);
    const sentence = '请A零零幺号到三号窗口办理';
    expect(board.heard).toEqual([
      { what: 'chime', at: 0 },
      { what: sentence, at: 1400 },
      { what: sentence, at: 1400 + 5070 + 600 },
    ]);
    expect(board.written).toEqual([
      { what: '请A001号到03号窗口办理', at: 0 },
      { what: null, at: 12_140 },
    ]);
    expect(board.own.spoken()).toBe(1);
  });

  test('three at once are said once each, in their order; what is said is what is written', async () => {
    board = announcing();
    board.speaks();
    for (const upTo of [1, 2, 3]) {
      board.show(three.slice(0, upTo));
      await wait(0.1);
    }
    const pairs: [string, string | undefined][] = [];
    for (let tenth = 0; tenth < 350; tenth += 1) {
      await wait(0.1);
      const [what, shown] = [board.says().at(-1)?.what ?? '', board.own.call()?.number];
      if (what && pairs.at(-1)?.[0] !== what && shown) pairs.push([what, shown]);
    }
    expect(pairs).toEqual([
      ['请A零零幺号到三号窗口办理', 'A001'],
      ['请A零零二号到三号窗口办理', 'A002'],
      ['请B零零幺号到十二号窗口办理', 'B001'],
    ]);
    expect(numbers()).toEqual(['A001', 'A002', 'A002', 'B001', 'B001']); // the first gives way to two behind it
    expect(board.own.spoken()).toBe(3);
  });

  test('again while it is being said is said anew behind it; served meanwhile, it is not said twice', async () => {
    board = announcing();
    board.speaks();
    board.show([aCall()]);
    await wait(3);
    board.show([aCall({ live: false }), aCall({ nr: 2, kind: 'recall' }, 3)]);
    await wait(20);
    expect(said()).toEqual(['请A零零幺号到三号窗口办理', '再次呼叫，请A零零幺号到三号窗口办理']);
  });

  test('of a ticket taken in English is said in English too, when nobody waits behind it', async () => {
    board = announcing();
    board.speaks();
    board.show([aCall({ lang: 'en' }), aCall({ nr: 2, number: 'A002', lang: 'en' })]);
    await wait(60);
    expect(said().filter((what) => what.startsWith('Ticket'))).toEqual(['Ticket A zero zero two, please go to window 3']);
  });
});

test('a screen that was not chosen writes what the other one says, at its pace, and is not heard; nor is one that nobody registered', async () => {
  for (const registered of [true, false]) {
    board = announcing([person], { registered });
    if (registered) board.tell([]);
    board.show(three);
    await wait(60);
    expect(board.heard).toEqual([]);
    expect(board.written.map(({ what }) => what?.slice(1, 5) ?? null)).toEqual(['A001', null, 'A002', null, 'B001', null]);
    expect(board.written.at(-1)?.at).toBe(6470 + 12_140 + 12_640);
    expect(board.own.spoken()).toBeNull();
    board.close();
  }
});

test('whoever takes over begins behind the last call that was spoken, aloud and from its beginning', async () => {
  board = announcing();
  board.tell([]);
  board.show(three);
  await wait(8); // it is writing A002 when the other one falls silent
  board.tell([{ zone: 'A', spoken: 1 }]);
  await wait(40);
  expect(numbers()).toEqual(['A002', 'A002', 'B001', 'B001']);
  board.tell([]); // and the other is back
  board.show([...three, aCall({ nr: 4, number: 'A009' }, 50)]);
  await wait(30);
  expect(numbers()).not.toContain('A009');
});

test('it says nothing while the line is broken, and on coming back only what is still fresh, nothing of it twice', async () => {
  board = announcing();
  board.speaks();
  board.show([aCall()]);
  await wait(20);
  board.lose();
  await wait(300);
  const missed = [
    aCall(),
    aCall({ nr: 2, number: 'A002' }, 60),
    aCall({ nr: 3, number: 'A003' }, 310),
    aCall({ nr: 4, number: 'A004' }, 300),
  ];
  board.show(missed);
  await wait(5); // not told yet whether it speaks still
  expect(numbers()).toEqual(['A001', 'A001']);
  board.tell([{ zone: 'A', spoken: 3 }]); // another spoke A003 meanwhile
  await wait(30);
  expect(numbers()).toEqual(['A001', 'A001', 'A004', 'A004']);
});

test('a sentence that was said to its end while the line broke is not said again, one that had not begun is', async () => {
  board = announcing();
  board.speaks();
  board.show([aCall()]);
  await wait(3);
  board.lose();
  await wait(10);
  board.show([aCall()]);
  board.speaks();
  await wait(20);
  expect(numbers()).toEqual(['A001']);
  board.show([aCall(), aCall({ nr: 2, number: 'A002' }, 30)]);
  await wait(1);
  board.lose(); // in the middle of its chime
  await wait(3);
  board.show([aCall(), aCall({ nr: 2, number: 'A002' }, 30)]);
  board.speaks();
  await wait(20);
  expect(numbers()).toEqual(['A001', 'A002', 'A002']);
});

describe('what is no call', () => {
  const missed = 'A零零四号已过号，请到咨询台处理';
  const said = () => board.says().map(({ what }) => what.replace('A ', 'A'));

  test('is rung for, said once behind the calls, and written word for word; the server is told that it was', async () => {
    board = announcing();
    board.speaks();
    const occasions = [aMiss('A004'), aClosing(5)];
    board.show([aCall()], { occasions });
    await wait(40);
    const call = '请A零零幺号到三号窗口办理';
    expect(said()).toEqual([call, call, missed, '距下班还有二十分钟，已取号的群众请放心等候，我们将为您办完']);
    expect(board.heard.filter(({ what }) => what === 'chime')).toHaveLength(3);
    expect(board.written.map(({ what }) => what)).toEqual([
      '请A001号到03号窗口办理',
      null,
      'A004号已过号，请到咨询台处理',
      null,
      '距下班还有20分钟，已取号的群众请放心等候，我们将为您办完',
      null,
    ]);
    expect(board.own.said()).toEqual([{ zone: 'A', spoken: 1, said: ['missed/A004/0', 'closing/2026-12-01'] }]);
  });

  test('and has been settled while the calls before it were said is not said', async () => {
    board = announcing();
    board.speaks();
    board.show([aCall()], { occasions: [aMiss('A004')] });
    await wait(3);
    board.show([aCall()], { occasions: [] });
    await wait(30);
    expect(said()).not.toContain(missed);
  });

  test('is said for the zones that a screen speaks for, and for everybody; so is a notice. An emergency is said everywhere', async () => {
    board = announcing();
    board.tell([{ zone: 'B' }]);
    const notice = (nr: number, zone: string | null, text: string, kind: AnnouncementView['kind'] = 'notice'): AnnouncementView => ({
      ...{ nr, zone, text, kind, lang: 'zh-CN' },
      ...{ at: new Date(NINE).toISOString(), until: new Date(NINE + 600_000).toISOString() },
    });
    const announcements = [notice(1, 'A', '甲区'), notice(2, null, '全厅')];
    board.show([], { occasions: [aMiss('A004'), aMiss('B004', 0, 'B')], announcements, earshotAnnouncements: [notice(3, 'B', '乙区')] });
    await wait(40);
    expect(said().toSorted()).toEqual(['B 零零四号已过号，请到咨询台处理', '乙区', '全厅']);
    board.show([], { announcements: [notice(4, 'A', '请离开', 'emergency')] });
    await wait(20);
    expect(said()).toContain('请离开');
  });

  test('and is shown of all zones by a board of the whole hall that nobody has chosen to speak', async () => {
    board = announcing();
    board.tell([]);
    board.show([], { occasions: [aMiss('A004'), aMiss('B004', 0, 'B')] });
    await wait(40);
    expect(board.heard).toEqual([]);
    expect(board.written.map(({ what }) => what?.slice(0, 4) ?? null)).toEqual(['A004', null, 'B004', null]);
  });
});

test('a page that begins anew together with its server says nothing twice, and what it had not said it says', async () => {
  const storage = new Map<string, string>();
  board = announcing([person], { storage });
  board.speaks();
  const occasions = [aMiss('A004')];
  board.show([aCall()], { occasions });
  await wait(20); // the call and the missed number
  const before = board.says().length;
  expect(before).toBe(3);
  board.close();

  board = announcing([person], { storage });
  board.show([aCall(), aCall({ nr: 2, number: 'A002' })], { occasions });
  board.tell([{ zone: 'A', spoken: null }]);
  await wait(30);
  expect(numbers()).toEqual(['A002', 'A002']);
});

test('where the server does not know what was spoken, a board that has only written goes on with what waits', async () => {
  board = announcing();
  board.tell([]);
  board.show(three);
  await wait(8); // it is writing A002, which the other one is saying
  board.lose();
  board.show(three);
  board.tell([{ zone: 'A', spoken: null }]);
  await wait(40);
  expect(numbers()).toEqual(['B001', 'B001']);
});

test('a sentence of the hall that cannot be read out holds up no other', async () => {
  board = announcing();
  board.speaks();
  const sentences = [{ id: 'call', zh: null as never, en: '', repeat: 1 }];
  board.show([aCall(), aCall({ nr: 2, number: 'A002', kind: 'recall' })], { sentences });
  await wait(20);
  expect(numbers()).toContain('A002');
});

describe('a voice', () => {
  const hangs: SpeechProvider = { can: () => true, say: () => new Promise(() => {}) };
  const rejects: SpeechProvider = { can: () => true, say: async () => Promise.reject(new Error('gone')) };
  const throws: SpeechProvider = {
    can: () => {
      throw new Error('gone');
    },
    say: () => {
      throw new Error('gone');
    },
  };

  test.each([
    ['hangs', hangs],
    ['rejects', rejects],
    ['throws', throws],
  ])('that %s leaves the sentence to the next one, within twice its length', async (_how, bad) => {
    board = announcing([bad, person]);
    board.speaks();
    board.show(three.slice(0, 2));
    await wait(50);
    const first = board
      .says()
      .filter(({ what }) => what.includes('零零幺'))
      .at(bad === throws ? 0 : 1);
    expect(first?.at).toBeLessThanOrEqual(1400 + 2 * 5070);
    expect(new Set(numbers())).toEqual(new Set(['A001', 'A002']));
    expect(board.own.spoken()).toBe(2);
  });

  test.each([
    ['all of them hang', [hangs, hangs]],
    ['there is none', []],
  ])('where %s it is the chime and the caption, and the next one comes', async (_why, voices) => {
    board = announcing(voices);
    board.speaks();
    board.show(three);
    await wait(59);
    expect(board.heard.filter(({ what }) => what === 'chime')).toHaveLength(3);
    expect(board.written.map(({ what }) => what?.slice(1, 5) ?? null)).toEqual(['A001', null, 'A002', null, 'B001', null]);
    expect(board.own.spoken()).toBe(3);
  });

  test('that is locked, gone or muted holds up nothing; muted counts as spoken, since the hall wants it so', async () => {
    for (const state of ['suspended', 'none', 'failed', 'muted'] as const) {
      board = announcing([person], { state });
      board.speaks();
      board.show(three);
      await wait(59);
      expect(board.heard).toEqual([]);
      expect(board.written.filter(({ what }) => what)).toHaveLength(3);
      expect(board.own.spoken()).toBe(state === 'muted' ? 3 : null);
      board.close();
    }
  });
});

test('an emergency breaks off what is being said, is said every minute, and the calls that come meanwhile wait until it is lifted', async () => {
  board = announcing();
  board.speaks();
  board.show(three);
  await wait(3);
  const alarm: AnnouncementView = {
    nr: 1,
    kind: 'emergency',
    text: '请马上从最近的出口离开大厅。',
    lang: 'zh-CN',
    at: new Date(NINE + 3000).toISOString(),
    until: new Date(NINE + 600_000).toISOString(),
    zone: null,
  };
  board.show(three, { announcements: [alarm] });
  await wait(130);
  const later = [aCall({ nr: 9, number: 'A009' }, 130)];
  board.show(later, { announcements: [] });
  await wait(30);
  expect(numbers().filter(Boolean)).toEqual(['A001', 'A009', 'A009']);
  expect(said().filter((what) => what === alarm.text)).toHaveLength(3);
});

test('quiet hours are quiet, a screen is as loud as it hangs, and a test says so', async () => {
  board = announcing();
  board.tell([{ zone: 'A', spoken: 0 }], 40);
  const voice = { pack: null, one: '一' as const, loudness: [{ zone: null, from: '00:00', to: '00:00', percent: 50 }] };
  board.show([], { voice });
  board.own.test();
  await wait(20);
  expect(said()).toEqual(['请A零零一号到三号窗口办理', '测试']);
  expect(board.is.loud).toBe(0.2);
  board.show([aCall({}, 20)], { voice: { ...voice, loudness: [{ zone: 'A', from: '00:00', to: '00:00', percent: 0 }] } });
  await wait(20);
  expect(said()).toHaveLength(2);
  expect(board.own.spoken()).toBe(1);
});

/** When somebody is called who comes as people come: at a rate, and by chance; the same chance each time. */
function arrivals(count: number, aMinute: number): number[] {
  let [seed, at] = [20_261_201, 0];
  return Array.from({ length: count }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    at += (-Math.log(1 - seed / 2_147_483_648) * 60) / aMinute;
    return at;
  });
}

/** A day on which these are called; who is called is served 40 s later. What was said, and how long after the call. */
async function spokenDay(times: readonly number[]) {
  board = announcing();
  board.speaks();
  const lag = new Map<string, number>();
  const waits = board.heard;
  let read = 0;
  for (let second = 0; second <= (times.at(-1) ?? 0) + 60; second += 1) {
    const all = times.flatMap((at, nth): Call[] => {
      const number = `${'ABCDEFGH'.charAt(nth % 8)}${String(Math.floor(nth / 8) + 1).padStart(3, '0')}`;
      return at <= second && at > second - 60 ? [aCall({ nr: nth + 1, number }, at)] : [];
    });
    board.show(all);
    await wait(1);
    for (; read < waits.length; read += 1) {
      const call = board.own.call();
      const one = waits[read];
      if (one && one.what !== 'chime' && call && !lag.has(call.number))
        lag.set(call.number, one.at / 1000 - (Date.parse(call.at) - NINE) / 1000);
    }
  }
  board.close();
  return lag;
}

test('a spoken hour of 300 calls at 5 a minute: all are said, in order, none later than a minute after it was called', async () => {
  const lag = await spokenDay(arrivals(300, 5));
  expect(lag.size).toBe(300);
  expect(Math.max(...lag.values())).toBeLessThan(60);
  expect([...lag.values()].sort((a, b) => a - b)[150]).toBeLessThan(15); // mostly one other before it
});

test('forty calls in a minute: those that can be said within theirs are said once each, and then it is caught up', async () => {
  const times = [...Array.from({ length: 40 }, (_all, nth) => nth * 1.5), 150];
  const lag = await spokenDay(times);
  expect(lag.size).toBeGreaterThanOrEqual(20);
  expect(Math.max(...lag.values())).toBeLessThan(62);
  expect([...lag.values()].at(-1)).toBeLessThan(3);
  const chimes = board.heard.filter(({ what }) => what === 'chime').length;
  expect(chimes).toBeLessThan(lag.size); // the first of a crowd rings for those behind it
});
