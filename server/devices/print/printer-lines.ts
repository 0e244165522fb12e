import { join } from 'node:path';
import { inTurn } from '../../../shared/in-turn.ts';
import type { Printer as PrinterSetting } from '../../../shared/settings.ts';
import type { Instant } from '../../../shared/words.ts';
import { bandsOf } from './bands.ts';
import { browserPrinter } from './browser-printer.ts';
import { dotsFrom, outlined } from './draw.ts';
import { bytesOf, svgOf } from './encode.ts';
import { escposPrinter } from './escpos-printer.ts';
import { filePrinter } from './file-printer.ts';
import { lettersOf, ownFont } from './letters.ts';
import type { Printed, Printer, Slip } from './printer.ts';
import { printerStates } from './printer-states.ts';
import { usualMarkup } from './usual.ts';

type Needs = {
  printers: () => readonly PrinterSetting[];
  folder: string;
  /** Of the font for printers that have none; the screens' own if left out. */
  font?: string | undefined;
  now: () => Instant;
  /** The machine's own clock: a printer is asked once a minute, whatever the hall's clock says. */
  machineNow: () => Instant;
  /** Another state than before. */
  changed: () => void;
  oops: (fault: unknown) => void;
};
type Line = { readonly turn: ReturnType<typeof inTurn>; waiting: number; heardAt: Instant };

const A_LOOK = 60_000; // milliseconds between two questions to a printer that has nothing to do

/** The hall's printers: at each one thing after the other, whatever it is, and what is known of each. */
export function openPrinterLines({ printers, folder, font, now, machineNow, changed, oops }: Needs) {
  const lines = new Map<string, Line>();
  const looking = new Set<Promise<void>>();
  const letters = lettersOf(() => font ?? ownFont());
  const canDraw = async (): Promise<boolean> => (await letters('云').catch(() => null)) !== null;
  let isWarm = false;
  /** The first picture takes a second or two: it is drawn before anybody waits for it. */
  function warmUp(): void {
    if (isWarm || !printers().some(({ kind }) => kind === 'escpos-tcp-raster')) return;
    isWarm = true;
    void outlined(svgOf(usualMarkup(), 80), letters)
      .then(dotsFrom)
      .catch(() => {
        isWarm = false; // without the font nothing is drawn, and the readiness says so
      });
  }
  let shut = false;

  const folderOf = ({ id, folder: own }: PrinterSetting): string => join(folder, own ?? id);
  /** One line to each: two settings may speak of one printer. */
  const placeOf = (printer: PrinterSetting): string =>
    printer.kind === 'browser' ? `browser ${printer.id}` : printer.kind === 'file' ? `file ${folderOf(printer)}` : (printer.address ?? '');
  const states = printerStates({ printers, placeOf, now });

  function printerAt(setting: PrinterSetting): Printer {
    const { kind, width, address = '', answers } = setting;
    switch (kind) {
      case 'file':
        return filePrinter(folderOf(setting), width);
      case 'browser':
        return browserPrinter(width);
      case 'escpos-tcp-text':
        return escposPrinter({ address, answers, bytesOf: async (markup) => bytesOf(markup, width), canDraw: async () => true });
      case 'escpos-tcp-raster':
        return escposPrinter({
          address,
          answers,
          async bytesOf(markup) {
            return (await canDraw()) ? bandsOf(await dotsFrom(await outlined(svgOf(markup, width), letters))) : null;
          },
          canDraw,
        });
    }
  }

  /** One thing at a printer when it is its turn; what was learnt of the printer is kept. */
  async function at<T>(setting: PrinterSetting, job: (printer: Printer) => Promise<T>): Promise<T> {
    if (setting.kind === 'browser') return job(printerAt(setting)); // each prints on its own
    const place = placeOf(setting);
    const line = lines.get(place) ?? { turn: inTurn(), waiting: 0, heardAt: 0 };
    lines.set(place, line);
    line.waiting += 1;
    try {
      return await line.turn(() => job(printerAt(setting)));
    } finally {
      line.waiting -= 1;
      line.heardAt = machineNow();
    }
  }
  function hear(setting: PrinterSetting, found: Printed['found'], by: 'slip' | 'look'): void {
    if (found !== null && states.hear(placeOf(setting), found, by)) changed();
  }

  return {
    states,
    /** The names of printers that could print no Chinese, because the font for it is not there. */
    async withoutFont(): Promise<string[]> {
      const drawn = printers().filter(({ kind }) => kind === 'escpos-tcp-raster');
      return drawn.length > 0 && !(await canDraw()) ? drawn.map(({ name }) => name) : [];
    },
    async print(setting: PrinterSetting, slip: Slip, begin: () => Promise<boolean>): Promise<Printed> {
      return at(setting, async (printer) => {
        if (shut) return { print: 'offline', found: null };
        const printed = await printer.print(slip, begin);
        hear(setting, printed.found, 'slip');
        return printed;
      });
    },
    /** Asks the printers that have nothing to do how they are, each once a minute at most. Nobody waits for it. */
    lookAround(): void {
      warmUp();
      const seen = new Set<string>();
      for (const setting of printers()) {
        const place = placeOf(setting);
        const line = lines.get(place);
        const isDue = !line || (line.waiting === 0 && machineNow() - line.heardAt >= A_LOOK);
        if (shut || seen.has(place) || !setting.kind.startsWith('escpos') || !isDue) continue;
        seen.add(place);
        const look = at(setting, async (printer) => hear(setting, shut ? null : await printer.look(), 'look'))
          .catch(oops)
          .finally(() => looking.delete(look));
        looking.add(look);
      }
    },
    /** Ends what is at a printer now; whatever waits behind it is not begun. */
    async close(): Promise<void> {
      shut = true;
      await Promise.allSettled(looking);
    },
  };
}
export type PrinterLines = ReturnType<typeof openPrinterLines>;
