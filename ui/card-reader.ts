import { isDay, type NumberedDocument, readResidentNumber } from '../shared/resident-id.ts';
import type { Day } from '../shared/words.ts';

/** A card that lies on the reader. Whoever is told of it keeps the number in memory alone, until a ticket is asked for. */
export type Card = { readonly kind: NumberedDocument; readonly number: string; readonly bornOn: Day };
/** none: no reader's program answers; ready: a card may be laid on; fault: the reader itself says that it cannot read. */
export type ReaderState = 'none' | 'ready' | 'fault';

type Message = { type: 'ready' } | { type: 'card'; card: Card } | { type: 'removed' } | { type: 'fault'; why: string };
type Needs = {
  /** As the hall's settings have it. */
  port: number;
  onState: (state: ReaderState, why: string | null) => void;
  onCard: (card: Card) => void;
  /** The card was taken away, or nobody can tell any more whether it lies there. */
  onRemoved: () => void;
};

const [FIRST_WAIT, LONGEST_WAIT] = [1_000, 30_000]; // milliseconds between two tries
const LONGEST = 1_000; // signs of a message
/** Cards of foreign permanent residents from before 2023: three letters and twelve digits, without this check sign. */
const OLDER_FOREIGN = /^[A-Z]{3}\d{12}$/;

/** What a reader's program says (docs/card-reader.md); null for whatever else comes down the line. */
export function messageOf(data: unknown): Message | null {
  if (typeof data !== 'string' || data.length > LONGEST) return null;
  try {
    const { type, why, kind, number, bornOn } = Object(JSON.parse(data)) as Record<string, unknown>;
    if (type === 'ready' || type === 'removed') return { type };
    if (type === 'fault') return { type, why: typeof why === 'string' ? why.slice(0, 100) : '' };
    const card = type === 'card' && typeof number === 'string' && typeof bornOn === 'string' ? cardOf(kind, number, bornOn) : null;
    return card && { type: 'card', card };
  } catch {
    return null; // not JSON
  }
}

function cardOf(kind: unknown, text: string, bornOn: Day): Card | null {
  const read = readResidentNumber(text);
  if (read) return read.kind === kind && read.bornOn === bornOn ? read : null;
  const number = text.trim().toUpperCase();
  return kind === 'foreign-permanent-id' && OLDER_FOREIGN.test(number) && isDay(bornOn) ? { kind, number, bornOn } : null;
}

/** Listens to the program beside this kiosk, for as long as the page lives: what it says of nonsense is passed over. Returns how to stop. */
export function cardReader({ port, onState, onCard, onRemoved }: Needs): () => void {
  let state: ReaderState | null = null;
  let lies = false;
  let wait = FIRST_WAIT;
  let line: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  function become(next: ReaderState, why: string | null = null): void {
    if (next !== 'ready' && lies) taken();
    if (next === state && next !== 'fault') return;
    state = next;
    onState(next, why);
  }
  function taken(): void {
    lies = false;
    onRemoved();
  }

  function hear(data: unknown): void {
    const message = messageOf(data);
    switch (message?.type) {
      case 'ready':
        wait = FIRST_WAIT;
        become('ready');
        return;
      case 'fault':
        become('fault', message.why);
        return;
      case 'card':
        if (state !== 'ready') return;
        lies = true;
        onCard(message.card);
        return;
      case 'removed':
        if (lies) taken();
    }
  }

  function connect(): void {
    const own = new WebSocket(`ws://127.0.0.1:${port}`);
    line = own;
    own.onmessage = ({ data }) => hear(data);
    own.onclose = () => {
      if (over) return;
      become('none');
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  }

  become('none');
  connect();
  return () => {
    over = true;
    clearTimeout(timer);
    line?.close();
    if (lies) taken();
  };
}
