import type { Command } from '../../server/domain/command.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import type { OpenHall } from './open-hall.ts';
import { asks, opens, takes } from './people.ts';

type Wish = {
  day?: string;
  until?: string;
  /** Numbers taken each ten minutes, from a quarter past eight on. */
  arrivals?: readonly number[];
  /** Windows that open at half past eight; all in regular use if left out. */
  windows?: readonly string[];
  /** Minutes of a service. */
  service?: number;
  /** Everybody at a window is served at the end, and goes home. */
  ends?: boolean;
};

const RUSH = [10, 16, 22, 30, 34, 30, 26, 22, 20, 18, 14, 12, 10, 8];

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * A day of the sample hall, minute by minute, by its own front desk: a rush in the morning; 03 opens late, 05 pauses for ten minutes,
 * whoever sits at 08 goes away from half past nine on, 15 and 27 never open.
 */
export async function busyDay(
  hall: OpenHall,
  { day = '2026-12-01', until = '10:40', arrivals = RUSH, windows, service = 12, ends = false }: Wish = {},
) {
  const { settings, desk } = hall;
  const tickets: string[] = [];
  const ask = async (command: Command): Promise<boolean> => 'events' in (await desk.ask(command));
  const regular = settings().windows.filter(({ no, status }) => windows?.includes(no) ?? (status === 'open' && !['15', '27'].includes(no)));
  const clerk = new Map(regular.map(({ no, post_a }) => [no, post_a ?? '']));
  const queues = regular.flatMap(({ categories }) => categories);
  for (let minute = minutesOf('08:15'); minute <= minutesOf(until); minute += 1) {
    hall.setClock(clockOf(minute), day);
    const said: Promise<unknown>[] = [ask({ about: 'time', type: 'tick' })]; // what happens within a minute is stored at once
    const tenth = Math.floor((minute - minutesOf('08:15')) / 10);
    const coming = (minute - minutesOf('08:15')) % 10 === 0 ? (arrivals[tenth % arrivals.length] ?? 0) : 0;
    for (let nth = 0; nth < coming; nth += 1) {
      const id = `${day} ${tickets.length}`;
      tickets.push(id);
      said.push(ask(takes(id, { queue: queues[(tickets.length * 7) % queues.length] ?? 'A' })));
    }
    for (const [nth, { no }] of regular.entries()) {
      const by = clerk.get(no) ?? '';
      if (minute === minutesOf(no === '03' ? '08:52' : '08:30')) said.push(ask(opens(no, by)));
      if (no === '05' && minute === minutesOf('09:10')) said.push(ask(asks(no, 'pauseWindow', { reason: '送件', kind: 'other' }, by)));
      if (no === '05' && minute === minutesOf('09:20')) said.push(ask(asks(no, 'resumeWindow', {}, by)));
      if (no === '08' && minute === minutesOf('09:30')) said.push(ask(asks(no, 'loseConsole', {}, by)));
      if (no === '08' && minute >= minutesOf('09:30')) continue;
      const here = ticketIn(desk.hall.queue, windowIn(desk.hall.queue, no).ticket);
      if (here?.status === 'called') said.push(ask(asks(no, 'serve', { ticket: here.id }, by)));
      else if (!here || (minute + nth) % service === 0) said.push(ask(asks(no, 'callNext', { leaving: here?.id ?? null }, by)));
    }
    await Promise.all(said);
  }
  for (const { no } of ends ? regular : []) {
    const by = clerk.get(no) ?? '';
    const { ticket } = windowIn(desk.hall.queue, no);
    if (ticket) await ask(asks(no, 'complete', { ticket, outcome: 'done' }, by));
    await ask(asks(no, 'closeWindow', {}, by));
  }
  return { tickets, regular };
}
