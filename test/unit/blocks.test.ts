import { describe, expect, test } from 'vitest';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { blocksView, nextNumber } from '../../server/domain/queue/blocks.ts';
import { dueInQueue } from '../../server/domain/queue/due.ts';
import { given, hallAfter } from '../support/given.ts';
import { at, hallSettings } from '../support/hall.ts';
import { asksForBlocks, granted, handsIn, has, takes } from '../support/people.ts';

// What a kiosk may give by itself while the server is away: numbers from the end of a queue's digits.

const twenty = hallSettings({ hall: { reserved_block: 20 } });
const grantsOf = (decision: { events: readonly HallEvent[] } | { refusal: string }) =>
  'events' in decision
    ? decision.events.flatMap((event) => (event.type === 'BlockGranted' ? [`${event.queue} ${event.from}–${event.to}`] : [event.type]))
    : [decision.refusal];
const asked = (history: HallEvent[], settings = twenty, time = at('09:00'), device = 'kiosk-1') =>
  grantsOf(
    given(...history)
      .in(settings)
      .when(asksForBlocks(device), time).decision,
  );
const all = (device: string, from: number, to: number) => twenty.queues.map(({ code }) => granted(code, from, to, device));

describe('A kiosk that asks for numbers of its own', () => {
  test('is granted the last twenty of every queue; the next kiosk the twenty before them; and nothing twice', () => {
    expect(asked([])).toEqual(twenty.queues.map(({ code }) => `${code} 980–999`));
    const first = all('kiosk-1', 980, 999);
    expect(asked(first, twenty, at('09:00'), 'kiosk-2')).toEqual(twenty.queues.map(({ code }) => `${code} 960–979`));
    expect(asked(first)).toEqual([]);
  });

  test('is granted none in a hall that reserves none', () => {
    expect(asked([], hallSettings())).toEqual([]);
    const left = hallAfter([granted('A', 980, 999)]);
    expect(blocksView(left.queue, hallSettings(), 'kiosk-1')).toEqual({ day: '2026-12-01', blocks: [] });
  });

  test('is granted none on a day of rest or before the doors open, but is at noon and in a hall that is always open', () => {
    const many = twenty.queues.length;
    const times = ['06:00', '08:05', '12:30', '18:00'].map((clock) => [clock, asked([], twenty, at(clock)).length]);
    expect(times).toEqual([
      ['06:00', 0],
      ['08:05', many],
      ['12:30', many],
      ['18:00', many],
    ]);
    expect(asked([], twenty, at('10:00', '2026-12-06'))).toEqual([]);
    expect(asked([], { ...twenty, alwaysOpen: true }, at('03:00')).length).toBe(many);
  });

  test('is granted further ones when all of a queue were handed in, and not before', () => {
    const two = hallSettings({ hall: { reserved_block: 2 } });
    const history = [...two.queues.map(({ code }) => granted(code, 998, 999))];
    const [one, other] = [has('t', 'A998', { given: '08:40' }), has('u', 'A999', { given: '08:40' })] as const;
    expect(asked([...history, one], two)).toEqual([]);
    expect(asked([...history, one, other], two)).toEqual(['A 996–997']);
  });

  test('has no more than every third number reserved for all kiosks together, nor one that the hall has reached', () => {
    const large = hallSettings({ hall: { reserved_block: 200 } });
    const history = large.queues.map(({ code }) => granted(code, 800, 999));
    expect(asked(history, large, at('09:00'), 'kiosk-2')).toEqual(large.queues.map(({ code }) => `${code} 667–799`));
    const full = [...history, ...large.queues.map(({ code }) => granted(code, 667, 799, 'kiosk-2'))];
    expect(asked(full, large, at('09:00'), 'kiosk-3')).toEqual([]);
    const short = hallSettings({ hall: { reserved_block: 20 }, queues: { A: { ticket_digits: 2 } } });
    const many = Array.from({ length: 90 }, (_, nth) => has(`t${nth}`, `A${nth + 1}`));
    expect(asked(many, short)[0]).toBe('A 91–99');
  });
});

describe('The hall’s own numbers', () => {
  test('follow each other whatever kiosks give, and go on behind the blocks should they come to them', () => {
    const tight = [granted('A', 996, 999), granted('A', 4, 995, 'kiosk-2')];
    const hall = hallAfter([...tight, has('a', 'A001'), has('b', 'A996', { given: '08:40' }), has('c', 'A002')]);
    expect(nextNumber(hall.queue, 'A', 3)).toBe('A003');
    evolve(hall, has('d', 'A003'));
    expect(nextNumber(hall.queue, 'A', 3)).toBe('A1000');
    evolve(hall, has('e', 'A1000'));
    expect(nextNumber(hall.queue, 'A', 3)).toBe('A1001');
  });
});

