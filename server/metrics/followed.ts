import { stat } from 'node:fs/promises';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { DeskView, PrinterView, Readiness } from '../../shared/views.ts';
import { type Instant, PRINT_RESULTS, PRINTER_STATES } from '../../shared/words.ts';
import { ticketIn, waitingIn } from '../domain/queue/state.ts';
import { estimated } from '../domain/queue/views.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';

/** What of a hall is looked at. */
export type Followed = {
  desk: FrontDesk;
  settings: () => Settings;
  now: () => Instant;
  /** How many screens there are, how many look at each kind of place, and how many views were sent to each kind. */
  live: { screens: () => number; watching: () => ReadonlyMap<string, number>; pushed: ReadonlyMap<string, number> };
  devices: () => DeskView['devicesHeard'];
  printers: () => readonly PrinterView[];
  /** Of the last good backup, or of the hall's beginning where there is none yet; null: nothing has happened. */
  backup: () => Promise<{ since: Instant | null; failed: boolean }>;
  /** The database's file; its log lies beside it. */
  database: string;
  ready: () => Promise<readonly Readiness[]>;
};

/** What is told of a hall: counted as its events come, or looked at when somebody asks. */
export function followedMetrics(
  registry: Registry,
  { desk, settings, now, live, devices, printers, backup, database, ready }: Followed,
): void {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[], look: (of: Gauge<string>) => void) =>
    new Gauge<string>({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        look(this);
      },
    });
  /** What is looked up first and set after: another who asks meanwhile never sees a half of it. */
  const lookedUp = (name: string, help: string, labelNames: string[], look: (of: Gauge<string>) => Promise<void>) =>
    new Gauge<string>({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        await look(this);
      },
    });
  const seconds = (milliseconds: number): number => Math.max(0, milliseconds / 1000);

  const events = new Counter({ name: 'paihao_events_total', help: 'Events stored, by type.', labelNames: ['type'], registers });
  const waits = new Histogram({
    name: 'paihao_wait_seconds',
    help: 'How long those who were called had waited, by queue; first calls only.',
    labelNames: ['queue'],
    buckets: [60, 180, 300, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200],
    registers,
  });
  const prints = new Counter({
    name: 'paihao_prints_total',
    help: 'Papers, by what and by what became of them: printed, no-paper, offline, unknown.',
    labelNames: ['what', 'result'],
    registers,
  });
  for (const what of ['slip', 'sheet']) for (const result of ENDS) prints.inc({ what, result }, 0); // the first one that fails is seen as one
  desk.hear(({ events: stored, before, after, decidedHere }) => {
    for (const event of stored) {
      events.inc({ type: event.type });
      if (!decidedHere) continue; // what is read again at a start, or was done by another server, is counted there
      if (event.type === 'TicketCalled' && event.kind === 'call') {
        const { takenAt, queue } = ticketIn(after.queue, event.ticket) ?? {};
        const isFirst = (ticketIn(before.queue, event.ticket)?.calledAt ?? null) === null;
        if (takenAt !== undefined && queue !== undefined && isFirst) waits.observe({ queue }, seconds(event.at - takenAt));
      }
      if ((event.type === 'SlipAsked' || event.type === 'SheetAsked') && event.print !== 'queued')
        prints.inc({ what: event.type === 'SlipAsked' ? 'slip' : 'sheet', result: event.print });
    }
  });

  gauge('paihao_journal_seq', 'How far the journal goes.', [], (of) => of.set(desk.hall.seq));
  gauge('paihao_screens', 'Screens connected.', [], (of) => of.set(live.screens()));
  gauge('paihao_sockets', 'Screens that look at a place, by the kind of place.', ['place'], (of) => {
    for (const [place, count] of live.watching()) of.set({ place }, count);
  });
  new Counter({
    name: 'paihao_views_pushed_total',
    help: 'Views sent to screens after a change, by the kind of place.',
    labelNames: ['place'],
    registers,
    collect() {
      this.reset();
      for (const [place, count] of live.pushed) this.inc({ place }, count);
    },
  });
  gauge('paihao_waiting', 'Who waits, by queue.', ['queue'], (of) => {
    for (const { code } of settings().queues) of.set({ queue: code }, waitingIn(desk.hall.queue, code));
  });
  gauge('paihao_longest_wait_seconds', 'How long whoever has waited longest has waited, by queue; 0: nobody waits.', ['queue'], (of) => {
    for (const { code } of settings().queues) {
      const standing = [...(desk.hall.queue.lines.get(code)?.values() ?? [])];
      const first = standing.reduce((least, { takenAt }) => Math.min(least, takenAt), now());
      of.set({ queue: code }, seconds(now() - first));
    }
  });
  gauge(
    'paihao_estimated_wait_seconds',
    'How long whoever came now would wait, by queue; nothing where it cannot be told.',
    ['queue'],
    (of) => {
      const { queues } = estimated(desk.hall.queue, settings(), now());
      for (const { code } of settings().queues) {
        const told = queues.get(code);
        if (told) of.set({ queue: code }, seconds(told.after));
      }
    },
  );
  gauge('paihao_devices', 'Devices that have been heard at some time, by kind and whether they are heard now.', ['kind', 'heard'], (of) => {
    for (const { kind, heard } of devices()) of.inc({ kind, heard: String(heard) });
  });
  gauge('paihao_devices_silent', 'Devices that have been heard and are silent now.', [], (of) =>
    of.set(devices().filter(({ heard }) => !heard).length),
  );
  gauge('paihao_printers', 'Printers, by state.', ['state'], (of) => {
    for (const state of PRINTER_STATES) of.set({ state }, 0);
    for (const { state } of printers()) of.inc({ state });
  });
  lookedUp(
    'paihao_backup_age_seconds',
    'Age of the last good backup; where there is none yet, how long the hall has been at work.',
    [],
    async (of) => {
      const { since } = await backup();
      of.set(since === null ? 0 : seconds(now() - since));
    },
  );
  lookedUp('paihao_backup_failed', 'Whether the last backup that was begun failed.', [], async (of) =>
    of.set((await backup()).failed ? 1 : 0),
  );
  lookedUp('paihao_database_bytes', 'Size of the database, by file: database, log.', ['file'], async (of) => {
    const [file, log] = [await sizeOf(database), await sizeOf(`${database}-wal`)];
    of.set({ file: 'database' }, file);
    of.set({ file: 'log' }, log);
  });
  lookedUp('paihao_ready', 'What a server needs to run, as /readyz tells it: 1 good, 0 not.', ['check'], async (of) => {
    for (const { what, ok } of await ready()) of.set({ check: what }, ok ? 1 : 0);
  });
}

const ENDS = PRINT_RESULTS.filter((result) => result !== 'queued');

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0, // there may be no log
  );
