import { join } from 'node:path';
import { inTurn } from '../../../shared/in-turn.ts';
import type { Printer as PrinterSetting } from '../../../shared/settings.ts';
import type { Actor, PrintResult, Refusal, TicketId } from '../../../shared/words.ts';
import { slipSettled } from '../../domain/devices/devices.ts';
import type { FrontDesk } from '../../front-desk.ts';
import { escposPrinter } from './escpos-printer.ts';
import { filePrinter } from './file-printer.ts';
import type { Printer } from './printer.ts';
import { markupOf, type TicketDoc } from './slip.ts';

/** `printer` is null where the asker has none. */
export type Job = {
  readonly ticket: TicketId;
  readonly attempt: number;
  readonly by: Actor;
  readonly printer: PrinterSetting | null;
  readonly doc: TicketDoc;
};
type Needs = { desk: FrontDesk; folder: string; oops: (fault: unknown) => void };
type Ended = { readonly print: PrintResult } | Refusal;
export type Jobs = ReturnType<typeof openJobs>;

const PATIENCE = 3_000; // milliseconds: who asks hears 'queued' then, and may ask again

/** The slips under way: at each printer one after the other, each attempt at a ticket once, and a number never waits for any of it. */
export function openJobs({ desk, folder, oops }: Needs) {
  const lines = new Map<string, ReturnType<typeof inTurn>>();
  const running = new Map<string, Promise<Ended>>();
  let shut = false;

  async function work({ ticket, attempt, by, printer: setting, doc }: Job): Promise<Ended> {
    const { ahead } = doc;
    const note = (print: PrintResult) => desk.ask({ about: 'devices', type: 'print', by, ticket, print, attempt, ahead });
    let refusal: Refusal | null = null;
    let begun = false;
    /** On disk first: whatever happens to this server, the same attempt does not come out a second time. */
    const begin = async (): Promise<boolean> => {
      const decision = await note('queued');
      if ('refusal' in decision) refusal = decision;
      else begun = decision.events.length > 0;
      return begun;
    };
    let print: PrintResult = 'offline';
    if (setting && !shut) {
      const slip = { name: `${doc.takenAt.slice(0, 10)}-${doc.number}-${attempt}`, markup: markupOf(doc, setting.width) };
      try {
        print = await printerOf(setting, folder).print(slip, begin);
      } catch (fault) {
        oops(fault);
        print = begun ? 'unknown' : 'offline';
      }
    }
    if (refusal) return refusal;
    const already = begun ? null : slipSettled(desk.hall.devices, ticket, attempt);
    if (already) return { print: already }; // it was begun elsewhere meanwhile
    const decision = await note(print);
    return 'refusal' in decision && !begun ? decision : { print };
  }

  /** The same attempt, asked while it is under way, is the same job. */
  function start(job: Job): Promise<Ended> {
    const key = `${job.ticket} ${job.attempt}`;
    const under = running.get(key);
    if (under) return under;
    const settled = slipSettled(desk.hall.devices, job.ticket, job.attempt);
    if (settled) return Promise.resolve({ print: settled });
    const place = job.printer ? (job.printer.address ?? `file ${folderOf(job.printer, folder)}`) : null;
    const line = place === null ? null : (lines.get(place) ?? inTurn());
    if (place !== null && line) lines.set(place, line);
    const ended = (line ? line(() => work(job)) : work(job)).finally(() => running.delete(key));
    running.set(key, ended);
    return ended;
  }

  return {
    /** What became of a slip, or 'queued' when that takes longer than a citizen should look at a screen for it. */
    async print(job: Job): Promise<Ended> {
      let timer: NodeJS.Timeout | undefined;
      const queued = new Promise<Ended>((done) => {
        timer = setTimeout(done, PATIENCE, { print: 'queued' });
      });
      try {
        return await Promise.race([start(job), queued]);
      } finally {
        clearTimeout(timer);
      }
    },
    /** Ends what is at a printer now; whatever waits behind it is not begun. */
    async close(): Promise<void> {
      shut = true;
      await Promise.allSettled(running.values());
    },
  };
}

const folderOf = ({ id, folder }: PrinterSetting, within: string): string => join(within, folder ?? id);

function printerOf(setting: PrinterSetting, within: string): Printer {
  return setting.kind === 'file'
    ? filePrinter(folderOf(setting, within), setting.width)
    : escposPrinter(setting.address ?? '', setting.width);
}
