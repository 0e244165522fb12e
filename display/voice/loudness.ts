import type { VoiceView } from '../../shared/views.ts';
import type { Clock, ZoneCode } from '../../shared/words.ts';

/**
 * How loud it is to be in a zone at an hour of the hall, in percent: the first row that fits, 100 where none does. A row from 22:00
 * to 06:00 goes over midnight. An hour that is not known is met only by rows that hold all day.
 */
export function loudnessAt(rows: VoiceView['loudness'], zone: ZoneCode | null, clock: Clock | null): number {
  const holds = (from: Clock, to: Clock): boolean => {
    if (from === to) return true;
    if (clock === null) return false;
    return from < to ? from <= clock && clock < to : from <= clock || clock < to;
  };
  return rows.find((row) => (row.zone === null || row.zone === zone) && holds(row.from, row.to))?.percent ?? 100;
}
