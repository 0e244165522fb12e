import { io } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Place, ViewOf } from '../../shared/live.ts';
import { type Line, watch } from '../../ui/live.ts';

type By = { readonly token?: string; readonly cookie?: string };
type Wish = {
  readonly by?: By /** Milliseconds before the next try, of how many have failed. */;
  readonly waits?: (tries: number) => number;
};
const SOON = () => 100 + Math.random() * 200;

/** A screen without a glass: it watches a place as screens do, by the product's own `watch`, and remembers what it was shown. */
export function watching<P extends Place>(url: string, place: P, { by = {}, waits = SOON }: Wish = {}) {
  const line: Line = io(url, {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    reconnection: false,
    timeout: 2_000,
    auth: by.token ? { token: by.token } : {},
    extraHeaders: by.cookie ? { cookie: by.cookie } : {},
  });
  const told = { views: 0, breaks: 0, connects: 0, backwards: 0, refused: [] as string[] };
  let [last, stale, tries, closed]: [ViewOf<P> | null, boolean, number, boolean] = [null, true, 0, false];
  let hear = (_view: ViewOf<P>): void => {};
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => line.connect(), waits(tries));
    tries += 1;
  };
  line.on('connect', () => {
    told.connects += 1;
    tries = 0;
  });
  line.on('connect_error', later).on('disconnect', () => {
    told.breaks += 1;
    later();
  });
  const stop = watch(
    place,
    {
      show(view) {
        if (last && view.seq < last.seq) told.backwards += 1;
        told.views += 1;
        [last, stale] = [view, false];
        hear(view);
      },
      refused: ({ refusal }) => void told.refused.push(refusal),
      lost: () => {
        stale = true;
      },
    },
    line,
  );
  const close = () => {
    closed = true;
    clearTimeout(timer);
    stop();
    line.close();
  };
  onTestFinished(close);
  return {
    place,
    line,
    told,
    latest: () => last,
    stale: () => stale,
    /** Of each view as it is shown. */
    onView(what: (view: ViewOf<P>) => void): void {
      hear = what;
    },
    close,
  };
}
export type Watching = ReturnType<typeof watching>;

/** What a view says, without the time at which it was said. */
export const saidBy = (view: object | null): string =>
  JSON.stringify(view, (key, value) => (key === 'at' || key === 'clock' ? undefined : value));
