import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../../server/store/document.ts';
import { DOCUMENTS } from '../../shared/settings.ts';
import type { JournalRow } from '../../shared/views.ts';
import type { By, HallLine } from '../simulation/line-to-hall.ts';

/**
 * An administrator who gives the hall another name again and again, as the office's page does: upon the version that was read. Every other
 * name is longer by so many characters, so that its file needs more room than the one before.
 */
export function renaming(url: string, { cookie = '' }: By, longer = 0) {
  /** Versions whose saving was answered with a yes, in their order. */
  const saved: string[] = [];
  let nth = 0;
  let onItsWay = false;
  return {
    saved,
    isOnItsWay: () => onItsWay,
    /** Saves once; answers the status, 0 where nobody answered. What became of it is seen at the next reading. */
    async save(): Promise<number> {
      nth += 1;
      try {
        const read = await fetch(`${url}/api/settings/hall`, { headers: { cookie } });
        const body = JSON.stringify({
          ...((await read.json()) as object),
          name_zh: `云岭县政务服务大厅（第 ${nth} 次）${'长'.repeat((nth % 2) * longer)}`,
        });
        const headers = { cookie, 'content-type': 'application/json', 'if-match': read.headers.get('etag') ?? '' };
        onItsWay = true;
        const said = await fetch(`${url}/api/settings/hall`, { method: 'PUT', headers, body });
        await said.text();
        if (said.status === 200) saved.push((said.headers.get('etag') ?? '').replaceAll('"', ''));
        return said.status;
      } catch {
        return 0; // killed meanwhile
      } finally {
        onItsWay = false;
      }
    },
    /** What the file has, and what is in force, if they are not the same. */
    async apart(line: HallLine, admin: By, data: string): Promise<readonly string[]> {
      const [file, inForce] = [inFile(data), versionOf((await line.ask('GET', '/settings/hall', undefined, admin)).body)];
      return file === inForce ? [] : [file, inForce];
    },
    /** What is wrong with what was saved: each in the journal once, in its order; the last one of the journal in the file and in force. */
    async wrong(line: HallLine, admin: By, data: string): Promise<readonly string[]> {
      const noted = (await journalOf(line, admin)).flatMap(({ type, data: { document, version, how } }) =>
        type === 'SettingsChanged' && document === 'hall' ? [{ version: String(version), how: String(how) }] : [],
      );
      const office = noted.filter(({ how }) => how === 'office').map(({ version }) => version);
      const last = noted.at(-1)?.version;
      const { body } = await line.ask('GET', '/settings/hall', undefined, admin);
      return [
        ...saved.filter((one) => office.filter((other) => other === one).length !== 1).map((one) => `${one} is not in the journal once`),
        ...(String(office.filter((one) => saved.includes(one))) === String(saved) ? [] : ['the journal has them in another order']),
        ...(inFile(data) === last ? [] : [`the file has ${inFile(data)}, the journal ends with ${last}`]),
        ...(versionOf(body) === last ? [] : [`${versionOf(body)} is in force, the journal ends with ${last}`]),
      ];
    },
  };
}

const inFile = (data: string): string =>
  versionOf(DOCUMENTS.hall.parse(JSON.parse(readFileSync(join(data, 'settings', 'hall.json'), 'utf8'))));

/** All rows of a hall's journal. */
export async function journalOf(line: HallLine, by: By): Promise<readonly JournalRow[]> {
  const rows: JournalRow[] = [];
  for (;;) {
    const { body } = await line.ask<{ events: JournalRow[] }>('GET', `/journal?from=${rows.length + 1}&limit=1000`, undefined, by);
    rows.push(...body.events);
    if (body.events.length < 1000) return rows;
  }
}
