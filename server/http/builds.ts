import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folderOf = (kind: string): string => (kind === 'kiosk' ? 'kiosk' : 'display'); // pads are displays too

/** The mark of a device's page as the server has it now: in the name of the page's own script. Null: it serves none. Looked at anew when the file has changed. */
export function builds(screens: string | null): (kind: string) => string | null {
  const known = new Map<string, { changed: number; mark: string | null }>();
  return (kind) => {
    if (screens === null) return null;
    const page = join(screens, folderOf(kind), 'index.html');
    const changed = statSync(page, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined) return null;
    const before = known.get(page);
    if (before?.changed === changed) return before.mark;
    const mark = /<script\b[^>]*\bsrc="[^"]*-([\w-]{8})\.js"/.exec(readFileSync(page, 'utf8'))?.[1] ?? null;
    known.set(page, { changed, mark });
    return mark;
  };
}
