import { z } from 'zod';
import type { SetUpMistake, SetUpReport } from '../../shared/set-up-views.ts';
import { DOCUMENTS, ROSTER_NAME } from '../../shared/settings.ts';
import { entryOf, folderAround, looksLike, MANIFEST } from './entries.ts';
import { sha256 } from './pack.ts';
import { MOST_FILES, type Unreadable, unpack } from './unpack.ts';

/** What somebody wants the hall's documents to become, before anything of it has been held against the hall. */
export type Wanted = {
  readonly documents: ReadonlyMap<string, unknown>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What can be said of the files already. */
  readonly mistakes: readonly SetUpMistake[];
  readonly ignored: readonly string[];
  readonly made: SetUpReport['made'];
  readonly notAsMade: readonly string[];
};

const Manifest = z.object({
  hall: z.string().max(100),
  made_at: z.string().max(40),
  paihao: z.string().max(40),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })).max(MOST_FILES),
});
const REASONS: Record<Unreadable['unreadable'], string> = {
  'no-zip': 'it is no zip file',
  'too-many': `more than ${MOST_FILES} files`,
  'too-large': '',
};
const text = new TextDecoder('utf-8', { fatal: true });

/** Reads a bundle. One that leads outside, is no zip or holds no document is answered as refused; nothing has been written anywhere. */
export async function wantedFrom(zip: Uint8Array): Promise<Wanted | 'too-large' | { refused: readonly SetUpMistake[] }> {
  const files = await unpack(zip);
  if (!(files instanceof Map)) {
    const { unreadable } = files as Unreadable;
    return unreadable === 'too-large' ? unreadable : { refused: [{ document: 'bundle', path: '', reason: REASONS[unreadable] }] };
  }
  const outside = [...files.keys()].filter((path) => entryOf(path).is === 'outside');
  if (outside.length > 0)
    return { refused: outside.map((path) => ({ document: 'bundle', path, reason: 'its path leads outside of the bundle' })) };
  const around = folderAround([...files.keys()]);
  const documents = new Map<string, unknown>();
  const pictures = new Map<string, Uint8Array>();
  const mistakes: SetUpMistake[] = [];
  const ignored: string[] = [];
  for (const [path, bytes] of files) {
    const entry = path.startsWith(around) ? entryOf(path.slice(around.length)) : ({ is: 'unknown' } as const);
    if (entry.is === 'unknown') ignored.push(path);
    else if (entry.is === 'picture') {
      if (looksLike(entry.name, bytes)) pictures.set(entry.name, bytes);
      else mistakes.push({ document: `pictures/${entry.name}`, path: '', reason: 'it is no picture of this kind' });
    } else if (entry.is === 'document') {
      const read = jsonOf(bytes);
      if ('content' in read) documents.set(entry.name, read.content);
      else mistakes.push({ document: entry.name, path: '', reason: `it cannot be read: ${read.why}` });
    }
  }
  if (documents.size + mistakes.length === 0)
    return { refused: [{ document: 'bundle', path: '', reason: 'there is no document of the hall in it' }] };
  const manifest = Manifest.safeParse(jsonOf(files.get(`${around}${MANIFEST}`) ?? new Uint8Array()).content);
  const { hall, made_at: at, paihao, files: named } = manifest.data ?? { hall: '', made_at: '', paihao: '', files: [] };
  const notAsMade = named.flatMap(({ name, sha256: mark }) => {
    const bytes = files.get(`${around}${name}`);
    return bytes && sha256(bytes) === mark ? [] : [name];
  });
  return { documents, pictures, mistakes, ignored, made: manifest.success ? { hall, at, paihao } : null, notAsMade };
}

function jsonOf(bytes: Uint8Array): { content?: unknown; why: string } {
  try {
    const content: unknown = JSON.parse(text.decode(bytes));
    return content === null ? { why: 'null' } : { content, why: '' };
  } catch (fault) {
    return { why: (fault as Error).message };
  }
}

/** Documents alone: of a start. */
export const wantedOf = (documents: ReadonlyMap<string, unknown>): Wanted => ({
  documents,
  pictures: new Map(),
  mistakes: [],
  ignored: [],
  made: null,
  notAsMade: [],
});

/**
 * What is to be put for what is wanted: the hall keeps its id, under which its journal is kept; and with every document of a whole hall
 * go the rosters that it does not have, since they name other people.
 */
export function toPut(
  { documents }: Wanted,
  now: { id: string; rosters: readonly string[] },
): { next: Map<string, unknown>; keptId: boolean } {
  const next = new Map(documents);
  const hall = next.get('hall');
  const keptId = typeof hall === 'object' && hall !== null && 'id' in hall && hall.id !== now.id;
  if (keptId) next.set('hall', { ...(hall as object), id: now.id });
  const whole = Object.keys(DOCUMENTS).every((name) => next.has(name));
  if (whole) for (const name of now.rosters) if (ROSTER_NAME.test(name) && !next.has(name)) next.set(name, null);
  return { next, keptId };
}
