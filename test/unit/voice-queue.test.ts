import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loudnessAt } from '../../display/voice/loudness.ts';
import {
  emptyQueue,
  hear,
  type Item,
  type News,
  next,
  type Spoken,
  takeOver,
  type VoiceQueue,
  withTest,
} from '../../display/voice/voice-queue.ts';
import type { AnnouncementView, Call, Occasion } from '../../shared/views.ts';
import { aCall, aClosing, aMiss, NINE } from '../support/calls.ts';

const after = (seconds: number) => NINE + seconds * 1000;
const calls = (...numbers: string[]): Call[] => numbers.map((number, nth) => aCall({ nr: nth + 1, number }));
const notice = (nr: number, from = 0, kind: AnnouncementView['kind'] = 'notice'): AnnouncementView => ({
  nr,
  kind,
  text: `通知 ${nr}`,
  lang: 'zh-CN',
  at: new Date(after(from)).toISOString(),
  until: new Date(after(600)).toISOString(),
  zone: null,
});
const news = (some: Partial<News>): News => ({ calls: [], occasions: [], notices: [], ...some });
function nameOf(item: Item): string {
  if (item.is === 'call') return `${item.call.number}${item.call.kind === 'recall' ? ' again' : ''}`;
  if (item.is === 'occasion') return item.occasion.key;
  return item.is === 'test' ? 'test' : item.notice.text;
}
const waiting = ({ waiting: all }: VoiceQueue) => all.map(nameOf);
/** What is said from now on, if nothing else comes. */
function said(queue: VoiceQueue, now = NINE): string[] {
  const taken = next(queue, now);
  return taken.item ? [nameOf(taken.item), ...said(taken.queue, now)] : [];
}

/** What was spoken for zones. */
const spoken = (there: Partial<Spoken>, zones = ['A']) =>
  new Map(zones.map((zone) => [zone, { call: 0, said: new Set<string>(), sure: true, ...there }]));

