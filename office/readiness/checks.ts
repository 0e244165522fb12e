import type { Readiness } from '../../shared/views.ts';
import type { Page } from '../state.ts';

type What = Readiness['what'];

/** The checks in the order of a walk through the hall. */
export const GROUPS = {
  hall: ['printers', 'font', 'devices', 'sound', 'voice'],
  duty: ['roster', 'windows', 'accounts'],
  wall: ['posts', 'matters'],
  machine: ['backup', 'disk', 'clock', 'database', 'settings', 'journal'],
} as const satisfies Record<string, readonly What[]>;
export type GroupName = keyof typeof GROUPS;

/** Where it is mended: a page and what stands behind it; null: not in the office. */
export const MENDED: Readonly<Record<What, { readonly page: Page; readonly rest: string } | null>> = {
  printers: { page: 'slips', rest: '' },
  font: { page: 'slips', rest: '' },
  devices: { page: 'devices', rest: '' },
  sound: { page: 'devices', rest: '' },
  voice: { page: 'phrases', rest: '' },
  roster: { page: 'roster', rest: '' },
  windows: { page: 'services', rest: 'windows' },
  posts: { page: 'posts', rest: '' },
  matters: { page: 'matters', rest: '' },
  accounts: { page: 'people', rest: 'accounts' },
  backup: { page: 'care', rest: '' },
  disk: null,
  clock: null,
  database: null,
  settings: null,
  journal: { page: 'journal', rest: 'chain' },
};

export const toSeeTo = (checks: readonly Readiness[]): number => checks.filter(({ ok }) => !ok).length;
