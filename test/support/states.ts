import type { Command } from '../../server/domain/command.ts';
import type { Decision } from '../../server/domain/decision.ts';
import type { QueueEvent } from '../../server/domain/queue/events.ts';
import {
  accepted,
  asks,
  called,
  callsNext,
  cancelled,
  cancels,
  completed,
  expired,
  has,
  held,
  missed,
  opened,
  opens,
  paused,
  recalled,
  rejoined,
  rejoins,
  served,
  takes,
  transferred,
} from './people.ts';

// Every state a ticket or a window can be in, and every request that can be made of it: the two sides of the tables in docs/states.md.

const two = [opened('02'), opened('03'), opened('13')];
const A = has('t', 'A001', { person: 'p' });
const here = [...two, A, called('t', '02')];
const again = [...here, recalled('t', '02')];

/** As window 02 and its clerk see it; `t` is the ticket. */
export const TICKET_STATES: Record<string, readonly QueueEvent[]> = {
  'never taken': two,
  waiting: [...two, A],
  'waiting in another queue': [...two, has('t', 'G001', { person: 'p' })],
  'called here once': here,
  'called here twice': again,
  'serving here': [...here, served('t', '02')],
  'held here': [...here, served('t', '02'), held('t', '02')],
  'missed here': [...again, missed('t', '02')],
  rejoined: [...again, missed('t', '02'), rejoined('t', '08:58')],
  'done here': [...here, completed('t', '02')],
  'called at 03': [...two, A, called('t', '03')],
  'serving at 03': [...two, A, called('t', '03'), served('t', '03')],
  'held at 03': [...two, A, called('t', '03'), served('t', '03'), held('t', '03')],
  'offered to queue A': [
    ...two,
    has('t', 'B001', { person: 'p' }),
    called('t', '13'),
    served('t', '13'),
    transferred('t', '13', { queue: 'A' }),
  ],
  'accepted here': [
    ...two,
    has('t', 'B001', { person: 'p' }),
    called('t', '13'),
    served('t', '13'),
    transferred('t', '13', { queue: 'A' }),
    accepted('t', '02'),
  ],
  'accepted at 03': [
    ...two,
    has('t', 'B001', { person: 'p' }),
    called('t', '13'),
    served('t', '13'),
    transferred('t', '13', { queue: 'A' }),
    accepted('t', '03'),
  ],
  cancelled: [...two, A, cancelled('t')],
  expired: [...two, A, expired('t')],
};

const ticket = 't';
export const TICKET_REQUESTS: Record<string, Command> = {
  'take the same id': takes('t', { person: 'p' }),
  'take another id': takes('u', { person: 'p' }),
  cancel: cancels('t'),
  rejoin: rejoins('t'),
  'call-next leaving it': callsNext('02', 't'),
  call: asks('02', 'call', { ticket }),
  recall: asks('02', 'recall', { ticket }),
  serve: asks('02', 'serve', { ticket }),
  miss: asks('02', 'miss', { ticket }),
  hold: asks('02', 'hold', { ticket }),
  unhold: asks('02', 'unhold', { ticket, here: false }),
  complete: asks('02', 'complete', { ticket, outcome: 'done' }),
  transfer: asks('02', 'transfer', { ticket, to: { queue: 'B' }, note: null }),
  accept: asks('02', 'accept', { ticket }),
};

const w = opened('02');
const waits = has('x', 'A002');
export const WINDOW_STATES: Record<string, readonly QueueEvent[]> = {
  closed: [waits],
  'open, nobody there': [w, waits],
  'open, nobody waiting': [w],
  'open, one called': [w, A, called('t', '02'), waits],
  'open, one served': [w, A, called('t', '02'), served('t', '02'), waits],
  'open, one held': [w, A, called('t', '02'), served('t', '02'), held('t', '02'), waits],
  paused: [w, waits, paused('02')],
  'opened by the partner': [opened('02', 'S04'), waits],
};

export const WINDOW_REQUESTS: Record<string, Command> = {
  open: opens('02'),
  'open, taking over': opens('02', 'S03', { takeOver: true }),
  'open, by a stranger': opens('02', 'S07'),
  pause: asks('02', 'pauseWindow', { reason: '开会' }),
  resume: asks('02', 'resumeWindow', {}),
  close: asks('02', 'closeWindow', {}),
  'call-next leaving nobody': callsNext('02'),
  'call-next, by the partner': asks('02', 'callNext', { leaving: null }, 'S04'),
};

/** A decision in the words of the table: yes, nothing to do, or the refusal with its state. */
export function said(decision: Decision): string {
  if ('events' in decision) return decision.events.length > 0 ? 'yes' : 'so already';
  return decision.refusal === 'wrong-state' ? `wrong-state (${decision.state})` : decision.refusal;
}
