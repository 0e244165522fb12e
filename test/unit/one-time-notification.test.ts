import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolve } from '../../server/domain/evolve.ts';
import { countsFrom } from '../../server/domain/queue/come-back.ts';
import { lineOfWindow, ticketIn } from '../../server/domain/queue/state.ts';
import { freeze, thaw } from '../../server/domain/snapshot.ts';
import { draftOf } from '../../server/domain/state.ts';
import { isWorkday } from '../../shared/schedule.ts';
import { localTime } from '../../shared/time.ts';
import { dueAfter, workdayAfter } from '../../shared/workdays.ts';
import { checked, type Draft, linesOf } from '../../staff/slip-draft.ts';
import { given, hallAfter } from '../support/given.ts';
import { at, settings } from '../support/hall.ts';
import { asks, has, opened, takes } from '../support/people.ts';

const { calendar } = settings;
const back = { notification: 'n1', queue: 'B', matter: 'BD-ZY-001', window: '13', firstAt: at('08:20:30', '2026-11-30') };
const comesBack = (more: object = {}) => ({ ...takes('again', { queue: 'B' }), back: { ...back, ...more } });

test('two working days after the last day of the year are over at the close of the second day after the holiday', () => {
  expect(dueAfter(calendar, at('16:00', '2026-12-31'), 2)).toBe(at('17:30', '2027-01-05'));
  expect(dueAfter(calendar, at('09:00', '2026-12-01'), 2)).toBe(at('17:30', '2026-12-03'));
  expect(dueAfter(calendar, at('09:00', '2026-12-04'), 1)).toBe(at('17:30', '2026-12-07')); // over a weekend
});

test('however many working days: the last one is worked, and so many are worked until then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }), (from, count) => {
      const day = new Date(Date.parse('2026-06-01') + from * 86_400_000).toISOString().slice(0, 10);
      const due = workdayAfter(calendar, day, count);
      const worked = Array.from({ length: (Date.parse(due) - Date.parse(day)) / 86_400_000 }, (_, nth) =>
        isWorkday(calendar, new Date(Date.parse(day) + (nth + 1) * 86_400_000).toISOString().slice(0, 10)),
      );
      expect(worked.filter(Boolean)).toHaveLength(count);
      expect(worked.at(-1)).toBe(true);
    }),
  );
});

test('a come-back counts from the first visit’s time of day or from now, whichever is earlier, on whatever day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 86_399 }),
      fc.integer({ min: 0, max: 86_399 }),
      fc.integer({ min: 1, max: 60 }),
      (first, now, days) => {
        const today = at('00:00', '2026-12-01');
        const firstAt = today + first * 1000 - days * 86_400_000;
        const turn = countsFrom({ firstAt }, settings, today + now * 1000);
        expect(turn).toBe(today + Math.min(first, now) * 1000);
        expect(localTime(turn, calendar.timezone).day).toBe('2026-12-01');
      },
    ),
  );
});

test('it stands before its own window while that is at work, and with the others where it is not, or serves the queue no more', () => {
  given(opened('13'))
    .when(comesBack())
    .then({ type: 'NumberTaken', turnAt: at('08:20:30'), matter: 'BD-ZY-001', back: { window: '13' } });
  given()
    .when(comesBack())
    .then({ back: { window: null } });
  given(opened('02', 'S03'))
    .when(comesBack({ window: '02' }))
    .then({ back: { window: null } });
  given(opened('13'))
    .when({ ...comesBack(), priority: 'elderly' } as never)
    .then({ turnAt: at('08:00:30') });
  given(opened('13'))
    .when(comesBack({ queue: 'A' }))
    .refuses('not-served-here');
});

test('it goes back to the queue when its window pauses or closes, and a slip has one live number', () => {
  const here = hallAfter([
    opened('13'),
    { ...has('again', 'B001'), back: { notification: 'n1', firstAt: back.firstAt, window: '13' } } as never,
  ]);
  expect(ticketIn(here.queue, 'again')?.line).toBe(lineOfWindow('13'));
  const about = { about: 'queue', by: 'S11', at: at('08:50'), window: '13' } as const;
  for (const left of [
    { ...about, type: 'WindowPaused', reason: '开会' },
    { ...about, type: 'WindowClosed' },
  ] as const) {
    const after = evolve(draftOf(here), left);
    expect(ticketIn(after.queue, 'again')?.line).toBe('B');
    expect(after.queue.lines.get('@13')?.size).toBe(0);
    expect(freeze(thaw(JSON.parse(JSON.stringify(freeze(after)))))).toEqual(freeze(after));
  }
  const taken = { ...has('again', 'B001'), back: { notification: 'n1', firstAt: back.firstAt, window: null } } as never;
  given(taken)
    .when({ ...comesBack(), ticket: 'more' } as never)
    .refuses('already-waiting', { number: 'B001' });
  given(taken, { about: 'queue', by: null, at: at('08:57'), type: 'TicketCancelled', ticket: 'again' })
    .when({ ...comesBack(), ticket: 'more' } as never)
    .then({ type: 'NumberTaken' });
});

test('the matter of who is at the window can be set by its clerk alone, to a matter of the hall', () => {
  const past = [
    opened('13'),
    has('t', 'B001'),
    { about: 'queue', by: 'S11', at: at('08:50'), type: 'TicketCalled', ticket: 't', window: '13', kind: 'call', nr: 1 },
  ] as never[];
  given(...past)
    .when(asks('13', 'setMatter', { ticket: 't', matter: 'GA-HZ-001' }))
    .then({ type: 'MatterSet', matter: 'GA-HZ-001' });
  given(...past)
    .when(asks('13', 'setMatter', { ticket: 't', matter: 'constructor' }))
    .refuses('unknown-matter');
  given(...past)
    .when(asks('13', 'setMatter', { ticket: 't', matter: 'GA-HZ-001' }, 'S03'))
    .refuses('not-allowed');
});

test('what is to be supplied follows the rows, and what a clerk has put otherwise stays', () => {
  const line = (lack: string) => `合同：${lack}`;
  const start: Draft = { ticket: 't', matter: 'm', situations: [], checks: new Map(), text: '另带照片' };
  const missing = checked(start, '合同', 'missing', line);
  expect(linesOf(missing.text)).toEqual(['另带照片', '合同：missing']);
  expect(linesOf(checked(missing, '合同', 'wrong', line).text)).toEqual(['另带照片', '合同：wrong']);
  const own = { ...missing, text: '另带照片\n合同：第 3 页缺签名' };
  expect(linesOf(checked(own, '合同', 'wrong', line).text)).toEqual(['另带照片', '合同：第 3 页缺签名']);
  expect(linesOf(checked(own, '合同', 'ready', line).text)).toEqual(['另带照片']);
});