describe('the queue of a zone', () => {
  test('three calls within 200 ms are said in their order, each once', () => {
    const three = calls('A001', 'A002', 'B001');
    let queue = emptyQueue;
    for (const upTo of [1, 2, 3, 3]) queue = hear(queue, news({ calls: three.slice(0, upTo).reverse() }), NINE);
    expect(said(queue)).toEqual(['A001', 'A002', 'B001']);
    expect(said(hear({ ...queue, waiting: [] }, news({ calls: three }), NINE))).toEqual([]);
  });

  test('a recall is a call of its own; while the first still waits it takes its place', () => {
    const two = calls('A001', 'A002');
    const recall = aCall({ nr: 3, kind: 'recall' });
    const both = hear(emptyQueue, news({ calls: two }), NINE);
    expect(said(hear(both, news({ calls: [...two, recall] }), NINE))).toEqual(['A001 again', 'A002']);
    const saying = next(both, NINE).queue; // A001 is being said
    expect(said(hear(saying, news({ calls: [...two, recall] }), NINE))).toEqual(['A002', 'A001 again']);
  });

  test('whoever was served, missed or sent away while waiting to be called aloud is not called aloud', () => {
    const three = calls('A001', 'A002', 'A003');
    const queue = hear(emptyQueue, news({ calls: three }), NINE);
    const now = [three[0]!, { ...three[1]!, live: false }];
    expect(said(hear(queue, news({ calls: now }), NINE))).toEqual(['A001']);
  });

  test('a call older than a minute is said no more, neither in the queue nor by a board switched on at noon', () => {
    const queue = hear(emptyQueue, news({ calls: calls('A001') }), NINE);
    expect(said(queue, after(59))).toEqual(['A001']);
    expect(said(queue, after(60))).toEqual([]);
    expect(said(hear(emptyQueue, news({ calls: calls('A001', 'A002') }), after(60)))).toEqual([]);
  });

  test('calls go before notices, a test before both, an emergency before all, and it empties the queue', () => {
    let queue = hear(emptyQueue, news({ notices: [notice(1)] }), NINE);
    queue = hear(queue, news({ calls: calls('A001'), notices: [notice(1)] }), NINE);
    queue = withTest(queue);
    expect(waiting(queue)).toEqual(['test', 'A001', '通知 1']);
    const alarm = [notice(2, 0, 'emergency'), notice(1)];
    queue = hear(queue, news({ calls: calls('A001', 'A002'), notices: alarm }), NINE);
    expect(waiting(queue)).toEqual(['通知 2']);
    const lifted = hear(next(queue, NINE).queue, news({ calls: calls('A001', 'A002'), notices: [notice(1)] }), after(10));
    expect(said(lifted, after(10))).toEqual(['A002']); // what was taken out of the queue stays out, what came meanwhile is said
  });

  test('an emergency is said again every minute while it holds', () => {
    const alarm = news({ notices: [notice(1, 0, 'emergency')], calls: calls('A001') });
    let queue = emptyQueue;
    const times: number[] = [];
    for (let second = 0; second < 700; second += 1) {
      queue = hear(queue, alarm, after(second));
      const taken = next(queue, after(second));
      queue = taken.queue;
      if (taken.item) times.push(second);
    }
    expect(times).toEqual([0, 60, 120, 180, 240, 300, 360, 420, 480, 540]); // it holds for ten minutes
  });

  test('a notice is said once, when it is new; one that stood there before the board did is not', () => {
    let queue = hear(emptyQueue, news({ notices: [notice(2, 0), notice(1, -120)] }), NINE);
    expect(said(queue)).toEqual(['通知 2']);
    queue = hear({ ...queue, waiting: [] }, news({ notices: [notice(2), notice(1, -120)] }), NINE);
    expect(said(queue)).toEqual([]);
    queue = hear(queue, news({ notices: [notice(3, 30), notice(2)] }), after(200)); // typed while the line was broken
    expect(said(queue, after(200))).toEqual(['通知 3']);
    expect(said(hear(queue, news({ notices: [notice(2)] }), after(200)), after(200))).toEqual([]); // withdrawn
  });

  test('a screen that takes over begins behind the last call that any screen has spoken', () => {
    const three = calls('A001', 'A002', 'A003');
    const shown = hear(emptyQueue, news({ calls: three }), NINE);
    const queue = hear(takeOver(shown, spoken({ call: 2 })), news({ calls: three }), NINE);
    expect(said(queue)).toEqual(['A003']);
  });
});

