import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingsFrom } from '../../server/domain/settings.ts';
import { openSettingsFolder } from '../../server/store/settings-folder.ts';
import { DOCUMENTS, type DocumentName, type Documents, Roster } from '../../shared/settings.ts';

const SAMPLE = join(process.cwd(), 'sample');
type Window = { no: string; categories: string[]; post_a: string };
type Person = { id: string; badge_no: string };

const read = <T>(folder: string, name: string): T => JSON.parse(readFileSync(join(folder, 'settings', `${name}.json`), 'utf8')) as T;

/** The sample hall, but every window of `count` calls queue A: so many clerks at once do not fit into the sample's four. */
export function manyWindows(data: string, count: number): void {
  const folder = join(data, 'settings');
  mkdirSync(folder, { recursive: true });
  cpSync(SAMPLE, folder, { recursive: true, filter: (path) => !path.endsWith('.md') });
  const windows = read<Window[]>(data, 'windows');
  const staff = read<Person[]>(data, 'staff');
  const made = Array.from({ length: count }, (_, nth) => ({
    ...(windows[nth] ?? windows[1]),
    no: String(nth + 1).padStart(2, '0'),
    categories: ['A'],
    second: [],
    post_a: staff[nth % staff.length]?.id,
  }));
  writeFileSync(join(folder, 'windows.json'), JSON.stringify(made));
}

/** The windows that call queue A, each with the badge number of its first clerk. */
export function windowsOfA(data: string): { no: string; badge: string }[] {
  const staff = read<Person[]>(data, 'staff');
  return read<Window[]>(data, 'windows')
    .filter(({ categories }) => categories.includes('A'))
    .map(({ no, post_a }) => ({ no, badge: staff.find(({ id }) => id === post_a)?.badge_no ?? '' }));
}

/** A hall's documents as the server reads them; an empty folder becomes the sample hall. */
export async function settingsIn(data: string): Promise<Settings> {
  const folder = await openSettingsFolder(join(data, 'settings'), SAMPLE);
  return settingsFrom(folder.documents(), {
    day: '2026-12-01',
    rosters: folder.rosters(),
    clock: { set: false, pace: 1 },
    url: 'http://127.0.0.1',
  });
}

/** The sample hall's documents and December's roster, without a data folder. */
export function sampleHall(): { documents: Documents; rosters: ReadonlyMap<string, Roster> } {
  const sample = (name: string): unknown => JSON.parse(readFileSync(join(SAMPLE, `${name}.json`), 'utf8'));
  const names = Object.keys(DOCUMENTS) as DocumentName[];
  return {
    documents: Object.fromEntries(names.map((name) => [name, DOCUMENTS[name].parse(sample(name))])) as Documents,
    rosters: new Map([['2026-12', Roster.parse(sample('roster-2026-12'))]]),
  };
}
