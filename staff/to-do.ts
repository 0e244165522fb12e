import type { DeskView, GoingView, HelpView, Overdue, PrinterAlert } from '../shared/views.ts';

/** Something at the desk that somebody should see to, or is seeing to. */
export type ToDo =
  | { readonly is: 'call'; readonly call: HelpView; readonly going: GoingView | null }
  | { readonly is: 'printer'; readonly alert: PrinterAlert }
  | { readonly is: 'silent'; readonly kind: string; readonly name: string }
  | { readonly is: 'overdue'; readonly one: Overdue }
  | { readonly is: 'missed'; readonly one: DeskView['missed'][number] };

type Seen = Pick<DeskView, 'help' | 'going' | 'alerts' | 'devicesHeard' | 'overdue' | 'missed'>;

/** People who call first, then what does not work, then what takes too long, then who was missed and may come; the newest of each on top. */
export function toDo({ help, going, alerts, devicesHeard, overdue, missed }: Seen): readonly ToDo[] {
  const newest = <T>(list: readonly T[], since: (one: T) => string) => [...list].sort((a, b) => since(b).localeCompare(since(a)));
  const calls = [...help.map((call) => ({ call, going: null })), ...going.map((one) => ({ call: one, going: one }))];
  return [
    ...calls.sort((a, b) => b.call.nr - a.call.nr).map((one) => ({ is: 'call' as const, ...one })),
    ...newest(alerts, ({ since }) => since).map((alert) => ({ is: 'printer' as const, alert })),
    ...devicesHeard.filter(({ heard }) => !heard).map(({ kind, name }) => ({ is: 'silent' as const, kind, name })),
    ...newest(overdue, ({ since }) => since).map((one) => ({ is: 'overdue' as const, one })),
    ...newest(missed, ({ at }) => at).map((one) => ({ is: 'missed' as const, one })),
  ];
}

/** Of these, how many nobody sees to yet; whoever was missed is seen to once they come. */
export const wanting = (list: readonly ToDo[]): number =>
  list.filter((one) => one.is !== 'missed' && (one.is !== 'call' || !one.going)).length;
