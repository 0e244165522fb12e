import type { Headers } from './contract.ts';
import type { OpenHall } from './open-hall.ts';
import type { Scene } from './scenes.ts';

type Own = {
  readonly admin: (hall: OpenHall) => Promise<Headers>;
  readonly by: (who: (hall: OpenHall) => Promise<Headers>) => Scene;
  readonly set: (how: Scene['set']) => Scene;
};

const begin = (hall: OpenHall) => hall.ask<{ code: string; wait: string }>('POST', '/pairing', { page: 'kiosk' });

/** Rules, days and slips as the administrator asks for them; a screen that shows a code, before and after somebody has typed it. */
export const rulesAndDaysScenes = ({ admin, by, set }: Own): Readonly<Record<string, Scene>> => ({
  'listRules 200': by(admin),
  'listRuleChanges 200': by(admin),
  'suggestYear 200': by(admin),
  'previewSlip 200': by(admin),
  'beginPairing 201': set(async () => ({})),
  'lookPairing 204': set(async (hall) => ({ body: { wait: (await begin(hall)).body.wait } })),
  'lookPairing 200': set(async (hall) => {
    const { body } = await begin(hall);
    await hall.ask('POST', `/pairing/${body.code}`, { kind: 'kiosk', name: '一号取号机' }, await admin(hall));
    return { body: { wait: body.wait } };
  }),
  'pairByCode 201': set(async (hall) => {
    const { body } = await begin(hall);
    return { by: await admin(hall), params: { code: body.code } };
  }),
});
