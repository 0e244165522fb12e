import { iso } from '../../../shared/time.ts';
import type { TriedQueue, TriedView } from '../../../shared/views.ts';
import type { Instant, Manned, QueueCode, WindowNo } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { estimate, waitOf } from './estimate.ts';
import { type QueueState, waitingIn, windowIn } from './state.ts';

/**
 * What a number taken now would wait for, beside what it would with other settings: the hall as it stands, played forward by the
 * estimate that every screen tells. `now`: the windows that are open, and those that only the other settings have, as if
 * somebody sat there. `all`: as if every window were open but those in reserve. Nothing is changed by it.
 */
export function tried(queue: QueueState, before: Settings, after: Settings, manned: Manned, at: Instant): TriedView {
  const added = after.windows.filter(({ no }) => !before.windowOf.has(no)).map(({ no }) => no);
  const asIs = look(queue, before, manned, [], at);
  const asTried = look(queue, after, manned, added, at);
  const codes = [...after.queues, ...before.queues.filter(({ code }) => !after.queueOf.has(code))].map(({ code }) => code);
  return {
    at: iso(at),
    queues: codes.map((code) => ({ queue: code, waiting: waitingIn(queue, code), now: asIs(code), then: asTried(code) })),
  };
}

function look(
  queue: QueueState,
  settings: Settings,
  manned: Manned,
  added: readonly WindowNo[],
  at: Instant,
): (code: QueueCode) => TriedQueue | null {
  const state = withOpen(queue, manned === 'all' ? settings.windows.map(({ no }) => no) : added, settings);
  const told = estimate(state, settings, at).queues;
  return (code) =>
    settings.queueOf.has(code)
      ? {
          windows: settings.windows
            .filter(({ no, categories, second }) => isOpen(state, no) && [...categories, ...second].includes(code))
            .map(({ no }) => no),
          wait: waitOf(told.get(code)),
        }
      : null;
}

const isOpen = (state: QueueState, no: WindowNo): boolean => windowIn(state, no).status === 'open';

function withOpen(queue: QueueState, windows: readonly WindowNo[], { windowOf }: Settings): QueueState {
  const opened = windows
    .filter((no) => windowOf.get(no)?.status === 'open')
    .map((no) => [no, { ...windowIn(queue, no), status: 'open' as const }] as const);
  return { ...queue, windows: new Map([...queue.windows, ...opened]) };
}
