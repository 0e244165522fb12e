import { collectDefaultMetrics, Registry } from 'prom-client';
import { countedMetrics } from './metrics/counted.ts';
import { type Followed, followedMetrics } from './metrics/followed.ts';

/**
 * What a monitoring system is told: the process, the requests, the commands, the queues, the devices. Nobody's ticket is in here, and
 * every label is from a closed list or from the hall's settings: however much is asked, there are no more series.
 */
export function hallMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    ...countedMetrics(registry),
    /** Follows a hall. */
    follow: (hall: Followed): void => followedMetrics(registry, hall),
  };
}
export type HallMetrics = ReturnType<typeof hallMetrics>;
