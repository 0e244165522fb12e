import { type DBSchema, openDB } from 'idb';
import type { KioskView } from '../shared/views.ts';
import type { Day, QueueCode, TicketId, TicketNumber } from '../shared/words.ts';
import { type Blocks, type Issued, nextNumber } from './reserved.ts';

/** What a kiosk keeps over a restart. Nothing of it says who anybody is: no document is ever in a request that waits here. */
interface Shelf extends DBSchema {
  /** `view` as it was heard last, `ahead`: by how many milliseconds the hall's clock is before this machine's. */
  last: { key: 'heard'; value: { view: KioskView; ahead: number } };
  blocks: { key: 'today'; value: Blocks };
  issued: { key: TicketId; value: Issued };
  /** Tickets that nobody waits for any more, and that may exist in the hall. */
  left: { key: TicketId; value: { id: TicketId } };
}

/** On disk before it is answered: after a power cut no number is given again. */
const STRICT = { durability: 'strict' } as const;

export type Kept = Awaited<ReturnType<typeof openKept>>;

/** Opens the kiosk's own small database; null where this browser has none: then nothing is issued without the hall. */
export const kept = (): Promise<Kept | null> => openKept().catch(() => null);

async function openKept() {
  const shelf = await openDB<Shelf>('paihao-kiosk', 1, {
    upgrade(made) {
      made.createObjectStore('last');
      made.createObjectStore('blocks');
      made.createObjectStore('issued', { keyPath: 'id' });
      made.createObjectStore('left', { keyPath: 'id' });
    },
  });
  return {
    heard: (): Promise<Shelf['last']['value'] | undefined> => shelf.get('last', 'heard'),
    async hear(view: KioskView): Promise<void> {
      await shelf.put('last', { view, ahead: Date.parse(view.at) - Date.now() }, 'heard');
    },
    async grant(blocks: Blocks): Promise<void> {
      await shelf.put('blocks', blocks, 'today');
    },
    /** Takes the next number out of the block and writes down who asked for it, in one; null: there is none. */
    async issue(id: TicketId, today: Day, takenAt: string, body: Issued['body']): Promise<Issued | null> {
      const work = shelf.transaction(['blocks', 'issued'], 'readwrite', STRICT);
      const blocks = await work.objectStore('blocks').get('today');
      const before = await work.objectStore('issued').getAll();
      const taken = new Set(before.map(({ number }) => number));
      const number = blocks ? nextNumber(blocks, body.queue, today, taken) : null;
      const issued = number === null ? null : { id, number, takenAt, body };
      if (issued) await work.objectStore('issued').put(issued);
      await work.done;
      return issued;
    },
    /** In the order in which they were taken. */
    async issued(): Promise<readonly Issued[]> {
      return (await shelf.getAll('issued')).sort((a, b) => a.takenAt.localeCompare(b.takenAt) || a.number.localeCompare(b.number));
    },
    async mark(issued: Issued): Promise<void> {
      await shelf.put('issued', issued);
    },
    async takeBack({ id }: Issued): Promise<void> {
      await shelf.delete('issued', id);
    },
    /** The hall has it: its number is used, and nothing of it is kept here any more. */
    async settle({ id, number, body }: Issued): Promise<void> {
      const work = shelf.transaction(['blocks', 'issued'], 'readwrite', STRICT);
      const blocks = await work.objectStore('blocks').get('today');
      if (blocks) await work.objectStore('blocks').put(withUsed(blocks, body.queue, number), 'today');
      await work.objectStore('issued').delete(id);
      await work.done;
    },
    left: async (): Promise<readonly TicketId[]> => (await shelf.getAll('left')).map(({ id }) => id),
    async leave(id: TicketId): Promise<void> {
      await shelf.put('left', { id });
    },
    async forget(id: TicketId): Promise<void> {
      await shelf.delete('left', id);
    },
  };
}

function withUsed({ day, blocks }: Blocks, queue: QueueCode, number: TicketNumber): Blocks {
  const nth = Number(number.slice(queue.length));
  return {
    day,
    blocks: blocks.map((block) =>
      block.queue === queue && block.from <= nth && nth <= block.to && !block.used.includes(nth)
        ? { ...block, used: [...block.used, nth] }
        : block,
    ),
  };
}
