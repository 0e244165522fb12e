import type { DeviceCommand, TicketNumber } from '../shared/words.ts';
import { ask } from './ask.ts';
import { paired } from './device.ts';
import type { HallClock } from './hall-clock.ts';
import { line } from './live.ts';

/** What really stands on the glass: of which view, at which time of the hall (ISO), and the call that was shown last. */
export type Painted = { readonly seq: number; readonly at: string | null; readonly call: TicketNumber | null };
export type Sound = 'ready' | 'suspended' | 'muted' | 'none';

type Needs = {
  painted: () => Painted | null;
  sound: () => Sound;
  /** What this page was built as: two screens of the same kind should say the same. */
  build: string;
  obey: (wish: DeviceCommand) => void;
};

const EVERY = 10_000; // milliseconds

/** Says every ten seconds what this screen shows, and does what it is told. A beat that is not heard is silent: the line's own strip shows the trouble. */
export function heartbeat({ painted, sound, build, obey }: Needs): void {
  const own = line();
  let busy = false;
  async function beat(): Promise<void> {
    if (busy || !own.connected || !paired()) return;
    busy = true;
    const said = await ask<{ commands: readonly { nr: number; do: DeviceCommand }[] }>('POST', '/devices/me/heartbeat', {
      body: { painted: painted(), sound: sound(), printer: null, build },
    });
    busy = false;
    if (said.ok) for (const one of said.body.commands) obey(one.do);
  }
  own.on('connect', () => void beat());
  setInterval(() => void beat(), EVERY);
  void beat();
}

/** The mark that the build gave a page's own script; what runs unbuilt says so. */
export const buildOf = (script: string): string => /-([\w-]{8})\.js$/.exec(new URL(script).pathname)?.[1] ?? 'dev';

/** Remembers what was painted last: a picture counts from the frame that follows it, so a page that draws nothing any more says so. */
export function paintings(clock: HallClock) {
  let last: Painted | null = null;
  return {
    draw(seq: number, call: TicketNumber | null): void {
      requestAnimationFrame(() => {
        const now = clock.now();
        last = { seq, at: now === null ? null : new Date(now).toISOString(), call };
      });
    },
    last: (): Painted | null => last,
  };
}
