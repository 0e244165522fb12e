import text from '../../CHANGELOG.md?raw';

export type Changes = { readonly version: string; readonly lines: readonly string[] };

/** What is new, by version, the newest first: `## 0.1.0`, and under it one line each, `- …`, which may go on indented. */
export function changesIn(changelog: string): readonly Changes[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = '', ...rest] = part.split('\n');
      const items = rest.join('\n').split(/^- /m).slice(1);
      return { version: version.trim(), lines: items.map((item) => item.replaceAll(/\s+/g, ' ').replaceAll(/[`*]/g, '').trim()) };
    });
}

export const CHANGES = changesIn(text);
