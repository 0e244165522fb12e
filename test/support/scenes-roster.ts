import type { Ask, Headers } from './contract.ts';
import type { OpenHall } from './open-hall.ts';
import { admin, type Scene, supervisor } from './scenes.ts';

type Day = Record<string, unknown> & { date: string };
type Month = Record<string, unknown> & { days: Day[] };

/** The draft of December, as the posted one with days changed, laid down by a supervisor; and the two versions that posting names. */
export async function draftOf(hall: OpenHall, by: Headers, days: Record<string, object>) {
  const { body, headers } = await hall.ask<Month>('GET', '/settings/roster-2026-12', undefined, by);
  const next = { ...body, days: body.days.map((day) => ({ ...day, ...days[day.date] })) };
  const known = await hall.ask('GET', '/settings/draft-2026-12', undefined, by);
  const condition = known.status === 200 ? { 'if-match': known.headers.get('etag') ?? '' } : { 'if-none-match': '*' };
  const said = await hall.ask('PUT', '/settings/draft-2026-12', next, { ...by, ...(condition as Headers) });
  const bare = (etag: string | null) => (etag ?? '').replaceAll('"', '');
  return { draft: bare(said.headers.get('etag')), posted: bare(headers.get('etag')) };
}

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
export const rosterScenes = (): Readonly<Record<string, Scene>> => ({
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
});
