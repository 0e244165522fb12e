// What the documents of a hall speak of, and where it has to stand: each place on the left holds the name of something on the right.
const LEADS = [
  ['hall.home_queues.*', 'queues.*.code'],
  ['departments.*.zone', 'hall.zones.*.code'],
  ['departments.*.chief_representative', 'staff.*.id'],
  ['queues.*.zone', 'hall.zones.*.code'],
  ['queues.*.departments.*', 'departments.*.id'],
  ['windows.*.zone', 'hall.zones.*.code'],
  ['windows.*.post_a', 'staff.*.id'],
  ['windows.*.post_b', 'staff.*.id'],
  ['windows.*.categories.*', 'queues.*.code'],
  ['windows.*.second.*', 'queues.*.code'],
  ['staff.*.department', 'departments.*.id'],
  ['staff.*.ab_partner', 'staff.*.id'],
  ['matters.*.category', 'queues.*.code'],
  ['matters.*.department', 'departments.*.id'],
  ['matters.*.next.*.category', 'queues.*.code'],
  ['matters.*.next.*.department', 'departments.*.id'],
  ['posts.*.zones.*', 'hall.zones.*.code'],
] as const;

/** Everything at a path of some documents; `*` is each child. What is not there, or null, is nothing. */
function at(holder: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (holder === undefined || holder === null) return [];
  if (step === undefined) return [holder];
  if (typeof holder !== 'object') return [];
  if (step === '*') return Object.values(holder).flatMap((child) => at(child, rest));
  return at((holder as Record<string, unknown>)[step], rest);
}

/** What these documents speak of and do not have: `windows.*.post_a S99`. */
export const leadsNowhere = (documents: object): string[] =>
  LEADS.flatMap(([from, to]) => {
    const there = new Set(at(documents, to.split('.')));
    return at(documents, from.split('.')).flatMap((name) => (there.has(name) ? [] : [`${from} ${String(name)}`]));
  });
