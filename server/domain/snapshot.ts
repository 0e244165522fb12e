import type { PauseKind } from '../../shared/words.ts';
import { type DeviceNow, noDevices, type SheetNow, type SlipNow } from './devices/devices.ts';
import type { DutyState } from './duty/duty.ts';
import type { NoticesState } from './notices/notices.ts';
import type { OpenNotification } from './notifications/notifications.ts';
import { type Block, byTurn, emptyQueue, type QueueState, type Stop, type Ticket, type Turn, type WindowState } from './queue/state.ts';
import type { HallState } from './state.ts';
import { treeBy } from './tree.ts';

/** Changes with the shape of the state: a snapshot of another version is not read, the journal is replayed instead. */
export const SNAPSHOT_VERSION = '10';

type Frozen = {
  seq: number;
  last: number;
  duty: DutyState;
  notices: NoticesState;
  notifications: { today: [string, string | null][]; open: OpenNotification[] };
  reviewed: string[];
  devices: { nr: number; each: [string, DeviceNow][]; slips: [string, SlipNow][]; sheets: [string, SheetNow][] };
  versions: [string, string][];
  day: string;
  nth: number;
  calls: number;
  tickets: Ticket[];
  lines: [string, string[]][];
  offered: string[];
  missed: string[];
  persons: [string, string][];
  issued: [string, number][];
  issuedIn: [string, number][];
  lastIn: [string, number][];
  blocks: [string, readonly Block[]][];
  services: [string, readonly number[]][];
  rounds: [string, readonly number[]][];
  breaks: [PauseKind, readonly number[]][];
  stopped: [string, Stop][];
  windows: [string, WindowState][];
};

/** The state as plain values, every part of it. */
export function freeze({ seq, last, duty, queue, notices, notifications, reviews, devices, setup }: HallState): Frozen {
  const { day, nth, calls, tickets, lines, offered, missed, persons, issued, issuedIn, lastIn } = queue;
  const { blocks, services, rounds, breaks, stopped, windows } = queue;
  return {
    seq,
    last,
    duty,
    notices,
    notifications: { today: [...notifications.today], open: [...notifications.open.values()] },
    reviewed: [...reviews.reviewed],
    devices: {
      nr: devices.nr,
      each: [...devices.devices],
      slips: [...devices.slips.entries()],
      sheets: [...devices.sheets.entries()],
    },
    versions: [...setup.versions],
    day,
    nth,
    calls,
    tickets: [...tickets.values()],
    lines: [...lines].map(([line, lane]) => [line, [...lane.values()].map(({ id }) => id)]),
    offered: [...offered],
    missed: [...missed],
    persons: [...persons.entries()],
    issued: [...issued],
    issuedIn: [...issuedIn],
    lastIn: [...lastIn],
    blocks: [...blocks],
    services: [...services],
    rounds: [...rounds],
    breaks: [...breaks],
    stopped: [...stopped],
    windows: [...windows],
  };
}

export function thaw(frozen: Frozen): HallState {
  const queue: QueueState = { ...emptyQueue(), day: frozen.day, nth: frozen.nth, calls: frozen.calls };
  for (const ticket of frozen.tickets) queue.tickets.set(ticket.id, ticket);
  for (const [line, ids] of frozen.lines) {
    const lane = treeBy<Turn, Ticket>(byTurn);
    for (const id of ids) {
      const ticket = queue.tickets.get(id);
      if (ticket) lane.set({ turnAt: ticket.turnAt, nth: ticket.nth }, ticket);
    }
    queue.lines.set(line, lane);
  }
  for (const id of frozen.offered) queue.offered.add(id);
  for (const id of frozen.missed) queue.missed.add(id);
  for (const [person, id] of frozen.persons) queue.persons.set(person, id);
  for (const [code, count] of frozen.issued) queue.issued.set(code, count);
  for (const [key, count] of frozen.issuedIn) queue.issuedIn.set(key, count);
  for (const [key, given] of frozen.lastIn) queue.lastIn.set(key, given);
  for (const [code, granted] of frozen.blocks) queue.blocks.set(code, granted);
  for (const [code, took] of frozen.services) queue.services.set(code, took);
  for (const [code, took] of frozen.rounds) queue.rounds.set(code, took);
  for (const [kind, took] of frozen.breaks) queue.breaks.set(kind, took);
  for (const [code, stop] of frozen.stopped) queue.stopped.set(code, stop);
  for (const [no, window] of frozen.windows) queue.windows.set(no, window);
  const { slips, sheets } = noDevices();
  for (const [ticket, slip] of frozen.devices.slips) slips.set(ticket, slip);
  for (const [job, sheet] of frozen.devices.sheets) sheets.set(job, sheet);
  return {
    seq: frozen.seq,
    last: frozen.last,
    duty: frozen.duty,
    queue,
    notices: frozen.notices,
    notifications: {
      today: new Map(frozen.notifications.today),
      open: new Map(frozen.notifications.open.map((one) => [one.id, one])),
    },
    reviews: { reviewed: new Set(frozen.reviewed) },
    devices: { nr: frozen.devices.nr, devices: new Map(frozen.devices.each), slips, sheets },
    setup: { versions: new Map(frozen.versions) },
  };
}
