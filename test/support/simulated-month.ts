import type { Command } from '../../server/domain/command.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { LACKS, NOTIFICATION_KINDS, PRIORITIES, SETTLED_AS } from '../../shared/words.ts';
import { dice } from '../simulation/chance.ts';
import type { OpenHall } from './open-hall.ts';
import { asks, atDesk, cancels, clerkOf, opens, rejoins, takes } from './people.ts';

const WINDOWS = ['02', '03', '04', '13', '14'];

/**
 * Days as they come, in a hall whose clock the test moves: people take numbers, clerks do what clerks do, some of it refused, on days of
 * rest nearly all. Whoever was served may rate it, on the same day or the next; what a slip could not tell is told on another day.
 * Says how many events followed.
 */
export async function liveThrough(hall: OpenHall, days: readonly string[], seed: number): Promise<number> {
  const random = dice(seed);
  const one = <Each>(of: readonly Each[]): Each => of[Math.floor(random() * of.length)] as Each;
  const mattersOf = (queue: string): string[] => {
    const own = hall.settings().matters.filter((one) => one.category === queue);
    return own.slice(0, 4).map(({ code }) => code);
  };
  let nr = 0;
  const id = (): string => `00000000-0000-4000-8000-${String(++nr).padStart(12, '0')}`;
  let followed = 0;
  let served: string[] = [];
  const ask = async (command: Command): Promise<void> => {
    const decision = await hall.desk.ask(command);
    if ('events' in decision) followed += decision.events.length;
  };
  const here = (no: string): string => windowIn(hall.desk.hall.queue, no).ticket ?? 'nobody';
  const anyTicket = (status: string): string => {
    const found = [...hall.desk.hall.queue.tickets.values()].filter((ticket) => ticket.status === status);
    return found.length === 0 ? 'nobody' : one(found).id;
  };
  const rate = async (ticket: string): Promise<void> => {
    const left = await hall.db.selectFrom('ticket').selectAll().where('id', '=', ticket).executeTakeFirstOrThrow();
    const { status, day, queue, matter, last_window: lastWindow, clerk } = left;
    const known = { status: status as 'done', day, queue, matter, lastWindow, clerk };
    const grade = 1 + Math.floor(random() * 5);
    await ask({ about: 'reviews', by: null, type: 'review', ticket, grade, dimensions: {}, left: known, reviewed: false, pad: null });
  };
  const take = (): Promise<void> => {
    const queue = one(['A', 'A', 'B']);
    const wish = {
      queue,
      ...(random() < 0.5 ? { matter: one(mattersOf(queue)) } : {}),
      ...(random() < 0.15 ? { priority: one(PRIORITIES) } : {}),
    };
    const from = Math.floor(random() * 12);
    return ask({ ...takes(id(), wish), ...(random() < 0.8 ? { quoted: { from, to: from + 6 } } : {}) } as Command);
  };
  /** Papers of a matter that somebody did not have with them, each once. */
  const lacking = (matter: string | null | undefined) => {
    const papers = hall.settings().matterOf.get(matter ?? '')?.materials ?? [];
    return papers.slice(0, 6).flatMap(({ name }) => (random() < 0.4 ? [{ name, state: one(LACKS) }] : []));
  };
  const issue = (no: string): Promise<void> => {
    const ticket = here(no);
    return ask({
      ...{ about: 'notifications', type: 'issue', by: clerkOf(no), notification: id(), window: no, ticket, situations: [] },
      ...{ kind: one(NOTIFICATION_KINDS), missing: lacking(ticketIn(hall.desk.hall.queue, ticket)?.matter), finish: random() < 0.6 },
    });
  };
  const answer = async (): Promise<void> => {
    const open = [...hall.desk.hall.notifications.open.values()];
    if (open.length === 0) return;
    const { id: notification, matter } = one(open);
    await ask({ about: 'notifications', type: 'answer', by: 'S01', notification, missing: lacking(matter), desk: true });
  };
  const deeds: (readonly [weight: number, deed: (no: string) => Promise<void>])[] = [
    [22, take],
    [12, (no) => ask(asks(no, 'callNext', { leaving: windowIn(hall.desk.hall.queue, no).ticket }))],
    [8, (no) => ask(asks(no, 'serve', { ticket: here(no) }))],
    [4, (no) => ask(asks(no, 'recall', { ticket: here(no) }))],
    [4, (no) => ask(asks(no, 'complete', { ticket: here(no), outcome: 'done' }))],
    [3, (no) => ask(asks(no, 'miss', { ticket: here(no) }))],
    [1, (no) => ask(asks(no, 'undoMiss', { ticket: anyTicket('missed') }))],
    [3, () => ask(rejoins(anyTicket('missed')))],
    [4, (no) => ask(asks(no, 'hold', { ticket: here(no) }))],
    [2, (no) => ask(asks(no, 'unhold', { ticket: anyTicket('held'), here: random() < 0.5 }))],
    [2, (no) => ask(asks(no, 'transfer', { ticket: here(no), to: one([{ queue: 'B' }, { queue: 'A' }, { window: '14' }]), note: null }))],
    [4, (no) => ask(asks(no, 'accept', { ticket: [...hall.desk.hall.queue.offered][0] ?? 'nobody' }))],
    [1, (no) => ask(asks(no, 'returnHandover', { ticket: [...hall.desk.hall.queue.offered][0] ?? 'nobody', reason: '不是本窗口的' }))],
    [1, (no) => ask(asks(no, 'pauseWindow', { reason: '开会', kind: one(['meeting', 'away', 'meal'] as const) }))],
    [3, (no) => ask(asks(no, 'resumeWindow', {}))],
    [1, (no) => ask(asks(no, 'loseConsole', {}))],
    [2, (no) => ask(asks(no, 'findConsole', {}))],
    [1, (no) => ask(asks(no, 'setMatter', { ticket: here(no), matter: one(mattersOf('A')) }))],
    [1, () => ask(cancels(anyTicket('waiting')))],
    [1, () => ask(atDesk('restore', { ticket: anyTicket('cancelled') }))],
    [1, () => ask(atDesk('move', { ticket: anyTicket('waiting'), queue: one(['A', 'B']), matter: null }))],
    [1, () => ask(atDesk('settle', { ticket: anyTicket(one(['called', 'serving', 'held'])), as: one(SETTLED_AS), reason: 'forgotten' }))],
    [1, () => ask(atDesk('markUrgent', { ticket: anyTicket('waiting'), reason: 'illness' }))],
    [4, issue],
    [2, answer],
    [2, () => ask({ about: 'time', type: 'tick' })],
  ];
  const heavy = deeds.flatMap(([weight, deed]) => Array.from({ length: weight }, () => deed));

  for (const day of days) {
    hall.setClock('00:00', day);
    await hall.tick();
    hall.setClock('08:30', day);
    for (const no of WINDOWS) await ask(opens(no));
    for (const ticket of served) if (random() < 0.3) await rate(ticket);
    served = [];
    for (let step = 0; step < 140; step += 1) {
      hall.wait(Math.floor(random() * 400));
      await one(heavy)(one(WINDOWS));
    }
    for (const no of WINDOWS) {
      hall.wait(Math.floor(random() * 400));
      await ask(asks(no, 'complete', { ticket: here(no), outcome: 'done' }));
      await ask(asks(no, 'closeWindow', {}));
    }
    for (const ticket of [...hall.desk.hall.queue.tickets.values()].filter(({ status, day: of }) => status === 'done' && of === day)) {
      if (random() < 0.4) await rate(ticket.id);
      else served.push(ticket.id);
    }
  }
  return followed;
}
