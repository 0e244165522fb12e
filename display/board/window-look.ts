import type { Call, WindowRow } from '../../shared/views.ts';
import type { WindowNo } from '../../shared/words.ts';

/** What a window does, as a board shows it: `called` is a call that stands unanswered when the amber has gone. */
export type WindowLook = 'calling' | 'called' | 'serving' | 'free' | 'paused' | 'closed';

/** Served is only who was said to be served: a number that was called and has not come is not. */
export function windowLook({ window, status, number, serving }: WindowRow, calls: readonly Call[]): WindowLook {
  if (number !== null && !serving && calls.some((call) => call.window === window && call.number === number)) return 'calling';
  if (status !== 'open') return status;
  if (number === null) return 'free';
  return serving ? 'serving' : 'called';
}

/** Where somebody goes whose number still stands in a row of a window that does not work: to whoever took over, or nowhere yet. */
export type Instead =
  | { readonly is: 'there' }
  | { readonly is: 'taken-over'; readonly by: WindowNo }
  | { readonly is: 'paused' | 'closed' };

export function insteadOf({ window }: Pick<Call, 'window'>, windows: readonly WindowRow[]): Instead {
  const row = windows.find((one) => one.window === window);
  if (!row || row.status === 'open') return { is: 'there' };
  return row.instead === null ? { is: row.status } : { is: 'taken-over', by: row.instead };
}
