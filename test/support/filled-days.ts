import { randomUUID } from 'node:crypto';
import { windowIn } from '../../server/domain/queue/state.ts';
import type { Day } from '../../shared/words.ts';
import { dice } from '../simulation/chance.ts';
import type { OpenHall } from './open-hall.ts';

type Command = Parameters<OpenHall['desk']['ask']>[0];

const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const OPENS = 8 * 60 + 30;
const CLOSES = 17 * 60 + 30;

/**
 * Days of a hall as they go: numbers are taken, called, missed, served, transferred, cancelled and reviewed, windows pause. All of it by
 * commands to the real front desk, with a clock that moves; the same seed gives the same days. Ends on the last day, after closing.
 */
export async function filledDays(hall: OpenHall, days: readonly Day[], { perDay = 60, seed = 8, windows = 27 } = {}): Promise<void> {
  const random = dice(seed);
  const settings = hall.settings();
  const manned = settings.windows.filter(({ post_a: clerk }) => clerk).slice(0, windows);
  const queues = [...new Set(manned.flatMap(({ categories }) => categories))];
  const matters = settings.matters;
  const ask = async (command: Command): Promise<boolean> => !('refusal' in (await hall.desk.ask(command)));

  for (const [nth, day] of days.entries()) {
    hall.setClock('08:20', day);
    await hall.tick();
    for (const { no, post_a: by } of manned)
      await ask({ about: 'queue', type: 'openWindow', by, window: no, clerk: null, takeOver: false, supervisor: false });
    const taken = Array.from({ length: perDay }, () => {
      const morning = random() < 0.6;
      const at = morning ? OPENS + Math.floor(random() ** 1.4 * 180) : 13 * 60 + 30 + Math.floor(random() * 200);
      return { at, queue: queues[Math.floor(random() ** 1.5 * queues.length)] ?? 'A', id: randomUUID() as string };
    }).sort((a, b) => a.at - b.at);
    const busyUntil = new Map<string, number>();
    for (let minute = OPENS; minute < CLOSES + 20; minute += 2) {
      hall.setClock(clockOf(minute), day);
      if (minute % 10 === 0) await hall.tick();
      for (const one of taken.filter(({ at }) => at >= minute && at < minute + 2)) {
        const of = matters.filter(({ category }) => category === one.queue);
        await ask({
          about: 'queue',
          type: 'takeNumber',
          by: 'kiosk-1',
          ticket: one.id,
          queue: one.queue,
          matter: random() < 0.8 ? (of[Math.floor(random() ** 2 * of.length)]?.code ?? null) : null,
          person: null,
          priority: random() < 0.06 ? 'elderly' : null,
          lang: 'zh-CN',
          ready: [],
          quoted: random() < 0.9 ? { from: Math.floor(random() * 12), to: 12 + Math.floor(random() * 14) } : null,
        });
        if (random() < 0.03) await ask({ about: 'queue', type: 'cancel', by: null, ticket: one.id });
      }
      if (minute > 12 * 60 && minute < 13 * 60 + 30) continue; // lunch
      for (const { no: window, post_a: by } of manned) {
        if ((busyUntil.get(window) ?? 0) > minute) continue;
        const { ticket } = windowIn(hall.desk.hall.queue, window);
        if (ticket && random() < 0.04) {
          const to = { queue: queues[Math.floor(random() * queues.length)] ?? 'A' };
          await ask({ about: 'queue', type: 'transfer', by, window, ticket, to, note: null });
        } else if (ticket) {
          await ask({ about: 'queue', type: 'complete', by, window, ticket, outcome: 'done' });
          const grade = [5, 5, 5, 5, 4, 4, 3, 2, 1][Math.floor(random() * 9)] ?? 5;
          if (random() < 0.5)
            await ask({
              about: 'reviews',
              type: 'review',
              by: null,
              ticket,
              grade,
              dimensions: {},
              left: null,
              reviewed: false,
              pad: null,
            });
        }
        if (random() < 0.01) {
          await ask({ about: 'queue', type: 'pauseWindow', by, window, reason: '开会', kind: random() < 0.5 ? 'meeting' : 'away' });
          busyUntil.set(window, minute + 20);
          continue;
        }
        await ask({ about: 'queue', type: 'resumeWindow', by, window });
        if (minute < CLOSES + 14 && (await ask({ about: 'queue', type: 'callNext', by, window, leaving: null }))) {
          const next = windowIn(hall.desk.hall.queue, window).ticket;
          const comes = random();
          if (next && comes < 0.1) {
            hall.wait(60);
            await ask({ about: 'queue', type: 'recall', by, window, ticket: next });
          }
          if (next && comes < 0.05) {
            hall.wait(60);
            await ask({ about: 'queue', type: 'miss', by, window, ticket: next });
            continue;
          }
          if (next) await ask({ about: 'queue', type: 'serve', by, window, ticket: next });
          busyUntil.set(window, minute + 6 + Math.floor(random() ** 2 * 40) + (nth % 3));
        }
      }
    }
    for (const { no: window, post_a: by } of manned) {
      const { ticket } = windowIn(hall.desk.hall.queue, window);
      if (ticket) await ask({ about: 'queue', type: 'complete', by, window, ticket, outcome: 'done' });
      await ask({ about: 'queue', type: 'closeWindow', by, window });
    }
  }
}
