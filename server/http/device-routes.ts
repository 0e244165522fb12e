import { Router } from 'express';
import {
  DeviceChangeRequest,
  DeviceCommandRequest,
  DeviceRequest,
  HeartbeatRequest,
  NothingRequest,
  PairRequest,
} from '../../shared/requests.ts';
import type { DeviceRow, HeartbeatView } from '../../shared/views.ts';
import type { DeviceKind, Instant, Refusal } from '../../shared/words.ts';
import type { Devices } from '../auth/devices.ts';
import { anyDevice, kioskOnly, only, whoIs } from '../auth/only.ts';
import type { Presence } from '../devices/presence.ts';
import type { Jobs } from '../devices/print/jobs.ts';
import { printerFor } from '../devices/print/printer-for.ts';
import { testJob } from '../devices/print/sheet-job.ts';
import { deviceIn } from '../domain/devices/devices.ts';
import { blocksView } from '../domain/queue/blocks.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { answer, refused } from './answer.ts';

type Needs = {
  desk: FrontDesk;
  devices: Devices;
  presence: Presence;
  settings: () => Settings;
  now: () => Instant;
  slips: Jobs;
  /** The mark of a device's page as it is served now. */
  buildOf: (kind: string) => string | null;
  ended: (device: string) => void;
  /** A device should ask at once what there is for it. */
  nudge: (device: string) => void;
  oops: (fault: unknown) => void;
};

const PAGE: Record<DeviceKind, string> = { kiosk: '/kiosk/', display: '/display/', pad: '/display/' };
/** The code stands behind the #, which no server and no log ever sees. */
export const pairingLink = (url: string, kind: DeviceKind, code: string): string => `${url}${PAGE[kind]}#pair=${code}`;

/** Why a device cannot be there; null: it can. */
export function misplaced({ hall, windowOf }: Settings, kind: string, zone: string | null, window: string | null): Refusal | null {
  if (zone !== null && !hall.zones.some(({ code }) => code === zone)) return { refusal: 'malformed', path: 'zone' };
  if (window !== null && !windowOf.has(window)) return { refusal: 'unknown-window' };
  return kind === 'pad' && window === null ? { refusal: 'malformed', path: 'window' } : null; // it stands at one
}

