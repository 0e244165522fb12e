import type { FigureRow, Figures, HalfRow } from '../../shared/figures.ts';
import { badOnes, badShare, least, load, most, rated, ratedShare, satisfied, share, sum, type Told } from './told.ts';

// The titles of the charts: each is the answer in a sentence, or null where there is nothing to say it of.

const FEW = 3; // cells made of fewer numbers than this do not speak for a time of day, where others do

const median = (row: { readonly wait: FigureRow['wait'] }) => row.wait.median;
const telling = <T extends HalfRow>(cells: readonly T[]): readonly T[] => {
  const enough = cells.filter(({ taken }) => taken >= FEW);
  return enough.length > 0 ? enough : cells;
};

export function saidOfDays({ figures, words, said }: Told): string | null {
  const found = most(figures.byDay, ({ taken }) => taken);
  return found && said.busiestDay(words.day(found.one.day), found.value, Math.round(figures.total.taken / Math.max(figures.days, 1)));
}

/** Weeks or months instead of days; `spans` with their names. */
export function saidOfSpans(spans: readonly { readonly name: string; readonly taken: number }[], { said }: Told): string | null {
  const found = most(spans, ({ taken }) => taken);
  return found && said.busiestSpan(found.one.name, found.value);
}

export function saidOfHalves({ figures, words, said }: Told): string | null {
  const found = most(figures.halves, ({ taken }) => taken);
  const mean = found && Math.max(1, Math.round(found.value / Math.max(figures.days, 1)));
  return found && said.busiestHalf(words.half(found.one.half), mean ?? 0, figures.days);
}

export function saidOfWaits({ figures, names, said }: Told): string | null {
  const called = figures.byQueue.filter((row) => row.called > 0);
  if (called.length === 0) return null;
  const found = most(called, median);
  if (!found) return said.nobodyWaits;
  const limits = called.map(({ queue, wait }) => ({ wait: wait.median ?? 0, alert: names.alert(queue) }));
  const known = limits.every(({ alert }) => alert !== null);
  return said.waits(
    names.queue(found.one.queue),
    found.value,
    known ? limits.filter(({ wait, alert }) => wait > (alert ?? 0)).length : null,
  );
}

export function saidOfQueueHeat({ figures, names, words, said }: Told): string | null {
  const found = most(telling(figures.heatByQueue), ({ wait }) => wait);
  return found && said.heatQueue(words.half(found.one.half), names.queue(found.one.queue), found.value);
}

export function saidOfWeekWaits({ figures, words, said }: Told): string | null {
  const found = most(telling(figures.heatByWeekday), ({ wait }) => wait);
  return found && said.heatWait(words.weekdays[found.one.weekday - 1] ?? '', words.half(found.one.half), found.value);
}

export function saidOfWeekTaken({ figures, words, said }: Told): string | null {
  const found = most(figures.heatByWeekday, ({ taken }) => taken);
  return found && said.heatTaken(words.weekdays[found.one.weekday - 1] ?? '', words.half(found.one.half), found.value);
}

export function saidOfService({ figures, names, said }: Told): string | null {
  const done = figures.byQueue.filter((row) => row.handling.median !== null);
  const [slow, fast] = [most(done, (row) => row.handling.median), least(done, (row) => row.handling.median)];
  if (!slow || !fast) return null;
  return said.service(names.queue(slow.one.queue), slow.value, fast.one === slow.one ? null : names.queue(fast.one.queue), fast.value);
}

export function saidOfMatterTime({ figures, names, said }: Told): string | null {
  const found = most(figures.matters, ({ handling }) => handling);
  return found && said.matterTime(names.matter(found.one.matter), found.value);
}

export function saidOfExtended({ figures, names, said }: Told): string | null {
  const after = figures.byWindow.filter(({ extended }) => extended > 0);
  const found = most(after, ({ extended }) => extended);
  return found && said.extended(figures.total.extended, names.window(found.one.window), found.value, after.length);
}

export function saidOfLoad({ figures, names, said }: Told): string | null {
  const open = figures.byWindow.filter(({ time }) => load(time) !== null);
  const [busy, idle] = [most(open, ({ time }) => load(time)), least(open, ({ time }) => load(time))];
  if (!busy || !idle) return null;
  const away = most(figures.byWindow, ({ time }) => time.absent);
  const one = said.load(
    names.window(busy.one.window),
    busy.value,
    idle.one === busy.one ? null : names.window(idle.one.window),
    idle.value,
  );
  return away ? one + said.absent(names.window(away.one.window), away.value) : one;
}

export function saidOfEvents({ figures: { total, byWindow }, names, said }: Told): string | null {
  if (total.recalled + total.misses + total.transferred === 0) return null;
  const found = most(byWindow, ({ misses }) => misses);
  return said.events(total.recalled, total.misses, total.transferred, found ? names.window(found.one.window) : '', found?.value ?? 0);
}

export function saidOfAbandoned({ figures, names, said }: Told): string | null {
  const found = most(figures.byQueue, ({ abandoned }) => abandoned);
  return found && said.abandoned(names.queue(found.one.queue), Math.round(found.value * 100), figures.total.abandoned ?? 0);
}

export function saidOfEstimate({ figures, said }: Told): string | null {
  const all = figures.promises.find(({ queue }) => queue === null);
  return all && all.told > 0 ? said.estimate(all.told, all.within, all.sooner, all.later) : null;
}

/** By how much the median wait lies outside of the median of what was told; below 0: it was shorter. */
export const outside = ({ quotedFrom, quotedTo, waited }: Figures['promises'][number]): number | null =>
  quotedFrom === null || quotedTo === null || waited === null ? null : Math.min(0, waited - quotedFrom) + Math.max(0, waited - quotedTo);

export function saidOfRanges({ figures, names, said }: Told): string | null {
  const queues = figures.promises.filter((row) => row.queue !== null && outside(row) !== null);
  if (queues.length === 0) return null;
  const found = most(queues, (row) => Math.abs(outside(row) ?? 0));
  return found ? said.ranges(names.queue(found.one.queue ?? ''), found.value, (outside(found.one) ?? 0) > 0) : said.rangesWell;
}

export function saidOfMatters({ figures, names, said }: Told): string | null {
  const found = most(figures.matters, ({ taken }) => taken);
  return found && said.matters(names.matter(found.one.matter), found.value, share(found.value, figures.total.taken) ?? 0);
}

export function saidOfMissing({ figures, said }: Told): string | null {
  const counts = new Map<string, number>();
  for (const { material, count } of figures.missing) counts.set(material, (counts.get(material) ?? 0) + count);
  const found = most([...counts], ([, count]) => count);
  return found && said.missing(found.one[0], found.value);
}

export function saidOfReviews({ figures: { total }, said }: Told): string | null {
  return rated(total) > 0 ? said.reviews(rated(total), satisfied(total) ?? 0, ratedShare(total) ?? 0) : null;
}

export function saidOfBad({ figures, names, said }: Told): string | null {
  const found = most(figures.byWindow, badOnes);
  return found && said.bad(sum(figures.byWindow.map(badOnes)), names.window(found.one.window), found.value);
}

/** Windows that were rated, those with the largest share of bad ratings first. */
export const byBad = (figures: Figures): Figures['byWindow'] =>
  figures.byWindow.filter((row) => rated(row) > 0).sort((a, b) => (badShare(b) ?? 0) - (badShare(a) ?? 0));
