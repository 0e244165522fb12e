import type { TicketStatus } from '../shared/words.ts';
import { slipSaid } from './slip-said.ts';
import type { Found, Slip } from './steps.ts';

/** What may be done with a ticket that was brought back. */
export type FoundKeys = {
  /** A further slip; or, where nobody knows whether it came, one more try. */
  readonly slip: boolean;
  /** Null: not missed, or a missed number is void in this hall. Otherwise behind how many (0: behind all). */
  readonly rejoin: number | null;
  readonly cancel: boolean;
  /** It is over: a new one is to be taken. */
  readonly another: boolean;
};

const PRINTS: readonly TicketStatus[] = ['waiting', 'called', 'serving', 'held', 'missed'];
const CANCELS: readonly TicketStatus[] = ['waiting', 'called', 'held', 'missed'];
const OVER: readonly TicketStatus[] = ['done', 'cancelled', 'expired'];

/** The keys of a ticket in its state. Only who shows the slip's code may cancel: the number hangs on the wall for all to read. */
export function keysFor({ by, ticket: { status } }: Found, { slip, rejoinBehind }: { slip: Slip; rejoinBehind: number | null }): FoundKeys {
  const missed = status === 'missed';
  return {
    slip: PRINTS.includes(status) && (slip.printing === 'no' || slip.printing === 'printing'),
    rejoin: missed ? rejoinBehind : null,
    cancel: 'slip' in by && CANCELS.includes(status),
    another: OVER.includes(status) || (missed && rejoinBehind === null),
  };
}

/** Without a slip the code has to be read from the screen; whoever typed a number holds no code. */
export const showsCode = ({ by, ticket: { status } }: Found): boolean => 'slip' in by && !OVER.includes(status);

/** Where a word beside the number says how it stands with the slip. */
export const speaksOfSlip = (slip: Slip): boolean => slipSaid(slip) !== 'nothing';
