import type { RequestHandler } from 'express';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Command } from '../domain/command.ts';
import type { Decision } from '../domain/decision.ts';
import type { Journal } from '../store/journal.ts';

const since = (begun: number): number => (performance.now() - begun) / 1000;

/** What is counted as it happens: requests, commands and what became of them, writing to the journal, faults. */
export function countedMetrics(registry: Registry) {
  const registers = [registry];
  const requests = new Histogram({
    name: 'paihao_request_seconds',
    help: 'How long requests take, by method and status.',
    labelNames: ['method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers,
  });
  const commands = new Counter({
    name: 'paihao_commands_total',
    help: 'Commands decided, by subject, kind and result: accepted, fault, or the word of the refusal.',
    labelNames: ['about', 'command', 'result'],
    registers,
  });
  const notSaved = new Counter({
    name: 'paihao_not_saved_total',
    help: 'Commands answered with not-saved: the disk is full, or the database away. Told from the start on, so that the first one is seen.',
    registers,
  });
  const appends = new Histogram({
    name: 'paihao_append_seconds',
    help: 'How long it takes until a batch of events is on disk, by result: stored, conflict, failed.',
    labelNames: ['result'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers,
  });
  const faults = new Counter({ name: 'paihao_faults_total', help: 'Faults of the server itself; each stands in the log.', registers });

  const watched: RequestHandler = (req, res, next) => {
    const begun = performance.now();
    res.once('finish', () => requests.observe({ method: req.method, status: String(res.statusCode) }, since(begun)));
    next();
  };
  return {
    watched,
    fault: () => faults.inc(),
    /** `decision` is null where deciding it was a fault. */
    decided({ about, type }: Command, decision: Decision | null): void {
      const result = decision === null ? 'fault' : 'refusal' in decision ? decision.refusal : 'accepted';
      commands.inc({ about, command: type, result });
      if (result === 'not-saved') notSaved.inc();
    },
    /** The same journal, and how long writing to it takes. */
    timed: (journal: Journal): Journal => ({
      read: (seq, limit) => journal.read(seq, limit),
      async append(seq, events, tickets) {
        const begun = performance.now();
        let result: string = 'failed';
        try {
          const said = await journal.append(seq, events, tickets);
          result = said;
          return said;
        } finally {
          appends.observe({ result }, since(begun));
        }
      },
    }),
  };
}
