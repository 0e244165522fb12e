import type { MatterRow, MatterView, Named } from '../shared/views.ts';
import { ask } from '../ui/ask.ts';

/** The names of all matters, fetched once, and the whole of those that were at the window: settings, not news. */
export function matterBook(changed: () => void) {
  const names = new Map<string, Named>();
  const whole = new Map<string, MatterView>();
  return {
    names: names as ReadonlyMap<string, Named>,
    read: (code: string | null | undefined): MatterView | undefined => (code ? whole.get(code) : undefined),
    async fetchNames(): Promise<void> {
      if (names.size > 0) return;
      const answer = await ask<MatterRow[]>('GET', '/matters');
      if (answer.ok) for (const { code, name, nameEn } of answer.body) names.set(code, { name, nameEn });
      changed();
    },
    async fetch(code: string | null): Promise<void> {
      if (code === null || whole.has(code)) return;
      const answer = await ask<MatterView>('GET', `/matters/${encodeURIComponent(code)}`);
      if (answer.ok) whole.set(code, answer.body);
      changed();
    },
  };
}
export type MatterBook = ReturnType<typeof matterBook>;
