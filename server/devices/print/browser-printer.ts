import { pageOf } from './encode.ts';
import type { Width } from './markup.ts';
import type { Printer } from './printer.ts';

/** The device prints by itself (`--kiosk-printing`) and hears nothing of its paper: it gets the page once, and nobody says how it ended. */
export const browserPrinter = (width: Width): Printer => ({
  async print({ markup }, begin) {
    const page = pageOf(markup, width);
    return (await begin()) ? { print: 'unknown', found: null, page } : { print: 'unknown', found: null };
  },
  look: async () => null,
});
