import type { Ask, Headers } from './contract.ts';
import { draftOf } from './roster-draft.ts';
import { admin, type Scene, supervisor } from './scenes.ts';

/** A supervisor posts December with these days changed. */
export const posting = (days: Record<string, object>, but: object = {}): Scene => ({
  async set(hall) {
    const by = await supervisor(hall);
    return { by, body: { ...(await draftOf(hall, by, days)), ...but } };
  },
});
const bySupervisor: Scene = { set: async (hall) => ({ by: await supervisor(hall) }) };
const everyone: Scene = { set: async () => ({}) };

const withFeed = (then: (link: string, by: Headers) => Ask): Scene => ({
  async set(hall) {
    const by = await admin(hall);
    const { body } = await hall.ask<{ link: string }>('POST', '/roster/feeds', { person: 'S01' }, by);
    return then(body.link, by);
  },
});

/** A scene for each answer about the duty roster that is no refusal. */
/** Made when they are asked for: this file and `scenes.ts` need each other, and which is read first is not said. */
export function rosterScenes(): Readonly<Record<string, Scene>> {
  return {
    'readRosterMonth 200': bySupervisor,
    'publishRoster 200': posting({ '2026-12-10': { leader: 'L04' } }),
    'listDutyShown 200': {
      async set(hall) {
        await hall.tick();
        return { by: await supervisor(hall) };
      },
    },
    'listDutyFeeds 200': withFeed((_link, by) => ({ by })),
    'makeDutyFeed 201': bySupervisor,
    'revokeDutyFeed 204': withFeed((_link, by) => ({ by })),
    'readDutyFeed 200': withFeed((link) => ({ params: { secret: /feed\/([\w-]+)\.ics$/.exec(link)?.[1] ?? '' } })),
    'printRoster 200': everyone,
    'printRosterWeek 200': everyone,
  };
}
