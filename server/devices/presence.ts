import { iso } from '../../shared/time.ts';
import type { DeskView, DeviceRow, DeviceState, HeartbeatView, ScreenAlert } from '../../shared/views.ts';
import type { Instant, ZoneCode } from '../../shared/words.ts';
import type { Devices } from '../auth/devices.ts';
import { deviceIn } from '../domain/devices/devices.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { type Beat, type Found, pictureAlert, soundAlert, type Watched, watched } from './screen-watch.ts';
import { type Board, speakersOf } from './speakers.ts';
import { spokenWords } from './spoken-words.ts';

// Milliseconds of the machine's clock.
const SILENT = 50_000; // five heartbeats missed: the office hears of it within a minute
const MUTE = 25_000; // after so long without a word from it, another board speaks for its zone
const NOBODY = 30_000; // so long a zone may be without anybody who speaks, as at a start

type Needs = {
  desk: FrontDesk;
  devices: Devices;
  settings: () => Settings;
  now: () => Instant;
  machineNow: () => Instant;
  /** A device should ask at once what it is now. */
  nudge: (id: string) => void;
};
export type Presence = ReturnType<typeof presence>;

const isBoard = ({ kind, window }: Pick<DeviceRow, 'kind' | 'window'>): boolean => kind === 'display' && window === null;

/** Which of the hall's devices are heard, what they had on their glass just now, and who speaks. What lasts is in the journal. */
export function presence({ desk, devices, settings, now, machineNow, nudge }: Needs) {
  const heard = new Map<string, Watched>();
  const started = machineNow();
  let speakers: ReadonlyMap<ZoneCode, string> = new Map();
  const spoken = spokenWords(machineNow, desk.hall.queue.calls);
  const without = new Map<ZoneCode, Instant>(); // zones in which nobody speaks, since when
  let told = ''; // the alerts that the office was shown last

  /** Who speaks now, reckoned anew; whoever has become one asks at once, but for the one who is asking just now. */
  function elect(asking: string | null): void {
    const { hall } = settings();
    const boards = devices
      .list()
      .filter((row) => isBoard(row) && isUp(row))
      .map(({ id, name, zone }): Board => {
        const last = heard.get(id);
        const able = last !== undefined && machineNow() - last.at < MUTE && ['ready', 'muted'].includes(String(last.beat.sound));
        return { id, name, zone, able };
      });
    const zones = hall.zones.map(({ code }) => code);
    const before = speakers;
    speakers = speakersOf(zones, boards, hall.voice, before);
    const chosen = new Set([...speakers].flatMap(([zone, id]) => (before.get(zone) === id || id === asking ? [] : [id])));
    for (const id of chosen) nudge(id);
    for (const zone of zones) {
      const served = boards.some((board) => board.zone === null || board.zone === zone);
      if (speakers.has(zone) || !served) without.delete(zone);
      else if (!without.has(zone)) without.set(zone, machineNow());
    }
  }

  const zonesOf = (id: string): ZoneCode[] => [...speakers].flatMap(([zone, device]) => (device === id ? [zone] : []));
  /** Devices that somebody has put up: a browser has opened their link, or they were heard with their token. */
  const isUp = ({ id, pairedAt }: DeviceRow): boolean => pairedAt !== null || heard.has(id) || desk.hall.devices.devices.has(id);
  const silentSince = (id: string): Instant => Math.max(heard.get(id)?.at ?? 0, started);
  const isSilent = (row: DeviceRow): boolean =>
    machineNow() - Math.max(silentSince(row.id), row.pairedAt === null ? 0 : Date.parse(row.pairedAt)) > SILENT;

  function wrongWith(row: DeviceRow): Found[] {
    if (!isUp(row)) return [];
    if (isSilent(row)) return [{ what: 'lost', since: silentSince(row.id) }];
    const last = heard.get(row.id);
    if (!last || row.kind === 'kiosk') return []; // a kiosk paints when it is touched, and is silent by itself
    const picture = pictureAlert(last, machineNow());
    const sound = isBoard(row) && row.mounting.volume > 0 ? soundAlert(last, machineNow()) : null;
    return [picture, sound].filter((one) => one !== null);
  }

  /** Instants of the machine as the hall's clock tells them, which every screen shows. */
  const inTheHall = (since: Instant): string => iso(now() - (machineNow() - since) * settings().clock.pace);

  function alerts(): ScreenAlert[] {
    const screens = devices.list().flatMap((row) =>
      wrongWith(row).map(({ what, since }) => {
        const { id: device, name, zone } = row;
        return { what, device, name, zone, since: inTheHall(since) };
      }),
    );
    const mute = settings().hall.zones.flatMap(({ code, name_zh }): ScreenAlert[] => {
      const since = without.get(code);
      if (since === undefined || machineNow() - since <= NOBODY) return [];
      return [{ what: 'mute', device: null, name: name_zh, zone: code, since: inTheHall(since) }];
    });
    return [...screens, ...mute];
  }

  return {
    beat(id: string, beat: Beat): void {
      heard.set(id, watched(heard.get(id), beat, desk.hall.seq, machineNow()));
      spoken.hear(beat.said ?? [], desk.hall.queue.calls);
      elect(id);
    },
    /** It was taken away: another may bear its name one day. */
    forget: (id: string): void => void heard.delete(id),
    /** What the passing of a second may have changed: who speaks, and what is wrong. Says whether there is another alert than before. */
    lookAround(): boolean {
      elect(null);
      const said = JSON.stringify(alerts().map(({ what, device, zone }) => [what, device, zone]));
      const news = said !== told;
      told = said;
      return news;
    },
    /** The zones that a device speaks for, each with what was spoken there. */
    speaks: (id: string): HeartbeatView['speaks'] => zonesOf(id).map(spoken.of),
    /** Devices that were heard once and are silent now. */
    silent: (): string[] =>
      [...desk.hall.devices.devices.keys()].filter(
        (id) => !deviceIn(desk.hall.devices, id).lost && machineNow() - silentSince(id) > SILENT,
      ),
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
    /** Screens that somebody should see to, and zones in which nobody speaks. */
    alerts,
    list: (): DeviceState[] =>
      devices.list().map(({ id, kind, name, zone, window, mounting, pairedAt }) => {
        const { told, lost, tested } = deviceIn(desk.hall.devices, id);
        const last = heard.get(id);
        return {
          id,
          kind,
          name,
          zone,
          window,
          mounting,
          speaks: zonesOf(id),
          paired: pairedAt !== null,
          seenAt: last ? iso(last.at) : null,
          lost,
          painted: last?.beat.painted ?? null,
          size: last?.beat.size ?? null,
          layout: last?.beat.layout ?? null,
          spoken: last?.beat.spoken ?? null,
          sound: told.sound,
          printer: told.printer,
          build: told.build,
          tested: tested && { print: tested.print, at: iso(tested.at) },
        };
      }),
  };
}
