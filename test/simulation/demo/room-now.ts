import { localTime } from '../../../shared/time.ts';
import type { Lobby } from '../lobby.ts';
import type { Entered } from '../open-lobby.ts';
import type { RoomView } from './room-view.ts';

let followed: string | null = null;

/** The control room as it is now, from what the journal has told so far. */
export function roomViewOf({ entered, lobby, over }: { entered: Entered; lobby: Lobby; over: boolean }): RoomView {
  const { checks, figures, hall } = entered;
  const wall = localTime(lobby.clock.now(), hall.zone);
  const tickets = [...checks.told.tickets.values()];
  const count = (...of: string[]) => tickets.filter(({ status }) => of.includes(status)).length;
  return {
    day: wall.day,
    clock: wall.clock,
    pace: lobby.pace ?? 1,
    seed: lobby.seed,
    waiting: count('waiting'),
    atWindows: count('called', 'serving'),
    openWindows: hall.windows.filter(({ no }) => checks.told.windowOf(no).status === 'open').length,
    told: figures.today(),
    checked: checks.checked(),
    broken: checks.broken.slice(0, 20),
    phone: phoneOf(tickets),
    over,
  };
}

/** The phone stays with a ticket from the time it is taken until a while after it was called; then it turns to one that still has to wait. */
function phoneOf(tickets: readonly { id: string; status: string; handedOver: boolean }[]): string | null {
  const here = tickets.find(({ id }) => id === followed);
  if (here && ['waiting', 'called', 'serving'].includes(here.status)) return followed;
  const waiting = tickets.filter(({ status, handedOver }) => status === 'waiting' && !handedOver);
  followed = waiting[Math.floor(waiting.length / 3)]?.id ?? followed;
  return followed;
}
