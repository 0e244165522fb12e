import { describe, expect, test } from 'vitest';
import { freeze } from '../../server/domain/snapshot.ts';
import { type News, openFrontDesk } from '../../server/front-desk.ts';
import type { Journal } from '../../server/store/journal.ts';
import { memoryJournal } from '../../server/store/memory-journal.ts';
import { at, settings } from '../support/hall.ts';
import { asks, callsNext, dayBegan, opened, takes } from '../support/people.ts';

const open = async (journal: Journal, faults: unknown[] = []) =>
  openFrontDesk({ journal, settings: () => settings, now: () => at('09:00'), oops: (fault) => faults.push(fault) });

/** A journal in which the day has begun, as it has when the first citizen comes. */
const begun = async () => {
  const journal = memoryJournal();
  await journal.append(0, [dayBegan], []);
  return journal;
};
const numbers = (answers: readonly unknown[]) =>
  answers.flatMap((one) => ((one as { events?: { number?: string }[] }).events ?? []).flatMap(({ number }) => number ?? []));

describe('the front desk', () => {
  test('takes those who stand at the door together, each decided upon what the one before left', async () => {
    const journal = await begun();
    const sizes: number[] = [];
    const desk = await open({
      ...journal,
      append: (seq, events, tickets) => {
        sizes.push(events.length);
        return journal.append(seq, events, tickets);
      },
    });
    const answers = await Promise.all(['zhang', 'li', 'wang', 'li'].map((who) => desk.ask(takes(who))));
    expect(sizes).toEqual([3]);
    expect(numbers(answers)).toEqual(['A001', 'A002', 'A003']);
    expect(answers[3]).toEqual({ events: [] });
  });

  test('two windows press at once: one citizen comes, one clerk is told nobody waits', async () => {
    const journal = await begun();
    await journal.append(1, [opened('02'), opened('03')], []);
    const desk = await open(journal);
    await desk.ask(takes('zhang'));
    expect(await Promise.all([desk.ask(callsNext('02')), desk.ask(callsNext('03'))])).toMatchObject([
      { events: [{ ticket: 'zhang', window: '02' }] },
      { refusal: 'nobody-waiting' },
    ]);
  });

  test('a full disk: nothing happened, every asker is told so, and the next try works', async () => {
    const journal = await begun();
    const faults: unknown[] = [];
    const desk = await open(journal, faults);
    const heard: News[] = [];
    desk.hear((news) => heard.push(news));
    journal.breakNext(new Error('ENOSPC'));
    expect(await Promise.all([desk.ask(takes('zhang')), desk.ask(takes('li'))])).toEqual([
      { refusal: 'not-saved' },
      { refusal: 'not-saved' },
    ]);
    expect([desk.hall.seq, heard, faults.length, desk.hall.queue.tickets.size]).toEqual([1, [], 1, 0]);
    expect(numbers([await desk.ask(takes('li'))])).toEqual(['A001']);
  });

  test('stored, but the answer was lost: asked again, the same number is given', async () => {
    const journal = await begun();
    let lost = true;
    const desk = await open({
      ...journal,
      append: async (seq, events, tickets) => {
        const said = await journal.append(seq, events, tickets);
        if (lost) {
          lost = false;
          throw new Error('connection reset');
        }
        return said;
      },
    });
    expect(await desk.ask(takes('zhang'))).toEqual({ refusal: 'not-saved' });
    expect(numbers([await desk.ask(takes('li'))])).toEqual(['A002']);
    expect(await desk.ask(takes('zhang'))).toEqual({ events: [] });
  });

  test('what one asker broke the others do not pay for', async () => {
    const journal = await begun();
    const desk = await open({
      ...journal,
      append: async (seq, events, tickets) => {
        if (events.some((event) => 'ticket' in event && event.ticket === 'cursed'))
          throw Object.assign(new Error('UNIQUE constraint failed'), { code: 'SQLITE_CONSTRAINT' });
        return journal.append(seq, events, tickets);
      },
    });
    const answers = await Promise.all(['zhang', 'cursed', 'li'].map((who) => desk.ask(takes(who))));
    expect(answers[1]).toEqual({ refusal: 'not-saved' });
    expect(numbers(answers)).toEqual(['A001', 'A002']);
  });

  test('a fault in one command is that asker’s alone', async () => {
    const desk = await open(await begun());
    const nonsense = {
      about: 'queue',
      type: 'takeNumber',
      get ticket(): string {
        throw new Error('boom');
      },
    } as never;
    const answers = await Promise.allSettled([desk.ask(takes('zhang')), desk.ask(nonsense), desk.ask(takes('li'))]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('a hearer that throws takes no number back', async () => {
    const faults: unknown[] = [];
    const desk = await open(await begun(), faults);
    desk.hear(() => {
      throw new Error('screen');
    });
    expect(numbers([await desk.ask(takes('zhang'))])).toEqual(['A001']);
    expect(faults).toHaveLength(1);
  });

  test('nothing is told before it is stored', async () => {
    const journal = await begun();
    let release = () => {};
    const gate = new Promise<void>((open_) => {
      release = open_;
    });
    const desk = await open({
      ...journal,
      append: async (seq, events, tickets) => {
        await gate;
        return journal.append(seq, events, tickets);
      },
    });
    const heard: News[] = [];
    desk.hear((news) => heard.push(news));
    const answer = desk.ask(takes('zhang'));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect([heard.length, desk.hall.queue.tickets.size]).toEqual([0, 0]);
    release();
    await answer;
    expect([heard.length, desk.hall.queue.tickets.size]).toEqual([1, 1]);
  });

  test('two servers, one hall: the slower looks again and decides again; no number twice', async () => {
    const journal = await begun();
    const [north, south] = [await open(journal), await open(journal)];
    const news: News[] = [];
    south.hear((one) => news.push(one));
    const answers = await Promise.all(Array.from({ length: 40 }, (_, nth) => (nth % 2 ? north : south).ask(takes(`p${nth}`))));
    expect(new Set(numbers(answers)).size).toBe(40);
    north.bell();
    south.bell();
    await expect.poll(() => [north.hall.seq, south.hall.seq]).toEqual([41, 41]);
    expect(freeze(north.hall)).toEqual(freeze(south.hall));
    expect(news.flatMap(({ events }) => events)).toHaveLength(40);
    expect(news.every(({ decidedHere, events }) => decidedHere || events.length > 0)).toBe(true);
  });

  test('the day turns before the first who comes after midnight is served', async () => {
    const journal = await begun();
    let now = at('23:59');
    const desk = await openFrontDesk({ journal, settings: () => ({ ...settings, alwaysOpen: true }), now: () => now, oops: () => {} });
    await desk.ask(takes('zhang'));
    now = at('00:01', '2026-12-02');
    expect(numbers([await desk.ask(takes('li'))])).toEqual(['A001']);
    expect(journal.events.map(({ type }) => type)).toEqual([
      'DayTurned',
      'NumberTaken',
      'TicketExpired',
      'DayTurned',
      'DutyShown',
      'NumberTaken',
    ]);
  });

  test('a refused command after midnight turns the day all the same', async () => {
    const journal = await begun();
    const desk = await openFrontDesk({ journal, settings: () => settings, now: () => at('00:01', '2026-12-02'), oops: () => {} });
    expect(await desk.ask(asks('02', 'recall', { ticket: 'x' }))).toEqual({ refusal: 'window-not-open' });
    expect(desk.hall.queue.day).toBe('2026-12-02');
  });

  test('closed, it takes no more', async () => {
    const desk = await open(await begun());
    await desk.close();
    expect(await desk.ask(takes('zhang'))).toEqual({ refusal: 'not-saved' });
  });
});
