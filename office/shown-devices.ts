import type { DeviceRow, DeviceState, Mounting } from '../shared/views.ts';

/** A device as the page draws it: what was registered, and what it says of itself as far as it was heard. */
export type ShownDevice = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly zone: string | null;
  readonly window: string | null;
  readonly mounting: Mounting;
  /** When it was registered, and when a browser opened its link (ISO); null where this is not told to whoever looks. */
  readonly row: DeviceRow | null;
  readonly said: DeviceState | null;
};

/** The administrator's list with what each says of itself; without the list, those that are told to everybody of the office. */
export function shownDevices(rows: readonly DeviceRow[] | null, states: readonly DeviceState[]): readonly ShownDevice[] {
  const of = (id: string) => states.find((one) => one.id === id) ?? null;
  if (!rows) return states.map((said) => ({ ...placeOf(said), row: null, said }));
  return rows.map((row) => {
    const said = of(row.id);
    return { ...placeOf(said ?? row), row, said };
  });
}

const placeOf = ({ id, kind, name, zone, window, mounting }: DeviceRow | DeviceState) => ({ id, kind, name, zone, window, mounting });

/** A browser has opened its link, or it was heard with its token. */
export const isUp = ({ paired, seenAt }: DeviceState): boolean => paired || seenAt !== null;

/** A display that is no window's: what a hall looks at, and what speaks. */
export const isBoard = ({ kind, window }: Pick<ShownDevice, 'kind' | 'window'>): boolean => kind === 'display' && window === null;

/** The kind as people call it: a display over one window is a sign. */
export const kindOf = ({ kind, window }: Pick<ShownDevice, 'kind' | 'window'>): string =>
  kind === 'display' && window !== null ? 'sign' : kind;
