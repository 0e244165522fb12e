import { setImmediate as nextTurn } from 'node:timers/promises';
import { Router } from 'express';
import { changesBetween } from '../../shared/matter-versions.ts';
import type { Matter } from '../../shared/settings.ts';
import { iso } from '../../shared/time.ts';
import type { MatterChange } from '../../shared/views.ts';
import type { Accounts } from '../auth/accounts.ts';
import { only } from '../auth/only.ts';
import type { SetUp } from '../set-up.ts';
import { refused } from './answer.ts';

type Needs = { setUp: SetUp; accounts: Accounts };

const LOOKED_AT = 300; // versions of the document, the newest: each is read whole

/** Who changed one matter, newest first: the versions of the document `matters` in which it is another than in the one before. */
export function matterHistoryRoutes({ setUp, accounts }: Needs): Router {
  const routes = Router();

  routes.get('/matters/:code/versions', only('admin'), async (req, res) => {
    const code = String(req.params.code);
    const versions = (await setUp.history('matters')).slice(0, LOOKED_AT).reverse();
    const changes: MatterChange[] = [];
    let before: Matter | null = null;
    for (const { version, at, by, why } of versions) {
      const body = (await setUp.version('matters', version)) as Matter[] | null;
      const after = body?.find((one) => one.code === code) ?? null;
      if (changesBetween(before, after).length > 0)
        changes.push({
          version,
          at: iso(at),
          by,
          byName: by === null ? null : (accounts.person(by)?.name ?? null),
          why: why ?? null,
          before,
          after,
        });
      before = after;
      await nextTurn(); // a version is a third of a megabyte: nobody at a window waits for all of them
    }
    if (changes.length === 0) return refused(res, { refusal: 'unknown-matter' });
    res.json(changes.reverse());
  });

  return routes;
}
