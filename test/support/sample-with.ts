import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE } from './hall.ts';

/** What a test wants to be otherwise: rules by key, windows by number, queues by letter, the hall itself. */
export type Changes = {
  rules?: Record<string, unknown>;
  windows?: Record<string, object>;
  queues?: Record<string, object>;
  hall?: object;
};

/** Hours count, but neither quotas nor the end of the session stop the numbers: for tests that take hundreds of one queue. */
export const withoutEnd: Changes = {
  rules: { 'issue.overtime_minutes': 1440 },
  queues: Object.fromEntries([...'ABCDEFGHJKLMNPQRS'].map((code) => [code, { quota: {} }])),
};

/** The sample's documents with a test's changes written into them; without any, an empty folder, which becomes the sample by itself. */
export function sampleWith(documents: string, { rules, windows, queues, hall }: Changes): void {
  mkdirSync(documents, { recursive: true });
  if (!rules && !windows && !queues && !hall) return;
  cpSync(SAMPLE, documents, { recursive: true, filter: (path) => !path.endsWith('README.md') });
  const change = <T>(name: string, how: (document: T) => unknown) => {
    const path = join(documents, `${name}.json`);
    writeFileSync(path, JSON.stringify(how(JSON.parse(readFileSync(path, 'utf8'))), null, 2));
  };
  if (rules)
    change<{ key: string; value: unknown }[]>('rules', (all) =>
      all.map((rule) => (rule.key in rules ? { ...rule, value: rules[rule.key] } : rule)),
    );
  if (windows) change<{ no: string }[]>('windows', (all) => all.map((window) => ({ ...window, ...windows[window.no] })));
  if (queues) change<{ code: string }[]>('queues', (all) => all.map((queue) => ({ ...queue, ...queues[queue.code] })));
  if (hall) change<object>('hall', (one) => ({ ...one, ...hall }));
}
