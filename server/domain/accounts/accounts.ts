import type { Actor, Instant, StaffId } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';

/**
 * What was done to somebody's account, and by whom: an administrator made a first password, closed it, opened it again; its holder set a
 * password of their own; sessions were ended before their holder signed out. No password and no secret is in here, in no form.
 */
export type AccountEvent = { about: 'accounts'; by: Actor; at: Instant; account: StaffId } & AccountDeed;
export type AccountDeed =
  | { type: 'AccountReset' | 'AccountClosed' | 'AccountReopened' | 'PasswordChanged' }
  | { type: 'SessionEnded'; sessions: number };

/** Accounts are kept apart from the journal; this writes down what has just been done to one. */
export type AccountCommand = { about: 'accounts'; type: 'noteAccount'; by: Actor; account: StaffId; deed: AccountDeed };

export const decideAccounts = ({ about, by, account, deed }: AccountCommand, at: Instant): Decision =>
  accept({ about, by, at, account, ...deed });
