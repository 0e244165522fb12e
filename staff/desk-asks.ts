import type {
  LateReason,
  Priority,
  QueueCode,
  SettledAs,
  SettleReason,
  StaffId,
  StopReason,
  TicketId,
  UrgentReason,
  WindowNo,
} from '../shared/words.ts';

/** What somebody at the desk asks for others: one request each, and its refusal stands where it was pressed. */
export type DeskAsk =
  | { readonly do: 'rejoin' | 'cancel' | 'restore'; readonly ticket: TicketId }
  | { readonly do: 'move'; readonly ticket: TicketId; readonly queue: QueueCode }
  | { readonly do: 'urgent'; readonly ticket: TicketId; readonly reason: UrgentReason }
  | { readonly do: 'settle'; readonly ticket: TicketId; readonly window: WindowNo; readonly as: SettledAs; readonly reason: SettleReason }
  | { readonly do: 'flex' | 'takeAway'; readonly window: WindowNo }
  | { readonly do: 'place'; readonly window: WindowNo; readonly clerk: StaffId }
  | { readonly do: 'stop'; readonly queue: QueueCode; readonly reason: StopReason }
  | { readonly do: 'resume'; readonly queue: QueueCode }
  | { readonly do: 'alarm'; readonly text: string }
  | { readonly do: 'allClear'; readonly nr: number };

/** A number for somebody else; `late` where numbers are given no more. */
export type NumberFor = { readonly queue: QueueCode; readonly priority: Priority | null; readonly late: LateReason | null };

type Request = { readonly method: 'POST' | 'DELETE'; readonly path: string; readonly body?: unknown };

export function requestOf(asked: DeskAsk): Request {
  const post = (path: string, body?: unknown): Request => ({ method: 'POST', path, ...(body === undefined ? {} : { body }) });
  switch (asked.do) {
    case 'rejoin':
    case 'cancel':
    case 'restore':
      return post(`/tickets/${asked.ticket}/${asked.do}`);
    case 'move':
      return post(`/tickets/${asked.ticket}/queue`, { queue: asked.queue });
    case 'urgent':
      return post(`/tickets/${asked.ticket}/urgent`, { reason: asked.reason });
    case 'settle':
      return post(`/tickets/${asked.ticket}/settle`, { as: asked.as, reason: asked.reason });
    case 'flex':
      return post(`/windows/${asked.window}/flex`);
    case 'takeAway':
      return post(`/windows/${asked.window}/close`);
    case 'place':
      return post(`/windows/${asked.window}/open`, { takeOver: true, clerk: asked.clerk });
    case 'stop':
      return post(`/queues/${asked.queue}/stop`, { reason: asked.reason });
    case 'resume':
      return post(`/queues/${asked.queue}/resume`);
    case 'alarm':
      return post('/announcements', { kind: 'emergency', text: asked.text });
    case 'allClear':
      return { method: 'DELETE', path: `/announcements/${asked.nr}` };
  }
}

/** Where it was pressed: a ticket, a window, a queue, or the red key. */
export function placeOf(asked: DeskAsk): string {
  if (asked.do === 'settle') return `window ${asked.window}`;
  if ('ticket' in asked) return `ticket ${asked.ticket}`;
  if ('window' in asked) return `window ${asked.window}`;
  return 'queue' in asked ? `queue ${asked.queue}` : 'alarm';
}
