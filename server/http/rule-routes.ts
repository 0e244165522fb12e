import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router } from 'express';
import { actsOn, rangeOf } from '../../shared/rule-ranges.ts';
import { Rules } from '../../shared/settings.ts';
import { iso } from '../../shared/time.ts';
import type { RuleAbout, RuleChange, RuleValue } from '../../shared/views.ts';
import type { Accounts } from '../auth/accounts.ts';
import { only } from '../auth/only.ts';
import type { SetUp } from '../set-up.ts';

type Needs = { setUp: SetUp; accounts: Accounts /** The folder of the sample hall: its values are the usual ones. */; sample: string };

/** About the hall's rules what their document does not say. */
export function ruleRoutes({ setUp, accounts, sample }: Needs): Router {
  const routes = Router().use('/rules', only('admin'));
  let usual: Promise<Rules> | null = null;
  const theUsual = (): Promise<Rules> => {
    usual ??= readFile(join(sample, 'rules.json'), 'utf8').then((text) => Rules.parse(JSON.parse(text)));
    usual.catch(() => {
      usual = null; // whoever asks next tries again
    });
    return usual;
  };

  routes.get('/rules', async (_req, res) => {
    const sampled = await theUsual();
    const own = Rules.parse(setUp.find('rules')?.current);
    const about = own.map(
      (rule): RuleAbout => ({
        key: rule.key,
        acts: actsOn(rule.key),
        range: rangeOf(rule),
        usual: sampled.find(({ key }) => key === rule.key)?.value ?? null,
      }),
    );
    res.json(about);
  });

  /** Only what changed this one rule: a save of the document that left it as it was is none. */
  routes.get('/rules/:key/changes', async (req, res) => {
    const { key } = req.params;
    const valueIn = (body: unknown): RuleValue | null => Rules.safeParse(body).data?.find((rule) => rule.key === key)?.value ?? null;
    const changes: RuleChange[] = [];
    let before: RuleValue | null = null;
    for (const { version, at, by, why } of (await setUp.history('rules')).toReversed()) {
      const after = valueIn(await setUp.version('rules', version));
      if (after !== null && before !== null && JSON.stringify(after) !== JSON.stringify(before))
        changes.push({
          at: iso(at),
          by,
          byName: by === null ? null : (accounts.person(by)?.name ?? null),
          why: why ?? null,
          before,
          after,
        });
      before = after ?? before;
    }
    res.json(changes.toReversed());
  });

  return routes;
}
