import { Router } from 'express';
import { DeviceRequest, PairRequest } from '../../shared/requests.ts';
import type { DeviceKind } from '../../shared/words.ts';
import type { Devices } from '../auth/devices.ts';
import { only } from '../auth/only.ts';
import type { Settings } from '../domain/settings.ts';
import { refused } from './answer.ts';

type Needs = { devices: Devices; settings: () => Settings; ended: (device: string) => void };

const PAGE: Record<DeviceKind, string> = { kiosk: '/kiosk/', display: '/display/', pad: '/display/' };
/** The code stands behind the #, which no server and no log ever sees. */
export const pairingLink = (url: string, kind: DeviceKind, code: string): string => `${url}${PAGE[kind]}#pair=${code}`;

/** The hall's kiosks and displays: registered by an administrator, paired by opening a link once. */
export function deviceRoutes({ devices, settings, ended }: Needs): Router {
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

  routes.delete('/devices/:id', only('admin'), async (req, res) => {
    const id = String(req.params.id);
    if (!(await devices.remove(id))) return refused(res, { refusal: 'unknown-place' });
    ended(id);
    res.status(204).end();
  });

  return routes;
}
