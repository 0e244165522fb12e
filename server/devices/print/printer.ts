import type { PrintResult } from '../../../shared/words.ts';

/** `name` tells it from the day's other slips; it holds nothing that is secret. */
export type Slip = { readonly name: string; readonly markup: string };

/** Something that puts slips on paper. */
export interface Printer {
  /**
   * Looks at the paper first, then awaits `begin`, then sends: until `begin` has said yes, not one byte that prints has gone out.
   * 'printed' is said only by who has been told so. Throws what is nobody's fault in the hall, and what `begin` throws.
   */
  print(slip: Slip, begin: () => Promise<boolean>): Promise<Exclude<PrintResult, 'queued'>>;
}
