import type { Named, QueueRow, WindowRow } from '../shared/views.ts';
import type { QueueCode, WindowNo, WindowStatus } from '../shared/words.ts';

/** Somewhere a number can be handed to. */
export type Target = Named & { readonly key: string } & (
    | { readonly kind: 'queue'; readonly code: QueueCode; readonly waiting: number }
    | { readonly kind: 'window'; readonly code: WindowNo; readonly status: WindowStatus }
  );

type Sources = { queues: readonly QueueRow[]; windows: readonly WindowRow[]; from: WindowNo; find: string };

/**
 * Services that some other window serves, then the other windows that somebody sits at: a number handed to a shut window
 * would wait for nobody. `find` is the beginning of a letter or number, or a part of a name.
 */
export function targets({ queues, windows, from, find }: Sources): readonly Target[] {
  const wanted = find.trim().toLowerCase();
  const fits = ({ code, name, nameEn }: Target) =>
    wanted === '' ||
    code.toLowerCase().startsWith(wanted) ||
    Number(code) === Number(wanted) ||
    (wanted.length > 1 && (name + nameEn.toLowerCase()).includes(wanted)) ||
    (!/^[a-z]$/.test(wanted) && name.includes(wanted));
  const toQueues = queues
    .filter((one) => one.windows.some((no) => no !== from))
    .map(({ queue, name, nameEn, waiting }): Target => ({ kind: 'queue', key: `q${queue}`, code: queue, name, nameEn, waiting }));
  const toWindows = windows
    .filter(({ window, status }) => window !== from && status !== 'closed')
    .map(({ window, name, nameEn, status }): Target => ({ kind: 'window', key: `w${window}`, code: window, name, nameEn, status }));
  return [...toQueues, ...toWindows].filter(fits);
}
