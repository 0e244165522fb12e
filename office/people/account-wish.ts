import type { AccountRow, SessionRow } from '../../shared/views.ts';

export type FirstPassword = { readonly id: string; readonly account: string; readonly name: string; readonly password: string };
/** Somebody's sessions, looked at; `rows` null while they are fetched. */
export type Looked = { readonly of: AccountRow; readonly rows: readonly SessionRow[] | null };
export type OwnPassword = { readonly is: 'open' | 'sending' | 'done'; readonly why: string };

/** What the elements of the accounts may wish for; the page fulfils. */
export type AccountWish =
  | { do: 'reset'; ids: readonly string[] }
  | { do: 'close' | 'reopen' | 'sessions'; id: string }
  | { do: 'end'; id: string; session: string | null }
  | { do: 'own'; password: string; newPassword: string }
  | { do: 'fetch' | 'leaveSessions' | 'leaveSlips' | 'openOwn' | 'leaveOwn' };

export function accountWish(from: HTMLElement, detail: AccountWish): void {
  from.dispatchEvent(new CustomEvent<AccountWish>('account-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'account-wish': CustomEvent<AccountWish>;
  }
}
