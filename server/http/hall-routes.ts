import { Router } from 'express';
import { MattersQuery } from '../../shared/requests.ts';
import type { Instant } from '../../shared/words.ts';
import { hallView } from '../domain/hall-view.ts';
import { matterRows, matterView } from '../domain/matters/matter-view.ts';
import { searchMatters } from '../domain/matters/search.ts';
import { postText } from '../domain/posts.ts';
import { queueRows } from '../domain/queue/views.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import { refused } from './answer.ts';

type Needs = { desk: FrontDesk; settings: () => Settings; now: () => Instant };

/** What hangs on the lobby's wall: for everybody. */
export function hallRoutes({ desk, settings, now }: Needs): Router {
  const routes = Router();

  routes.get('/hall', (_req, res) => {
    res.json(hallView(desk.hall, settings(), now()));
  });

  routes.get('/queues', (_req, res) => {
    res.json(queueRows(desk.hall, settings(), now()));
  });

  routes.get('/matters', (req, res) => {
    res.json(matterRows(settings(), searchMatters(settings(), MattersQuery.parse(req.query))));
  });

  routes.get('/matters/:code', (req, res) => {
    const view = matterView(settings(), String(req.params.code));
    if (view) res.json(view);
    else refused(res, { refusal: 'unknown-matter' });
  });

  routes.get('/posts/:slug', (req, res) => {
    const post = postText(settings(), String(req.params.slug), now());
    if (!post) return refused(res, { refusal: 'unknown-place' });
    res.json(post);
  });

  return routes;
}
