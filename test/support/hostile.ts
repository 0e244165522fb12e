import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, type DocumentName, Roster } from '../../shared/settings.ts';
import { SAMPLE } from './hall.ts';

/** Texts that would run in a page which took them for anything but text. The longest that a field lets in is put there. */
export const HOSTILE = [
  ['"><img src=x onerror=window.__xss=1>', '<img src=x onerror=__xss=1>', '<b onclick=x>', '<i>'],
  ['\'"><svg onload=window.__xss=1></svg>', '<svg onload=__xss=1>', '<b onclick=x>', '<i>'],
  ['</title></script><script>window.__xss=1</script>', '<script>__xss=1</script>', '<b onclick=x>', '<i>'],
  [
    '[a](javascript:window.__xss=1) <iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
    '[a](javascript:__xss=1)',
    '<b onclick=x>',
    '<i>',
  ],
] as const;

type Leaf = { readonly path: readonly (string | number)[]; readonly is: string; level: number };

/** Every text of a document, with where it stands. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): Leaf[] {
  if (typeof value === 'string') return [{ path, is: value, level: 0 }];
  if (Array.isArray(value)) return value.flatMap((one, nth) => leavesOf(one, [...path, nth]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

/** What others name it by, and what is chosen from a list: not typed as a text. */
const CHOSEN =
  /^(id|code|no|key|ref|kind|type|lang|timezone|level|role|roles|status|version|preset|zone|queue|queues|matter|department|system|systems)$/;

/** The sample's documents with a hostile text in every field that takes one; how many fields that are. */
export function hostileHall(documents: string): number {
  mkdirSync(documents, { recursive: true });
  const all = new Map(
    readdirSync(SAMPLE).flatMap((file) =>
      file.endsWith('.json') ? [[file.slice(0, -5), JSON.parse(readFileSync(join(SAMPLE, file), 'utf8'))] as const] : [],
    ),
  );
  const named = new Set(
    [...all.values()].flatMap((body) => leavesOf(body)).flatMap(({ path, is }) => (CHOSEN.test(String(path.at(-1))) ? [is] : [])),
  );
  let fields = 0;
  for (const [name, body] of all) {
    const shape = (name.startsWith('roster-') ? Roster : DOCUMENTS[name as DocumentName]) as {
      safeParse(data: unknown): { success: boolean; error?: { issues: { path: PropertyKey[] }[] } };
    };
    const leaves = leavesOf(body).filter(
      ({ path, is }) => !named.has(is) && !path.some((step) => CHOSEN.test(String(step)) && step !== 'queues'),
    );
    const written = leaves.map((leaf) => ({ leaf, put: placeOf(body, leaf.path) }));
    for (;;) {
      for (const [nth, { leaf, put }] of written.entries()) {
        const hostile = HOSTILE[nth % HOSTILE.length]?.[leaf.level];
        put(hostile === undefined ? leaf.is : leaf.level === 0 ? `${leaf.is.slice(0, 12)}${hostile}` : hostile);
      }
      const { success, error } = shape.safeParse(body);
      if (success) break;
      const at = (error?.issues ?? []).map(({ path }) => path.join('.'));
      const wrong = leaves.filter(
        ({ path, level }) => level < 4 && at.some((place) => place === path.join('.') || path.join('.').startsWith(`${place}.`)),
      );
      if (wrong.length === 0) throw new Error(`${name} takes no hostile text: ${at.slice(0, 5)}`);
      for (const leaf of wrong) leaf.level += 1;
    }
    fields += leaves.filter(({ level }) => level < 4).length;
    writeFileSync(join(documents, `${name}.json`), JSON.stringify(body, null, 2));
  }
  return fields;
}

/** Writes one text of a document. */
function placeOf(body: unknown, path: readonly (string | number)[]): (text: string) => void {
  const holder = path.slice(0, -1).reduce((of, step) => (of as Record<string | number, unknown>)[step], body) as Record<
    string | number,
    unknown
  >;
  return (text) => {
    holder[path.at(-1) ?? ''] = text;
  };
}
