import { Router } from 'express';
import { TryRequest } from '../../shared/requests.ts';
import type { Documents } from '../../shared/settings.ts';
import { checkTogether } from '../../shared/settings-check.ts';
import type { Instant } from '../../shared/words.ts';
import { only } from '../auth/only.ts';
import { tried } from '../domain/queue/tried.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';

type Needs = {
  desk: FrontDesk;
  settings: () => Settings;
  documents: () => Documents;
  settingsWith: (drafts: Partial<Documents>) => Settings;
  now: () => Instant;
};

/** 试一试: what windows and queues that are not saved yet would do to the waiting times. */
export function tryRoutes({ desk, settings, documents, settingsWith, now }: Needs): Router {
  const routes = Router();

  routes.post('/try', only('admin'), (req, res) => {
    const { manned, windows, queues } = TryRequest.parse(req.body);
    const drafts = { ...(windows ? { windows } : {}), ...(queues ? { queues } : {}) };
    const mistakes = checkTogether({ ...documents(), ...drafts });
    const [first] = mistakes;
    if (first) {
      const errors = mistakes.map(({ document, path, reason }) => ({ document, path, message: reason }));
      return refused(res, { refusal: 'malformed', path: first.path }, { errors });
    }
    res.json(tried(desk.hall.queue, settings(), settingsWith(drafts), manned, now()));
  });

  return routes;
}
