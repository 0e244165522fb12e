import type { MatterView, TicketPlaceView } from '../shared/views.ts';
import type { MatterCode, TicketId } from '../shared/words.ts';
import { forget, keys, lasting, read, write } from './store.ts';

/** What was seen last, for when the hall cannot be reached. `at`: when this phone saw it, by its own clock. */
export type Kept<T> = { readonly at: number; readonly seen: T };

const OF = { ticket: 'paihao-seen-t-', matter: 'paihao-seen-m-' };
const MOST = { ticket: 3, matter: 12 }; // the newest: a phone is not ours to fill
const DAY = 24 * 60 * 60_000;

function keep(kind: 'ticket' | 'matter', name: string, seen: unknown): void {
  write(lasting, OF[kind] + name, { at: Date.now(), seen });
  const mine = keys(lasting)
    .filter((key) => key.startsWith(OF[kind]))
    .map((key) => ({ key, at: (read(lasting, key) as Kept<unknown> | null)?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { key } of mine.slice(MOST[kind])) forget(lasting, key);
}

function kept<T>(key: string): Kept<T> | null {
  const found = read(lasting, key) as Partial<Kept<T>> | null;
  return typeof found?.at === 'number' && found.seen ? { at: found.at, seen: found.seen } : null;
}

export const keepTicket = (view: TicketPlaceView): void => keep('ticket', view.id, view);
/** Of the last day only: an older one would send somebody to a window. */
export function keptTicket(id: TicketId): Kept<TicketPlaceView> | null {
  const found = kept<TicketPlaceView>(OF.ticket + id);
  return found && Date.now() - found.at < DAY ? found : null;
}

export const keepMatter = (matter: MatterView): void => keep('matter', matter.code, matter);
export const keptMatter = (code: MatterCode): Kept<MatterView> | null => kept(OF.matter + code);
