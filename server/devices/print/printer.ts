import type { SlipPage } from '../../../shared/views.ts';
import type { PrinterState, PrintResult } from '../../../shared/words.ts';

/** `name` tells it from the day's other slips; it holds nothing that is secret. */
export type Slip = { readonly name: string; readonly markup: string };

/** What a printer is found to be: its state, or that somebody is there who does not answer. */
export type Found = Exclude<PrinterState, 'unknown'> | 'silent';

export type Printed = {
  readonly print: Exclude<PrintResult, 'queued'>;
  /** Null: nothing was learnt of the printer. */
  readonly found: Found | null;
  /** For whoever prints it by himself. */
  readonly page?: SlipPage;
};

/** Something that puts slips on paper. */
export interface Printer {
  /**
   * Looks at the paper first, then awaits `begin`, then sends: until `begin` has said yes, not one byte that prints has gone out.
   * 'printed' is said only by who has been told so. Throws what is nobody's fault in the hall, and what `begin` throws.
   */
  print(slip: Slip, begin: () => Promise<boolean>): Promise<Printed>;
  /** How it is while it prints nothing; null where there is nobody to ask. */
  look(): Promise<Found | null>;
}
