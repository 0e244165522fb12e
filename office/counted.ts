import { MINUTE } from '../shared/time.ts';
import type { DeskQueue, OfficeView, Overdue, PrinterAlert, QueueRow, ScreenAlert, WindowRow } from '../shared/views.ts';
import type { Instant, ZoneCode } from '../shared/words.ts';
import { type WindowIs, windowIs } from '../ui/window-is.ts';

export { windowIs };

/** What the view tells about this moment, counted: nothing here is estimated or remembered. */
export function figuresOf({ queues, windows }: Pick<OfficeView, 'queues' | 'windows'>) {
  const are = windows.map(windowIs);
  const count = (is: WindowIs) => are.filter((one) => one === is).length;
  return {
    waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
    queuesWaiting: queues.filter((queue) => queue.waiting > 0).length,
    longest: longestOf(queues),
    serving: count('serving'),
    calling: count('called'),
    open: windows.filter(({ status }) => status === 'open').length,
    paused: count('paused'),
    shut: count('closed'),
  };
}

/** All queues for the table: the busy ones on top. */
export const byWaiting = (queues: readonly DeskQueue[]): readonly DeskQueue[] => [...queues].sort((a, b) => b.waiting - a.waiting);

/** The queue in which somebody has waited longest, and how many minutes; null where nobody waits. */
export function longestOf(queues: readonly DeskQueue[]): { queue: DeskQueue; minutes: number } | null {
  let longest: { queue: DeskQueue; minutes: number } | null = null;
  for (const queue of queues)
    if (queue.longest !== null && queue.longest > (longest?.minutes ?? -1)) longest = { queue, minutes: queue.longest };
  return longest;
}

/** How many of a queue's windows are open now. */
export const openFor = (queue: QueueRow, windows: readonly WindowRow[]): number =>
  windows.filter(({ window, status }) => status === 'open' && queue.windows.includes(window)).length;

/** Something that somebody should see to, and for how many minutes it has been so. */
export type ToSee =
  | { readonly what: 'help'; readonly where: string; readonly kind: string; readonly minutes: number }
  | { readonly what: 'printer'; readonly alert: Omit<PrinterAlert, 'since'>; readonly minutes: number }
  | { readonly what: 'screen'; readonly alert: ScreenToSee; readonly minutes: number }
  | (Omit<Overdue, 'since'> & { readonly minutes: number });

/** Whole minutes between two instants (ISO), none below nothing. */
export const minutesSince = (since: string, at: string): number => Math.max(0, Math.floor((Date.parse(at) - Date.parse(since)) / MINUTE));

/** Whoever called for help first, then the screens and the printers, then what has been left longest. */
export function toSee({
  help,
  overdue,
  alerts,
  screens,
  at,
}: Pick<OfficeView, 'help' | 'overdue' | 'alerts' | 'screens' | 'at'>): readonly ToSee[] {
  const minutes = (since: string): number => minutesSince(since, at);
  const oldest = <T>(list: readonly T[], since: (one: T) => string) => [...list].sort((a, b) => since(a).localeCompare(since(b)));
  return [
    ...oldest(help, (one) => one.at).map((one) => ({ what: 'help' as const, where: one.where, kind: one.kind, minutes: minutes(one.at) })),
    ...screensToSee(screens).map((alert) => ({ what: 'screen' as const, alert, minutes: minutes(alert.since) })),
    ...oldest(alerts, (one) => one.since).map(({ since, ...alert }) => ({ what: 'printer' as const, alert, minutes: minutes(since) })),
    ...oldest(overdue, (one) => one.since).map(({ since, ...one }) => ({ ...one, minutes: minutes(since) })),
  ];
}

/** A screen that needs a hand, or all the zones in which none speaks: these have one cause more often than not. */
export type ScreenToSee = Pick<ScreenAlert, 'what' | 'name' | 'since'> & { readonly zones: readonly ZoneCode[] };

/** The longest first, the silent zones after them. */
export function screensToSee(screens: readonly ScreenAlert[]): readonly ScreenToSee[] {
  const sorted = [...screens].sort((a, b) => a.since.localeCompare(b.since));
  const [first] = sorted.filter(({ what }) => what === 'mute');
  const zones = screens.flatMap(({ what, zone }) => (what === 'mute' && zone !== null ? [zone] : []));
  return [
    ...sorted.filter(({ what }) => what !== 'mute').map(({ what, name, since }) => ({ what, name, since, zones: [] })),
    ...(first ? [{ what: first.what, name: '', since: first.since, zones }] : []),
  ];
}

/** Told among the things to see to, each with its place and its minutes; or looked after before the doors open, on a page of their own. */
const ELSEWHERE: readonly string[] = ['printers', 'devices', 'sound', 'posts', 'windows', 'matters', 'accounts'];
/** What the hall lacks while it is open. */
export const lacking = ({ readiness }: Pick<OfficeView, 'readiness'>) =>
  readiness.filter(({ what, ok }) => !ok && !ELSEWHERE.includes(what));

/** Nothing to see to, and the hall lacks nothing. */
export const allWell = (view: Pick<OfficeView, 'help' | 'overdue' | 'alerts' | 'screens' | 'at' | 'readiness'>): boolean =>
  toSee(view).length === 0 && lacking(view).length === 0;

/** How a true wait stands to what was told. */
export type CameTrue = 'within' | 'sooner' | 'later' | 'untold';

export function cameTrue({ quoted, waited }: OfficeView['figures']['lastCalled'][number]): CameTrue {
  if (!quoted) return 'untold';
  if (waited < quoted.from) return 'sooner';
  return waited > quoted.to ? 'later' : 'within';
}

/** What is known of a device's life: heard now, silent, not heard since the server started, or its link was never opened. */
export type DeviceIs = 'unpaired' | 'unheard' | 'heard' | 'lost';

export function deviceIs({ paired, seenAt, lost }: OfficeView['devices'][number]): DeviceIs {
  if (!paired) return 'unpaired';
  if (lost) return 'lost';
  return seenAt === null ? 'unheard' : 'heard';
}

/** What a device says that it shows: of which view, the hall's time of the picture, and the last call; null where it says nothing that makes sense. */
export function paintedOf(painted: unknown): { seq: number | null; at: Instant; call: string | null } | null {
  if (typeof painted !== 'object' || painted === null) return null;
  const { seq, at, call } = painted as { seq?: unknown; at?: unknown; call?: unknown };
  const ms = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(ms)) return null;
  return { seq: typeof seq === 'number' ? seq : null, at: ms, call: typeof call === 'string' ? call : null };
}
