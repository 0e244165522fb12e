import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replayed, stateSum } from '../../server/care/state-sum.ts';
import { openSqlite } from '../../server/store/open-sqlite.ts';
import { openHall } from './open-hall.ts';
import { withBackup } from './scenes-care.ts';

/** A hall that has lived on after its backup: in the backup it has another name, fewer numbers and no picture. It is closed. */
export async function livedOn(): Promise<{ data: string; zip: string }> {
  const hall = await openHall();
  await hall.takeNumber('A');
  const { by, params } = await withBackup(hall);
  for (let nth = 0; nth < 5; nth += 1) await hall.takeNumber('A');
  const { body, headers } = await hall.ask<object>('GET', '/settings/hall', undefined, by);
  const changed = await hall.ask(
    'PUT',
    '/settings/hall',
    { ...body, name_zh: '改了名的大厅' },
    { ...by, 'if-match': headers.get('etag') ?? '' },
  );
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
  mkdirSync(join(hall.folder, 'pictures'), { recursive: true });
  writeFileSync(join(hall.folder, 'pictures', `${'a'.repeat(64)}.png`), 'of the one that lived on');
  await hall.close();
  return { data: hall.folder, zip: join(hall.folder, 'backups', params.backup) };
}

/** All that a hall is, out of its folder: how far its journal goes, what it comes to, its documents and pictures. */
export async function hallIn(folder: string) {
  const db = openSqlite(join(folder, 'hall.db'));
  try {
    const { seq } = await db.selectFrom('head').select('seq').executeTakeFirstOrThrow();
    const documents = join(folder, 'settings');
    return {
      seq: Number(seq),
      state: stateSum(await replayed(db, 'yunling', Number(seq))),
      settings: readdirSync(documents)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => [name, sumOf(join(documents, name))]),
      pictures: filesIn(join(folder, 'pictures')),
    };
  } finally {
    await db.destroy();
  }
}

const sumOf = (path: string): string =>
  createHash('sha256')
    .update(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))
    .digest('hex');
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // a hall without pictures has no folder
  }
}
