import { iso } from '../../shared/time.ts';
import type { DeskView, DeviceState } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import type { Devices } from '../auth/devices.ts';
import { deviceIn } from '../domain/devices/devices.ts';
import type { FrontDesk } from '../front-desk.ts';

const SILENT = 60_000; // milliseconds of the machine's clock: six heartbeats missed

type Needs = { desk: FrontDesk; devices: Devices; machineNow: () => Instant };
export type Presence = ReturnType<typeof presence>;

/** Which of the hall's devices are heard, and what they had on their glass just now. What lasts is in the journal. */
export function presence({ desk, devices, machineNow }: Needs) {
  const heard = new Map<string, { at: Instant; painted: unknown }>();
  const since = machineNow();

  return {
    beat(id: string, painted: unknown): void {
      heard.set(id, { at: machineNow(), painted });
    },
    /** Devices that were heard once and are silent now. */
    silent: (): string[] =>
      [...desk.hall.devices.devices.keys()].filter((id) => {
        const last = Math.max(heard.get(id)?.at ?? 0, since);
        return !deviceIn(desk.hall.devices, id).lost && machineNow() - last > SILENT;
      }),
    /** Those that should be there and are not: paired once, and lost. */
    missing: (): string[] =>
      devices
        .list()
        .filter(({ id }) => desk.hall.devices.devices.get(id)?.lost === true)
        .map(({ name }) => name),
    /** Those that have been heard at some time, and whether they are heard now. */
    heard: (): DeskView['devicesHeard'] =>
      devices.list().flatMap(({ id, kind, name }) => {
        const known = desk.hall.devices.devices.get(id);
        return known ? [{ kind, name, heard: !known.lost }] : [];
      }),
    list: (): DeviceState[] =>
      devices.list().map(({ id, kind, name, zone, window, pairedAt }) => {
        const { told, lost, tested } = deviceIn(desk.hall.devices, id);
        const last = heard.get(id);
        return {
          id,
          kind,
          name,
          zone,
          window,
          paired: pairedAt !== null,
          seenAt: last ? iso(last.at) : null,
          lost,
          painted: last?.painted ?? null,
          sound: told.sound,
          printer: told.printer,
          build: told.build,
          tested: tested && { print: tested.print, at: iso(tested.at) },
        };
      }),
  };
}
