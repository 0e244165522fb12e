import type { Clock, Day, Instant } from './words.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export type LocalTime = { readonly day: Day; readonly clock: Clock; readonly weekday: number };

type Reader = { format: Intl.DateTimeFormat; minute: number; read: LocalTime };
const readers = new Map<string, Reader>();

/** An instant read off the hall's wall: the only place where a zone becomes a day and a clock. Monday is 1. */
export function localTime(at: Instant, zone: string): LocalTime {
  let reader = readers.get(zone); // making one costs a hundred times more than using it
  if (!reader) {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    reader = { format, minute: Number.NaN, read: { day: '', clock: '', weekday: 0 } };
    readers.set(zone, reader);
  }
  const minute = Math.floor(at / MINUTE);
  if (reader.minute !== minute) {
    const part = Object.fromEntries(reader.format.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = `${part.year}-${part.month}-${part.day}`;
    reader.minute = minute;
    reader.read = { day, clock: `${part.hour}:${part.minute}`, weekday: weekdayOf(day) };
  }
  return reader.read;
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

/** The day `count` days later; earlier if negative. */
export const addDays = (day: Day, count: number): Day => new Date(Date.parse(`${day}T00:00Z`) + count * DAY).toISOString().slice(0, 10);

/** The instant at which the hall's wall shows this day and clock. Zones shift by whole minutes, so two looks settle it. */
export function instantAt(day: Day, clock: Clock, zone: string): Instant {
  const wanted = Date.parse(`${day}T${clock === '24:00' ? '00:00' : clock}Z`) + (clock === '24:00' ? DAY : 0);
  let at = wanted;
  for (let look = 0; look < 2; look += 1) {
    const shown = localTime(at, zone);
    at += wanted - Date.parse(`${shown.day}T${shown.clock}Z`);
  }
  return at;
}

export const iso = (at: Instant): string => new Date(at).toISOString();
