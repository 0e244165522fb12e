import type { Printer as PrinterSetting } from '../../../shared/settings.ts';
import type { PrintView } from '../../../shared/views.ts';
import type { PrintResult, Refusal } from '../../../shared/words.ts';
import type { DeviceHallCommand, DevicesState } from '../../domain/devices/devices.ts';
import type { FrontDesk } from '../../front-desk.ts';
import type { Width } from './markup.ts';
import type { PrinterLines } from './printer-lines.ts';

/** One attempt at printing one thing. `printer` is null where the asker has none. */
export type Job = {
  /** Whoever asks with the same key asks for the same paper. */
  readonly key: string;
  /** Tells it from the day's other papers, and holds nothing that is secret. */
  readonly name: string;
  readonly printer: PrinterSetting | null;
  readonly markup: (width: Width) => string;
  /** What became of it, if it was ever begun. */
  readonly settled: (devices: DevicesState) => PrintResult | null;
  /** How it is written down. */
  readonly note: (print: PrintResult) => DeviceHallCommand;
};
type Needs = { desk: FrontDesk; lines: PrinterLines; oops: (fault: unknown) => void };
type Ended = PrintView | Refusal;
export type Jobs = ReturnType<typeof openJobs>;

const PATIENCE = 3_000; // milliseconds: who asks hears 'queued' then, and may ask again

/** The papers under way: at each printer one after the other, each attempt once, and a number never waits for any of it. */
export function openJobs({ desk, lines, oops }: Needs) {
  const running = new Map<string, Promise<Ended>>();
  let shut = false;

  async function work({ name, printer, markup, settled, note }: Job): Promise<Ended> {
    let refusal: Refusal | null = null;
    let begun = false;
    /** On disk first: whatever happens to this server, the same attempt does not come out a second time. */
    const begin = async (): Promise<boolean> => {
      const decision = await desk.ask(note('queued'));
      if ('refusal' in decision) refusal = decision;
      else begun = decision.events.length > 0;
      return begun;
    };
    let ended: PrintView = { print: 'offline' };
    if (printer && !shut) {
      try {
        const { print, page } = await lines.print(printer, { name, markup: markup(printer.width) }, begin);
        ended = { print, ...(page ? { page } : {}) };
      } catch (fault) {
        oops(fault);
        ended = { print: begun ? 'unknown' : 'offline' };
      }
    }
    if (refusal) return refusal;
    const already = begun ? null : settled(desk.hall.devices);
    if (already) return { print: already }; // it was begun elsewhere meanwhile
    const decision = await desk.ask(note(ended.print));
    return 'refusal' in decision && !begun ? decision : ended;
  }

  /** The same attempt, asked while it is under way, is the same job; only the first asker gets a page to print. */
  function start(job: Job): Promise<Ended> {
    const under = running.get(job.key);
    if (under) return under.then(withoutPage);
    const settled = job.settled(desk.hall.devices);
    if (settled) return Promise.resolve({ print: settled });
    const ended = work(job).finally(() => running.delete(job.key));
    running.set(job.key, ended);
    return ended;
  }

  return {
    /** What became of a paper, or 'queued' when that takes longer than a citizen should look at a screen for it. */
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
      await lines.close();
      await Promise.allSettled(running.values());
    },
  };
}

const withoutPage = (ended: Ended): Ended => ('print' in ended ? { print: ended.print } : ended);
