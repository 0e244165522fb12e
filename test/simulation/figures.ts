import type { JournalRow, Wait } from '../../shared/views.ts';
import type { Day } from '../../shared/words.ts';

/** What a day comes to; times in minutes, null where there is nothing to count. */
export type DayTold = {
  readonly day: Day;
  readonly taken: number;
  readonly calls: number;
  readonly done: number;
  readonly missed: number;
  readonly left: number;
  readonly handedOn: number;
  readonly covered: number;
  readonly paused: number;
  readonly waitMedian: number | null;
  readonly waitNinth: number | null;
  readonly waitLongest: number | null;
  /** Of the waits that were told at the kiosk: the share that ended within the range. */
  readonly toldRight: number | null;
};
type Counted = { -readonly [K in 'taken' | 'calls' | 'done' | 'missed' | 'left' | 'handedOn' | 'covered' | 'paused']: number } & {
  waits: number[];
  told: number;
  right: number;
};

/** Counts each day's figures out of the journal's rows as they come. */
export function figures() {
  const days = new Map<Day, Counted>();
  const taken = new Map<string, { at: number; quoted: Wait }>();
  let day: Day = '';
  const of = (): Counted => {
    const known = days.get(day) ?? {
      taken: 0,
      calls: 0,
      done: 0,
      missed: 0,
      left: 0,
      handedOn: 0,
      covered: 0,
      paused: 0,
      waits: [],
      told: 0,
      right: 0,
    };
    days.set(day, known);
    return known;
  };
  return {
    read({ at: when, type, data }: JournalRow): void {
      const id = String(data['ticket'] ?? '');
      const at = Date.parse(when);
      const counted = of();
      if (type === 'DayTurned') {
        day = String(data['day']);
        taken.clear();
      } else if (type === 'NumberTaken') {
        counted.taken += 1;
        taken.set(id, { at, quoted: (data['quoted'] as Wait | undefined) ?? null });
      } else if (type === 'TicketCalled') {
        counted.calls += 1;
        const first = taken.get(id);
        if (!first) return;
        taken.delete(id);
        const waited = (at - first.at) / 60_000;
        counted.waits.push(waited);
        if (first.quoted === null) return;
        counted.told += 1;
        counted.right += waited >= first.quoted.from && waited <= first.quoted.to ? 1 : 0;
      } else if (type === 'TicketRecalled') counted.calls += 1;
      else if (type === 'TicketCompleted') counted.done += 1;
      else if (type === 'TicketMissed') counted.missed += 1;
      else if (type === 'TicketCancelled') counted.left += 1;
      else if (type === 'TicketTransferred') counted.handedOn += 1;
      else if (type === 'WindowOpened') counted.covered += data['post'] === 'B' ? 1 : 0;
      else if (type === 'WindowPaused') counted.paused += 1;
    },
    days: (): readonly DayTold[] => [...days].filter(([, { taken: count }]) => count > 0).map(([of_, counted]) => told(of_, counted)),
    today: (): DayTold => told(day, of()),
  };
}

function told(day: Day, { waits, told: quoted, right, ...counts }: Counted): DayTold {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
  return {
    day,
    ...counts,
    waitMedian: at(0.5),
    waitNinth: at(0.9),
    waitLongest: sorted.at(-1) ?? null,
    toldRight: quoted === 0 ? null : right / quoted,
  };
}
