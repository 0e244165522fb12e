import type { OfficeView } from '../../shared/views.ts';
import { windowIs } from '../../ui/window-is.ts';
import { deviceIs } from '../counted.ts';

export type Away = { readonly name: string; readonly window: string; readonly why: string | null; readonly since: string | null };
/** Who of the staff is where, and which of the hall's machines are heard, at this moment. */
export type AtWork = {
  /** Signed in at an open window: with somebody, or free. */
  readonly busy: number;
  readonly free: number;
  readonly paused: readonly Away[];
  /** Away, and no reason was told. */
  readonly absent: readonly Away[];
  readonly screens: { readonly heard: number; readonly all: number; readonly lost: readonly string[] };
  readonly printers: { readonly well: number; readonly all: number; readonly wrong: readonly string[] };
};

export function atWork({ windows, devices, printers, overdue }: Pick<OfficeView, 'windows' | 'devices' | 'printers' | 'overdue'>): AtWork {
  const manned = windows.filter(({ clerk }) => clerk !== null);
  const there = manned.filter(({ absent }) => !absent);
  const away = ({ clerkName, window, pausedFor, since }: (typeof windows)[number]): Away => ({
    name: clerkName ?? '',
    window,
    why: pausedFor,
    since,
  });
  const paired = devices.filter(({ paired }) => paired);
  const well = printers.filter(({ state }) => state === 'online' || state === 'unknown');
  return {
    busy: there.filter((one) => windowIs(one) === 'serving' || windowIs(one) === 'called').length,
    free: there.filter((one) => windowIs(one) === 'free').length,
    paused: there.filter((one) => windowIs(one) === 'paused').map(away),
    // A window's own time goes on from when it opened: since when nobody is there stands with what is overdue.
    absent: manned
      .filter(({ absent }) => absent)
      .map((one) => ({
        ...away(one),
        since: overdue.find(({ what, window }) => what === 'window-unattended' && window === one.window)?.since ?? null,
      })),
    screens: {
      heard: paired.filter((one) => deviceIs(one) === 'heard').length,
      all: paired.length,
      lost: paired.filter((one) => deviceIs(one) !== 'heard').map(({ name }) => name),
    },
    printers: { well: well.length, all: printers.length, wrong: printers.filter((one) => !well.includes(one)).map(({ name }) => name) },
  };
}
