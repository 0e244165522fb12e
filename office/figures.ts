import type { BoardView, QueueRow, WindowRow } from '../shared/views.ts';

/** A window's state as the tiles and figures name it. */
export type WindowIs = 'called' | 'serving' | 'free' | 'paused' | 'closed' | 'reserve';

export function windowIs({ status, number, serving, reserve }: WindowRow): WindowIs {
  if (status === 'closed') return reserve ? 'reserve' : 'closed';
  if (status === 'paused') return 'paused';
  if (number === null) return 'free';
  return serving ? 'serving' : 'called';
}

/** What the board itself tells about the hall, counted: nothing here is estimated or remembered. */
export function figuresOf({ waiting, windows, missed }: Pick<BoardView, 'waiting' | 'windows' | 'missed'>) {
  const are = windows.map(windowIs);
  const count = (is: WindowIs) => are.filter((one) => one === is).length;
  return {
    waiting: waiting.reduce((sum, queue) => sum + queue.waiting, 0),
    queuesWaiting: waiting.filter((queue) => queue.waiting > 0).length,
    most: busiest(waiting)[0] ?? null,
    longest: longestWait(waiting),
    windows: {
      open: windows.filter(({ status }) => status === 'open').length,
      due: windows.length - count('reserve'),
      paused: count('paused'),
      shut: count('closed'),
    },
    serving: count('serving'),
    calling: count('called'),
    free: count('free'),
    missed: missed.length,
    lastMissed: [...missed].sort((a, b) => b.at.localeCompare(a.at))[0] ?? null,
  };
}

/** Queues where anybody waits, most people first; as they are listed where equal. */
export const busiest = (queues: readonly QueueRow[]): readonly QueueRow[] =>
  queues.filter(({ waiting }) => waiting > 0).sort((a, b) => b.waiting - a.waiting);

/** All queues for the table: the busy ones on top. */
export const byWaiting = (queues: readonly QueueRow[]): readonly QueueRow[] => [...queues].sort((a, b) => b.waiting - a.waiting);

/** The queue in which a number taken now waits longest, of those whose wait can be told. */
export function longestWait(queues: readonly QueueRow[]): QueueRow | null {
  let longest: QueueRow | null = null;
  for (const queue of queues) if (queue.wait && queue.wait.to > 0 && queue.wait.to > (longest?.wait?.to ?? 0)) longest = queue;
  return longest;
}

/** How many of a queue's windows are open now. */
export const openFor = (queue: QueueRow, windows: readonly WindowRow[]): number =>
  windows.filter(({ window, status }) => status === 'open' && queue.windows.includes(window)).length;
