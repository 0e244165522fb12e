import type { Printer as PrinterSetting } from '../../../shared/settings.ts';
import { iso } from '../../../shared/time.ts';
import type { PrinterAlert, PrinterView } from '../../../shared/views.ts';
import type { Instant, PrinterAlertWord, PrinterState } from '../../../shared/words.ts';
import type { Found } from './printer.ts';
import { printerFor } from './printer-for.ts';

/** `silent`: how many slips in a row it said nothing about, and since when. */
export type PrinterNow = { readonly state: PrinterState; readonly since: Instant; readonly silent: number; readonly silentSince: Instant };

const PATIENT = 3; // silent slips; then somebody has to go and look

/** After something was learnt of a printer; null: of one that nothing was known of. A look that nobody answers is no silent slip. */
export function learnt(now: PrinterNow | null, found: Found, by: 'slip' | 'look', at: Instant): PrinterNow {
  const state: PrinterState = found === 'silent' ? 'unknown' : found;
  const silent = found !== 'silent' ? 0 : (now?.silent ?? 0) + (by === 'slip' ? 1 : 0);
  return {
    state,
    since: now?.state === state ? now.since : at,
    silent,
    silentSince: silent > 0 && now && now.silent > 0 ? now.silentSince : at,
  };
}

/** What somebody should see to, if anything. */
export function alertOf({ state, silent }: PrinterNow, answers: boolean): PrinterAlertWord | null {
  switch (state) {
    case 'paper-out':
    case 'paper-low':
    case 'cover-open':
      return state;
    case 'offline':
      return 'printer-offline';
    case 'unknown':
      return answers && silent >= PATIENT ? 'printer-silent' : null;
    case 'online':
      return null;
  }
}

type Needs = { printers: () => readonly PrinterSetting[]; placeOf: (printer: PrinterSetting) => string; now: () => Instant };

/** How the hall's printers are, as far as this server has heard since it started. */
export function printerStates({ printers, placeOf, now }: Needs) {
  const known = new Map<string, PrinterNow>();
  const started = now();
  const stateOf = (printer: PrinterSetting): PrinterNow =>
    known.get(placeOf(printer)) ?? { state: 'unknown', since: started, silent: 0, silentSince: started };

  return {
    /** Says whether that is news. */
    hear(place: string, found: Found, by: 'slip' | 'look'): boolean {
      const before = known.get(place) ?? null;
      const after = learnt(before, found, by, now());
      known.set(place, after);
      return before?.state !== after.state || before.silent !== after.silent;
    },
    views: (): PrinterView[] =>
      printers().map((printer) => {
        const { state, since } = stateOf(printer);
        return { id: printer.id, name: printer.name, state, since: iso(since) };
      }),
    /** With the names of those that print there, out of all the hall's kiosks. */
    alerts: (kiosks: readonly { readonly id: string; readonly name: string }[]): PrinterAlert[] =>
      printers().flatMap((printer) => {
        const state = stateOf(printer);
        const what = alertOf(state, printer.answers);
        if (!what) return [];
        const here = kiosks.filter((one) => printerFor(printers(), one)?.id === printer.id).map(({ name }) => name);
        const since = what === 'printer-silent' ? state.silentSince : state.since;
        return [{ what, printer: printer.id, devices: here, since: iso(since) }];
      }),
  };
}
export type PrinterStates = ReturnType<typeof printerStates>;
