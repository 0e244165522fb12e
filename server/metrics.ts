import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { waitingIn } from './domain/queue/state.ts';
import type { Settings } from './domain/settings.ts';
import type { FrontDesk } from './front-desk.ts';

/** What a monitoring system is told: the process, the requests, the queues. Nobody's ticket is in here. */
export function hallMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'paihao_request_seconds',
    help: 'How long requests take, by method and status.',
    labelNames: ['method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  });
  const events = new Counter({ name: 'paihao_events_total', help: 'Events stored, by type.', labelNames: ['type'], registers: [registry] });

  const watched: RequestHandler = (req, res, next) => {
    const begun = performance.now();
    res.once('finish', () => seconds.observe({ method: req.method, status: String(res.statusCode) }, (performance.now() - begun) / 1000));
    next();
  };

  return {
    registry,
    watched,
    /** Follows a hall; `screens`: how many look at it just now. */
    follow(desk: FrontDesk, settings: () => Settings, screens: () => number): void {
      desk.hear(({ events: stored }) => {
        for (const { type } of stored) events.inc({ type });
      });
      const gauge = (name: string, help: string, collect: (of: Gauge<string>) => void, labelNames: string[] = []) =>
        new Gauge<string>({
          name,
          help,
          labelNames,
          registers: [registry],
          collect() {
            collect(this);
          },
        });
      gauge('paihao_journal_seq', 'How far the journal goes.', (of) => of.set(desk.hall.seq));
      gauge('paihao_screens', 'Screens connected.', (of) => of.set(screens()));
      gauge(
        'paihao_waiting',
        'Who waits, by queue.',
        (of) => {
          of.reset();
          for (const { code } of settings().queues) of.set({ queue: code }, waitingIn(desk.hall.queue, code));
        },
        ['queue'],
      );
    },
  };
}
export type HallMetrics = ReturnType<typeof hallMetrics>;
