import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { DeviceRequest, PairingCode, PairingLook, PairingRequest } from '../../shared/requests.ts';
import type { Devices } from '../auth/devices.ts';
import { only, whoIs } from '../auth/only.ts';
import { fitsPage, type Pairing } from '../auth/pairing.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';
import { misplaced } from './device-routes.ts';

type Needs = { desk: FrontDesk; devices: Devices; pairing: Pairing; settings: () => Settings };

const CODES = 30; // a minute and address: a screen that starts again and again
const TRIES = 20; // codes a minute that somebody types

/** Pairing by a code on the screen's glass: for whoever stands before it without a keyboard. */
export function pairingRoutes({ desk, devices, pairing, settings }: Needs): Router {
  const routes = Router();

  routes.post('/pairing', limited(CODES), (req, res) => {
    res.status(201).json(pairing.begin(PairingRequest.parse(req.body).page));
  });

  routes.post('/pairing/mine', (req, res) => {
    const found = pairing.look(PairingLook.parse(req.body).wait);
    if (found === null) return refused(res, { refusal: 'not-allowed' });
    if (found === 'waiting') res.status(204).end();
    else res.json(found);
  });

  routes.post('/pairing/:code', only('admin'), limited(TRIES), async (req, res) => {
    const read = PairingCode.safeParse(req.params.code);
    const page = read.success ? pairing.pageOf(read.data) : null;
    if (!read.success || page === null) return refused(res, { refusal: 'unknown-place' });
    const { kind, name, zone = null, window = null } = DeviceRequest.parse(req.body);
    if (!fitsPage(kind, page)) return refused(res, { refusal: 'malformed', path: 'kind' });
    const wrong = misplaced(settings(), kind, zone, window);
    if (wrong) return refused(res, wrong);
    const give = pairing.take(read.data);
    if (!give) return refused(res, { refusal: 'unknown-place' });
    const { device, code } = await devices.register({ kind, name, zone, window });
    const ended = await desk.ask({ about: 'queue', type: 'endBlocks', by: device.id, device: device.id }); // it may bear the name of one that was taken away today
    const paired = 'refusal' in ended ? null : await devices.pair(code);
    give(paired && { ...paired.device, token: paired.token });
    if ('refusal' in ended) return refused(res, ended);
    if (!paired) return refused(res, { refusal: 'unknown-place' }); // it was taken away meanwhile
    res.status(201).json(devices.find(device.id));
  });

  return routes;
}

const limited = (most: number) =>
  rateLimit({
    windowMs: 60_000,
    limit: most,
    keyGenerator: (req, res) => whoIs(res).id ?? req.socket.remoteAddress ?? '',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { keyGeneratorIpFallback: false },
    handler: (_req, res) => refused(res, { refusal: 'too-many-requests' }),
  });
