import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { SpeechQuery } from '../../shared/requests.ts';
import { known, whoIs } from '../auth/only.ts';
import type { Packs } from '../devices/voice/packs.ts';
import type { Speech } from '../devices/voice/speech.ts';
import { refused } from './answer.ts';

const A_MINUTE = 120; // sentences: nobody can listen to more
const A_YEAR = 365 * 24 * 3600; // seconds

/** The hall's own voice, for screens in whose browser there is none, and its recorded words. */
export function speechRoutes({ speech, packs }: { speech: Speech; packs: Packs }): Router {
  const routes = Router();
  const notTooMany = rateLimit({
    windowMs: 60_000,
    limit: A_MINUTE,
    keyGenerator: (_req, res) => whoIs(res).id ?? '',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => refused(res, { refusal: 'too-many-requests' }),
  });

  routes.get('/speech/voices', known, async (_req, res) => {
    res.json({ langs: await speech.langs() });
  });

  routes.get('/speech/pack', known, (_req, res) => {
    const manifest = packs.manifest();
    if (!manifest) return refused(res, { refusal: 'unknown-place' });
    res.set('Cache-Control', 'private, no-cache').set('ETag', `"${packs.mark()}"`).json(manifest);
  });

  routes.get('/speech/pack/:file', known, async (req, res) => {
    const mark = packs.mark();
    const clip = await packs.clip(String(req.params.file));
    if (!clip) return refused(res, { refusal: 'unknown-place' });
    // Asked for by its mark it is the same for ever; without, whoever keeps it asks whether it still is.
    const keep = req.query['v'] === mark ? `private, max-age=${A_YEAR}, immutable` : 'private, no-cache';
    res.set('Cache-Control', keep).set('ETag', `"${mark}"`).type('audio/wav').send(clip);
  });

  routes.get('/speech', known, notTooMany, async (req, res) => {
    const { text, lang } = SpeechQuery.parse(req.query);
    const wav = await speech.say(text, lang);
    if (wav === null) return refused(res, { refusal: 'unknown-place' });
    if (wav === 'busy') return refused(res, { refusal: 'too-many-requests' });
    res.type('audio/wav').send(wav);
  });

  return routes;
}
