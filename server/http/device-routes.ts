import { Router } from 'express';
import { DeviceCommandRequest, DeviceRequest, HeartbeatRequest, PairRequest } from '../../shared/requests.ts';
import type { DeviceKind } from '../../shared/words.ts';
import type { Devices } from '../auth/devices.ts';
import { anyDevice, only, whoIs } from '../auth/only.ts';
import type { Presence } from '../devices/presence.ts';
import { deviceIn } from '../domain/devices/devices.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';

type Needs = { desk: FrontDesk; devices: Devices; presence: Presence; settings: () => Settings; ended: (device: string) => void };

const PAGE: Record<DeviceKind, string> = { kiosk: '/kiosk/', display: '/display/', pad: '/display/' };
/** The code stands behind the #, which no server and no log ever sees. */
export const pairingLink = (url: string, kind: DeviceKind, code: string): string => `${url}${PAGE[kind]}#pair=${code}`;

/** The hall's kiosks and displays: registered by an administrator, paired by opening a link once. */
export function deviceRoutes({ desk, devices, presence, settings, ended }: Needs): Router {
  const routes = Router();

  routes.get('/devices', only('admin'), (_req, res) => {
    res.json(devices.list());
  });

  routes.post('/devices', only('admin'), async (req, res) => {
    const { kind, name, zone = null, window = null } = DeviceRequest.parse(req.body);
    const { hall, windowOf, url } = settings();
    if (zone !== null && !hall.zones.some(({ code }) => code === zone)) return refused(res, { refusal: 'malformed', path: 'zone' });
    if (window !== null && !windowOf.has(window)) return refused(res, { refusal: 'unknown-window' });
    const { device, token, code } = await devices.register({ kind, name, zone, window });
    res.status(201).json({ id: device.id, token, link: pairingLink(url, kind, code) });
  });

  routes.post('/devices/pair', async (req, res) => {
    const paired = await devices.pair(PairRequest.parse(req.body).code);
    if (!paired) return refused(res, { refusal: 'not-allowed' });
    res.status(201).json({ ...paired.device, token: paired.token });
  });

  routes.post('/devices/me/heartbeat', anyDevice, async (req, res) => {
    const { painted = null, sound = null, printer = null, build = null } = HeartbeatRequest.parse(req.body ?? {});
    const id = whoIs(res).id ?? '';
    presence.beat(id, painted);
    const { commands, told, lost } = deviceIn(desk.hall.devices, id);
    // What it says is news only when it is something else than before.
    if (lost || commands.length > 0 || JSON.stringify(told) !== JSON.stringify({ sound, printer, build })) {
      const decision = await desk.ask({ about: 'devices', type: 'report', by: id, device: id, told: { sound, printer, build } });
      if ('refusal' in decision) return refused(res, decision);
      const upTo = decision.events.reduce((most, event) => (event.type === 'CommandsTaken' ? event.upTo : most), 0);
      return void res.json({ commands: commands.filter(({ nr }) => nr <= upTo) });
    }
    res.json({ commands: [] });
  });

  routes.post('/devices/:id/commands', only('supervisor', 'admin'), async (req, res) => {
    const wish = DeviceCommandRequest.parse(req.body);
    const device = String(req.params.id);
    if (!devices.list().some(({ id }) => id === device)) return refused(res, { refusal: 'unknown-place' });
    const decision = await desk.ask({ about: 'devices', type: 'command', by: whoIs(res).id, device, do: wish.do });
    if ('refusal' in decision) return refused(res, decision);
    const [made] = decision.events;
    res.status(202).json({ nr: made?.type === 'DeviceCommanded' ? made.nr : 0, do: wish.do });
  });

  routes.delete('/devices/:id', only('admin'), async (req, res) => {
    const id = String(req.params.id);
    if (!(await devices.remove(id))) return refused(res, { refusal: 'unknown-place' });
    await desk.ask({ about: 'devices', type: 'forget', by: whoIs(res).id, device: id });
    ended(id);
    res.status(204).end();
  });

  return routes;
}
