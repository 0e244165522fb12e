import { Router } from 'express';
import type { Place } from '../../shared/live.ts';
import type { PreviewView } from '../../shared/preview.ts';
import { PreviewRequest } from '../../shared/requests.ts';
import type { Documents, Roster } from '../../shared/settings.ts';
import type { Instant } from '../../shared/words.ts';
import { only } from '../auth/only.ts';
import { previewOf } from '../domain/preview.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { SetUp } from '../set-up.ts';
import { BrokenDocument } from '../store/document.ts';
import { refused } from './answer.ts';

type Needs = {
  setUp: SetUp;
  desk: FrontDesk;
  now: () => Instant;
  /** What the rules would look at, were these the hall's documents. */
  settingsWith: (documents: Documents, rosters: ReadonlyMap<string, Roster>) => Settings;
};

/** The hall as it would be with other documents: looked at by whoever may change them, stored nowhere. */
export function previewRoutes({ setUp, desk, now, settingsWith }: Needs): Router {
  const routes = Router();

  routes.post('/preview', only('admin', 'supervisor'), (req, res) => {
    const { place, at, with: how, documents } = PreviewRequest.parse(req.body);
    try {
      const next = setUp.wouldBe(documents);
      if (next === 'unknown') return refused(res, { refusal: 'unknown-document' });
      const asked = { place: place as Place, at, calls: how === 'calls' };
      const seen: PreviewView | null = previewOf(asked, desk.hall, settingsWith(next.documents, next.rosters), now());
      if (!seen) return refused(res, { refusal: 'unknown-place' });
      res.json(seen);
    } catch (fault) {
      if (!(fault instanceof BrokenDocument)) throw fault;
      const errors = fault.mistakes.map(({ document, path, reason }) => ({ document, path, message: reason }));
      refused(res, { refusal: 'malformed', path: errors[0]?.path ?? '' }, { errors });
    }
  });

  return routes;
}
