import { deskView } from '../../server/domain/desk.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import type { Settings } from '../../server/domain/settings.ts';
import type { HallState } from '../../server/domain/state.ts';
import { viewFrom } from '../../server/domain/views.ts';
import type { Place } from '../../shared/live.ts';
import { iso } from '../../shared/time.ts';
import type { JournalRow } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import type { Replay } from '../simulation/replay.ts';

/** An event as whoever reads the journal is shown it. */
export function rowOf(event: HallEvent, seq: number): JournalRow {
  const { about: _about, by, at, type, ...data } = event;
  return { seq, at: iso(at), type, by, data };
}

/** Every place that a screen can look at, and the same for what is there no more. */
export const placesOf = ({ queue }: HallState, { hall, windows }: Settings): Place[] => [
  'board',
  ...hall.zones.map(({ code }): Place => `board/${code}`),
  'kiosk',
  'desk',
  ...windows.flatMap(({ no }): Place[] => [`window/${no}`, `sign/${no}`, `pad/${no}`]),
  ...[...queue.tickets.keys()].map((id): Place => `ticket/${id}`),
  'board/Z',
  'window/99',
  'ticket/__proto__',
];

const UNSEEN = { printers: [], alerts: [], screens: [], devicesHeard: [] } as unknown as Parameters<typeof deskView>[2];

/** Shows a place as it goes over the wire; throws where it cannot be made or said. */
export function show(place: Place, hall: HallState, settings: Settings, at: Instant): void {
  const view = place === 'desk' ? deskView(hall, settings, UNSEEN, at) : viewFrom(place, hall, settings, at);
  if (view !== null) JSON.stringify(view);
}

/** What the server's state and the journal, read by other code, say differently; null: nothing. */
export function differsFrom(told: Replay, { queue }: HallState): string | null {
  if (told.tickets.size !== queue.tickets.size) return `${queue.tickets.size} tickets; the journal: ${told.tickets.size}`;
  for (const { id, number, status, window, queue: code, line } of queue.tickets.values()) {
    const other = told.tickets.get(id);
    const is = [number, status, window, code, line].join();
    const ought = [other?.number, other?.status, other?.window, other?.queue, other?.line].join();
    if (is !== ought) return `${id} is ${is}; the journal: ${ought}`;
  }
  for (const { no, status, ticket, held } of queue.windows.values()) {
    const other = told.windowOf(no);
    const is = [status, ticket, ...[...held].sort()].join();
    const ought = [other.status, other.ticket, ...[...other.held].sort()].join();
    if (is !== ought) return `window ${no} is ${is}; the journal: ${ought}`;
  }
  const standing = [...queue.lines].flatMap(([line, lane]) => [...lane.values()].map(({ id }) => `${id} in ${line}`));
  const waiting = [...told.tickets.values()].flatMap(({ id, line }) => (line === null ? [] : [`${id} in ${line}`]));
  const [is, ought] = [standing.sort().join(), waiting.sort().join()];
  return is === ought ? null : `${is} wait; the journal: ${ought}`;
}
