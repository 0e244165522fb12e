import { type ZodType, z } from 'zod';
import { DOCUMENTS, type DocumentName, type Documents, ROSTER_NAME, Roster } from '../../shared/settings.ts';
import { GONE } from '../domain/setup/setup.ts';
import type { SettingsVersions } from '../store/settings-versions.ts';

export type Then = {
  readonly documents: Documents;
  readonly rosters: ReadonlyMap<string, Roster>;
  /** In the place of these stands what is in force now. */
  readonly replaced: readonly string[];
};

/** The documents as they were in force: each by the version that the journal has of it, read with the shapes of today. */
export async function documentsThen(inForce: ReadonlyMap<string, string>, versions: SettingsVersions, now: Documents): Promise<Then> {
  const replaced: string[] = [];
  const bodyOf = async <T>(name: string, shape: ZodType<T>): Promise<T | null> => {
    const version = inForce.get(name);
    const read = version ? shape.safeParse(await versions.find(name, version)) : null;
    if (read?.success) return read.data;
    replaced.push(name);
    return null;
  };
  const documents: Record<string, unknown> = {};
  for (const name of Object.keys(DOCUMENTS) as DocumentName[])
    documents[name] = (await bodyOf<unknown>(name, z.unknown().pipe(DOCUMENTS[name] as ZodType))) ?? now[name];
  const rosters = new Map<string, Roster>();
  for (const [name, version] of inForce) {
    if (!ROSTER_NAME.test(name) || version === GONE) continue;
    const roster = await bodyOf(name, Roster);
    if (roster) rosters.set(roster.month, roster);
  }
  return { documents: documents as Documents, rosters, replaced };
}
