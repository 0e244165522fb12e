import express, { Router } from 'express';
import { PictureQuery } from '../../shared/requests.ts';
import { iso } from '../../shared/time.ts';
import type { PictureRow } from '../../shared/views.ts';
import { only, whoIs } from '../auth/only.ts';
import { picture as addressOf } from '../domain/picture.ts';
import { pictureUses } from '../domain/pictures/picture-uses.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { PicturesFolder, StoredPicture } from '../store/pictures-folder.ts';
import { answer, refused } from './answer.ts';

type Needs = { pictures: PicturesFolder; desk: FrontDesk; settings: () => Settings };

const LARGEST = '20mb';
const DOTS = 60_000_000; // what a browser on a small machine beside a screen can still unpack

/** The hall's pictures from the office: brought, looked through, taken away when nothing shows them any more. */
export function pictureRoutes({ pictures, desk, settings }: Needs): Router {
  const routes = Router();
  const keepers = only('admin', 'supervisor');
  const row = ({ name, bytes, at, width, height }: StoredPicture, uses = pictureUses(settings())): PictureRow => ({
    picture: name,
    address: addressOf(name),
    bytes,
    width,
    height,
    at: iso(at),
    uses: uses.get(name) ?? [],
  });

  routes.get('/pictures', keepers, async (_req, res) => {
    const uses = pictureUses(settings());
    res.json((await pictures.list()).map((one) => row(one, uses)));
  });

  routes.post('/pictures', keepers, express.raw({ type: ['image/*', 'application/octet-stream'], limit: LARGEST }), async (req, res) => {
    const { name } = PictureQuery.parse(req.query);
    const bytes: unknown = req.body;
    const added = Buffer.isBuffer(bytes) ? await pictures.add(name, bytes, DOTS) : null;
    if (!added) return refused(res, { refusal: 'malformed', path: '' });
    const decision = await desk.ask({ about: 'pictures', type: 'noteAdded', by: whoIs(res).id, picture: added.name });
    if ('refusal' in decision)
      await pictures.remove(added.name); // nobody would know whose it is
    else res.status(201);
    answer(res, decision, () => row(added));
  });

  routes.delete('/pictures/:picture', keepers, async (req, res) => {
    const name = String(req.params.picture);
    const there = (await pictures.list()).some((one) => one.name === name);
    if (!there) return refused(res, { refusal: 'unknown-place' });
    const uses = pictureUses(settings()).get(name) ?? [];
    if (uses.length > 0) return refused(res, { refusal: 'changed-meanwhile' });
    const decision = await desk.ask({ about: 'pictures', type: 'noteRemoved', by: whoIs(res).id, picture: name });
    if ('refusal' in decision) return refused(res, decision);
    await pictures.remove(name);
    res.status(204).end();
  });

  return routes;
}
