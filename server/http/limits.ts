import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { whoIs } from '../auth/only.ts';
import { refused } from './answer.ts';

/** Requests a minute. CONTRACT promises 600 to each device and person; a runaway loop makes far more than these. */
const KNOWN = 60_000;
const UNKNOWN = 30_000; // of one address: a whole hall's phones may stand behind one

/** Stops whoever asks without end; each device and person has a measure of its own. */
export function limits(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: (_req, res) => (whoIs(res).id === null ? UNKNOWN : KNOWN),
    keyGenerator: (req, res) => whoIs(res).id ?? req.socket.remoteAddress ?? '',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { keyGeneratorIpFallback: false },
    handler: (_req, res) => refused(res, { refusal: 'too-many-requests' }),
  });
}
