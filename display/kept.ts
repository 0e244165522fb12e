import { type DBSchema, openDB } from 'idb';
import type { Place, ViewOf } from '../shared/live.ts';

/** What a screen keeps over a restart: the last picture of each place it has looked at. Nothing of it is about a person. */
interface Shelf extends DBSchema {
  /** A page of another build might not know what to do with it. */
  last: { key: Place; value: { readonly build: string; readonly view: unknown } };
}

export type Kept = Awaited<ReturnType<typeof openKept>>;

/** Opens the screen's own small database; null where this browser has none: then a start needs the server. */
export const kept = (): Promise<Kept | null> => openKept().catch(() => null);

async function openKept() {
  const shelf = await openDB<Shelf>('paihao-display', 1, { upgrade: (made) => void made.createObjectStore('last') });
  return {
    /** As this very build kept it. */
    async view<P extends Place>(place: P, build: string): Promise<ViewOf<P> | null> {
      const last = await shelf.get('last', place);
      return last?.build === build ? (last.view as ViewOf<P>) : null;
    },
    async keep<P extends Place>(place: P, build: string, view: ViewOf<P>): Promise<void> {
      await shelf.put('last', { build, view }, place);
    },
    async forget(place: Place): Promise<void> {
      await shelf.delete('last', place);
    },
  };
}
