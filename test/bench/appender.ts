import { randomUUID } from 'node:crypto';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { draftOf, emptyHall } from '../../server/domain/state.ts';
import { databaseFile } from '../../server/hall.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openSqlite } from '../../server/store/open-sqlite.ts';
import { openHead, sqlJournal } from '../../server/store/sql-journal.ts';
import { newFolder } from './processes.ts';

/** The product's own journal on a database of its own: how long it takes until one call is on disk, in milliseconds. */
export async function appender() {
  const db = openSqlite(databaseFile(newFolder()));
  await migrate(db);
  await openHead(db, 'bench');
  const journal = sqlJournal(db, 'bench');
  let hall = emptyHall();
  let here: string | null = null;

  const store = async (events: HallEvent[]): Promise<number> => {
    const draft = draftOf(hall);
    for (const event of events) evolve(draft, event);
    const from = performance.now();
    await journal.append(hall.seq, events, [...draft.queue.touched.values()]);
    hall = draft;
    return performance.now() - from;
  };

  return {
    /** A number is taken, then called to a window that completes the one before: the second of these is timed. */
    async once(): Promise<number> {
      const [ticket, at, about] = [randomUUID(), Date.now(), 'queue' as const];
      const nr = hall.queue.calls + 1;
      const wish = { matter: null, person: null, priority: null, lang: 'zh-CN', ready: [], quoted: null } as const;
      const taken: HallEvent = {
        about,
        by: 'kiosk-1',
        at,
        type: 'NumberTaken',
        ticket,
        number: `A${nr}`,
        day: '2026-12-01',
        queue: 'A',
        ...wish,
        turnAt: at,
      };
      await store([taken]);
      const [by, window] = ['S03', '02'];
      const done: HallEvent[] = here
        ? [{ about, by, at, type: 'TicketCompleted', ticket: here, window, outcome: 'done', implied: true }]
        : [];
      here = ticket;
      return store([...done, { about, by, at, type: 'TicketCalled', ticket, window, kind: 'call', nr }]);
    },
    close: () => db.destroy(),
  };
}
