import type { PromiseRow } from '../../../shared/views.ts';
import { type Histogram, histogram, median, put } from './tally.ts';

/** Waiting times that were told beside those that came true, while they are counted. */
export type Told = {
  within: number;
  sooner: number;
  later: number;
  untold: number;
  readonly from: Histogram;
  readonly to: Histogram;
  readonly waited: Histogram;
};
export const told = (): Told => ({ within: 0, sooner: 0, later: 0, untold: 0, from: histogram(), to: histogram(), waited: histogram() });

/** The whole hall first, then each queue of which somebody was called. */
export function promiseRows(queues: ReadonlyMap<string, Told>): PromiseRow[] {
  const all = told();
  for (const one of queues.values()) {
    for (const name of ['within', 'sooner', 'later', 'untold'] as const) all[name] += one[name];
    for (const name of ['from', 'to', 'waited'] as const) put(all[name], one[name]);
  }
  const called = [...queues].filter(([, { waited, untold }]) => waited.count + untold > 0);
  return [promiseRow(null, all), ...called.map(([queue, one]) => promiseRow(queue, one))];
}

const promiseRow = (queue: string | null, { within, sooner, later, untold, from, to, waited }: Told): PromiseRow => ({
  queue,
  told: waited.count,
  within,
  sooner,
  later,
  untold,
  quotedFrom: middle(from),
  quotedTo: middle(to),
  waited: middle(waited),
});

function middle({ of, count }: Histogram): number | null {
  const found = median(of, count);
  return found === null ? null : Math.round(found);
}