/** The hall's kiosks and displays: registered by an administrator, paired by opening a link once. */
export function deviceRoutes({ desk, devices, presence, settings, now, slips, buildOf, ended, nudge, oops }: Needs): Router {
  const routes = Router();

  const endBlocks = (device: string) => desk.ask({ about: 'queue', type: 'endBlocks', by: device, device });
  /** A kiosk's slips are the server's business, unless its own browser prints them. */
  const serverPrints = ({ kind, id, name }: DeviceRow): boolean =>
    kind === 'kiosk' && printerFor(settings().hall.printers, { id, name })?.kind !== 'browser';

  const heartbeatView = (id: string, commands: HeartbeatView['commands']): HeartbeatView | null => {
    const device = devices.find(id);
    if (!device) return null; // it was taken away while it spoke
    const { kind, name, zone, window, mounting } = device;
    return { commands, device: { id, name, zone, window, mounting }, speaks: presence.speaks(id), build: buildOf(kind) };
  };

  routes.get('/devices', only('admin'), (_req, res) => {
    res.json(devices.list());
  });

  routes.post('/devices', only('admin'), async (req, res) => {
    const { kind, name, zone = null, window = null } = DeviceRequest.parse(req.body);
    const wrong = misplaced(settings(), kind, zone, window);
    if (wrong) return refused(res, wrong);
    const { device, token, code } = await devices.register({ kind, name, zone, window });
    const ended = await endBlocks(device.id); // it may bear the name of one that was taken away today
    if ('refusal' in ended) return refused(res, ended);
    res.status(201).json({ id: device.id, token, link: pairingLink(settings().url, kind, code) });
  });

  routes.post('/devices/pair', async (req, res) => {
    const paired = await devices.pair(PairRequest.parse(req.body).code);
    if (!paired) return refused(res, { refusal: 'not-allowed' });
    const ended = await endBlocks(paired.device.id); // another browser does not know which numbers the one before it gave
    if ('refusal' in ended) return refused(res, ended);
    res.status(201).json({ ...paired.device, token: paired.token });
  });

  routes.post('/devices/me/heartbeat', anyDevice, async (req, res) => {
    const {
      painted = null,
      sound = null,
      printer = null,
      build = null,
      spoken = null,
      said = [],
      size = null,
      layout = null,
    } = HeartbeatRequest.parse(req.body ?? {});
    const id = whoIs(res).id ?? '';
    presence.beat(id, { painted, sound, spoken, said, size, layout });
    const { commands, told, lost } = deviceIn(desk.hall.devices, id);
    // What it says is news only when it is something else than before.
    if (lost || commands.length > 0 || JSON.stringify(told) !== JSON.stringify({ sound, printer, build })) {
      const decision = await desk.ask({ about: 'devices', type: 'report', by: id, device: id, told: { sound, printer, build } });
      if ('refusal' in decision) return refused(res, decision);
      const upTo = decision.events.reduce((most, event) => (event.type === 'CommandsTaken' ? event.upTo : most), 0);
      return void res.json(
        heartbeatView(
          id,
          commands.filter(({ nr }) => nr <= upTo),
        ),
      );
    }
    res.json(heartbeatView(id, []));
  });

  routes.post('/devices/me/blocks', kioskOnly, async (req, res) => {
    NothingRequest.parse(req.body);
    const device = whoIs(res).id ?? '';
    const decision = await desk.ask({ about: 'queue', type: 'grantBlocks', by: device, device });
    answer(res, decision, () => blocksView(desk.hall.queue, settings(), device));
  });

  routes.post('/devices/:id/commands', only('supervisor', 'admin'), async (req, res) => {
    const wish = DeviceCommandRequest.parse(req.body);
    const device = devices.list().find(({ id }) => id === req.params.id);
    if (!device) return refused(res, { refusal: 'unknown-place' });
    const here = wish.do === 'test-print' && serverPrints(device);
    const by = whoIs(res).id;
    const decision = await desk.ask({ about: 'devices', type: 'command', by, device: device.id, do: wish.do, here });
    if ('refusal' in decision) return refused(res, decision);
    const [made] = decision.events;
    const nr = made?.type === 'DeviceCommanded' ? made.nr : 0;
    if (!here) nudge(device.id);
    if (here) void slips.print(testJob({ nr, by, device }, settings(), now())).catch(oops); // how it ended stands in the device's state
    res.status(202).json({ nr, do: wish.do });
  });

  routes.patch('/devices/:id', only('supervisor', 'admin'), async (req, res) => {
    const change = DeviceChangeRequest.parse(req.body);
    const before = devices.find(String(req.params.id));
    if (!before) return refused(res, { refusal: 'unknown-place' });
    const { zone = before.zone, window = before.window } = change;
    const wrong = misplaced(settings(), before.kind, zone, window);
    if (wrong) return refused(res, wrong);
    const after = await devices.change(before.id, change);
    if (!after) return refused(res, { refusal: 'unknown-place' }); // it was taken away meanwhile
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      const decision = await desk.ask({ about: 'devices', type: 'arrange', by: whoIs(res).id, device: before.id, change });
      if ('refusal' in decision) return refused(res, decision);
      if (before.kind === 'pad' && after.window !== before.window)
        ended(before.id); // it comes back and looks at its new window
      else nudge(before.id);
    }
    res.json(after);
  });

  routes.delete('/devices/:id', only('admin'), async (req, res) => {
    const id = String(req.params.id);
    if (!(await devices.remove(id))) return refused(res, { refusal: 'unknown-place' });
    presence.forget(id);
    await desk.ask({ about: 'devices', type: 'forget', by: whoIs(res).id, device: id });
    ended(id);
    res.status(204).end();
  });

  return routes;
}
