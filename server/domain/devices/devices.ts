import type { Actor, DeviceCommand, Instant, PrintResult, TicketId } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';
import { byText, type Tree, treeBy } from '../tree.ts';

// The hall's screens: what they say of themselves, what they are told to do. A heartbeat every few seconds is no news;
// what is journaled is that a device says something else than before, was told something, or has taken it up.

/** What a device says that lasts: its loudspeaker, its printer, its build. What is painted just now is not kept. */
export type Told = { readonly sound: unknown; readonly printer: unknown; readonly build: string | null };

export type DeviceHallCommand = { about: 'devices'; by: Actor } & (
  | { type: 'report'; device: string; told: Told }
  | { type: 'command'; device: string; do: DeviceCommand }
  | { type: 'lose'; devices: readonly string[] }
  | { type: 'forget'; device: string }
  | { type: 'print'; ticket: TicketId; print: PrintResult; attempt: number; ahead: number | null }
);

export type DeviceEvent = { about: 'devices'; by: Actor; at: Instant } & (
  | ({ type: 'DeviceReported'; device: string } & Told)
  | { type: 'DeviceCommanded'; device: string; nr: number; do: DeviceCommand }
  | { type: 'CommandsTaken'; device: string; upTo: number }
  | { type: 'DeviceLost'; device: string }
  | { type: 'DeviceForgotten'; device: string }
  | { type: 'SlipAsked'; ticket: TicketId; print: PrintResult; attempt?: number; ahead?: number | null } // the last two since there are printers
);

type Commanded = { readonly nr: number; readonly do: DeviceCommand };
export type DeviceNow = { readonly told: Told; readonly lost: boolean; readonly commands: readonly Commanded[] };
/** The last attempt at a ticket's slip. */
export type SlipNow = {
  readonly attempt: number;
  readonly print: PrintResult;
  /** 'queued' was written down for it, which is done before its first byte goes out. */
  readonly begun: boolean;
  /** An earlier attempt had been begun: paper with this number may be about already. */
  readonly again: boolean;
  /** How many stood before it, as its first slip says. */
  readonly ahead: number | null;
};
export type DevicesState = {
  readonly nr: number;
  readonly devices: ReadonlyMap<string, DeviceNow>;
  /** The open day's slips. */
  readonly slips: Tree<TicketId, SlipNow>;
};
const noSlips = (): Tree<TicketId, SlipNow> => treeBy<TicketId, SlipNow>(byText);
export const noDevices = (): DevicesState => ({ nr: 0, devices: new Map(), slips: noSlips() });

const UNHEARD: DeviceNow = { told: { sound: null, printer: null, build: null }, lost: true, commands: [] };
export const deviceIn = ({ devices }: DevicesState, id: string): DeviceNow => devices.get(id) ?? UNHEARD;
const PENDING = 20; // commands kept for a device that is away; the oldest are dropped

export function decideDevices(command: DeviceHallCommand, state: DevicesState, at: Instant): Decision {
  const { about, by } = command;
  switch (command.type) {
    case 'report': {
      const { device, told } = command;
      const known = deviceIn(state, device);
      const last = known.commands.at(-1);
      const taken: DeviceEvent[] = last ? [{ about, by, at, type: 'CommandsTaken', device, upTo: last.nr }] : [];
      const same = !known.lost && JSON.stringify(known.told) === JSON.stringify(told);
      return accept(...(same ? [] : [{ about, by, at, type: 'DeviceReported' as const, device, ...told }]), ...taken);
    }
    case 'command':
      return accept({ about, by, at, type: 'DeviceCommanded', device: command.device, nr: state.nr + 1, do: command.do });
    case 'lose':
      return accept(
        ...command.devices
          .filter((device) => !deviceIn(state, device).lost)
          .map((device): DeviceEvent => ({ about, by, at, type: 'DeviceLost', device })),
      );
    case 'forget':
      return state.devices.has(command.device) ? accept({ about, by, at, type: 'DeviceForgotten', device: command.device }) : accept();
    case 'print':
      return decidePrint(command, state, at);
  }
}

/** What became of it already; null where it may still be printed, because it never was begun. */
export function slipSettled({ slips }: DevicesState, ticket: TicketId, attempt: number): PrintResult | null {
  const last = slips.get(ticket);
  if (!last || last.attempt < attempt || (last.attempt === attempt && !last.begun)) return null;
  return last.print === 'queued' ? 'unknown' : last.print; // begun, and nobody wrote down how it ended
}

/** One attempt is begun once. How it ended is written down as it is told. */
function decidePrint({ about, by, ...asked }: Extract<DeviceHallCommand, { type: 'print' }>, state: DevicesState, at: Instant): Decision {
  const { ticket, print, attempt, ahead } = asked;
  if (print === 'queued' && slipSettled(state, ticket, attempt) !== null) return accept();
  return accept({ about, by, at, type: 'SlipAsked', ticket, print, attempt, ahead });
}

/** The slips of a day that is over are in the journal alone. */
export const withoutSlips = (state: DevicesState): DevicesState => ({ ...state, slips: noSlips() });

export function evolveDevices(state: DevicesState, event: DeviceEvent): DevicesState {
  const put = (id: string, to: Partial<DeviceNow>, nr = state.nr): DevicesState => ({
    ...state,
    nr,
    devices: new Map(state.devices).set(id, { ...deviceIn(state, id), ...to }),
  });
  switch (event.type) {
    case 'DeviceReported': {
      const { device, sound, printer, build } = event;
      return put(device, { told: { sound, printer, build }, lost: false });
    }
    case 'DeviceCommanded': {
      const commands = [...deviceIn(state, event.device).commands, { nr: event.nr, do: event.do }].slice(-PENDING);
      return put(event.device, { commands }, event.nr);
    }
    case 'CommandsTaken':
      return put(event.device, { commands: deviceIn(state, event.device).commands.filter(({ nr }) => nr > event.upTo) });
    case 'DeviceLost':
      return put(event.device, { lost: true });
    case 'DeviceForgotten': {
      const devices = new Map(state.devices);
      devices.delete(event.device);
      return { ...state, devices };
    }
    case 'SlipAsked': {
      const { ticket, print, attempt = 1, ahead = null } = event;
      const last = state.slips.get(ticket);
      if (last && last.attempt > attempt) return state;
      const same = last?.attempt === attempt;
      const begun = print === 'queued' || (same && last.begun);
      const again = last !== undefined && (last.again || (!same && last.begun));
      const slips = state.slips.clone();
      slips.set(ticket, { attempt, print, begun, again, ahead: last && (last.begun || last.again) ? last.ahead : ahead });
      return { ...state, slips };
    }
  }
}