describe('what is no call', () => {
  const miss = aMiss('A001');

  test('is said once, after the calls and before what came later', () => {
    let queue = hear(emptyQueue, news({ occasions: [miss] }), NINE);
    queue = hear(queue, news({ occasions: [miss, aMiss('A002', 4)], notices: [notice(1, 2)], calls: calls('A003') }), after(5));
    expect(said(queue, after(5))).toEqual(['A003', miss.key, '通知 1', 'missed/A002/4']);
    const none = hear({ ...queue, waiting: [] }, news({ occasions: [miss, aMiss('A002', 4)] }), after(6));
    expect(said(none, after(6))).toEqual([]);
  });

  test('is not said when it is no more so, nor when it is older than a minute, nor by a board switched on later', () => {
    const queue = hear(emptyQueue, news({ occasions: [miss] }), NINE);
    expect(said(hear(queue, news({}), after(1)), after(1))).toEqual([]); // the ticket has rejoined
    expect(said(queue, after(60))).toEqual([]);
    expect(said(hear(emptyQueue, news({ occasions: [miss] }), after(60)), after(60))).toEqual([]);
  });

  test('and is known before is said when its time has come; what the whole hall is to know waits two minutes for its turn', () => {
    const occasions = [aClosing(30)];
    let queue = hear(emptyQueue, news({ occasions }), NINE);
    expect(said(queue)).toEqual([]);
    queue = hear(queue, news({ occasions }), after(30));
    expect(said(queue, after(30))).toEqual(['closing/2026-12-01']);
    expect(said(queue, after(149))).toEqual(['closing/2026-12-01']);
    expect(said(queue, after(150))).toEqual([]);
  });

  test('and was spoken is not said by whoever takes over or begins anew, and what was not is', () => {
    const occasions = [miss, aMiss('A002', 1), aClosing(2)];
    const shown = { ...hear(emptyQueue, news({ occasions }), after(3)), waiting: [] }; // this one has only written them
    const over = takeOver(shown, spoken({ said: new Set([miss.key, 'closing/2026-12-01']) }));
    expect(said(hear(over, news({ occasions }), after(4)), after(4))).toEqual(['missed/A002/1']);
    const anew = takeOver(hear(emptyQueue, news({ occasions }), after(4)), spoken({ said: new Set([miss.key]) }));
    expect(said(hear(anew, news({ occasions }), after(4)), after(4))).toEqual(['missed/A002/1', 'closing/2026-12-01']);
  });

  test('and is for everybody is said again where one of its zones has not heard it', () => {
    const occasions = [aClosing(0)];
    const said1 = { call: 0, said: new Set(['closing/2026-12-01']), sure: true };
    const two = new Map([
      ['A', said1],
      ['B', { ...said1, said: new Set<string>() }],
    ]);
    expect(said(hear(takeOver(emptyQueue, two), news({ occasions }), NINE))).toEqual(['closing/2026-12-01']);
    expect(said(hear(takeOver(emptyQueue, spoken(said1, ['A', 'B'])), news({ occasions }), NINE))).toEqual([]);
  });

  test('a notice that was typed a moment ago is treated alike', () => {
    const two = news({ notices: [notice(1), notice(2)] });
    const over = takeOver(hear(emptyQueue, two, NINE), spoken({ said: new Set(['notice/1']) }));
    expect(said(hear(over, two, after(1)), after(1))).toEqual(['通知 2']);
  });
});

test('where the server does not know what was spoken, nothing goes back: what was written here is said no more, what waits is', () => {
  const all = news({ calls: calls('A001', 'A002', 'A003'), occasions: [aMiss('B001'), aMiss('B002')] });
  let queue = hear(emptyQueue, all, NINE);
  for (let nth = 0; nth < 2; nth += 1) queue = next(queue, NINE).queue; // it has written A001 and A002
  expect(said(hear(takeOver(queue, spoken({ sure: false })), all, after(1)), after(1))).toEqual(['A003', 'missed/B001/0', 'missed/B002/0']);
  const anew = takeOver(hear(emptyQueue, all, NINE), spoken({ call: 2, said: new Set(['missed/B001/0']), sure: false })); // a page that kept this
  expect(said(hear(anew, all, after(1)), after(1))).toEqual(['A003', 'missed/B002/0']);
});

