import type { PreviewView } from '../../shared/preview.ts';
import type { Answer } from '../../ui/ask.ts';

/** Asks the hall as the office does. */
export type PreviewAsk = <T>(method: 'POST', path: string, asking: { body: unknown }) => Promise<Answer<T>>;
export type Wanted = {
  readonly place: string;
  readonly at: string | null;
  readonly calls: boolean;
  readonly documents: Readonly<Record<string, unknown>>;
};
/** good: what is shown is of the drafts; held: they have mistakes; unheard: the hall did not answer. */
export type How = 'good' | 'held' | 'unheard';

const REST = 300; // milliseconds after the last change
const AGAIN = 45_000; // the hall's clock and its queues go on

/** Keeps asking for one preview: once the hand rests, one question at a time, the newest wish last. */
export function previewAsks(ask: () => PreviewAsk, heard: (how: How, seen: PreviewView | null, place: string) => void) {
  let wanted: Wanted | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;

  async function send(): Promise<void> {
    again = busy;
    if (busy || !wanted) return;
    busy = true;
    const { place, at, calls, documents } = wanted;
    const answer = await ask()<PreviewView>('POST', '/preview', {
      body: { place, ...(at ? { at } : {}), ...(calls ? { with: 'calls' } : {}), documents },
    });
    busy = false;
    if (answer.ok) heard('good', answer.body, place);
    else heard(answer.refusal === 'malformed' || answer.refusal === 'unknown-place' ? 'held' : 'unheard', null, place);
    if (again) void send();
  }
  const every = setInterval(() => {
    if (document.visibilityState === 'visible') void send();
  }, AGAIN);

  return {
    want(next: Wanted): void {
      if (wanted && isSame(wanted, next)) return;
      const isFirst = wanted === null;
      wanted = next;
      clearTimeout(timer);
      timer = setTimeout(() => void send(), isFirst ? 0 : REST);
    },
    stop(): void {
      clearTimeout(timer);
      clearInterval(every);
      wanted = null;
    },
  };
}

/** A draft is a value: another one is another object. */
function isSame(a: Wanted, b: Wanted): boolean {
  const [before, after] = [Object.entries(a.documents), Object.entries(b.documents)];
  return (
    a.place === b.place &&
    a.at === b.at &&
    a.calls === b.calls &&
    before.length === after.length &&
    before.every(([name, draft]) => b.documents[name] === draft)
  );
}
