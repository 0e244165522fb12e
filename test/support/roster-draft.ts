import type { Headers } from './contract.ts';
import type { OpenHall } from './open-hall.ts';

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
