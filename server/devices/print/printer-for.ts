import type { Printer } from '../../../shared/settings.ts';

type Asker = { readonly id: string | null; readonly name?: string | undefined };

/** In a printer's list: all that stand in no other list. */
const EVERYBODY = '*';

/** Where somebody prints: the first list that has their id or name, or else the first that is for everybody. */
export const printerFor = (printers: readonly Printer[], { id, name }: Asker): Printer | null =>
  printers.find(({ devices }) => devices.some((one) => one === id || one === name)) ??
  printers.find(({ devices }) => devices.includes(EVERYBODY)) ??
  null;
