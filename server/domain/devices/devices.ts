import type { Mounting } from '../../../shared/views.ts';
import type { Actor, DeviceCommand, Instant, MatterCode, PrintResult, TicketId, WindowNo, ZoneCode } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';
import { byText, type Tree, treeBy } from '../tree.ts';

// The hall's screens: what they say of themselves, what they are told to do. A heartbeat every few seconds is no news;
// what is journaled is that a device says something else than before, was told something, or has taken it up.

/** What a device says that lasts: its loudspeaker, its printer, its build. What is painted just now is not kept. */
export type Told = { readonly sound: unknown; readonly printer: unknown; readonly build: string | null };

/** What was changed of a device: its name or place, or how it hangs. */
export type Arranged = {
  readonly name?: string | undefined;
  readonly zone?: ZoneCode | null | undefined;
  readonly window?: WindowNo | null | undefined;
  readonly mounting?: { readonly [K in keyof Mounting]?: Mounting[K] | undefined } | undefined;
};

/** What is printed without a ticket: a matter's one-time notification, or a test for a device. Who it is for is not known. */
export type SheetOf = { readonly matter: MatterCode | null; readonly device: string | null };

export type DeviceHallCommand = { about: 'devices'; by: Actor } & (
  | { type: 'report'; device: string; told: Told }
  | { type: 'command'; device: string; do: DeviceCommand; here: boolean }
  | { type: 'lose'; devices: readonly string[] }
  | { type: 'forget'; device: string }
  | { type: 'arrange'; device: string; change: Arranged }
  | { type: 'print'; ticket: TicketId; print: PrintResult; attempt: number; ahead: number | null }
  | ({ type: 'sheet'; job: string; print: PrintResult } & SheetOf)
);

export type DeviceEvent = { about: 'devices'; by: Actor; at: Instant } & (
  | ({ type: 'DeviceReported'; device: string } & Told)
  | { type: 'DeviceCommanded'; device: string; nr: number; do: DeviceCommand; here?: true } // here: the server does it
  | { type: 'CommandsTaken'; device: string; upTo: number }
  | { type: 'DeviceLost'; device: string }
  | { type: 'DeviceForgotten'; device: string }
  | { type: 'DeviceArranged'; device: string; change: Arranged } // where it hangs and how stands beside the journal
  | { type: 'SlipAsked'; ticket: TicketId; print: PrintResult; attempt?: number; ahead?: number | null } // the last two since there are printers
  | ({ type: 'SheetAsked'; job: string; print: PrintResult } & SheetOf)
);

type Commanded = { readonly nr: number; readonly do: DeviceCommand };
type Tested = { readonly print: PrintResult; readonly at: Instant };
export type DeviceNow = {
  readonly told: Told;
  readonly lost: boolean;
  readonly commands: readonly Commanded[];
  readonly tested: Tested | null;
};
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
/** A sheet's job; `begun` as for a slip. */
export type SheetNow = { readonly print: PrintResult; readonly begun: boolean };
export type DevicesState = {
  readonly nr: number;
  readonly devices: ReadonlyMap<string, DeviceNow>;
  /** The open day's slips. */
  readonly slips: Tree<TicketId, SlipNow>;
  /** And its sheets, by job. */
  readonly sheets: Tree<string, SheetNow>;
};
const nothingPrinted = () => ({ slips: treeBy<TicketId, SlipNow>(byText), sheets: treeBy<string, SheetNow>(byText) });
export const noDevices = (): DevicesState => ({ nr: 0, devices: new Map(), ...nothingPrinted() });

const UNHEARD: DeviceNow = { told: { sound: null, printer: null, build: null }, lost: true, commands: [], tested: null };
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
      return accept({
        ...{ about, by, at, type: 'DeviceCommanded', device: command.device, nr: state.nr + 1, do: command.do },
        ...(command.here ? { here: true } : {}),
      });
    case 'lose':
      return accept(
        ...command.devices
          .filter((device) => !deviceIn(state, device).lost)
          .map((device): DeviceEvent => ({ about, by, at, type: 'DeviceLost', device })),
      );
    case 'forget':
      return state.devices.has(command.device) ? accept({ about, by, at, type: 'DeviceForgotten', device: command.device }) : accept();
    case 'arrange':
      return accept({ about, by, at, type: 'DeviceArranged', device: command.device, change: command.change });
    case 'print':
      return decidePrint(command, state, at);
    case 'sheet': {
      const { job, print, matter, device } = command;
      if (print === 'queued' && sheetSettled(state, job) !== null) return accept();
      return accept({ about, by, at, type: 'SheetAsked', job, print, matter, device });
    }
  }
}

/** What became of it already; null where it may still be printed, because it never was begun. */
export function slipSettled({ slips }: DevicesState, ticket: TicketId, attempt: number): PrintResult | null {
  const last = slips.get(ticket);
  if (!last || last.attempt < attempt || (last.attempt === attempt && !last.begun)) return null;
  return ended(last.print);
}

/** The same for a sheet. */
export function sheetSettled({ sheets }: DevicesState, job: string): PrintResult | null {
  const last = sheets.get(job);
  return last?.begun ? ended(last.print) : null;
}

/** Begun, and nobody wrote down how it ended. */
const ended = (print: PrintResult): PrintResult => (print === 'queued' ? 'unknown' : print);

/** One attempt is begun once. How it ended is written down as it is told. */
function decidePrint({ about, by, ...asked }: Extract<DeviceHallCommand, { type: 'print' }>, state: DevicesState, at: Instant): Decision {
  const { ticket, print, attempt, ahead } = asked;
  if (print === 'queued' && slipSettled(state, ticket, attempt) !== null) return accept();
  return accept({ about, by, at, type: 'SlipAsked', ticket, print, attempt, ahead });
}

/** What was printed on a day that is over is in the journal alone. */
export const withoutSlips = (state: DevicesState): DevicesState => ({ ...state, ...nothingPrinted() });

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
      if (event.here) return put(event.device, {}, event.nr);
      const commands = [...deviceIn(state, event.device).commands, { nr: event.nr, do: event.do }].slice(-PENDING);
      return put(event.device, { commands }, event.nr);
    }
    case 'CommandsTaken':
      return put(event.device, { commands: deviceIn(state, event.device).commands.filter(({ nr }) => nr > event.upTo) });
    case 'DeviceLost':
      return put(event.device, { lost: true });
    case 'DeviceArranged':
      return state;
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
    case 'SheetAsked': {
      const { job, print, device, at } = event;
      const sheets = state.sheets.clone();
      sheets.set(job, { print, begun: print === 'queued' || sheets.get(job)?.begun === true });
      const next = { ...state, sheets };
      return device === null ? next : evolveTested(next, device, { print, at });
    }
  }
}

const evolveTested = (state: DevicesState, device: string, tested: Tested): DevicesState => ({
  ...state,
  devices: new Map(state.devices).set(device, { ...deviceIn(state, device), tested }),
});