test('whatever comes, an occasion is said at most once, after every call, while it is so and not long after it was', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('call' as const), nth: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ do: fc.constant('begin' as const), nth: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ do: fc.constant('end' as const), nth: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ do: fc.constant('say' as const), nth: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ do: fc.constant('take over' as const), nth: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let [all, queue, now]: [Call[], VoiceQueue, number] = [[], emptyQueue, 0];
      const standing = new Map<number, Occasion>();
      const spokenKeys: string[] = [];
      let lastCall = 0;
      const say = () => {
        const taken = next(queue, after(now));
        queue = taken.queue;
        if (taken.item?.is === 'call') lastCall = Math.max(lastCall, taken.item.call.nr);
        if (taken.item?.is === 'occasion') {
          const { key, at } = taken.item.occasion;
          expect([...standing.values()].map((one) => one.key)).toContain(key);
          expect(after(now) - Date.parse(at)).toBeLessThan(60_000);
          expect(queue.waiting.filter(({ is }) => is === 'call')).toEqual([]);
          spokenKeys.push(key);
        }
        return taken.item !== null;
      };
      for (const one of steps) {
        now += 1;
        if (one.do === 'call') all = [...all, aCall({ nr: all.length + 1, number: `A00${one.nth}` }, now)];
        else if (one.do === 'begin' && !standing.has(one.nth)) standing.set(one.nth, aMiss(`B00${one.nth}`, now));
        else if (one.do === 'end') standing.delete(one.nth);
        else if (one.do === 'take over') queue = takeOver(queue, spoken({ call: lastCall, said: new Set(spokenKeys) }));
        else if (one.do === 'say') {
          now += one.nth;
          say();
        }
        queue = hear(queue, news({ calls: all, occasions: [...standing.values()] }), after(now));
      }
      while (say());
      expect(new Set(spokenKeys).size).toBe(spokenKeys.length);
      for (const { key, at } of standing.values()) if (after(now) - Date.parse(at) < 60_000) expect(spokenKeys).toContain(key);
    }),
    { numRuns: 400 },
  );
});

test('whatever comes, every call that can still be said is said once, in order, and nothing else', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('call' as const), ticket: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ do: fc.constant('settle' as const), ticket: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ do: fc.constant('say' as const), seconds: fc.integer({ min: 0, max: 40 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let [all, queue, now]: [Call[], VoiceQueue, number] = [[], emptyQueue, 0];
      const spoken: number[] = [];
      const places = new Map<number, number>(); // by nr: the place that it holds in the order
      const say = () => {
        const taken = next(queue, after(now));
        queue = taken.queue;
        if (taken.item?.is !== 'call') return false;
        const { nr } = taken.item.call;
        const current = all.find((one) => one.nr === nr);
        expect(current?.live).toBe(true);
        expect(after(now) - Date.parse(current?.at ?? '')).toBeLessThan(60_000);
        spoken.push(nr);
        return true;
      };
      for (const one of steps) {
        if (one.do === 'say') {
          now += one.seconds;
          say();
        } else if (one.do === 'settle') {
          all = all.map((call) => (call.number === `A00${one.ticket}` ? { ...call, live: false } : call));
        } else {
          const number = `A00${one.ticket}`;
          const nr = all.length + 1;
          const before = queue.waiting.find((item) => item.is === 'call' && item.call.number === number && item.call.live);
          places.set(nr, before?.is === 'call' ? (places.get(before.call.nr) ?? nr) : nr);
          all = [...all, aCall({ nr, number, kind: all.some((call) => call.number === number) ? 'recall' : 'call' }, now)];
        }
        queue = hear(queue, news({ calls: all }), after(now));
      }
      while (say());
      expect(new Set(spoken).size).toBe(spoken.length);
      const order = spoken.map((nr) => places.get(nr) ?? 0);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      const last = all.filter((call) => call.live && !all.some((other) => other.number === call.number && other.nr > call.nr));
      for (const { nr, at } of last) if (after(now) - Date.parse(at) < 60_000) expect(spoken).toContain(nr);
    }),
    { numRuns: 400 },
  );
});

describe('how loud it is', () => {
  const rows = [
    { zone: 'C', from: '12:00', to: '13:30', percent: 0 },
    { zone: null, from: '22:00', to: '06:00', percent: 5 },
    { zone: null, from: '12:00', to: '14:00', percent: 60 },
  ];
  test.each([
    ['C', '12:30', 0],
    ['A', '12:30', 60],
    ['C', '13:30', 60],
    ['A', '23:10', 5],
    ['A', '05:59', 5],
    [null, '09:00', 100],
    ['C', null, 100],
  ])('in zone %s at %s: %i %%', (zone, clock, percent) => expect(loudnessAt(rows, zone, clock)).toBe(percent));
});
