import type { OpenHall } from './open-hall.ts';

/** What /metrics says just now: every series with its value, and which names are there at all. */
export async function scraped(hall: OpenHall) {
  const { body } = await hall.ask<string>('GET', '/metrics');
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const values = new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
  const names = new Set<string>();
  for (const [, name = '', kind] of body.matchAll(/^# TYPE (\S+) (\S+)$/gm))
    for (const suffix of kind === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']) names.add(name + suffix);
  return { text: body, names, series: [...values.keys()], value: (series: string) => values.get(series) };
}
