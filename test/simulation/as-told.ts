import type { QueueRow, TicketView, WindowView } from '../../shared/views.ts';
import type { Entered } from './open-lobby.ts';

export const SUPERVISOR = 'S40'; // of the sample: looks at every window

/**
 * What a hall shows of its tickets, windows and lines, held against its journal played anew: each difference in words, and how many views
 * were held against it. A board is given to the checks (`board-true`). Looked at again as long as the hall moves on meanwhile.
 */
export async function asTold(entered: Entered): Promise<{ readonly looked: number; readonly differences: string[] }> {
  const { line, checks, readOn } = entered;
  await line.watch('board', checks.board);
  for (;;) {
    await readOn();
    const before = checks.seq();
    const told = await differ(entered);
    await readOn();
    if (checks.seq() === before) return told;
  }
}

async function differ({ line, checks: { told }, hall, signedIn }: Entered) {
  const supervisor = await signedIn(SUPERVISOR);
  const differences: string[] = [];
  let looked = 0;
  const hold = (what: string, shown: readonly unknown[], ought: readonly unknown[]): void => {
    looked += 1;
    if (String(shown) !== String(ought)) differences.push(`${what}: ${shown}; the journal: ${ought}`);
  };
  for (const { id, number, status, window } of told.tickets.values()) {
    const { body } = await line.ask<TicketView>('GET', `/tickets/${id}`);
    const at = ['called', 'serving'].includes(status);
    hold(number, [body.number, body.status, at ? body.window : null], [number, status, at ? window : null]);
  }
  for (const { no } of hall.windows) {
    const { body } = await line.ask<WindowView>('GET', `/windows/${no}`, undefined, supervisor);
    const { status, ticket, held } = told.windowOf(no);
    const names = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();
    hold(`window ${no}`, [body.status, body.ticket?.id ?? null, ...names(body.held)], [status, ticket, ...[...held].sort()]);
  }
  const { body: rows } = await line.ask<QueueRow[]>('GET', '/queues');
  for (const { queue, waiting } of rows) hold(`queue ${queue}`, [waiting], [told.waitingIn(queue).length]);
  return { looked, differences };
}
