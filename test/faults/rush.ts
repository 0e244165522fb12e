import { randomUUID } from 'node:crypto';
import type { BoardView, JournalRow, TicketPlaceView, WindowView } from '../../shared/views.ts';
import type { QueueCode, WindowNo } from '../../shared/words.ts';
import { ADMIN_PASSWORD } from '../simulation/hall-process.ts';
import { type By, isYes } from '../simulation/line-to-hall.ts';
import { type Entered, enterHall } from '../simulation/open-lobby.ts';

const QUEUES: readonly QueueCode[] = ['A', 'B', 'C', 'D', 'G', 'R', 'S', 'E'];
const WINDOWS: readonly (readonly [no: WindowNo, badge: string])[] = [
  ['02', 'YL-1003'],
  ['03', 'YL-1004'],
  ['13', 'YL-1011'],
  ['14', 'YL-1012'],
];
/** Refusals that are no fault: somebody was quicker, or nobody is there. */
const USUAL = ['nobody-waiting', 'already-moved-on', 'not-saved'];
const A_DAY = 24 * 60; // minutes: no wait of a day can be longer
const BREATH = 10; // milliseconds

/**
 * A hall in a rush: kiosks ask for numbers, windows call, an administrator saves a document, a board and a phone look, one request after
 * the other, and every answer is given to the invariants of the simulated hall. Whoever is not answered asks again, as screens do.
 */
export async function rush(url: string) {
  const entered = await enterHall(url);
  const { line, checks } = entered;
  let { admin } = entered;
  const kiosks = await Promise.all([1, 2].map(() => newKiosk(entered)));
  const counted = { tickets: 0, calls: 0, settings: 0, looks: 0, signedOut: 0 };
  const odd: string[] = [];
  let on = true;
  let saved: number | null = null;
  const lanes: Promise<void>[] = [];
  const lane = (act: () => Promise<void>): void => {
    lanes.push(
      (async () => {
        while (on) {
          await act();
          await new Promise((done) => setTimeout(done, BREATH));
        }
      })(),
    );
  };
  const strange = (what: string, { status, body }: { status: number; body: { refusal?: string } }): void => {
    if (!USUAL.includes(body.refusal ?? '')) odd.push(`${what}: ${status} ${JSON.stringify(body)}`);
  };

  for (const [nth, kiosk] of kiosks.entries()) {
    lane(async () => {
      const id = randomUUID();
      const queue = QUEUES[(counted.tickets + nth) % QUEUES.length];
      const said = await line.ask<TicketPlaceView>('PUT', `/tickets/${id}`, { queue }, kiosk);
      if (!isYes(said)) return strange('take', said);
      checks.ticket(id, said.body.number);
      counted.tickets += 1;
      if (counted.tickets % 5 > 0) return;
      const seen = await line.ask<TicketPlaceView>('GET', `/tickets/${id}`);
      counted.looks += 1;
      odd.push(...absurdIn(seen.body, `ticket ${said.body.number}`));
    });
  }
  for (const [no, badge] of WINDOWS) {
    let by = await line.signIn(badge, badge);
    await line.ask('POST', `/windows/${no}/open`, { takeOver: true }, by);
    let leaving = (await line.ask<WindowView>('GET', `/windows/${no}`, undefined, by)).body.ticket?.id ?? null;
    lane(async () => {
      const said = await line.ask<WindowView>('POST', `/windows/${no}/call-next`, { leaving }, by);
      if (said.status === 401) {
        counted.signedOut += 1;
        by = await line.signIn(badge, badge).catch(() => by); // nobody there just now
        return;
      }
      if (!isYes(said)) {
        strange(`call ${no}`, said);
        leaving = (await line.ask<WindowView>('GET', `/windows/${no}`, undefined, by)).body.ticket?.id ?? null;
        return;
      }
      const { ticket } = said.body;
      leaving = ticket?.id ?? null;
      if (ticket === null) return;
      checks.call(ticket, no);
      counted.calls += 1;
      odd.push(...absurdIn(said.body, `window ${no}`));
    });
  }
  const queues = (await line.ask<{ code: string; avg_service_minutes: number }[]>('GET', '/settings/queues', undefined, admin)).body;
  lane(async () => {
    const minutes = 5 + (counted.settings % 20);
    const body = queues.map((one, nth) => (nth === 0 ? { ...one, avg_service_minutes: minutes } : one));
    const said = await line.ask('PUT', '/settings/queues', body, { ...admin, 'if-match': '*' } as By);
    if (said.status === 401) {
      admin = await line.signIn('admin', ADMIN_PASSWORD).catch(() => admin);
      return;
    }
    if (!isYes(said)) return strange('save', said);
    saved = minutes;
    counted.settings += 1;
    const board = await fetch(`${url}/api/queues`).then(
      (answer) => answer.json(),
      () => [], // nobody there just now
    );
    odd.push(...absurdIn(board, 'queues'));
    await new Promise((done) => setTimeout(done, 40));
  });
  await line.watch('board', (view: BoardView) => {
    counted.looks += 1;
    odd.push(...absurdIn(view, 'board'));
  });

  return {
    ...entered,
    counted: counted as Readonly<typeof counted>,
    odd: odd as readonly string[],
    /** The rush is over; what was answered is held against the journal. Says what is not as it was answered. */
    async over(): Promise<readonly string[]> {
      on = false;
      await Promise.all(lanes);
      await readAll(entered, await line.signIn('admin', ADMIN_PASSWORD));
      const now = (await line.ask<{ avg_service_minutes: number }[]>('GET', '/settings/queues', undefined, admin)).body[0];
      const kept = saved === null || now?.avg_service_minutes === saved;
      const broken = checks.finish().map(({ promise, what }) => `${promise}: ${what}`);
      entered.close();
      return [...broken, ...odd, ...(kept ? [] : [`saved ${saved}, now ${now?.avg_service_minutes}`])];
    },
  };
}
export type Rush = Awaited<ReturnType<typeof rush>>;

/** The journal to its end; by whoever is signed in now. */
async function readAll({ line, checks }: Entered, by: By): Promise<void> {
  for (;;) {
    const { body } = await line.ask<{ events: JournalRow[] }>('GET', `/journal?from=${checks.seq() + 1}&limit=1000`, undefined, by);
    for (const row of body.events) checks.read(row);
    if (body.events.length < 1000) return;
  }
}

async function newKiosk({ line, admin }: Entered): Promise<By> {
  const { body } = await line.ask<{ token: string }>('POST', '/devices', { kind: 'kiosk', name: '取号机' }, admin);
  return { authorization: `Bearer ${body.token}` };
}

/** Numbers that no screen may show: less than nothing, none at all, or a wait longer than a day. */
function absurdIn(shown: unknown, where: string, path = ''): string[] {
  if (typeof shown === 'number') {
    const isWait = /(wait\.(from|to)|waited|longest|meanWait|ahead)$/.test(path);
    return Number.isFinite(shown) && shown >= 0 && !(isWait && shown > A_DAY) ? [] : [`${where} shows ${path} ${shown}`];
  }
  if (typeof shown !== 'object' || shown === null) return [];
  return Object.entries(shown).flatMap(([key, value]) => absurdIn(value, where, `${path}.${key}`));
}
