import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the build says of each module of the phone: the file it is in, and which others that imports. */
const Built = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }));

const PAGE = 'phone/index.html';

/** Has the browser fetch a part of the phone together with the page's own script, which would ask for it one round trip later. */
export async function preloads(screens: string, part: string): Promise<string> {
  const built = Built.parse(JSON.parse(await readFile(join(screens, '.vite', 'phone.json'), 'utf8')));
  const seen = new Set([PAGE, ...(built[PAGE]?.imports ?? [])]); // the page has these itself
  const files: string[] = [];
  const follow = (name: string): void => {
    const one = built[name];
    if (!one || seen.has(name)) return;
    seen.add(name);
    files.push(one.file);
    for (const next of one.imports) follow(next);
  };
  follow(part);
  return files.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`).join('');
}
