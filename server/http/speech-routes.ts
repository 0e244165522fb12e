import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { SpeechQuery } from '../../shared/requests.ts';
import { known, whoIs } from '../auth/only.ts';
import type { Speech } from '../devices/voice/speech.ts';
import { refused } from './answer.ts';

const A_MINUTE = 120; // sentences: nobody can listen to more

/** The hall's own voice, for screens in whose browser there is none. */
export function speechRoutes({ speech }: { speech: Speech }): Router {
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

  routes.get('/speech', known, notTooMany, async (req, res) => {
    const { text, lang } = SpeechQuery.parse(req.query);
    const wav = await speech.say(text, lang);
    if (wav === null) return refused(res, { refusal: 'unknown-place' });
    if (wav === 'busy') return refused(res, { refusal: 'too-many-requests' });
    res.type('audio/wav').send(wav);
  });

  return routes;
}