describe('A number that a kiosk hands in', () => {
  const block = granted('A', 980, 999, 'kiosk-1', '08:50');

  test('stands where it would have stood, and nobody was told how long it takes', () => {
    const early = given(block).when(handsIn('t', 'A980', at('09:10')), at('09:30'));
    early.then({
      type: 'NumberTaken',
      number: 'A980',
      at: at('09:30'),
      takenAt: at('09:10'),
      turnAt: at('09:10'),
      session: 'am',
      quoted: null,
    });
    given(block)
      .when(handsIn('t', 'A980', at('09:10'), { priority: 'elderly' }), at('09:30'))
      .then({ turnAt: at('08:50') });
    const hall = hallAfter([block, has('late', 'A001', { clock: '09:12' })]);
    if ('events' in early.decision) for (const event of early.decision.events) evolve(hall, event);
    expect([...(hall.queue.lines.get('A')?.values() ?? [])].map(({ id, takenAt }) => [id, takenAt])).toEqual([
      ['t', at('09:10')],
      ['late', at('09:12')],
    ]);
  });

  test('by a kiosk whose clock is wrong was given no earlier than it was granted, and no later than now', () => {
    for (const [said, so] of [
      ['08:00', '08:50'],
      ['09:31', '09:30'],
    ] as const)
      given(block)
        .when(handsIn('t', 'A980', at(said)), at('09:30'))
        .then({ takenAt: at(so), turnAt: at(so) });
  });

  test('counts when the hall is shut, the quota is used up, or its holder has one already', () => {
    const none = hallSettings({ queues: { A: { quota: { am: 0, pm: 0 } } } });
    given(block)
      .in(none)
      .when(takes('t'), at('09:30'))
      .refuses('quota-full', { nextOpening: new Date(at('13:15')).toISOString() });
    given(block)
      .in(none)
      .when(handsIn('t', 'A980', at('09:10')), at('12:30'))
      .then({ number: 'A980' });
    given(block, has('one', 'A001', { person: 'p' }))
      .when(handsIn('t', 'A980', at('09:10'), { person: 'p' }))
      .then({ person: null });
  });

  test('is so already when asked again, and refused under another id, of another kiosk, of another queue, or written otherwise', () => {
    const there = [block, granted('B', 980, 999, 'kiosk-2'), has('t', 'A980', { clock: '08:55', given: '08:55' })];
    const when = (...of: Parameters<typeof handsIn>) => given(...there).when(handsIn(...of));
    when('t', 'A980', at('08:55')).then();
    when('t', 'A981', at('08:55')).refuses('not-allowed');
    when('u', 'A980', at('08:55')).refuses('not-allowed');
    when('u', 'A979', at('08:55')).refuses('not-allowed');
    when('u', 'A981', at('08:55'), { device: 'kiosk-2' }).refuses('not-allowed');
    when('u', 'B981', at('08:55')).refuses('not-allowed');
    when('u', 'A0981', at('08:55')).refuses('not-allowed');
    when('u', 'A981', at('08:55'), { queue: 'B', device: 'kiosk-2' }).refuses('not-allowed');
    when('u', 'Z981', at('08:55')).refuses('unknown-queue');
    when('u', 'A981', at('08:55'), { matter: 'ZZ-1' }).refuses('unknown-matter');
    when('u', 'A981', at('08:55')).then({ number: 'A981' });
  });

  test('may still be handed in when its block has ended, though its kiosk is granted another', () => {
    const ended: HallEvent = { about: 'queue', by: 'kiosk-1', at: at('08:55'), type: 'BlocksEnded', device: 'kiosk-1' };
    const rest = twenty.queues.filter(({ code }) => code !== 'A').map(({ code }) => granted(code, 980, 999));
    expect(asked([block, ended, ...rest])).toEqual(['A 960–979']);
    given(block, ended)
      .when(handsIn('t', 'A985', at('08:52')))
      .then({ number: 'A985' });
    expect(blocksView(hallAfter([block, ended]).queue, twenty, 'kiosk-1').blocks).toEqual([]);
  });

  test('is void at midnight', () => {
    const hall = hallAfter([block]);
    for (const event of dueInQueue(hall.queue, twenty, at('00:00', '2026-12-02'))) evolve(hall, event);
    expect(hall.queue.blocks.size).toBe(0);
  });
});
