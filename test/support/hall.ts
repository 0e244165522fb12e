import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingsFrom } from '../../server/domain/settings.ts';
import { DOCUMENTS, type DocumentName, type Documents, Roster } from '../../shared/settings.ts';

export const SAMPLE = join(import.meta.dirname, '..', '..', 'sample');

/** Tuesday 1 December 2026 in Yunling; numbers from a quarter past eight, windows from half past. */
export const at = (clock: string, day = '2026-12-01'): number => Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`);

const read = (name: string): unknown => JSON.parse(readFileSync(join(SAMPLE, `${name}.json`), 'utf8'));

export const sampleDocuments = (): Documents =>
  Object.fromEntries((Object.keys(DOCUMENTS) as DocumentName[]).map((name) => [name, DOCUMENTS[name].parse(read(name))])) as Documents;

const documents = sampleDocuments();
const rosters = new Map([['2026-12', Roster.parse(read('roster-2026-12'))]]);

/** The sample hall with its real hours, as with a clock set by hand. A test may change a rule or a window. */
export function hallSettings(
  change: {
    rules?: Record<string, unknown>;
    windows?: Record<string, object>;
    queues?: Record<string, object>;
    trial?: boolean;
    hall?: object;
  } = {},
): Settings {
  const { rules = {}, windows = {}, queues = {}, trial = true, hall = {} } = change;
  return settingsFrom(
    {
      ...documents,
      hall: { ...documents.hall, trial, ...hall },
      rules: documents.rules.map((rule) => (rule.key in rules ? { ...rule, value: rules[rule.key] as never } : rule)),
      queues: documents.queues.map((queue) => ({ ...queue, ...queues[queue.code] })),
      windows: documents.windows.map((window) => ({ ...window, ...windows[window.no] })),
    },
    { day: '2026-12-01', rosters, clock: { set: true, pace: 1 }, url: 'http://hall.example' },
  );
}

export const settings: Settings = hallSettings();
