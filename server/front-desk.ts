import type { Instant } from '../shared/words.ts';
import type { Command } from './domain/command.ts';
import { decide } from './domain/decide.ts';
import { type Decision, refuse } from './domain/decision.ts';
import type { HallEvent } from './domain/event.ts';
import { evolve } from './domain/evolve.ts';
import { dayIsOver } from './domain/queue/due.ts';
import type { Settings } from './domain/settings.ts';
import { draftOf, emptyHall, type HallState } from './domain/state.ts';
import type { Journal } from './store/journal.ts';
import type { Snapshots } from './store/snapshots.ts';

export type News = {
  readonly events: readonly HallEvent[];
  readonly before: HallState;
  readonly after: HallState;
  /** This server decided it: this server runs the errands. */
  readonly decidedHere: boolean;
};
type Asker = { readonly command: Command; readonly answer: (decision: Decision) => void; readonly fail: (fault: unknown) => void };
type Needs = {
  journal: Journal;
  snapshots?: Snapshots;
  settings: () => Settings;
  now: () => Instant;
  /** Told what became of each command; null: deciding it was a fault. */
  decided?: (command: Command, decision: Decision | null) => void;
  oops: (fault: unknown) => void;
};
export type FrontDesk = Awaited<ReturnType<typeof openFrontDesk>>;

const BATCH = 500;
const TICK: Command = { about: 'time', type: 'tick' };

/** The one place where a hall changes: a batch of commands at a time, on disk before anyone hears of it. */
export async function openFrontDesk({ journal, snapshots, settings, now, decided = () => {}, oops }: Needs) {
  let hall = (await snapshots?.latest()) ?? emptyHall();
  const askers: Asker[] = [];
  const hearers: ((news: News) => void)[] = [];
  const jobs: (() => Promise<void>)[] = [];
  let bellRang = false;
  let working: Promise<void> | null = null;
  let shut = false;

  /** Decides in order, each upon what the one before it left; stores all at once; then answers each. */
  async function settle(batch: readonly Asker[]): Promise<void> {
    const at = now();
    const draft = draftOf(hall);
    const events: HallEvent[] = [];
    const replies: (() => void)[] = [];
    const consider = (command: Command): Decision => {
      const decision = decide(command, draft, settings(), at);
      if ('events' in decision) {
        for (const event of decision.events) evolve(draft, event);
        events.push(...decision.events);
      }
      return decision;
    };
    if (dayIsOver(draft.queue, settings(), at)) consider(TICK); // nobody is served on a day that is over
    for (const { command, answer, fail } of batch) {
      try {
        const decision = consider(command);
        replies.push(() => answer(decision));
      } catch (fault) {
        replies.push(() => fail(fault)); // one asker's fault is not the others'
      }
    }
    if (events.length > 0) {
      if ((await journal.append(hall.seq, events, [...draft.queue.touched.values()])) === 'conflict') {
        await catchUp(); // another server was quicker: look again, decide again
        return settle(batch);
      }
      move(draft, events, true);
    }
    for (const reply of replies) reply();
  }

  /** If a batch cannot be stored, each is tried alone: what one asker broke, the others do not pay for. */
  async function settleOrExcuse(batch: readonly Asker[]): Promise<void> {
    try {
      await settle(batch);
    } catch (fault) {
      const newDay = dayIsOver(hall.queue, settings(), now());
      if (isGuard(fault) && batch.length > 0 && (batch.length > 1 || newDay)) {
        if (newDay) await settleOrExcuse([]); // the day's turn is nobody's request
        for (const asker of batch) await settleOrExcuse([asker]);
        return;
      }
      oops(fault);
      for (const { answer } of batch) answer(refuse('not-saved'));
    }
  }

  /** Reads what is new: at the start, after a conflict, and when the bell rings. */
  async function catchUp(): Promise<void> {
    for (;;) {
      const page = await journal.read(hall.seq);
      if (page.length === 0) return;
      const draft = draftOf(hall);
      for (const event of page) evolve(draft, event);
      move(draft, page, false);
    }
  }

  function move(after: HallState, events: readonly HallEvent[], decidedHere: boolean): void {
    const before = hall;
    hall = after;
    for (const hear of hearers) {
      try {
        hear({ events, before, after, decidedHere });
      } catch (fault) {
        oops(fault); // it is stored: nothing may turn a yes into a no now
      }
    }
    if (decidedHere && events.some(({ type }) => type === 'DayTurned')) void snapshots?.keep(after).catch(oops);
  }

  async function work(): Promise<void> {
    while (bellRang || jobs.length > 0 || askers.length > 0) {
      await new Promise(setImmediate); // let in everybody who is already at the door
      const batch = askers.splice(0, BATCH);
      if (bellRang) {
        bellRang = false;
        await catchUp().catch(oops);
      }
      for (const job of jobs.splice(0)) await job();
      if (batch.length > 0) await settleOrExcuse(batch);
    }
    working = null;
  }
  const start = () => {
    working ??= work();
  };

  await catchUp();
  return {
    /** The hall as it is on disk. */
    get hall() {
      return hall;
    },
    hear(hearer: (news: News) => void) {
      hearers.push(hearer);
    },
    /** Another server has written to this hall's journal. It waits its turn like everyone. */
    bell() {
      bellRang = true;
      start();
    },
    ask(command: Command): Promise<Decision> {
      return new Promise((settled, failed) => {
        const answer = (decision: Decision) => {
          decided(command, decision);
          settled(decision);
        };
        const fail = (fault: unknown) => {
          decided(command, null);
          failed(fault);
        };
        if (shut) return answer(refuse('not-saved'));
        askers.push({ command, answer, fail });
        start();
      });
    },
    /** Runs a job between two requests: while it lasts nobody is answered, so what it looks at stays as it is. */
    alone<T>(job: () => Promise<T>): Promise<T> {
      if (shut) return Promise.reject(new Error('the hall is being shut'));
      return new Promise((done, fail) => {
        jobs.push(() => job().then(done, fail));
        start();
      });
    },
    /** Lets the turn that is under way finish, and takes no more. */
    async close(): Promise<void> {
      shut = true;
      await working;
    },
  };
}

/** Whether it was one of the tables' guards that refused, and not the disk. */
const isGuard = (fault: unknown): boolean => /constraint|unique|23505/i.test(`${(fault as { code?: string }).code ?? ''} ${String(fault)}`);
