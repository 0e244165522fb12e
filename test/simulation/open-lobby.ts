import { DOCUMENTS, type DocumentName } from '../../shared/settings.ts';
import type { JournalRow } from '../../shared/views.ts';
import type { Day, Instant, StaffId } from '../../shared/words.ts';
import { figures } from './figures.ts';
import { ADMIN_PASSWORD } from './hall-process.ts';
import { type Invariants, invariants } from './invariants.ts';
import { type KnownHall, knownHall, READ } from './known-hall.ts';
import { type By, isYes, type LineWish, lineTo } from './line-to-hall.ts';
import type { Lobby } from './lobby.ts';
import { readsTheWall } from './lobby.ts';
import type { SimClock } from './sim-clock.ts';

const KIOSKS = 2;
const PAGE = 1000;

type EnterWish = LineWish & { readonly password?: string; readonly boards?: boolean };

/**
 * Goes into a hall as its own people do: an administrator signs in and registers kiosks, clerks sign in when they come to work, a board is
 * looked at, the journal is read. The checks run from here on, over as many days as are begun.
 */
export async function enterHall(url: string, { password = ADMIN_PASSWORD, boards = true, ...wish }: EnterWish = {}) {
  const line = lineTo(url, wish);
  const admin = await line.signIn('admin', password);
  const hall = await readHall(line, admin);
  const kiosks: By[] = [];
  for (let nth = 1; nth <= KIOSKS; nth += 1) {
    const { status, body } = await line.ask<{ token: string }>('POST', '/devices', { kind: 'kiosk', name: `模拟取号机 ${nth}` }, admin);
    if (!isYes({ status })) throw new Error(`no kiosk could be registered: ${JSON.stringify(body)}`);
    kiosks.push({ authorization: `Bearer ${body.token}` });
  }
  const staff = new Map<StaffId, Promise<By>>();
  const signedIn = (clerk: StaffId): Promise<By> => {
    const badge = hall.badgeOf.get(clerk) ?? clerk;
    const known = staff.get(clerk) ?? line.signIn(badge, badge);
    staff.set(clerk, known);
    return known;
  };
  const checks = invariants(hall);
  const counted = figures();
  const heard: ((at: Instant) => void)[] = [];
  if (boards)
    await line.watch('board', (view) => {
      checks.board(view);
      for (const hear of heard) hear(Date.parse(view.at));
    });

  let reading: Promise<void> = Promise.resolve();
  /** Reads what the journal has more than was read so far, and looks whether it is as promised. */
  const readOn = (): Promise<void> => {
    reading = reading.then(() => readJournal(line, admin, checks, counted.read));
    return reading;
  };
  return {
    line,
    hall,
    checks,
    figures: counted,
    admin,
    signedIn,
    readOn,
    /** Each time the board says what time it is. */
    onTime: (hear: (at: Instant) => void) => void heard.push(hear),
    /** Those who act on a day, with their clock. Clerks sign in anew: the sessions of the day before are over. */
    lobby(of: { seed: number; day: Day; clock: SimClock; load?: number }): Lobby {
      staff.clear();
      return {
        ...of,
        hall,
        line,
        checks,
        kiosks,
        signedIn,
        people: new Map(),
        handed: new Set(),
        waiting: readsTheWall({ line, clock: of.clock }),
        refused: new Map(),
      };
    },
    close: () => line.close(),
  };
}
export type Entered = Awaited<ReturnType<typeof enterHall>>;

async function readHall(line: ReturnType<typeof lineTo>, admin: By): Promise<KnownHall> {
  const read: Partial<Record<DocumentName, unknown>> = {};
  for (const name of READ) read[name] = DOCUMENTS[name].parse((await line.ask('GET', `/settings/${name}`, undefined, admin)).body);
  return knownHall(read as Parameters<typeof knownHall>[0]);
}

async function readJournal(line: ReturnType<typeof lineTo>, by: By, checks: Invariants, read: (row: JournalRow) => void): Promise<void> {
  for (;;) {
    const path = `/journal?from=${checks.seq() + 1}&limit=${PAGE}`;
    const { status, body } = await line.ask<{ events: JournalRow[]; last: number }>('GET', path, undefined, by);
    if (!isYes({ status })) throw new Error(`the journal could not be read: ${JSON.stringify(body)}`);
    for (const row of body.events) {
      checks.read(row);
      read(row);
    }
    if (body.events.length < PAGE) return;
  }
}
